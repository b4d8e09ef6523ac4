"""Text as a terminal may have it: what a title or a file's name holds must not steer the screen."""

from __future__ import annotations

import re
from typing import Final

_COLOUR: Final = r"\x1b\[[0-9;]*m"  # as a report paints; the words of a report are cleaned before that
# Everything but line breaks and tabs that moves the cursor, rings, hides, or turns the line around.
_STEERING: Final = r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]"
_UNFIT: Final = re.compile(_STEERING)
_UNFIT_OR_COLOUR: Final = re.compile(f"({_COLOUR})|{_STEERING}")


def harmless(text: str, *, colours: bool = False) -> str:
    """`text` with what would steer a terminal as U+FFFD; with `colours`, colours stay."""
    text = text.replace("\r\n", "\n")
    if colours:
        return _UNFIT_OR_COLOUR.sub(lambda found: found[1] or "\ufffd", text)
    return _UNFIT.sub("\ufffd", text)
