"""How the page's data is written and read: `page/packed_format.json` names the columns of each table.

A page may hold 200,000 goals, so nothing is written once for each goal that can be written once for a
column. The columns of a table are grouped by their form:

- `lines`: one string with a line for each row
- `numbers`, `words`: a list, or a single value if all rows are alike
- `counts`: such numbers of rows in a child table, whose rows are in the order of this one
- `sparse`: only the rows that have a value, by number
- `whole`: belongs to the table, but is not a column

The script gets the forms with the data, and `page/script/packed_data.js` reads it. A new column needs a row
in the JSON file, the code that fills it, and the code that shows it.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from itertools import accumulate
from typing import Any

from pohon_graph.views import assets
from pohon_graph.views.page_text import line, lines

Columns = dict[str, Any]


@cache
def forms() -> dict[str, dict[str, str]]:
    """The form of each column by table."""
    described = json.loads((assets.PAGE / "packed_format.json").read_text(encoding="utf-8"))
    return {
        table: {column: form for form, columns in own.items() for column in columns}
        for table, own in described.items()
    }


def write(table: str, count: int, columns: Mapping[str, Any]) -> Columns:
    """A table of `count` rows. Every described column must be there, and no other."""
    described = forms()[table]
    if described.keys() != columns.keys():
        raise ValueError(f"{table}: {sorted(columns)} are not the described columns {sorted(described)}")
    return {"count": count, **{name: _FORMS[form][0](columns[name]) for name, form in described.items()}}


def read(data: Mapping[str, Any]) -> Columns:
    """The packed data with a list in place of every column, and first rows in place of counts."""
    return {**data, **{table: _read(table, data[table]) for table in forms() if data[table] is not None}}


def _read(table: str, packed: Columns) -> Columns:
    count = packed["count"]
    found = {name: _FORMS[form][1](packed[name], count) for name, form in forms()[table].items()}
    return {"count": count, **found}


def sparse(values: Iterable[Any]) -> dict[int, str]:
    """A column with few texts: only the texts that exist, by row."""
    return {row: line(text) for row, text in enumerate(values) if text is not None and line(text)}


def _folded(values: Iterable[Any]) -> Any:
    rows = list(values)
    return rows[0] if rows and rows.count(rows[0]) == len(rows) else rows


def _unfolded(values: Any, count: int) -> list[Any]:
    return values if isinstance(values, list) else [values] * count


def _starts(counts: Any, count: int) -> list[int]:
    """The first row of each part of a child table, and the end of the last part."""
    return [0, *accumulate(_unfolded(counts, count))]


def _same(values: Any, *_: int) -> Any:
    return values


# How a column of each form is written and read.
_FORMS: dict[str, tuple[Callable[[Any], Any], Callable[[Any, int], Any]]] = {
    "lines": (
        lambda texts: texts if isinstance(texts, str) else lines(texts),
        lambda text, _: text.split("\n"),
    ),
    "numbers": (_folded, _unfolded),
    "words": (_folded, _unfolded),
    "counts": (_folded, _starts),
    "sparse": (_same, _same),
    "whole": (_same, _same),
}
