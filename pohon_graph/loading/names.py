"""The keys of a tree file, and the other names by which planners know them."""

from __future__ import annotations

from typing import Final

# `generator` says which program wrote the file; nothing reads it but the guard of files (`marks`).
TREE: Final = (
    "pohon", "generator", "government", "agency", "period", "document", "revision", "number", "date",
    "signed_by", "title", "levels", "agencies", "officers", "programs", "goals", "indicators",
)  # fmt: skip
GOVERNMENT: Final = ("id", "title", "kind", "code")
LEVEL: Final = ("id", "title", "as")
AGENCY: Final = ("id", "title", "aliases", "urusan", "kind")
OFFICER: Final = ("id", "title", "rank", "unit")
PROGRAM: Final = ("id", "title", "kind", "code", "part_of")
GOAL: Final = (
    "id", "title", "level", "kind", "indicators", "owners", "programs", "crosscuts", "basis", "parents",
    "children",
)  # fmt: skip
INDICATOR: Final = (
    "title", "target", "baseline", "unit", "definition", "formula", "data_source", "direction", "owners",
)  # fmt: skip
TARGET: Final = ("year", "quarter", "target", "kind")
BASELINE: Final = ("year", "target")
OWNER: Final = ("officer", "role")
CROSSCUT: Final = ("agency", "scope", "status", "note", "counterpart")
PARENT: Final = ("goal", "basis")

# By normalised text: the key that another name stands for. Those of words are in graph/known_words.py.
KEY_SYNONYMS: Final = {
    "versi": "pohon", "version": "pohon", "opd": "agency", "skpd": "agency", "instansi": "agency",
    "perangkat daerah": "agency", "periode": "period", "tahun": "year", "judul": "title", "nama": "title",
    "name": "title", "tujuan": "title", "sasaran": "title", "indikator": "indicators",
    "jenjang": "level", "tingkat": "level", "jenis": "kind", "type": "kind",
    "satuan": "unit", "definisi": "definition", "rumus": "formula", "sumber data": "data_source",
    "data source": "data_source", "arah": "direction", "kondisi awal": "baseline",
    "pengampu": "owners", "penanggung jawab": "owners", "pelaksana": "owners", "pejabat": "officers",
    "program": "programs", "programme": "programs", "programmes": "programs", "induk": "parents",
    "parent": "parents", "atasan": "parents", "anak": "children", "child": "children",
    "turunan": "children", "kode": "code", "bagian dari": "part_of", "part of": "part_of",
    "pemda": "government", "pemerintah daerah": "government", "dokumen": "document", "revisi": "revision",
    "nomor": "number", "tanggal": "date", "penandatangan": "signed_by", "triwulan": "quarter",
    "catatan": "note", "peran": "role", "mitra": "agency", "targets": "target",
}  # fmt: skip
