"""Finds the partner's goals for a crosscut: only goals that one of the two sides names.

A goal is paired with those that its crosscut names as `counterpart`, or, if it names none, with
those whose crosscut back names this goal. Similar titles never make a pair: they are offered as
candidates, which people may declare.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from operator import itemgetter
from typing import Final

from pohon_graph.graph.model import Row
from pohon_graph.graph.official_names import result_of
from pohon_graph.graph.periods import overlap
from pohon_graph.grouping import grouped

Titles = Mapping[str, str]  # the titles of a tree's goals by id

BOTH, NAMED, UNNAMED, NONE = "both", "named", "unnamed", "none"  # the partner's reply to a crosscut
MOST: Final = 3
_ALIKE: Final = 60  # of 100: a title below this is not a candidate


class Pairs:
    """Reads Tree rows, crosscuts (rows with `tree`, `agency`, `goal`, `partner`, `scope`, `status` and
    `counterpart`), and the titles of a tree's goals on demand."""

    def __init__(
        self, trees: Sequence[Row], crosscuts: Iterable[Row], titles_of: Callable[[str], Titles]
    ) -> None:
        self._trees = trees
        self._tree = {tree["id"]: tree for tree in trees}
        self._titles_of = titles_of
        self._standing = grouped(filter(_is_standing, crosscuts), itemgetter("tree", "partner"))

    def partner_trees(self, crosscut: Row) -> list[str]:
        """The partner's trees that cover the same years. An internal crosscut has its own tree as partner;
        an external one to its own agency has none."""
        own = self._tree[crosscut["tree"]]
        if crosscut["partner"] == crosscut["agency"]:
            return [own["id"]] if crosscut["scope"] == "internal" else []
        theirs = [tree for tree in self._trees if tree["agency"] == crosscut["partner"]]
        return [tree["id"] for tree in theirs if overlap(own, tree)]

    def paired(self, crosscut: Row) -> list[str]:
        """Ids of the partner's goals that this crosscut, or a crosscut back, names; they exist."""
        trees = self.partner_trees(crosscut)
        if crosscut["counterpart"]:
            return self._held(crosscut["counterpart"], trees)
        back = (
            other["goal"]
            for other in self._back(crosscut)
            if other["counterpart"]
            and crosscut["goal"] in self._held(other["counterpart"], [crosscut["tree"]])
        )
        return list(dict.fromkeys(back))

    def reply(self, crosscut: Row) -> str | None:
        """The reply of the partner's trees: BOTH sides record it and the goals are named, NAMED (this side
        names a goal, the partner records nothing), UNNAMED (the partner crosscuts back without naming
        a goal), NONE; None if no tree of the partner is loaded, and for an internal crosscut."""
        if crosscut["scope"] == "internal" or not self.partner_trees(crosscut):
            return None
        back = self._back(crosscut)
        if self.paired(crosscut):
            return BOTH if back else NAMED
        return UNNAMED if back and not crosscut["counterpart"] else NONE

    def candidates(self, crosscut: Row) -> list[str]:
        """Ids of up to three goals that may be the partner's, the likeliest first, if none is named.

        Goals that crosscut back without naming a goal come first, else those with similar titles.
        """
        if crosscut["scope"] == "internal" or self.paired(crosscut):
            return []
        trees = self.partner_trees(crosscut)
        own = result_of(self._titles_of(crosscut["tree"]).get(crosscut["goal"], ""))
        titles = {id_: title for tree in trees for id_, title in self._titles_of(tree).items()}
        back = {other["goal"] for other in self._back(crosscut) if not other["counterpart"]}
        if back:
            titles = {id_: title for id_, title in titles.items() if id_ in back}
        return _likeliest(own, titles, 0 if back else _ALIKE)

    def _back(self, crosscut: Row) -> list[Row]:
        """External, not rejected crosscuts of the partner's trees to this crosscut's agency."""
        if crosscut["scope"] == "internal":
            return []
        keys = ((tree, crosscut["agency"]) for tree in self.partner_trees(crosscut))
        return [other for key in keys for other in self._standing.get(key, ())]

    def _held(self, named: str, trees: Sequence[str]) -> list[str]:
        """The goals of these trees that a counterpart names, with or without its tree."""
        meant = ((tree, id_) for tree in trees for id_ in (named, f"{tree}/{named}"))
        return list(dict.fromkeys(id_ for tree, id_ in meant if id_ in self._titles_of(tree)))


def _is_standing(crosscut: Row) -> bool:
    return not (crosscut["scope"] == "internal" or crosscut["status"] == "rejected")


def _likeliest(own: str, titles: Titles, least: float) -> list[str]:
    from rapidfuzz import fuzz

    if not own:
        return []
    scores = {id_: fuzz.token_set_ratio(own, result_of(title)) for id_, title in titles.items()}
    ranked = sorted((-score, id_) for id_, score in scores.items() if score >= least)
    return [id_ for _, id_ in ranked[:MOST]]
