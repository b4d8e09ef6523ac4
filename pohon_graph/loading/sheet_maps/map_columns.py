"""Reads the columns of a mapping file: `B: {goal: ultimate}`, `C: {indicator: B}`, `P: ignore`."""

from __future__ import annotations

import re
from typing import Final

from pohon_graph.closed_words import LEVELS
from pohon_graph.documents.nodes import Broken, Leaf, Map, Node, Seq, Source
from pohon_graph.documents.quoting import shown
from pohon_graph.graph.known_words import level_names, meant, names, quarter
from pohon_graph.graph.normalised_text import normalise
from pohon_graph.loading.sheet_maps.workbook_map import READ_AS, ROLES, ColumnMap, note
from pohon_graph.loading.xlsx.refused import Refused
from pohon_graph.loading.xlsx.sheet import column_of
from pohon_graph.suggest import did_you_mean

OTHERS: Final = ("under", "year", "quarter", "partner", "heading")
_ALONE: Final = (
    "goal",
    "level",
    "parent",
    "number",
    "code",
    "agency",
    "ignore",
)  # roles without another column
_LETTERS = re.compile(r"[A-Za-z]{1,3}")
_YEAR = re.compile(r"(?:19|20)\d\d")


def read_columns(node: Node | None, source: Source) -> dict[int, ColumnMap]:
    """The columns by place."""
    found: dict[int, ColumnMap] = {}
    if isinstance(node, Map):
        for key, value in node.entries:
            place = column_place(key, source)
            if place is None:
                continue
            if place in found:
                source.problem(key.at, "duplicate-key", key=key.text)
            column = _Reader(key, source).read(value)
            if column is not None:
                found[place] = column
    elif node is not None and not (isinstance(node, Leaf) and node.text is None):
        note(source, node.at, "entries", key="columns")
    return found


def column_place(leaf: Leaf, source: Source) -> int | None:
    """The column with these letters, counted from 0; None, with that noted, for other texts."""
    text = (leaf.text or "").strip()
    try:
        if _LETTERS.fullmatch(text):
            return column_of(text)
    except Refused:
        pass  # no sheet has so many columns
    note(source, leaf.at, "letters", text=shown(text))
    return None


class _Reader:
    """Reads one column."""

    def __init__(self, key: Leaf, source: Source) -> None:
        self.key = key
        self.source = source

    def read(self, node: Node) -> ColumnMap | None:
        """The column; None if nothing is said of it, or something wrong."""
        if isinstance(node, Leaf):
            return None if node.text is None else self._word(node)
        if isinstance(node, Seq):
            note(self.source, node.at, "column", letters=self.key.text)
            return None
        roles = [(role, value) for key, value in node.entries if (role := _role(key.text))]
        others = {key.text: value for key, value in node.entries if _role(key.text) is None}
        for key, _ in node.entries:
            if key.text not in OTHERS and _role(key.text) is None and key.text is not None:
                hint = did_you_mean(key.text, [*ROLES, *OTHERS], names(ROLES))
                note(self.source, key.at, "column-key", key=shown(key.text), hint=hint)
        if len(roles) != 1:
            note(self.source, node.at, "one-role", letters=self.key.text, roles=", ".join(ROLES))
            return None
        return self._column(*roles[0], others)

    def _word(self, leaf: Leaf) -> ColumnMap | None:
        """A column of which only the role is said."""
        role = None if isinstance(leaf, Broken) else _role(leaf.text)
        if role is None:
            hint = did_you_mean(leaf.text or "", ROLES, names(ROLES))
            note(self.source, leaf.at, "role", text=shown(leaf.text or ""), roles=", ".join(ROLES), hint=hint)
            return None
        return ColumnMap(leaf.at, _read_as(role))

    def _column(self, role: str, value: Node, others: dict[str | None, Node]) -> ColumnMap:
        level = self._level(value) if role == "goal" else None
        of = () if role in _ALONE else tuple(self._columns(value))
        under = others.get("under")
        above = self._columns(under)[0:1] if under is not None else []
        return ColumnMap(
            value.at, _read_as(role), of, level, above[0] if above else None, self._year(others.get("year")),
            self._quarter(others.get("quarter")), self._text(others, "partner"),
            self._text(others, "heading"),
        )  # fmt: skip

    def _level(self, node: Node) -> str | None:
        text = self._of_leaf(node)
        level = meant(text, LEVELS) if text else None
        if text and level is None:
            hint = did_you_mean(text, level_names())
            self.source.problem(
                node.at, "word", key="goal", value=shown(text), words=", ".join(level_names()), hint=hint
            )
        return level

    def _columns(self, node: Node) -> list[int]:
        leaves = node.items if isinstance(node, Seq) else [node]
        found = [
            column_place(leaf, self.source)
            for leaf in leaves
            if isinstance(leaf, Leaf) and leaf.text is not None
        ]
        return [place for place in found if place is not None]

    def _year(self, node: Node | None) -> int | None:
        text = self._of_leaf(node)
        if text and not _YEAR.fullmatch(text):
            self.source.problem(self._at(node), "year", value=shown(text))
        return int(text) if text and _YEAR.fullmatch(text) else None

    def _quarter(self, node: Node | None) -> int | None:
        text = self._of_leaf(node)
        found = quarter(text) if text else None
        if text and found is None:
            note(self.source, self._at(node), "quarter", text=shown(text))
        return found

    def _text(self, others: dict[str | None, Node], key: str) -> str | None:
        return self._of_leaf(others.get(key))

    def _of_leaf(self, node: Node | None) -> str | None:
        if isinstance(node, Leaf):
            return (node.text or "").strip() or None
        if node is not None:
            note(self.source, node.at, "column", letters=self.key.text)
        return None

    def _at(self, node: Node | None) -> int | str:
        return self.key.at if node is None else node.at


def _role(text: str | None) -> str | None:
    return meant(normalise(text), ROLES) if text else None


def _read_as(role: str) -> str | None:
    return None if role == "ignore" else READ_AS.get(role, role)
