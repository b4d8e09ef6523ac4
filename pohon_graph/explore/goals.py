"""Goals of a store with everything that hangs on them, as `pohon_graph.graph.goal_view` shapes it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from operator import itemgetter
from typing import Any

from pohon_graph.bundled import statement
from pohon_graph.engines import Engine
from pohon_graph.fields import INDICATOR
from pohon_graph.graph import goal_view
from pohon_graph.graph.goal_view import Crosscut, Goal, Indicator, Owner, Programme, Target
from pohon_graph.graph.model import Row
from pohon_graph.grouping import grouped

__all__ = ["Crosscut", "Goal", "Indicator", "Owner", "Programme", "Target", "read_goals", "read_indicator"]


def read_goals(engine: Engine, ids: Iterable[str]) -> dict[str, Goal]:
    """The goals of these ids, by id; an id that no goal has is left out."""
    wanted = {"ids": sorted(set(ids))}
    if not wanted["ids"]:
        return {}

    def rows(name: str) -> list[Row]:
        return engine.read(_question(name), wanted).dicts()

    targets = grouped(rows("goal-targets"), itemgetter("indicator"))
    officers = _grouped(rows("goal-indicator-owners"), "indicator", goal_view.make_owner)
    hanging = {
        "indicators": _grouped(
            rows("goal-indicators"),
            "goal",
            lambda row: goal_view.make_indicator(
                row, targets.get(row["id"], ()), officers.get(row["id"], ())
            ),
        ),
        "owners": _grouped(rows("goal-owners"), "goal", goal_view.make_owner),
        "programmes": _grouped(rows("goal-programmes"), "goal", goal_view.make_programme),
        "crosscuts": _grouped(rows("goal-crosscuts"), "goal", goal_view.make_crosscut),
    }
    return {
        row["id"]: goal_view.make_goal(
            row, **{name: found.get(row["id"], ()) for name, found in hanging.items()}
        )
        for row in rows("goal")
    }


def _question(name: str) -> str:
    """A question that ships, with what indicators say in its place."""
    said = "".join(f", i.{key} AS `{key}`" for key in INDICATOR.stored)
    return statement("questions", f"{name}.cypher").replace("// <said>", said)


def _grouped(rows: Iterable[Row], name: str, make: Callable[[Row], Any]) -> dict[str, tuple[Any, ...]]:
    return {key: tuple(map(make, found)) for key, found in grouped(rows, itemgetter(name)).items()}


def read_indicator(engine: Engine, id_: str) -> Indicator:
    """The indicator with that id, also one that is on no goal."""
    found = (
        engine.read(_question(name), {"ids": [id_]}).dicts()
        for name in ("indicator", "indicator-targets", "indicator-owners")
    )
    (row,), targets, owners = found
    return goal_view.make_indicator(row, targets, tuple(map(goal_view.make_owner, owners)))
