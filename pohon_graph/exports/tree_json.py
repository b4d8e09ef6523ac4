"""A tree as a JSON tree file that loads back as the same tree."""

from __future__ import annotations

from pohon_graph.exports.export_format import Form
from pohon_graph.exports.nested_document import nested
from pohon_graph.graph.model import Graph
from pohon_graph.graph.tree_document import to_document
from pohon_graph.marks import NAME
from pohon_graph.reports.json_text import json_text


def tree_json(graph: Graph, tree: str) -> str:
    """The tree file of `tree`, with goals nested as they cascade; it loads with the same digest."""
    pohon, *others = nested(to_document(graph, tree)).items()
    document = dict([pohon, ("generator", NAME), *others])
    return json_text(document)


FORMS = (
    Form(1, "json", ".json", tree_json, by_tree=True, also=("yaml", "yml"), about=(
        "berkas pohon yang dapat dimuat lagi dengan hasil yang sama",
        "the tree file, which loads again to the same tree",
    )),
)  # fmt: skip
