"""The colours of levels on a poster. Text is dark on pale grounds, so no colour has to be read alone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

INK: Final = "#1a1a1a"
QUIET: Final = "#5f5f5f"
LINE: Final = "#4a4a4a"
PAPER: Final = "#ffffff"
CROSSCUT: Final = "#fff3c4"
# Okabe and Ito's colours, which colour-blind people can distinguish, in the order of the page.
_OURS: Final = ("#0072B2", "#56B4E9", "#009E73", "#E69F00", "#D55E00", "#CC79A7")
_OTHERS: Final = ("#B24700", "#6A3D9A", "#00694D", "#A3195B", "#1F5AA6", "#7A5C00")
_KERTAS_KERJA: Final = {
    "regional": "#CA3636", "ultimate": "#CA3636", "intermediate": "#3673CA", "immediate": "#3673CA",
    "operational": "#139052", "process": "#139052",
}  # fmt: skip
_NO_LEVEL: Final = "#6b6b6b"


def level_colours(name: str, standards: Sequence[str]) -> list[str]:
    """The colour of each level, from the top; `standards` are the standard levels of a tree's levels."""
    if name == "kertas-kerja":
        return [_KERTAS_KERJA.get(standard, _NO_LEVEL) for standard in standards]
    return [_OURS[rank % len(_OURS)] for rank in range(len(standards))]


def other_colour(number: int) -> str:
    """The colour of the line of an edge to a goal with several parents."""
    return _OTHERS[number % len(_OTHERS)]


def paler(colour: str, share: float) -> str:
    """A colour mixed with that share of white."""
    parts = (int(colour[nth : nth + 2], 16) for nth in (1, 3, 5))
    return "#" + "".join(f"{round(part + (255 - part) * share):02x}" for part in parts)
