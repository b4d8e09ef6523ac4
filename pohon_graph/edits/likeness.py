"""Pairs goals whose title changed, by the likeness of titles, indicators, parents and children."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Set
from itertools import product
from typing import Final

from pohon_graph.edits.pairs import Pairs
from pohon_graph.grouping import listed

_ENOUGH: Final = 85  # points for a pair
_MARGIN: Final = 10  # points that the next best must be away
_CERTAIN: Final = 115  # points that leave no doubt of similar titles: the surroundings are alike
_SIMILAR: Final = 55
_SURE: Final = 85  # likeness of the titles alone
_FEW: Final = 10_000  # candidates that need no choice
_COMMON: Final = 15  # goals that share a trait; a more common trait proposes no candidates
_NONE: Final[frozenset[str]] = frozenset()
_ROUNDS: Final = 3  # each makes pairs of parents and children for the next


def pair_alike(pairs: Pairs) -> None:
    """Pair goals that nothing but their likeness joins, the most alike first."""
    for _ in range(_ROUNDS):
        found = _best(pairs)
        for points, before, after in found:
            pairs.join(before, after)
            alike = title_likeness(pairs, before, after)
            if alike < _SURE and (alike < _SIMILAR or points < _CERTAIN):
                pairs.doubtful.add(after)
        if not found:
            return


def title_likeness(pairs: Pairs, before: str, after: str) -> float:
    """How alike two titles are, 0 to 100; the order of the words counts little."""
    from rapidfuzz.fuzz import ratio

    alike = ratio(pairs.old.goals[before]["norm"], pairs.new.goals[after]["norm"])
    return max(alike, 0.95 * ratio(pairs.old.in_order[before], pairs.new.in_order[after]))


def closeness(pairs: Pairs, before: str, after: str) -> float:
    """Points for the surroundings of two goals: indicators, children, parents, owners and programmes."""
    same_parent = 15 if pairs.have_same_parent(before, after) else 0
    measured = _shared(pairs.old.measures.get(before, _NONE), pairs.new.measures.get(after, _NONE))
    linked = _shared(pairs.old.linked.get(before, _NONE), pairs.new.linked.get(after, _NONE))
    return same_parent + 30 * measured + 20 * _children(pairs, before, after) + 10 * linked


def _children(pairs: Pairs, before: str, after: str) -> float:
    above, below = pairs.old.children[before], pairs.new.children[after]
    if not above or not below:
        return 0
    return _shared({_name(pairs, id_) for id_ in above}, {pairs.new.goals[id_]["norm"] for id_ in below})


def _name(pairs: Pairs, before: str) -> str:
    """The title of the goal's pair, else its own."""
    after = pairs.to_new.get(before)
    goal = pairs.old.goals[before] if after is None else pairs.new.goals[after]
    return str(goal["norm"])


def _shared(one: Set[str], other: Set[str]) -> float:
    """The share of both that is in common; nothing in either proves nothing."""
    return len(one & other) / max(len(one), len(other)) if one and other else 0


def _points(pairs: Pairs, before: str, after: str) -> float:
    alike = title_likeness(pairs, before, after)
    around = closeness(pairs, before, after)
    old, new = pairs.old.goals[before], pairs.new.goals[after]
    other_level = 20 if old["standard_level"] != new["standard_level"] else 0
    return alike + around - other_level


def _best(pairs: Pairs) -> list[tuple[float, str, str]]:
    """The pairs with enough points and a margin to the next, each goal in one pair at most."""
    scored = [
        (points, before, after)
        for before, after in _proposed(pairs)
        if (points := _points(pairs, before, after)) >= _ENOUGH - _MARGIN
    ]
    scored.sort(reverse=True)
    rivals: dict[tuple[str, str], list[float]] = {}
    for points, before, after in scored:
        rivals.setdefault(("old", before), []).append(points)
        rivals.setdefault(("new", after), []).append(points)
    return [
        (points, before, after)
        for points, before, after in scored
        if points >= _ENOUGH
        and _leads(points, rivals["old", before])
        and _leads(points, rivals["new", after])
    ]


def _leads(points: float, all_points: list[float]) -> bool:
    """Whether these are the most, by the margin."""
    return points == all_points[0] and (len(all_points) == 1 or points - all_points[1] >= _MARGIN)


def _proposed(pairs: Pairs) -> Iterator[tuple[str, str]]:
    """Candidates: all, or of many those that share a parent, child, indicator or word with few others."""
    was, now = pairs.old_left, pairs.new_left
    if len(was) * len(now) <= _FEW:
        yield from product(was, now)
        return
    seen: set[tuple[str, str]] = set()
    traits = listed((trait, id_) for id_ in now for trait in _traits(pairs, id_, is_new=True))
    times = Counter(trait for id_ in was for trait in _traits(pairs, id_, is_new=False))
    for before in was:
        for trait in _traits(pairs, before, is_new=False):
            some = traits.get(trait, [])
            if max(len(some), times[trait]) > _COMMON:
                continue
            for after in some:
                if (before, after) not in seen:
                    seen.add((before, after))
                    yield before, after


def _traits(pairs: Pairs, id_: str, *, is_new: bool) -> Iterable[tuple[str, str]]:
    side = pairs.new if is_new else pairs.old
    for above in side.parents[id_]:
        paired = above if is_new else pairs.to_new.get(above)
        if paired is not None:
            yield "parent", paired
    if not side.parents[id_]:
        yield "parent", ""
    for child in side.children[id_]:
        paired = child if is_new else pairs.to_new.get(child)
        if paired is not None:
            yield "child", paired
    for row in side.indicators.get(id_, ()):
        yield "indicator", row["norm"]
    for word in set(side.goals[id_]["norm"].split()):
        yield "word", word
