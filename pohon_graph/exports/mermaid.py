"""The cascade as a Mermaid flowchart, for documents that render one."""

from __future__ import annotations

import re
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
from pohon_graph.graph.model import Graph, Row
from pohon_graph.marks import NAME

# Mermaid reads labels as markup, entities, directives and Markdown. Characters with no such meaning stay; all
# others are written as character codes, which Mermaid spells `#37;`.
_PLAIN = re.compile(r"[A-Za-z ,/()]|[^\x00-\x7f]|(?<!^)[0-9.:-]")


def mermaid(graph: Graph, year: int | None = None) -> str:
    """One flowchart, left to right: a subgraph per tree, a box per goal, dotted lines to partners.

    Shows the targets of `year`, by default this year or the last year of a tree's period.
    """
    found, loose = boxes(graph, year), unplaced_lines(graph, year)
    lines = ["flowchart LR", f"  %% {NAME}"]
    for number, tree in enumerate(graph.trees(), start=1):
        lines.append(f'  subgraph t{number}["{label([tree_name(tree, graph.nodes["Government"])])}"]')
        lines += [f"    {_box(box)}" for box in found.values() if box.tree == tree["id"]]
        if tree["id"] in loose:
            lines.append(f'    u{number}["{label(loose[tree["id"]])}"]')
        lines.append("  end")
    lines += [f"  {found[start].name} --> {found[end].name}" for start, end in cascades(graph)]
    lines += _partners(graph, found)
    lines += [f"  classDef level{rank} fill:{fill},stroke:#333,color:#000" for rank, fill in enumerate(FILLS)]
    return "\n".join(lines) + "\n"


FORMS = (
    Form(6, "mermaid", ".mmd", mermaid, yearly=True, also=("mmd",), about=(
        "diagram penjenjangan untuk dokumen Markdown", "a diagram of the cascade for Markdown documents",
    )),
)  # fmt: skip


def label(lines: Iterable[str]) -> str:
    """Lines of text, escaped for the quotes of a Mermaid label."""
    return "<br/>".join(_escaped(on_one_line(line)) for line in lines)


def _escaped(text: str) -> str:
    return "".join(
        character if _PLAIN.match(text, place) else f"#{ord(character)};"
        for place, character in enumerate(text)
    )


def _box(box: Box) -> str:
    return f'{box.name}["{label([box.title, *box.lines])}"]:::level{min(box.rank, len(FILLS) - 1)}'


def _partners(graph: Graph, found: dict[str, Box]) -> list[str]:
    edges = crosscuts(graph)
    names = partner_names(edges)
    drawn = [f'  {name}(["{label([partner_title(graph, id_)])}"])' for id_, name in names.items()]
    return drawn + [f"  {found[row['start']].name} {_line(row)} {names[row['end']]}" for row in edges]


def _line(crosscut: Row) -> str:
    status = label([status_name(crosscut)])
    return f"-.-|{status}|" if status else "-.-"
