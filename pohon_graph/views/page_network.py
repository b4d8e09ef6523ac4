"""The engine: a pyvis network that writes our page. Importing this module imports pyvis."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pyvis.network import Network

from pohon_graph.files import write_whole
from pohon_graph.graph.model import CASCADE, CROSSCUT
from pohon_graph.rules.findings import Report
from pohon_graph.texts import language
from pohon_graph.views.forest import Forest, plant
from pohon_graph.views.page_columns import taken
from pohon_graph.views.page_data import pack
from pohon_graph.views.page_html import document
from pohon_graph.views.selection import Selection, ends

LANE, ROW = 270, 110  # pixels between two levels, and between two goals of a level
COLOURS = ("#0072B2", "#56B4E9", "#009E73", "#E69F00", "#D55E00", "#CC79A7")  # Okabe and Ito's

# Options for vis-network; the page's script adds the drawing of cards.
OPTIONS: dict[str, Any] = {
    "autoResize": True,
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False, "hierarchical": {"enabled": False}},
    "interaction": {
        "dragNodes": False, "keyboard": False, "navigationButtons": False,
        "selectConnectedEdges": False, "multiselect": False, "selectable": False, "hover": False,
    },
    "nodes": {"shape": "box", "font": {"multi": False}},
    "edges": {"smooth": False, "color": {"inherit": False, "color": "#8a96a3"}, "arrows": {}},
}  # fmt: skip


class PageNetwork(Network):  # type: ignore[misc]  # pyvis has no types
    """A pyvis network that writes our page: one file that requests nothing and takes no markup from data."""

    def __init__(self, selection: Selection, report: Report | None, lang: str | None) -> None:
        super().__init__(height="100%", width="100%", directed=True, cdn_resources="in_line")
        self.selection, self.report, self.lang = selection, report, lang or language()
        self.options = OPTIONS

    def generate_html(self, name: str = "index.html", local: bool = True, notebook: bool = False) -> str:
        """The page as text. `name`, `local` and `notebook` have no effect: the page is always one file."""
        self.html = document(pack(self.selection, self.report), self.options, self.lang)
        return str(self.html)

    def write_html(
        self, name: str, local: bool = True, notebook: bool = False, open_browser: bool = False
    ) -> None:
        """Write the page to a file in UTF-8, on every system."""
        write_whole(name, self.generate_html())
        if open_browser:
            import webbrowser

            webbrowser.open(name)


def engine(selection: Selection, report: Report | None, lang: str | None) -> PageNetwork:
    """The network for a page, with its options; the page's script adds the open cards."""
    return PageNetwork(selection, report, lang)


def draw(selection: Selection, report: Report | None, lang: str | None) -> PageNetwork:
    """The network with all nodes and edges, filled directly because pyvis's methods take quadratic time."""
    drawn = engine(selection, report, lang)
    goals = _Goals(selection, plant(selection))
    drawn.nodes.extend(goals.nodes())
    _draw_steps(drawn, goals)
    _draw_partners(drawn, goals)
    drawn.node_ids.extend(node["id"] for node in drawn.nodes)
    drawn.node_map.update((node["id"], node) for node in drawn.nodes)
    return drawn


class _Goals:
    """The goals in reading order: their ids, titles, ranks and positions."""

    def __init__(self, selection: Selection, forest: Forest) -> None:
        table = selection.tables.nodes["Goal"]
        self.tables, self.forest = selection.tables, forest
        self.ids = taken(table.ids, forest.goals)
        titles = zip(taken(table.columns["title"], forest.goals), self.ids, strict=True)
        self.titles = [title or id_ for title, id_ in titles]
        self.ranks = [int(rank or 0) for rank in taken(table.columns["rank"], forest.goals)]
        self.rows = self._rows()

    def _rows(self) -> list[int]:
        """The first child of a lower level shares the row of its parent; every other goal gets a new row."""
        rows: list[int] = []
        begun: set[int] = set()
        following = 0
        for number, parent in enumerate(self.forest.parent):
            beside = parent >= 0 and parent not in begun and self.ranks[number] > self.ranks[parent]
            rows.append(rows[parent] if beside else following)
            begun.add(parent)
            following = max(following, rows[number] + 1)
        return rows

    def nodes(self) -> Iterator[dict[str, Any]]:
        """Each goal's node, in the lane of its level."""
        for id_, title, rank, row in zip(self.ids, self.titles, self.ranks, self.rows, strict=True):
            yield {
                "id": id_,
                "label": title,
                "level": rank,
                "shape": "box",
                "x": rank * LANE,
                "y": row * ROW,
                "physics": False,
                "borderWidth": 2,
                "color": {"border": COLOURS[rank % len(COLOURS)], "background": "#ffffff"},
                "widthConstraint": {"maximum": 220},
            }


def _draw_steps(drawn: PageNetwork, goals: _Goals) -> None:
    ids, cascade = goals.tables.nodes["Goal"].ids, goals.tables.edges[CASCADE]
    steps = [step for step in goals.forest.step if step >= 0]
    for edge in (*steps, *goals.forest.further):
        start, end = ids[cascade.starts[edge]], ids[cascade.ends[edge]]
        drawn.edges.append({"from": start, "to": end, "arrows": "to", "kind": "CASCADES_TO"})


def _draw_partners(drawn: PageNetwork, goals: _Goals) -> None:
    """Draw partners in a separate lane: a box for each, with dashed lines to the goals shared with it."""
    agencies, shown = goals.tables.nodes["Agency"], set(goals.ids)
    shared = [(goal, agency) for goal, agency in ends(goals.tables, CROSSCUT) if goal in shown]
    partners = list(dict.fromkeys(agency for _, agency in shared))
    lane, bottom = LANE * (1 + max(goals.ranks, default=0)), ROW * max(goals.rows, default=0)
    for number, partner in enumerate(partners):
        drawn.nodes.append(
            {
                "id": f"agency:{partner}",
                "label": agencies.row(partner).get("title") or partner,
                "shape": "box",
                "x": lane,
                "y": round(bottom * (number + 1) / (len(partners) + 1)),
                "physics": False,
                "shapeProperties": {"borderDashes": [5, 4]},
                "color": {"border": "#333333", "background": "#ffffff"},
            }
        )
    for goal, agency in shared:
        drawn.edges.append({"from": goal, "to": f"agency:{agency}", "dashes": True, "kind": "CROSSCUTS_WITH"})
