"""A goal with all its parts: indicators, targets, owners, programmes, crosscuts.

Text, diagrams, sheets, traces and the page all read goals in this shape, so that no output can show a target
under another indicator. `graph.goal_reader` builds it from a graph in memory, `explore.goals` from a store.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any, Final

from pohon_graph.fields import INDICATOR
from pohon_graph.graph.level_names import level_name, titles_of
from pohon_graph.graph.model import Row
from pohon_graph.graph.target_text import PLANNED, with_unit

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


def level_of(goal: Goal) -> str:
    """The name of the goal's level: the tree's title, else the standard name."""
    return goal.level_title or level_name(goal.level)


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
