"""Finds the files that ship with the program: `cypher/` and `data/`.

They are next to the package in a checkout, and inside it in an installed wheel (see the `sources` table of
pyproject.toml).
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_READING: set[str] = set()  # texts of this program that only read, as the tests prove


def bundled(*parts: str) -> Path:
    """The path of a shipped file or folder, such as `bundled("cypher", "rules")`.

    Raises FileNotFoundError if neither a checkout nor an installation has it.
    """
    for root in (_PACKAGE, _PACKAGE.parent):
        path = root.joinpath(*parts)
        if path.exists():
            return path
    raise FileNotFoundError("/".join(parts))


@cache
def statement(*parts: str) -> str:
    """The text of a shipped Cypher file, such as `statement("load", "Goal.cypher")`."""
    text = bundled("cypher", *parts).read_text(encoding="utf-8")
    if parts[0] == "questions":
        vouch(text)
    return text


def vouch(*queries: str) -> None:
    """Note shipped queries that only read, so that they need no check before they run.

    A test sends each of them through the check: never vouch for a text from outside the program.
    """
    _READING.update(queries)


def is_vouched(cypher: str) -> bool:
    """Whether a text is exactly one of those queries."""
    return cypher in _READING
