"""Answers to questions as text and JSON: crosscutting, traces, counts, rows of a query."""

from __future__ import annotations

from typing import Any

from pohon_graph.engines import Result
from pohon_graph.explore.counts import Stats
from pohon_graph.explore.crosscut import Matrix, Partnership
from pohon_graph.explore.tracing import Trace
from pohon_graph.reports.layout import WIDTH
from pohon_graph.rules.why import Why

Answer = Partnership | Matrix | Trace | Stats | Why | Result


def render(answer: Answer, format_: str = "text", *, width: int = WIDTH, colour: bool = False) -> str:
    """An answer as `text` or `json`; the rows of a query as `table`, `json` or `csv`."""
    from pohon_graph.reports import answers_json, crosscut_text, query_rows, stats_text, trace_text, why_text

    if isinstance(answer, Result):
        return query_rows.render(answer, format_, width=width, colour=colour)
    if format_ == "json":
        return answers_json.render(answer)
    texts: dict[type[Any], Any] = {
        Partnership: crosscut_text.partnership,
        Matrix: crosscut_text.matrix,
        Trace: trace_text.trace,
        Stats: stats_text.stats,
        Why: why_text.why,
    }
    text: str = texts[type(answer)](answer, width=width, colour=colour)
    return text
