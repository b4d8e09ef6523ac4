"""The order of elements that the published schema of SpreadsheetML (ECMA-376, sml.xsd) demands."""

from __future__ import annotations

from typing import Final

ORDER: Final = {
    "worksheet": (
        "sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetCalcPr",
        "sheetProtection", "protectedRanges", "scenarios", "autoFilter", "sortState", "dataConsolidate",
        "customSheetViews", "mergeCells", "phoneticPr", "conditionalFormatting", "dataValidations",
        "hyperlinks", "printOptions", "pageMargins", "pageSetup", "headerFooter", "rowBreaks", "colBreaks",
        "customProperties", "cellWatches", "ignoredErrors", "smartTags", "drawing", "legacyDrawing",
        "legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts",
        "extLst",
    ),
    "workbook": (
        "fileVersion", "fileSharing", "workbookPr", "workbookProtection", "bookViews", "sheets",
        "functionGroups", "externalReferences", "definedNames", "calcPr", "oleSize", "customWorkbookViews",
        "pivotCaches", "smartTagPr", "smartTagTypes", "webPublishing", "fileRecoveryPr", "webPublishObjects",
        "extLst",
    ),
    "styleSheet": (
        "numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs",
        "tableStyles", "colors", "extLst",
    ),
    "comments": ("authors", "commentList", "extLst"),
    "dxf": ("font", "numFmt", "fill", "alignment", "border", "protection", "extLst"),
    "xf": ("alignment", "protection", "extLst"),
    "border": ("start", "left", "end", "right", "top", "bottom", "diagonal", "vertical", "horizontal"),
}  # fmt: skip
