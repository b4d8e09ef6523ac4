"""The tables of a tree, their columns, and the names by which planners know both."""

from __future__ import annotations

import re
from typing import Final

from pohon_graph.graph.words import normalise
from pohon_graph.texts import language

TREE, GOALS, INDICATORS, TARGETS = "tree", "goals", "indicators", "targets"
LEVELS = "levels"
OFFICERS, PROGRAMS, AGENCIES, OWNERS, CROSSCUTS = "officers", "programs", "agencies", "owners", "crosscuts"

COLUMNS: Final[dict[str, tuple[str, ...]]] = {
    TREE: (
        "pohon", "government", "government_title", "government_kind", "government_code", "agency", "period",
        "document", "revision", "number", "date", "signed_by", "title", "levels",
    ),
    LEVELS: ("id", "title", "as"),
    AGENCIES: ("id", "title", "aliases", "urusan", "kind"),
    OFFICERS: ("id", "title", "rank", "unit"),
    PROGRAMS: ("id", "title", "kind", "code", "part_of"),
    # From `owners` on: what a small table may say on the goal's own row instead of in other tables.
    GOALS: (
        "id", "title", "level", "kind", "parents", "basis", "programs", "owners", "crosscuts",
        "indicator", "unit", "target", "year", "quarter", "baseline",
    ),
    # `indicator` is what targets and owners refer to: the indicator's place on its goal, from 1. An
    # indicator without a goal is on none yet.
    INDICATORS: (
        "goal", "indicator", "title", "unit", "definition", "formula", "data_source", "direction", "owners",
        "baseline", "baseline_year", "target", "year", "quarter",
    ),
    TARGETS: ("goal", "indicator", "year", "quarter", "target", "kind"),
    OWNERS: ("goal", "indicator", "officer", "role"),
    CROSSCUTS: ("goal", "agency", "scope", "status", "note", "counterpart"),
}  # fmt: skip

# Cells with several texts, separated by semicolons.
LISTS: Final = frozenset({"levels", "aliases", "urusan", "parents", "programs", "owners", "crosscuts"})
# Cells of codes and ids, which Excel may take for numbers: 1.06 is no number with a decimal comma there.
CODES: Final = frozenset(
    {
        "id", "code", "urusan", "part_of", "parents", "programs", "owners", "crosscuts",
        "goal", "officer", "agency", "counterpart", "government", "government_code",
    }
)  # fmt: skip
# Cells that stay exactly as they were written; in the others blanks around the text are no part of it.
FREE: Final = frozenset(
    {
        "title", "unit", "definition", "formula", "data_source", "baseline", "target", "note", "indicator",
        "revision", "number", "date", "signed_by", "government_title",
    }
)  # fmt: skip

_TABLE_NAMES: Final[dict[str, str]] = {
    TREE: "pohon, identitas, data umum, informasi umum",
    LEVELS: "level, jenjang, jenjang kinerja",
    AGENCIES: "agency, perangkat daerah, opd, instansi, skpd",
    OFFICERS: "officer, pejabat, jabatan",
    PROGRAMS: "program, programme, programmes, program kegiatan, kegiatan",
    GOALS: "goal, sasaran, tujuan, tujuan sasaran, pohon kinerja, kinerja",
    INDICATORS: "indicator, indikator, indikator kinerja",
    TARGETS: "target, target kinerja",
    OWNERS: "owner, pengampu, penanggung jawab",
    CROSSCUTS: "crosscut, crosscutting",
}

# The first Indonesian name of a column is the one by which messages call it.
_GOAL_REFERENCE = "sasaran, tujuan, tujuan sasaran, id sasaran, id tujuan"
_GOAL_TITLES = "sasaran, tujuan, tujuan sasaran, sasaran strategis, kinerja, kondisi, uraian, nama, judul"
_INDICATOR = "indikator, indikator kinerja, nama indikator"
_AGENCY = "perangkat daerah, opd, skpd, instansi, pd"
_QUARTER = "triwulan, tw"
_OFFICER = "pengampu, penanggung jawab, pejabat, jabatan"

