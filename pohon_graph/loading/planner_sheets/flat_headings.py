"""The column names of flat tables as planning applications keep them: one row a goal, its parent by id."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Final

from pohon_graph.graph.normalised_text import by_name, normalise

_NAMES: Final = {
    "id": "id, id pohon, id pokin, pohon id, pokin id, id pohon kinerja",
    "title": "nama pohon, nama pokin, nama pohon kinerja",
    "level": "jenis pohon, jenis pokin",
    "depth": "level pohon, level pokin",
    "parents": "parent, parent id, id parent, parent pohon, id parent pohon, induk, id induk, induk id",
    "agency": "kode opd, kode skpd, kode perangkat daerah",
    "agency_name": "nama opd, nama skpd, nama perangkat daerah, opd, perangkat daerah",
    "year": "tahun",
    "status": "status, status pohon",
    "active": "is active, aktif, active",
    "indicator": "indikator, nama indikator, indikator kinerja",
    "target": "target, nilai target, target kinerja",
    "target_year": "tahun target, tahun indikator",
    "unit": "satuan, satuan target",
    "formula": "rumus, rumus perhitungan, formulasi, formula",
    "data_source": "sumber data",
    "definition": "definisi operasional, definisi",
    "owners": "pelaksana, nama pelaksana, nama pegawai, jabatan, penanggung jawab",
    "crosscuts": (
        "crosscutting, crosscutting dengan, opd crosscutting, nama opd crosscutting, kode opd crosscutting, "
        "nama opd pengaju"
    ),
}  # fmt: skip
_TARGET_OF_YEAR = re.compile(r"target (?:tahun )?((?:19|20)\d\d)")


@cache
def _roles() -> dict[str, str]:
    return by_name(_NAMES.items())


def flat_role(heading: str) -> str | None:
    """The role of a column of such a table by its whole heading; None for one that is not read."""
    name = normalise(heading)
    return _roles().get(name) or ("target" if _TARGET_OF_YEAR.fullmatch(name) else None)


def target_year(heading: str) -> int | None:
    """The year of the targets in a column such as `target_2025`."""
    found = _TARGET_OF_YEAR.fullmatch(normalise(heading))
    return int(found[1]) if found else None


def names_flat_table(headings: Iterable[str]) -> bool:
    """Whether these headings are those of a flat table: names, ids and parents of goals with their levels."""
    roles = {flat_role(heading) for heading in headings}
    return {"id", "title", "parents"} <= roles and not roles.isdisjoint({"level", "depth"})
