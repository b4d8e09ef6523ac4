"""How a sentence quotes what stands in a file: on one line, not too long, nothing in it invisible."""

from __future__ import annotations

_LONGEST = 60  # characters of a wrong value that a sentence repeats
_BLANKS = " \t\r\n"


def shown(text: str) -> str:
    """A value as a sentence quotes it. What prints nothing, or only a blank, is named: `<U+FEFF>`."""
    line = text if text.isprintable() else "".join(map(_visible, text))
    line = " ".join(line.split())
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1] + "…"


def _visible(char: str) -> str:
    if char in _BLANKS:
        return " "
    return char if char.isprintable() else f"<U+{ord(char):04X}>"
