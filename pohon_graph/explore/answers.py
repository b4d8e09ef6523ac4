"""Which goals of a partner's trees answer a crosscut.

A named counterpart answers where a loaded tree of the partner, of the same years, holds it. Without
one, every goal of such a tree answers that has an external, not rejected crosscut back to the agency.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from pohon_graph.explore.periods import overlap
from pohon_graph.graph.model import Row


class Answers:
    """Looks at Tree rows and at crosscuts: rows with `tree`, `agency`, `goal`, `partner`, `scope`,
    `status` and `counterpart`."""

    def __init__(self, trees: Sequence[Row], crosscuts: Iterable[Row]) -> None:
        self._trees = trees
        self._tree = {tree["id"]: tree for tree in trees}
        self._said_by: dict[str, list[Row]] = {}
        for row in crosscuts:
            self._said_by.setdefault(row["tree"], []).append(row)

    def partner_trees(self, crosscut: Row) -> list[str]:
        """The partner's trees that speak of the same years; none where the partner is the agency."""
        own = self._tree[crosscut["tree"]]
        if crosscut["partner"] == crosscut["agency"]:
            return []
        theirs = [tree for tree in self._trees if tree["agency"] == crosscut["partner"]]
        return [tree["id"] for tree in theirs if overlap(own, tree)]

    def candidates(self, crosscut: Row) -> list[str]:
        """Ids of goals that answer, if they exist: what a counterpart names is not looked up here."""
        trees = self.partner_trees(crosscut)
        named = crosscut["counterpart"]
        if named:
            whole = [named] if named.rpartition("/")[0] in trees else []
            return [*whole, *(f"{tree}/{named}" for tree in trees)]
        back = [other for tree in trees for other in self._said_by.get(tree, ())]
        to_us = (other for other in back if other["partner"] == crosscut["agency"])
        return list(dict.fromkeys(other["goal"] for other in to_us if _is_standing(other)))


def _is_standing(crosscut: Row) -> bool:
    return not (crosscut["scope"] == "internal" or crosscut["status"] == "rejected")
