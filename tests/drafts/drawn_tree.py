"""Trees as boxes on paper, and the facts of a tree file as sets that can be compared."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import yaml

ROOT: Final = Path(__file__).resolve().parents[2]
WIDE, HIGH, GAP_X, GAP_Y = 148.0, 116.0, 14.0, 34.0  # points
Document = dict[str, Any]
Point = tuple[float, float]


@dataclass(eq=False)
class Card:
    """A box: its paragraphs, its corner, and the cards below it."""

    title: str
    lines: list[str]
    x: float = 0.0
    y: float = 0.0
    wide: float = WIDE
    high: float = HIGH
    below: list[Card] = field(default_factory=list)
    id: int = 0

    @property
    def foot(self) -> Point:
        """The middle of its lower side."""
        return self.x + self.wide / 2, self.y + self.high

    @property
    def head(self) -> Point:
        """The middle of its upper side."""
        return self.x + self.wide / 2, self.y

    def all(self) -> Iterator[Card]:
        """This card and all below it."""
        yield self
        for card in self.below:
            yield from card.all()

    def pairs(self) -> Iterator[tuple[Card, Card]]:
        """All edges below this card."""
        for card in self.below:
            yield self, card
            yield from card.pairs()


def seed() -> Document:
    """The bundled tree."""
    found: Document = yaml.safe_load((ROOT / "data" / "dinsos-2024.yaml").read_text(encoding="utf-8"))
    return found


def drawn(document: Document) -> Card:
    """The boxes of a tree with one goal at the top, from top to bottom, each goal above the middle of those
    below it."""
    top = _card(document["goals"][0], document)
    _place(top, 20.0, 0)
    for number, card in enumerate(top.all(), start=2):
        card.id = number
    return top


def _card(goal: Document, document: Document) -> Card:
    names = {
        one["id"]: one["title"]
        for key in ("officers", "programs", "agencies")
        for one in document.get(key, [])
    }
    lines = [goal["title"].upper()]
    for indicator in goal.get("indicators", []):
        lines.append(f"IK : {indicator['title']}")
        lines += [f"Target : {indicator['target']}"] if "target" in indicator else []
    owners = [names[one].upper() for one in goal.get("owners", [])]
    lines += [" DAN ".join(owners)] if owners else []
    lines += [f"*{names[one].upper()}*" for one in goal.get("programs", [])]
    lines += [f"*CROSSCUTTING DENGAN {names[one].upper()}" for one in goal.get("crosscuts", [])]
    card = Card(goal["title"], lines)
    card.below = [_card(one, document) for one in goal.get("children", [])]
    return card


def _place(card: Card, x: float, depth: int) -> float:
    card.y = 50.0 + depth * (HIGH + GAP_Y)
    if not card.below:
        card.x = x
        return x + WIDE + GAP_X
    for one in card.below:
        x = _place(one, x, depth + 1)
    card.x = (card.below[0].x + card.below[-1].x) / 2
    return x


def words(text: object) -> str:
    """A text for comparison."""
    return re.sub(r"[^a-z0-9%]+", " ", str(text).lower()).strip()


def facts(document: Document) -> dict[str, set[Any]]:
    """Goals, edges, indicators with targets, owners, programmes and crosscuts of a tree file, in words."""
    names = {
        one["id"]: words(one["title"])
        for key in ("officers", "programs", "agencies")
        for one in document.get(key) or []
    }
    found: dict[str, set[Any]] = {
        key: set() for key in ("goals", "edges", "indicators", "owners", "programs", "crosscuts")
    }
    ids: dict[str, str] = {}
    goals = list(_goals(document["goals"], None))
    for goal, above in goals:
        title = words(goal["title"])
        ids[goal.get("id", "")] = title
        found["goals"].add(title)
        if above is not None:
            found["edges"].add((words(above["title"]), title))
        for one in goal.get("indicators", []):
            found["indicators"].add((title, words(one["title"]), _targets(one)))
        for key, inner in (("owners", "officer"), ("programs", ""), ("crosscuts", "agency")):
            found[key] |= {
                (title, names[one if isinstance(one, str) else one[inner]]) for one in goal.get(key, [])
            }
    for goal, _ in goals:
        for one in goal.get("parents", []):
            found["edges"].add((ids[one if isinstance(one, str) else one["goal"]], words(goal["title"])))
    return found


def goals_of(document: Document) -> Iterator[Document]:
    """All goals of a tree file."""
    return (goal for goal, _ in _goals(document["goals"], None))


def _targets(indicator: Document) -> tuple[str, ...]:
    target = indicator.get("target", [])
    listed = target if isinstance(target, list) else [{"target": target}]
    return tuple(words(one["target"]).replace(" ", "") for one in listed)


def _goals(goals: list[Document], above: Document | None) -> Iterator[tuple[Document, Document | None]]:
    for goal in goals:
        yield goal, above
        yield from _goals(goal.get("children", []), goal)
