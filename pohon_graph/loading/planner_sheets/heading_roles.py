"""The role of a heading in a planner's table, and the level of goals that it names.

A heading has the role of the first phrase in it, the longest if two begin at the same word: `SASARAN
PROGRAM` is a goal, `INDIKATOR SASARAN PROGRAM` an indicator.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final, TypeVar

from pohon_graph.closed_words import LEVELS
from pohon_graph.fields import GOAL, INDICATOR
from pohon_graph.graph.known_words import level_names, standard_level
from pohon_graph.graph.normalised_text import by_name, normalise
from pohon_graph.loading.months import names_part_of_year
from pohon_graph.suggest import did_you_mean

Found = TypeVar("Found")

# The roles that are not keys of `fields.py`.
NUMBER, CODE, MONEY, NOTE, DIVISION = "number", "code", "money", "note", "division"
ACTUAL, FORECAST, FINAL = "actual", "forecast", "final"

_FROM_GOAL: Final = ("level", "parents", "programs", "owners", "crosscuts")
_FROM_INDICATOR: Final = ("unit", "definition", "formula", "data_source", "direction", "baseline")
_MORE: Final = {
    "title": (
        "sasaran, tujuan, kinerja, kondisi, outcome, output, strategi, hasil kerja, rencana hasil kerja, "
        "nama pohon, pernyataan kinerja, uraian kinerja"
    ),
    "level": "level, jenis, jenjang, jenis pohon, level pohon",
    "indicator": (
        "indikator, indikator kinerja, iku, ikp, ikk, iksk, iki, ikd, ik, tolok ukur, tolak ukur, "
        "ukuran kinerja, alat ukur"
    ),
    "target": "target, capaian kinerja dan kerangka pendanaan, target kinerja",
    "unit": "sat, satuan ukur",
    "formula": (
        "formula, formula perhitungan, formula penghitungan, formulasi pengukuran, formulasi perhitungan, "
        "cara perhitungan, cara penghitungan, cara mengukur, metode perhitungan, rumus perhitungan"
    ),
    "definition": "definisi operasional, penjelasan indikator, makna indikator",
    "baseline": (
        "kondisi awal, kondisi kinerja awal, kondisi kinerja pada awal, baseline, data capaian, tahun awal, "
        "capaian awal"
    ),
    "owners": (
        "penanggung jawab, penanggungjawab, pengampu, pelaksana, jabatan, pejabat, nama pegawai, "
        "pejabat penanggung jawab, pic, pj, pemilik kinerja"
    ),
    "parents": (
        "induk, atasan, mendukung, sasaran yang didukung, kinerja yang didukung, kinerja yang diintervensi, "
        "kinerja atasan, sasaran atasan, kinerja induk, kode induk, id induk, kode atasan, parent, "
        "id parent, kode parent, rencana hasil kerja pimpinan yang diintervensi, hasil kerja atasan, "
        "rencana hasil kerja atasan"
    ),
    "programs": (
        "program, kegiatan, sub kegiatan, subkegiatan, nomenklatur, urusan, bidang urusan, "
        "program dan kegiatan, aksi"
    ),
    "crosscuts": (
        "crosscutting, cross cutting, mitra, lintas, perangkat daerah terkait, opd terkait, opd pendukung, "
        "perangkat daerah pendukung, instansi terkait, opd mitra, opd lintas, pd terkait, pihak terkait, "
        "perangkat daerah yang terlibat, perangkat daerah yang mendukung, perangkat daerah mitra, "
        "opd terlibat, opd yang terlibat, opd yang mendukung, opd kolaborator, kolaborator, kolaborasi"
    ),
    NUMBER: "no, nomor, no urut, nomor urut, id",
    CODE: "kode, kode rekening, kode program",
    MONEY: "rp, pagu, pagu indikatif, anggaran, rupiah, biaya, alokasi anggaran, jumlah anggaran",
    NOTE: (
        "keterangan, ket, catatan, lokasi, arah kebijakan, sumber dana, prioritas, nasional, daerah, "
        "kelompok sasaran, lembar, isu, isu strategis, perangkat daerah, opd, permasalahan, aspek, "
        "perangkat daerah penanggung jawab, opd penanggung jawab"
    ),
    DIVISION: (
        "unit kerja, unit kerja penanggung jawab, unit penanggung jawab, bidang, bidang penanggung jawab, "
        "bidang pengampu, unit pengampu, unit kerja pengampu"
    ),
    ACTUAL: "realisasi, capaian, realisasi target",
    FORECAST: "prakiraan, perkiraan, prakiraan maju",
    FINAL: "kondisi akhir, kondisi kinerja pada akhir, kondisi kinerja akhir, akhir periode, target akhir",
}  # fmt: skip
# Roles that a column has from any of its headings: a target below "realisasi" is an actual value.
_STRONG: Final = (MONEY, FORECAST, FINAL, ACTUAL, "baseline")
# Headings of columns with the echelon of the owner of each goal, which gives its level.
ECHELONS: Final = ("eselon", "tingkat eselon", "esl")
# Words that say so much only if they are the whole heading: goals and indicators are about staff, too.
_ALONE: Final = {
    "pegawai": "owners",
    "staf": "owners",
    **dict.fromkeys(ECHELONS, "level"),
    **dict.fromkeys(("strategis", "strategic", "ultimate", "tactical", "intermediate", "immediate"), "title"),
    **dict.fromkeys(("operational", "operasional"), "title"),
}
_LONGEST_PHRASE: Final = 6  # words
_LONGEST_HEADING: Final = 110  # characters

_WORDING: Final = {
    "regional": "rpjmd, rpjpd, strategi kota, strategi daerah, strategi kabupaten, kepala daerah, pemda",
    "ultimate": (
        "renstra, strategis, strategic, opd, skpd, pd, ultimate, ultimate outcome, perangkat daerah, "
        "final outcome, outcome akhir"
    ),
    "intermediate": (
        "sasaran program, program, intermediate, intermediate outcome, tactical, outcome program, "
        "outcome antara"
    ),
    "immediate": "sasaran kegiatan, kegiatan, immediate, immediate outcome, initial outcome, outcome awal",
    "operational": "sasaran sub kegiatan, sub kegiatan, subkegiatan, operational, operasional, output",
    "process": "proses, process, operational 2, operational 3",
}
_POSITIONS: Final = {
    "regional": "bupati, wali kota, walikota, gubernur",
    "ultimate": (
        "eselon ii, ess ii, es ii, eselon 2, kepala dinas, kepala badan, kepala opd, kepala pd, inspektur"
    ),
    "intermediate": "eselon iii, ess iii, es iii, eselon 3, kepala bidang, kabid, sekretaris, administrator",
    "operational": (
        "eselon iv, ess iv, es iv, eselon 4, kepala seksi, kasi, kasubag, kepala subbagian, pengawas, jf, "
        "fungsional"
    ),
    "process": "pelaksana, staf",
}  # fmt: skip
_WEAK: Final = {"ultimate": "tujuan, sasaran", "intermediate": "outcome"}
_KINDS: Final = ("tujuan", "sasaran", "outcome", "output")
# The share of a target that was reached: not a value of the indicator.
_SHARE = re.compile(
    r"\W*(?:(?:%|persen|persentase|tingkat)\W*capaian\W*(?:kinerja)?|capaian\W*(?:kinerja)?\W*(?:%|persen))\W*",
    re.IGNORECASE,
)
_ORDINAL = re.compile(r" (?:[0-9]+|[ivx]+)$")  # Sasaran 2, Tujuan II


@dataclass(frozen=True, slots=True)
class LevelRead:
    """The level that headings name; `doubt` has the two phrases that contradict each other.

    It is `weak` if only a word such as `SASARAN` names it, which planners use on every level.
    """

    level: str | None
    doubt: tuple[str, str] | None = None
    weak: bool = False


@cache
def _roles() -> dict[str, str]:
    known = by_name((key, GOAL.columns[key].names) for key in _FROM_GOAL)
    known |= by_name((key, INDICATOR.columns[key].names) for key in _FROM_INDICATOR)
    return known | by_name(_MORE.items())


@lru_cache(maxsize=4096)
def role_of(text: str) -> str | None:
    """The role of one heading; None for other texts."""
    if len(text) > _LONGEST_HEADING:
        return None
    if _SHARE.fullmatch(text):
        return NOTE
    first = next((role for _, role in _phrases(text, _roles())), None)
    return first or _ALONE.get(normalise(text))


def role_of_path(path: Sequence[str]) -> str | None:
    """The role of a column with these headings, the upper one first."""
    found = [role for text in path if (role := role_of(text))]
    if not found:
        return None
    strong = [role for role in found if role in _STRONG]
    role = strong[-1] if strong and found[-1] == "target" else found[-1]
    if role in ("target", ACTUAL) and any(map(names_part_of_year, path)):
        return NOTE  # no value is kept for less than a quarter, or for two
    return role


def kind_of(text: str) -> str | None:
    """The kind of goal that a heading begins with: tujuan, sasaran, outcome or output."""
    return next((word for word in normalise(text).split() if word in _KINDS), None)


def kinds_in(heading: str) -> tuple[str, ...]:
    """The kinds of programme that a heading names, from the top down."""
    text = normalise(heading)
    found = []
    if re.search(r"\bprogram\b", text):
        found.append("program")
    if re.search(r"(?<!sub )\bkegiatan\b", text):
        found.append("kegiatan")
    if re.search(r"\bsub ?kegiatan\b", text):
        found.append("sub_kegiatan")
    return tuple(found)


def level_of_path(path: Sequence[str]) -> LevelRead:
    """The level of goals in a column with these headings, the upper one first."""
    wording, position = _nearest(path, _wording()), _nearest(path, _position())
    if wording and position:
        both = [level for level in position[1] if level in wording[1]]
        if both:
            return LevelRead(both[0])
        return LevelRead(position[1][0], (position[0], wording[0]))
    found = wording or position
    if found:
        return LevelRead(found[1][0])
    weak = _nearest(path, _weak())
    return LevelRead(weak[1][0], weak=True) if weak else LevelRead(None)


def says_level(path: Sequence[str]) -> bool:
    """Whether headings name a level of goals in words, not by the officers who have such goals."""
    return _nearest(path, _wording()) is not None


@lru_cache(maxsize=4096)  # a list says its few levels on every row
def level_of_text(text: str) -> str | None:
    """The level that the text of a cell names; None for other texts, such as an issue.

    A word such as OUTCOME must be all of it: with another one, as in the misspelt "Imediate outcome", the
    level is a different one.
    """
    known = standard_level(text)
    if known or role_of(text) == NOTE:
        return known
    found = level_of_path([text])
    alone = _ORDINAL.sub("", normalise(text)) in _weak()
    return found.level if alone or not found.weak else None


def level_hint(text: str) -> str:
    """The known name of a level that a misspelt one may mean, as a sentence; empty if there is none."""
    return did_you_mean(text, list(dict.fromkeys([*level_names(), *map(str.capitalize, _wording())])))


def _nearest(path: Sequence[str], known: Mapping[str, tuple[str, ...]]) -> tuple[str, tuple[str, ...]] | None:
    """The longest phrase of the lowest heading with one, and the levels that it allows."""
    for text in reversed(path):
        found = sorted(_phrases(text, known), key=lambda one: -len(one[0]))
        if found:
            return found[0]
    return None


@cache
def _wording() -> dict[str, tuple[str, ...]]:
    names = {level: f"{LEVELS.names[level]}, {_WORDING[level]}" for level in LEVELS}
    known = _allowed(names.items())
    return {phrase: levels for phrase, levels in known.items() if not phrase.startswith("eselon")}


@cache
def _position() -> dict[str, tuple[str, ...]]:
    third = _POSITIONS["intermediate"]
    return _allowed([*_POSITIONS.items(), ("immediate", third)])


@cache
def _weak() -> dict[str, tuple[str, ...]]:
    return _allowed(_WEAK.items())


def _allowed(names: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for level, some in names:
        for phrase in some.split(", "):
            found[normalise(phrase)] = (*found.get(normalise(phrase), ()), level)
    return found


def _phrases(text: str, known: Mapping[str, Found]) -> list[tuple[str, Found]]:
    """The known phrases of a text in order, none inside another."""
    words = normalise(text).split()
    found, start = [], 0
    while start < len(words):
        for end in range(min(len(words), start + _LONGEST_PHRASE), start, -1):
            phrase = " ".join(words[start:end])
            if phrase in known:
                found.append((phrase, known[phrase]))
                start = end - 1
                break
        start += 1
    return found
