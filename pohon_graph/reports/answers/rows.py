"""The rows of a query as a table, JSON or CSV."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

from pohon_graph.engines import Result
from pohon_graph.graph.safe_cells import guarded
from pohon_graph.reports import answer_format
from pohon_graph.reports.layout import WIDTH, Page
from pohon_graph.texts import say


@answer_format.written.register
def render(result: Result, format_: str = "table", *, width: int = WIDTH, colour: bool = False) -> str:
    """`table` (also `text`), `json` (a list of objects by column) or `csv` (with a head)."""
    if format_ == "json":
        rows = [dict(zip(result.columns, row, strict=True)) for row in result.rows]
        return json.dumps(rows, ensure_ascii=False, indent=2, default=_plain) + "\n"
    if format_ == "csv":
        return _csv(result)
    page = Page()
    if result.columns:
        right = {i for i in range(len(result.columns)) if _is_numeric(result, i)}
        page.table(result.columns, [[_shown(value) for value in row] for row in result.rows], right)
    page.gap()
    page.say(say("reports.query.rows", count=len(result.rows)))
    return page.text(width, colour)


def _csv(result: Result) -> str:
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow([guarded(column) for column in result.columns])
    writer.writerows(
        [guarded(value) if isinstance(value, str) else _shown(value, "") for value in row]
        for row in result.rows
    )
    return stream.getvalue()


def _is_numeric(result: Result, column: int) -> bool:
    values = [row[column] for row in result.rows if row[column] is not None]
    return bool(values) and all(isinstance(v, int | float) and not isinstance(v, bool) for v in values)


def _shown(value: Any, nothing: str = "-") -> str:
    if value is None:
        return nothing
    if isinstance(value, str):
        return value
    if isinstance(value, bool | int | float):
        return json.dumps(value)
    return json.dumps(value, ensure_ascii=False, default=_plain)


def _plain(value: Any) -> str:
    """Values that JSON does not have: a date or time becomes its text."""
    return str(value.isoformat()) if hasattr(value, "isoformat") else str(value)
