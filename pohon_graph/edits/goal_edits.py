"""Edits of goals themselves: removed, added, moved, reworded, given another level."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from typing import Any

from pohon_graph.edits.edit import ChangedValue, Edit, Place, Subject
from pohon_graph.edits.pairs import Pairs
from pohon_graph.edits.tree_side import TreeSide
from pohon_graph.graph.level_names import level_name, titles_of
from pohon_graph.graph.model import Row
from pohon_graph.graph.tree_document import local_id
from pohon_graph.grouping import grouped, listed


def place_of(row: Row) -> Place:
    """The place of a node."""
    return Place(local_id(row["id"]), row["title"], row.get("source"))


def subject_of(pairs: Pairs, before: str | None, after: str | None) -> Subject:
    """The goal in both versions."""
    return Subject(
        place_of(pairs.old.goals[before]) if before is not None else None,
        place_of(pairs.new.goals[after]) if after is not None else None,
    )


def goal_edits(pairs: Pairs) -> Iterator[Edit]:
    """The edits of all goals, each with the moves that follow from it."""
    moves = dict(_moves(pairs))
    yield from _removed(pairs, moves)
    yield from _added(pairs, moves)
    levels = {
        after: change for before, after in pairs.to_new.items() for change in _level(pairs, before, after)
    }
    yield from _moved(pairs, moves, levels)
    for after, change in levels.items():
        yield Edit("levels", "changed", (subject_of(pairs, pairs.to_old[after], after),), (change,))
    for before, after in pairs.to_new.items():
        yield from _worded(pairs, before, after)


Moves = dict[str, tuple[list[str], list[str]]]  # by new id: old ids of lost parents, new ids of gained ones


def _moves(pairs: Pairs) -> Iterator[tuple[str, tuple[list[str], list[str]]]]:
    for before, after in pairs.to_new.items():
        above, now = pairs.old.parents[before], pairs.new.parents[after]
        lost = [id_ for id_ in above if pairs.to_new.get(id_) not in now]
        gained = [id_ for id_ in now if pairs.to_old.get(id_) not in above]
        if lost or gained:
            yield after, (lost, gained)


def _removed(pairs: Pairs, moves: Moves) -> Iterator[Edit]:
    by_parent = listed((id_, after) for after, (lost, _) in moves.items() for id_ in lost)
    for id_, family in _branches(dict.fromkeys(pairs.old_left), pairs.old):
        orphans = [
            after
            for after in _of_family(by_parent, family)
            if after in moves and family.issuperset(moves[after][0])
        ]
        heirs = grouped(orphans, lambda after: tuple(moves[after][1]))
        # Those that went to one goal went because of the removal; others were moved by themselves.
        to, followed = max(heirs.items(), key=lambda item: len(item[1]), default=((), []))
        subject, below = (subject_of(pairs, id_, None),), len(family) - 1
        subjects = _taken(pairs, moves, followed)
        heir = _titles(pairs.new, to)
        yield Edit("removed", "goal", subject, below=below, orphans=subjects, heir=heir)


def _added(pairs: Pairs, moves: Moves) -> Iterator[Edit]:
    by_parent = listed((id_, after) for after, (_, gained) in moves.items() for id_ in gained)
    for id_, family in _branches(dict.fromkeys(pairs.new_left), pairs.new):
        adopted = [
            after
            for after in _of_family(by_parent, family)
            if after in moves and family.issuperset(moves[after][1])
        ]
        subject, below = (subject_of(pairs, None, id_),), len(family) - 1
        subjects = _taken(pairs, moves, adopted)
        heir = _titles(pairs.new, pairs.new.parents[id_])
        yield Edit("added", "goal", subject, below=below, orphans=subjects, heir=heir)


def _of_family(by_parent: dict[str, list[str]], family: Iterable[str]) -> Iterable[str]:
    """The moved goals that had, or have, a parent in a family; each once."""
    return dict.fromkeys(after for id_ in family for after in by_parent.get(id_, ()))


def _taken(pairs: Pairs, moves: Moves, some: Iterable[str]) -> tuple[Subject, ...]:
    """The moves of some goals, which now belong to another edit."""
    for after in some:
        del moves[after]
    return tuple(subject_of(pairs, pairs.to_old[after], after) for after in some)


def _branches(some: dict[str, None], side: TreeSide) -> Iterator[tuple[str, set[str]]]:
    """The highest of some goals, each with those of them that are below it; of a ring the first one."""
    left = dict(some)
    highest = [id_ for id_ in some if not any(above in some for above in side.parents[id_])]
    for id_ in (*highest, *some):
        if id_ in left:
            family = _family(id_, some, side)
            yield id_, family
            for member in family:
                left.pop(member, None)


def _family(top: str, some: Container[str], side: TreeSide) -> set[str]:
    """A goal and those of `some` that are below it."""
    found, waiting = {top}, [top]
    while waiting:
        for child in side.children[waiting.pop()]:
            if child in some and child not in found:
                found.add(child)
                waiting.append(child)
    return found


def _moved(pairs: Pairs, moves: Moves, levels: dict[str, ChangedValue]) -> Iterator[Edit]:
    for after, (lost, gained) in moves.items():
        change = ChangedValue("parent", _titles(pairs.old, lost), _titles(pairs.new, gained))
        what = "goal"
        if change.before is None and pairs.old.parents[pairs.to_old[after]]:
            what = "also"  # it keeps its other parents
        elif change.after is None and pairs.new.parents[after]:
            what = "no-longer"
        own = [levels.pop(after)] if after in levels else []
        below = _taken_along(pairs, after, levels) if own else 0
        subject = subject_of(pairs, pairs.to_old[after], after)
        yield Edit("moved", what, (subject,), (change, *own), below=below)


def _taken_along(pairs: Pairs, after: str, levels: dict[str, ChangedValue]) -> int:
    """Drop the changes of level that goals below a moved one went through with it; returns their number."""
    family = _family(after, levels, pairs.new) - {after}
    for id_ in family:
        del levels[id_]
    return len(family)


def _titles(side: TreeSide, ids: Iterable[str]) -> str | None:
    return "; ".join(side.goals[id_]["title"] for id_ in ids) or None


def _level(pairs: Pairs, before: str, after: str) -> Iterator[ChangedValue]:
    was, now = pairs.old.goals[before], pairs.new.goals[after]
    if was["standard_level"] != now["standard_level"]:
        yield ChangedValue("level", level_title(pairs.old, was), level_title(pairs.new, now))


def level_title(side: TreeSide, goal: Row) -> str:
    """The name of a goal's level: the tree's title, else the standard name."""
    title = titles_of(side.tree.get("levels"), side.tree.get("level_titles")).get(goal["level"])
    return title or level_name(goal["level"])


def _worded(pairs: Pairs, before: str, after: str) -> Iterator[Edit]:
    was, now = pairs.old.goals[before], pairs.new.goals[after]
    changes = tuple(changes_of(was, now, ("kind",)))
    if was["norm"] == now["norm"] and not changes:
        return
    subject = (subject_of(pairs, before, after),)
    if was["norm"] != now["norm"]:
        change = ChangedValue("title", was["title"], now["title"])
        yield Edit("reworded", "goal", subject, (change,), is_doubtful=after in pairs.doubtful)
    if changes:
        yield Edit("details", "goal", subject, changes)


def changes_of(was: Row, now: Row, keys: Iterable[str]) -> Iterator[ChangedValue]:
    """The fields among `keys` whose values differ in more than capitals and blanks."""
    for key in keys:
        before, after = was.get(key), now.get(key)
        if before != after and folded(before) != folded(after):
            yield ChangedValue(key, written(before), written(after))


def folded(value: Any) -> str:
    """A value as it is compared: without capitals and blanks."""
    return "".join((written(value) or "").casefold().split())


def written(value: Any) -> str | None:
    """A value as text; None for an empty one."""
    if value is None or value == []:
        return None
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)
