"""Compares trees: finds the edits that lead from one version to the other."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from pohon_graph.edits.edit import KINDS, Compared, Edit, Edits
from pohon_graph.edits.goal_edits import goal_edits
from pohon_graph.edits.indicator_edits import IndicatorPairs, indicator_edits
from pohon_graph.edits.link_edits import link_edits, name_edits, same_things
from pohon_graph.edits.pairing import pair_goals
from pohon_graph.edits.pairs import Pairs
from pohon_graph.edits.tree_edits import tree_edits
from pohon_graph.edits.tree_side import TreeSide
from pohon_graph.graph.gc_pause import search_put_off
from pohon_graph.graph.model import Graph, Row
from pohon_graph.grouping import grouped

_MANY: Final = 3  # goals that were edited in the same way are one edit
_TOGETHER: Final = ("moved", "levels", "owners", "programmes", "partners")


@dataclass(frozen=True, slots=True)
class Trees:
    """One side of a comparison: the Tree rows by id, and a function that reads the graph of a tree."""

    rows: Mapping[str, Row]
    graph: Callable[[str], Graph]

    def side(self, tree: str) -> TreeSide:
        """A tree, grouped for the comparison."""
        return TreeSide(self.graph(tree), tree)


@search_put_off()
def compare(before: Trees, after: Trees) -> Edits:
    """Every tree that differs. Trees with one digest have one content and are not read."""
    found, unchanged = [], 0
    for old, new in pair_trees(before.rows, after.rows):
        if old is None or new is None:
            found.append(_alone(before, after, old, new))
        elif before.rows[old]["digest"] == after.rows[new]["digest"]:
            unchanged += 1
        else:
            compared = compare_tree(before.side(old), after.side(new))
            if compared.edits or compared.spelling:
                found.append(compared)
            else:
                unchanged += 1
    return Edits(tuple(found), unchanged)


def _alone(before: Trees, after: Trees, old: str | None, new: str | None) -> Compared:
    was = None if old is None else before.side(old)
    now = None if new is None else after.side(new)
    only = was or now
    goals = len(only.goals) if only else 0
    return Compared(was.tree if was else None, now.tree if now else None, goals=goals)


def pair_trees(
    before: Mapping[str, Row], after: Mapping[str, Row]
) -> Iterator[tuple[str | None, str | None]]:
    """Trees of one id; of the rest those of one agency and document, and a single pair anyway."""
    old, new = list(before), list(after)
    for fits in (lambda row: row["id"], _kind):
        for id_ in tuple(old):
            other = next((each for each in new if fits(after[each]) == fits(before[id_])), None)
            if other is not None:
                yield id_, other
                old.remove(id_)
                new.remove(other)
    if len(before) == len(after) == len(old) == 1:
        yield old.pop(), new.pop()
    yield from ((id_, None) for id_ in old)
    yield from ((None, id_) for id_ in new)


def _kind(tree: Row) -> tuple[str, str | None]:
    return tree["agency"], tree.get("document")


def compare_tree(old: TreeSide, new: TreeSide) -> Compared:
    """The edits from one version of a tree to another, in the order of `KINDS`."""
    pairs = pair_goals(old, new)
    indicators, same = IndicatorPairs(pairs), same_things(old, new)
    edits = [
        *goal_edits(pairs),
        *indicator_edits(indicators),
        *link_edits(pairs, indicators, same),
        *name_edits(old, new, same),
        *tree_edits(old, new),
    ]
    joined = sorted(_together(edits), key=lambda edit: KINDS.index(edit.kind))
    spelling = _spelling(pairs, indicators)
    return Compared(old.tree, new.tree, tuple(joined), goals=len(new.goals), spelling=spelling)


def _together(edits: Iterable[Edit]) -> Iterator[Edit]:
    """Goals that were edited in the same way as one edit, if they are many."""
    for same in grouped(enumerate(edits), _likewise).values():
        if len(same) < _MANY:
            yield from (edit for _, edit in same)
        else:
            subjects = tuple(subject for _, edit in same for subject in edit.subjects)
            yield replace(same[0][1], subjects=subjects, part=None, below=sum(edit.below for _, edit in same))


def _likewise(numbered: tuple[int, Edit]) -> object:
    place, edit = numbered
    if edit.kind not in _TOGETHER and edit.what != "shifted":
        return place
    return edit.kind, edit.what, edit.changes, bool(edit.part)


def _spelling(pairs: Pairs, indicators: IndicatorPairs) -> int:
    """The titles of which only capitals, blanks or punctuation changed."""
    goals = ((pairs.old.goals[before], pairs.new.goals[after]) for before, after in pairs.to_new.items())
    rows = (*goals, *((before, after) for _, before, after in indicators.pairs))
    return sum(was["norm"] == now["norm"] and was["title"] != now["title"] for was, now in rows)
