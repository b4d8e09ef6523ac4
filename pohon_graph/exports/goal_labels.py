"""What the pictures write on a goal, and which goals, links and partners they draw."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pohon_graph.explore.levels import level_name
from pohon_graph.graph.model import CASCADE, CROSSCUT, MEASURED, OWNED, TARGETED, Graph, Row
from pohon_graph.texts import say

# Pale fills in the order of Okabe and Ito's colours, which every kind of eye tells apart; what is
# written on them is black, and the level is written too.
FILLS = ("#f6d9c4", "#d6e8f5", "#cdeadf", "#fbf3c0", "#e9dcee", "#ececec")


@dataclass(frozen=True, slots=True)
class Box:
    """A goal as a box: `name` is short and unique in the picture, `lines` follow the title."""

    name: str
    id: str
    tree: str
    title: str
    rank: int
    lines: tuple[str, ...]


def boxes(graph: Graph) -> dict[str, Box]:
    """A box for every goal in file order, tree by tree, by the goal's id."""
    goals = sorted(
        graph.nodes["Goal"].values(), key=lambda row: (row["tree"], row.get("order") or 0, row["id"])
    )
    indicators, targets = graph.outgoing(MEASURED), graph.outgoing(TARGETED)
    owners = graph.outgoing(OWNED)
    return {
        row["id"]: Box(
            f"g{number}",
            row["id"],
            row["tree"],
            row["title"],
            row["rank"],
            (
                level_name(row["level"]),
                *_indicator_lines(graph, indicators.get(row["id"], []), targets),
                *_owner_lines(graph, owners.get(row["id"], [])),
            ),
        )
        for number, row in enumerate(goals, start=1)
    }


def cascades(graph: Graph) -> Iterator[tuple[str, str]]:
    """The cascade edges between goals that are there, in file order of the child."""
    goals = graph.nodes["Goal"]
    rows = [row for row in graph.edges[CASCADE] if row["start"] in goals and row["end"] in goals]
    rows.sort(key=lambda r: (goals[r["end"]]["tree"], goals[r["end"]].get("order") or 0, r["start"]))
    for row in rows:
        yield row["start"], row["end"]


def crosscuts(graph: Graph) -> list[Row]:
    """The crosscuts that are not rejected, by goal and partner, each pair once."""
    rows = {
        (row["start"], row["end"]): row
        for row in graph.edges[CROSSCUT]
        if row["start"] in graph.nodes["Goal"] and row.get("status") != "rejected"
    }
    return [rows[pair] for pair in sorted(rows)]


def partner_title(graph: Graph, agency: str) -> str:
    """The agency's title, or its id where the graph does not hold it."""
    return str(graph.nodes["Agency"].get(agency, {}).get("title") or agency)


def _indicator_lines(graph: Graph, measured: list[Row], targets: dict[str, list[Row]]) -> Iterator[str]:
    nodes = graph.nodes["Indicator"]
    for edge in sorted(measured, key=lambda row: nodes[row["end"]].get("order") or 0):
        found = [graph.nodes["Target"][row["end"]] for row in targets.get(edge["end"], ())]
        found.sort(key=lambda row: row.get("order") or 0)
        texts = "; ".join(row["text"] for row in found if row["kind"] == "target")
        indicator = say("exports.indicator", title=nodes[edge["end"]]["title"])
        yield f"{indicator}: {texts}" if texts else indicator


def _owner_lines(graph: Graph, owned: list[Row]) -> Iterator[str]:
    titles = []
    for edge in sorted(owned, key=lambda row: row.get("order") or 0):
        officer = graph.nodes["Officer"].get(edge["end"])
        titles.append(officer["title"] if officer else edge["end"].rpartition("/")[2])
    if titles:
        yield say("exports.owner", titles="; ".join(titles))
