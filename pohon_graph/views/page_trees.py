"""The trees of a page and their levels: their names, and the requirements for goals on each level."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from pohon_graph.closed_words import LEVELS, NO_LEVEL
from pohon_graph.graph.level_names import level_name, word
from pohon_graph.graph.model import Row
from pohon_graph.graph.target_text import default_year
from pohon_graph.texts import LANGUAGES, say
from pohon_graph.views.page_text import line

_STATEMENTS = ("visi", "misi")  # of a leader, not of an office: they need neither owner nor indicator
_TREE = "pokin"  # a plain performance tree; its document is not named


class Level(NamedTuple):
    """A level of one tree. Another tree may use a different name for the level with the same key."""

    key: str
    title: str = ""
    standard: str = ""


def levels_of(tree: Row) -> list[Level]:
    """The levels of a tree, top first."""
    keys = tree.get("levels") or ()
    titles, standards = tree.get("level_titles") or (), tree.get("standard_levels") or ()
    return [
        Level(key, _at(titles, rank), _at(standards, rank) or (key if key in LEVELS else ""))
        for rank, key in enumerate(keys)
    ]


def _at(values: Any, place: int) -> str:
    return line(values[place]) if place < len(values) else ""


def level_row(level: Level) -> dict[str, Any]:
    """A level's key, its names by language, and its other name if it has one."""
    names = [level.title or level_name(line(level.key), lang) for lang in LANGUAGES]
    return {"key": level.key, "name": names, "note": [_note(level, lang) for lang in LANGUAGES]}


def _note(level: Level, lang: str) -> str:
    if level.standard == NO_LEVEL:
        return say("views.level-note.none", lang)
    if level.standard not in LEVELS:
        return ""
    official = level_name(level.standard, lang)
    if official.casefold() == (level.title or level_name(level.key, lang)).casefold():
        return say(f"views.level-note.{level.standard}", lang)
    return official


class Asked:
    """The requirements for a goal by its level: an indicator (as in IND002), an owner (as in OWN001)."""

    def __init__(self, levels: list[Level], is_region: bool) -> None:
        regional = [rank for rank, level in enumerate(levels) if level.standard == LEVELS[0]]
        self.levels, self.is_region = levels, is_region
        self.below = regional[-1] if regional else -1

    def of(self, rank: int, kind: str | None) -> tuple[bool, bool]:
        """Whether a goal of that level and kind needs an indicator, and whether it needs an owner."""
        level = self.levels[rank] if rank < len(self.levels) else Level("")
        names = {text.strip().casefold() for text in (level.key, level.title, kind or "")}
        if level.standard == NO_LEVEL or not names.isdisjoint(_STATEMENTS):
            return False, False
        return self.is_region or level.standard != LEVELS[0], rank > self.below


def tell_apart(rows: list[dict[str, Any]], governments: Mapping[str, str]) -> None:
    """Add the `government` to things of the same title that belong to different governments.

    The id of such a thing begins with its government's id and a colon.
    """
    of_title: dict[str, set[str]] = {}
    for row in rows:
        of_title.setdefault(row["title"], set()).add(row["id"].partition(":")[0])
    for row in rows:
        government = governments.get(row["id"].partition(":")[0], "")
        if government and len(of_title[row["title"]]) > 1:
            row["government"] = government


def tree_row(tree: Row, id_: str, government: str, this_year: int) -> dict[str, Any]:
    """A tree's title, a caption to distinguish it from others, and the year that its cards show."""
    title = line(tree.get("title")) or id_
    first, last = tree.get("first_year"), tree.get("last_year")
    return {
        "id": id_,
        "title": title,
        "caption": [_caption(tree, title, government, lang) for lang in LANGUAGES],
        "period": line(tree.get("period")),
        "year": default_year(first, last, this_year) if last else 0,
        "years": [first or 0, last or 0],
    }


def _caption(tree: Row, title: str, government: str, lang: str) -> str:
    """Government, document, revision, number and date, if known; the period if the title lacks it."""
    document, period = line(tree.get("document")), line(tree.get("period"))
    parts = [
        government,
        "" if document == _TREE else word(document, lang),
        line(tree.get("revision")),
        _numbered(tree, lang),
        "" if period in title else period,
    ]
    return " · ".join(part for part in parts if part)


def _numbered(tree: Row, lang: str) -> str:
    number, date = line(tree.get("number")), line(tree.get("date"))
    said = say("views.page.number", lang, number=number) if number else ""
    return ", ".join(part for part in (said, date) if part)
