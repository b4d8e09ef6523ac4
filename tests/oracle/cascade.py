"""The rules of the cascade."""

# ruff: noqa: N802  # a function is named after its rule

from __future__ import annotations

from collections.abc import Callable

from tests.oracle.view import OUTCOME, Answer, View, edges, nodes


def CAS001(v: View) -> Answer:
    return nodes(v.below_top, [g for g in v.below_top if not v.parents[g]])


def CAS002(v: View) -> Answer:
    return nodes(v.goals, [g for g in v.goals if g in v.reach(v.children[g], v.children)])


def _edges(v: View, is_bad: Callable[[str, str], bool]) -> Answer:
    return edges([(b, a) for a, b in v.cascades], [(b, a) for a, b in v.cascades if is_bad(a, b)])


def CAS003(v: View) -> Answer:
    return _edges(v, lambda a, b: v.rank(b) - v.rank(a) > 1)


def CAS004(v: View) -> Answer:
    return _edges(v, lambda a, b: v.rank(b) < v.rank(a))


def CAS005(v: View) -> Answer:
    def is_bad(a: str, b: str) -> bool:
        kinds = [v.goals[g]["kind"] for g in (a, b)]
        is_step = all(kinds) and len({kind.casefold().strip() for kind in kinds}) == 2
        return v.rank(a) == v.rank(b) and not is_step

    return _edges(v, is_bad)


def CAS006(v: View) -> Answer:
    above = [g for g in v.goals if v.rank(g) < v.bottom(g)]
    return nodes(above, [g for g in above if not v.children[g]])


def CAS007(v: View) -> Answer:
    reached = v.reach([g for g in v.goals if v.rank(g) == v.top(g)], v.children)
    return nodes(v.below_top, [g for g in v.below_top if g not in reached])


def CAS008(v: View) -> Answer:
    return nodes(v.goals, [g for g in v.goals if len(set(v.parents[g])) > 1])


def CAS009(v: View) -> Answer:
    outcome = [g for g, row in v.goals.items() if row["level"] in OUTCOME]

    def is_single(g: str) -> bool:
        children = set(v.children[g])
        return len(children) == 1 and v.rank(children.pop()) != v.rank(g)

    return nodes(outcome, filter(is_single, outcome))


def CAS010(v: View) -> Answer:
    having = [g for g in v.goals if v.children[g]]
    return nodes(having, [g for g in having if len(set(v.children[g])) > 7])


def CAS011(v: View) -> Answer:
    levels = [(tree, rank) for tree, row in v.trees.items() for rank in range(len(row["levels"]))]
    empty = [
        (tree, v.trees[tree]["levels"][rank])
        for tree, rank in levels
        if min(v.used[tree]) < rank < max(v.used[tree]) and rank not in v.used[tree]
    ]
    return edges([(tree, str(rank)) for tree, rank in levels], empty)


def CAS012(v: View) -> Answer:
    return nodes(v.trees, {v.goals[g]["tree"] for g in v.inferred})
