"""Reads a mapping file. Every problem has its line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from pohon_graph.closed_words import LEVELS, Words
from pohon_graph.documents.nodes import Broken, Leaf, Map, Node, Place, Source, Unreadable
from pohon_graph.documents.quoting import shown
from pohon_graph.documents.text_file import read_text
from pohon_graph.documents.yaml_file import read_yaml
from pohon_graph.fields import Field, Thing
from pohon_graph.graph.known_words import level_names, meant
from pohon_graph.graph.normalised_text import normalise
from pohon_graph.loading.mapping import Fields, leaf_text, mapping
from pohon_graph.loading.sheet_maps.map_columns import read_columns
from pohon_graph.loading.sheet_maps.workbook_map import (
    ABOVE,
    BLANKS,
    SUFFIX,
    Answer,
    SheetMap,
    WorkbookMap,
    note,
)
from pohon_graph.suggest import did_you_mean

_SHEET: Final = Thing(
    "sheet-map",
    (
        Field("sheet", "lembar, judul lembar"),
        Field("agency", "perangkat daerah, opd"),
        Field("period", "periode, tahun"),
        Field("head", "kepala tabel, judul kolom"),
        Field("rows", "baris"),
        Field("blank", "sel kosong"),
        Field("columns", "kolom"),
        Field("levels", "jenjang"),
        Field("answers", "jawaban"),
    ),
)
_BOOK: Final = Thing(
    "workbook-map",
    (*_SHEET.fields, Field("sheets", "lembar lembar"), Field("ignore", "abaikan, lewati")),
)
_ANSWER: Final = Thing(
    "map-answer",
    (
        Field("cell", "sel"),
        Field("about", "tentang"),
        Field("question", "pertanyaan"),
        Field("answer", "jawaban"),
    ),
)
_ROWS = re.compile(r"\s*([0-9]{1,7})\s*(?:(?:-|–|:|s\.?/?d\.?)\s*([0-9]{1,7})\s*)?", re.IGNORECASE)
_CELL = re.compile(r"(?:.*!)?\$?([A-Za-z]{1,3})\$?([0-9]{1,7})")


def beside(book: str) -> str:
    """The path of the mapping file of a workbook: `Matriks.map.yaml`."""
    return str(Path(book).with_suffix(SUFFIX))


def read_map(path: str) -> WorkbookMap:
    """The content of a mapping file; its problems are in its source."""
    source = Source(path.replace("\\", "/"))
    found = WorkbookMap(source)
    try:
        text = read_text(path, source)
        if not all(line.lstrip().startswith("#") or not line.strip() for line in text.splitlines()):
            _Reader(found).read(read_yaml(text, source))
    except Unreadable:
        pass  # the reason is among the problems of the source
    return found


class _Reader:
    """Fills a map from the nodes of its file."""

    def __init__(self, found: WorkbookMap) -> None:
        self.found = found
        self.source = found.source

    def read(self, node: Node) -> None:
        """Read the whole file: sheets under `sheets`, or one sheet at the top."""
        top = mapping(node, _BOOK, self.source)
        if top is None:
            return
        for item in top.items("ignore"):
            text = leaf_text(item, "ignore", self.source)
            if text is not None:
                self.found.ignored[normalise(text)] = Leaf(text, item.at)
        for item in top.items("sheets"):
            fields = mapping(item, _SHEET, self.source)
            if fields is not None:
                self.found.sheets.append(self._sheet(fields, item.at))
        if set(top.values) & (set(_SHEET.keys) - {"agency", "period"}):
            self.found.sheets.insert(0, self._sheet(top, top.at))
        elif not self.found.sheets or set(top.values) & {"agency", "period"}:
            self.found.agency, self.found.period = self._leaf(top, "agency"), self._leaf(top, "period")

    def _sheet(self, fields: Fields, at: Place) -> SheetMap:
        sheet = SheetMap(at, self.source, fields.text("sheet"))
        sheet.agency, sheet.period = self._leaf(fields, "agency"), self._leaf(fields, "period")
        sheet.head, sheet.rows = self._rows(fields, "head"), self._rows(fields, "rows")
        sheet.blank = self._word(fields.values.get("blank"), "blank", BLANKS) or ABOVE
        for text, node in self._entries(fields, "levels"):
            level = self._word(node, text, LEVELS)
            if level is not None:
                sheet.levels[normalise(text)] = level
        sheet.columns = read_columns(fields.values.get("columns"), self.source)
        sheet.answers = [answer for item in fields.items("answers") if (answer := self._answer(item))]
        return sheet

    def _leaf(self, fields: Fields, key: str) -> Leaf | None:
        text = fields.text(key)
        return None if text is None else Leaf(text, self.source.place(fields.place(key)))

    def _rows(self, fields: Fields, key: str) -> tuple[int, int] | None:
        text = fields.text(key)
        if text is None:
            return None
        found = _ROWS.fullmatch(text)
        first, last = (int(found[1]), int(found[2] or found[1])) if found else (0, 0)
        if not 0 < first <= last:
            note(self.source, fields.place(key), "rows", key=key, text=shown(text))
            return None
        return first, last

    def _entries(self, fields: Fields, key: str) -> Iterator[tuple[str, Node]]:
        node = fields.values.get(key)
        if isinstance(node, Map):
            yield from ((name.text, value) for name, value in node.entries if name.text is not None)
        elif node is not None and not (isinstance(node, Leaf) and node.text is None):
            note(self.source, node.at, "entries", key=key)

    def _word(self, node: Node | None, key: str, words: Words) -> str | None:
        """The word of a closed list; None if the question is still open."""
        if node is None or isinstance(node, Broken):
            return None
        text = leaf_text(node, key, self.source)
        if text is None:
            return None
        word = meant(text, words)
        if word is None:
            allowed = level_names() if words is LEVELS else words
            self.source.problem(
                node.at, "word", key=key, value=shown(text), words=", ".join(allowed),
                hint=did_you_mean(text, allowed),
            )  # fmt: skip
        return word

    def _answer(self, node: Node) -> Answer | None:
        """One answer; None for a question that is still open."""
        fields = mapping(node, _ANSWER, self.source)
        if fields is None:
            return None
        cell, about, answer = fields.text("cell"), fields.text("about"), fields.text("answer")
        if answer is None:
            return None
        found = _CELL.fullmatch(cell or "")
        if found is None:
            note(self.source, fields.place("cell"), "answer-cell", text=shown(cell or ""))
            return None
        cell = f"{found[1].upper()}{found[2]}"
        return Answer(fields.place("answer"), cell, about, answer, fields.text("question"))
