"""Reads the text of a poster that has no boxes or lines: one goal for each title above an indicator.

Nothing in a text surely says which goal is above which, so each edge is a question. Numbers as of an outline
(1., 1.1., 1.1.1.) begin goals and name the likely goal above.
"""

from __future__ import annotations

import re
from typing import Final

from pohon_graph.documents.nodes import Source
from pohon_graph.documents.quoting import shown
from pohon_graph.documents.text_file import read_text
from pohon_graph.drafts import box_words as words
from pohon_graph.drafts.box_text import is_rest_of, read_box
from pohon_graph.drafts.draft_goals import DraftGoal, Found, Question
from pohon_graph.drafts.same_goals import join_pages
from pohon_graph.drafts.shapes import Box, Line
from pohon_graph.graph.known_words import level_name
from pohon_graph.graph.normalised_text import visible
from pohon_graph.loading.planner_sheets.positions import rank_of, usual_level

_LABEL: Final = re.compile(r"kinerja [\w ]+/.*|(?:\w+ )?ou[tr]come", re.IGNORECASE)  # parts of broken labels
_OUTLINE: Final = re.compile(r"(?P<number>\d{1,2}(?:\.\d{1,2})*)[.)]?\s+(?P<title>\S.*)")
_LOWEST: Final = "process"
Number = tuple[int, ...]


def read_plain(path: str) -> Found:
    """The goals of a text file. Raises Unreadable if it is not text."""
    return goals_of_text(read_text(path, Source(path)))


def goals_of_text(text: str) -> Found:
    """The goals of a text. A goal that occurs twice is one goal."""
    lines = [" ".join(line.split()) for line in visible(text).splitlines()]
    blocks = _Blocks(lines)
    whole = join_pages(blocks.pages())
    for goal in whole.goals:
        goal.level = goal.level or _level(goal)
        goal.labelled = True  # so that one question asks for the level and for the goal above
        fields = {"goal": shown(goal.title), "level": level_name(goal.level)}
        whole.questions.append(Question("text", goal, fields, blocks.likely_above(goal)))
    return whole


class _Blocks:
    """Divides the lines into blocks, each from a title to the line before the next title."""

    def __init__(self, lines: list[str]) -> None:
        self.lines = lines
        self.headings: list[str] = []
        self.numbers: dict[Number, DraftGoal] = {}
        self.seen: set[Number] = set()

    def likely_above(self, goal: DraftGoal) -> list[DraftGoal]:
        """The goal above one by its number in the outline, if both have one."""
        above = [self.numbers.get(number[:-1]) for number, one in self.numbers.items() if one is goal]
        return [one for one in above if one is not None and one is not goal][:1]

    def pages(self) -> list[Found]:
        """The goals, and those with a title that came before each as another page."""
        first = Found(headings=self.headings)
        again: list[Found] = []
        seen: set[str] = set()
        for block in self._blocks():
            number, title = self._outline(block[0])
            facts = read_box([Line(line) for line in (title, *block[1:])])
            goal = DraftGoal(facts, Box(0, 0, 0, 0, "", [Line(facts.title)]))
            self.numbers.setdefault(number, goal)
            (again.append(Found(goals=[goal])) if goal.key in seen else first.goals.append(goal))
            seen.add(goal.key)
        first.boxes = len(first.goals)
        return [first, *again]

    def _blocks(self) -> list[list[str]]:
        """The lines of each goal. A line after a whole fact that no fact takes begins the next title."""
        blocks: list[list[str]] = []
        title: list[str] = []
        block: list[str] = []
        was_blank = False
        for line in self.lines:
            if not line or self._is_label(line):
                was_blank = True
                continue
            said = words.said(line)
            number, _ = self._outline(line)
            if number:
                self.seen.add(number)
                block, title = [line], []
                blocks.append(block)
            elif said is not None and said.kind == "indicator" and (title or not block):
                block = [*title, line]
                blocks.append(block)
                title = []
            elif not block or title or _begins_title(line, block, was_blank=was_blank):
                title.append(line)
            else:
                _append(line, block)
            was_blank = False
        return [block for block in blocks if words.said(block[0]) is None]

    def _outline(self, line: str) -> tuple[Number, str]:
        """The number of a goal in an outline, and its title; no number if the line is not the title of one:
        it begins as goals do, or the number above it is that of a goal."""
        found = _OUTLINE.fullmatch(line)
        if found is None:
            return (), line
        number = tuple(int(part) for part in found["number"].split("."))
        is_below = number[:-1] in self.seen and found["title"][:1].isupper()
        return (number, found["title"]) if is_below or words.begins_as_goal(found["title"]) else ((), line)

    def _is_label(self, line: str) -> bool:
        """Whether a line is the title of the poster or the name of a level, neither of which is in a goal."""
        if words.is_heading(line):
            self.headings.append(line)
            return True
        return bool(words.level_of_label(line)) or _LABEL.fullmatch(line) is not None


def _begins_title(line: str, block: list[str], *, was_blank: bool) -> bool:
    """Whether a line belongs to the next goal, not to the block above it."""
    if words.said(line) is not None or words.is_starred(line):
        return False
    last = words.said(block[-1])
    opens = words.begins_as_goal(line)
    if last is not None and last.kind == "indicator":
        same_case = line.isupper() or not line[:1].isupper() or not block[-1].isupper()
        return was_blank and opens and same_case
    if rank_of(line) is not None or (last is None and not opens):
        return False
    return opens or (was_blank and last is not None)


def _append(line: str, block: list[str]) -> None:
    """Add a line to a block: a broken line to the one above it."""
    said = words.said(line)
    starts = said is not None or words.is_starred(line) or rank_of(line) is not None
    unclosed = block[-1].startswith("*") and not block[-1].endswith("*") and words.said(block[-1]) is None
    above = words.said(block[-1])
    after_target = above is not None and above.kind == "target" and line[:1].isupper()
    starts = starts or (after_target and above is not None and not is_rest_of(above.text, line))
    if starts and not (unclosed and said is None):
        block.append(line)
    else:
        block[-1] = f"{block[-1]} {line}"


def _level(goal: DraftGoal) -> str:
    """The level whose goals its first owner usually has."""
    levels = [level for title, _ in goal.facts.owners if (level := usual_level(title))]
    return levels[0] if levels else _LOWEST
