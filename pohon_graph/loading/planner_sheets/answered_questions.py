"""Answers of a mapping file to the questions of a sheet: the goal above, the owner, or just "as read"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from pohon_graph.documents.nodes import Leaf
from pohon_graph.documents.quoting import shown
from pohon_graph.graph.known_words import level_names
from pohon_graph.graph.normalised_text import normalise
from pohon_graph.loading.planner_sheets.drafts import Draft, Measure, Partner, Statement
from pohon_graph.loading.planner_sheets.job_levels import ABOUT_JOBS
from pohon_graph.loading.planner_sheets.joining import add_measures
from pohon_graph.loading.planner_sheets.ledger import Question
from pohon_graph.loading.planner_sheets.programme_measures import (
    ABOUT_PROGRAMMES,
    ask_about_indicators,
    cell_of,
)
from pohon_graph.loading.planner_sheets.second_tables import SECOND_TABLE
from pohon_graph.loading.planner_sheets.texts_of_cells import numbered
from pohon_graph.loading.sheet_maps.workbook_map import ABOUT_LEVEL, Answer
from pohon_graph.loading.xlsx.sheet import column_of

ABOUT_PARENTS: Final = (
    "parent", "unknown-parent", "number-without-goal", "number", "number-twice", "two-parents",
    "parent-missing", "parent-left-out", "parent-in-other-tree",
)  # fmt: skip
# Those of them that read the goal without a parent and do not say so: "ok" would drop the edge unseen.
_WITHOUT_READING: Final = ("parent", "unknown-parent", "number-without-goal")
# Questions about cells that belong to no goal or indicator; "none" leaves them out as "ok" does.
ABOUT_STRAYS: Final = (
    "indicator-without-goal", "value-without-indicator", "cell-without-goal", SECOND_TABLE,
)  # fmt: skip
_OWN_ANSWERS: Final = (
    ABOUT_PROGRAMMES, ABOUT_JOBS, ABOUT_LEVEL, "programme-of-goal", "crosscut-partner", "signed-officer",
    "head-officer",
)  # fmt: skip
_YES: Final = frozenset({"ok", "oke", "ya", "benar", "yes", "true"})
_NONE: Final = frozenset({"", "none", "tidak ada", "tanpa induk", "no", "tidak", "false"})
_CELL = re.compile(r"(?:(?P<sheet>.+)!)?\$?(?P<column>[A-Za-z]{1,3})\$?(?P<row>[0-9]{1,7})")


def take_answers(drafts: Sequence[Draft]) -> None:
    """Apply the answers to the questions of the sheets of one tree."""
    goals = [goal for draft in drafts for goal in draft.statements]
    for draft in drafts:
        given = draft.given
        for answer in given.answers if given is not None else ():
            if _gave_level(answer, draft):
                continue
            asked = [one for one in draft.ledger.questions if _is_answered(one, answer, draft)]
            for question in asked:
                _take(answer, question, draft, drafts, goals)
            if not asked and given is not None:
                given.notice(answer.at, "no-question", cell=answer.cell)


def _gave_level(answer: Answer, draft: Draft) -> bool:
    """Whether an answer gave a goal of the sheet its level when the sheet was read."""
    if draft.given is None or draft.given.level_at(answer.cell) is None:
        return False
    return any(str(goal.title.at).rpartition("!")[2] == answer.cell for goal in draft.statements)


def answers_to(question: Question) -> str:
    """The kind of answers that a question takes: "goal", "which-goal", "only-goal", "stray", "book" for a
    question that only the workbook answers, "ok", or its own key."""
    key = question.key
    if question.fields.get("only") is not None:
        return "only-goal"
    if key in _WITHOUT_READING:
        return "which-goal"
    if key in ABOUT_PARENTS:
        return "goal"
    if key in ABOUT_STRAYS:
        return "stray"
    if question.stops and key not in _OWN_ANSWERS:
        return "book"
    return key if key in _OWN_ANSWERS else "ok"


def _is_answered(question: Question, answer: Answer, draft: Draft) -> bool:
    own = {str(question.at).rpartition("!")[2]}
    if question.key == ABOUT_PROGRAMMES:  # each of its indicators may have an answer
        own.update(map(cell_of, draft.waiting))
    return answer.cell in own and answer.about in (None, question.key)


def _take(
    answer: Answer, question: Question, draft: Draft, drafts: Sequence[Draft], goals: Sequence[Statement]
) -> None:
    said, given = normalise(answer.text), draft.given
    if question.key == ABOUT_PROGRAMMES:
        _measure(answer, question, draft, drafts, goals)
    elif question.stops:
        _refuse(answer, question, draft)
    elif said in _YES and question.key in _WITHOUT_READING:
        _accept(answer, question, draft)
    elif said in _YES or (question.key in ABOUT_STRAYS and said in _NONE):
        draft.ledger.answered(question, is_read=False)
    elif question.key in ABOUT_PARENTS:
        _put_below(answer, question, draft, drafts, goals)
    elif question.key == "programme-of-goal":
        _deliver(answer, question, draft, drafts, goals)
    elif question.key == "crosscut-partner" and said not in _NONE:
        _share(answer, question, draft)
    elif question.key == "signed-officer" and said in _NONE:
        for goal in draft.statements:
            goal.owners = [one for one in goal.owners if one.at != question.at]
        draft.ledger.answered(question, is_read=False)
    elif question.key == "head-officer" and said not in _NONE:
        _own(answer, question, draft)
    elif given is not None:
        given.problem(answer.at, "answer-ok", text=shown(answer.text), cell=answer.cell)


def _refuse(answer: Answer, question: Question, draft: Draft) -> None:
    """Note an answer that gives a question without which there is no tree nothing to go on with."""
    key = "answer-level" if question.key == ABOUT_LEVEL else "answer-stops"
    if draft.given is not None:
        names = ", ".join(level_names())
        draft.given.problem(answer.at, key, text=shown(answer.text), cell=answer.cell, levels=names)


def _measure(
    answer: Answer, question: Question, draft: Draft, drafts: Sequence[Draft], goals: Sequence[Statement]
) -> None:
    """Give the indicators that were asked about to the goal that the answer names, or leave them out."""
    said, given = normalise(answer.text), draft.given
    goal = None if said in _YES | _NONE else _goal_named(answer.text, draft, drafts, goals)
    if goal is None and said not in _NONE:
        if given is not None:
            given.problem(answer.at, "answer-goal", text=shown(answer.text))
        return
    found = _meant(answer, question, draft)
    draft.ledger.questions.remove(question)
    draft.ledger.settle((leaf.at for one in found for leaf in one.leaves), is_read=goal is not None)
    if goal is not None:
        add_measures(goal, found, draft)
        draft.count_measures(found)
    ask_about_indicators(draft, [one for one in draft.waiting if one not in found])


def _meant(answer: Answer, question: Question, draft: Draft) -> list[Measure]:
    """The indicators that an answer is about: that of its cell; at the cell of the question, also all that
    have no answer to themselves."""
    others = {one.cell for one in draft.given.answers} - {answer.cell} if draft.given else set()
    if str(question.at).rpartition("!")[2] == answer.cell:
        return [one for one in draft.waiting if cell_of(one) not in others]
    return [one for one in draft.waiting if cell_of(one) == answer.cell]


def _own(answer: Answer, question: Question, draft: Draft) -> None:
    """Give the goals of a column without owners the officer whom the answer names."""
    place = next((one.place for one in draft.columns if one.heading.at == question.at), None)
    for goal in draft.statements:
        if goal.column == place and not goal.owners:
            goal.owners.append(Leaf(answer.text, question.at))
    draft.ledger.answered(question, is_read=True)


def _share(answer: Answer, question: Question, draft: Draft) -> None:
    """Give the crosscut that was asked about the partner whom the answer names."""
    goal = _goal_at(question, draft)
    if goal is not None:
        goal.partners.append(Partner(Leaf(answer.text, question.at)))
        draft.ledger.answered(question, is_read=True)


def _deliver(
    answer: Answer, question: Question, draft: Draft, drafts: Sequence[Draft], goals: Sequence[Statement]
) -> None:
    """Give the programmes in the cell that was asked about to the goal that the answer names."""
    goal, given = _goal_named(answer.text, draft, drafts, goals), draft.given
    if goal is None and given is not None:
        given.problem(answer.at, "answer-goal", text=shown(answer.text))
    elif goal is not None:
        goal.programmes += [one for one in draft.programmes if one.title.at == question.at]
        draft.programmes = [one for one in draft.programmes if one.title.at != question.at]
        draft.ledger.answered(question, is_read=True)


def _accept(answer: Answer, question: Question, draft: Draft) -> None:
    """Put the goal below the only candidate that its question names. With several, "ok" names none."""
    goal, only, given = _goal_at(question, draft), question.fields.get("only"), draft.given
    title = shown(only.title.text or "") if only is not None else ""
    if given is not None and title not in (answer.question or title):
        given.problem(answer.at, "answer-moved", cell=answer.cell, only=title)
    elif goal is not None and only is not None:
        _put(goal, only, answer, question, draft)
    elif given is not None:
        given.problem(answer.at, "answer-which", text=shown(answer.text), cell=answer.cell)


def _put_below(
    answer: Answer, question: Question, draft: Draft, drafts: Sequence[Draft], goals: Sequence[Statement]
) -> None:
    """Put the goal that was asked about below the one in the answered cell, or below none."""
    given = draft.given
    goal = _goal_at(question, draft)
    if goal is None or given is None:
        return
    above = None if normalise(answer.text) in _NONE else _goal_named(answer.text, draft, drafts, goals)
    if above is None and normalise(answer.text) not in _NONE:
        given.problem(answer.at, "answer-goal", text=shown(answer.text))
    else:
        _put(goal, above, answer, question, draft)


def _put(goal: Statement, above: Statement | None, answer: Answer, question: Question, draft: Draft) -> None:
    """Put a goal below another one, or below none, unless that is below the goal itself."""
    if _is_below(above, goal) and draft.given is not None:
        draft.given.problem(answer.at, "answer-circle", text=shown(answer.text), cell=answer.cell)
    else:
        goal.above = above
        draft.ledger.answered(question, is_read=True)


def _goal_at(question: Question, draft: Draft) -> Statement | None:
    """The goal of a question: the one that it names, or in its cell, else in its row."""
    at = question.fields.get("of", question.at)
    own = (goal for goal in draft.statements if goal.title.at == at)
    row = str(question.at).rpartition("!")[2].lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    return next(own, None) or next((goal for goal in draft.statements if str(goal.row) == row), None)


def _goal_named(
    text: str, draft: Draft, drafts: Sequence[Draft], goals: Sequence[Statement]
) -> Statement | None:
    """The only goal with this title, or with that in this cell."""
    cell = _CELL.fullmatch(text.strip())
    if cell is not None:
        sheet = normalise(cell["sheet"] or draft.ledger.grid.title)
        grid = next((one.ledger.grid for one in drafts if normalise(one.ledger.grid.title) == sheet), None)
        leaf = grid.seen(int(cell["row"]), column_of(cell["column"])) if grid is not None else None
        if leaf is None:
            return None
        own = next((goal for goal in goals if goal.title.at == leaf.at), None)
        if own is not None:
            return own
        text = numbered(leaf)[1].text or ""
    found = [goal for goal in goals if normalise(goal.title.text or "") == normalise(text)]
    return found[0] if len(found) == 1 else None


def _is_below(goal: Statement | None, other: Statement) -> bool:
    """Whether a goal is the other one, or below it."""
    while goal is not None:
        if goal is other:
            return True
        goal = goal.above
    return False
