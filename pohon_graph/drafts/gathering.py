"""Turns the pages of a poster into one draft: goals with levels, ids, edges, agency, period, questions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from pohon_graph.closed_words import LEVELS
from pohon_graph.documents.nodes import Leaf
from pohon_graph.documents.quoting import shown
from pohon_graph.drafts.box_words import is_heading, is_mixed, is_note
from pohon_graph.drafts.draft_goals import STATED, DraftGoal, Found, Question, has_ring
from pohon_graph.drafts.drawn_levels import depths_of, level_by_depth
from pohon_graph.drafts.refusals import NoPoster
from pohon_graph.graph.known_words import level_name
from pohon_graph.graph.normalised_text import normalise, slug
from pohon_graph.loading.answers import Answers
from pohon_graph.loading.planner_sheets.titles import agency_of, period_of

_YEAR: Final = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


_SINGLE: Final = 5  # goals whose levels are asked about one by one; more are one question


@dataclass(slots=True)
class Draft:
    """A tree as a poster shows it. `agency` and `period` are empty if nothing names them."""

    found: Found
    agency: str
    period: str
    title: str
    by_depth: bool = False  # whether a level was derived from the depth

    @property
    def goals(self) -> list[DraftGoal]:
        """All goals."""
        return self.found.goals

    @property
    def questions(self) -> list[Question]:
        """The open questions."""
        return self.found.questions


def gather(found: Found, answers: Answers, *, is_ours: bool) -> Draft:
    """The draft of a whole poster. Raises NoPoster if its goals are above each other in a ring."""
    _resolve_mentions(found)
    ring = has_ring(found.goals)
    if ring:
        raise NoPoster("ring", ring[0].box.at, boxes=" → ".join(shown(goal.title) for goal in ring))
    draft = Draft(found, *_names(found, answers))
    _ask_for_names(draft)
    draft.by_depth = _settle_levels(found)
    _give_ids(found.goals)
    titles = {shown(goal.title).casefold() for goal in found.goals}
    found.questions = [
        one
        for one in _still_open(found.questions)
        if one.key != "box" or one.fields["text"].casefold() not in titles  # the heading of a slide
    ]
    if is_ours:
        found.questions = [one for one in found.questions if one.key != "box"]
        found.left = []
        return draft
    for goal in found.goals:
        found.questions += [
            Question("owner", goal, {"text": shown(text), "goal": shown(goal.title)})
            for text in goal.facts.doubtful
        ]
        found.questions += [
            Question("leftover", goal, {"text": shown(text), "goal": shown(goal.title)})
            for text in goal.facts.leftover
        ]
        found.questions += [
            Question("mixed", goal, {"text": shown(text)})
            for text in (goal.title, *(one.title for one in goal.facts.measures))
            if is_mixed(text)
        ]
    return draft


def _names(found: Found, answers: Answers) -> tuple[str, str, str]:
    """The agency, the period and the title: as the user says, else as the headings do."""
    headings = sorted(dict.fromkeys(found.headings), key=lambda text: not is_heading(text))
    headings = [text for text in headings if not is_note(text)]
    cells = [Leaf(text, 0) for text in headings]
    agency, period = agency_of(cells), period_of(cells)
    years = [year for text in headings if is_heading(text) for year in _YEAR.findall(text)]
    said = (period.text or "") if period else years[0] if len(set(years)) == 1 else ""
    title = next((text for text in headings if is_heading(text)), "")
    name = (agency.text or "") if agency else ""
    return answers.agency or name, answers.period or said, title


def _ask_for_names(draft: Draft) -> None:
    for name, value in (("agency", draft.agency), ("period", draft.period)):
        if not value:
            draft.questions.insert(0, Question(name))


def _resolve_mentions(found: Found) -> None:
    """Turn the titles of other goals that a box names into edges."""
    known: dict[str, list[DraftGoal]] = {}
    for goal in found.goals:
        known.setdefault(normalise(goal.title), []).append(goal)
    for goal in found.goals:
        for title in goal.facts.also:
            named = [one for one in known.get(normalise(title), []) if one is not goal]
            if len(named) == 1:
                goal.parents[named[0]] = STATED
            else:
                fields = {"goal": shown(goal.title), "text": shown(title)}
                found.questions.append(Question("mention", goal, fields, named))


def _still_open(questions: Sequence[Question]) -> Iterator[Question]:
    """Each question once, without those about an edge that another line, page or text states."""
    seen: set[str] = set()
    for one in questions:
        ends = [one.goal, *(goal for goal in one.candidates if goal is not one.goal)]
        answered = one.key in ("lines", "shortcut") and len(ends) == 2 and _is_stated(*ends)
        is_new = (said := f"{one.goal and one.goal.id} {one.key} {one.fields}") not in seen
        seen.add(said)
        if is_new and not answered:
            yield one


def _is_stated(goal: DraftGoal | None, other: DraftGoal | None) -> bool:
    """Whether there is a stated edge between two goals."""
    pairs = ((goal, other), (other, goal))
    return any(low and high and low.parents.get(high) == STATED for low, high in pairs)


def _settle_levels(found: Found) -> bool:
    """Give every goal without a label the level of its depth, with a question. False if all have labels."""
    without = [goal for goal in found.goals if goal.level is None]
    if not without:
        return False
    levels, depths = level_by_depth(found.goals), depths_of(found.goals)
    for goal in without:
        goal.level = levels[depths[goal]]
    said = "; ".join(f"{depth + 1} = {level_name(level)}" for depth, level in levels.items())
    if len(without) == len(found.goals):
        found.questions.insert(0, Question("levels", fields={"levels": said}))
        return True
    if len(without) > _SINGLE:
        used = sorted({depths[goal] for goal in without})
        said = "; ".join(f"{depth + 1} = {level_name(levels[depth])}" for depth in used)
        found.questions.insert(0, Question("some-levels", fields={"levels": said}))
        return True
    found.questions += [
        Question("level", goal, {"goal": shown(goal.title), "level": level_name(goal.level or LEVELS[-1])})
        for goal in without
    ]
    return True


def _give_ids(goals: Sequence[DraftGoal]) -> None:
    """An id for each goal from its title, different from all others."""
    taken: set[str] = set()
    for goal in goals:
        base = goal.id = slug(goal.title)
        number = 1
        while goal.id in taken:
            number += 1
            goal.id = f"{base}-{number}"
        taken.add(goal.id)
