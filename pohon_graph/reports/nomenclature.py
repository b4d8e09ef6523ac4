"""The tables of the nomenclature, as text and JSON."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from pohon_graph.reports.changes import columns
from pohon_graph.reports.json_text import json_text
from pohon_graph.texts import say

if TYPE_CHECKING:
    from pohon_graph.graph.nomenclature_rows import Table

_COLUMNS = ("regulation", "kind", "years", "entries", "complete")


def tables_text(tables: Sequence[Table]) -> str:
    """One line per table, then the limits of the bundled one."""
    head = tuple(say(f"nomenclature.column.{name}") for name in _COLUMNS)
    lines = columns([head, *(_cells(table) for table in tables)], right=[3])
    return "\n".join([*lines, *(limits(table) for table in tables if table.judges_until)])


def tables_json(tables: Sequence[Table]) -> str:
    """`{"version": 1, "tables": [...]}`."""
    document = {"version": 1, "tables": [table_document(table) for table in tables]}
    return json_text(document)


def table_document(table: Table) -> dict[str, Any]:
    """A table as the object that is written."""
    return {**asdict(table), "complete": list(table.complete)}


def named(table: Table) -> str:
    """A table in a few words: its regulation and, in brackets, its governments and years."""
    regulation, kind, years, *_ = _cells(table)
    return f"{regulation} ({kind}; {years})"


def limits(table: Table) -> str:
    """The cases that a limited table does not judge."""
    return say("nomenclature.judges-until", affairs=", ".join(table.complete), year=table.judges_until)


def table_lines(tables: Sequence[Table], trees: Sequence[Mapping[str, Any]]) -> list[str]:
    """The tables that an audit used, then a note on each that does not judge some of the trees."""
    if not tables:
        return []
    return [say("nomenclature.used", tables="; ".join(map(named, tables))), *unjudged(tables, trees)]


def unjudged(tables: Sequence[Table], trees: Sequence[Mapping[str, Any]]) -> list[str]:
    """A note for the user if tables do not judge some of the trees: load the table of that year."""
    last_years = [int(str(tree["period"])[-4:]) for tree in trees]
    return [
        limits(table)
        for table in tables
        if table.judges_until is not None and any(year > table.judges_until for year in last_years)
    ]


def _cells(table: Table) -> tuple[str, ...]:
    regulation = table.regulation or say("nomenclature.none")
    if table.bundled:
        regulation += f" ({say('nomenclature.bundled')})"
    return (
        regulation,
        say(f"nomenclature.kind.{table.kind}" if table.kind else "nomenclature.every-kind"),
        _years(table),
        str(table.entries),
        ", ".join(table.complete) or say("nomenclature.none"),
    )


def _years(table: Table) -> str:
    first, last = table.first_year, table.last_year
    if first is None and last is None:
        return say("nomenclature.every-year")
    return f"{first or ''}\u2013{last or ''}"
