"""Edits of indicators and of their targets."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Final

from pohon_graph.edits.edit import ChangedValue, Edit, Place, Subject
from pohon_graph.edits.goal_edits import changes_of, place_of
from pohon_graph.edits.pairs import Pairs
from pohon_graph.edits.target_edits import shifted, target_changes
from pohon_graph.fields import INDICATOR
from pohon_graph.graph.model import Row
from pohon_graph.grouping import listed

_ALIKE: Final = 60  # likeness at which two indicators of one goal are one
_FEW: Final = 10_000  # pairs of indicators of one goal that are all looked at
_FIELDS: Final = tuple(INDICATOR.stored)  # unit, definition ...

Left = list[tuple[str, Row]]  # indicators without a pair, with the new id of their goal


class IndicatorPairs:
    """The indicators of paired goals that are the same, and those left on either side."""

    def __init__(self, pairs: Pairs) -> None:
        self.goals = pairs
        self.pairs: list[tuple[str, Row, Row]] = []  # with the new id of the goal
        self.moved: list[tuple[str, str, Row, Row]] = []  # with the new ids of both goals
        self.removed: Left = []
        self.added: Left = []
        for before, after in (*pairs.to_new.items(), ("", "")):
            self._pair(after, pairs.old.indicators.get(before, ()), pairs.new.indicators.get(after, ()))
        self._find_moved()

    def _pair(self, goal: str, was: Iterable[Row], now: Iterable[Row]) -> None:
        same = listed((row["norm"], row) for row in now)
        old = {}
        for row in was:
            if same.get(row["norm"]):
                self.pairs.append((goal, row, same[row["norm"]].pop(0)))
            else:
                old[row["id"]] = row
        new = {row["id"]: row for rows in same.values() for row in rows}
        for _, before, after in sorted(_scores(old.values(), new.values()), reverse=True):
            if before in old and after in new:
                self.pairs.append((goal, old.pop(before), new.pop(after)))
        self.removed += [(goal, row) for row in old.values()]
        self.added += [(goal, row) for row in new.values()]

    def _find_moved(self) -> None:
        """Pair the indicators of one title that one goal lost and another gained, if there is one each."""
        lost, gained = (listed((one[1]["norm"], one) for one in left) for left in (self.removed, self.added))
        moved = {norm for norm in lost.keys() & gained.keys() if len(lost[norm]) == len(gained[norm]) == 1}
        for norm in sorted(moved):
            (was, before), (now, after) = lost[norm][0], gained[norm][0]
            self.moved.append((was, now, before, after))
        self.removed = [one for one in self.removed if one[1]["norm"] not in moved]
        self.added = [one for one in self.added if one[1]["norm"] not in moved]


def _scores(old: Collection[Row], new: Collection[Row]) -> Iterator[tuple[float, str, str]]:
    """How alike the titles left on one goal are; the last one on each side is one that was replaced."""
    from rapidfuzz import fuzz

    if len(old) * len(new) > _FEW:
        return
    for before in old:
        for after in new:
            alike = fuzz.token_sort_ratio(before["norm"], after["norm"])
            if alike >= _ALIKE or len(old) == len(new) == 1:
                yield alike, before["id"], after["id"]


def indicator_edits(found: IndicatorPairs) -> Iterator[Edit]:
    """The edits of indicators, those of one indicator after another."""
    for goal, row in found.removed:
        yield Edit("indicators", "removed", (_subject(found, goal, row, None),), part=row["title"])
    for goal, row in found.added:
        yield Edit("indicators", "added", (_subject(found, goal, None, row),), part=row["title"])
    for was, now, before, after in found.moved:
        change = ChangedValue("goal", _goal_title(found, was), _goal_title(found, now))
        subject = _subject(found, now, before, after)
        yield Edit("indicators", "moved", (subject,), (change,), part=after["title"])
        yield from _of_pair(found, now, before, after)
    for goal, before, after in found.pairs:
        yield from _of_pair(found, goal, before, after)


def _goal_title(found: IndicatorPairs, goal: str) -> str | None:
    return found.goals.new.goals[goal]["title"] if goal else None


def _subject(found: IndicatorPairs, goal: str, before: Row | None, after: Row | None) -> Subject:
    """The goal, with the places of its indicator."""
    titles = (found.goals.old.goals.get(found.goals.to_old.get(goal, "")), found.goals.new.goals.get(goal))
    places = []
    for title, row in zip(titles, (before, after), strict=True):
        of_goal = place_of(title) if title is not None else Place("", "", None)
        source = (row or {}).get("source") or of_goal.source
        places.append(Place(of_goal.id, of_goal.title, source))
    return Subject(*places)


def _of_pair(found: IndicatorPairs, goal: str, before: Row, after: Row) -> Iterator[Edit]:
    fields = tuple(changes_of(before, after, _FIELDS))
    old, new = found.goals.old.targets.get(before["id"], ()), found.goals.new.targets.get(after["id"], ())
    targets = tuple(target_changes(old, new))
    if before["norm"] == after["norm"] and not fields and not targets:
        return
    subject = (_subject(found, goal, before, after),)
    if before["norm"] != after["norm"]:
        change = ChangedValue("title", before["title"], after["title"])
        yield Edit("indicators", "reworded", subject, (change,), part=before["title"])
    if fields:
        yield Edit("indicators", "fields", subject, fields, part=after["title"])
    if shift := shifted(old, new) if targets else None:
        yield Edit("targets", "shifted", subject, (shift,), part=after["title"])
    elif targets:
        at = (_target_subject(found, goal, old, new, targets) or subject[0],)
        yield Edit("targets", "changed", at, targets, part=after["title"])


def _target_subject(
    found: IndicatorPairs, goal: str, old: Sequence[Row], new: Sequence[Row], changes: Sequence[ChangedValue]
) -> Subject | None:
    """The goal with the places of the first changed target."""
    first = changes[0]
    at = [
        next((row for row in rows if (row["kind"], row.get("year")) == (first.name, first.year)), None)
        for rows in (old, new)
    ]
    return _subject(found, goal, *at) if any(at) else None
