"""The empty form of `pohon new`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from pohon_graph.bundled import bundled
from pohon_graph.closed_words import LEVELS
from pohon_graph.errors import UsageError
from pohon_graph.exports.form_lines import HEADING_OF_NUMBER, FormLines, Line
from pohon_graph.exports.form_workbook import FormBook
from pohon_graph.files import PathLike, there_is, write_whole
from pohon_graph.form_columns import EXAMPLE, after_targets, before_targets, target_columns
from pohon_graph.graph.target_numbers import read_target
from pohon_graph.graph.tree_document import to_document
from pohon_graph.loading import read
from pohon_graph.loading.tree_header import period_problem
from pohon_graph.texts import say

Document = Mapping[str, Any]

_ROWS: Final = 25  # ruled empty rows
_EXAMPLES: Final = "dinsos-2024.yaml"
_COUNT: Final = 3  # examples, each below the one before
_UNIT: Final = next(
    column.heading for column in before_targets() if (column.of, column.key) == ("indicator", "unit")
)
_SHOWN: Final = {
    column.heading for column in (*before_targets(), *after_targets()) if column.is_always_there
} - {"ID"}


def new_form(path: PathLike, agency: str | None = None, period: str | None = None) -> None:
    """Write an empty form to `path`, with the agency and the period if they are given.

    Raises UsageError if there is something at `path`, or if the period cannot be one.
    """
    if there_is(path):
        raise UsageError(say("form.exists", path=Path(path)))
    wrong = period_problem(period) if period else None
    if wrong:
        raise UsageError(wrong)
    write_whole(path, empty_form(agency, period))


def empty_form(agency: str | None, period: str | None) -> bytes:
    """An empty form as bytes; three rows of the bundled tree show how it is filled in."""
    document = {"agency": agency or "", "period": period or "", "levels": list(LEVELS), "goals": []}
    book = FormBook([document], spare=_ROWS)
    (graph,) = read([bundled("data", _EXAMPLES)]).graphs
    shown = to_document(graph, next(iter(graph.nodes["Tree"])))
    return book.content(_examples(shown, book.trees[0].lines))


def _examples(document: Document, form: FormLines) -> list[Line]:
    """Three goals of a tree with numbers that begin at 1, and their targets in the form's first year."""
    lines = FormLines(document)
    targets = [target_columns(time)[0].heading for time in lines.times]
    first = target_columns(form.times[0])[0].heading
    found = []
    for depth, line in enumerate(_chain([line for line in lines.goals if not line.goes_on])):
        cells = {heading: text for heading, text in line.cells.items() if heading in _SHOWN}
        number = ".".join(["1"] * (depth + 1))
        target = next((line.cells[one] for one in targets if one in line.cells), "")
        cells |= {HEADING_OF_NUMBER: f"{EXAMPLE} {number}", **_amount(target, first)}
        found.append(Line(depth, line.level, cells=cells))
    return found


def _amount(target: str, first: str) -> dict[str, str]:
    """The cells of a target as the guide asks for it: the number under `first`, the unit in its column."""
    said = read_target(target)
    if said.value is None or not said.unit:
        return {first: target}
    number = f"{said.value:,.12g}".translate(str.maketrans(",.", ".,"))
    return {first: number, _UNIT: said.unit}


def _chain(lines: Sequence[Line]) -> list[Line]:
    """Goals below each other, the last of which fills the most columns."""
    by_number = {line.cells[HEADING_OF_NUMBER]: line for line in lines}
    deep = [line for line in lines if line.depth >= _COUNT - 1]
    best = max(deep, key=lambda line: (len(_SHOWN & line.cells.keys()), line.depth))
    parts = best.cells[HEADING_OF_NUMBER].split(".")
    return [by_number[".".join(parts[:size])] for size in range(len(parts) - _COUNT + 1, len(parts) + 1)]
