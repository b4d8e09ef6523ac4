"""Drafts of `pohon draft` keep their questions in the file: while one is open, the file is not a tree.

In YAML a question is open as long as it is there. In a workbook it is open as long as its row has no answer.
"""

from __future__ import annotations

from pohon_graph.documents.nodes import Leaf, Map, Node, Seq, Source, Unreadable
from pohon_graph.form_columns import ANSWER
from pohon_graph.graph.normalised_text import normalise
from pohon_graph.loading.answers import Answers
from pohon_graph.loading.sheets import Sheet, SheetRow

KEY = "questions"
_LISTED = 6  # lines that a sentence repeats


def check_questions(node: Node, source: Source, answers: Answers) -> None:
    """Raise Unreadable if a tree file has open questions, unless the user wants it to be read with them."""
    asked = _questions(node)
    if not asked:
        return
    lines = ", ".join(str(one.at) for one in asked[:_LISTED]) + ("..." if len(asked) > _LISTED else "")
    if answers.with_questions:
        source.notice(asked[0].at, "with-questions", count=len(asked))
        return
    source.problem(asked[0].at, "open-questions", count=len(asked), lines=lines)
    raise Unreadable


def check_question_rows(sheet: Sheet, source: Source, answers: Answers) -> None:
    """Raise Unreadable if the sheet of questions has rows without an answer, as `check_questions` does."""
    asked = _unanswered(sheet)
    if not asked:
        return
    at = f"{sheet.at}!A{asked[0].number}"
    if answers.with_questions:
        source.notice(at, "with-questions", count=len(asked))
        return
    lines = ", ".join(str(one.number) for one in asked[:_LISTED]) + ("..." if len(asked) > _LISTED else "")
    source.problem(at, "open-question-rows", count=len(asked), lines=lines, sheet=sheet.name, column=ANSWER)
    raise Unreadable


def _unanswered(sheet: Sheet) -> list[SheetRow]:
    """The rows below the head that ask something, and have no answer."""
    for place, row in enumerate(sheet.rows):
        column = next((at for at, cell in row.cells.items() if _is_answer(cell)), None)
        if column is not None:
            return [
                one
                for one in sheet.rows[place + 1 :]
                if any((cell.text or "").strip() for cell in one.cells.values())
                and not (one.cells[column].text or "" if column in one.cells else "").strip()
            ]
    return [row for row in sheet.rows if row.cells]


def _is_answer(cell: Leaf) -> bool:
    return normalise(cell.text or "") == normalise(ANSWER)


def _questions(node: Node) -> list[Node]:
    """The entries under the key of questions; a single text counts as one."""
    if not isinstance(node, Map):
        return []
    found: list[Node] = []
    for key, value in node.entries:
        if key.text == KEY:
            is_empty = isinstance(value, Leaf) and not (value.text or "").strip()
            found += value.items if isinstance(value, Seq) else [] if is_empty else [value]
    return found
