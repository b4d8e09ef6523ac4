"""The rules of owners."""

# ruff: noqa: N802  # a function is named after its rule

from __future__ import annotations

from tests.oracle.view import Answer, View, edges, nodes

RANKS = {
    "regional": {"kepala_daerah"},
    "ultimate": {"jpt_pratama"},
    "intermediate": {"administrator"},
    "immediate": {"administrator", "pengawas"},
    "operational": {"pengawas", "fungsional"},
    "process": {"fungsional", "pelaksana"},
}
BELOW_THE_HEAD = ("jpt_madya", "jpt_pratama", "administrator", "pengawas", "fungsional", "pelaksana")


def _owing(v: View, goals: list[str]) -> list[str]:
    """Of the goals those that must have an owner: below regional, no theme, no visi or misi."""

    def is_owing(g: str) -> bool:
        standard = v.tree(g)["standard_levels"] or v.tree(g)["levels"]
        after = [n for n, level in enumerate(standard) if level == "regional"]
        return not v.is_vision(g) and (not after or v.rank(g) > after[-1])

    return [g for g in goals if is_owing(g)]


def _ownerless(v: View) -> set[str]:
    """The trees in which no goal has an owner, nor any indicator of one."""
    owned = {v.goals[g]["tree"] for g in v.goals if v.owners[g]}
    owned |= {v.indicators[i]["tree"] for i in v.placed if v.indicator_owners[i]}
    return set(v.trees) - owned


def OWN001(v: View) -> Answer:
    empty = _ownerless(v)
    counted = [g for g in _owing(v, v.levelled) if v.goals[g]["tree"] not in empty]
    return nodes(counted, [g for g in counted if not v.has_owner(g)])


def OWN006(v: View) -> Answer:
    trees = {v.goals[g]["tree"] for g in _owing(v, v.levelled)}
    return nodes(trees, trees & _ownerless(v))


def OWN002(v: View) -> Answer:
    def is_counted(g: str) -> bool:
        own = {row["end"] for row in v.owners[g]}
        divided = {officer for i in v.measures[g] for officer in v.indicator_owners[i]}
        return len(own) > 1 and not own <= divided

    counted = list(filter(is_counted, v.goals))
    leads = {g: [row for row in v.owners[g] if row["role"] == "lead"] for g in counted}
    return nodes(counted, [g for g in counted if len(leads[g]) != 1])


def OWN003(v: View) -> Answer:
    def fitting(g: str) -> set[str]:
        fits = RANKS.get(v.standard(g) or "", set())
        agency = v.tree(g)["agency"]
        listed = {row["rank"] for row in v.officers.values() if row["agency"] == agency}
        highest = [rank for rank in BELOW_THE_HEAD if rank in listed][:1]
        if v.standard(g) == "operational" and v.rank(g) == v.bottom(g):  # a tree without a process level
            return fits | {"pelaksana"}
        if v.standard(g) == "intermediate" and highest == ["administrator"]:  # a camat heads the office
            return fits | {"pengawas"}
        return fits | set(highest) if v.standard(g) == "ultimate" else fits

    owned = [(row["start"], row["end"]) for rows in v.owners.values() for row in rows]
    judged = [(g, o) for g, o in owned if v.officers[o]["rank"] and fitting(g) and not v.is_ministry(g)]
    return edges(judged, [(g, o) for g, o in judged if v.officers[o]["rank"] not in fitting(g)])


def OWN004(v: View) -> Answer:
    such = [o for o, row in v.officers.items() if row["rank"] in ("fungsional", "pelaksana")]

    def branches(officer: str, tree: str) -> set[str]:
        goals = [g for g, rows in v.owners.items() for row in rows if row["end"] == officer]
        above = v.reach([g for g in goals if v.goals[g]["tree"] == tree], v.parents)
        return {g for g in above if v.standard(g) == "intermediate"}

    return nodes(such, [o for o in such if any(len(branches(o, tree)) > 1 for tree in v.trees)])


def OWN005(v: View) -> Answer:
    busy = {row["end"] for rows in v.owners.values() for row in rows}
    busy |= {officer for found in v.indicator_owners.values() for officer in found}
    return nodes(v.officers, [o for o in v.officers if o not in busy])
