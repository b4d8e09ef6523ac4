"""The rules of crosscutting."""

# ruff: noqa: N802  # a function is named after its rule

from __future__ import annotations

from datetime import date

from pohon_graph.graph.model import Row
from tests.oracle.names import Entry
from tests.oracle.programs import matched
from tests.oracle.view import Answer, View, edges, nodes


def XCT001(v: View) -> Answer:
    rows = _all(v)
    return _edges(
        rows, [r for r in rows if r["scope"] == "external" and r["end"] == v.tree(r["start"])["agency"]]
    )


def _all(v: View) -> list[Row]:
    return [row for rows in v.crosscuts.values() for row in rows]


def _edges(members: list[Row], found: list[Row]) -> Answer:
    return edges([(r["start"], r["end"]) for r in members], [(r["start"], r["end"]) for r in found])


def XCT002(v: View) -> Answer:
    sharing = [g for g in v.goals if v.shares(g)]
    return nodes(sharing, [g for g in sharing if not v.targets_of_goal(g)])


def XCT003(v: View) -> Answer:
    def partners(row: Row) -> list[str]:
        """The partner's loaded trees of an overlapping period."""
        own = v.tree(row["start"])
        years = range(own["first_year"], own["last_year"] + 1)
        return [
            id_
            for id_, tree in v.trees.items()
            if tree["agency"] == row["end"] != own["agency"]
            and any(tree["first_year"] <= year <= tree["last_year"] for year in years)
        ]

    def is_answered(row: Row) -> bool:
        goals = [g for g in v.goals if v.goals[g]["tree"] in partners(row)]
        if row["counterpart"]:
            return any(row["counterpart"] in (g, g.partition("/")[2]) for g in goals)
        return any(back["end"] == v.tree(row["start"])["agency"] for g in goals for back in v.external(g))

    judged = [row for g in v.goals for row in v.external(g) if partners(row)]
    return _edges(judged, [row for row in judged if not is_answered(row)])


def _foreign(v: View, goal: str) -> list[Entry]:
    """The matched sub kegiatan of an urusan that is not the agency's; X.XX is every agency's."""
    own = v.urusan(v.tree(goal)["agency"])
    return [entry for entry in matched(v, goal) if entry.urusan not in (*own, "X.XX")]


def XCT004(v: View) -> Answer:
    such = [g for g in v.goals if matched(v, g) and v.urusan(v.tree(g)["agency"])]
    return nodes(such, [g for g in such if _foreign(v, g) and not v.shares(g)])


def XCT005(v: View) -> Answer:
    def partners(g: str) -> list[list[str]]:
        return [v.urusan(row["end"]) for row in v.external(g)]

    def is_judged(g: str) -> bool:
        """An agency without urusan is not judged, be it the own one or a partner."""
        return (
            v.shares(g) and bool(v.urusan(v.tree(g)["agency"])) and all(partners(g)) and bool(_foreign(v, g))
        )

    such = [g for g in v.goals if is_judged(g)]
    held = {g: {urusan for each in partners(g) for urusan in each} for g in such}
    return nodes(such, [g for g in such if {entry.urusan for entry in _foreign(v, g)} - held[g]])


def XCT006(v: View) -> Answer:
    def of_levels(a: str, b: str) -> bool:
        return (v.goals[a]["level"], v.goals[b]["level"]) == ("intermediate", "immediate")

    def is_bad(a: str, b: str) -> bool:
        heads = {row["end"] for row in v.owners[b] if v.officers[row["end"]]["rank"] == "administrator"}
        is_declared = any(c["scope"] == "internal" for g in (a, b) for c in v.crosscuts[g])
        return not is_declared and bool(heads - {row["end"] for row in v.owners[a]})

    judged = [(a, b) for a, b in v.cascades if of_levels(a, b) and v.owners[a] and v.owners[b]]
    return edges([(b, a) for a, b in judged], [(b, a) for a, b in judged if is_bad(a, b)])


def XCT007(v: View) -> Answer:
    def is_over(goal: str) -> bool:
        return date(v.tree(goal)["last_year"], 12, 31) < date.fromisoformat(v.as_of)

    having = [row for row in _all(v) if row["status"]]
    found = [
        row
        for row in having
        if row["status"] == "rejected" or (row["status"] == "proposed" and is_over(row["start"]))
    ]
    return _edges(having, found)


def XCT008(v: View) -> Answer:
    return nodes(v.trees, set(v.trees) - {v.goals[g]["tree"] for g in v.goals if v.shares(g)})
