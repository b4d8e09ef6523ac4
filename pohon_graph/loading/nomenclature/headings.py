"""Recognises a table of the nomenclature and its columns by their headings.

Three forms are known. `cells`: code and name in one cell, a column for each tier, as SIPD exports
them. `parts`: one part of the code in each column, as in the annex of the regulation. `code`: the
whole code in one column.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from pohon_graph.graph.normalised_text import normalise

CELLS, PARTS, CODE = "cells", "parts", "code"
TIER_COLUMNS: Final = ("urusan", "bidang", "program", "kewenangan", "kegiatan", "sub_kegiatan")
HEADING_ROWS: Final = 60  # titles, letterheads and remarks may come before the headings

_WRITTEN = {
    "kind": "jenis pemda, jenis pemerintah daerah, kind",
    "code": "kode, code, kode rekening, kodefikasi, nomor kode, kode nomenklatur, kode sub kegiatan, "
    "kode sub giat",
    "title": "nama, nomenklatur, uraian, judul, name, title, nomenklatur urusan, nama sub kegiatan, "
    "nama sub giat, nama nomenklatur, uraian nomenklatur, nomenklatur urusan provinsi, "
    "nomenklatur urusan kabupaten kota, nomenklatur urusan pemerintahan",
    "unit": "satuan, unit",
    "kinerja": "kinerja, performance",
    "indicator": "indikator, indikator kinerja, indicator",
    "definition": "definisi operasional, definisi, definition",
    "executor": "pelaksana, executor",
    "spm": "spm, standar pelayanan minimal",
    "tags": "tag, tags, tagging",
    "previous": "sub kegiatan sebelumnya, sub kegiatan lama, kode sebelumnya, kode lama, previous",
    "regulation": "regulation, peraturan, regulasi, dasar hukum",
    "first_year": "tahun mulai, berlaku sejak, berlaku mulai, from",
    "last_year": "tahun akhir, berlaku sampai, berlaku hingga, until",
    "urusan": "urusan, urusan unsur, urusan unsur pemerintahan",
    "bidang": "bidang, bidang urusan, bidang urusan bidang unsur, bidang urusan unsur",
    "program": "program",
    "kewenangan": "kewenangan",
    "kegiatan": "kegiatan",
    "sub_kegiatan": "sub kegiatan",
}  # fmt: skip
# Headings that occur in tables of goals and never in tables of the nomenclature.
_OF_A_TREE = (
    "sasaran, tujuan, level, jenjang, goal, target, pengampu, penanggung jawab, induk, sasaran induk, "
    "parents, owners, baseline, kondisi awal"
)


def _key(heading: str) -> str:
    """The letters and digits of a heading, so that SUBKEGIATAN equals Sub Kegiatan."""
    return normalise(heading).replace(" ", "")


ROLES: Final = {_key(text): role for role, written in _WRITTEN.items() for text in written.split(", ")}
_TREE_KEYS = frozenset(_key(text) for text in _OF_A_TREE.split(", "))
# The expected headings for a message, a list for each form.
LOOKED_FOR: Final = (
    "JENIS PEMDA, BIDANG, PROGRAM, KEGIATAN, SUBKEGIATAN",
    "URUSAN, BIDANG URUSAN, PROGRAM, KEGIATAN, SUB KEGIATAN, NOMENKLATUR",
    "KODE, NOMENKLATUR",
)

Table = Iterable[tuple[int, Sequence[str]]]


@dataclass(frozen=True, slots=True)
class Headings:
    """The headings of one table: its form, the row of the headings and the column of each role."""

    form: str
    row: int
    columns: dict[str, int]
    texts: dict[int, str]

    @property
    def unread(self) -> list[str]:
        """The headings of columns that are not read."""
        known = set(self.columns.values())
        return [text for column, text in self.texts.items() if column not in known]

    @property
    def of_a_tree(self) -> list[str]:
        """The headings that only a table of goals has."""
        return [text for text in self.texts.values() if _key(text) in _TREE_KEYS]

    @property
    def repeated(self) -> list[str]:
        """The headings that occur twice with the same meaning, so that the right column is unknown."""
        known = set(self.columns.values())
        return [text for column, text in self.texts.items() if column not in known and _key(text) in ROLES]


def find_headings(rows: Sequence[tuple[int, Sequence[str]]]) -> Headings | None:
    """The headings among the first rows of a table, or None if they fit no known form.

    Headings may take two rows: the upper one names a group, and the lower one its columns.
    """
    first = list(rows[:HEADING_ROWS])
    for (number, cells), (next_number, next_cells) in zip(first, [*first[1:], (0, ())], strict=False):
        upper, lower = _texts(cells), _texts(next_cells)
        own, below = _headings(number, upper), _headings(next_number, lower)
        both = _headings(next_number, {**upper, **lower})
        if both is not None and both.form == PARTS and (own or below) and PARTS not in _forms(own, below):
            return both  # the upper row names groups of the lower one
        if own is not None:
            return own
    return None


def _forms(*found: Headings | None) -> set[str]:
    return {each.form for each in found if each is not None}


def headings_found(rows: Sequence[tuple[int, Sequence[str]]]) -> list[str]:
    """The texts of the row that looks most like headings, which is the one with the most texts."""
    candidates = [_texts(cells) for _, cells in rows[:HEADING_ROWS]]
    return list(max(candidates, key=len, default={}).values())


def _texts(cells: Sequence[str]) -> dict[int, str]:
    return {column: text for column, cell in enumerate(cells) if (text := " ".join(cell.split()))}


def _headings(number: int, texts: dict[int, str]) -> Headings | None:
    columns: dict[str, int] = {}
    for column, text in texts.items():
        role = ROLES.get(_key(text))
        if role is not None:
            columns.setdefault(role, column)
    form = _form(columns)
    return Headings(form, number, columns, texts) if form else None


def _form(columns: dict[str, int]) -> str | None:
    tiers = [name for name in TIER_COLUMNS if name in columns]
    if "code" in columns and "title" in columns:
        return CODE
    if len(tiers) >= 3 and "program" in tiers:
        return PARTS if "title" in columns else CELLS
    return None
