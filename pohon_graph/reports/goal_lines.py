"""The attachments of a goal, line by line: indicators with targets, owners, programmes, crosscuts."""

from __future__ import annotations

from pohon_graph.explore.goal_words import crosscut_text, owner_text, programme_text
from pohon_graph.graph.goal_view import Goal, Indicator
from pohon_graph.graph.indicator_text import indicator_text
from pohon_graph.reports.layout import Page, Words
from pohon_graph.texts import say


def add_goal_lines(page: Page, goal: Goal, indent: int, *, crosscuts: bool = True) -> None:
    """Add all attachments of `goal`, and name a missing indicator, target or owner."""
    for indicator in goal.indicators:
        add_indicator_lines(page, indicator, indent)
    if not goal.indicators:
        _line(page, indent, say("reports.goal.indicator"), "", say("reports.goal.no-indicator"))
    owners = "; ".join(map(owner_text, goal.owners))
    if owners or not goal.has_owner:
        missing = "" if owners else say("reports.goal.no-owner")
        _line(page, indent, say("reports.goal.owner"), owners, missing)
    if goal.programmes:
        _line(page, indent, say("reports.goal.programme"), "; ".join(map(programme_text, goal.programmes)))
    if goal.crosscuts and crosscuts:
        _line(page, indent, say("reports.goal.crosscut"), "; ".join(map(crosscut_text, goal.crosscuts)))


def add_indicator_lines(page: Page, indicator: Indicator, indent: int) -> None:
    """Add an indicator with its targets and the officers who own only it."""
    missing = "" if indicator.goals_targets else say("reports.goal.no-target")
    _line(page, indent, say("reports.goal.indicator"), indicator_text(indicator), missing)
    if indicator.owners:
        _line(page, indent + 4, say("reports.goal.owner"), "; ".join(map(owner_text, indicator.owners)))


def _line(page: Page, indent: int, name: str, text: str, missing: str = "") -> None:
    words = [Words(f"{name}: ", "faint"), Words(text)]
    if missing:
        words.append(Words(f"{'; ' if text else ''}{missing}", "warning"))
    page.say(*words, indent=indent, hang=4)
