"""Text for a terminal: a title or a file name must not control the screen."""

from __future__ import annotations

import re
from typing import Final

_COLOUR: Final = r"\x1b\[[0-9;]*m"  # a report's own; its words are cleaned before they are painted
# Everything except line breaks and tabs that moves the cursor, rings, hides, or reverses the line.
_STEERING: Final = r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]"
_UNFIT: Final = re.compile(_STEERING)
_UNFIT_OR_COLOUR: Final = re.compile(f"({_COLOUR})|{_STEERING}")


def harmless(text: str, *, colours: bool = False) -> str:
    """`text` with control characters replaced by U+FFFD; with `colours`, colours stay."""
    text = text.replace("\r\n", "\n")
    if colours:
        return _UNFIT_OR_COLOUR.sub(lambda found: found[1] or "\ufffd", text)
    return _UNFIT.sub("\ufffd", text)
