"""The rules of targets."""

# ruff: noqa: N802  # a function is named after its rule

from __future__ import annotations

import re
from collections import defaultdict

from pohon_graph.graph.model import Row
from tests.oracle.view import Answer, View, nodes, unit_of, words

_SCALED = re.compile(r"\d\s*(?:(?i:tril[iy]u?n|mil[iy]ar|juta|ribu)|T)(?![^\W_])")


def TGT001(v: View) -> Answer:
    own = [i for i in v.indicators if any(not v.shares(g) for g in v.measured[i])]
    return nodes(own, [i for i in own if not v.values(i)])


def TGT002(v: View) -> Answer:
    def is_bad(target: Row) -> bool:
        text = target["text"]
        if len(words(text)) == 1 and not re.search(r"\d", text):  # a grade
            return False
        return target["value"] is None or (target["unit"] is None and not _SCALED.search(text))

    return _targets([t for _, t in v.all_targets], [t for _, t in v.all_targets if is_bad(t)])


def _targets(members: list[Row], found: list[Row]) -> Answer:
    return nodes([target["id"] for target in members], [target["id"] for target in found])


def TGT003(v: View) -> Answer:
    percent = [(i, t) for i, t in v.all_targets if unit_of(t) == "%"]

    def is_bad(i: str, target: Row) -> bool:
        if {"pertumbuhan", "peningkatan", "laju"} & set(words(v.indicators[i]["title"])):
            return False
        return target["value"] is not None and not 0 <= target["value"] <= 100

    return _targets([t for _, t in percent], [t for i, t in percent if is_bad(i, t)])


def TGT004(v: View) -> Answer:
    dated = [target for _, target in v.all_targets if target["year"] is not None]

    def is_bad(target: Row) -> bool:
        tree = v.trees[target["tree"]]
        return not tree["first_year"] <= target["year"] <= tree["last_year"]

    return _targets(dated, [target for target in dated if is_bad(target)])


def TGT005(v: View) -> Answer:
    found = [target for _, target in v.all_targets]
    return _targets(found, [target for target in found if target["year"] is None])


def TGT006(v: View) -> Answer:
    having, found = [], []
    for i in v.indicators:
        amounts = defaultdict(set)
        for kind in ("target", "baseline", "actual"):
            for target in v.values(i, kind):
                if target["value"] is not None:
                    amounts[kind, target["year"]].add((target["value"], unit_of(target)))
        having += [i] if amounts else []
        found += [i] if any(len(several) > 1 for several in amounts.values()) else []
    return nodes(having, found)


def TGT007(v: View) -> Answer:
    judged = [i for i, row in v.indicators.items() if row["direction"] and v.values(i, "baseline")]

    def is_against(i: str, target: Row, baseline: Row) -> bool:
        if None in (target["value"], baseline["value"]) or unit_of(target) != unit_of(baseline):
            return False
        change = target["value"] - baseline["value"]
        return bool({"up": change < 0, "down": change > 0}.get(v.indicators[i]["direction"]))

    def is_bad(i: str) -> bool:
        return any(is_against(i, t, b) for t in v.values(i) for b in v.values(i, "baseline"))

    return nodes(judged, filter(is_bad, judged))
