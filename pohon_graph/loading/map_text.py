"""Writes the mapping file of a planner's workbook: how each column was read, and the open questions."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Final

from pohon_graph.documents.quoting import shown
from pohon_graph.graph.known_words import level_name, level_names
from pohon_graph.loading.grid import Grid
from pohon_graph.loading.planner_sheets.answered_questions import answers_to
from pohon_graph.loading.planner_sheets.column_questions import unplaced
from pohon_graph.loading.planner_sheets.columns import RESULTS, Column
from pohon_graph.loading.planner_sheets.drafts import Draft
from pohon_graph.loading.planner_sheets.job_levels import ABOUT_JOBS
from pohon_graph.loading.planner_sheets.ledger import Question
from pohon_graph.loading.sheet_maps.map_reader import beside
from pohon_graph.loading.sheet_maps.workbook_map import EMPTY, READ_AS, ROLES, Answer, WorkbookMap
from pohon_graph.loading.sheets import letters_of
from pohon_graph.texts import say

# Questions that other parts of the file answer.
_ELSEWHERE: Final = (
    "agency",
    "period",
    "level",
    "level-word",
    "job-level",
    "order",
    "order-values",
    "no-goals",
)
_MOST: Final = 200  # questions of a sheet that are written
_WORD_OF: Final = {READ_AS.get(word, word): word for word in ROLES if word != "ignore"}
_WIDTH: Final = 100  # characters of a comment


def map_text(book: str, grids: Sequence[Grid], drafts: Sequence[Draft], given: WorkbookMap) -> str:
    """The text of the mapping file of a workbook with this name. `given` is the one that it was read with."""
    lines = [f"# {line}" for line in say("maps.head", book=book, file=beside(book)).splitlines()]
    for name in ("agency", "period"):
        lines += _of_the_book(name, drafts, given)
    known = {draft.ledger.grid.at for draft in drafts}
    left = [grid.title for grid in grids if grid.at not in known]
    left += [leaf.text or "" for leaf in given.ignored.values()]
    if left:
        lines += ["ignore:", *(f"  - {_quoted(title)}" for title in left)]
    lines.append("sheets:")
    for draft in drafts:
        lines += _sheet(draft)
    return "\n".join(lines) + "\n"


def _of_the_book(name: str, drafts: Sequence[Draft], given: WorkbookMap) -> Iterator[str]:
    """The agency or the period of sheets that name none, or the question for it."""
    known = given.agency if name == "agency" else given.period
    asked = next((one for draft in drafts for one in draft.ledger.questions if one.key == name), None)
    if asked is not None:
        yield f"{name}:  # {_sentence(asked)}"
    elif known is not None:
        yield f"{name}: {_quoted(known.text or '')}"


def _sheet(draft: Draft) -> Iterator[str]:
    grid = draft.ledger.grid
    yield f"  - sheet: {_quoted(grid.title)}"
    yield from (f"    {line}" for line in _about(draft))
    yield "    columns:"
    doubtful = unplaced(draft.columns)
    for column in [one for one in draft.columns if one.role != RESULTS]:
        said, remark = _column(column, draft, is_placed=column not in doubtful)
        comment = f"  # {remark}" if remark else ""
        yield f"      {letters_of(column.place)}: {said}{comment}"
    yield from _levels(draft)
    yield from (f"    {line}" for line in _answers(draft))


def _levels(draft: Draft) -> Iterator[str]:
    """The levels of words and jobs: those given, those asked for, and as remarks those derived."""
    asked = draft.ledger.questions
    words = [one.fields["word"] for one in asked if one.key in ("level-word", "job-level")]
    derived: dict[str, str] = next((one.fields["derived"] for one in asked if one.key == ABOUT_JOBS), {})
    known = draft.given.levels if draft.given else {}
    if words or known or derived:
        yield "    levels:"
        yield from (f"      {_quoted(word)}: {level}" for word, level in known.items())
        names = ", ".join(level_names())
        yield from (f"      {_quoted(word)}:  # {names}" for word in dict.fromkeys(words))
        yield from (f"      # {_quoted(job)}: {level_name(level)}" for job, level in derived.items())


def _about(draft: Draft) -> Iterator[str]:
    """The agency, the period and the rows: those given as such, those that the sheet says as comments."""
    given = draft.given
    for name, leaf in (("agency", draft.agency), ("period", draft.period)):
        own = getattr(given, name) if given is not None else None
        if leaf is not None:
            yield f"{'' if own is not None else '# '}{name}: {_quoted(leaf.text or '')}"
    head, rows = draft.head, draft.rows
    if head is not None:
        yield f"{'' if given and given.head else '# '}head: {head.top}-{head.bottom}"
    if rows is not None:
        yield f"{'' if given and given.rows else '# '}rows: {rows[0]}-{rows[1]}"
    if given is not None and given.blank == EMPTY:
        yield f"blank: {EMPTY}"


def _column(column: Column, draft: Draft, *, is_placed: bool) -> tuple[str, str]:
    """The text about a column, and a remark: its heading, or the question about it."""
    word = _WORD_OF.get(column.role or "", "ignore")
    remark = " / ".join(" ".join(text.split()) for text in column.path)[:_WIDTH]
    if word in ("ignore", "number", "level", "parent", "code", "agency"):
        return word, remark
    value = _value(column, draft)
    parts = [f"{word}: {value}" if value else word]
    if not is_placed:
        parts, remark = [f"{word}: "], say(f"maps.which-{'goal' if word == 'indicator' else 'indicator'}")
    if word == "goal" and _is_asked(column, draft):
        parts, remark = ["goal: "], say("maps.which-level", levels=", ".join(level_names()))
    under = _under(column, draft)
    parts += [f"under: {under}"] if under else []
    parts += [f"year: {column.year}"] if column.year and word in ("target", "actual", "baseline") else []
    parts += [f"quarter: {column.quarter}"] if column.quarter and word in ("target", "actual") else []
    parts += [f"partner: {_quoted(column.partner)}"] if column.partner else []
    if parts == [word]:  # there is nothing to fill in
        return word, remark
    heading = " ".join(column.path[-1].split())
    parts += [f"heading: {_quoted(heading)}"] if heading else []
    return "{" + ", ".join(parts) + "}", remark if remark != heading else ""


def _value(column: Column, draft: Draft) -> str:
    if column.role == "title":
        goals = [one for one in draft.columns if one.role == "title"]
        level = column.level.level
        return (level or "") if len(goals) > 1 or not column.level.weak else ""
    places = [letters_of(one.place) for one in column.of]
    return places[0] if len(places) == 1 else f"[{', '.join(places)}]" if places else ""


def _is_asked(column: Column, draft: Draft) -> bool:
    letters = letters_of(column.place)
    return any(one.fields.get("column") == letters for one in draft.ledger.questions if one.key == "level")


def _under(column: Column, draft: Draft) -> str:
    """The column of goals above, if there are several columns of goals and the levels of all are known."""
    goals = sorted((one for one in draft.columns if one.role == "title"), key=lambda one: one.order)
    if any(_is_asked(one, draft) for one in goals):
        return ""  # the answer gives the order
    place = goals.index(column) if column in goals else 0
    return letters_of(goals[place - 1].place) if place else ""


def _answers(draft: Draft) -> Iterator[str]:
    """The answers that were given, and the open questions."""
    given = draft.given.answers if draft.given else []
    asked = [one for one in draft.ledger.questions if one.key not in _ELSEWHERE]
    if given or asked:
        yield "answers:"
    for answer in given:
        yield from _answer(answer)
    for one in asked[:_MOST]:
        yield f"  - cell: {str(one.at).rpartition('!')[2]}"
        yield f"    about: {one.key}"
        yield f"    question: {_quoted(_sentence(one))}"
        yield f"    # {_answers_to(one)}"
        yield "    answer:"
    if len(asked) > _MOST:
        yield f"  # {say('maps.more', count=len(asked) - _MOST)}"


def _answers_to(question: Question) -> str:
    """The answers that a question takes, with the title of the only candidate."""
    only = question.fields.get("only")
    title = shown(only.title.text or "") if only is not None else ""
    return say(f"maps.answers.{answers_to(question)}", only=title, levels=", ".join(level_names()))


def _answer(answer: Answer) -> Iterator[str]:
    yield f"  - cell: {answer.cell}"
    if answer.about:
        yield f"    about: {answer.about}"
    if answer.question:
        yield f"    question: {_quoted(answer.question)}"
    yield f"    answer: {_quoted(answer.text)}"


def _sentence(question: Question) -> str:
    return " ".join(question.text.split())


def _quoted(text: str) -> str:
    """A text in double quotes, which YAML reads as JSON does."""
    return json.dumps(" ".join(text.split()) if text.strip() else "", ensure_ascii=False)
