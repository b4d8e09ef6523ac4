"""Counts per level: the goals, and how many of them have an owner, an indicator, a target and so on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter, itemgetter
from typing import NamedTuple

from pohon_graph.engines import Engine
from pohon_graph.engines.shipped_questions import answers
from pohon_graph.explore.trees import Document, read_documents
from pohon_graph.graph.model import Row
from pohon_graph.graph.periods import Block, place_of
from pohon_graph.grouping import grouped

COUNTS = ("goals", "owner", "indicator", "target", "programme", "cascade", "crosscut")


@dataclass(frozen=True, slots=True)
class LevelCounts:
    """One level: `goals`, and how many of them have each thing. `title` is the name that all its trees
    give it, or None if their names differ or one has no name for it.

    `target` counts goals with a proper target, `cascade` those with a parent (on the tree's top
    level: with a child), `crosscut` those with a crosscut that is not rejected.
    """

    level: str
    title: str | None
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
class BlockCounts:
    """The trees of one government, period and document: their levels in total and by agency.

    `unplaced` counts the indicators without a goal.
    """

    government: str | None
    government_title: str | None
    period: str
    document: str
    revision: str | None
    trees: tuple[str, ...]
    levels: tuple[LevelCounts, ...]
    agencies: tuple[AgencyCounts, ...]
    unplaced: int

    @property
    def block(self) -> Block:
        """The government, period and document that the trees share."""
        return Block(self.government, self.period, self.document, self.revision)


@dataclass(frozen=True, slots=True)
class Stats:
    """The counts by block: different periods, documents and governments are never added up."""

    blocks: tuple[BlockCounts, ...]


def total(levels: Iterable[LevelCounts]) -> dict[str, int]:
    """The sum over levels, by the names in COUNTS."""
    rows = list(levels)
    return {name: sum(getattr(row, name) for row in rows) for name in COUNTS}


def stats(engine: Engine) -> Stats:
    """Count the goals of every tree by level."""
    titles = {row["id"]: row["title"] for row in answers(engine, "find-agencies")}
    unplaced = {row["tree"]: row["unplaced"] for row in answers(engine, "stats-unplaced")}
    read = _Read(answers(engine, "stats"), titles, unplaced)
    blocks = grouped(read_documents(engine).values(), attrgetter("block"))
    ordered = sorted(blocks, key=place_of)
    return Stats(tuple(_block(block, blocks[block], read) for block in ordered))


class _Read(NamedTuple):
    rows: list[Row]
    titles: Mapping[str, str]  # of agencies
    unplaced: Mapping[str, int]  # by tree


def _block(block: Block, trees: list[Document], read: _Read) -> BlockCounts:
    own = tuple(tree.id for tree in trees)
    return BlockCounts(
        **block._asdict(),
        government_title=trees[0].government_title,
        trees=own,
        levels=_levels(read.rows, trees),
        agencies=tuple(_agency(id_, trees, read) for id_ in sorted({tree.agency for tree in trees})),
        unplaced=sum(read.unplaced.get(id_, 0) for id_ in own),
    )


def _agency(id_: str, trees: Iterable[Document], read: _Read) -> AgencyCounts:
    own = [tree for tree in trees if tree.agency == id_]
    ids = tuple(tree.id for tree in own)
    return AgencyCounts(id_, read.titles.get(id_, id_), ids, _levels(read.rows, own))


def _levels(rows: Iterable[Row], trees: Sequence[Document]) -> tuple[LevelCounts, ...]:
    """The sum of these trees, one row per level. A level of several heights is placed at the highest."""
    titles = {tree.id: tree.level_titles for tree in trees}
    by_level = grouped((row for row in rows if row["tree"] in titles), itemgetter("level"))
    counts = [
        LevelCounts(
            level,
            _common({titles[row["tree"]].get(level) for row in found}),
            min(row["rank"] for row in found),
            **{name: sum(row[name] for row in found) for name in COUNTS},
        )
        for level, found in by_level.items()
    ]
    return tuple(sorted(counts, key=lambda row: (row.rank, row.level)))


def _common(titles: set[str | None]) -> str | None:
    return titles.pop() if len(titles) == 1 else None
