"""Owners, programmes and partners of a goal in words, the same in every text, sheet and page."""

from __future__ import annotations

from pohon_graph.graph.goal_view import Crosscut, Owner, Programme
from pohon_graph.graph.level_names import word
from pohon_graph.texts import say


def owner_text(owner: Owner) -> str:
    """The officer's title, with the role if there is one."""
    return f"{owner.title} ({word(owner.role)})" if owner.role else owner.title


def programme_text(programme: Programme) -> str:
    """The programme's title, with its code if there is one."""
    return f"{programme.code} {programme.title}" if programme.code else programme.title


def crosscut_text(crosscut: Crosscut) -> str:
    """The partner, with scope and status."""
    status = word(crosscut.status or "no-status")
    return say("goals.crosscut", title=crosscut.title, scope=word(crosscut.scope), status=status)
