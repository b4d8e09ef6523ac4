"""`pohon audit`: runs the rules and prints their findings."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from pohon_graph.cli import completion, session
from pohon_graph.cli.annotated_copy import check_annotation, deliver_copy
from pohon_graph.cli.base import FILE, Day, as_of, command, destination, formats, option
from pohon_graph.cli.output import deliver, note, note_changed, notices, refuse_screen, screen, working
from pohon_graph.cli.workbook_options import workbook_answers
from pohon_graph.errors import UsageError
from pohon_graph.files import there_is
from pohon_graph.reports.audit_format import audit_formats
from pohon_graph.texts import say

if TYPE_CHECKING:
    from pohon_graph.graph.model import Row
    from pohon_graph.loading.answers import Answers
    from pohon_graph.reports.report import Report
    from pohon_graph.rules.goal_identity import Identities
    from pohon_graph.store import Store

FORMATS = audit_formats()
STATISTICS = ("text", "json")  # the formats of `--statistics`
_SEVERITIES = ("error", "warning", "info", "never")


@command(
    "audit",
    option("--select", multiple=True, metavar="CODES", shell_complete=completion.codes),
    option("--ignore", multiple=True, metavar="CODES", shell_complete=completion.codes),
    option("--fail-on", type=click.Choice(_SEVERITIES), default="error"),
    formats(*FORMATS, endings={name: each.endings for name, each in FORMATS.items()}),
    destination(),
    as_of(),
    option("--suppressions", type=FILE, metavar="FILE"),
    option("--write-suppressions", is_flag=True),
    option("--reason", metavar="TEXT"),
    option("--until", type=Day(), metavar="DATE"),
    option("--new-only", type=FILE, metavar="REPORT.json"),
    option("--rules", "rule_folders", multiple=True, type=FILE, metavar="DIR"),
    option("--all", "every", is_flag=True),
    option("--statistics", is_flag=True),
    option("--explain", is_flag=True),
    option("--timings", is_flag=True),
    workbook_answers(),
    option("--annotate", is_flag=True),
)
@click.argument("paths", nargs=-1, metavar="[PATH...]")
def audit(
    paths: tuple[str, ...],
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    fail_on: str,
    format_: str,
    output: Path | None,
    force: bool,
    as_of: date,
    suppressions: Path | None,
    write_suppressions: bool,
    reason: str | None,
    until: date | None,
    new_only: Path | None,
    rule_folders: tuple[Path, ...],
    every: bool,
    statistics: bool,
    explain: bool,
    timings: bool,
    answers: Answers,
    annotate: bool,
    store: str | None,
    quiet: bool,
) -> int:
    """Run the rules and print the findings; the exit code gives their severity."""

    _check_acceptance(write_suppressions, reason, until, as_of)
    _check_output(annotate, paths, format_, statistics, output)
    chosen = session.settings()
    accepted = suppressions or session.suppressions()
    with session.opened(":memory:" if paths else store) as opened, working(say("cli.working.audit"), quiet):
        if paths:
            session.load_files(opened, paths, answers, store, quiet)

        def audited() -> tuple[Report, str | bytes, list[str], list[Row], Identities]:
            report = opened.audit(
                select or (chosen.select if chosen else ()),
                ignore or (chosen.ignore if chosen else ()),
                as_of=as_of,
                rules=rule_folders,
                # A file that does not exist yet holds nothing.
                suppressions=accepted
                if accepted and (there_is(accepted) or not write_suppressions)
                else None,
                settings=chosen,
            )
            if not report.outcomes:
                raise UsageError(say("cli.audit.no-rules"))
            if new_only is not None:
                report = _only_new(report, new_only)
            text = "" if annotate else _text(opened, report, format_, statistics, every, **screen(output))
            if explain and isinstance(text, str) and format_ == "text":
                from pohon_graph.reports.finding_evidence import explained

                text += "\n" + explained(report, opened.engine, **screen(output))
            sources = session.sources(opened, store) if output is not None else []
            changed = [] if paths else opened.changed_sources()
            nodes = (finding.node for finding in report.findings)
            known = opened.identities(nodes) if write_suppressions else {}
            return report, text, sources, changed, known

        report, text, sources, changed, known = opened.of_one_state(audited)
    note_changed(changed, quiet)
    if report.notices:
        from pohon_graph.rules.suppressions import in_short

        notices(in_short(report.notices), quiet)
    if annotate:
        deliver_copy(paths[0], report, output, answers=answers, sources=sources, force=force, quiet=quiet)
    else:
        _deliver(text, output, format_, sources=sources, force=force, quiet=quiet)
    if explain and format_ != "text":
        note(say("cli.audit.explain-text"), quiet)
    if timings:
        from pohon_graph.reports.rule_catalogue import timings_text

        note(timings_text(report, **screen()))
    if write_suppressions:
        _accept(report, known, accepted or session.SUPPRESSIONS, reason, until, as_of, quiet)
        return exit_code(report, "never")
    return exit_code(report, fail_on)


def _deliver(
    text: str | bytes,
    output: Path | None,
    format_: str,
    *,
    sources: list[str],
    force: bool,
    quiet: bool,
) -> None:
    deliver(text, output, format_, sources=sources, force=force)
    if output is not None:
        note(say("cli.written", path=output), quiet)


def exit_code(report: Report, fail_on: str) -> int:
    """3 if a rule could not run, 1 if an unsuppressed finding reaches `fail_on`, else 0."""
    if report.failed_rules:
        return 3
    if fail_on == "never":
        return 0
    summary = report.summary()
    fatal = _SEVERITIES[: _SEVERITIES.index(fail_on) + 1]
    return int(any(summary[severity] for severity in fatal))


def _text(
    opened: Store, report: Report, format_: str, statistics: bool, every: bool, **layout: Any
) -> str | bytes:
    from pohon_graph.reports import render
    from pohon_graph.reports.statistics import statistics_json, statistics_text

    if statistics:
        return (statistics_json if format_ == "json" else statistics_text)(report)
    branches = opened.branches() if FORMATS[format_].by_branch else None
    return render(report, format_, branches=branches, every=every, **layout)


def _only_new(report: Report, earlier: Path) -> Report:
    from pohon_graph.rules.baseline import only_new, read_fingerprints

    return only_new(report, read_fingerprints(earlier))


def _check_output(
    annotate: bool, paths: tuple[str, ...], format_: str, statistics: bool, output: Path | None
) -> None:
    """Refuse a format without statistics, a binary one for the screen, and a copy of no workbook."""
    if annotate:
        check_annotation(paths, output)
        return
    if statistics and format_ not in STATISTICS:
        raise UsageError(say("cli.audit.statistics-format", formats=", ".join(STATISTICS)))
    if not FORMATS[format_].on_screen:
        refuse_screen(output)


def _check_acceptance(wanted: bool, reason: str | None, until: date | None, today: date) -> None:
    """Before the work, refuse options without effect and an acceptance that could not be written."""
    if not wanted:
        if reason is not None or until is not None:
            raise UsageError(say("cli.audit.only-with-write"))
        return
    if reason is not None and not reason.strip():
        raise UsageError(say("cli.audit.empty-reason"))
    if until is not None and until < today:
        raise UsageError(say("cli.audit.past", until=until))
    if (reason is None or until is None) and not sys.stdin.isatty():
        raise UsageError(say("cli.audit.no-reason"))


def _accept(
    report: Report,
    known: Identities,
    path: Path,
    reason: str | None,
    until: date | None,
    today: date,
    quiet: bool,
) -> None:
    """Accept the present findings, for a reason and until a date that the user must give."""
    from pohon_graph.files import write_whole
    from pohon_graph.rules.suppression_file import accepting, read_suppressions

    why = reason or _asked_reason()
    last = until or _asked_date(today)
    existing = path.read_text(encoding="utf-8-sig") if there_is(path) else ""
    kept = read_suppressions(path) if there_is(path) else []
    # The existing text of the file is kept, so this overwrites nothing.
    text = accepting(report, existing, reason=why, until=last, kept=kept, identities=known)
    write_whole(path, text, force=True)
    note(say("cli.written", path=path), quiet)


def _asked_reason() -> str:
    while True:
        reason: str = click.prompt(say("cli.audit.ask-reason"), err=True)
        if reason.strip():
            return reason


def _asked_date(today: date) -> date:
    """The last day; asks again until the date has not passed."""
    while True:
        given = click.prompt(say("cli.audit.ask-until"), err=True).strip()
        try:
            day = date.fromisoformat(given)
        except ValueError:
            note(say("cli.bad-date", name=given))
            continue
        if day >= today:
            return day
        note(say("cli.audit.past", until=day))
