"""Audits of workbooks, and the copies with their findings."""

from __future__ import annotations

import dataclasses
from datetime import date
from pathlib import Path

import pohon_graph
from pohon_graph.annotations.annotate import Annotated, annotate
from pohon_graph.reports.report import Report
from pohon_graph.rules.findings import Finding

DAY = date(2024, 6, 1)


def audited(path: str, *, suppressions: str | None = None) -> Report:
    """The audit of a workbook by all rules."""
    with pohon_graph.open_store(":memory:") as store:
        store.load(path)
        return store.audit(as_of=DAY, suppressions=suppressions)


def annotated(path: str, copy: str, report: Report | None = None) -> Annotated:
    """Annotate the workbook into the file `copy`."""
    made = annotate(path, report or audited(path))
    Path(copy).write_bytes(made.content)
    return made


def only(report: Report, *findings: Finding) -> Report:
    """The report with just these findings."""
    return dataclasses.replace(report, findings=list(findings))


def moved(finding: Finding, source: str | None, **others: object) -> Finding:
    """The finding at another place."""
    return dataclasses.replace(finding, source=source, **others)  # type: ignore[arg-type]
