"""Quotes text of a file in a sentence: short, on one line and fully visible."""

from __future__ import annotations

_LONGEST = 60  # characters of a wrong value that a sentence repeats
_BLANKS = " \t\r\n"


def shown(text: str) -> str:
    """A value as a sentence quotes it. Characters that print nothing or a blank are named: `<U+FEFF>`."""
    line = text if text.isprintable() else "".join(map(_visible, text))
    line = " ".join(line.split())
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1] + "…"


def _visible(char: str) -> str:
    if char in _BLANKS:
        return " "
    return char if char.isprintable() else f"<U+{ord(char):04X}>"
