"""Reads the styles of an Open Document spreadsheet: number formats, strike-through, hidden sheets."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from pohon_graph.documents.file_limits import STYLES as MOST
from pohon_graph.loading.open_document.ods_package import name
from pohon_graph.loading.xlsx.number_formats import PLAIN, NumberFormat, read_format
from pohon_graph.loading.xlsx.refused import Refused
from pohon_graph.loading.xlsx.xml import Attributes

_NUMBERS: Final = {
    name("datastyle", local): local
    for local in ("number-style", "percentage-style", "currency-style", "date-style", "time-style")
}
_PARTS: Final = {
    name("datastyle", local): local
    for local in ("number", "text", "currency-symbol", "scientific-number", "fraction")
}
_STYLE, _MAP = name("style", "style"), name("style", "map")
_TEXT, _TABLE = name("style", "text-properties"), name("style", "table-properties")
_DEEPEST: Final = 20  # parents of a style
_LONGEST: Final = 1_000  # characters of a number format


@dataclass(slots=True)
class _Number:
    """A number format as the code that Excel has for it; `positive` is the style for positive numbers."""

    kind: str
    code: str = ""
    positive: str = ""


@dataclass(slots=True)
class _Style:
    parent: str = ""
    number: str = ""
    struck: bool | None = None
    hidden: bool = False


@dataclass
class OdsStyles:
    """The styles by name. Cells refer to them by `number`, in order of first use."""

    numbers: dict[str, _Number] = field(default_factory=dict)
    styles: dict[str, _Style] = field(default_factory=dict)
    formats: list[NumberFormat] = field(default_factory=lambda: [PLAIN])
    struck: list[bool] = field(default_factory=lambda: [False])
    _used: dict[tuple[str, str], int] = field(default_factory=dict)

    def number(self, style: str, kind: str) -> int:
        """The number of a style for values of a kind: a percentage or a time has its own format."""
        known = self._used.get((style, kind))
        if known is None:
            known = self._used[style, kind] = len(self.formats)
            self.formats.append(self._format(style, kind))
            self.struck.append(self.is_struck(style))
        return known

    def is_struck(self, style: str) -> bool:
        """Whether a style strikes its text through."""
        return next((one.struck for one in self._parents(style) if one.struck is not None), False)

    def is_hidden(self, style: str) -> bool:
        """Whether the style of a sheet hides it."""
        return style in self.styles and self.styles[style].hidden

    def _format(self, style: str, kind: str) -> NumberFormat:
        named = next((one.number for one in self._parents(style) if one.number), "")
        number = self.numbers.get(named)
        if number is not None and number.positive in self.numbers:
            number = self.numbers[number.positive]
        form = read_format(number.code) if number is not None else PLAIN
        if kind == "time":
            return form if form.is_time else read_format("h:mm:ss")
        if kind == "percentage":
            return form if form.percent else read_format("0%")
        return PLAIN if form.is_date or form.is_time else form

    def _parents(self, style: str) -> list[_Style]:
        found: list[_Style] = []
        while style in self.styles and len(found) < _DEEPEST:
            found.append(self.styles[style])
            style = self.styles[style].parent
        return found


class StylesReader:
    """Handles the events of the styles in one part."""

    def __init__(self, found: OdsStyles) -> None:
        self.found = found
        self.number: _Number | None = None
        self.style: _Style | None = None
        self.text: list[str] | None = None

    def start(self, element: str, attributes: Attributes) -> None:
        if element in _NUMBERS:
            self.number = _Number(_NUMBERS[element])
            self.found.numbers[attributes.get(name("style", "name"), "")] = self.number
        elif element == _STYLE:
            self.style = _Style(
                attributes.get(name("style", "parent-style-name"), ""),
                attributes.get(name("style", "data-style-name"), ""),
            )
            self.found.styles[attributes.get(name("style", "name"), "")] = self.style
        elif self.number is not None:
            self._part(self.number, element, attributes)
        elif self.style is not None:
            _property(self.style, element, attributes)
        if max(len(self.found.numbers), len(self.found.styles)) > MOST:
            raise Refused("inflated-workbook")

    def end(self, element: str) -> None:
        if element == _STYLE:
            self.style = None
        elif element in _NUMBERS:
            self.number = None
        elif self.text is not None and self.number is not None:
            _add(self.number, _quoted("".join(self.text)))
            self.text = None

    def data(self, text: str) -> None:
        if self.text is not None:
            self.text.append(text)

    def _part(self, number: _Number, element: str, attributes: Attributes) -> None:
        if element == _MAP and "value()>" in attributes.get(name("style", "condition"), ""):
            number.positive = attributes.get(name("style", "apply-style-name"), "")
        elif _PARTS.get(element) in {"text", "currency-symbol"}:
            self.text = []
        elif _PARTS.get(element) == "number":
            _add(number, _digits(attributes))
        elif element in _PARTS:
            _add(number, "General")
        elif number.kind in {"date-style", "time-style"}:
            _add(number, "yyyy" if number.kind == "date-style" else "h:mm:ss")


def _property(style: _Style, element: str, attributes: Attributes) -> None:
    if element == _TEXT:
        line = attributes.get(name("style", "text-line-through-style"))
        kind = attributes.get(name("style", "text-line-through-type"))
        if line is not None or kind is not None:
            style.struck = "none" not in (line, kind)
    elif element == _TABLE:
        style.hidden = attributes.get(name("table", "display")) == "false"


def _digits(attributes: Attributes) -> str:
    whole = "0" * min(int(attributes.get(name("datastyle", "min-integer-digits"), "1")), 30)
    places = min(int(attributes.get(name("datastyle", "decimal-places"), "0")), 30)
    return (whole or "#") + (f".{'0' * places}" if places else "")


def _quoted(text: str) -> str:
    return "".join(char if char == "%" else f'"{char}"' for char in text if char != '"')


def _add(number: _Number, code: str) -> None:
    if len(number.code) + len(code) <= _LONGEST:
        number.code += code
