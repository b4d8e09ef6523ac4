"""The content of a file before it is checked, as light nodes that know their place.

YAML, JSON, CSV and workbooks all become these three kinds of node, so that later modules treat them
alike. A place is a line number of the input file. It is text if the node comes from a part of the
input: a table in a folder or a cell of a sheet.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any, Final

from pohon_graph.errors import Problem
from pohon_graph.texts import say

Place = int | str


class Leaf:
    """One scalar: the text as written, or None if there was none."""

    __slots__ = ("at", "text")

    size: Final = 1  # as of a Map or a Seq, the number of values in it

    def __init__(self, text: str | None, at: Place) -> None:
        self.text = text
        self.at = at


class Number(Leaf):
    """A number of a spreadsheet, written with a decimal comma; its cell shows `places` decimals."""

    __slots__ = ("places",)

    def __init__(self, text: str | None, at: Place, places: int = 0) -> None:
        super().__init__(text, at)
        self.places = places


class Unfit(Leaf):
    """A cell whose value is no longer the typed text: a date, a time, a formula's error.

    `key` names the sentence that explains it; `code` is the typed code if it became a time of day.
    """

    __slots__ = ("code", "key")

    def __init__(self, text: str | None, at: Place, key: str, code: str | None = None) -> None:
        super().__init__(text, at)
        self.key = key
        self.code = code


class Broken(Leaf):
    """Marks a value that failed an earlier check, so that later checks do not report it again."""

    __slots__ = ()

    def __init__(self, at: Place) -> None:
        super().__init__(None, at)


class Map:
    """Keys and values in file order, with repeated keys. A key that is not text has None as text."""

    __slots__ = ("at", "entries", "size")

    def __init__(self, at: Place) -> None:
        self.at = at
        self.entries: list[tuple[Leaf, Node]] = []
        self.size = 1


class Seq:
    """Items in file order."""

    __slots__ = ("at", "items", "size")

    def __init__(self, at: Place) -> None:
        self.at = at
        self.items: list[Node] = []
        self.size = 1


Node = Leaf | Map | Seq


@dataclass(slots=True)
class Source:
    """One input as the user named it, and the problems and notices found in it so far.

    With `by_line` its cells, such as `t.csv!D7`, are reported by their lines. With `headings` its user knows
    the headings of the form instead of the keys of tree files.
    """

    name: str
    problems: list[tuple[Place, str]] = field(default_factory=list)
    notices: list[tuple[Place, str]] = field(default_factory=list)
    by_line: bool = False
    headings: bool = False

    def __post_init__(self) -> None:
        # File names may contain bytes that are not UTF-8, but the store and every report are UTF-8.
        self.name = self.name.encode("utf-8", "replace").decode("utf-8")

    def place(self, at: Place) -> str:
        """`file:line`, or the place itself if it already names its file."""
        if isinstance(at, str):
            return _CELL.sub(r":\1", at) if self.by_line else at
        return f"{self.name}:{at}" if at else self.name

    def problem(self, at: Place, key: str, /, **fields: Any) -> None:
        """Note a problem; `key` names the sentence in `texts/load.py`."""
        self.problems.append((at, say(f"load.{key}", **fields)))

    def notice(self, at: Place, key: str, /, **fields: Any) -> None:
        """Note something that the user should know but that is not a problem."""
        self.notices.append((at, say(f"load.{key}", **fields)))

    def found(self) -> list[Problem]:
        """The problems in reading order."""
        return [Problem(self.place(at), sentence) for at, sentence in _in_order(self.problems)]

    def noticed(self) -> list[Problem]:
        """The notices in reading order."""
        return [Problem(self.place(at), sentence) for at, sentence in _in_order(self.notices)]


class Unreadable(Exception):
    """The rest of the file cannot be understood; the problem is already noted."""


_CELL = re.compile(r"![A-Z]+([0-9]+)\Z")
# `d/goals.csv:3`, `t.xlsx!goals!B3` and ranges of them: the table, the column, the row.
_IN_TABLE = re.compile(r"(.*(?:!|:(?=[0-9])))([A-Z]*)([0-9]+)(?:[:-][A-Z]*[0-9]+)?", re.DOTALL)


def _in_order(found: list[tuple[Place, str]]) -> list[tuple[Place, str]]:
    """By line, or in tables by row and column, with the tables in the order of reading."""
    different = list(dict.fromkeys(found))
    tables: dict[str, int] = {}

    def order(entry: tuple[Place, str]) -> tuple[int, int, int, str]:
        at = entry[0]
        if isinstance(at, int):
            return 0, at, 0, ""
        table, column, row = _parts(at)
        return 1 + tables.setdefault(table, len(tables)), row, len(column), column

    return sorted(different, key=order)


def _parts(at: str) -> tuple[str, str, int]:
    match = _IN_TABLE.fullmatch(at)
    return (match[1], match[2], int(match[3])) if match else (at, "", 0)