_COLUMN_NAMES: Final[dict[str, dict[str, str]]] = {
    TREE: {
        "pohon": "versi", "government": "pemda, pemerintah daerah, kode pemda",
        "government_title": "nama pemda, nama pemerintah daerah, government title",
        "government_kind": "jenis pemda, jenis pemerintah daerah, government kind",
        "government_code": "kode wilayah, kode daerah, government code", "agency": _AGENCY,
        "period": "periode, tahun", "document": "dokumen, jenis dokumen", "revision": "revisi, perubahan",
        "number": "nomor dokumen", "date": "tanggal, tanggal dokumen",
        "signed_by": "penandatangan, ditandatangani oleh, signed by", "title": "judul, nama",
        "levels": "jenjang",
    },
    LEVELS: {
        "id": "kode, jenjang", "title": "nama, nama jenjang, judul", "as": "padanan, jenjang baku, sebagai",
    },
    AGENCIES: {
        "id": "kode", "title": f"{_AGENCY}, nama, nama opd, nama perangkat daerah, judul",
        "aliases": "alias, singkatan, nama lain", "kind": "jenis",
    },
    OFFICERS: {
        "id": "kode", "title": "jabatan, nama jabatan, nama, pejabat, judul",
        "rank": "jenjang jabatan, tingkat jabatan", "unit": "unit kerja, bidang",
    },
    PROGRAMS: {
        "title": "program, program kegiatan, nama, nomenklatur, uraian, judul", "kind": "jenis, tingkat",
        "code": "kode, kode rekening, kode program", "part_of": "induk, bagian dari, part of",
    },
    GOALS: {
        "id": "kode, id sasaran", "title": _GOAL_TITLES, "level": "jenjang, tingkat", "kind": "jenis",
        "parents": "induk, parent, atasan, sasaran induk, sasaran atasan, sasaran di atasnya",
        "basis": "dasar", "programs": "program, program kegiatan",
        "owners": f"{_OFFICER}, pelaksana, owner", "crosscuts": "crosscutting, crosscutting dengan, mitra",
        "indicator": _INDICATOR, "unit": "satuan", "target": "target kinerja", "year": "tahun",
        "quarter": _QUARTER, "baseline": "kondisi awal",
    },
    INDICATORS: {
        "goal": _GOAL_REFERENCE, "indicator": "nomor indikator", "title": f"{_INDICATOR}, nama, judul",
        "unit": "satuan", "definition": "definisi, definisi operasional", "formula": "rumus, formulasi",
        "data_source": "sumber data, data source", "direction": "arah, polaritas",
        "owners": f"{_OFFICER}, pelaksana, owner",
        "baseline": "kondisi awal", "baseline_year": "tahun kondisi awal, tahun awal, baseline year",
        "target": "target kinerja", "year": "tahun", "quarter": _QUARTER,
    },
    TARGETS: {
        "goal": _GOAL_REFERENCE, "indicator": f"{_INDICATOR}, nomor indikator", "year": "tahun",
        "quarter": _QUARTER, "target": "target kinerja", "kind": "jenis",
    },
    OWNERS: {
        "goal": _GOAL_REFERENCE, "indicator": f"{_INDICATOR}, nomor indikator", "officer": _OFFICER,
        "role": "peran",
    },
    CROSSCUTS: {
        "goal": _GOAL_REFERENCE, "agency": f"{_AGENCY}, mitra, opd mitra",
        "scope": "cakupan, lingkup", "note": "catatan, keterangan",
        "counterpart": "sasaran mitra, padanan",
    },
}  # fmt: skip

_ALREADY_INDONESIAN = frozenset({"target"})
# Numbers of rows, which spreadsheets like to have in front.
_NUMBERING = frozenset({"no", "nomor", "no urut", "nomor urut", "urut"})
_ROW_NUMBER = re.compile(r"\W*(?:[0-9]{1,5}|[a-z]|[ivxl]{1,6})(?:[.)][0-9a-z]{1,3})*\W*", re.IGNORECASE)
_OF_YEARS = re.compile(r"(?: tahun)?(?: (?:19|20)[0-9]{2}){1,2}")  # at the end of a sheet's name


def _by_name(names: dict[str, str]) -> dict[str, str]:
    return {normalise(name): key for key, others in names.items() for name in (key, *others.split(", "))}


TABLES_BY_NAME: Final = _by_name(_TABLE_NAMES)


def synonyms(table: str) -> dict[str, str]:
    """The columns of a table by every normalised name they go by."""
    return _by_name(dict.fromkeys(COLUMNS[table], "") | _COLUMN_NAMES[table])


def known_columns(table: str) -> str:
    """The columns of a table as a message lists them, by their names in the language in force."""
    return ", ".join(column_name(table, column) for column in COLUMNS[table])


def column_name(table: str, column: str) -> str:
    """What a message calls a column: its key, or in Indonesian the first of its other names."""
    if language() == "en" or column in _ALREADY_INDONESIAN:
        return column
    return _COLUMN_NAMES[table].get(column, column).partition(",")[0]


def is_numbering(heading: str) -> bool:
    """Whether a normalised heading is that of a column that numbers the rows."""
    return heading in _NUMBERING


def is_row_number(text: str) -> bool:
    """Whether a text is what such a column holds: `3`, `1.2.`, `IV`, `(a)`."""
    return _ROW_NUMBER.fullmatch(text.strip()) is not None


def table_of(title: str) -> str | None:
    """The table that a sheet or file is by its name, “Sasaran” or “Pohon Kinerja 2024”; else None."""
    name = normalise(title)
    return TABLES_BY_NAME.get(name) or TABLES_BY_NAME.get(_OF_YEARS.sub("", name))
