"""The pictures of the graph: a pyvis network, and the one-file interactive page built on it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from pohon_graph.graph.garbage import search_put_off
from pohon_graph.graph.model import Graph
from pohon_graph.graph.tables import Tables
from pohon_graph.rules.findings import Report
from pohon_graph.views.selection import Selection, select
from pohon_graph.views.shown import SHOWN

if TYPE_CHECKING:
    from pyvis.network import Network

__all__ = ["SHOWN", "network", "page"]


def network(graph: Graph | Tables, report: Report | None = None, **options: Any) -> Network:
    """The chosen trees as a `pyvis.network.Network`: every goal a node, every cascade step an edge.

    Nodes stand at given positions (a lane for each level, left to right) with physics off, and
    crosscutting partners are dashed boxes; node ids are the store's ids, partners' ids begin with
    `agency:`. `options` are those of `page`. What the network writes (`generate_html`,
    `write_html`, `save_graph`) is the interactive page: pyvis's own page loads files from other hosts.

    Raises UsageError where an option names a tree, goal, level or agency that the graph lacks.
    """
    from pohon_graph.views.drawing import draw

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

    `graph` is a whole store read back (shared nodes included), as rows or as the tables of what is
    `SHOWN`; `report` is its audit; `lang` (`id` or `en`) is the language the page opens in. `trees`
    are ids of trees to show (all of them where None); `focus` shows one goal with the way up to its
    top and everything below it, and opens on it; `depth` keeps that many levels of steps below the
    focus (or below the top); `level` opens the picture down to that level; `agency` keeps that
    agency's own trees or, where none is there, opens on what is shared with it. `findings=False`
    leaves the report out.

    Raises UsageError where an option names a tree, goal, level or agency that the graph lacks.
    """
    selection = select(graph, trees, focus, depth, level, agency)
    return build(selection, report if findings else None, lang)


@search_put_off()
def build(selection: Selection, report: Report | None, lang: str | None) -> str:
    """The page of what was selected, made by the pyvis network that draws it."""
    from pohon_graph.views.drawing import engine

    html: str = engine(selection, report, lang).generate_html()
    return html
