"""A tree as tables, one per kind of thing: a folder of CSV files or a workbook of sheets.

Tables and columns match the tree file, so they load back as the same tree: `tree`, `levels` (empty if
the tree's `levels` column says everything), `agencies`, `officers`, `programs`, `goals`, `indicators`,
`targets`, `owners`, `crosscuts`. The row of an indicator without a goal has an empty goal.
`graph.safe_cells.join_list` writes cells with several texts. The parents of a goal share one cell: the
nesting one first, one of another basis as `parent@inferred` (no id contains `@`).
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from pohon_graph import fields
from pohon_graph.exports.export_format import Form
from pohon_graph.fields import Thing
from pohon_graph.graph.model import Graph
from pohon_graph.graph.safe_cells import guarded, join_list
from pohon_graph.graph.tree_document import to_document

Document = Mapping[str, Any]
Table = list[dict[str, Any]]

COLUMNS: Final = {name: thing.written for name, thing in fields.TABLES.items()}
_WIDTHS = {"title": 60, "note": 40, "definition": 40, "formula": 40, "parents": 40, "programs": 30}


def tree_csv(graph: Graph, tree: str) -> dict[str, str]:
    """The tables as CSV files by name: commas, UTF-8, and a head even if a table has no rows."""
    return {f"{name}.csv": _csv(name, table) for name, table in tables(graph, tree).items()}


def tree_xlsx(graph: Graph, tree: str) -> bytes:
    """The tables as the sheets of a workbook. Raises UsageError if a text is too long for a cell."""
    from pohon_graph.workbooks import Sheet, workbook

    sheets = [
        Sheet(
            name,
            COLUMNS[name],
            [[row.get(column) for column in COLUMNS[name]] for row in table],
            [_WIDTHS.get(column, 18) for column in COLUMNS[name]],
        )
        for name, table in tables(graph, tree).items()
    ]
    return workbook(sheets, lossless=True)


FORMS = (
    Form(2, "csv", ".csv", tree_csv, by_tree=True, folder=True, about=(
        "folder berisi tabel CSV yang dapat dimuat lagi", "a folder of CSV tables, which loads again",
    )),
)  # fmt: skip


def tables(graph: Graph, tree: str) -> dict[str, Table]:
    """The tables of `tree` by name, each row a dict by column; empty values are absent."""
    document = to_document(graph, tree)
    made: dict[str, Table] = {name: [] for name in COLUMNS}
    made["tree"], made["levels"] = [identity_row(document)], _levels(document)
    for name in ("agencies", "officers", "programs"):
        made[name] = [row_of(entry, fields.TABLES[name]) for entry in document.get(name, ())]
    for goal, above in _goals(document["goals"]):
        made["goals"].append(_goal(goal, above))
        made["owners"] += [{"goal": goal["id"], **_entry(o, "officer")} for o in goal.get("owners", ())]
        made["crosscuts"] += [
            {"goal": goal["id"], **_entry(crosscut, "agency")} for crosscut in goal.get("crosscuts", ())
        ]
        _measure(goal["id"], goal, made)
    _measure(None, document, made)
    return made


def _measure(goal: str | None, above: Document, made: dict[str, Table]) -> None:
    """Add the rows of a goal's indicators, or of the indicators without a goal."""
    for place, indicator in enumerate(above.get("indicators", ()), start=1):
        key = {"goal": goal, "indicator": place}
        made["indicators"].append({**key, **row_of(indicator, fields.INDICATOR)})
        made["targets"] += [{**key, **target} for target in _targets(indicator)]
        made["owners"] += [{**key, **_entry(owner, "officer")} for owner in indicator.get("owners", ())]


def identity_row(document: Document) -> dict[str, Any]:
    """The cells of the header of a tree."""
    return row_of({**document, "levels": None if _levels(document) else document["levels"]}, fields.TREE)


def _levels(document: Document) -> Table:
    """The levels one by one, if any of them says more than its id."""
    levels = [_entry(level, "id") for level in document["levels"]]
    return (
        [row_of(level, fields.LEVEL) for level in levels] if any(len(level) > 1 for level in levels) else []
    )


def _csv(name: str, table: Table) -> str:
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(COLUMNS[name])
    for row in table:
        values = (row.get(column) for column in COLUMNS[name])
        writer.writerow(["" if value is None else guarded(str(value)) for value in values])
    return stream.getvalue()


def _goals(goals: Iterable[Document]) -> Iterator[tuple[Document, str | None]]:
    """Every goal with the goal it is nested in, in file order."""
    waiting: list[tuple[Document, str | None]] = [(goal, None) for goal in reversed(list(goals))]
    while waiting:
        goal, above = waiting.pop()
        yield goal, above
        waiting += [(child, goal["id"]) for child in reversed(goal.get("children", []))]


def _goal(goal: Document, above: str | None) -> dict[str, Any]:
    further = [_entry(parent, "goal") for parent in goal.get("parents", ())]
    row = {name: goal.get(name) for name in fields.GOAL.single}
    bases = {parent.get("basis") for parent in further}
    if not above and len(bases) == 1:  # one basis for all: it gets a column
        row["basis"] = bases.pop() or row["basis"]
        further = [{"goal": parent["goal"]} for parent in further]
    names = [f"{one['goal']}@{one['basis']}" if one.get("basis") else one["goal"] for one in further]
    parents = [above, *names] if above else names
    return {**row, "parents": join_list(parents), "programs": join_list(goal.get("programs", ()))}


def _targets(indicator: Document) -> list[Document]:
    written = indicator.get("target", [])
    return [{"target": written}] if isinstance(written, str) else written


def _entry(entry: str | Document, name: str) -> Document:
    return {name: entry} if isinstance(entry, str) else entry


def row_of(entry: Document, thing: Thing) -> dict[str, Any]:
    """The cells of a mapping; an inner mapping gets separate columns."""
    row: dict[str, Any] = {}
    for key, field in thing.keys.items():
        value = entry.get(key)
        if field.column != "written":
            continue
        if field.inner and value is not None:
            first, *others = field.inner.keys
            inner = _entry(value, first)
            row |= {f"{key}_{name}": inner.get(name) for name in others}
            value = inner[first]
        row[key] = join_list(value) if isinstance(value, list) else value
    return row
