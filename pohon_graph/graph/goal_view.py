"""A goal with all its parts, and the single format for an indicator with its targets.

Text, diagrams, sheets, traces and the page all read goals in this shape, so that no output can show a target
under another indicator. `read` builds it from a graph in memory, `pohon_graph.explore.goals` from a store.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any, Final

from pohon_graph.fields import INDICATOR
from pohon_graph.graph.level_names import level_name, titles_of
from pohon_graph.graph.model import (
    CROSSCUT,
    DELIVERED,
    INDICATOR_OWNED,
    MEASURED,
    OWNED,
    TARGETED,
    EdgeKey,
    Graph,
    Row,
)
from pohon_graph.graph.target_text import (
    PLANNED,
    REPLACED,
    default_year,
    mark,
    replaced,
    shown,
    shows_unit,
    with_unit,
)
from pohon_graph.texts import say

NO_TARGETS: Final = ("placeholder", "text")  # readings, of ontology.READINGS


@dataclass(frozen=True, slots=True)
class Target:
    """One target: its original text, `written` with the unit after it, and the values read from it.

    `unit` is the one in the text, else the indicator's; `kind` is target, revised, baseline or
    actual.
    """

    text: str
    written: str
    value: float | None
    unit: str | None
    year: int | None
    quarter: int | None
    kind: str
    reading: str | None = None

    @property
    def is_empty(self) -> bool:
        """Whether the text has no promise that could be traced."""
        return self.reading in NO_TARGETS


@dataclass(frozen=True, slots=True)
class Owner:
    """An officer who owns a goal or an indicator; `role` is lead, co, executor, or None if not given."""

    id: str
    title: str
    rank: str | None
    unit: str | None
    role: str | None


def fields_of(answer: Any) -> dict[str, Any]:
    """The fields of a dataclass and of its parts, as JSON has them: what is `said` is not nested."""
    return asdict(answer, dict_factory=_flat)


def _flat(pairs: Iterable[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in pairs:
        found |= value if key == "said" else {key: value}
    return found


@dataclass(frozen=True, slots=True)
class Indicator:
    """An indicator with its own targets in file order, and the officers who own it directly.

    `said` is what its file says of it besides, by key, None where it says nothing: `definition` ...
    """

    id: str
    title: str
    unit: str | None
    said: dict[str, str | None]
    targets: tuple[Target, ...]
    owners: tuple[Owner, ...] = ()

    @property
    def goals_targets(self) -> tuple[Target, ...]:
        """The indicator's targets without baselines and actual values."""
        return tuple(target for target in self.targets if target.kind in PLANNED)


@dataclass(frozen=True, slots=True)
class Programme:
    """A programme, kegiatan or sub kegiatan that delivers a goal."""

    id: str
    title: str
    kind: str | None
    code: str | None


@dataclass(frozen=True, slots=True)
class Crosscut:
    """A goal's crosscut with an agency; `title` is the agency's."""

    agency: str
    title: str
    scope: str
    status: str | None
    note: str | None
    counterpart: str | None
    source: str | None


@dataclass(frozen=True, slots=True)
class Goal:
    """A goal with all its parts; `rank` is 0 at the top, `source` is its place in the file.

    `level_title` is its tree's title for its level, None if the level has no custom title.
    """

    id: str
    title: str
    tree: str
    level: str
    level_title: str | None
    rank: int
    kind: str | None
    source: str | None
    indicators: tuple[Indicator, ...]
    owners: tuple[Owner, ...]
    programmes: tuple[Programme, ...]
    crosscuts: tuple[Crosscut, ...]

    @property
    def has_target(self) -> bool:
        """Whether any indicator has a target with content: a dash, "TBD" or a baseline does not count."""
        return any(not target.is_empty for one in self.indicators for target in one.goals_targets)

    @property
    def has_owner(self) -> bool:
        """Whether an officer owns it, or owns each of its indicators."""
        return bool(self.owners) or (bool(self.indicators) and all(one.owners for one in self.indicators))


