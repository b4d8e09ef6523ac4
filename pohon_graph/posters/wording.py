"""A goal as the texts in its box."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from pohon_graph.explore.goal_words import owner_text, programme_text
from pohon_graph.graph.goal_view import Crosscut, Goal, Indicator
from pohon_graph.graph.indicator_text import indicator_title, target_texts
from pohon_graph.graph.level_names import word
from pohon_graph.texts import say

_UNFIT = re.compile(
    "[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff]+"
)


class Part(NamedTuple):
    """A paragraph in a box. `kind` is title, indicator, target, programme, crosscut, also, page or owner;
    `mark` is the status of a crosscut, `goal` the goal that a reference to a page leads to."""

    kind: str
    text: str
    bold: bool = False
    mark: str = ""
    goal: str = ""


def plain(text: str) -> str:
    """A text without line breaks and characters that no paper shows."""
    return " ".join(_UNFIT.sub(" ", text).split()) or "-"


def goal_parts(goal: Goal, year: int) -> tuple[Part, ...]:
    """All that the box of a goal says, with the targets shown for `year`."""
    found = [
        Part("title", plain(goal.title), bold=True),
        *indicator_parts(goal.indicators, year),
        *(_programme(programme_text(one)) for one in goal.programmes),
        *map(_crosscut, goal.crosscuts),
    ]
    if goal.owners:
        titles = "; ".join(owner_text(owner) for owner in goal.owners)
        found.append(Part("owner", plain(titles), bold=True))
    return tuple(found)


def indicator_parts(indicators: Iterable[Indicator], year: int) -> Iterator[Part]:
    """Each indicator, followed by its own targets and its own owners."""
    for indicator in indicators:
        title = plain(indicator_title(indicator))
        yield Part("indicator", say("posters.indicator", title=title))
        targets = "; ".join(target_texts(indicator.targets, year)) or say("posters.no-target")
        yield Part("target", say("posters.target", targets=plain(targets)), bold=True)
        if indicator.owners:
            titles = plain("; ".join(owner_text(owner) for owner in indicator.owners))
            yield Part("target", say("posters.owner", titles=titles))


def title_parts(goal: Goal) -> tuple[Part, ...]:
    """A goal that is in full on another page: its title."""
    return (Part("title", plain(goal.title), bold=True),)


def also_part(title: str) -> Part:
    """A further goal that this one contributes to."""
    return Part("also", say("posters.also", title=plain(title)))


def page_part(goal: str, page: int | str, medium: str) -> Part:
    """A reference to the page or slide on which a goal is in full."""
    return Part("page", say(f"posters.{medium}-reference", page=page), bold=True, goal=goal)


def _programme(title: str) -> Part:
    return Part("programme", say("posters.programme", title=plain(title)))


def _crosscut(crosscut: Crosscut) -> Part:
    key = "posters.crosscut.internal" if crosscut.scope == "internal" else "posters.crosscut"
    text = say(key, title=plain(crosscut.title))
    if crosscut.status:
        text = f"{text} ({word(crosscut.status)})"
    return Part("crosscut", text, bold=crosscut.status == "accepted", mark=crosscut.status or "none")
