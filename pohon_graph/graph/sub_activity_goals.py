"""Finds the goals whose indicators measure a sub-activity (sub kegiatan).

A goal may list a sub-activity only to say who pays. Rules that compare indicators with the official ones need
to know which goals are the sub-activity's own result.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from functools import cached_property
from typing import Final

from pohon_graph.graph.model import CASCADE, Graph, Row
from pohon_graph.graph.nomenclature_matching import Match

_LEVEL: Final = "operational"  # the level of sub-activities
_EVERYTHING: Final = ".01.2.10."  # after the affair: the sub-activity that pays for all that a BLUD does

Matches = Mapping[str, Collection[Match]]  # by goal


class SubActivityGoals:
    """Decides for the goals of `graph`, whose own matches and those of its programmes are `matches`."""

    def __init__(self, graph: Graph, matches: Matches) -> None:
        self._graph = graph
        self._matches = matches

    def add(self) -> None:
        """Set `measures_sub_activity`: None on goals without a sub-activity."""
        for id_, goal in self._graph.nodes["Goal"].items():
            own = self._sub_activities(id_)
            goal["measures_sub_activity"] = self._measures(goal, own) if own else None

    def _sub_activities(self, goal: str) -> set[str]:
        """The ids of its entries of that tier."""
        return {
            match.entry["id"]
            for match in self._matches.get(goal, ())
            if match.entry["tier"] == "sub_kegiatan"
        }

    def _measures(self, goal: Row, own: set[str]) -> bool:
        matches = self._matches[goal["id"]]
        if any(match.entry["code"][4:].startswith(_EVERYTHING) for match in matches):
            return False
        match goal.get("standard_level"):
            case None | "operational":
                return True
            case "immediate":  # of a tree that ends here, if the goal is not that of the activity above
                ends = goal["rank"] == self._graph.nodes["Tree"][goal["tree"]]["bottom"]
                return ends and all(match.entry["tier"] != "kegiatan" for match in matches)
            case "process":
                return all(
                    own.isdisjoint(self._sub_activities(above)) for above in self._carriers(goal["id"])
                )
        return False

    def _carriers(self, goal: str) -> Iterator[str]:
        """The goals on the level of sub-activities one or two steps above."""
        parents = self._parents.get(goal, ())
        above = (*parents, *(top for parent in parents for top in self._parents.get(parent, ())))
        goals = self._graph.nodes["Goal"]
        return (id_ for id_ in above if goals[id_].get("standard_level") == _LEVEL)

    @cached_property
    def _parents(self) -> dict[str, list[str]]:
        return {id_: [edge["start"] for edge in rows] for id_, rows in self._graph.incoming(CASCADE).items()}
