"""The audit for people: the problem, why it matters, how to fix it, its place, and the next step."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from pohon_graph.reports.audit_format import Format
from pohon_graph.reports.cause_lines import (
    Places,
    first_places,
    further_places,
    in_short,
    is_listed,
    sentence,
)
from pohon_graph.reports.layout import WIDTH, Page, Words
from pohon_graph.reports.nomenclature import table_lines
from pohon_graph.reports.sections import OfRule, OnBranch, Section, sections
from pohon_graph.reports.summary import clean_line, counted, share, summary_lines, suppressed_note
from pohon_graph.rules.causes import SHOWN, TREE, Branches, Cause
from pohon_graph.rules.findings import ERROR, FAIL, NOT_APPLICABLE, PASS, Report
from pohon_graph.texts import language, say


def audit_text(
    report: Report,
    *,
    branches: Branches | None = None,
    width: int = WIDTH,
    colour: bool = False,
    every: bool = False,
) -> str:
    """The report by severity, rule and cause; `branches` are those of `explore.branches`.

    With `every` each finding has a line under its branch, and each rule its full reason and fix.
    """
    found = sections(report, branches, every=every)
    page = Page()
    page.heading(say("reports.audit"))
    places = Places(report, bare=True)
    in_file = f"  ({places.files[0]})" if places.is_bare else ""
    for tree in report.trees:
        page.say(Words(tree["id"], "strong"), f"  {tree['title']}", Words(in_file, "faint"), indent=2, hang=2)
    for line in table_lines(report.tables, report.trees):
        page.say(Words(line, "faint"), indent=2, hang=2)
    for section in found:
        name = say(f"reports.severity.{section.severity}")
        page.heading(counted(name, section.standing).upper(), section.severity)
        if every:
            _whole(page, section, several=len(report.trees) > 1)
        else:
            _Short(page, places, section.severity, several=len(report.trees) > 1).write(section)
    _failed_rules(page, report)
    _summary(page, report, found, every=every)
    return page.text(width, colour)


FORMAT = Format(1, "text", audit_text, (".txt",), takes=("branches", "width", "colour", "every"))


class _Short:
    """The rules of one severity by cause: errors get more words than info."""

    def __init__(self, page: Page, places: Places, severity: str, several: bool) -> None:
        self._page, self._places, self._severity, self._several = page, places, severity, several

    def write(self, section: Section) -> None:
        for of_rule in section.rules:
            if self._severity == "info" and len(of_rule.findings) <= SHOWN:
                self._line(of_rule)
            else:
                self._rule(of_rule)

    def _rule(self, of_rule: OfRule) -> None:
        if self._severity == "error":
            self._page.gap()
        self._page.say(*self._head(of_rule), hang=8)
        if self._severity != "info":
            fix = in_short(of_rule.fix)
            self._page.say(Words(f"{say('reports.fix')}: ", "faint"), fix, indent=2, hang=2)
        for cause in of_rule.causes:
            self._cause(cause)

    def _line(self, of_rule: OfRule) -> None:
        """A rule with a few minor findings, on one line."""
        if any(finding.suppressed for finding in of_rule.findings):
            self._rule(of_rule)
            return
        self._page.say(*self._head(of_rule), ": ", self._places.listed(of_rule.findings), hang=4)

    def _head(self, of_rule: OfRule) -> tuple[str | Words, ...]:
        outcome = of_rule.outcome
        share = say("reports.share", findings=outcome.findings, population=outcome.population)
        title = Words(outcome.rule.titles[language()], "strong")
        return Words(outcome.rule.code, self._severity), "  ", title, f": {share}"

    def _cause(self, cause: Cause) -> None:
        note = f"  [{suppressed_note(cause.first)}]" if cause.first.suppressed else ""
        if is_listed(cause) or self._severity == "info":
            line = self._label(cause) + self._places.listed(*first_places(cause))
            self._page.say("- ", line, Words(note, "faint"), indent=2, hang=2)
            return
        where = Words(f"({self._places.of(cause.first)})", "strong")
        self._page.say(
            "- ", cause.first.messages[language()], " ", where, Words(note, "faint"), indent=2, hang=2
        )
        further, more = further_places(cause)
        if further:
            same = say("reports.cause.same", count=len(further) + more)
            self._page.say(same, " ", self._places.listed(further, more), indent=4, hang=2)

    def _label(self, cause: Cause) -> str:
        """That the whole tree has none, else the branch (or the tree if there are several) that findings
        share, with their count."""
        count = len(cause.findings)
        if cause.is_whole:
            return f"{sentence(cause)}: "
        if count == 1 or not is_listed(cause) or (cause.kind == TREE and not self._several):
            return ""
        return say(f"reports.cause.{cause.kind}", name=cause.name) + f" ({count}): "


def _whole(page: Page, section: Section, several: bool) -> None:
    """Each rule with its reason and fix, each finding under its branch with its place and id."""
    lang = language()
    for of_rule in section.rules:
        rule = of_rule.outcome.rule
        page.gap()
        page.say(
            Words(rule.code, section.severity),
            "  ",
            Words(rule.titles[lang], "strong"),
            f": {share(of_rule.outcome)}",
            hang=8,
        )
        page.say(Words(f"{say('reports.column.why')}: ", "faint"), rule.whys[lang], indent=2, hang=2)
        page.say(Words(f"{say('reports.column.fix')}: ", "faint"), of_rule.fix, indent=2, hang=2)
        for group in of_rule.groups:
            _group(page, group, several)


def _group(page: Page, group: OnBranch, several: bool) -> None:
    page.gap()
    name = group.name(several)
    if name:
        page.say(Words(name, "strong"), indent=2, hang=4)
    indent = 4 if name else 2
    for finding in group.findings:
        page.say("- ", finding.messages[language()], indent=indent, hang=2)
        where = (Words(finding.source or "", "strong"), Words(f"  {finding.node}", "faint"))
        page.say(*where, indent=indent + 2, hang=2)
        if finding.suppressed:
            page.say(Words(f"[{suppressed_note(finding)}]", "faint"), indent=indent + 2, hang=2)


def _failed_rules(page: Page, report: Report) -> None:
    if not report.failed_rules:
        return
    page.heading(say("reports.failed").upper(), "error")
    page.say(say("reports.failed-note"))
    for outcome in report.failed_rules:
        page.say(Words(outcome.rule.code, "error"), f"  {outcome.error}", indent=2, hang=2)


def _summary(page: Page, report: Report, found: list[Section], *, every: bool) -> None:
    page.heading(say("reports.summary").upper())
    for line in summary_lines(report):
        page.say(line)
    statuses = Counter(outcome.status for outcome in report.outcomes)
    page.say(
        say(
            "reports.summary-rules" if report.known is None else "reports.summary-rules-new",
            rules=len(report.outcomes),
            passed=statuses[PASS],
            failed=statuses[FAIL],
            inapplicable=statuses[NOT_APPLICABLE],
        )
    )
    if statuses[ERROR]:
        page.say(Words(say("reports.summary-errors", count=statuses[ERROR]), "error"))
    elif clean := clean_line(report):
        page.say(Words(clean, "good"))
    _next(page, report, found, every=every)


def _next(page: Page, report: Report, found: list[Section], *, every: bool) -> None:
    page.heading(say("reports.next").upper())
    first = next(
        ((of_rule, f) for s in found for of_rule in s.rules for f in of_rule.findings if not f.suppressed),
        None,
    )
    if first is None:
        page.say(say("reports.next-failed" if report.failed_rules else "reports.next-clean"), indent=2)
        return
    of_rule, finding = first
    rule = of_rule.outcome.rule
    where = finding.source or finding.node
    folders = [Path(folder) for folder in report.rule_folders]
    own = _options(folder for folder in folders if folder in (rule.path, rule.path.parent))
    page.say("1. ", say("reports.next-fix", code=rule.code, place=where, rules=own), indent=2, hang=3)
    page.say("2. ", say("reports.next-again", rules=_options(folders)), indent=2, hang=3)
    page.say("3. ", say("reports.next-page" if every else "reports.next-all"), indent=2, hang=3)


def _options(folders: Iterable[Path]) -> str:
    """The options with which another command finds the rules in these folders, too."""
    return "".join(
        f' --rules "{folder}"' if " " in str(folder) else f" --rules {folder}" for folder in folders
    )
