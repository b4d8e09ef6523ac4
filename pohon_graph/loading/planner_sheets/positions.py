"""The rank of an officer by the words of the position, and the level whose goals that rank usually owns."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final

from pohon_graph.closed_words import RANKS
from pohon_graph.graph.known_words import meant, names
from pohon_graph.graph.normalised_text import normalise

_BEGINNINGS: Final = {
    "kepala_daerah": "bupati, wali kota, walikota, gubernur",
    "jpt_madya": "sekretaris daerah provinsi",
    "jpt_pratama": (
        "kepala dinas, kadis, kadin, kepala badan, kaban, inspektur daerah, sekretaris dprd, asisten, "
        "staf ahli, kepala satuan"
    ),
    "administrator": (
        "sekretaris, kepala bidang, kabid, kepala bagian, kabag, inspektur pembantu, irban, camat, direktur"
    ),
    "pengawas": (
        "kepala seksi, kasi, kasie, kepala sub, kepala subbagian, kasubag, kasubbag, kepala subbidang, "
        "kasubid, kasubbid, lurah, kepala uptd"
    ),
    "pelaksana": (
        "pengadministrasi, pengelola, penyusun, penelaah, pengolah, staf, petugas, pranata, operator, "
        "pengemudi, penata layanan"
    ),
}
_ACTING: Final = re.compile(r"(?:plt|plh|pj|pjs) ")
_UNSURE: Final = frozenset({"sekretaris daerah"})  # of a province or a regency
# The level of goals that a rank usually owns; a functional officer by the end of the title.
_LEVELS: Final = {
    "kepala_daerah": "regional",
    "jpt_madya": "ultimate",
    "jpt_pratama": "ultimate",
    "administrator": "intermediate",
    "pengawas": "operational",
    "fungsional": "operational",
    "pelaksana": "process",
}
_LOWER_FUNCTIONAL: Final = ("ahli pertama", "terampil", "pemula", "mahir")
_HIGHER_FUNCTIONAL: Final = ("ahli madya", "ahli utama")


@lru_cache(maxsize=4096)  # a list names its officers on every row
def rank_of(position: str) -> str | None:
    """The rank that a position says, by its whole text, its first words or its last ones."""
    norm = _ACTING.sub("", normalise(position))  # who acts for an officer answers for the same goals
    if norm in _UNSURE:
        return None
    known = meant(norm, RANKS)
    if known:
        return known
    grades = (
        name for name in names(RANKS) if norm.endswith(f" {name}") and names(RANKS)[name] == "fungsional"
    )
    if next(grades, None):
        return "fungsional"
    return next((rank for word, rank in _beginnings() if norm == word or norm.startswith(f"{word} ")), None)


@lru_cache(maxsize=4096)
def usual_level(position: str) -> str | None:
    """The level whose goals this officer usually owns."""
    rank, norm = rank_of(position), normalise(position)
    if rank == "fungsional" and norm.endswith(_LOWER_FUNCTIONAL):
        return "process"
    if rank == "fungsional" and norm.endswith(_HIGHER_FUNCTIONAL):
        return "intermediate"
    return _LEVELS.get(rank or "")


@cache
def _beginnings() -> list[tuple[str, str]]:
    """The first words of positions with their ranks, the longest first."""
    some = [(word, rank) for rank, words in _BEGINNINGS.items() for word in words.split(", ")]
    return sorted(some, key=lambda one: -len(one[0]))
