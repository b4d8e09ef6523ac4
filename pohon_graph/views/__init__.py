"""Views of the graph: a pyvis network, and the interactive one-file page that is built on it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from pohon_graph.graph.columnar_graph import Tables
from pohon_graph.graph.gc_pause import search_put_off
from pohon_graph.graph.model import Graph
from pohon_graph.rules.findings import Report
from pohon_graph.views.page_fields import SHOWN
from pohon_graph.views.selection import Selection, select

if TYPE_CHECKING:
    from pyvis.network import Network

__all__ = ["SHOWN", "network", "page"]


def network(graph: Graph | Tables, report: Report | None = None, **options: Any) -> Network:
    """The chosen trees as a `pyvis.network.Network`: every goal is a node, every cascade step an edge.

    Nodes have fixed positions (a lane for each level, left to right) and physics is off. Crosscutting
    partners are dashed boxes. Node ids are the store's ids; partners' ids begin with `agency:`.
    `options` are those of `page`. The network writes the interactive page (`generate_html`,
    `write_html`, `save_graph`) instead of pyvis's page, which loads files from other hosts.

    Raises UsageError if an option names a tree, goal, level or agency that the graph lacks.
    """
    from pohon_graph.views.page_network import draw

    lang = options.pop("lang", None)
    findings = options.pop("findings", True)
    selection = select(graph, **options)
    return draw(selection, report if findings else None, lang)


def page(
    graph: Graph | Tables,
    report: Report | None = None,
    lang: str | None = None,
    trees: Sequence[str] | None = None,
    focus: str | None = None,
    depth: int | None = None,
    level: str | None = None,
    agency: str | None = None,
    findings: bool = True,
) -> str:
    """The interactive page as one HTML document that loads nothing else.

    `graph` is a whole store read back (including shared nodes), as rows or as the tables of the fields
    in `SHOWN`; `report` is its audit; the page opens in `lang` (`id` or `en`). `trees` are the ids of
    trees to show (None for all); `focus` shows one goal with the line up to its top and everything
    below it, and opens on it; `depth` keeps that many steps below the focus (or below the top);
    `level` opens the tree down to that level; `agency` keeps that agency's own trees or, if it has
    none, opens on the goals that are shared with it. `findings=False` leaves the report out.

    Raises UsageError if an option names a tree, goal, level or agency that the graph lacks.
    """
    selection = select(graph, trees, focus, depth, level, agency)
    return build(selection, report if findings else None, lang)


@search_put_off()
def build(selection: Selection, report: Report | None, lang: str | None) -> str:
    """The page for a selection, written by the pyvis network that draws it."""
    from pohon_graph.views.page_network import engine

    html: str = engine(selection, report, lang).generate_html()
    return html
