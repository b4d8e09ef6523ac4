"""Edits of the officers, programmes and partners of goals, and of their names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Final

from pohon_graph.edits.edit import ChangedValue, Edit, Place, Subject
from pohon_graph.edits.goal_edits import changes_of, subject_of
from pohon_graph.edits.indicator_edits import IndicatorPairs
from pohon_graph.edits.pairs import Pairs
from pohon_graph.edits.tree_side import DECLARED, TreeSide
from pohon_graph.fields import AGENCY, OFFICER, PROGRAM
from pohon_graph.graph.model import CROSSCUT, DELIVERED, INDICATOR_OWNED, OWNED, EdgeKey, Row
from pohon_graph.graph.normalised_text import normalise
from pohon_graph.graph.tree_document import local_id
from pohon_graph.grouping import listed

_KINDS: Final = ((OWNED, "owners"), (DELIVERED, "programmes"), (CROSSCUT, "partners"))
_ON_EDGES: Final = {
    OWNED: ("role",),
    INDICATOR_OWNED: ("role",),
    CROSSCUT: ("scope", "status", "note", "counterpart"),
}
_NAMED: Final = {
    "Officer": tuple(OFFICER.stored), "Program": (*PROGRAM.stored, "above"), "Agency": tuple(AGENCY.stored),
}  # fmt: skip


def same_things(old: TreeSide, new: TreeSide) -> dict[str, dict[str, str]]:
    """The new id of each officer, programme and agency of the old version, by label.

    Those of one local id and title are the same; then those of one title, then those of one local id. The
    agency of the tree is its agency under any name.
    """
    found = {label: _same(old, new, label) for label in DECLARED}
    own, now = old.tree["agency"], new.tree["agency"]
    if own not in found["Agency"] and now not in found["Agency"].values():
        found["Agency"][own] = now
    return found


def _same(old: TreeSide, new: TreeSide, label: str) -> dict[str, str]:
    was, now = old.declared[label], new.declared[label]
    found: dict[str, str] = {}
    for name in (_id_and_title, _title, _id):  # several things may have one title
        taken = set(found.values())
        before, after = (
            listed((name(id_, row), id_) for id_, row in rows.items() if id_ not in done)
            for rows, done in ((was, found), (now, taken))
        )
        found |= {
            ids[0]: after[key][0] for key, ids in before.items() if len(ids) == len(after.get(key, ())) == 1
        }
    return found


def _id_and_title(id_: str, row: Row) -> tuple[str, str]:
    return _id(id_, row), _title(id_, row)


def _title(id_: str, row: Row) -> str:
    return normalise(row.get("title") or local_id(id_))


def _id(id_: str, _: Row) -> str:
    return local_id(id_)


Same = Mapping[str, Mapping[str, str]]


def link_edits(pairs: Pairs, indicators: IndicatorPairs, same: Same) -> Iterator[Edit]:
    """What paired goals and indicators gained and lost."""
    for key, kind in _KINDS:
        for before, after in pairs.to_new.items():
            ids = pairs.old.goals[before]["id"], pairs.new.goals[after]["id"]
            for edit, lost, gained in _of(pairs, key, kind, ids, same):
                yield replace(edit, subjects=(_at(subject_of(pairs, before, after), lost, gained),))
    for goal, was, now in indicators.pairs:
        for edit, lost, gained in _of(pairs, INDICATOR_OWNED, "owners", (was["id"], now["id"]), same):
            subject = _at(subject_of(pairs, pairs.to_old.get(goal), goal or None), lost, gained)
            yield replace(edit, subjects=(subject,), part=now["title"])


def _of(
    pairs: Pairs, key: EdgeKey, kind: str, ids: tuple[str, str], same: Same
) -> Iterator[tuple[Edit, list[Row], list[Row]]]:
    """The edits, still without their subject, with the edges of both versions that show their places."""
    before, after = pairs.old.links[key].get(ids[0], ()), pairs.new.links[key].get(ids[1], ())
    was = {_now(pairs.old, key[2], edge["end"], same): edge for edge in before}
    now = {edge["end"]: edge for edge in after}
    lost = [edge for id_, edge in was.items() if id_ not in now]
    gained = [edge for id_, edge in now.items() if id_ not in was]
    if lost or gained:
        change = ChangedValue("title", _names(pairs.old, key, lost), _names(pairs.new, key, gained))
        what = "changed" if lost and gained else "added" if gained else "removed"
        yield Edit(kind, what, (), (change,)), lost, gained
    for id_ in was.keys() & now.keys():
        if changes := tuple(changes_of(was[id_], now[id_], _ON_EDGES.get(key, ()))):
            title = pairs.new.title_of(key[2], id_)
            yield Edit(kind, "fields", (), changes, part=title), [was[id_]], [now[id_]]


def _now(old: TreeSide, label: str, id_: str, same: Same) -> str:
    """The new id of a thing; of one that the old version does not list, its own."""
    gone = f"{id_} before"  # not an id: another thing may have the old one now
    return same[label].get(id_, gone if id_ in old.declared[label] else id_)


def _names(side: TreeSide, key: EdgeKey, edges: Iterable[Row]) -> str | None:
    return "; ".join(side.title_of(key[2], edge["end"]) for edge in edges) or None


def _at(subject: Subject, lost: list[Row], gained: list[Row]) -> Subject:
    """The subject at the places of the edges."""
    return Subject(_moved_to(subject.before, lost), _moved_to(subject.after, gained))


def _moved_to(place: Place | None, edges: list[Row]) -> Place | None:
    source = next((edge["source"] for edge in edges if edge.get("source")), None)
    return Place(place.id, place.title, source or place.source) if place else None


def name_edits(old: TreeSide, new: TreeSide, same: Same) -> Iterator[Edit]:
    """Officers, programmes and agencies under another title or with other facts, and unused ones that came or
    went. Those in use appear with their goals."""
    for label in DECLARED:
        was, now = old.declared[label], new.declared[label]
        for id_, row in was.items():
            other = same[label].get(id_)
            if other is not None and other in now:
                yield from _renamed(label, _above(row, old, same), _above(now[other], new, {}))
            elif id_ not in _used(old, label):
                yield Edit("names", f"{label.lower()}-removed", (Subject(_declared(row), None),))
        for id_ in now.keys() - set(same[label].values()) - _used(new, label):
            yield Edit("names", f"{label.lower()}-added", (Subject(None, _declared(now[id_])),))


def _renamed(label: str, was: Row, now: Row) -> Iterator[Edit]:
    subject = (Subject(_declared(was), _declared(now)),)
    before, after = was.get("title") or "", now.get("title") or ""
    if before and after and normalise(before) != normalise(after):
        yield Edit("names", f"{label.lower()}-title", subject, (ChangedValue("title", before, after),))
    if was.get("part_of") == now.get("part_of"):
        was = {**was, "above": now.get("above")}  # a programme with another name is no other one
    if changes := tuple(changes_of(was, now, _NAMED[label])):
        yield Edit("names", f"{label.lower()}-fields", subject, changes)


def _above(row: Row, side: TreeSide, same: Same) -> Row:
    """A declaration with the title of the programme above and, as `part_of`, that programme's id in the new
    version."""
    part_of = row.get("part_of")
    if not part_of:
        return row
    above = same.get("Program", {}).get(part_of, part_of)
    return {**row, "part_of": above, "above": side.title_of("Program", part_of)}


def _declared(row: Row) -> Place:
    return Place(local_id(row["end"]), row.get("title") or local_id(row["end"]), row.get("source"))


def _used(side: TreeSide, label: str) -> set[str]:
    return {
        edge["end"] for key, by_start in side.links.items() if key[2] == label
        for edges in by_start.values() for edge in edges
    }  # fmt: skip
