"""Turns one page of a poster into goals with edges, and the questions that the page leaves open."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from math import inf
from typing import Final

from pohon_graph.documents.quoting import shown
from pohon_graph.drafts import box_words as words
from pohon_graph.drafts.box_roles import Sorted, sort_boxes
from pohon_graph.drafts.box_text import Facts, read_box
from pohon_graph.drafts.draft_goals import INFERRED, STATED, DraftGoal, Found, Question
from pohon_graph.drafts.drawn_levels import label_levels
from pohon_graph.drafts.line_joins import Joined, join
from pohon_graph.drafts.nearest_boxes import above_by_position, top_row
from pohon_graph.drafts.refusals import NoPoster
from pohon_graph.drafts.shapes import Box, Line, Page
from pohon_graph.loading.planner_sheets.positions import rank_of

_NEAR: Final = 30.0  # points between a box and a text outside that may be a part of it
_DECISIONS: Final = ("diamond", "flowChartDecision")  # outlines of the boxes of a flow chart


def read_page(page: Page, *, is_ours: bool = False) -> Found:
    """The goals of a page; on one of this program, dashed lines are edges, too. Raises NoPoster if the page
    draws something else than a tree."""
    roles = sort_boxes(page)
    joined = join(page, roles.cards)
    _refuse_flow_charts(joined)
    found = Found(headings=list(roles.headings), lines=joined.lines)
    facts = {box: read_box(box.lines) for box in roles.cards}
    _fold(facts, joined)
    outside = list(_outside(facts, found))
    goals = _goals(facts, roles, joined, found)
    for box, near in outside:
        if near in goals:
            fields = {"text": shown(box.text), "goal": shown(goals[near].title)}
            found.questions.append(Question("outside", goals[near], fields))
        else:
            found.questions.append(Question("no-goal", fields={"text": shown(box.text), "at": box.at}))
    dashed = set() if is_ours else joined.dashed
    for upper, lower in sorted(joined.edges, key=lambda edge: frozenset(edge) in dashed):
        if upper in goals and lower in goals:
            pair = frozenset((upper, lower))
            passed = None if is_ours else goals.get(joined.passing.get(pair, upper))
            passed = None if passed is goals[upper] else passed
            _connect(goals[upper], goals[lower], found, passed, is_dashed=pair in dashed)
    if joined.upwards:
        found.questions.append(Question("upwards", fields={"at": page.name}))
    found.goals = sorted(goals.values(), key=lambda goal: (goal.box.top, goal.box.left))
    found.boxes = len(found.goals)
    if goals and not any(box.framed or box.shape for box in goals):
        found.questions.append(Question("no-frames", fields={"at": page.name}))
    for box, goal in goals.items():
        if _is_position(box, goal.facts):
            found.questions.append(Question("only-owner", goal, {"text": shown(box.text)}))
    _ask_about_lines(joined, goals, found)
    _ask_about_shortcuts(found)
    _place(found, upwards=joined.upwards)
    label_levels(found.goals, roles.labels)
    return found


def _connect(
    upper: DraftGoal, lower: DraftGoal, found: Found, passed: DraftGoal | None, *, is_dashed: bool
) -> None:
    """Add an edge. If other lines are solid, a dashed one may mean something else, such as a crosscut. A line
    that runs behind a third goal may lead to that one."""
    lower.parents[upper] = INFERRED if is_dashed or passed else STATED
    fields = {"goal": shown(lower.title), "above": shown(upper.title)}
    if is_dashed:
        found.questions.append(Question("dashed", lower, fields, [upper]))
    if passed:
        fields["passed"] = shown(passed.title)
        found.questions.append(Question("passing", lower, fields, [upper, passed]))


def _goals(facts: dict[Box, Facts], roles: Sorted, joined: Joined, found: Found) -> dict[Box, DraftGoal]:
    """The boxes that are goals: those that lines connect or that have an indicator. Without any of them, all
    boxes with a border are goals."""
    tied = {box for edge in joined.edges for box in edge} | {box for some in joined.unclear for box in some}
    sure = {box for box in roles.cards if box in facts and (box in tied or facts[box].measures)}
    if not sure:
        sure = {box for box in roles.cards if box in facts and box.framed}
    goals = {box: DraftGoal(facts[box], box) for box in sure}
    for box in roles.cards:
        if box in facts and box not in sure:
            _set_aside(box, goals, found)
    return goals


def _set_aside(box: Box, goals: Iterable[Box], found: Found) -> None:
    """A text that is in no goal: a box with a border is asked about, and so is a text that begins as goals do
    or that names a position near a goal. Another one may be a heading."""
    names_owner = rank_of(box.text) is not None and any(_gap(one, box) <= _NEAR for one in goals)
    if box.framed or names_owner or words.begins_as_goal(box.text):
        found.questions.append(Question("box", fields={"text": shown(box.text), "at": box.at}))
    else:
        found.headings.append(box.text)
    found.left.append(box.text)


def _fold(facts: dict[Box, Facts], joined: Joined) -> None:
    """Give the facts of a box without a title, such as a note about a crosscut, to the goal that a line
    connects with it."""
    for box in [one for one, said in facts.items() if not said.title]:
        near = [upper if lower is box else lower for upper, lower in joined.edges if box in (upper, lower)]
        if len(near) == 1 and near[0] in facts:
            facts[near[0]].take(facts.pop(box))
            joined.edges = [edge for edge in joined.edges if box not in edge]
    for box in [one for one, said in facts.items() if _is_position(one, said)]:
        above = [upper for upper, lower in joined.edges if lower is box and upper in facts]
        if len(above) == 1 and not _is_position(above[0], facts[above[0]]):
            _make_owner(box, above[0], facts, joined)


def _is_position(box: Box, said: Facts) -> bool:
    """Whether the whole text of a box is the title of a position."""
    has_facts = said.measures or said.owners or said.programmes or said.partners
    return words.is_only_position(box.text) and not has_facts and not box.goal


def _make_owner(box: Box, goal: Box, facts: dict[Box, Facts], joined: Joined) -> None:
    """Take a position in a box of its own as the owner of the goal above it, with a question. Lines that go
    on from it lead from that goal."""
    said = read_box([*goal.lines[:1], *(Line(line.text, apart=True) for line in box.lines)])
    facts[goal].owners += said.owners
    facts[goal].doubtful.append(box.text)
    del facts[box]
    edges = [(goal if upper is box else upper, lower) for upper, lower in joined.edges if lower is not box]
    joined.edges = list(dict.fromkeys(edges))


def _outside(facts: dict[Box, Facts], found: Found) -> Iterator[tuple[Box, Box]]:
    """Give facts without a title to the box nearest to them. Yields both; a text far from all boxes is in no
    goal, and so is one near boxes that only name an owner."""
    for box in [one for one, said in facts.items() if not said.title]:
        said = facts.pop(box)
        titled = [one for one in facts if facts[one].title and not words.is_only_position(one.text)]
        gaps = [(gap, one) for one in titled if (gap := _gap(one, box)) <= _NEAR]
        if gaps:
            near = min(gaps, key=lambda one: one[0])[1]
            facts[near].take(said)
            yield box, near
        else:
            found.questions.append(Question("no-goal", fields={"text": shown(box.text), "at": box.at}))
            found.left.append(box.text)


def _gap(one: Box, other: Box) -> float:
    """The distance between two boxes that are above or beside each other."""
    across = max(0.0, other.left - one.right, one.left - other.right)
    down = max(0.0, other.top - one.bottom, one.top - other.bottom)
    return inf if across and down else max(across, down)


def _ask_about_lines(joined: Joined, goals: dict[Box, DraftGoal], found: Found) -> None:
    for boxes in joined.unclear:
        some = [goals[box] for box in boxes if box in goals]
        if len(some) > 1:
            texts = "; ".join(shown(goal.title) for goal in some)
            found.questions.append(Question("lines", some[-1], {"goals": texts}, some))
    for box in joined.loose:
        if box in goals:
            found.questions.append(Question("loose-line", goals[box], {"goal": shown(goals[box].title)}))


def _ask_about_shortcuts(found: Found) -> None:
    """Ask about a line that leads past goals to one that is below them anyway; without it nothing is lost."""
    for goal in found.goals:
        for above in list(goal.parents):
            others = [one for one in goal.parents if one is not above]
            if any(above in _above(one) for one in others):
                del goal.parents[above]
                fields = {"goal": shown(goal.title), "above": shown(above.title)}
                found.questions.append(Question("shortcut", goal, fields, [above]))


def _above(goal: DraftGoal) -> set[DraftGoal]:
    """All goals above one."""
    reached: set[DraftGoal] = set()
    waiting = list(goal.parents)
    while waiting:
        one = waiting.pop()
        if one not in reached:
            reached.add(one)
            waiting += one.parents
    return reached


def _place(found: Found, *, upwards: bool) -> None:
    """Infer the goal above each goal that no line reaches from above, unless it is in the top row."""
    if not found.goals or upwards:
        return
    by_box = {goal.box: goal for goal in found.goals}
    boxes = list(by_box)
    top = set(top_row(boxes))
    for goal in found.goals:
        if goal.parents or goal.box in top:
            continue
        candidates = [by_box[box] for box in above_by_position(goal.box, boxes)]
        candidates = [one for one in candidates if goal not in _above(one) and one is not goal]
        if candidates:
            goal.parents[candidates[0]] = INFERRED
            fields = {"goal": shown(goal.title), "above": shown(candidates[0].title)}
            found.questions.append(Question("position", goal, fields, candidates))


def _refuse_flow_charts(joined: Joined) -> None:
    """Raise NoPoster for connectors that lead round in a circle, or through a decision."""
    tied = {box for edge in joined.edges for box in edge} | {box for edge in joined.arrows for box in edge}
    decision = next((box for box in tied if box.shape in _DECISIONS), None)
    if decision is not None:
        raise NoPoster("flow-chart", decision.at, text=shown(decision.text))
    ring = _ring(joined.arrows)
    if ring:
        boxes = " → ".join(shown(box.text) for box in (*ring, ring[0]))
        raise NoPoster("ring", ring[0].at, boxes=boxes)


def _ring(arrows: Sequence[tuple[Box, Box]]) -> list[Box]:
    """Boxes that arrows connect in a circle, or none."""
    below: dict[Box, list[Box]] = {}
    for start, end in arrows:
        below.setdefault(start, []).append(end)
    done: set[Box] = set()
    for first in below:
        ring = _walk(first, below, done)
        if ring:
            return ring
    return []


def _walk(first: Box, below: dict[Box, list[Box]], done: set[Box]) -> list[Box]:
    trail: list[Box] = [first]
    steps: list[Iterator[Box]] = [iter(below.get(first, ()))]
    while steps:
        box = next(steps[-1], None)
        if box is None:
            done.add(trail.pop())
            steps.pop()
        elif box in trail:
            return trail[trail.index(box) :]
        elif box not in done:
            trail.append(box)
            steps.append(iter(below.get(box, ())))
    return []
