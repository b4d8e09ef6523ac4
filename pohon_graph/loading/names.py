"""The keys of a tree file, and the other names by which planners know them."""

from __future__ import annotations

from typing import Final

TREE: Final = ("pohon", "agency", "period", "title", "levels", "agencies", "officers", "programs", "goals")
AGENCY: Final = ("id", "title", "aliases", "urusan", "kind")
OFFICER: Final = ("id", "title", "rank", "unit")
PROGRAM: Final = ("id", "title", "kind", "code", "part_of")
GOAL: Final = (
    "id", "title", "level", "kind", "indicators", "owners", "programs", "crosscuts", "basis", "parents",
    "children",
)  # fmt: skip
INDICATOR: Final = (
    "title", "target", "baseline", "unit", "definition", "formula", "data_source", "direction",
)  # fmt: skip
TARGET: Final = ("year", "target", "kind")
BASELINE: Final = ("year", "target")
OWNER: Final = ("officer", "role")
CROSSCUT: Final = ("agency", "scope", "status", "note", "counterpart")
PARENT: Final = ("goal", "basis")

# By normalised text: what another name of a key or of a closed word stands for.
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
    "catatan": "note", "peran": "role", "mitra": "agency", "targets": "target",
    # closed words
    "sub kegiatan": "sub_kegiatan", "subkegiatan": "sub_kegiatan", "eselon ii": "jpt_pratama",
    "eselon iii": "administrator", "eselon iv": "pengawas", "naik": "up", "turun": "down",
    "tetap": "keep", "diusulkan": "proposed", "diterima": "accepted", "disetujui": "accepted",
    "disepakati": "accepted", "ditolak": "rejected", "eksternal": "external", "internal": "internal",
    "antar opd": "external", "antarbidang": "internal", "antar bidang": "internal", "realisasi": "actual",
    "utama": "lead", "penanggung jawab utama": "lead", "pendukung": "co", "pendamping": "co",
    "tertulis": "stated", "disimpulkan": "inferred", "staf": "pelaksana", "kepala dinas": "jpt_pratama",
    "eselon ii a": "jpt_pratama", "eselon ii b": "jpt_pratama", "eselon iii a": "administrator",
    "eselon iii b": "administrator", "kepala bidang": "administrator", "eselon iv a": "pengawas",
    "eselon iv b": "pengawas", "kepala seksi": "pengawas",
}  # fmt: skip
