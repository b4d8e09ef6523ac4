"""Trees for the page that have what the seed lacks: read from files, and made by chance."""

from __future__ import annotations

import random
from pathlib import Path

from pohon_graph.graph.model import CASCADE, IN_TREE, MEASURED, TARGETED, TREE_OF, Graph, Row
from pohon_graph.rules.findings import Report
from pohon_graph.store import open_store

SEED = Path(__file__).resolve().parents[2] / "data" / "dinsos-2024.yaml"
TREES = Path(__file__).resolve().parent / "trees"

TEXTS = (
    "20",
    "18,5",
    "BB",
    "1.250",
    "7 Laporan",
    "12 % (2026)",
    "N/A",
    "-",
    "1:200",
    "Rp 5 juta",
    "2025 orang",
)
UNITS = (None, "%", "Orang", "Dokumen", "Rp", "Indeks", "Laporan")
KINDS = ("target", "target", "target", "revised", "actual", "baseline")


def loaded(*names: str) -> tuple[Graph, Report]:
    """The trees of these files (all of them if none is named), as a store gives them back, and the audit."""
    paths = [SEED if name == "seed" else TREES / f"{name}.yaml" for name in names]
    paths = paths or sorted(TREES.glob("*.yaml"))
    with open_store(":memory:") as store:
        store.load(*paths)
        return store.graph(), store.audit()


def by_chance(seed: int, goals: int = 8) -> Graph:
    """A tree whose goals have up to five indicators, each with up to six targets of any time and kind."""
    chance = random.Random(seed)
    graph = Graph()
    years = {"first_year": 2025, "last_year": 2029, "period": "2025-2029"}
    graph.add("Tree", {"id": "t", "title": "T", "levels": ["ultimate", "immediate"], "agency": "a", **years})
    graph.add("Agency", {"id": "a", "title": "A"})
    graph.link(TREE_OF, "t", "a")
    for number in range(goals):
        goal = f"t/g{number}"
        row: Row = {"id": goal, "tree": "t", "title": f"Sasaran {number}", "rank": min(number, 1)}
        graph.add("Goal", {**row, "level": ("ultimate", "immediate")[min(number, 1)], "order": number})
        graph.link(IN_TREE, goal, "t")
        if number:
            graph.link(CASCADE, "t/g0", goal, basis="stated", nested=True)
        for order in range(1, chance.randint(0, 5) + 1):
            graph.link(MEASURED, goal, _indicator(chance, graph, f"{goal}#{order}", order))
    for order in (1, 2):
        _indicator(chance, graph, f"t#{order}", order)
    return graph


def _indicator(chance: random.Random, graph: Graph, id_: str, order: int) -> str:
    unit = chance.choice(UNITS)
    graph.add(
        "Indicator", {"id": id_, "tree": "t", "title": f"Indikator {id_}", "unit": unit, "order": order}
    )
    for place in range(1, chance.randint(0, 6) + 1):
        text = chance.choice(TEXTS)
        row: Row = {"id": f"{id_}@{place}", "tree": "t", "title": text, "text": text, "order": place}
        dated = {
            "year": chance.choice([None, 2024, 2025, 2026, 2027]),
            "quarter": chance.choice([None] * 3 + [1, 4]),
        }
        graph.add("Target", {**row, **dated, "kind": chance.choice(KINDS), "unit": chance.choice(UNITS)})
        graph.link(TARGETED, id_, f"{id_}@{place}")
    return id_
