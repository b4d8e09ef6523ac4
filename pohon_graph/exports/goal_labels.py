"""The labels of goals in pictures, and the goals, links and partners that pictures draw."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pohon_graph.explore.goal_words import programme_text
from pohon_graph.graph.goal_reader import goals_of, shown_years, unplaced
from pohon_graph.graph.goal_view import Goal, Indicator, level_of
from pohon_graph.graph.indicator_text import indicator_text
from pohon_graph.graph.level_names import word
from pohon_graph.graph.model import BELONGS_TO, CASCADE, CROSSCUT, Graph, Row, order_of
from pohon_graph.texts import say

# Pale fills in the order of Okabe and Ito's colours, which colour-blind people can distinguish. Labels are
# black, and the level is written too.
FILLS = ("#f6d9c4", "#d6e8f5", "#cdeadf", "#fbf3c0", "#e9dcee", "#ececec")


_UNFIT = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]+")


@dataclass(frozen=True, slots=True)
class Box:
    """A goal as a box: `name` is short and unique in the picture, `lines` follow the title."""

    name: str
    id: str
    tree: str
    title: str
    rank: int
    lines: tuple[str, ...]


def boxes(graph: Graph, year: int | None = None) -> dict[str, Box]:
    """A box for every goal by its id, tree by tree in file order.

    Indicators show the targets of `year`, by default the year chosen for each tree.
    """
    years = shown_years(graph, year)
    return {
        goal.id: Box(
            f"g{number}", goal.id, goal.tree, goal.title, goal.rank, tuple(_lines(goal, years[goal.tree]))
        )
        for number, goal in enumerate(goals_of(graph).values(), start=1)
    }


def unplaced_lines(graph: Graph, year: int | None = None) -> dict[str, list[str]]:
    """By tree, a heading and the indicators without a goal; trees without such indicators are left out."""
    years = shown_years(graph, year)
    return {
        tree: [say("exports.unplaced"), *(_indicator(one, years[tree]) for one in found)]
        for tree, found in unplaced(graph).items()
    }


def cascades(graph: Graph) -> Iterator[tuple[str, str]]:
    """The cascade edges between goals in the graph, in file order of the child."""
    goals = graph.nodes["Goal"]
    rows = [row for row in graph.edges[CASCADE] if row["start"] in goals and row["end"] in goals]
    rows.sort(key=lambda r: (goals[r["end"]]["tree"], order_of(goals[r["end"]]), r["start"]))
    for row in rows:
        yield row["start"], row["end"]


def crosscuts(graph: Graph) -> list[Row]:
    """The crosscuts that are not rejected, by goal and partner, each pair once."""
    rows = {
        (row["start"], row["end"]): row
        for row in graph.edges[CROSSCUT]
        if row["start"] in graph.nodes["Goal"] and row.get("status") != "rejected"
    }
    return [rows[pair] for pair in sorted(rows)]


def partner_names(edges: Iterable[Row]) -> dict[str, str]:
    """A short name in the picture for each partner of these crosscuts, by agency."""
    partners = sorted({row["end"] for row in edges})
    return {id_: f"a{number}" for number, id_ in enumerate(partners, start=1)}


def on_one_line(text: str) -> str:
    """A text without line breaks and characters that no diagram can show."""
    return _UNFIT.sub(" ", text).strip()


def status_name(crosscut: Row) -> str:
    """The recorded status of a crosscut in words, or an empty text."""
    return word(crosscut["status"]) if crosscut.get("status") else ""


def partner_title(graph: Graph, agency: str) -> str:
    """An agency's title (its id if the graph lacks it), with the government if there are several."""
    title = str(graph.nodes["Agency"].get(agency, {}).get("title") or agency)
    governments = graph.nodes["Government"]
    if len(governments) < 2:
        return title
    owners = (edge["end"] for edge in graph.edges[BELONGS_TO] if edge["start"] == agency)
    return ", ".join([title, *(str(governments[owner]["title"]) for owner in owners)])


def _lines(goal: Goal, year: int) -> Iterator[str]:
    yield level_of(goal)
    for indicator in goal.indicators:
        yield _indicator(indicator, year)
    if goal.owners:
        yield say("exports.owner", titles="; ".join(owner.title for owner in goal.owners))
    for programme in goal.programmes:
        yield say("exports.programme", title=programme_text(programme))


def _indicator(indicator: Indicator, year: int) -> str:
    text = say("exports.indicator", title=indicator_text(indicator, year))
    if not indicator.owners:
        return text
    return f"{text} ({say('exports.owner', titles='; '.join(owner.title for owner in indicator.owners))})"
