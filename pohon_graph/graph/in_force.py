"""Finds the nomenclature entries in force for a tree, by its kind of government and its period."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from operator import itemgetter

from pohon_graph.graph.model import Row
from pohon_graph.graph.name_index import NameIndex
from pohon_graph.graph.nomenclature_codes import shared_form
from pohon_graph.grouping import grouped

Year = int | None


@dataclass(frozen=True, slots=True)
class Setting:
    """The context of a judgement: a kind of government (None: unknown) and a period."""

    kind: str | None
    first_year: int
    last_year: int


class Nomenclature:
    """All tables of a store, for finding the entries in force."""

    def __init__(self, rows: Iterable[Row]) -> None:
        known = sorted(rows, key=lambda row: str(row["id"]))  # stores keep no file order
        self._tables = grouped(known, _table)
        self._by_code = grouped(known, lambda row: shared_form(row["code"]))
        self._known: dict[tuple[object, ...], InForce] = {}
        self._by_setting: dict[Setting, InForce] = {}

    def in_force(self, setting: Setting) -> InForce:
        """The entries in force, ready to be searched; settings with the same tables share them."""
        if setting not in self._by_setting:
            self._by_setting[setting] = self._found(setting)
        return self._by_setting[setting]

    def _found(self, setting: Setting) -> InForce:
        fitting = [rows for rows in self._tables.values() if fits(rows[0], setting)]
        judging = [rows for rows in fitting if may_judge(rows[0], setting)]
        key = tuple(id(rows) for rows in fitting), tuple(id(rows) for rows in judging)
        if key not in self._known:
            self._known[key] = InForce(fitting, judging)
        return self._known[key]

    def of_any_period(self, code: str, kind: str | None) -> list[Row]:
        """The entries with a code for a kind of government, in force or not, newest first."""
        found = [row for row in self._by_code.get(shared_form(code), ()) if fits_kind(row, kind)]
        return sorted(found, key=age, reverse=True)

    def replacing(self, code: str, rows: Iterable[Row]) -> list[Row]:
        """Those of `rows` that list a code among the codes they replace."""
        return [row for row in rows if code in (row.get("previous") or ())]


def fits(row: Row, setting: Setting) -> bool:
    """Whether a table's row is in force: an open year, kind or setting fits everything."""
    first, last = row.get("first_year"), row.get("last_year")
    begins = first is None or first <= setting.last_year
    ends = last is None or last >= setting.first_year
    return begins and ends and fits_kind(row, setting.kind)


def fits_kind(row: Row, kind: str | None) -> bool:
    """Whether a row is for a kind of government."""
    return kind is None or row.get("kind") is None or row["kind"] == kind


def may_judge(row: Row, setting: Setting) -> bool:
    """Whether a name that is missing from the row's table counts against a tree."""
    until: Year = row.get("judges_until")
    return until is None or setting.last_year <= until


def age(row: Row) -> tuple[int, str]:
    """The key that finds the newest of several regulations: an entry without a year is the oldest."""
    return row.get("first_year") or 0, row.get("regulation") or ""


class InForce:
    """The entries of the tables that are in force in one setting.

    `rows` are the newest ones of each code, by code; several if kinds of government share it.
    `complete` are the affairs in which a missing name is not official.
    """

    # The fourth part of codes in the bundled table; others are those of special regions.
    _ORDINARY = "2"

    def __init__(self, fitting: Sequence[Sequence[Row]], judging: Sequence[Sequence[Row]]) -> None:
        self._every: dict[str, list[Row]] = grouped(chain.from_iterable(fitting), itemgetter("code"))
        self._shared = grouped(self._every, shared_form)
        self.rows = [row for code in sorted(self._every) for row in _newest(self._every[code])]
        complete = [row for rows in judging for row in rows if row.get("complete")]
        self.complete = {row["urusan"] for row in complete}
        self._loaded = {row["urusan"] for row in complete if not row.get("bundled")}
        self._judging = {_table(rows[0]) for rows in judging}

    def of_code(self, code: str) -> list[Row]:
        """The newest entries of a code; for a penunjang code those of X.XX, or of any agency."""
        if code in self._every:
            return _newest(self._every[code])
        codes = sorted(self._shared.get(shared_form(code), ()), reverse=True)  # X.XX comes first
        return [row for each in codes for row in _newest(self._every[each])]

    def official(self, code: str) -> list[Row]:
        """Every entry of a code whose unit and indicators are official, from older regulations too."""
        return [row for row in self._every.get(code, ()) if _table(row) in self._judging]

    def holds_whole(self, affairs: frozenset[str], code: str | None) -> bool:
        """Whether a programme of these affairs, with `code`, is unofficial if it is not found here."""
        authority = code.split(".")[3] if code and code.count(".") > 2 else self._ORDINARY
        complete = self.complete if authority == self._ORDINARY else self._loaded
        return bool(affairs) and affairs <= complete

    @cached_property
    def names(self) -> NameIndex:
        """A search index of the newest entries' names."""
        return NameIndex(self.rows)


def _table(row: Row) -> tuple[object, ...]:
    return row.get("kind"), row.get("regulation"), row.get("first_year"), row.get("last_year")


def _newest(rows: list[Row]) -> list[Row]:
    if len(rows) == 1:
        return rows
    newest = max(age(row) for row in rows)
    return sorted((row for row in rows if age(row) == newest), key=lambda row: row["id"])
