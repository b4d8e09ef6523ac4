"""A workbook with the findings of its audit in it: `annotate` edits a copy of the package, part by part."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from pohon_graph.annotations.annotated_sheet import AnnotatedSheet
from pohon_graph.annotations.edited_package import EditedPackage
from pohon_graph.annotations.findings_tab import put_findings
from pohon_graph.annotations.findings_table import HEAD, findings_table
from pohon_graph.annotations.note_text import NoteWriter, note_writer
from pohon_graph.annotations.placed_findings import Placed, placed
from pohon_graph.annotations.style_list import StyleList
from pohon_graph.errors import UsageError
from pohon_graph.grouping import grouped
from pohon_graph.loading.xlsx.package import BROKEN, Package
from pohon_graph.loading.xlsx.parts import SheetPart, read_book
from pohon_graph.loading.xlsx.refused import Refused
from pohon_graph.rules.findings import Report
from pohon_graph.rules.fix_words import fix_texts, quoted_keys
from pohon_graph.texts import language, say


@dataclass(slots=True)
class Annotated:
    """The copy of a workbook, the number of findings with and without a cell, and sentences for the user.

    Suppressed findings are not counted.
    """

    content: bytes
    placed: int
    unplaced: int
    notices: list[str] = field(default_factory=list)


def annotate(path: str, report: Report) -> Annotated:
    """The workbook at `path` with its findings: colours and notes on their cells, and a sheet of them all.

    Every other part of the file keeps its bytes. The additions of an earlier call are replaced. Raises
    UsageError if the file is damaged or is no workbook.
    """
    try:
        with Package(path) as package:
            return _annotated(EditedPackage(package), path, report)
    except (Refused, *BROKEN, OSError) as error:
        raise UsageError(say("annotations.damaged", path=path)) from error


def _annotated(package: EditedPackage, path: str, report: Report) -> Annotated:
    sheets = read_book(package.package)[0]
    findings = placed(report.findings, _name(path), [sheet.title for sheet in sheets])
    fixes = {code: quoted_keys(fix) for code, fix in fix_texts(report, language()).items()}
    styles = StyleList(package)
    notices = _annotate_sheets(package, sheets, findings, styles, note_writer(fixes))
    put_findings(package, findings_table(report, findings, fixes, styles, package.space), HEAD)
    styles.save()
    if package.is_signed:
        notices.append(say("annotations.signed"))
    counted = [one for one in findings if one.finding.suppressed is None]
    with_cell = sum(one.cell is not None for one in counted)
    return Annotated(package.content(), with_cell, len(counted) - with_cell, notices)


def _annotate_sheets(
    package: EditedPackage,
    sheets: Sequence[SheetPart],
    findings: Sequence[Placed],
    styles: StyleList,
    write: NoteWriter,
) -> list[str]:
    """Annotate each sheet; returns a sentence about the cells that can have no note."""
    of_sheet = grouped((one for one in findings if one.cell), lambda one: one.sheet)
    without = [
        f"{sheet.title}!{cell.corner}"
        for sheet in sheets
        if not sheet.is_findings
        for cell in AnnotatedSheet(package, sheet.part, styles).annotate(of_sheet.get(sheet.title, []), write)
    ]
    return [say("annotations.threads", cells=", ".join(without))] if without else []


def _name(path: str) -> str:
    """The workbook as the sources of its findings name it."""
    return path.encode("utf-8", "replace").decode("utf-8")
