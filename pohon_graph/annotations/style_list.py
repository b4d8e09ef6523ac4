"""Adds formats to the styles of a workbook, after the existing ones, so that no cell changes its style.

A format that is already there is used again: annotating a workbook twice adds nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from pohon_graph.annotations.edited_package import DECLARATION, EditedPackage
from pohon_graph.annotations.severity_colours import COLOURS
from pohon_graph.annotations.xml_part import Element, XmlPart, attributes_of

_TYPE: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"
# The lists of a styles part in their order, and the entries that the first numbers of each must be.
_LISTS: Final[dict[str, tuple[str, ...]]] = {
    "numFmts": (),
    "fonts": ('<font><sz val="11"/><name val="Calibri"/><family val="2"/></font>',),
    "fills": (
        '<fill><patternFill patternType="none"/></fill>',
        '<fill><patternFill patternType="gray125"/></fill>',
    ),
    "borders": ("<border><left/><right/><top/><bottom/><diagonal/></border>",),
    "cellStyleXfs": (),
    "cellXfs": ('<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>',),
    "cellStyles": (),
    "dxfs": (),
    "tableStyles": (),
    "colors": (),
    "extLst": (),
}
_ORDER: Final = tuple(_LISTS)
_NORMAL: Final = (
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>'
)


@dataclass(frozen=True, slots=True)
class Look:
    """How cells of the sheet of findings look: their font, fill and lines, as colours in hexadecimal."""

    bold: bool = False
    underlined: bool = False
    size: int = 11
    colour: str = ""
    fill: str = ""
    lines: bool = True
    wraps: bool = True

    def font(self) -> str:
        """The font as an entry of the list of fonts."""
        marks = "<b/>" * self.bold + "<u/>" * self.underlined
        colour = f'<color rgb="{self.colour}"/>' if self.colour else ""
        return f'<font>{marks}<sz val="{self.size}"/>{colour}<name val="Calibri"/><family val="2"/></font>'


class StyleList:
    """The styles part of a package, with formats to be added."""

    def __init__(self, package: EditedPackage) -> None:
        self._package = package
        self._part = next(iter(package.related(package.package.book, "styles").values()), "")
        if not self._part:
            self._part = _new_part(package)
        self._edited = XmlPart(package.read(self._part))
        self._known: dict[str, list[str]] = {}
        self._added: dict[str, list[str]] = {}

    def colour(self, severity: str) -> int:
        """The number of the conditional format in the colour of a severity."""
        colour = COLOURS[severity]
        fill = f'<fill><patternFill patternType="solid"><bgColor rgb="{colour.fill}"/></patternFill></fill>'
        return self._placed("dxfs", f"<dxf>{fill}{_border(colour.line, colour.border)}</dxf>")

    def cell(self, look: Look) -> int:
        """The number of a cell style; its texts stay texts, also if they begin like a formula."""
        given = attributes_of(
            numFmtId=0,
            fontId=self._placed("fonts", look.font()),
            fillId=self._placed("fills", _fill(look.fill)) if look.fill else 0,
            borderId=self._placed("borders", _border("thin", "FFBFBFBF")) if look.lines else 0,
            quotePrefix=1,
            applyFont=1,
            applyFill=1,
            applyBorder=1,
            applyAlignment=1,
        )
        alignment = f"<alignment{attributes_of(vertical='top', wrapText=int(look.wraps))}/>"
        return self._placed("cellXfs", f"<xf{given}>{alignment}</xf>")

    def save(self) -> None:
        """Put the part into the package; it stays as it was if nothing was added."""
        for holder in _ORDER:
            if holder in self._added:
                self._extend(holder, self._added[holder])
        self._package.write(self._part, self._edited.content())

    def _placed(self, holder: str, xml: str) -> int:
        """The number of an entry of a list, which is added if it is not there."""
        xml = self._edited.own(xml)
        known = self._entries(holder)
        if xml not in known:
            known.append(xml)
            self._added.setdefault(holder, []).append(xml)
        return known.index(xml)

    def _entries(self, holder: str) -> list[str]:
        if holder not in self._known:
            element = self._edited.root.child(holder)
            entries = [self._edited.raw(child) for child in element.children] if element else []
            self._known[holder] = entries
            if not entries:
                self._require_first(holder)
        return self._known[holder]

    def _require_first(self, holder: str) -> None:
        """Give an empty list its first entries, which other formats refer to."""
        first = [self._edited.own(xml) for xml in _LISTS[holder]]
        self._known[holder] += first
        if first:
            self._added.setdefault(holder, []).extend(first)

    def _extend(self, holder: str, added: list[str]) -> None:
        element: Element | None = self._edited.root.child(holder)
        count = len(self._known[holder])
        if element is None:
            whole = self._edited.own(f'<{holder} count="{count}"></{holder}>')
            start = whole.index(">") + 1
            xml = f"{whole[:start]}{''.join(added)}{whole[start:]}"
            self._edited.insert(xml, _ORDER[_ORDER.index(holder) + 1 :])
            return
        self._edited.set(element, "count", count)
        for xml in added:
            self._edited.append(element, xml)


def _new_part(package: EditedPackage) -> str:
    part = "xl/styles.xml"  # the only name that openpyxl knows
    if package.has(part):
        part = package.free("xl/styles{}.xml")
    package.add(part, f'{DECLARATION}<styleSheet xmlns="{package.space}">{_NORMAL}</styleSheet>', _TYPE)
    package.relate(package.package.book, "styles", part)
    return part


def _fill(colour: str) -> str:
    colours = f'<fgColor rgb="{colour}"/><bgColor indexed="64"/>'
    return f'<fill><patternFill patternType="solid">{colours}</patternFill></fill>'


def _border(line: str, colour: str) -> str:
    sides = ("left", "right", "top", "bottom")
    drawn = (f'<{side} style="{line}"><color rgb="{colour}"/></{side}>' for side in sides)
    return f"<border>{''.join(drawn)}</border>"