def level_of(goal: Goal, lang: str | None = None) -> str:
    """The name of the goal's level: the tree's title, else the standard name."""
    return goal.level_title or level_name(goal.level, lang)


def indicator_text(indicator: Indicator, year: int | None = None, lang: str | None = None) -> str:
    """`indicator: target unit (year)`: the title, then its own targets with their units and years.

    With `year`, the targets shown for that year; without it, all, including baselines and actual values.
    """
    title, targets = indicator_title(indicator, lang), targets_text(indicator, year, lang)
    return f"{title}: {targets}" if targets else title


def indicator_title(indicator: Indicator, lang: str | None = None) -> str:
    """The indicator's title; its unit follows in brackets if no target of it shows the unit."""
    unit = indicator.unit
    if not unit or any(shows_unit(target.written, unit) for target in indicator.goals_targets):
        return indicator.title
    return f"{indicator.title} ({say('goals.unit', lang, unit=unit)})"


def targets_text(indicator: Indicator, year: int | None = None, lang: str | None = None) -> str:
    """An indicator's targets alone, separated by semicolons; see `indicator_text` for `year`."""
    return "; ".join(target_texts(indicator.targets, year, lang))


def target_texts(targets: Sequence[Target], year: int | None = None, lang: str | None = None) -> list[str]:
    """The texts of one indicator's targets: all of them, or those shown for `year`."""
    gone = replaced(targets)
    places: Iterable[int] = range(len(targets)) if year is None else shown(targets, year)
    return [target_text(targets[place], is_replaced=place in gone, lang=lang) for place in places]


def target_text(target: Target, *, is_replaced: bool = False, lang: str | None = None) -> str:
    """One target: text and unit, then in brackets its year and quarter; `realisasi ...` for an actual."""
    kind = REPLACED if is_replaced else target.kind
    note = mark(target.written, target.year, target.quarter, kind, lang)
    text = f"{target.written} {note}".rstrip()
    return text if target.kind in PLANNED else say(f"goals.target.{target.kind}", lang, text=text)


def make_target(row: Row, unit: str | None) -> Target:
    """A target from a row with the properties of the graph; `unit` is its indicator's."""
    own = row.get("unit") or unit
    return Target(**{**_named(Target, row), "written": with_unit(row["text"], own), "unit": own})


def make_indicator(row: Row, targets: Iterable[Row], owners: tuple[Owner, ...] = ()) -> Indicator:
    """An indicator from its row and the rows of its targets."""
    made = tuple(make_target(target, row.get("unit")) for target in targets)
    said = {field.key: row.get(field.key) for field in INDICATOR.listed}
    return Indicator(row["id"], row["title"], row.get("unit"), said, made, owners)


def make_owner(row: Row) -> Owner:
    """An owner from an officer's row with the `role` in it."""
    return Owner(**_named(Owner, row))


def make_programme(row: Row) -> Programme:
    """A programme from its row."""
    return Programme(**_named(Programme, row))


def make_crosscut(row: Row) -> Crosscut:
    """A crosscut from its row with the `title` of the `agency`."""
    return Crosscut(**{**_named(Crosscut, row), "scope": row.get("scope") or "external"})


def make_goal(row: Row, **hanging: tuple[Any, ...]) -> Goal:
    """A goal from its row, with the `levels` and `level_titles` of its tree, and from its parts."""
    title = titles_of(row.get("levels"), row.get("level_titles")).get(row["level"])
    return Goal(**{**_named(Goal, row), "level_title": title, **hanging})


def _named(kind: type[Any], row: Row) -> Row:
    names: Iterable[str] = kind.__dataclass_fields__
    return {name: row.get(name) for name in names}


