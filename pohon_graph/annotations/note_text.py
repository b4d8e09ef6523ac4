"""The text of the note on a cell: its findings, and how to fix them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from pohon_graph.annotations.note_list import HEADING, Note, Words
from pohon_graph.annotations.severity_colours import SEVERITIES
from pohon_graph.grouping import grouped
from pohon_graph.marks import SIGNATURE
from pohon_graph.rules.findings import Finding
from pohon_graph.texts import language, say

NoteWriter = Callable[[Sequence[Finding]], Note]

_MOST = 5  # findings in one note; longer notes do not fit a screen


def note_writer(fixes: Mapping[str, str]) -> NoteWriter:
    """A function that writes the note for the findings of a cell; `fixes` are by the code of the rule."""

    def write(findings: Sequence[Finding]) -> Note:
        ordered = sorted(findings, key=lambda one: (SEVERITIES.index(one.severity), one.rule))
        return [Words(f"{HEADING}\n", bold=True), *_lines(ordered, fixes), Words(SIGNATURE)]

    return write


def _lines(findings: Sequence[Finding], fixes: Mapping[str, str]) -> Iterator[Words]:
    for rule, found in grouped(findings[:_MOST], lambda one: one.rule).items():
        yield Words(f"{rule}, {say(f'reports.one.{found[0].severity}')}\n", bold=True)
        for one in found:
            yield Words(f"{one.messages[language()]}\n")
        yield Words(f"{say('reports.fix')}: {fixes[rule]}\n")
    if len(findings) > _MOST:
        yield Words(say("annotations.more", count=len(findings) - _MOST) + "\n")
