"""Blocks for a terminal: the same text in colours, with tables drawn by rich."""

from __future__ import annotations

import io
from collections.abc import Iterable

from pohon_graph.reports.layout.blocks import Block, Paragraph, Table, Verbatim
from pohon_graph.reports.layout.plain import wrapped

# Colours that every terminal has by name, so that its theme keeps them readable.
_STYLES = {
    "": "",
    "title": "bold",
    "strong": "bold",
    "faint": "dim",
    "error": "bold red",
    "warning": "bold yellow",
    "info": "bold blue",
    "good": "bold green",
}


def paint(blocks: Iterable[Block], width: int) -> str:
    """The blocks in the terminal's colours; lines are at most `width` wide if the words allow it."""
    from rich import box
    from rich.console import Console
    from rich.padding import Padding
    from rich.table import Table as Drawn
    from rich.text import Text

    stream = io.StringIO()
    console = Console(
        file=stream, force_terminal=True, color_system="standard", width=width, highlight=False,
        markup=False, emoji=False, legacy_windows=False,
    )  # fmt: skip
    for block in blocks:
        if isinstance(block, Verbatim):
            console.print(Text(" " * block.indent + block.text), soft_wrap=True)
        elif isinstance(block, Paragraph):
            for line in _lines(block, width):
                console.print(Text.assemble(*line), soft_wrap=True)
        elif isinstance(block, Table):
            drawn = Drawn(box=box.SIMPLE_HEAD, show_header=any(block.head), pad_edge=False)
            for place, name in enumerate(block.head):
                side = "right" if place in block.right else "left"
                drawn.add_column(Text(name), justify=side, overflow="fold")  # type: ignore[arg-type]
            for row in block.rows:
                drawn.add_row(*(Text(cell) for cell in row))
            console.print(Padding(drawn, (0, 0, 0, block.indent)))
        else:
            console.print()
    return stream.getvalue()


def _lines(block: Paragraph, width: int) -> list[list[tuple[str, str]]]:
    """The paragraph wrapped as in the plain painter, each line cut into its styled pieces."""
    first, rest = " " * block.indent, " " * (block.indent + block.hang)
    styles = [_STYLES[part.style] for part in block.words for _ in part.text if _ != " "]
    lines, used = [], 0
    for line in wrapped(block.text, width, first, rest):
        pieces: list[tuple[str, str]] = []
        for character in line:
            style = "" if character == " " else styles[used]
            used += character != " "
            if pieces and (character == " " or pieces[-1][1] == style):
                pieces[-1] = (pieces[-1][0] + character, pieces[-1][1])
            else:
                pieces.append((character, style))
        lines.append(pieces)
    return lines
