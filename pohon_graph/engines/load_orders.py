"""The order for a load or a drop, independent of the store's content, and its result."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

from pohon_graph.edits.edit import Edits
from pohon_graph.errors import Problem
from pohon_graph.graph.graph_difference import Counts
from pohon_graph.graph.model import Graph, Row
from pohon_graph.graph.nomenclature_rows import facts_of_entry, joined
from pohon_graph.graph.packed_graphs import Shelf
from pohon_graph.graph.shared_nodes import DECLARED

COMMON: Final = ("Government", "Agency")  # labels of nodes that trees of several agencies share


@dataclass(frozen=True, slots=True)
class Change:
    """The result of a load or a drop: the written Tree rows, `counts` by kind, notices for the user.

    `edits` says what changed in the trees that were there before.
    """

    trees: list[Row] = field(default_factory=list)
    counts: dict[str, Counts] = field(default_factory=dict)
    notices: list[Problem] = field(default_factory=list)
    edits: Edits = field(default_factory=Edits)


@dataclass(frozen=True, slots=True)
class Tables:
    """The change to a store's nomenclature."""

    bundled: dict[str, Row]
    given: list[Row]
    dropped: str | None

    @property
    def are_changed(self) -> bool:
        """Whether the rows may differ afterwards, so that all trees have to be matched again."""
        return bool(self.given) or self.dropped is not None

    def renewed(self, held: dict[str, Row]) -> dict[str, Row]:
        """The rows that an earlier version stored, with their derived facts recomputed. Excludes rows
        that came with that version if this version brings its own."""
        kept = {id_: row for id_, row in held.items() if not (row["bundled"] and self.bundled)}
        return {id_: {**row, **facts_of_entry(row)} for id_, row in kept.items()}

    def after(self, held: dict[str, Row]) -> dict[str, Row]:
        """The store's rows after the change."""
        if not self.are_changed:
            return held or self.bundled
        kept = {id_: row for id_, row in held.items() if row["regulation"] != self.dropped}
        return joined(kept, self.given) or self.bundled


@dataclass(frozen=True)
class Order:
    """The work to do, independent of the store's content."""

    graphs: Shelf
    tables: Tables
    drop: frozenset[str] = frozenset()
    replace: bool = False
    only_matched: bool = False

    @cached_property
    def heads(self) -> dict[str, Head]:
        """The head of each graph, by tree."""
        heads = (Head.of(place, self.graphs) for place in range(len(self.graphs)))
        return {head.tree["id"]: head for head in heads}

    def graph(self, tree: str, *, last: bool) -> Graph:
        """The graph of a tree; for its `last` use, which releases it."""
        place = self.heads[tree].place
        return self.graphs.take(place) if last else self.graphs[place]

    def declared(self, tree: str, labels: Iterable[str]) -> dict[str, list[Row]]:
        """A tree's declarations of shared nodes, by label."""
        graph = self.graphs.head(self.heads[tree].place)
        return {label: graph.edges[DECLARED[label]] for label in labels}


@dataclass(frozen=True, slots=True)
class Head:
    """A graph's position, Tree row, declarations of governments and agencies, and number of goals."""

    place: int
    tree: Row
    declared: dict[str, list[Row]]
    goals: int

    @classmethod
    def of(cls, place: int, graphs: Shelf) -> Head:
        graph = graphs.head(place)
        declared = {label: graph.edges[DECLARED[label]] for label in COMMON}
        return cls(place, graph.trees()[0], declared, graphs.goals[place])
