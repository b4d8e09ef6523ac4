"""The names by which the cells of the form refer to things, as the reader of the form understands them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any, Final

from pohon_graph.fields import CROSSCUT, OWNER, PARENT, Field, Thing
from pohon_graph.graph.known_words import label, standard_level
from pohon_graph.graph.normalised_text import normalise
from pohon_graph.loading.tree_levels import Level, Levels
from pohon_graph.texts import has, say

Document = Mapping[str, Any]

_NUMBER: Final = re.compile(r"[\d., ]+")  # of a goal in the form
_LISTS: Final[Mapping[Thing, str]] = {OWNER: "officers", CROSSCUT: "agencies", PARENT: "goals"}


class Labels:
    """The names of everything in one tree by its id: the title if it means just that, else the id.

    `goals` are all its goals, flat.
    """

    def __init__(self, document: Document, goals: Iterable[Document]) -> None:
        self.of = {
            name: labels(document.get(name, ())) for name in ("officers", "programs", "agencies")
        } | {"goals": labels(goals)}  # fmt: skip
        self.levels = _levels(document["levels"])

    def referred(self, thing: Thing, id_: str) -> str:
        """The name of the thing that a reference means, such as the officer of an owner."""
        return self.of[_LISTS[thing]].get(id_, id_)


def labels(entries: Iterable[Document]) -> dict[str, str]:
    """The names of the entries of one list by their ids."""
    titles = {entry["id"]: entry["title"] for entry in entries}
    counts = Counter(normalise(title) for title in titles.values())
    return {
        id_: title if _is_clear(title, titles) and counts[normalise(title)] == 1 else id_
        for id_, title in titles.items()
    }


def _is_clear(title: str, ids: Mapping[str, str]) -> bool:
    """Whether a title cannot be taken for an id, for a number or for nothing."""
    return bool(normalise(title)) and title not in ids and not _NUMBER.fullmatch(title)


def value_label(value: Any, field: Field) -> str:
    """The text of a plain value in a cell."""
    return label(value, field.words) if field.words and isinstance(value, str) else str(value)


def _levels(written: Iterable[str | Document]) -> dict[str, str]:
    """The names of the levels by their ids: of the names that mean just that level, the best to read."""
    entries = [{"id": level} if isinstance(level, str) else level for level in written]
    levels = Levels(
        Level(
            entry["id"],
            entry.get("title"),
            standard_level(entry.get("as") or "")
            or standard_level(entry["id"])
            or standard_level(entry.get("title") or ""),
        )
        for entry in entries
    )
    return {
        level.id: next(
            (name for name in _names(level) if levels.meant(name) == [rank]), level.id
        )
        for rank, level in enumerate(levels.all)
    }  # fmt: skip


def _names(level: Level) -> list[str]:
    usual = say(f"words.{level.id}", "id") if has(f"words.{level.id}") else ""
    return [name for name in (level.title, usual) if name and normalise(name)]
