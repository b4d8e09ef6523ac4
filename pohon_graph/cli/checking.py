"""Commands of the linter: audit and rules."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pohon_graph.cli.base import command, formats, option
from pohon_graph.cli.output import deliver, note, notices, working
from pohon_graph.texts import say

if TYPE_CHECKING:
    from pohon_graph.rules.findings import Report

FORMATS = ("text", "json", "sarif", "junit", "github", "markdown", "html", "xlsx")
_SEVERITIES = ("error", "warning", "info", "never")


@command(
    "audit",
    option("--select", metavar="CODES", default=""),
    option("--ignore", metavar="CODES", default=""),
    option("--fail-on", type=click.Choice(_SEVERITIES), default="error"),
    formats(*FORMATS),
    option("-o", "--output", type=click.Path(path_type=Path), metavar="FILE"),
    option("--as-of", type=click.DateTime(["%Y-%m-%d"]), metavar="DATE"),
    option("--rules", "rule_folders", multiple=True, type=click.Path(path_type=Path), metavar="DIR"),
)
@click.argument("paths", nargs=-1, metavar="[PATH...]")
@click.pass_context
def audit(
    context: click.Context,
    paths: tuple[str, ...],
    select: str,
    ignore: str,
    fail_on: str,
    format_: str,
    output: Path | None,
    as_of: datetime | None,
    rule_folders: tuple[Path, ...],
    store: str | None,
    lang: str | None,
    quiet: bool,
) -> int:
    """Run the rules and print the findings; the exit code says how bad they are."""
    from pohon_graph.reports import render
    from pohon_graph.store import open_store

    with open_store(":memory:" if paths else store) as opened, working(say("cli.working.audit"), quiet):
        if paths:
            notices(opened.load(*paths).notices, quiet)
        report = opened.audit(
            [select] if select else [],
            [ignore] if ignore else [],
            as_of=as_of.date() if as_of else date.today(),
            rules=rule_folders,
        )
    deliver(render(report, format_), output)
    if output is not None:
        note(say("cli.written", path=output), quiet)
    return exit_code(report, fail_on)


def exit_code(report: Report, fail_on: str) -> int:
    """3 where a rule could not run, 1 where an unsuppressed finding is at or over `fail_on`, else 0."""
    if report.failed_rules:
        return 3
    if fail_on == "never":
        return 0
    summary = report.summary()
    fatal = _SEVERITIES[: _SEVERITIES.index(fail_on) + 1]
    return int(any(summary[severity] for severity in fatal))


@command("rules", formats("text", "json"))
@click.argument("code", required=False)
def rules(code: str | None, format_: str, store: str | None, lang: str | None, quiet: bool) -> None:
    """The catalogue, or one rule whole."""
    from pohon_graph.reports import render_rules
    from pohon_graph.rules.catalogue import catalogue, find

    everything = catalogue()
    deliver(render_rules([find(everything, code)] if code else everything, format_, whole=bool(code)))
