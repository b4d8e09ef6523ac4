"""The cascade for Graphviz: one lane per level, left to right."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable

from pohon_graph.explore.trees import tree_name
from pohon_graph.exports.export_format import Form
from pohon_graph.exports.goal_labels import (
    FILLS,
    Box,
    boxes,
    cascades,
    crosscuts,
    on_one_line,
    partner_names,
    partner_title,
    status_name,
    unplaced_lines,
)
from pohon_graph.graph.model import Graph
from pohon_graph.marks import NAME

_WIDTH = 34  # characters of a line in a box


def dot(graph: Graph, year: int | None = None) -> str:
    """A digraph: one cluster per tree, goals of a level in line, dashed lines to partners.

    Shows the targets of `year`, by default this year or the last year of a tree's period.
    """
    found, loose = boxes(graph, year), unplaced_lines(graph, year)
    lines = [
        "digraph pohon {",
        f"  // {NAME}",
        '  graph [rankdir=LR, fontname="Helvetica", nodesep=0.2, ranksep=0.6, charset="UTF-8"];',
        '  node [shape=box, style="rounded,filled", fontname="Helvetica", fontsize=10];',
        '  edge [color="#555555", fontname="Helvetica", fontsize=9];',
    ]
    for number, tree in enumerate(graph.trees(), start=1):
        own = [box for box in found.values() if box.tree == tree["id"]]
        lines += [
            f"  subgraph cluster_{number} {{",
            f'    label="{label([tree_name(tree, graph.nodes["Government"])])}";',
        ]
        lines += [f"    {_box(box)}" for box in own]
        lines += [f"    {_lane(rank, own)}" for rank in sorted({box.rank for box in own})]
        if tree["id"] in loose:
            lines.append(f'    u{number} [label="{label(loose[tree["id"]])}", style="dashed,filled"];')
        lines.append("  }")
    lines += [f"  {found[start].name} -> {found[end].name};" for start, end in cascades(graph)]
    lines += _partners(graph, found)
    return "\n".join([*lines, "}"]) + "\n"


FORMS = (
    Form(7, "dot", ".dot", dot, yearly=True, also=("graphviz", "gv"), about=(
        "diagram penjenjangan untuk Graphviz", "a diagram of the cascade for Graphviz",
    )),
)  # fmt: skip


def label(lines: Iterable[str]) -> str:
    """Lines of text, wrapped and escaped for the quotes of a DOT string."""
    fit = (" ".join(on_one_line(line).split()) for line in lines)
    wrapped = (part for line in fit for part in textwrap.wrap(line, _WIDTH) or [""])
    return r"\n".join(map(_escaped, wrapped))


def _escaped(text: str) -> str:
    # Graphviz decodes entities in labels, and a backslash starts an escape.
    return text.replace("\\", "\\\\").replace('"', '\\"').replace("&", "&amp;")


def _box(box: Box) -> str:
    fill = FILLS[min(box.rank, len(FILLS) - 1)]
    return f'{box.name} [label="{label([box.title, *box.lines])}", fillcolor="{fill}"];'


def _lane(rank: int, own: list[Box]) -> str:
    return "{ rank=same; " + "; ".join(box.name for box in own if box.rank == rank) + "; }"


def _partners(graph: Graph, found: dict[str, Box]) -> list[str]:
    edges = crosscuts(graph)
    names = partner_names(edges)
    drawn = [
        f'  {name} [label="{label([partner_title(graph, id_)])}", shape=ellipse, style="dashed"];'
        for id_, name in names.items()
    ]
    return drawn + [
        f"  {found[row['start']].name} -> {names[row['end']]} "
        f'[style=dashed, dir=none, constraint=false, label="{label([status_name(row)])}"];'
        for row in edges
    ]
