"""The rules of indicators."""

# ruff: noqa: N802  # a function is named after its rule

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable
from itertools import combinations

from tests.oracle.view import OUTCOME, Answer, View, edges, nodes, norm, unit_of, words

WORK = ("laporan", "dokumen", "rapat", "sosialisasi", "honor", "surat", "berita acara")


def IND001(v: View) -> Answer:
    return nodes(v.indicators, [i for i in v.indicators if not v.measured[i]])


def IND002(v: View) -> Answer:
    return nodes(v.goals, [g for g in v.goals if not v.measures[g]])


def IND003(v: View) -> Answer:
    units = {i: {unit_of(t) for t in v.values(i)} - {None} for i in v.indicators}
    having = [i for i in v.indicators if units[i]]

    def is_bad(i: str) -> bool:
        first = words(v.indicators[i]["title"])[:1]
        if first == ["jumlah"]:
            return "%" in units[i]
        return first in (["persentase"], ["rasio"]) and units[i] != {"%"}

    return nodes(having, filter(is_bad, having))


def IND004(v: View) -> Answer:
    def is_bad(i: str) -> bool:
        pieces = re.split(r";|,(?![0-9])|(?<![0-9]),", outside_brackets(v.indicators[i]["title"]))
        said = [words(piece) for piece in pieces if words(piece)]
        return len(said) > 1 and not {"dan", "atau", "serta"} & set(said[-1])

    return nodes(v.indicators, filter(is_bad, v.indicators))


def outside_brackets(text: str) -> str:
    """`text` without what stands in round or square brackets, however deep, closed or not."""
    shorter = re.sub(r"[(\[][^()\[\]]*[)\]]", " ", text)
    return outside_brackets(shorter) if shorter != text else re.split(r"[(\[]", text)[0]


def _measured_edges(v: View, is_bad: Callable[[str, str], bool]) -> Answer:
    """On edges between measured goals: `is_bad` takes an indicator of each."""
    both = [(b, a) for a, b in v.cascades if v.measures[a] and v.measures[b]]
    found = [(b, a) for b, a in both if any(is_bad(i, j) for i in v.measures[a] for j in v.measures[b])]
    return edges(both, found)


def IND005(v: View) -> Answer:
    return _measured_edges(v, lambda i, j: bool(text(v, i)) and text(v, i) == text(v, j))


def IND006(v: View) -> Answer:
    def targets(i: str) -> set[tuple[object, ...]]:
        return {(t["value"], unit_of(t), t["year"]) for t in v.values(i) if t["value"] is not None}

    def is_bad(i: str, j: str) -> bool:
        one, other = set(text(v, i).split()), set(text(v, j).split())
        is_within = bool(one and other) and (one <= other or other <= one)
        return is_within and text(v, i) != text(v, j) and bool(targets(i) & targets(j))

    return _measured_edges(v, is_bad)


def text(v: View, indicator: str) -> str:
    return norm(v.indicators[indicator]["title"])


def IND007(v: View) -> Answer:
    joined = {frozenset(pair) for pair in v.cascades}
    by_text: defaultdict[tuple[str, str], list[tuple[str, str]]] = defaultdict(list)
    for i, row in v.indicators.items():
        by_text[row["tree"], text(v, i)] += [(i, g) for g in v.measured[i]]
    found: set[str] = set()
    for (_, shared), twins in by_text.items():
        for (i, g), (j, h) in combinations(twins if shared else [], 2):
            if i != j and (g == h or frozenset((g, h)) not in joined):
                found |= {i, j}
    return nodes(v.indicators, found)


def IND008(v: View) -> Answer:
    outcome = [i for i in v.indicators if {v.goals[g]["level"] for g in v.measured[i]} & set(OUTCOME)]
    return nodes(outcome, [i for i in outcome if any(f" {w} " in f" {text(v, i)} " for w in WORK)])


def IND009(v: View) -> Answer:
    """ "Tahun n" and TBD are words, XX is a word that digits may begin (20XX), and three dots are three
    dots however they were typed."""

    def is_bad(i: str) -> bool:
        title = v.indicators[i]["title"]
        is_word = re.search(r" (tahun n|tbd|[0-9]*xx+) ", f" {text(v, i)} ")
        return bool(is_word) or "..." in title or "…" in title

    return nodes(v.indicators, filter(is_bad, v.indicators))


def IND010(v: View) -> Answer:
    documents = ("definition", "formula", "data_source")
    return nodes(
        v.indicators, [i for i, row in v.indicators.items() if not any(row[name] for name in documents)]
    )
