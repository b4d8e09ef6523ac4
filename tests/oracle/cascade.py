"""The rules of the cascade."""

# ruff: noqa: N802  # a function is named after its rule

from __future__ import annotations

from collections.abc import Callable

from tests.oracle.view import Answer, View, edges, nodes


def CAS001(v: View) -> Answer:
    return nodes(v.below_top, _orphans(v))


def _orphans(v: View) -> list[str]:
    return [g for g in v.below_top if not v.parents[g]]


def CAS002(v: View) -> Answer:
    return nodes(v.goals, [g for g in v.goals if g in v.reach(v.children[g], v.children)])


def _edges(v: View, is_bad: Callable[[str, str], bool]) -> Answer:
    """On edges of which neither end is a theme."""
    found = [(b, a) for a, b in v.cascades if not v.is_theme(a) and not v.is_theme(b)]
    return edges(found, [(b, a) for b, a in found if is_bad(a, b)])


def CAS003(v: View) -> Answer:
    return _edges(v, lambda a, b: v.place(b) - v.place(a) > 1)


def CAS004(v: View) -> Answer:
    return _edges(v, lambda a, b: v.rank(b) < v.rank(a))


def CAS005(v: View) -> Answer:
    def is_bad(a: str, b: str) -> bool:
        kinds = [v.goals[g]["kind"] for g in (a, b)]
        is_step = all(kinds) and len({kind.casefold().strip() for kind in kinds}) == 2
        return v.rank(a) == v.rank(b) and not is_step

    return _edges(v, is_bad)


def CAS006(v: View) -> Answer:
    above = [g for g in v.levelled if v.rank(g) < v.bottom(g)]
    orphans = set(_orphans(v))
    return nodes(above, [g for g in above if not v.children[g] and g not in orphans])


def CAS007(v: View) -> Answer:
    """A theme at or above the top level is a way up, too."""
    having = [g for g in v.below_top if v.parents[g]]
    levels = {g: v.used.get(v.goals[g]["tree"]) for g in v.goals}
    tops = [g for g, used in levels.items() if used and v.rank(g) <= min(used)]
    reached = v.reach(tops, v.children)
    return nodes(having, [g for g in having if g not in reached])


def CAS008(v: View) -> Answer:
    return nodes(v.goals, [g for g in v.goals if len(set(v.parents[g])) > 1])


def CAS009(v: View) -> Answer:
    upper = [g for g in v.goals if v.standard(g) in ("ultimate", "intermediate") and not v.is_vision(g)]

    def is_single(g: str) -> bool:
        children = sorted(set(v.children[g]))
        return len(children) == 1 and v.rank(children[0]) != v.rank(g) and not v.is_theme(children[0])

    return nodes(upper, filter(is_single, upper))


def CAS010(v: View) -> Answer:
    """Support goals are counted neither above nor below."""

    def fan(g: str) -> set[str]:
        return {child for child in v.children[g] if not v.is_support(child)}

    upper = [g for g in v.goals if v.standard(g) in ("regional", "ultimate") and not v.is_support(g)]
    return nodes(filter(fan, upper), [g for g in upper if len(fan(g)) > 7])


def CAS011(v: View) -> Answer:
    levels = [
        (tree, rank)
        for tree, row in v.trees.items()
        for rank, standard in enumerate(row["standard_levels"] or row["levels"])
        if standard != "none"
    ]
    empty = [
        (tree, v.trees[tree]["levels"][rank])
        for tree, rank in levels
        if v.used.get(tree) and min(v.used[tree]) < rank < max(v.used[tree]) and rank not in v.used[tree]
    ]
    return edges([(tree, str(rank)) for tree, rank in levels], empty)


def CAS012(v: View) -> Answer:
    return nodes(v.trees, {v.goals[g]["tree"] for g in v.inferred})
