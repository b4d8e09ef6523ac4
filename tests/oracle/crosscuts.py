"""The rules of crosscutting."""

# ruff: noqa: N802  # a function is named after its rule

from __future__ import annotations

from datetime import date

from pohon_graph.graph.model import Row
from tests.oracle.names import Entry
from tests.oracle.programs import judged_by, matched
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
    return nodes(sharing, [g for g in sharing if not _is_traceable(v, g)])


def _is_traceable(v: View, goal: str) -> bool:
    """Whether a target of the goal, revised or not, is a value, a grade, a ratio or a range."""
    found = [t for i in v.measures[goal] for kind in ("target", "revised") for t in v.values(i, kind)]
    return any(t["reading"] in ("value", "grade", "ratio", "range") for t in found)


def _partners(v: View, row: Row) -> list[str]:
    """The partner's loaded trees of an overlapping period."""
    own = v.tree(row["start"])
    years = range(own["first_year"], own["last_year"] + 1)
    return [
        id_
        for id_, tree in v.trees.items()
        if tree["agency"] == row["end"] != own["agency"]
        and any(tree["first_year"] <= year <= tree["last_year"] for year in years)
    ]


def _named(v: View, row: Row, goals: list[str]) -> list[str]:
    """Those of the partner's goals that the crosscut names."""
    return [g for g in goals if row["counterpart"] and row["counterpart"] in (g, g.partition("/")[2])]


def XCT003(v: View) -> Answer:
    def is_answered(row: Row) -> bool:
        goals = [g for g in v.goals if v.goals[g]["tree"] in _partners(v, row)]
        if row["counterpart"]:
            return bool(_named(v, row, goals))
        return any(back["end"] == v.tree(row["start"])["agency"] for g in goals for back in v.external(g))

    judged = [row for g in v.goals for row in v.external(g) if _partners(v, row)]
    return _edges(judged, [row for row in judged if not is_answered(row)])


def XCT009(v: View) -> Answer:
    def counterparts(row: Row) -> list[str]:
        goals = [g for g in v.goals if v.goals[g]["tree"] in _partners(v, row)]
        if row["counterpart"]:
            return _named(v, row, goals)
        agency = v.tree(row["start"])["agency"]
        return [
            g
            for g in goals
            for back in v.external(g)
            if back["end"] == agency and _named(v, back, [row["start"]])
        ]

    def is_whole(g: str) -> bool:
        return bool(v.measures[g]) and _is_traceable(v, g) and v.has_owner(g)

    found = [(row, counterparts(row)) for g in v.goals for row in v.external(g)]
    judged = [(row, others) for row, others in found if others]
    return _edges([r for r, _ in judged], [r for r, others in judged if not any(map(is_whole, others))])


def _foreign(v: View, goal: str) -> list[Entry]:
    """The matched sub kegiatan of an urusan that is not the agency's; penunjang is every agency's."""
    own = v.urusan(v.tree(goal)["agency"])
    return [entry for entry in judged_by(v, goal) if not entry.is_penunjang and entry.urusan not in own]


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
        return (v.standard(a), v.standard(b)) == ("intermediate", "immediate")

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
