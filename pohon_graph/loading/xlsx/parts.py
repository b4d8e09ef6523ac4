"""Reads the parts that all sheets of a workbook share: the list of sheets, the texts and the styles."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from pohon_graph.documents.file_limits import CELLS, CHARACTERS, SHEETS, STYLES
from pohon_graph.loading.xlsx.number_formats import BUILT_IN, NumberFormat, read_format
from pohon_graph.loading.xlsx.package import Package
from pohon_graph.loading.xlsx.refused import Refused
from pohon_graph.loading.xlsx.xml import Attributes, elements, is_on, parse, relation
from pohon_graph.marks import FINDINGS_NAME

LONGEST: Final = 32_767  # characters of a cell
LONGEST_RAW: Final = 7 * LONGEST  # every character may be an escape, `_x0041_`
_LONGEST_FORMAT: Final = 1_000  # Excel itself takes 255 characters
_ESCAPE = re.compile("_x([0-9A-Fa-f]{4})_")  # how a cell stores a character that XML would lose
_BOOK: Final = elements("sheet", "workbookPr", "definedName")
_STYLES: Final = elements("numFmt", "fonts", "font", "strike", "cellXfs", "xf", "alignment")
_TEXTS: Final = elements("si", "t", "r", "rPh", "strike")


@dataclass(frozen=True, slots=True)
class SheetPart:
    """A sheet: its title, its part, whether its tab is hidden, and whether it is our sheet of findings."""

    title: str
    part: str
    hidden: bool
    is_findings: bool = False


@dataclass(slots=True)
class Texts:
    """The shared texts in order, and the numbers of those that are at least partly struck through."""

    texts: list[str] = field(default_factory=list)
    struck: set[int] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Styles:
    """The number format of each style, whether it strikes text through, and its indent, by its number.

    Only .xlsx files give `indents`.
    """

    formats: Sequence[NumberFormat]
    struck: Sequence[bool]
    indents: Sequence[int] = ()


def read_book(package: Package) -> tuple[list[SheetPart], bool]:
    """The sheets with cells, in the order of their tabs, and whether days count from 1904."""
    parts = package.related(package.book, "/worksheet")
    sheets: list[SheetPart] = []
    from_1904 = names_findings = False
    named: list[str] = []  # the pieces of the text that names our sheet of findings

    def start(element: str, attributes: Attributes) -> None:
        nonlocal from_1904, names_findings
        name = _BOOK.get(element)
        if name == "workbookPr":
            from_1904 = is_on(attributes, "date1904")
        elif name == "definedName":
            names_findings = attributes.get("name") == FINDINGS_NAME
        elif name == "sheet" and relation(attributes) in parts:
            hidden = attributes.get("state", "visible") != "visible"
            if len(sheets) >= SHEETS:
                raise Refused("inflated-workbook")
            sheets.append(SheetPart(attributes.get("name", ""), parts[relation(attributes)], hidden))

    def data(text: str) -> None:
        if names_findings:
            named.append(text)

    def end(_: str) -> None:
        nonlocal names_findings
        names_findings = False

    with package.open(package.book) as file:
        parse(file, start, end, data)
    ours = sheet_named("".join(named))
    return [replace(one, is_findings=True) if one.title == ours else one for one in sheets], from_1904


def sheet_named(reference: str) -> str:
    """The title of the sheet in a reference such as `'Sheet 1'!$A$1`; empty if it has none."""
    title = reference.rpartition("!")[0]
    return title[1:-1].replace("''", "'") if title.startswith("'") else title


def read_texts(package: Package) -> Texts:
    """The texts that cells refer to by number, without notes on pronunciation."""
    found = Texts()
    characters = 0
    for part in package.related(package.book, "/sharedStrings").values():
        run = Run()

        def start(element: str, attributes: Attributes, run: Run = run) -> None:
            run.start(_TEXTS.get(element), attributes)

        def end(element: str, run: Run = run) -> None:
            nonlocal characters
            name = _TEXTS.get(element)
            run.end(name)
            if name == "si":
                if run.struck:
                    found.struck.add(len(found.texts))
                found.texts.append(run.take())
                characters += len(found.texts[-1])
                if len(found.texts) > CELLS or characters > CHARACTERS:
                    raise Refused("inflated-workbook")

        with package.open(part) as file:
            parse(file, start, end, run.data)
    return found


class Run:
    """Collects one text, which may have several runs of different style."""

    __slots__ = ("_crossed", "_inside", "_length", "_parts", "_spoken", "struck")

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._inside = self._spoken = self._crossed = self.struck = False

    def start(self, name: str | None, attributes: Attributes) -> None:
        """An element begins: a text, a run, its strike-through or a note on pronunciation."""
        if name == "t":
            self._inside = not self._spoken
        elif name == "r":
            self._crossed = False
        elif name == "strike":
            self._crossed = is_on(attributes, "val", default=True)
        elif name == "rPh":
            self._spoken = True

    def end(self, name: str | None) -> None:
        """An element ends."""
        if name == "t":
            self._inside = False
        elif name == "rPh":
            self._spoken = False

    def data(self, text: str) -> None:
        """Take characters of an element."""
        if self._inside:
            self._parts.append(text)
            self._length += len(text)
            if self._length > LONGEST_RAW:
                raise Refused("long-text", limit=LONGEST)
            self.struck = self.struck or (self._crossed and not text.isspace())

    def take(self) -> str:
        """The whole text. The next text begins."""
        text = unescaped("".join(self._parts))
        self._parts.clear()
        self._length = 0
        self._crossed = self.struck = False
        return text


def unescaped(text: str) -> str:
    """A text with its escapes replaced by characters."""
    return _ESCAPE.sub(lambda found: chr(int(found[1], 16)), text) if "_x" in text else text


def read_styles(package: Package) -> Styles:
    """The number format, strike-through and indent of each cell style."""
    codes = dict(BUILT_IN)
    fonts: list[bool] = []
    cells: list[tuple[int, int, int]] = []
    section = ""

    def start(element: str, attributes: Attributes) -> None:
        nonlocal section
        name = _STYLES.get(element)
        if name == "numFmt":
            code = attributes["formatCode"]
            codes[int(attributes["numFmtId"])] = code if len(code) <= _LONGEST_FORMAT else "General"
        elif name in {"fonts", "cellXfs"}:
            section = name
        elif section == "fonts" and name == "font":
            fonts.append(False)
        elif section == "fonts" and name == "strike" and fonts:
            fonts[-1] = is_on(attributes, "val", default=True)
        elif section == "cellXfs":
            _take_style(name, attributes, cells)
        if max(len(codes), len(fonts), len(cells)) > STYLES + len(BUILT_IN):
            raise Refused("inflated-workbook")

    def end(element: str) -> None:
        nonlocal section
        if _STYLES.get(element) in {"fonts", "cellXfs"}:
            section = ""

    for part in package.related(package.book, "/styles").values():
        if not package.has(part):
            continue  # then every cell has the usual format
        with package.open(part) as file:
            parse(file, start, end)
    return Styles(
        [read_format(codes.get(code, "General")) for code, *_ in cells],
        [font < len(fonts) and fonts[font] for _, font, _ in cells],
        [indent for *_, indent in cells],
    )


def _take_style(name: str | None, attributes: Attributes, cells: list[tuple[int, int, int]]) -> None:
    """Note the format, the font and the indent of a style of cells, which has two elements."""
    if name == "xf":
        cells.append((int(attributes.get("numFmtId", 0)), int(attributes.get("fontId", 0)), 0))
    elif name == "alignment" and cells:
        cells[-1] = (*cells[-1][:2], int(attributes.get("indent", 0)))
