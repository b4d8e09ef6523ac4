"""Rows of the nomenclature, and the tables that they form."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from pohon_graph.graph.model import Row
from pohon_graph.graph.nomenclature_codes import tier, urusan
from pohon_graph.graph.official_names import name_of, result_of
from pohon_graph.graph.units import unit_key
from pohon_graph.grouping import grouped


@dataclass(frozen=True, slots=True)
class Table:
    """One table of the nomenclature: the entries of one regulation for one kind of government.

    `kind` is None for a table that fits every government, a year is None if the table is open on that
    side. `complete` lists the affairs with all their entries, in which a missing name is not official;
    `judges_until` is the last year in which that holds.
    """

    regulation: str
    kind: str | None
    first_year: int | None
    last_year: int | None
    entries: int
    complete: tuple[str, ...]
    bundled: bool = False
    judges_until: int | None = None


def entry(code: str, title: str, **given: object) -> Row:
    """A Nomenclature row of a canonical code, with its derived facts.

    `given` holds `kind`, `regulation`, the years, `units`, `kinerja`, `indicators` and the like.
    """
    named = ", ".join(str(each) for each in (given.get("kind"), given.get("regulation")) if each)
    row = {"id": f"{code} ({named})" if named else code, "code": code, "title": title, **given}
    row |= facts_of_entry(row)
    return {name: value for name, value in row.items() if value is not None}  # thousands, most of it empty


def facts_of_entry(row: Row) -> Row:
    """The facts that derive from an entry's code, names and units."""
    kinerja, unit = row.get("kinerja"), next(iter(row.get("units") or ()), None)
    return {
        "tier": tier(row["code"]),
        "urusan": urusan(row["code"]),
        "compared": name_of(row["title"]),
        "performance": result_of(str(kinerja)) if kinerja else None,
        "unit": unit,  # the first of the official ones
        "unit_key": unit_key(unit),
    }


def joined(held: Mapping[str, Row], given: Iterable[Row]) -> dict[str, Row]:
    """The rows of a store after tables were loaded, by id.

    A table replaces the one of the same regulation, for its kinds of government; any table replaces
    the bundled one.
    """
    new = {row["id"]: row for row in given}
    kinds = {(row.get("regulation"), row.get("kind")) for row in new.values()}
    for_all = {regulation for regulation, kind in kinds if kind is None}

    def stays(row: Row) -> bool:
        regulation = row.get("regulation")
        replaced = (regulation, row.get("kind")) in kinds or regulation in for_all
        replaced = replaced or (row.get("kind") is None and any(regulation == each for each, _ in kinds))
        return not (replaced or row.get("bundled"))

    kept = {id_: row for id_, row in held.items() if stays(row)} if new else dict(held)
    return {**kept, **new}


def tables_of(rows: Iterable[Row]) -> list[Table]:
    """The tables that rows form, by regulation and kind. A row may represent several `entries`."""
    groups = grouped(rows, lambda row: (row.get("regulation") or "", row.get("kind") or ""))
    return [_table(group) for _, group in sorted(groups.items())]


def _table(rows: list[Row]) -> Table:
    first = rows[0]
    return Table(
        regulation=first.get("regulation") or "",
        kind=first.get("kind"),
        first_year=first.get("first_year"),
        last_year=first.get("last_year"),
        entries=sum(row.get("entries", 1) for row in rows),
        complete=tuple(sorted({row["urusan"] for row in rows if row.get("complete")})),
        bundled=bool(first.get("bundled")),
        judges_until=first.get("judges_until"),
    )
