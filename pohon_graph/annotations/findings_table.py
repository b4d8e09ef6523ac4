"""The sheet of findings: each with a link to its cell and how to fix it, then why the rules are there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final
from xml.sax.saxutils import escape

from pohon_graph.annotations.edited_package import DECLARATION
from pohon_graph.annotations.placed_findings import Placed
from pohon_graph.annotations.severity_colours import COLOURS, SEVERITIES
from pohon_graph.annotations.style_list import Look, StyleList
from pohon_graph.annotations.xml_part import attributes_of
from pohon_graph.loading.sheets import letters_of
from pohon_graph.marks import XML_COMMENT
from pohon_graph.reports.summary import summary_lines, suppressed_note
from pohon_graph.rules.findings import Report
from pohon_graph.texts import language, say
from pohon_graph.workbooks import cell_text, lines_of

HEAD: Final = 7  # the row of the headings, the same in every run
_COLUMNS: Final = {
    "number": 5, "cell": 26, "severity": 13, "rule": 10, "title": 34, "message": 50, "fix": 50,
}  # fmt: skip
_WIDTHS: Final = tuple(_COLUMNS.values())
_LETTERS: Final = 1.15  # letters in the width of a digit, in which columns are measured
_LINE, _TALLEST = 15, 409  # points: a line of text, and the highest row that Excel allows
_LINKS: Final = 65_530  # the most links of a sheet in Excel
_VIEW: Final = (
    '<sheetPr><tabColor rgb="FFC00000"/><pageSetUpPr fitToPage="1"/></sheetPr>'
    '<sheetViews><sheetView showGridLines="0" workbookViewId="0">'
    f'<pane ySplit="{HEAD}" topLeftCell="A{HEAD + 1}" activePane="bottomLeft" state="frozen"/>'
    "</sheetView></sheetViews>"
    '<sheetFormatPr defaultRowHeight="15"/>'
)
_PRINTING: Final = (
    '<pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>'
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>'
    "<headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter>"
)

Line = Sequence[tuple[str, int] | None]  # the cells of a row, each a text and the number of its style


@dataclass(slots=True)
class _Styles:
    """The numbers of the styles of the sheet."""

    formats: StyleList
    severities: dict[str, int] = field(init=False)
    title: int = field(init=False)
    line: int = field(init=False)
    head: int = field(init=False)
    body: int = field(init=False)
    link: int = field(init=False)

    def __post_init__(self) -> None:
        cell = self.formats.cell
        self.title = cell(Look(bold=True, size=14, lines=False, wraps=False))
        self.line = cell(Look(lines=False, wraps=False))
        self.head = cell(Look(bold=True, fill="FFD9E1F2"))
        self.body = cell(Look())
        self.link = cell(Look(underlined=True, colour="FF0563C1"))
        self.severities = {severity: cell(Look(fill=COLOURS[severity].fill)) for severity in SEVERITIES}


def findings_table(
    report: Report, findings: Sequence[Placed], fixes: Mapping[str, str], formats: StyleList, space: str
) -> str:
    """The sheet as the XML of a part; its first lines are as many in every run."""
    styles = _Styles(formats)
    lines: list[Line] = [*_above(report, styles), _row(_headings(), [styles.head] * len(_COLUMNS))]
    for number, one in enumerate(findings, start=1):
        lines.append(_finding(number, one, fixes, styles))
    last = len(lines)
    lines += _reasons(report, styles)
    rows = "".join(_written(number, line) for number, line in enumerate(lines, start=1))
    columns = "".join(
        f"<col{attributes_of(min=place, max=place, width=width, customWidth=1)}/>"
        for place, width in enumerate(_WIDTHS, start=1)
    )
    filter_ = attributes_of(ref=f"A{HEAD}:{letters_of(len(_COLUMNS) - 1)}{last}")
    return (
        f'{DECLARATION}{XML_COMMENT}\n<worksheet xmlns="{space}">{_VIEW}<cols>{columns}</cols>'
        f"<sheetData>{rows}</sheetData><autoFilter{filter_}/>{_links(findings)}{_PRINTING}</worksheet>"
    )


def _above(report: Report, styles: _Styles) -> list[Line]:
    trees = "; ".join(f"{tree['title']} ({tree['period']})" for tree in report.trees)
    legend = [(say(f"reports.one.{severity}"), styles.severities[severity]) for severity in SEVERITIES]
    return [
        [(say("annotations.title"), styles.title)],
        [(trees, styles.line)],
        [(" ".join(summary_lines(report)), styles.line)],
        [(say("annotations.how"), styles.line)],
        [None, *legend],
        [],
    ]


def _headings() -> list[str]:
    return [say(f"annotations.column.{name}") for name in _COLUMNS]


def _finding(number: int, one: Placed, fixes: Mapping[str, str], styles: _Styles) -> Line:
    finding, body = one.finding, styles.body
    note = suppressed_note(finding)
    severity = say("reports.suppressed") if note else say(f"reports.one.{finding.severity}")
    message = finding.messages[language()] + (f" ({note})" if note else "")
    return [
        (str(number), body),
        (_place(one), styles.link if one.cell else body),
        (severity, body if note else styles.severities[finding.severity]),
        (finding.rule, body),
        (finding.title, body),
        (message, body),
        (fixes[finding.rule], body),
    ]


def _place(one: Placed) -> str:
    return f"{one.sheet}!{one.cell.corner}" if one.cell else say("annotations.no-cell")


def _reasons(report: Report, styles: _Styles) -> list[Line]:
    """Why the rules with findings are there, and which regulation they follow."""
    lang = language()
    rules = [outcome.rule for outcome in report.by_code if outcome.findings]
    head = [say(f"annotations.column.{name}") for name in ("rule", "about", "why", "basis")]
    texts = ([rule.code, rule.titles[lang], rule.whys[lang], rule.sources[lang]] for rule in rules)
    before: list[tuple[str, int] | None] = [None] * 3
    lines: list[Line] = [[], [*before, *_row(head, [styles.head] * 4)]]
    lines += [[*before, *_row(one, [styles.body] * 4)] for one in texts]
    return lines if rules else []


def _row(texts: Sequence[str], styles: Sequence[int]) -> list[tuple[str, int] | None]:
    return list(zip(texts, styles, strict=True))


def _written(number: int, line: Line) -> str:
    cells = [
        f"<c{attributes_of(r=f'{letters_of(place)}{number}', s=cell[1], t='inlineStr')}>"
        f'<is><t xml:space="preserve">{escape(cell_text(cell[0]))}</t></is></c>'
        for place, cell in enumerate(line)
        if cell is not None
    ]
    height = _height(line) if number >= HEAD else 1
    tall = attributes_of(ht=min(height * _LINE, _TALLEST)) if height > 1 else ""
    return f"<row{attributes_of(r=number)}{tall}>{''.join(cells)}</row>"


def _height(line: Line) -> int:
    """The number of lines of the highest cell of a row."""
    cells = zip(line, _WIDTHS, strict=False)
    return max((lines_of(cell[0], width * _LETTERS) for cell, width in cells if cell), default=1)


def _links(findings: Sequence[Placed]) -> str:
    links = [
        f"<hyperlink{attributes_of(ref=f'B{row}', location=_target(one), display=_place(one))}/>"
        for row, one in enumerate(findings, start=HEAD + 1)
        if one.cell
    ]
    return f"<hyperlinks>{''.join(links[:_LINKS])}</hyperlinks>" if links else ""


def _target(one: Placed) -> str:
    quoted = "'" + one.sheet.replace("'", "''") + "'"
    return f"{quoted}!{one.cell.corner}" if one.cell else ""
