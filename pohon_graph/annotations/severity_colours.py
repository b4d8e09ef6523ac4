"""The colour of each severity: light under black text, with a border that a grey printer still shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

SEVERITIES: Final = ("error", "warning", "info")  # the worst first


@dataclass(frozen=True, slots=True)
class Colour:
    """A fill, and the line and colour of a border, which still shows the severity without colours."""

    fill: str
    line: str
    border: str


COLOURS: Final = {
    "error": Colour("FFF8B9B9", "thin", "FFC00000"),
    "warning": Colour("FFFFE28A", "dashed", "FF9C6500"),
    "info": Colour("FFDCE9F7", "dotted", "FF2F5597"),
}
