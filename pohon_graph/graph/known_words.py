"""The names that planners use for words of closed lists, and that documents use for levels.

A name is compared as normalised text, so capitals, points and hyphens do not count. A name that could mean
two words of one list ("Eselon III" as a level, "Sekretaris Daerah" as a rank) is not in any list.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Final

from pohon_graph import ontology
from pohon_graph.graph.words import normalise
from pohon_graph.texts import has, say

# Other names of each level, in addition to its key and its names in reports (docs/criteria.md).
LEVELS: Final[Mapping[str, str]] = {
    "regional": "kinerja strategis daerah, kinerja daerah, sasaran daerah",
    "ultimate": (
        "kinerja strategis, kinerja strategis ultimate outcome, kinerja strategis opd, "
        "kinerja strategis perangkat daerah, kinerja strategis skpd, kinerja strategis pd, tujuan skpd, "
        "sasaran skpd, tujuan opd, sasaran opd, tujuan pd, sasaran pd, strategic, strategis"
    ),
    "intermediate": (
        "kinerja sub sektor, kinerja subsektor, kinerja sub sektor intermediate outcome, sasaran program, "
        "sasaran program eselon iii, eselon iii, tactical, taktikal, taktis"
    ),
    "immediate": (
        "kinerja manajerial, kinerja manajerial immediate outcome, manajerial, managerial, sasaran kegiatan, "
        "sasaran kegiatan eselon iii, eselon iii"
    ),
    "operational": (
        "kinerja operasional, operasional, sasaran sub kegiatan, sasaran subkegiatan, "
        "sasaran sub kegiatan eselon iv, eselon iv"
    ),
    "process": (
        "kinerja output proses, kinerja output, kinerja proses, output proses, proses, sasaran proses, "
        "sasaran pelaksana, operational n, operasional n"
    ),
    ontology.NO_LEVEL: (
        "tematik, sub tematik, subtematik, sub sub tematik, super sub tematik, tema, thematic, "
        "sub thematic, theme"
    ),
}  # fmt: skip

_RANKS: Final = {
    "kepala_daerah": "bupati, wali kota, walikota, gubernur, regent, mayor, governor",
    "jpt_madya": (
        "jabatan pimpinan tinggi madya, pimpinan tinggi madya, eselon i, eselon i a, eselon i b, eselon ia, "
        "eselon ib, eselon 1"
    ),
    "jpt_pratama": (
        "jabatan pimpinan tinggi pratama, pimpinan tinggi pratama, eselon ii, eselon ii a, eselon ii b, "
        "eselon iia, eselon iib, eselon 2, kepala dinas, kepala badan"
    ),
    "administrator": (
        "jabatan administrator, pejabat administrator, eselon iii, eselon iii a, eselon iii b, eselon iiia, "
        "eselon iiib, eselon 3, kepala bidang, kabid, kepala bagian, sekretaris dinas, sekretaris badan, "
        "camat"
    ),
    "pengawas": (
        "jabatan pengawas, pejabat pengawas, eselon iv, eselon iv a, eselon iv b, eselon iva, eselon ivb, "
        "eselon 4, kepala seksi, kasi, kepala sub bagian, kepala subbagian, kasubag, kasubbag, lurah, "
        "supervisor"
    ),
    "fungsional": (
        "jabatan fungsional, jf, functional, ahli utama, ahli madya, ahli muda, ahli pertama, jf ahli utama, "
        "jf ahli madya, jf ahli muda, jf ahli pertama, fungsional ahli utama, fungsional ahli madya, "
        "fungsional ahli muda, fungsional ahli pertama, penyelia, mahir, terampil, pemula"
    ),
    "pelaksana": "jabatan pelaksana, staf, staff, executing staff",
}
_ROLES: Final = {
    "lead": "utama, ketua, penanggung jawab, pengampu utama",
    "co": "pendukung, anggota, co owner, pengampu pendamping",
    "executor": "eksekutor",
}
_SCOPES: Final = {
    "external": "eksternal, antar opd, antar perangkat daerah, antar skpd, antar pd, lintas opd",
    "internal": "antar bidang, antarbidang, lintas bidang",
}
_STATUSES: Final = {
    "proposed": "usulan, diajukan, menunggu, crosscutting menunggu, pending",
    "accepted": "diterima, disetujui, crosscutting disetujui, approved, agreed",
    "rejected": "tidak disetujui, crosscutting ditolak, refused, declined",
}
_DIRECTIONS: Final = {
    "up": "naik, menaik, meningkat, maksimum, maximize, maximise, positif, increase",
    "down": "turun, menurun, minimum, minimize, minimise, negatif, decrease",
    "keep": "tetap, stabil, dipertahankan, pertahankan, maintain, constant",
}
_BASES: Final = {"stated": "tersurat, dinyatakan", "inferred": "tersirat, dugaan, disimpulkan"}
_TARGET_KINDS: Final = {
    "target": "target awal, target murni, murni",
    "revised": "perubahan, target perubahan, revisi, target revisi, amended",
    "actual": "realisasi, capaian, realization, realisation, achieved",
}
_PROGRAM_KINDS: Final = {
    "program": "programme",
    "kegiatan": "activity",
    "sub_kegiatan": "subkegiatan, sub activity, subactivity",
}
_DOCUMENTS: Final = {
    "pokin": "pohon kinerja, performance tree",
    "rpjmd": "rencana pembangunan jangka menengah daerah",
    "renstra": "rencana strategis, renstra pd, renstra opd, strategic plan",
    "rkpd": "rencana kerja pemerintah daerah",
    "renja": "rencana kerja, renja pd, renja opd, annual plan",
    "pk": "perjanjian kinerja, performance agreement",
    "dpa": "dokumen pelaksanaan anggaran",
    "skp": "sasaran kinerja pegawai",
    "lkjip": "lkj, lakip, laporan kinerja, laporan kinerja instansi pemerintah, performance report",
}
_GOVERNMENT_KINDS: Final = {
    "provinsi": "pemerintah provinsi, pemprov, province",
    "kabupaten_kota": (
        "kabupaten, kota, kab kota, kab, pemerintah kabupaten, pemerintah kota, pemkab, pemkot, regency, "
        "city, municipality"
    ),
    "kementerian_lembaga": "kementerian, lembaga, k l, ministry, national agency",
}

_NAMES: Final[Mapping[tuple[str, ...], Mapping[str, str]]] = {
    ontology.RANKS: _RANKS,
    ontology.ROLES: _ROLES,
    ontology.SCOPES: _SCOPES,
    ontology.STATUSES: _STATUSES,
    ontology.DIRECTIONS: _DIRECTIONS,
    ontology.BASES: _BASES,
    ontology.TARGET_KINDS: _TARGET_KINDS,
    ontology.PROGRAM_KINDS: _PROGRAM_KINDS,
    ontology.DOCUMENTS: _DOCUMENTS,
    ontology.GOVERNMENT_KINDS: _GOVERNMENT_KINDS,
}
_LEVELS: Final = (*ontology.LEVELS, ontology.NO_LEVEL)
_QUARTERS: Final = {
    f"{before}{number}": quarter
    for quarter, numbers in enumerate((("1", "i"), ("2", "ii"), ("3", "iii"), ("4", "iv")), 1)
    for number in numbers
    for before in ("", "tw", "tw ", "triwulan ", "q", "quarter ", "kuartal ")
}


def names(words: Sequence[str]) -> Mapping[str, str]:
    """The words of a closed list, and those of LEVELS with `none`, by all their names as normalised text."""
    return _level_names() if set(words) >= set(ontology.LEVELS) else _by_name(tuple(words))


def meant(text: str, words: Sequence[str]) -> str | None:
    """The word of a closed list that has `text` as a name, or None."""
    if text in words:
        return text
    return names(words).get(normalise(text))


def standard_level(text: str) -> str | None:
    """The standard level with this name, or `none` for a theme; None for other words."""
    return _level_names().get(normalise(text))


def standard_levels(text: str) -> list[str]:
    """The standard levels with this name, from the top down: two for a name that they share."""
    return sorted(_levels_by_name().get(normalise(text), ()), key=_LEVELS.index)


def quarter(text: str) -> int | None:
    """The quarter that `2`, `II`, `TW II` or `Triwulan 2` names, or None."""
    return _QUARTERS.get(normalise(text))


@cache
def _level_names() -> Mapping[str, str]:
    return _unambiguous(_levels_by_name())


@cache
def _levels_by_name() -> Mapping[str, set[str]]:
    return _table(_LEVELS, LEVELS)


@cache
def _by_name(words: tuple[str, ...]) -> Mapping[str, str]:
    return _unambiguous(_table(words, _NAMES.get(words, {})))


def _table(words: Iterable[str], names: Mapping[str, str]) -> Mapping[str, set[str]]:
    """The words that each normalised name may mean."""
    found: dict[str, set[str]] = {}
    for word in words:
        for name in (word, *_shown(word), *names.get(word, "").split(", ")):
            found.setdefault(normalise(name), set()).add(word)
    return {name: meant for name, meant in found.items() if name}


def _unambiguous(table: Mapping[str, set[str]]) -> Mapping[str, str]:
    return {name: next(iter(meant)) for name, meant in table.items() if len(meant) == 1}


def _shown(word: str) -> list[str]:
    """The names of a word in reports, in both languages."""
    key = f"words.{word}"
    return [say(key, lang) for lang in ("id", "en")] if has(key) else []
