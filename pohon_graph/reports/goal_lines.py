"""What hangs on a goal, line by line: indicators with targets, owners, programmes, crosscuts."""

from __future__ import annotations

from pohon_graph.explore.goals import Crosscut, Goal, Owner, Programme
from pohon_graph.explore.levels import word
from pohon_graph.graph.goal_view import indicator_text
from pohon_graph.reports.blocks import Page, Words
from pohon_graph.texts import say


def add_goal_lines(page: Page, goal: Goal, indent: int, *, crosscuts: bool = True) -> None:
    """Say all that hangs on `goal`, and what is missing of indicator, target and owner."""
    for indicator in goal.indicators:
        missing = "" if indicator.goals_targets else say("reports.goal.no-target")
        _line(page, indent, say("reports.goal.indicator"), indicator_text(indicator), missing)
        if indicator.owners:
            _line(page, indent + 4, say("reports.goal.owner"), "; ".join(map(owner_text, indicator.owners)))
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


def owner_text(owner: Owner) -> str:
    """The officer's title, with the role where there is one."""
    return f"{owner.title} ({word(owner.role)})" if owner.role else owner.title


def programme_text(programme: Programme) -> str:
    """The programme's title, with its code where there is one."""
    return f"{programme.code} {programme.title}" if programme.code else programme.title


def crosscut_text(crosscut: Crosscut) -> str:
    """The partner, with scope and status."""
    status = word(crosscut.status or "no-status")
    return say("reports.goal.crosscut-with", title=crosscut.title, scope=word(crosscut.scope), status=status)


def _line(page: Page, indent: int, name: str, text: str, missing: str = "") -> None:
    words = [Words(f"{name}: ", "faint"), Words(text)]
    if missing:
        words.append(Words(f"{'; ' if text else ''}{missing}", "warning"))
    page.say(*words, indent=indent, hang=4)
