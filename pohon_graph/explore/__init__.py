"""Answers about the graph: what a name means, what agencies share, where a goal leads, how full a tree is.

Every question is a `.cypher` file under `cypher/questions/`; what comes back are plain data objects
that `pohon_graph.reports` turns into text and JSON.
"""

from __future__ import annotations

from pohon_graph.explore.crosscut import Matrix, Partnership, matrix, partner
from pohon_graph.explore.stats import Stats, stats
from pohon_graph.explore.trace import Trace, trace

__all__ = ["Matrix", "Partnership", "Stats", "Trace", "matrix", "partner", "stats", "trace"]
