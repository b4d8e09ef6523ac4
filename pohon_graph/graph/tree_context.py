"""The context in which a tree or a programme is judged: kind of government, period, affairs."""

from __future__ import annotations

from collections.abc import Mapping

from pohon_graph.graph.in_force import Setting
from pohon_graph.graph.model import BELONGS_TO, DECLARES_PROGRAM, Graph, Row


class Settings:
    """The settings of the trees of a graph. `trees` are all Tree rows by id, including those not in `graph`.

    If several trees list a programme, it has the setting of the tree whose declaration wins.
    """

    def __init__(self, graph: Graph, trees: Mapping[str, Row]) -> None:
        self._trees = trees
        self._agencies = graph.nodes["Agency"]
        kinds = {id_: row.get("kind") for id_, row in graph.nodes["Government"].items()}
        self._kinds = {edge["start"]: kinds.get(edge["end"]) for edge in graph.edges[BELONGS_TO]}
        self._declared = graph.incoming(DECLARES_PROGRAM)
        self._of_tree: dict[str, Setting] = {}

    def of_tree(self, tree: str) -> Setting:
        """The setting of a tree."""
        if tree not in self._of_tree:
            row = self._trees[tree]
            kind = self._kinds.get(row["agency"])
            self._of_tree[tree] = Setting(kind, row["first_year"], row["last_year"])
        return self._of_tree[tree]

    def of_program(self, program: Row) -> Setting:
        """The setting of the tree whose declaration of the programme wins."""
        return self.of_tree(self.tree_of(program))

    def tree_of(self, program: Row) -> str:
        """The tree whose declaration of a programme wins: the source of the programme's place."""
        declared = self._declared[program["id"]]
        return str(next(edge["start"] for edge in declared if edge["source"] == program["source"]))

    def urusan(self, agency: str) -> frozenset[str]:
        """The affairs of an agency."""
        return frozenset((self._agencies.get(agency) or {}).get("urusan") or ())

    def urusan_of_tree(self, tree: str) -> frozenset[str]:
        """The affairs of a tree's agency."""
        return self.urusan(self._trees[tree]["agency"])
