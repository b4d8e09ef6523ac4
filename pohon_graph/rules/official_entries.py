"""The official nomenclature's entries for a goal's sub kegiatan."""

from __future__ import annotations

from dataclasses import dataclass

from pohon_graph.engines import Engine
from pohon_graph.engines.shipped_questions import answers


@dataclass(frozen=True, slots=True)
class Official:
    """A sub kegiatan that matches a goal; `how` is one of MATCHED_BY.

    `spm` is None if the table does not say whether it is a minimum service.
    """

    code: str
    title: str
    regulation: str
    how: str
    unit: str | None
    indicators: tuple[str, ...]
    performance: str | None
    definition: str | None
    executor: str | None
    spm: bool | None


def read_official(engine: Engine, goal: str) -> tuple[Official, ...]:
    """The sub kegiatan of the goal with the id `goal`, by code; empty for any other id."""
    rows = answers(engine, "official-entries", goal=goal)
    entries = {row["id"]: row for row in reversed(rows)}  # if matched twice, the match by code wins
    return tuple(
        Official(
            code=row["code"],
            title=row["title"],
            regulation=row["regulation"] or "",
            how=row["how"],
            unit=row["unit"],
            indicators=tuple(row["indicators"] or ()),
            performance=row["kinerja"],
            definition=row["definition"],
            executor=row["executor"],
            spm=row["spm"],
        )
        for _, row in sorted(entries.items())
    )
