"""Names the edits that a load makes to trees that the store held before, for the user."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from pohon_graph.edits.edit import Compared, Edits
from pohon_graph.graph.model import Graph, Row


class EditedTrees:
    """The comparisons of one load; `present` are the Tree rows of the store before it, by id."""

    def __init__(self, present: Mapping[str, Row]) -> None:
        self._present = present
        self._compared: dict[str, Compared] = {}

    def compare(self, old: Graph, new: Graph, loaded: Iterable[str]) -> None:
        """Compare those of the `loaded` trees whose content differs from the stored one."""
        from pohon_graph.edits.compare import compare_tree
        from pohon_graph.edits.tree_side import TreeSide

        for tree in loaded:
            before, after = self._present.get(tree), new.nodes["Tree"][tree]
            if before and before["digest"] != after["digest"]:
                self._compared[tree] = compare_tree(TreeSide(old, tree), TreeSide(new, tree))

    def edits(self) -> Edits:
        """All edits, by the id of their tree."""
        return Edits(tuple(self._compared[tree] for tree in sorted(self._compared)))
