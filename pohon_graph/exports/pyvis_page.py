"""The graph as a plain pyvis page: one file that works offline."""

from __future__ import annotations

from pohon_graph.exports.export_format import Form
from pohon_graph.graph.model import Graph


def pyvis_page(graph: Graph, year: int | None = None) -> str:
    """The page of `pohon_graph.views.plain_network`, with all kinds of nodes."""
    from pohon_graph.views.plain_network import plain_network

    page: str = plain_network(graph, year=year).generate_html()
    return page


FORMS = (
    Form(8, "pyvis", ".html", pyvis_page, yearly=True, about=(
        "jaringan pyvis dalam satu halaman HTML: sasaran, indikator, pejabat, program, dan mitra",
        "a pyvis network as one HTML page: goals, indicators, officers, programmes and partners",
    )),
)  # fmt: skip
