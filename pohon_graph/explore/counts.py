"""How full the trees are: per level, goals and how many have an owner, an indicator, a target ..."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from pohon_graph.bundled import statement
from pohon_graph.engines import Engine
from pohon_graph.graph.model import Row

COUNTS = ("goals", "owner", "indicator", "target", "programme", "cascade", "crosscut")


@dataclass(frozen=True, slots=True)
class LevelCounts:
    """One level: `goals`, and how many of them have each thing.

    `target` counts goals with a target proper, `cascade` those with a parent (on the tree's top
    level: with a child), `crosscut` those with a crosscut that is not rejected.
    """

    level: str
    rank: int
    goals: int
    owner: int
    indicator: int
    target: int
    programme: int
    cascade: int
    crosscut: int


@dataclass(frozen=True, slots=True)
class AgencyCounts:
    """The levels of one agency's trees."""

    agency: str
    title: str
    trees: tuple[str, ...]
    levels: tuple[LevelCounts, ...]


@dataclass(frozen=True, slots=True)
class Stats:
    """The levels of all trees together, and of each agency."""

    trees: tuple[str, ...]
    levels: tuple[LevelCounts, ...]
    agencies: tuple[AgencyCounts, ...]


def total(levels: Iterable[LevelCounts]) -> dict[str, int]:
    """The sum over levels, by the names in COUNTS."""
    rows = list(levels)
    return {name: sum(getattr(row, name) for row in rows) for name in COUNTS}


def stats(engine: Engine) -> Stats:
    """Count the goals of every tree by level."""
    rows = engine.read(statement("questions", "stats.cypher")).dicts()
    trees = engine.read(statement("questions", "find-trees.cypher")).dicts()
    agencies = engine.read(statement("questions", "find-agencies.cypher")).dicts()
    titles = {row["id"]: row["title"] for row in agencies}
    owners = sorted({tree["agency"] for tree in trees})
    by_agency = tuple(_agency(id_, titles.get(id_, id_), trees, rows) for id_ in owners)
    return Stats(tuple(tree["id"] for tree in trees), _levels(rows), by_agency)


def _agency(id_: str, title: str, trees: Iterable[Row], rows: Iterable[Row]) -> AgencyCounts:
    own = tuple(tree["id"] for tree in trees if tree["agency"] == id_)
    return AgencyCounts(id_, title, own, _levels(row for row in rows if row["tree"] in own))


def _levels(rows: Iterable[Row]) -> tuple[LevelCounts, ...]:
    """One row a level, its trees added up; a level of several heights stands at the highest."""
    by_level: dict[str, list[Row]] = {}
    for row in rows:
        by_level.setdefault(row["level"], []).append(row)
    counts = [
        LevelCounts(
            level,
            min(row["rank"] for row in found),
            **{name: sum(row[name] for row in found) for name in COUNTS},
        )
        for level, found in by_level.items()
    ]
    return tuple(sorted(counts, key=lambda row: (row.rank, row.level)))
