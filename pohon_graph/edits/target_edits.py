"""Changes of the targets of one indicator."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from operator import itemgetter

from pohon_graph.edits.edit import ChangedValue
from pohon_graph.edits.goal_edits import folded
from pohon_graph.graph.model import Row
from pohon_graph.graph.normalised_text import visible

Slot = tuple[str, int | None, int | None, int]  # kind, year, quarter, and the place among equal ones


def target_changes(old: Sequence[Row], new: Sequence[Row]) -> Iterator[ChangedValue]:
    """Targets whose text differs in more than capitals and blanks."""
    if list(map(_written, old)) == list(map(_written, new)):
        return
    was, now = _slots(old), _slots(new)
    for slot in [*was, *(slot for slot in now if slot not in was)]:
        before, after = was.get(slot), now.get(slot)
        if folded(_text(before)) != folded(_text(after)):
            kind, year, quarter, _ = slot
            yield ChangedValue(kind, _text(before), _text(after), year, quarter)


_written = itemgetter("kind", "year", "quarter", "text")


def _slots(rows: Iterable[Row]) -> dict[Slot, Row]:
    times: Counter[tuple[str, int | None, int | None]] = Counter()
    found: dict[Slot, Row] = {}
    for row in rows:
        key = (row["kind"], row.get("year"), row.get("quarter"))
        found[*key, times[key]] = row
        times[key] += 1
    return found


def _text(row: Row | None) -> str | None:
    return visible(row["text"]) if row else None


def shifted(old: Iterable[Row], new: Iterable[Row]) -> ChangedValue | None:
    """The years before and after, if all targets went to other years, as when a column was shifted.

    A year at either end may have no counterpart.
    """
    was, now = ({row["year"]: folded(_text(row)) for row in rows if row.get("year")} for rows in (old, new))
    if not was or not now:
        return None
    for by in (min(now) - min(was), 1, -1):
        common = [year for year in was if year + by in now]
        fits = by and common and all(was[year] == now[year + by] for year in common)
        if fits and (len({was[year] for year in common}) > 1 or len(was) == len(now) == 1):
            return ChangedValue("years", _span(common), _span([year + by for year in common]))
    return None


def _span(years: Sequence[int]) -> str:
    return f"{min(years)}-{max(years)}" if len(years) > 1 else str(years[0])
