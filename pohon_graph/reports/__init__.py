"""What the program shows: audits in every format, the catalogue of rules, answers to questions.

A report is made of data objects and gives text or bytes; nothing here prints or writes a file.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from pohon_graph.errors import UsageError
from pohon_graph.reports.layout import WIDTH
from pohon_graph.texts import say

if TYPE_CHECKING:
    from pohon_graph.rules.causes import Branches
    from pohon_graph.rules.file import Rule
    from pohon_graph.rules.findings import Report

# Where each format's function lives; they are imported when they are asked for.
_FORMATS = {
    "text": "audit_text",
    "json": "audit_json",
    "sarif": "audit_sarif",
    "junit": "audit_junit",
    "github": "audit_github",
    "markdown": "audit_markdown",
    "html": "audit_html",
    "xlsx": "audit_xlsx",
}
_BY_CAUSE = ("markdown", "html")
_BY_BRANCH = ("xlsx",)
AUDIT_FORMATS = tuple(_FORMATS)


def render(
    report: Report,
    format_: str = "text",
    *,
    branches: Branches | None = None,
    width: int = WIDTH,
    colour: bool = False,
    every: bool = False,
) -> str | bytes:
    """An audit in one of AUDIT_FORMATS, in the language in force; `xlsx` gives bytes, all others text.

    `branches` (see `explore.branches`) group the findings in text, markdown, html and xlsx; `width`
    and `colour` are for text. Findings that share their cause are one line in text, markdown and html, or
    `every` one has its own; the other formats always have one row a finding. Raises UsageError for a format
    that is none of them.
    """
    if format_ not in _FORMATS:
        raise UsageError(say("reports.no-format", format=format_, formats=", ".join(AUDIT_FORMATS)))
    from importlib import import_module

    name = _FORMATS[format_]
    write: Callable[..., str | bytes] = getattr(import_module(f"pohon_graph.reports.{name}"), name)
    if format_ == "text":
        return write(report, branches=branches, width=width, colour=colour, every=every)
    if format_ in _BY_CAUSE:
        return write(report, branches=branches, every=every)
    return write(report, branches=branches) if format_ in _BY_BRANCH else write(report)


def render_rules(
    rules: Sequence[Rule],
    format_: str = "text",
    *,
    whole: bool = False,
    width: int = WIDTH,
    colour: bool = False,
) -> str:
    """The catalogue in `text` or `json`, or with `whole` each rule with all that it says."""
    from pohon_graph.reports import catalogue

    if format_ == "json":
        return catalogue.rules_json(rules)
    text = catalogue.rule_text if whole else catalogue.rules_text
    return text(rules, width=width, colour=colour)


def timings(report: Report, *, width: int = WIDTH, colour: bool = False) -> str:
    """How long each rule took, the slowest first."""
    from pohon_graph.reports.catalogue import timings_text

    return timings_text(report, width=width, colour=colour)
