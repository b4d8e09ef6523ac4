"""Colours cells of a sheet with conditional formats, so that no cell's own style changes.

The formula of each rule names this program and is always true, so that a later run finds its rules again,
and a user who looks at the rules of the sheet knows their origin.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from pohon_graph.annotations.cell_range import Range, joined
from pohon_graph.annotations.severity_colours import SEVERITIES
from pohon_graph.annotations.style_list import StyleList
from pohon_graph.annotations.xml_part import Element, XmlPart, attributes_of
from pohon_graph.marks import NAME

_FORMULA: Final = f'"{NAME}"<>""'
_AREAS: Final = 500  # ranges of one rule; longer lists are slow in spreadsheet programs
# The elements after the conditional formats of a sheet, in the order of the published schema.
_AFTER: Final = (
    "conditionalFormatting", "dataValidations", "hyperlinks", "printOptions", "pageMargins", "pageSetup",
    "headerFooter", "rowBreaks", "colBreaks", "customProperties", "cellWatches", "ignoredErrors", "smartTags",
    "drawing", "legacyDrawing", "legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls",
    "webPublishItems", "tableParts", "extLst",
)  # fmt: skip
AFTER_NOTES: Final = _AFTER[_AFTER.index("legacyDrawing") + 1 :]


def remove_colours(sheet: XmlPart) -> None:
    """Remove the rules of an earlier run."""
    for format_ in sheet.root.named("conditionalFormatting"):
        rules = list(format_.named("cfRule"))
        ours = [rule for rule in rules if _is_ours(rule)]
        for element in [format_] if len(ours) == len(rules) and ours else ours:
            sheet.remove(element)


def add_colours(sheet: XmlPart, cells: Mapping[str, Iterable[Range]], styles: StyleList) -> None:
    """Colour the cells of each severity.

    The rules come first and have the first priority: some programs show only one rule of a cell. The user's
    rules keep their order among themselves.
    """
    rules = [
        (styles.colour(severity), areas)
        for severity in SEVERITIES
        for areas in _portions(joined(cells.get(severity, ())))
    ]
    if not rules:
        return
    _make_room(sheet, len(rules))
    formats = (_format(number, colour, areas) for number, (colour, areas) in enumerate(rules, start=1))
    sheet.insert(sheet.own("".join(formats)), _AFTER)


def _portions(ranges: Sequence[Range]) -> Iterator[Sequence[Range]]:
    for start in range(0, len(ranges), _AREAS):
        yield ranges[start : start + _AREAS]


def _format(priority: int, colour: int, areas: Sequence[Range]) -> str:
    place = attributes_of(sqref=" ".join(map(str, areas)))
    rule = attributes_of(type="expression", dxfId=colour, priority=priority)
    formula = _FORMULA.replace("<", "&lt;").replace(">", "&gt;")
    return (
        f"<conditionalFormatting{place}><cfRule{rule}><formula>{formula}</formula></cfRule>"
        "</conditionalFormatting>"
    )


def _make_room(sheet: XmlPart, wanted: int) -> None:
    """Give the user's rules priorities after the first `wanted` ones, unless they have such already."""
    others = [rule for rule in sheet.root.all("cfRule") if not _is_ours(rule)]
    priorities = [int(rule.attributes["priority"]) for rule in others if "priority" in rule.attributes]
    first = min((one for one in priorities if one > 0), default=wanted + 1)
    if first > wanted:
        return
    for rule in others:
        priority = int(rule.attributes.get("priority", 0))
        if priority > 0:
            sheet.set(rule, "priority", priority + wanted - first + 1)


def _is_ours(rule: Element) -> bool:
    formula = rule.child("formula")
    return formula is not None and formula.text.replace(" ", "") == _FORMULA
