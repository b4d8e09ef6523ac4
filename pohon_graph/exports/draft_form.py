"""A draft of a tree as the form that planners fill in, with a sheet of open questions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

from pohon_graph.closed_words import LEVELS
from pohon_graph.exports.form_lines import HEADING_OF_ID, HEADING_OF_NUMBER, flattened
from pohon_graph.exports.form_list_sheets import FIRST_ROW, sheet_name
from pohon_graph.exports.form_workbook import FormBook
from pohon_graph.fields import LEVEL
from pohon_graph.form_columns import ANSWER, OFFERED
from pohon_graph.texts import say
from pohon_graph.workbooks.fillable_sheets import Column, Fillable

Document = Mapping[str, Any]

_USUAL_TOP: Final = "ultimate"  # of an agency
_SPARE: Final = 10  # ruled empty rows below the goals
_WIDTHS: Final = (6, 9, 44, 70, 44, 24)


def draft_form(document: Document, *, asks_for_levels: bool = False) -> bytes:
    """The workbook of a draft; its `questions` are on a sheet of their own, and their goals are tinted. If
    the draft asks for levels, it offers others than those of its goals, too. Raises UsageError if a text is
    too long for a cell."""
    if asks_for_levels:
        document = {**document, "levels": _offered(document["levels"])}
    asked: list[Document] = [*document.get("questions", ())]
    book = FormBook([document], spare=_SPARE, asked={one["place"] for one in asked if "place" in one})
    if asks_for_levels:
        levels = book.lists[LEVEL.table]
        rows = [[*others, f"{OFFERED}{id_}"] for *others, id_ in levels.rows]
        book.lists[LEVEL.table] = replace(levels, rows=rows)
    return book.content(further=[_questions(document, asked, book)] if asked else [])


def _offered(levels: Sequence[str]) -> list[str]:
    """The levels of an agency, and those of a draft that are higher."""
    highest = min(LEVELS.index(level) for level in [*levels, _USUAL_TOP])
    return list(LEVELS[highest:])


def _questions(document: Document, asked: list[Document], book: FormBook) -> Fillable:
    """The sheet of questions, each with the row of its goal."""
    titles = {goal["id"]: goal["title"] for goal in flattened(document["goals"])}
    rows = dict(_rows(book))
    cells = [
        [
            str(number),
            str(rows[one["place"]]) if one.get("place") in rows else None,
            titles.get(one.get("place", "")),
            one["text"],
            "; ".join(titles.get(id_, id_) for id_ in one.get("candidates", ())) or None,
            None,
        ]
        for number, one in enumerate(asked, 1)
    ]
    heads = [
        say(f"form.column.question.{key}", "id") for key in ("number", "row", "goal", "text", "candidates")
    ]
    return Fillable(
        sheet_name("questions"), [*heads, ANSWER], cells, _WIDTHS,
        (sheet_name("questions"), say("form.line.questions")), columns=[Column(width) for width in _WIDTHS],
    )  # fmt: skip


def _rows(book: FormBook) -> Iterator[tuple[str, int]]:
    """The first row of each goal on its sheet."""
    for row, line in enumerate(book.trees[0].lines.goals, FIRST_ROW):
        if not line.goes_on and HEADING_OF_NUMBER in line.cells:
            yield line.cells[HEADING_OF_ID], row
