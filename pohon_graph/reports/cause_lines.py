"""A cause in a few words: its sentence, the number of findings that share it, and its first places."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from pohon_graph.reports.source_place import place
from pohon_graph.rules.causes import SHOWN, Cause
from pohon_graph.rules.findings import Finding, Report
from pohon_graph.rules.rule_file import CAUSES
from pohon_graph.texts import language, say

_TITLE: Final = 44  # characters of a title that only needs to be recognised
_SAYS_LITTLE: Final = 40
_NEXT_SENTENCE: Final = re.compile(r"(?<=[.!?])\s+(?=[A-Z“`])")


def in_short(text: str) -> str:
    """The first sentence of a rule's fix, or more if the first is too short to be useful."""
    short, *rest = _NEXT_SENTENCE.split(text)
    while rest and len(short) < _SAYS_LITTLE:
        short += f" {rest.pop(0)}"
    return short


class Places:
    """Names the places of a report's findings as briefly as is clear.

    A place is the file's name (its path if two files share the name) with line or cell. With `bare` the
    report has a single file, which its head names, so places leave it out.
    """

    def __init__(self, report: Report, *, bare: bool = False) -> None:
        found = (place(finding.source) for finding in report.findings)
        self.files = sorted({where.file for where in found if where})
        self._names = [_name(file) for file in self.files]
        self.is_bare = bare and len(self.files) == len(report.trees) == 1

    def of(self, finding: Finding) -> str:
        """The place of one finding; its node if no place is known."""
        where = place(finding.source)
        if where is None:
            return finding.node
        inner = f"{where.sheet}!{where.cell}" if where.sheet else ""
        if self.is_bare:
            line = say("reports.line", line=where.line) if where.line else ""
            return inner or line or _name(where.file)
        name = _name(where.file)
        file = name if self._names.count(name) == 1 else where.file
        return f"{file}:{where.line}" if where.line else "!".join(filter(None, (file, inner)))

    def listed(self, findings: Sequence[Finding], more: int = 0) -> str:
        """`“A title” (baris 12), “Another” (baris 30), and 4 more`; a repeated title is written once."""
        parts, title = [], None
        for finding in findings:
            where, own = self.of(finding), _title(finding)
            parts.append(where if own == title else f"“{own}” ({where})")
            title = own
        return ", ".join([*parts, say("reports.cause.more", count=more)] if more else parts)


def sentence(cause: Cause) -> str:
    """The sentence of a cause.

    That is the message of a single finding; for several that the whole tree has none, or the branch, tree or
    far end with their count, else the message of the first.
    """
    if len(cause.findings) == 1 or not is_listed(cause):
        return cause.first.messages[language()]
    if cause.is_whole:
        return say("reports.cause.whole", name=cause.name, count=len(cause.findings))
    head = say(f"reports.cause.{cause.kind}", name=cause.name)
    return say("reports.count", name=head, count=len(cause.findings))


def is_listed(cause: Cause) -> bool:
    """Whether findings are shown by title and place alone because the rule's title says enough."""
    return cause.kind in (*CAUSES, "other")


def first_places(cause: Cause) -> tuple[tuple[Finding, ...], int]:
    """The findings whose places are shown, and how many more there are."""
    shown = 1 if cause.is_whole else SHOWN
    return cause.findings[:shown], max(len(cause.findings) - shown, 0)


def further_places(cause: Cause) -> tuple[tuple[Finding, ...], int]:
    """The same without the first finding, which is shown in full."""
    shown, more = first_places(cause)
    return shown[1:], more


def _name(file: str) -> str:
    return re.split(r"[\\/]", file)[-1]


def _title(finding: Finding) -> str:
    """The title that identifies a finding; a target, a mere number, also gets its indicator."""
    indicator = finding.detail.get("indicator")
    if "@" in finding.node and isinstance(indicator, str):
        return f"{_shortened(indicator)}: {_shortened(finding.title)}"
    return _shortened(finding.title)


def _shortened(title: str) -> str:
    text = " ".join(title.split())
    if len(text) <= _TITLE:
        return text
    return text[:_TITLE].rsplit(" ", 1)[0].rstrip(" ,;:") + " …"