def read(graph: Graph) -> dict[str, Goal]:
    """Every goal of a graph by id, in file order tree by tree. A shared node that is missing from the
    graph of one file appears by its id."""
    reader = _Reader(graph)
    rows = sorted(graph.nodes["Goal"].values(), key=lambda row: (row["tree"], _order(row), row["id"]))
    return {row["id"]: reader.goal(row) for row in rows}


def unplaced(graph: Graph) -> dict[str, tuple[Indicator, ...]]:
    """The indicators that do not measure any goal, by tree, in file order."""
    reader = _Reader(graph)
    placed = {edge["end"] for edge in graph.edges[MEASURED]}
    rows = [row for row in graph.nodes["Indicator"].values() if row["id"] not in placed]
    found: dict[str, tuple[Indicator, ...]] = {}
    for row in sorted(rows, key=lambda row: (row["tree"], _order(row), row["id"])):
        found[row["tree"]] = (*found.get(row["tree"], ()), reader.indicator(row))
    return found


def shown_years(graph: Graph, year: int | None = None) -> dict[str, int]:
    """The year that each tree shows: `year`, else this year inside its period, else its last."""
    today = date.today().year
    return {
        tree["id"]: year or default_year(tree.get("first_year"), tree.get("last_year"), today)
        for tree in graph.trees()
    }


def target_labels(graph: Graph) -> dict[str, str]:
    """Every target of a graph by its id, in the format used after its indicator."""
    indicators, targets = graph.nodes["Indicator"], graph.nodes["Target"]
    labels: dict[str, str] = {}
    for id_, edges in graph.outgoing(TARGETED).items():
        rows = sorted((targets[edge["end"]] for edge in edges), key=_order)
        texts = target_texts(make_indicator(indicators[id_], rows).targets)
        labels.update(zip((row["id"] for row in rows), texts, strict=True))
    return labels


class _Reader:
    """The parts of the goals of one graph, grouped once."""

    def __init__(self, graph: Graph) -> None:
        self._graph = graph
        keys = (MEASURED, TARGETED, OWNED, INDICATOR_OWNED, DELIVERED, CROSSCUT)
        self._edges = {key: graph.outgoing(key) for key in keys}

    def goal(self, row: Row) -> Goal:
        tree = self._graph.nodes["Tree"].get(row["tree"], {})
        named = {name: tree.get(name) for name in ("levels", "level_titles")}
        return make_goal(
            {**row, **named},
            indicators=tuple(map(self.indicator, self._ends(MEASURED, row["id"]))),
            owners=self._owners(OWNED, row["id"]),
            programmes=tuple(map(make_programme, self._linked(DELIVERED, row["id"]))),
            crosscuts=tuple(
                make_crosscut({**linked, "agency": linked["id"]})
                for linked in self._linked(CROSSCUT, row["id"])
            ),
        )

    def indicator(self, row: Row) -> Indicator:
        return make_indicator(row, self._ends(TARGETED, row["id"]), self._owners(INDICATOR_OWNED, row["id"]))

    def _owners(self, key: EdgeKey, start: str) -> tuple[Owner, ...]:
        return tuple(map(make_owner, self._linked(key, start)))

    def _ends(self, key: EdgeKey, start: str) -> list[Row]:
        """The nodes at the ends of a node's edges, in file order."""
        nodes = self._graph.nodes[key[2]]
        return sorted((nodes[edge["end"]] for edge in self._edges[key].get(start, ())), key=_order)

    def _linked(self, key: EdgeKey, start: str) -> list[Row]:
        """Shared nodes that a node links to, in the order of its edges, with the edges' properties."""
        nodes = self._graph.nodes[key[2]]
        edges = sorted(self._edges[key].get(start, ()), key=_order)
        return [
            {"title": _local(edge["end"]), **nodes.get(edge["end"], {}), **edge, "id": edge["end"]}
            for edge in edges
        ]


def _order(row: Row) -> int:
    return row.get("order") or 0


def _local(id_: str) -> str:
    return id_.rpartition("/")[2]
