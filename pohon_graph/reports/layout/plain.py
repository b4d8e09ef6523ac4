"""Blocks as plain text, for a pipe, a file or a Windows console."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from pohon_graph.reports.layout.blocks import Block, Paragraph, Table, Verbatim, columns_of

_GAP = "  "
_LEAST = 8  # columns of a table are not squeezed below this


def lay_out(blocks: Iterable[Block], width: int) -> str:
    """The blocks one below the other; lines are at most `width` wide if the words allow it."""
    lines: list[str] = []
    for block in blocks:
        if isinstance(block, Paragraph):
            first, rest = " " * block.indent, " " * (block.indent + block.hang)
            lines += wrapped(block.text, width, first, rest)
        elif isinstance(block, Table):
            lines += _table(block, width)
        else:
            lines.append(" " * block.indent + block.text if isinstance(block, Verbatim) else "")
    return "\n".join(lines) + "\n" if lines else ""


def wrapped(text: str, width: int, first: str = "", rest: str = "") -> list[str]:
    """`text` in lines broken only at blanks, so that ids and paths stay whole; always at least one line."""
    lines, line, room = [], first, width - columns_of(first)
    for word in text.split(" "):
        size = columns_of(word)
        if line.strip() and size + 1 > room:
            lines.append(line.rstrip())
            line, room = rest, width - columns_of(rest)
        if line.strip():
            line, room = f"{line} {word}", room - size - 1
        else:
            line, room = line + word, room - size
    return [*lines, line.rstrip()]


def _table(table: Table, width: int) -> list[str]:
    rows = [table.head, *table.rows] if any(table.head) else list(table.rows)
    if not rows:
        return []
    widths = fitted(rows, width - table.indent - len(_GAP) * (len(rows[0]) - 1))
    lines = []
    for place, row in enumerate(rows):
        lines += _row(row, widths, table)
        if place == 0 and any(table.head):
            lines.append(" " * table.indent + _GAP.join("-" * size for size in widths))
    return lines


def _row(row: Sequence[str], widths: Sequence[int], table: Table) -> list[str]:
    cells = [wrapped(cell, size) for cell, size in zip(row, widths, strict=True)]
    lines = []
    for nth in range(max(map(len, cells))):
        parts = [cell[nth] if nth < len(cell) else "" for cell in cells]
        padded = [_pad(part, widths[i], i in table.right) for i, part in enumerate(parts)]
        lines.append((" " * table.indent + _GAP.join(padded)).rstrip())
    return lines


def _pad(text: str, size: int, right: bool) -> str:
    blanks = " " * max(0, size - columns_of(text))
    return blanks + text if right else text + blanks


def fitted(rows: Sequence[Sequence[str]], room: int) -> list[int]:
    """Column widths that fit in `room`: the widths of the cells, with the widest columns squeezed."""
    widths = [max(1, *(columns_of(row[i]) for row in rows)) for i in range(len(rows[0]))]
    excess = sum(widths) - room
    while excess > 0:
        widest = max(widths)
        if widest <= _LEAST:
            break
        at = [i for i, size in enumerate(widths) if size == widest]
        below = max((size for size in widths if size < widest), default=_LEAST)
        cut = min(widest - max(below, _LEAST), -(-excess // len(at)))
        for i in at:
            widths[i] -= cut
        excess = sum(widths) - room
    return widths
