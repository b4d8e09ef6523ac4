"""What a load or a drop is to do, whatever the store holds, and what it did."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

from pohon_graph.errors import Problem
from pohon_graph.graph.difference import Counts
from pohon_graph.graph.model import Graph, Row
from pohon_graph.graph.nomenclature import joined
from pohon_graph.graph.shared import DECLARED

COMMON: Final = ("Government", "Agency")  # labels of what trees of several agencies share


@dataclass(frozen=True, slots=True)
class Change:
    """What a load or a drop did: the Tree rows it wrote, `counts` by kind, what the user should know."""

    trees: list[Row] = field(default_factory=list)
    counts: dict[str, Counts] = field(default_factory=dict)
    notices: list[Problem] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Tables:
    """What becomes of a store's nomenclature."""

    bundled: dict[str, Row]
    given: list[Row]
    dropped: str | None

    @property
    def are_changed(self) -> bool:
        """Whether the rows may be others afterwards, so that all trees have to be matched anew."""
        return bool(self.given) or self.dropped is not None

    def after(self, held: dict[str, Row]) -> dict[str, Row]:
        """The rows that the store then holds."""
        if not self.are_changed:
            return held or self.bundled
        kept = {id_: row for id_, row in held.items() if row["regulation"] != self.dropped}
        return joined(kept, self.given) or self.bundled


@dataclass(frozen=True)
class Order:
    """What is to be done, whatever the store holds. Each of `graphs` is that of one tree."""

    graphs: Sequence[Graph]
    tables: Tables
    drop: frozenset[str] = frozenset()
    replace: bool = False
    only_matched: bool = False

    @cached_property
    def heads(self) -> dict[str, Head]:
        """The beginning of each graph, by tree."""
        heads = (Head.of(place, graph) for place, graph in enumerate(self.graphs))
        return {head.tree["id"]: head for head in heads}

    def graph(self, tree: str) -> Graph:
        """The graph of a tree, which may come from where it was put aside."""
        return self.graphs[self.heads[tree].place]


@dataclass(frozen=True, slots=True)
class Head:
    """The Tree row of one of the graphs, what it says of governments and agencies, and its size."""

    place: int
    tree: Row
    declared: dict[str, list[Row]]
    goals: int

    @classmethod
    def of(cls, place: int, graph: Graph) -> Head:
        declared = {label: graph.edges[DECLARED[label]] for label in COMMON}
        return cls(place, graph.trees()[0], declared, len(graph.nodes["Goal"]))
