"""Goals as a poster shows them, with the edges between them and the open questions."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from pohon_graph.drafts.box_text import Facts
from pohon_graph.drafts.shapes import Box
from pohon_graph.graph.normalised_text import normalise

STATED, INFERRED = "stated", "inferred"


@dataclass(slots=True, eq=False)
class DraftGoal:
    """A goal: `box` is its first one. `parents` have a basis; the first is the one it is nested in.
    `level` is None until it is known, and `labelled` says that the poster names it."""

    facts: Facts
    box: Box
    parents: dict[DraftGoal, str] = field(default_factory=dict)
    level: str | None = None
    labelled: bool = False
    id: str = ""

    @property
    def title(self) -> str:
        """Its title."""
        return self.facts.title

    @property
    def key(self) -> str:
        """Its id if the poster gives one, else its title for comparison."""
        return self.box.goal or normalise(self.facts.title)


@dataclass(slots=True)
class Question:
    """An open question. `goal` is the goal that it is about, or None; `key` names its sentence; `fields` fill
    it, and `candidates` are goals that may be the answer."""

    key: str
    goal: DraftGoal | None = None
    fields: dict[str, Any] = field(default_factory=dict)
    candidates: list[DraftGoal] = field(default_factory=list)


@dataclass(slots=True)
class Found:
    """The content of one page or of the whole poster. `headings` are texts outside all goals, `lines` counts
    the drawn lines between boxes, and `left` holds texts that are in no fact."""

    goals: list[DraftGoal] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)
    headings: list[str] = field(default_factory=list)
    left: list[str] = field(default_factory=list)
    boxes: int = 0
    lines: int = 0

    def edges(self) -> list[tuple[DraftGoal, DraftGoal, str]]:
        """All edges, each with its basis."""
        return [(above, goal, basis) for goal in self.goals for above, basis in goal.parents.items()]


def has_ring(goals: Iterable[DraftGoal]) -> list[DraftGoal]:
    """Goals that are above each other in a ring, or an empty list."""
    done: set[DraftGoal] = set()
    for first in goals:
        trail: list[DraftGoal] = []
        waiting: list[tuple[DraftGoal, bool]] = [(first, False)]
        while waiting:
            goal, is_left = waiting.pop()
            if is_left:
                trail.pop()
                done.add(goal)
            elif goal in trail:
                return trail[trail.index(goal) :]
            elif goal not in done:
                trail.append(goal)
                waiting.append((goal, True))
                waiting += [(above, False) for above in goal.parents]
    return []
