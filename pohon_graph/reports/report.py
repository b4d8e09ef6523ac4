"""The audit as the library returns it: a report that writes itself in every text format."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pohon_graph.explore.branches import Branch
from pohon_graph.graph.model import Row
from pohon_graph.reports import render
from pohon_graph.reports.audits.json import audit_document, finding_document
from pohon_graph.reports.layout import WIDTH
from pohon_graph.rules import findings


class Report(findings.Report):
    """An audit's result, in the current language (see `pohon_graph.texts.use`).

    Text, Markdown and HTML group the findings by `branches` (see `Store.branches`) if given. They show
    findings with the same cause as one line, unless `every` is true.
    """

    __slots__ = ()

    def to_dict(self) -> dict[str, Any]:
        """The object that `to_json` writes; see `schemas/report.schema.json`."""
        return audit_document(self)

    def to_json(self) -> str:
        """The report for programs."""
        return str(render(self, "json"))

    def to_sarif(self) -> str:
        """SARIF 2.1.0, for code scanning."""
        return str(render(self, "sarif"))

    def to_junit(self) -> str:
        """JUnit XML, in which each rule is a test."""
        return str(render(self, "junit"))

    def to_markdown(self, *, branches: Mapping[str, Branch] | None = None, every: bool = False) -> str:
        """Markdown, for a comment or a wiki."""
        return str(render(self, "markdown", branches=branches, every=every))

    def to_html(self, *, branches: Mapping[str, Branch] | None = None, every: bool = False) -> str:
        """One HTML page that needs no other file."""
        return str(render(self, "html", branches=branches, every=every))

    def to_text(
        self,
        *,
        branches: Mapping[str, Branch] | None = None,
        every: bool = False,
        width: int = WIDTH,
        colour: bool = False,
    ) -> str:
        """The text that `pohon audit` prints."""
        return str(render(self, "text", branches=branches, every=every, width=width, colour=colour))

    def rows(self) -> list[Row]:
        """The findings as flat rows with the same keys, for a data frame.

        The parts of `detail` and `suppressed` have keys such as `detail_parent` and `suppressed_until`; a
        list becomes one text with semicolons.
        """
        found = [_flat(finding_document(finding)) for finding in self.findings]
        keys = dict.fromkeys(key for row in found for key in row)
        return [{key: row.get(key) for key in keys} for row in found]


def _flat(document: dict[str, Any]) -> Row:
    row: Row = {}
    for key, value in document.items():
        if key in ("detail", "suppressed"):
            row |= {f"{key}_{name}": _cell(part) for name, part in (value or {}).items()}
        else:
            row[key] = value
    return row


def _cell(value: object) -> object:
    return "; ".join(map(str, value)) if isinstance(value, list) else value
