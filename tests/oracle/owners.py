"""The rules of owners."""

# ruff: noqa: N802  # a function is named after its rule

from __future__ import annotations

from tests.oracle.view import Answer, View, edges, nodes

RANKS = {
    "regional": {"kepala_daerah"},
    "ultimate": {"jpt_pratama"},
    "intermediate": {"administrator"},
    "immediate": {"administrator"},
    "operational": {"pengawas", "fungsional"},
    "process": {"fungsional", "pelaksana"},
}


def OWN001(v: View) -> Answer:
    def is_below_regional(g: str) -> bool:
        levels = v.tree(g)["levels"]
        return "regional" not in levels or v.rank(g) > levels.index("regional")

    below = [g for g in v.goals if is_below_regional(g)]
    return nodes(below, [g for g in below if not v.owners[g]])


def OWN002(v: View) -> Answer:
    several = [g for g in v.goals if len({row["end"] for row in v.owners[g]}) > 1]
    leads = {g: [row for row in v.owners[g] if row["role"] == "lead"] for g in several}
    return nodes(several, [g for g in several if len(leads[g]) != 1])


def OWN003(v: View) -> Answer:
    owned = [(row["start"], row["end"]) for rows in v.owners.values() for row in rows]
    judged = [(g, o) for g, o in owned if v.officers[o]["rank"] and v.goals[g]["level"] in RANKS]
    return edges(
        judged, [(g, o) for g, o in judged if v.officers[o]["rank"] not in RANKS[v.goals[g]["level"]]]
    )


def OWN004(v: View) -> Answer:
    such = [o for o, row in v.officers.items() if row["rank"] in ("fungsional", "pelaksana")]

    def branches(officer: str, tree: str) -> set[str]:
        goals = [g for g, rows in v.owners.items() for row in rows if row["end"] == officer]
        above = v.reach([g for g in goals if v.goals[g]["tree"] == tree], v.parents)
        return {g for g in above if v.goals[g]["level"] == "intermediate"}

    return nodes(such, [o for o in such if any(len(branches(o, tree)) > 1 for tree in v.trees)])


def OWN005(v: View) -> Answer:
    busy = {row["end"] for rows in v.owners.values() for row in rows}
    return nodes(v.officers, [o for o in v.officers if o not in busy])
