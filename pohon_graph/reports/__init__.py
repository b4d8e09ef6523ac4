"""The program's output: audits in every format, the catalogue of rules, answers to questions.

A report takes data objects and returns text or bytes; nothing here prints or writes a file.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from pohon_graph.errors import UsageError
from pohon_graph.reports.audit_format import audit_formats
from pohon_graph.reports.layout import WIDTH
from pohon_graph.texts import say

if TYPE_CHECKING:
    from pohon_graph.rules.causes import Branches
    from pohon_graph.rules.findings import Report
    from pohon_graph.rules.rule_file import Rule


def render(
    report: Report,
    format_: str = "text",
    *,
    branches: Branches | None = None,
    width: int = WIDTH,
    colour: bool = False,
    every: bool = False,
) -> str | bytes:
    """An audit in one of `audit_formats()`, in the current language: bytes for `xlsx`, text for all others.

    `branches` (see `explore.branches`) group the findings in text, markdown, html and xlsx; `width` and
    `colour` apply to text. Text, markdown and html show findings with the same cause as one line, unless
    `every` is true; the other formats always have one row per finding. Raises UsageError for an unknown
    format.
    """
    formats = audit_formats()
    if format_ not in formats:
        raise UsageError(say("reports.no-format", format=format_, formats=", ".join(formats)))
    given = {"branches": branches, "width": width, "colour": colour, "every": every}
    chosen = formats[format_]
    return chosen.write(report, **{name: given[name] for name in chosen.takes})


def render_rules(
    rules: Sequence[Rule],
    format_: str = "text",
    *,
    whole: bool = False,
    width: int = WIDTH,
    colour: bool = False,
) -> str:
    """The catalogue in `text` or `json`, or with `whole` each rule in full."""
    from pohon_graph.reports import rule_catalogue

    if format_ == "json":
        return rule_catalogue.rules_json(rules)
    text = rule_catalogue.rule_text if whole else rule_catalogue.rules_text
    return text(rules, width=width, colour=colour)
