"""Finds the goals of two versions of a tree that are the same goal.

The id counts first, then the title with the goal above, then the title alone. The rest is paired by
likeness (`edits.likeness`), and two goals that exchanged their titles by all else (`edits.exchanged_titles`).
An id that the program derived from a title shared by several goals is not trusted, because it depends on
their order; nor is an id that now belongs to a goal with another goal's title, as happens to numbered goals
when a row is inserted.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable
from itertools import product
from typing import Final

from pohon_graph.edits.exchanged_titles import exchange_titles
from pohon_graph.edits.likeness import closeness, pair_alike
from pohon_graph.edits.pairs import Pairs
from pohon_graph.edits.tree_side import TreeSide
from pohon_graph.graph.normalised_text import slug
from pohon_graph.grouping import listed

_FEW: Final = 10_000  # pairs of goals with one title that are all looked at
_NUMBERED = re.compile(r"-\d+$")


def pair_goals(old: TreeSide, new: TreeSide) -> Pairs:
    """Every pair that can be found."""
    pairs = Pairs(old, new)
    _by_id(pairs)
    _by_title(pairs)
    pair_alike(pairs)
    exchange_titles(pairs)
    return pairs


def _by_id(pairs: Pairs) -> None:
    old, new = pairs.old.goals, pairs.new.goals
    unstable = _unstable(pairs.old) | _unstable(pairs.new)
    common = [id_ for id_ in old if id_ in new and id_ not in unstable]
    for id_ in common:
        if old[id_]["norm"] == new[id_]["norm"]:
            pairs.join(id_, id_)
    was = {old[id_]["norm"] for id_ in pairs.old_left}
    now = {new[id_]["norm"] for id_ in pairs.new_left}
    for id_ in common:
        if id_ not in pairs.to_new and not _is_renumbered(pairs, id_, was, now):
            pairs.join(id_, id_)


def _is_renumbered(pairs: Pairs, id_: str, was: set[str], now: set[str]) -> bool:
    """Whether the id went from one goal to another: a title is elsewhere, and the contents differ."""
    before, after = pairs.old.goals[id_], pairs.new.goals[id_]
    if before["norm"] not in now and after["norm"] not in was:
        return False
    measured = [{row["norm"] for row in side.indicators.get(id_, ())} for side in (pairs.old, pairs.new)]
    return not measured[0] & measured[1]


def _unstable(side: TreeSide) -> set[str]:
    """The derived ids of goals that share a title, or its beginning."""
    slugs = {id_: slug(row["title"]) for id_, row in side.goals.items()}
    times = Counter(slugs.values())
    return {id_ for id_, text in slugs.items() if times[text] > 1 and text in (id_, _NUMBERED.sub("", id_))}


def _by_title(pairs: Pairs) -> None:
    """Pair equal titles: first those with one parent, then single ones, then by surroundings."""
    for fits in (pairs.have_same_parent, lambda _before, _after: True):
        _unique(pairs, fits)
    for before, after in _candidates(pairs):
        _in_order(pairs, before, after)


def _candidates(pairs: Pairs) -> list[tuple[list[str], list[str]]]:
    now = listed((pairs.new.goals[id_]["norm"], id_) for id_ in pairs.new_left)
    was = listed((pairs.old.goals[id_]["norm"], id_) for id_ in pairs.old_left)
    return [(ids, now[norm]) for norm, ids in was.items() if norm in now]


def _unique(pairs: Pairs, fits: Callable[[str, str], bool]) -> None:
    for before, after in _candidates(pairs):
        if len(before) * len(after) > _FEW:
            continue
        for id_ in before:
            found = [other for other in after if fits(id_, other)]
            if len(found) == 1 and [one for one in before if fits(one, found[0])] == [id_]:
                pairs.join(id_, found[0])


def _in_order(pairs: Pairs, before: list[str], after: list[str]) -> None:
    """Pair goals of one title by their surroundings, and by their order if these are the same."""
    places: Iterable[tuple[int, int]] = product(range(len(before)), range(len(after)))
    if len(before) * len(after) > _FEW:
        places = zip(range(len(before)), range(len(after)), strict=False)
    ranked = sorted((-closeness(pairs, before[i], after[j]), abs(i - j), i, j) for i, j in places)
    for _, _, i, j in ranked:
        if before[i] not in pairs.to_new and after[j] not in pairs.to_old:
            pairs.join(before[i], after[j])
