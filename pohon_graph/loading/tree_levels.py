"""The levels of a tree, from the top down, with the standard level of each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from pohon_graph.closed_words import LEVELS
from pohon_graph.documents.nodes import Map, Node, Place
from pohon_graph.documents.quoting import shown
from pohon_graph.fields import LEVEL
from pohon_graph.graph.known_words import label, standard_level, standard_levels
from pohon_graph.graph.normalised_text import normalise
from pohon_graph.loading.mapping import Fields, filled_text
from pohon_graph.suggest import did_you_mean

# Names of tiers, not of levels, each with its level: good enough for "did you mean".
_TIERS = {"program": "intermediate", "kegiatan": "immediate", "sub kegiatan": "operational"}


@dataclass(frozen=True, slots=True)
class Level:
    """One level: its id as written, its title if it has one, and `standard`, which is one of LEVELS, `none`
    for a theme, or None if the level is not mapped."""

    id: str
    title: str | None
    standard: str | None


class Levels:
    """The levels of one tree, from the top down."""

    def __init__(self, levels: Iterable[Level]) -> None:
        self.all = tuple(levels)
        self.ids = [level.id for level in self.all]
        self.ranks = {id_: rank for rank, id_ in enumerate(self.ids)}

    def rank_of(self, fields: Fields) -> int | None:
        """The rank of the goal's level. None, with a problem noted, if it names no level or several."""
        text = fields.text("level", required=True)
        if text is None:
            return None
        found = self.meant(text)
        if len(found) == 1:
            return found[0]
        in_words = fields.source.headings
        names = [_label(level) for level in self.all] if in_words else self.ids
        fields.source.problem(
            fields.place("level"),
            "several-levels" if found else "level-of-the-form" if in_words else "level",
            level=shown(text),
            levels=", ".join(shown(names[rank]) for rank in found or range(len(self.ids))),
            hint="" if found else did_you_mean(text, names, {} if in_words else self._tiers()),
        )
        return None

    def meant(self, text: str) -> list[int]:
        """The ranks of the levels with this id, else with this id or title in normal form, else with
        `text` as a known name."""
        if text in self.ranks:
            return [self.ranks[text]]
        name, standard = normalise(text), standard_levels(text)
        named = [rank for rank, level in enumerate(self.all) if name in _names(level)]
        known = [rank for rank, level in enumerate(self.all) if level.standard in standard]
        return named or known

    def _tiers(self) -> dict[str, str]:
        ids = {level.standard: level.id for level in self.all}
        return {tier: ids[standard] for tier, standard in _TIERS.items() if standard in ids}


USUAL = Levels(Level(level, None, level) for level in LEVELS)


def read_levels(fields: Fields) -> Levels:
    """The levels of a tree file, or the standard ones if it lists none."""
    if "levels" not in fields.values:
        return USUAL
    read: dict[str, Level] = {}
    before = len(fields.source.problems)
    for node in fields.items("levels"):
        level = _level(node, fields)
        if level is not None and level.id in read:
            fields.source.problem(node.at, "repeated-level", level=shown(level.id))
        elif level is not None:
            read[level.id] = level
    if not read and len(fields.source.problems) == before:
        fields.source.problem(fields.place("levels"), "no-levels")
    _notice_unmapped(read.values(), fields.place("levels"), fields)
    return Levels(read.values()) if read else USUAL


def _level(node: Node, fields: Fields) -> Level | None:
    if not isinstance(node, Map):
        text = filled_text(node, "levels", fields.source)
        return Level(text, None, standard_level(text)) if text is not None else None
    entry = Fields(node, LEVEL, fields.source)
    id_ = entry.text("id", required=True)
    title = entry.text("title")
    if id_ is None:
        return None
    return Level(id_, title, entry.word("as") or standard_level(id_) or standard_level(title or ""))


def _notice_unmapped(levels: Iterable[Level], at: Place, fields: Fields) -> None:
    unmapped = [shown(level.id) for level in levels if level.standard is None]
    if unmapped:
        key = "unmapped-levels-of-the-form" if fields.source.headings else "unmapped-levels"
        fields.source.notice(at, key, levels=", ".join(unmapped))


def _label(level: Level) -> str:
    return level.title or label(level.id, LEVELS)


def _names(level: Level) -> set[str]:
    return {normalise(name) for name in (level.id, level.title) if name} - {""}
