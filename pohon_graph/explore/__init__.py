"""Answers about the graph: find things by name, list shared goals, trace a goal, count complete goals.

Every query is a `.cypher` file under `cypher/questions/`. The answers are plain data objects, which
`pohon_graph.reports` writes as text and JSON. Each module is imported on first use, because an audit
needs none of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pohon_graph.explore.counts import Stats as Stats
    from pohon_graph.explore.counts import stats as stats
    from pohon_graph.explore.crosscut import Matrix as Matrix
    from pohon_graph.explore.crosscut import Partnership as Partnership
    from pohon_graph.explore.crosscut import matrix as matrix
    from pohon_graph.explore.crosscut import partner as partner
    from pohon_graph.explore.tracing import Trace as Trace
    from pohon_graph.explore.tracing import trace as trace

_HOME = {
    "Matrix": "crosscut",
    "Partnership": "crosscut",
    "Stats": "counts",
    "Trace": "tracing",
    "matrix": "crosscut",
    "partner": "crosscut",
    "stats": "counts",
    "trace": "tracing",
}
__all__ = list(_HOME)


def __getattr__(name: str) -> object:
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"{__name__}.{_HOME[name]}"), name)
