"""The fields of a tree file, one row each; every list of fields is derived from these rows.

A field is a key of a mapping in a tree file, a column of a table, or both. Apart from its row, a field needs
its label `views.page.<key>` in the texts if the page lists it, and `make docs` for the documents and the
schema.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final, Literal

from pohon_graph import closed_words as words
from pohon_graph.closed_words import Words

Kind = type[str] | type[int] | type[float] | type[bool] | type[list[str]]

# A cell is kept as written, is a code, which Excel may take for a number (1.06), or is a trimmed text.
Form = Literal["free", "code", "trimmed"]
# Exports write a column; or loading only reads it, if a small table has on one row what otherwise has a
# separate table; or a field is in tree files alone.
Column = Literal["written", "read", "none"]

SHOWN: Final = "shown"  # the page shows it in a special way
LISTED: Final = "listed"  # the page lists it under its label


@dataclass(frozen=True, eq=False)
class Field:
    """One field.

    `names` are other names of its column, first the Indonesian one for messages; a mistyped key is also
    looked for among `hints`. `kind` is the type of a value that the graph stores unchanged, on the node or
    edge of its thing; None if it becomes an id, an edge or something else, or is not stored. `page` is SHOWN,
    LISTED, or the reason why the page leaves it out. `about` is the meaning of a stored field in English.
    """

    key: str
    names: str = ""
    form: Form = "trimmed"
    kind: Kind | None = None
    hints: str = ""
    words: Words = field(default_factory=Words)
    many: bool = False  # a list; in a cell, separated by semicolons
    inner: Thing | None = None  # a mapping, in columns `<key>`, `<key>_<inner key>` ...
    in_file: bool = True
    column: Column = "written"
    required: bool = False
    page: str = SHOWN
    about: str = ""
    since: int = 3  # the version of the ontology that has it, see `pohon_graph.ontology.ONTOLOGY`


@dataclass(frozen=True, eq=False)
class Thing:
    """A kind of mapping in a tree file, and of rows if it has a `table`, also known by `names`."""

    name: str
    fields: tuple[Field, ...]
    table: str = ""
    names: str = ""

    @cached_property
    def keys(self) -> dict[str, Field]:
        """The fields of a mapping in a tree file, by key."""
        return {field.key: field for field in self.fields if field.in_file}

    @cached_property
    def columns(self) -> dict[str, Field]:
        """The columns of the table, those of an inner mapping after its first."""
        return _columns(field for field in self.fields if field.column != "none")

    @cached_property
    def written(self) -> tuple[str, ...]:
        """The columns that exports write."""
        return tuple(_columns(field for field in self.fields if field.column == "written"))

    @cached_property
    def single(self) -> tuple[str, ...]:
        """The keys that exports write as one text in one cell."""
        return tuple(key for key in self.keys if key in self.written and not self.keys[key].many)

    @cached_property
    def stored(self) -> dict[str, Kind]:
        """The kinds of the fields that the graph stores unchanged, by key."""
        return {field.key: field.kind for field in self.fields if field.kind is not None}

    @cached_property
    def shown(self) -> tuple[str, ...]:
        """The keys of the fields that the page reads."""
        return tuple(key for key in self.stored if self.keys[key].page in (SHOWN, LISTED))

    @cached_property
    def listed(self) -> tuple[Field, ...]:
        """The fields that the page lists under their labels."""
        return tuple(field for field in self.fields if field.page == LISTED)


def _columns(fields: Iterable[Field]) -> dict[str, Field]:
    found: dict[str, Field] = {}
    for one in fields:
        found[one.key] = one
        for inner in one.inner.fields[1:] if one.inner else ():
            found[f"{one.key}_{inner.key}"] = inner
    return found


_GOAL: Final = "sasaran, tujuan, tujuan sasaran, id sasaran, id tujuan"
_INDICATOR: Final = "indikator, indikator kinerja, nama indikator"
_AGENCY: Final = "perangkat daerah, opd, skpd, instansi, pd"
_OFFICER: Final = "penanggung jawab, pengampu, pejabat, jabatan"
_TIME: Final = (
    Field("year", "tahun", in_file=False, column="read"),
    Field("quarter", "triwulan, tw", in_file=False, column="read"),
)

GOVERNMENT: Final = Thing("government", (
    Field("id", "pemda, pemerintah daerah, kode pemda", "code", required=True),
    Field("title", "nama pemda, nama pemerintah daerah, government title", "free", hints="nama, judul, name"),
    Field("kind", "jenis pemda, jenis pemerintah daerah, government kind", kind=str, hints="jenis, type",
          words=words.GOVERNMENT_KINDS, page="a government is shown by its title",
          about="Kind of government"),
    Field("code", "kode wilayah, kode daerah, government code", "code", str, hints="kode",
          page="a government is shown by its title", about="Code of the region, such as 35.10"),
))  # fmt: skip
LEVEL: Final = Thing("level", (
    Field("id", "kode, jenjang", "code", required=True),
    Field("title", "nama, nama jenjang, judul", "free", hints="name"),
    Field("as", "padanan, jenjang baku, sebagai", words=words.STANDARD_LEVELS),
), "levels", "level, jenjang, jenjang kinerja")  # fmt: skip
AGENCY: Final = Thing("agency", (
    Field("id", "kode", "code", required=True),
    Field("title", f"{_AGENCY}, nama, nama opd, nama perangkat daerah, judul", "free", hints="name",
          required=True),
    Field("aliases", "alias, singkatan, nama lain", kind=list[str], many=True, about="Other names"),
    Field("urusan", "", "code", list[str], many=True, about='Affairs it holds, such as "1.06"'),
    Field("kind", "jenis", kind=str, hints="type", page="it only says which goals need an owner",
          about="Kind of agency, such as dinas"),
), "agencies", "agency, perangkat daerah, opd, instansi, skpd")  # fmt: skip
OFFICER: Final = Thing("officer", (
    Field("id", "kode", "code", required=True),
    Field("title", "jabatan, nama jabatan, nama, pejabat, judul", "free", hints="name", required=True),
    Field("rank", "jenjang jabatan, tingkat jabatan", kind=str, words=words.RANKS,
          about="Rank of the position"),
    Field("unit", "unit kerja, bidang", "free", str, hints="satuan", about="Division"),
), "officers", "officer, pejabat, jabatan")  # fmt: skip
PROGRAM: Final = Thing("program", (
    Field("id", "", "code", required=True),
    Field("title", "program, program kegiatan, nama, nomenklatur, uraian, judul", "free", hints="name",
          required=True),
    Field("kind", "jenis, tingkat", kind=str, hints="type", words=words.PROGRAM_KINDS,
          about="Tier in the nomenclature"),
    Field("code", "kode, kode rekening, kode program", "code", str, about="Nomenclature code"),
    Field("part_of", "induk, bagian dari, part of", "code"),
), "programs", "program, programme, programmes, program kegiatan, kegiatan")  # fmt: skip
OWNER: Final = Thing("owner", (
    Field("goal", _GOAL, "code", in_file=False, required=True),
    Field("indicator", f"{_INDICATOR}, nomor indikator", "free", in_file=False),
    Field("officer", _OFFICER, "code", required=True),
    Field("role", "peran", kind=str, words=words.ROLES, about="Role of the officer"),
), "owners", "owner, pengampu, penanggung jawab")  # fmt: skip
CROSSCUT: Final = Thing("crosscut", (
    Field("goal", _GOAL, "code", in_file=False, required=True),
    Field("agency", f"{_AGENCY}, mitra, opd mitra", "code", required=True),
    Field("scope", "cakupan, lingkup", kind=str, words=words.SCOPES, about="Between agencies or inside one"),
    Field("status", kind=str, words=words.STATUSES, about="State of the agreement"),
    Field("note", "catatan, keterangan", "free", str, about="Remark"),
    Field("counterpart", "sasaran mitra, padanan", "code", str,
          about="Id of the partner's goal, whole or without its tree"),
), "crosscuts", "crosscut, crosscutting")  # fmt: skip
PARENT: Final = Thing(
    "parent",
    (Field("goal"), Field("basis", kind=str, words=words.BASES, about="Basis of the edge from the parent")),
)
BASELINE: Final = Thing("baseline", (
    Field("target", hints="targets"),
    Field("year", "tahun kondisi awal, tahun awal, baseline year", hints="tahun"),
))  # fmt: skip
TARGET: Final = Thing("target", (
    Field("goal", _GOAL, "code", in_file=False, required=True),
    # The indicator's place on its goal, from 1, or its title: targets and owners refer to it.
    Field("indicator", f"{_INDICATOR}, nomor indikator", "free", in_file=False),
    Field("year", "tahun", kind=int, about="Year"),
    Field("quarter", "triwulan, tw", kind=int, about="Quarter, 1 to 4"),
    Field("target", "target kinerja", "free", hints="targets", required=True),
    Field("kind", "jenis", kind=str, hints="type", words=words.TARGET_KINDS,
          about="Target, amended target or actual value"),
), "targets", "target, target kinerja")  # fmt: skip
INDICATOR: Final = Thing("indicator", (
    Field("goal", _GOAL, "code", in_file=False),  # empty: an indicator without a goal
    Field("indicator", "nomor indikator", "free", in_file=False),
    Field("title", f"{_INDICATOR}, nama, judul", "free", hints="name", required=True),
    Field("unit", "satuan", "free", str, about="Unit if the target does not name one"),
    Field("definition", "definisi, definisi operasional", "free", str, page=LISTED,
          about="Operational definition"),
    Field("formula", "rumus, formulasi", "free", str, page=LISTED, about="Formula"),
    Field("data_source", "sumber data, data source", "free", str, page=LISTED, about="Source of the data"),
    Field("direction", "arah, polaritas", kind=str, words=words.DIRECTIONS, page=LISTED,
          about="Wanted direction"),
    Field("key", "jenis indikator, kategori indikator, iku ikk iki", kind=str, hints="jenis",
          words=words.INDICATOR_KEYS, page=LISTED, since=4, about="Kind of indicator"),
    Field("owners", f"{_OFFICER}, pelaksana, owner", "code", many=True, column="read"),
    Field("baseline", "kondisi awal", "free", inner=BASELINE),
    Field("target", "target kinerja", "free", hints="targets", column="read"),
    *_TIME,
), "indicators", "indicator, indikator, indikator kinerja")  # fmt: skip
GOAL: Final = Thing("goal", (
    Field("id", "kode, id sasaran", "code"),
    Field("title", "sasaran, tujuan, tujuan sasaran, sasaran strategis, kinerja, kondisi, uraian, nama, "
          "judul", "free", hints="name", required=True),
    Field("level", "jenjang, tingkat", required=True),
    Field("kind", "jenis", kind=str, hints="type", about="Kind, such as tujuan or sasaran"),
    Field("parents", "induk, parent, atasan, sasaran induk, sasaran atasan, sasaran di atasnya", "code",
          many=True),
    Field("basis", "dasar", words=words.BASES),
    Field("programs", "program, program kegiatan", "code", hints="programme, programmes", many=True),
    Field("owners", f"{_OFFICER}, pelaksana, owner", "code", many=True, column="read"),
    Field("crosscuts", "crosscutting, crosscutting dengan, mitra", "code", many=True, column="read"),
    Field("indicators", hints="indikator", column="none"),
    Field("indicator", _INDICATOR, "free", in_file=False, column="read"),
    Field("unit", "satuan", "free", in_file=False, column="read"),
    Field("target", "target kinerja", "free", in_file=False, column="read"),
    *_TIME,
    Field("baseline", "kondisi awal", "free", in_file=False, column="read"),
    Field("children", hints="anak, child, turunan", column="none"),
), "goals", "goal, sasaran, tujuan, tujuan sasaran, pohon kinerja, kinerja")  # fmt: skip
TREE: Final = Thing("tree", (
    Field("pohon", "versi", hints="version", page="it is the version of the format"),
    # Only the guard of files (`marks`) reads it, to recognise a file that a program wrote.
    Field("generator", column="none", page="it says who wrote the file"),
    Field("questions", hints="pertanyaan", column="none", page="a file with open questions is not loaded"),
    Field("government", "pemda, pemerintah daerah, kode pemda", "code", inner=GOVERNMENT),
    Field("agency", _AGENCY, "code", required=True),
    Field("period", "periode, tahun", required=True),
    Field("document", "dokumen, jenis dokumen", kind=str, words=words.DOCUMENTS,
          about="The document the tree is from; pokin by default"),
    Field("revision", "revisi, perubahan", "free", str, about="Revision, such as perubahan"),
    Field("number", "nomor dokumen", "free", str, hints="nomor", about="Number of the document"),
    Field("date", "tanggal, tanggal dokumen", "free", str, about="Date of the document"),
    Field("signed_by", "penandatangan, ditandatangani oleh, signed by", "free", str,
          page="the caption names the document, not who signed it", about="Who signed it"),
    Field("title", "judul, nama", "free", hints="name, tujuan, sasaran"),
    Field("levels", "jenjang", many=True),
    Field("agencies", column="none"),
    Field("officers", hints="pejabat", column="none"),
    Field("programs", hints="program, programme, programmes", column="none"),
    Field("goals", column="none"),
    Field("indicators", hints="indikator", column="none"),
), "tree", "pohon, identitas, data umum, informasi umum")  # fmt: skip

THINGS: Final = (
    TREE, GOVERNMENT, LEVEL, AGENCY, OFFICER, PROGRAM, GOAL, INDICATOR, BASELINE, TARGET, OWNER, CROSSCUT,
    PARENT,
)  # fmt: skip
TABLES: Final = {thing.table: thing for thing in THINGS if thing.table}
