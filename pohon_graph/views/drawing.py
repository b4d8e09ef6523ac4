"""The engine: a pyvis network that writes our page. Importing this module imports pyvis."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pyvis.network import Network

from pohon_graph.graph.model import CROSSCUT
from pohon_graph.rules.findings import Report
from pohon_graph.texts import language
from pohon_graph.views.document import document
from pohon_graph.views.forest import Forest, plant
from pohon_graph.views.packing import pack
from pohon_graph.views.selection import Selection

LANE, ROW = 270, 110  # pixels between two levels, and between two goals of a level
COLOURS = ("#0072B2", "#56B4E9", "#009E73", "#E69F00", "#D55E00", "#CC79A7")  # Okabe and Ito's

# What vis-network is told; the page adds how a card is drawn.
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
    """A pyvis network whose page is ours: in one file, with no request and no markup from data."""

    def __init__(self, selection: Selection, report: Report | None, lang: str | None) -> None:
        super().__init__(height="100%", width="100%", directed=True, cdn_resources="in_line")
        self.selection, self.report, self.lang = selection, report, lang or language()
        self.options = OPTIONS

    def generate_html(self, name: str = "index.html", local: bool = True, notebook: bool = False) -> str:
        """The page as text. `name`, `local` and `notebook` change nothing: it is always one whole file."""
        self.html = document(pack(self.selection, self.report), self.options, self.lang)
        return str(self.html)

    def write_html(
        self, name: str, local: bool = True, notebook: bool = False, open_browser: bool = False
    ) -> None:
        """Write the page to a file, in UTF-8 whatever the system's own encoding is."""
        Path(name).write_text(self.generate_html(), encoding="utf-8", newline="\n")
        if open_browser:
            import webbrowser

            webbrowser.open(name)


def engine(selection: Selection, report: Report | None, lang: str | None) -> PageNetwork:
    """The network for a page, its options set; the page's script fills in the open cards."""
    return PageNetwork(selection, report, lang)


def draw(selection: Selection, report: Report | None, lang: str | None) -> PageNetwork:
    """The network with all its nodes and edges, filled directly: adding one by one is quadratic."""
    drawn = engine(selection, report, lang)
    forest = plant(selection)
    places = _places(forest)
    drawn.nodes.extend(_goal_node(forest, number, places[number]) for number in range(len(forest.goals)))
    _draw_steps(drawn, forest)
    _draw_partners(drawn, forest, max((y for _, y in places), default=0))
    drawn.node_ids.extend(node["id"] for node in drawn.nodes)
    drawn.node_map.update((node["id"], node) for node in drawn.nodes)
    return drawn


def _rank(goal: dict[str, Any]) -> int:
    return int(goal.get("rank") or 0)


def _places(forest: Forest) -> list[tuple[int, int]]:
    """A lane for each level; a first goal below stands beside its parent, every other on a new row."""
    rows: list[int] = []
    begun: set[int] = set()
    following = 0
    for number, parent in enumerate(forest.parent):
        beside = parent >= 0 and parent not in begun
        if beside and _rank(forest.goals[number]) > _rank(forest.goals[parent]):
            rows.append(rows[parent])
        else:
            rows.append(following)
        begun.add(parent)
        following = max(following, rows[number] + 1)
    return [(_rank(goal) * LANE, row * ROW) for goal, row in zip(forest.goals, rows, strict=True)]


def _goal_node(forest: Forest, number: int, place: tuple[int, int]) -> dict[str, Any]:
    goal = forest.goals[number]
    rank = _rank(goal)
    return {
        "id": goal["id"],
        "label": goal.get("title") or goal["id"],
        "level": rank,
        "shape": "box",
        "x": place[0],
        "y": place[1],
        "physics": False,
        "borderWidth": 2,
        "color": {"border": COLOURS[rank % len(COLOURS)], "background": "#ffffff"},
        "widthConstraint": {"maximum": 220},
    }


def _draw_steps(drawn: PageNetwork, forest: Forest) -> None:
    steps = [step for step in forest.step if step is not None]
    for edge in (*steps, *forest.further):
        drawn.edges.append({"from": edge["start"], "to": edge["end"], "arrows": "to", "kind": "CASCADES_TO"})


def _draw_partners(drawn: PageNetwork, forest: Forest, bottom: int) -> None:
    """Partners in a lane of their own, one box each, dashed lines to what is shared with them."""
    agencies = drawn.selection.graph.nodes["Agency"]
    shared = [row for row in drawn.selection.graph.edges[CROSSCUT] if row["start"] in forest.place]
    partners = list(dict.fromkeys(row["end"] for row in shared))
    lane = LANE * (1 + max((_rank(goal) for goal in forest.goals), default=0))
    for number, partner in enumerate(partners):
        drawn.nodes.append(
            {
                "id": f"agency:{partner}",
                "label": agencies.get(partner, {}).get("title") or partner,
                "shape": "box",
                "x": lane,
                "y": round(bottom * (number + 1) / (len(partners) + 1)),
                "physics": False,
                "shapeProperties": {"borderDashes": [5, 4]},
                "color": {"border": "#333333", "background": "#ffffff"},
            }
        )
    for row in shared:
        drawn.edges.append(
            {"from": row["start"], "to": f"agency:{row['end']}", "dashes": True, "kind": "CROSSCUTS_WITH"}
        )
