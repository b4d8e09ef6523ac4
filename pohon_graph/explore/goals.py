"""Goals with everything that stands on them: indicators, targets, owners, programmes, crosscuts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from pohon_graph.bundled import statement
from pohon_graph.engines import Engine
from pohon_graph.graph.model import Row


@dataclass(frozen=True, slots=True)
class Target:
    """One target as written, and what was read from it; `kind` is target, baseline or actual."""

    text: str
    value: float | None
    unit: str | None
    year: int | None
    kind: str


@dataclass(frozen=True, slots=True)
class Indicator:
    """An indicator of a goal with its targets in file order."""

    id: str
    title: str
    unit: str | None
    definition: str | None
    formula: str | None
    data_source: str | None
    direction: str | None
    targets: tuple[Target, ...]

    @property
    def goals_targets(self) -> tuple[Target, ...]:
        """The targets proper: neither baselines nor actual values."""
        return tuple(target for target in self.targets if target.kind == "target")


@dataclass(frozen=True, slots=True)
class Owner:
    """An officer who owns a goal; `role` is lead, co, executor or None where none is given."""

    id: str
    title: str
    rank: str | None
    unit: str | None
    role: str | None


@dataclass(frozen=True, slots=True)
class Programme:
    """A programme, kegiatan or sub kegiatan that delivers a goal."""

    id: str
    title: str
    kind: str | None
    code: str | None


@dataclass(frozen=True, slots=True)
class Crosscut:
    """What a goal shares with an agency."""

    agency: str
    title: str
    scope: str
    status: str | None
    note: str | None
    counterpart: str | None
    source: str | None


@dataclass(frozen=True, slots=True)
class Goal:
    """A goal with all that stands on it; `rank` is 0 at the top, `source` is its place in the file."""

    id: str
    title: str
    tree: str
    level: str
    rank: int
    kind: str | None
    source: str | None
    indicators: tuple[Indicator, ...]
    owners: tuple[Owner, ...]
    programmes: tuple[Programme, ...]
    crosscuts: tuple[Crosscut, ...]

    @property
    def has_target(self) -> bool:
        """Whether any indicator has a target proper."""
        return any(indicator.goals_targets for indicator in self.indicators)


def read_goals(engine: Engine, ids: Iterable[str]) -> dict[str, Goal]:
    """The goals of these ids, by id; an id that no goal has is left out."""
    wanted = {"ids": sorted(set(ids))}
    if not wanted["ids"]:
        return {}

    def rows(name: str) -> list[Row]:
        return engine.read(statement("questions", f"{name}.cypher"), wanted).dicts()

    targets = _grouped(rows("goal-targets"), "indicator", Target)
    indicators = {
        goal: tuple(_made(Indicator, row, targets=targets.get(row["id"], ())) for row in found)
        for goal, found in _by(rows("goal-indicators"), "goal").items()
    }
    owners = _grouped(rows("goal-owners"), "goal", Owner)
    programmes = _grouped(rows("goal-programmes"), "goal", Programme)
    crosscuts = _grouped(rows("goal-crosscuts"), "goal", Crosscut)
    return {
        row["id"]: _made(
            Goal,
            row,
            indicators=indicators.get(row["id"], ()),
            owners=owners.get(row["id"], ()),
            programmes=programmes.get(row["id"], ()),
            crosscuts=crosscuts.get(row["id"], ()),
        )
        for row in rows("goal")
    }


def _made(kind: type[Any], row: Row, **more: Any) -> Any:
    names = kind.__dataclass_fields__
    return kind(**{name: row[name] for name in names if name not in more}, **more)


def _by(rows: Iterable[Row], name: str) -> dict[str, list[Row]]:
    groups: dict[str, list[Row]] = {}
    for row in rows:
        groups.setdefault(row[name], []).append(row)
    return groups


def _grouped(rows: Iterable[Row], name: str, kind: type[Any]) -> dict[str, tuple[Any, ...]]:
    return {key: tuple(_made(kind, row) for row in found) for key, found in _by(rows, name).items()}
