"""Indicators and their targets as the page's data: those of the goals, then those without a goal."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import Any, NamedTuple

from pohon_graph.fields import INDICATOR
from pohon_graph.graph.columnar_graph import Tables
from pohon_graph.graph.model import INDICATOR_OWNED, MEASURED, TARGETED
from pohon_graph.graph.target_text import PLANNED, mark, shows_unit, with_unit
from pohon_graph.views.packed_format import Columns, sparse, write
from pohon_graph.views.page_columns import Numbering, hanging, number, taken
from pohon_graph.views.page_text import lines


class Measured(NamedTuple):
    """The packed columns, and the number of indicators of each goal."""

    columns: Columns
    counts: list[int]
    owned: list[bool]  # of every indicator: whether it has its own owners


def pack_measured(
    tables: Tables, goals: Sequence[int], trees: Sequence[str], officers: Numbering
) -> Measured:
    """The indicators of `goals` in their order, then the unplaced ones of `trees`; targets in the
    indicators' order."""
    table, edges = tables.nodes["Indicator"], tables.edges[MEASURED]
    found, counts = hanging(tables, goals, MEASURED, table.columns["order"])
    loose, of_trees = _unplaced(tables, trees)
    rows = [*taken(edges.ends, found), *loose]
    targets = _Targets(tables, rows)
    owners = _owners(tables, rows, officers)
    units, listed = taken(table.columns["unit"], rows), INDICATOR.listed
    indicators = {
        "title": taken(table.columns["title"], rows),
        "targets": targets.counts,
        # Only a unit that no proper target of the indicator shows.
        "unit": sparse(unit if unit and targets.hides(row, unit) else None for row, unit in enumerate(units)),
        "owners": owners,
        "unplaced": dict(enumerate(of_trees, len(found))),
        # The fields that the page lists with a label; those with a closed list of words are separate.
        "texts": {one.key: sparse(taken(table.columns[one.key], rows)) for one in listed if not one.words},
        "words": {one.key: sparse(taken(table.columns[one.key], rows)) for one in listed if one.words},
    }
    columns = {"indicators": write("indicators", len(rows), indicators), "targets": targets.columns()}
    return Measured(columns, counts, [row in owners for row in range(len(rows))])


def _unplaced(tables: Tables, trees: Sequence[str]) -> tuple[list[int], list[int]]:
    """The indicators without a goal, tree by tree, and the number of the tree of each."""
    table, placed = tables.nodes["Indicator"], set(tables.edges[MEASURED].ends)
    if len(placed) == len(table.ids):
        return [], []
    numbers = {id_: place for place, id_ in enumerate(trees)}
    orders, of = table.columns["order"], table.columns["tree"]
    loose = [row for row in range(len(table.ids)) if row not in placed and of[row] in numbers]
    loose.sort(key=lambda row: (numbers[of[row]], orders[row] or 0))
    return loose, [numbers[of[row]] for row in loose]


def _owners(tables: Tables, rows: Sequence[int], officers: Numbering) -> dict[int, list[list[Any]]]:
    """The owners of single indicators, as officer and role, by indicator. Few trees have them."""
    edges, ids = tables.edges[INDICATOR_OWNED], tables.nodes["Officer"].ids
    if not len(edges):
        return {}
    found, counts = hanging(tables, rows, INDICATOR_OWNED)
    following, owners = iter(found), dict[int, list[list[Any]]]()
    for row, count in enumerate(counts):
        mine = [next(following) for _ in range(count)]
        if mine:
            roles = taken(edges.columns["role"], mine)
            named = (number(officers, ids[edges.ends[edge]]) for edge in mine)
            owners[row] = [[officer, role or ""] for officer, role in zip(named, roles, strict=True)]
    return owners


class _Targets:
    """The targets of indicators, row by row in the indicators' order."""

    def __init__(self, tables: Tables, indicators: Sequence[int]) -> None:
        table, edges = tables.nodes["Target"], tables.edges[TARGETED]
        found, self.counts = hanging(tables, indicators, TARGETED, table.columns["order"])
        self.starts = [0, *accumulate(self.counts)]
        rows = taken(edges.ends, found)
        own = tables.nodes["Indicator"].columns["unit"]
        others = [
            unit for row, count in zip(indicators, self.counts, strict=True) for unit in [own[row]] * count
        ]
        named = zip(taken(table.columns["unit"], rows), others, strict=True)
        units = lines(unit or other for unit, other in named).split("\n")
        texts = lines(taken(table.columns["title"], rows)).split("\n")
        self.written = [
            with_unit(text, unit) if unit else text
            for text, unit, _ in zip(texts, units, rows, strict=False)  # an empty column has one line, too
        ]
        self.kinds = [kind or "target" for kind in taken(table.columns["kind"], rows)]
        self.years = [year or 0 for year in taken(table.columns["year"], rows)]
        self.quarters = [quarter or 0 for quarter in taken(table.columns["quarter"], rows)]

    def columns(self) -> Columns:
        """The packed table."""
        dated = zip(self.written, self.years, strict=True)
        columns = {
            "text": "\n".join(self.written),
            "year": self.years,
            "said": (int(_says(text, year)) for text, year in dated),
            "quarter": self.quarters,
            "kind": self.kinds,
        }
        return write("targets", len(self.written), columns)

    def of(self, indicator: int) -> range:
        """The rows of an indicator's targets."""
        return range(self.starts[indicator], self.starts[indicator + 1])

    def hides(self, indicator: int, unit: str) -> bool:
        """Whether no proper target of the indicator shows its unit."""
        proper = (self.written[row] for row in self.of(indicator) if self.kinds[row] in PLANNED)
        return not any(shows_unit(text, unit) for text in proper)


def _says(text: str, year: int) -> bool:
    """Whether a target's text itself names its year."""
    return bool(year) and str(year) in text and not mark(text, year, None, "target", "id")


def missing(
    measured: Measured, places: Iterable[int], owners: Sequence[int], asked: Sequence[tuple[bool, bool]]
) -> list[int]:
    """The things that each goal lacks: 1 for an indicator, 2 for an owner, 3 for both;
    `asked` says which of the two a goal must have."""
    starts = [0, *accumulate(measured.counts)]
    found = []
    for goal in places:
        indicators = range(starts[goal], starts[goal + 1])
        is_owned = owners[goal] or (len(indicators) > 0 and all(measured.owned[one] for one in indicators))
        asks_indicator, asks_owner = asked[goal]
        found.append(int(asks_indicator and not indicators) + 2 * int(asks_owner and not is_owned))
    return found
