"""The comment header of a rule file: its keys, with the line of each piece of text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from pohon_graph.errors import Problem
from pohon_graph.suggest import did_you_mean
from pohon_graph.texts import LANGUAGES, say

REQUIRED: Final = (
    "code", "name", "severity", "title.id", "title.en", "counts.id", "counts.en",
    "message.id", "message.en", "why.id", "why.en", "fix.id", "fix.en", "source.id", "source.en",
    "population",
)  # fmt: skip
SOURCE: Final = "source"  # one text for both languages if a name or a number is enough
OPTIONAL: Final = ("default", "node", "cause", "criterion", SOURCE)
SETTING: Final = "setting."
POPULATION: Final = "population"  # a query: its lines are kept apart
_ENTRY: Final = re.compile(r"// ?([a-z]+(?:\.\w+)?):(?: (.*)|)$")
_MORE: Final = re.compile(r"//   ( *\S.*)$")


@dataclass(slots=True)
class Entry:
    """One key of the header; `lines` are its pieces of text with their line numbers."""

    key: str
    line: int
    lines: list[tuple[int, str]] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The value: its pieces joined by a blank, those of a query by a line break."""
        return ("\n" if self.key == POPULATION else " ").join(text for _, text in self.lines)

    def line_of(self, number: int) -> int:
        """The line in the file of line `number` of the value."""
        index = min(number, len(self.lines)) - 1
        return self.lines[index][0] if index >= 0 else self.line


@dataclass(slots=True)
class Header:
    """The entries by key, the statement below them, and the line the statement begins on."""

    entries: dict[str, Entry]
    statement: str
    statement_line: int

    def text(self, key: str) -> str:
        """The value of a key; empty if it is missing."""
        return self.entries[key].text if key in self.entries else ""

    def line(self, key: str) -> int:
        return self.entries[key].line if key in self.entries else 1


def split(path: str, text: str) -> tuple[Header, list[Problem]]:
    """Split a rule file. Problems are lines that do not fit a header; unknown, missing or repeated keys."""
    problems: list[Problem] = []
    entries: dict[str, Entry] = {}
    lines = text.split("\n")
    size = next((n for n, line in enumerate(lines) if not line.startswith("//")), len(lines))
    current: Entry | None = None
    for number, line in enumerate(lines[:size], start=1):
        entry = _ENTRY.match(line)
        more = _MORE.match(line)
        if more and current:
            is_query = current.key == POPULATION
            current.lines.append((number, more[1].rstrip() if is_query else more[1].strip()))
        elif entry:
            current = Entry(
                entry[1], number, [(number, entry[2].strip())] if (entry[2] or "").strip() else []
            )
            problems += _refusal(path, current, entries)
            entries.setdefault(current.key, current)
        elif line.rstrip() != "//":
            problems.append(Problem(f"{path}:{number}", say("rules.header-line")))
    if SOURCE in entries:
        for language in LANGUAGES:
            entries.setdefault(f"{SOURCE}.{language}", entries[SOURCE])
    problems += _missing(path, entries)
    return Header(entries, *_statement(lines, size)), problems


def _statement(lines: list[str], size: int) -> tuple[str, int]:
    start = next((n for n in range(size, len(lines)) if lines[n].strip()), size)
    return "\n".join(lines[start:]).rstrip().removesuffix(";").rstrip(), start + 1


def _refusal(path: str, entry: Entry, earlier: dict[str, Entry]) -> list[Problem]:
    place = f"{path}:{entry.line}"
    if entry.key in earlier:
        return [Problem(place, say("rules.repeated-key", key=entry.key, line=earlier[entry.key].line))]
    known = (*REQUIRED, *OPTIONAL)
    if entry.key in known or (entry.key.startswith(SETTING) and entry.key != SETTING):
        return []
    hint = did_you_mean(entry.key, (*known, f"{SETTING}{entry.key.partition('.')[2] or 'name'}"))
    return [Problem(place, say("rules.unknown-key", key=entry.key) + hint)]


def _missing(path: str, entries: dict[str, Entry]) -> list[Problem]:
    problems = []
    for key in REQUIRED:
        if key not in entries:
            problems.append(Problem(f"{path}:1", say("rules.missing-key", key=key)))
        elif not entries[key].text:
            problems.append(
                Problem(f"{path}:{entries[key].line}", say("rules.empty-key", key=entries[key].key))
            )
    return list(dict.fromkeys(problems))
