"""Edits of a tree as a whole: its document, and the names of its levels."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from pohon_graph.edits.edit import ChangedValue, Edit, Subject
from pohon_graph.edits.goal_edits import changes_of, place_of
from pohon_graph.edits.tree_side import TreeSide
from pohon_graph.fields import TREE
from pohon_graph.graph.model import Row

_FIELDS: Final = ("title", "period", *TREE.stored)


def tree_edits(old: TreeSide, new: TreeSide) -> Iterator[Edit]:
    """The changed fields of the tree, and each level under another name."""
    subject = (Subject(place_of(old.tree), place_of(new.tree)),)
    was_row = {**old.tree, "title": new.tree["title"]} if _follows(old, new) else old.tree
    if changes := tuple(changes_of(was_row, new.tree, _FIELDS)):
        yield Edit("details", "tree", subject, changes)
    was, now = _levels(old.tree), _levels(new.tree)
    renamed = tuple(
        ChangedValue("level", name, now[level]) for level, name in was.items() if now.get(level, name) != name
    )
    if renamed:
        yield Edit("details", "tree", subject, renamed)


def _follows(old: TreeSide, new: TreeSide) -> bool:
    """Whether the title of the tree only has the new name of its agency."""
    name, now = (side.title_of("Agency", side.tree["agency"]) for side in (old, new))
    return bool(name) and old.tree["title"].replace(name, now) == new.tree["title"]


def _levels(tree: Row) -> dict[str, str]:
    """The name of each level, its title or id, by its standard level; none for several of one standard."""
    names: dict[str, str] = {}
    standards = tree["standard_levels"]
    for id_, title, standard in zip(tree["levels"], tree["level_titles"], standards, strict=True):
        if standards.count(standard) == 1:
            names[standard] = title or id_
    return names
