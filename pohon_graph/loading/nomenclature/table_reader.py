"""Reads one table of the nomenclature: checks its headings, adds its entries and reports the result."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NoReturn

from pohon_graph.documents.nodes import Place, Source, Unreadable
from pohon_graph.documents.quoting import shown
from pohon_graph.graph.nomenclature_codes import TIERS
from pohon_graph.graph.nomenclature_rows import Table
from pohon_graph.loading.nomenclature.headings import CODE, LOOKED_FOR, ROLES, Headings
from pohon_graph.loading.nomenclature.row_builder import Building
from pohon_graph.loading.nomenclature.table_entries import Entry, Rows, entries, rows_below
from pohon_graph.loading.nomenclature.table_scope import kind_of_codes
from pohon_graph.suggest import did_you_mean
from pohon_graph.texts import say


class Sheet:
    """The rows of one table; `title` is that of its sheet, None for a file with a single table."""

    def __init__(self, place: str, rows: Rows, title: str | None) -> None:
        self.place = place
        self.rows = rows
        self.title = title

    def read(self, building: Building, headings: Headings) -> None:
        """Add the entries of this table to `building`. Raises Unreadable if it is also a table of a tree."""
        source = building.source
        self._check(headings, source)
        found = list(entries(self.rows, headings))
        kind = building.naming.kind or kind_of_codes(entry.code for entry in found if entry.code)
        taken = [entry for entry in found if building.add(entry, headings, self._at, kind)]
        if taken:
            self._report(source, headings, taken)
            self._report_unread(source, headings, found)
        elif not source.problems:
            source.problem(self._at(headings.row, 0), "no-entries")

    def _at(self, row: int, column: int) -> Place:
        return row if self.title is None else f"{self.place}!{_letters(column)}{row}"

    def _check(self, headings: Headings, source: Source) -> None:
        """Report headings that occur twice, are mistyped or belong to a tree."""
        at = self._at(headings.row, 0)
        if headings.of_a_tree:
            known = [headings.texts[column] for column in sorted(headings.columns.values())]
            refuse_both(source, at, headings.of_a_tree, known)
        for text in headings.repeated:
            source.problem(at, "duplicate-column", column=shown(text))
        if headings.form == CODE:
            self._check_spelling(headings, source)
        if self.title is None:
            self._check_length(headings, source)

    def _check_spelling(self, headings: Headings, source: Source) -> None:
        """Report mistyped headings, whose columns would be lost silently."""
        missing = [name for name, role in ROLES.items() if role not in headings.columns]
        for text in headings.unread:
            hint = did_you_mean(text, missing)
            if hint and text not in headings.repeated:
                at, known = self._at(headings.row, 0), "; ".join(LOOKED_FOR)
                source.problem(at, "unknown-column", column=shown(text), known=known, hint=hint)

    def _check_length(self, headings: Headings, source: Source) -> None:
        """Report rows that are too long: a separator inside a text moves all later cells by a column."""
        last = max(headings.texts)
        for line, cells in self.rows:
            filled = max((place for place, cell in enumerate(cells) if cell.strip()), default=0)
            if line > headings.row and filled > last:
                source.problem(line, "more-cells", cells=filled + 1, columns=last + 1)

    def _report(self, source: Source, headings: Headings, taken: Sequence[Entry]) -> None:
        counts = Counter(entry.code.count(".") + 1 for entry in taken if entry.code)
        tiers = ", ".join(
            say(f"nomenclature.count.{tier}", count=counts[parts])
            for parts, tier in TIERS.items()
            if counts[parts]
        )
        at = self.place if self.title else 0
        source.notice(at, "nomenclature-read", first=taken[0].row, last=taken[-1].row, tiers=tiers)
        if headings.unread:
            names = _listed(headings.unread)
            source.notice(self._at(headings.row, 0), "columns-unread", names=names)

    def _report_unread(self, source: Source, headings: Headings, found: Sequence[Entry]) -> None:
        read = {entry.row for entry in found}
        unread = [row for row, _ in rows_below(self.rows, headings) if row not in read]
        if headings.form != CODE and unread:
            source.notice(self._at(unread[0], 0), "rows-without-code", count=len(unread))


def described(table: Table) -> dict[str, object]:
    """The fields of a sentence about a table: regulation, kind of government, years and entries."""
    first, last = table.first_year, table.last_year
    return {
        "regulation": _listed([table.regulation]),
        "kind": say(f"nomenclature.kind.{table.kind}" if table.kind else "nomenclature.every-kind"),
        "years": f"{first or ''}\u2013{last or ''}" if first or last else say("nomenclature.every-year"),
        "entries": table.entries,
    }


def refuse_unknown(source: Source, at: Place, found: Sequence[str]) -> NoReturn:
    """Report a table of unknown form, with its headings and the expected ones."""
    texts = _listed(list(dict.fromkeys(found))) or say("load.no-headings")
    source.problem(at, "no-known-form", found=texts, looked_for="; ".join(LOOKED_FOR))
    raise Unreadable


def refuse_both(source: Source, at: Place, trees: Sequence[str], tables: Sequence[str]) -> NoReturn:
    """Report an input that holds both goals and official names."""
    source.problem(at, "tree-and-nomenclature", trees=_listed(trees), tables=_listed(tables))
    raise Unreadable


def _listed(texts: Sequence[str]) -> str:
    return ", ".join(f"\u201c{shown(text)}\u201d" for text in texts)


def _letters(column: int) -> str:
    """The letters of a column, counted from 0."""
    letters = ""
    number = column + 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
