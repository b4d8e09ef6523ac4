"""Answers as JSON: the data objects of `pohon_graph.explore`, field by field."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from pohon_graph.explore.crosscut import Matrix, Partnership
from pohon_graph.explore.stats import AgencyCounts, Stats, total
from pohon_graph.explore.trace import Trace

VERSION = 1


def render(answer: Partnership | Matrix | Trace | Stats) -> str:
    """`{"version": 1, ...}` with the fields of the answer; stats have their totals beside them."""
    document = _stats(answer) if isinstance(answer, Stats) else asdict(answer)
    return json.dumps({"version": VERSION, **document}, ensure_ascii=False, indent=2) + "\n"


def _stats(stats: Stats) -> dict[str, Any]:
    return {
        "trees": stats.trees,
        "levels": [asdict(level) for level in stats.levels],
        "total": total(stats.levels),
        "agencies": [_agency(agency) for agency in stats.agencies],
    }


def _agency(agency: AgencyCounts) -> dict[str, Any]:
    return {**asdict(agency), "total": total(agency.levels)}
