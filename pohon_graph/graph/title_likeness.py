"""Measures how much the title of a goal resembles its parent's.

Neither engine compares texts letter by letter. So this module computes the value once per edge, and
the edge holds it for rules to read.
"""

from __future__ import annotations

from pohon_graph.graph.model import CASCADE, Graph
from pohon_graph.graph.normalised_text import normalise


def add_likeness(graph: Graph) -> None:
    """Set `alike` on every cascade edge of `graph`: 0 to 100, None if it cannot be computed.

    It is `rapidfuzz.fuzz.ratio` of the normalised titles without their first words, because a
    child that only copies its parent often begins differently ("Meningkatnya", "Terwujudnya"). It
    is None if either title has one word, and for goals of different trees.
    """
    from rapidfuzz import fuzz

    goals = graph.nodes["Goal"]
    rests = {id_: row["norm"].partition(" ")[2] for id_, row in goals.items()}
    for edge in graph.edges[CASCADE]:
        above, below = goals.get(edge["start"]), goals.get(edge["end"])
        one, other = rests.get(edge["start"], ""), rests.get(edge["end"], "")
        is_in_one_tree = above and below and above["tree"] == below["tree"]
        edge["alike"] = fuzz.ratio(one, other) if is_in_one_tree and one and other else None


def resemblance(one: str, other: str) -> float:
    """The similarity of two titles, 0 to 100, regardless of capitals and punctuation."""
    from rapidfuzz import fuzz

    return fuzz.ratio(normalise(one), normalise(other))
