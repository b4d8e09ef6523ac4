"""Reads the text of a box as the facts of a goal."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from pohon_graph.closed_words import ROLES, STATUSES
from pohon_graph.drafts import box_words as words
from pohon_graph.drafts.shapes import Line
from pohon_graph.graph.known_words import meant
from pohon_graph.graph.safe_cells import split_list
from pohon_graph.graph.target_numbers import read_target
from pohon_graph.loading.planner_sheets.positions import rank_of

_NEXT_OWNER: Final = re.compile(r"\s+(?:dan|serta|and)\s+(?=kepala\s+bidang\b)", re.IGNORECASE)
_NEXT_TARGET: Final = re.compile(
    r";\s|,\s+(?=(?:tahun\s+)?(?:19|20)\d\d\s*[:=])|(?<=(?:19|20)\d\d\)),\s+", re.IGNORECASE
)
_LEADING_YEAR: Final = re.compile(r"(?:tahun\s+)?(?P<year>(?:19|20)\d\d)\s*[:=]\s*(?=\S)", re.IGNORECASE)
_BRACKETS: Final = re.compile(r"\s*\(([^()]*)\)\s*$")
_OWNER_LINES: Final = 3  # lines of the title of one position
_SHORT: Final = 4  # words of the rest of a target's unit
_OPEN_END: Final = re.compile(r"(?:\b(?:dan|serta|kepala|bidang|and)|[,;&/])$", re.IGNORECASE)


@dataclass(slots=True)
class Measure:
    """An indicator with its targets, as written, and its own owners."""

    title: str
    targets: list[str] = field(default_factory=list)
    unit: str = ""
    owners: list[tuple[str, str]] = field(default_factory=list)


@dataclass(slots=True)
class Partner:
    """An agency with which a goal crosscuts."""

    title: str
    scope: str = ""
    status: str = ""


@dataclass(slots=True)
class Facts:
    """The facts in a box. `owners` have a role or "", `programmes` a kind or ""; `also` are titles of other
    goals that it contributes to, `doubtful` the lines that were only guessed to be owners."""

    title: str = ""
    measures: list[Measure] = field(default_factory=list)
    owners: list[tuple[str, str]] = field(default_factory=list)
    programmes: list[tuple[str, str]] = field(default_factory=list)
    partners: list[Partner] = field(default_factory=list)
    also: list[str] = field(default_factory=list)
    level: str = ""
    doubtful: list[str] = field(default_factory=list)
    leftover: list[str] = field(default_factory=list)

    def take(self, other: Facts) -> None:
        """Add the facts of a box without a title."""
        for name in ("measures", "owners", "programmes", "partners", "also", "doubtful", "leftover"):
            getattr(self, name).extend(getattr(other, name))


def read_box(lines: Sequence[Line]) -> Facts:
    """The facts in the lines of a box."""
    return _Reader(lines).facts()


@dataclass(slots=True)
class _Part:
    """A paragraph with the kind of fact that it is."""

    kind: str
    text: str
    detail: str = ""
    guessed: bool = False
    item: int = 0  # the place in a list

    def go_on(self, text: str) -> None:
        joined = f"{self.text} {text}".strip()
        self.text = re.sub(r"(?<=[a-z])- (?=[a-z])", "", joined)


class _Reader:
    """Divides the lines into paragraphs, then turns each into a fact."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.lines = [line for line in lines if line.text.strip() and not words.is_page_reference(line.text)]
        self.parts: list[_Part] = []
        self.is_starred = False  # whether an asterisk that opens a programme is not yet closed

    def facts(self) -> Facts:
        level = self._level()
        for place, line in enumerate(self.lines):
            self._take(place, line)
        facts = Facts(level=level)
        for part in self.parts:
            _add(part, facts)
        return facts

    def _level(self) -> str:
        """The level in the first line, which is then taken off."""
        named = words.level_of_label(self.lines[0].text) if len(self.lines) > 1 else []
        if len(named) == 1:
            del self.lines[0]
        return named[0] if len(named) == 1 else ""

    def _take(self, place: int, line: Line) -> None:
        last = self.parts[-1] if self.parts else None
        announced = words.said(line.text)
        if announced is not None:
            self._begin(announced.kind, announced.text, announced.detail)
        elif last is None:
            self._begin("title", line.text)
        elif (item := self._item_of(line, last)) is not None:
            self.parts.append(item)
        elif self._opens_programme(line, last):
            self._begin("programme", line.text)
            self.is_starred = line.text.strip().startswith("*") and not line.text.strip().endswith("*")
        elif last.kind == "programme" and self.is_starred:
            last.go_on(line.text)
            self.is_starred = not line.text.strip().endswith("*")
        elif self._is_owner(place, line, last):
            self._begin("owner", line.text)
        elif self._may_be_owner(line, last):
            self.parts.append(_Part("owner", line.text, guessed=True))
        else:
            last.go_on(line.text)

    def _item_of(self, line: Line, last: _Part) -> _Part | None:
        """A line as the next item of a list of indicators or targets, or None."""
        item = words.item_of(line.text)
        if item is None or words.names_programme(item[1]):
            return None
        listed = last if last.item else next((one for one in reversed(self.parts) if one.item), None)
        if not last.text and last.kind in ("indicator", "target"):
            self.parts.remove(last)
            return _Part(last.kind, item[1], last.detail, item=item[0] or 1)
        if listed is last or (listed and item[0] == listed.item + 1):
            return _Part(listed.kind, item[1], listed.detail, item=item[0] or listed.item + 1)
        return None

    def _begin(self, kind: str, text: str, detail: str = "") -> None:
        item = words.item_of(text) if kind in ("indicator", "target") else None
        several = [one for one in self.parts[-2:] if one.kind == "indicator" and one.item]
        if kind == "target" and len(several) == 2 and text and not item:
            kind = "leftover"  # nothing says which indicator of the list has this target
        number, plain = (item[0] or 1, item[1]) if item else (0, text)
        self.parts.append(_Part(kind, plain, detail, item=number))
        self.is_starred = False

    def _opens_programme(self, line: Line, last: _Part) -> bool:
        if self.is_starred or last.kind == "title" or not any(one.kind == "indicator" for one in self.parts):
            return False
        text = line.text.strip()
        if last.kind == "programme" and not text.startswith("*") and text.endswith("*"):
            return words.is_starred(text.rstrip("*"))
        item = words.item_of(text)
        if (
            last.kind == "indicator"
            and last.text
            and not last.item
            and item
            and words.names_programme(item[1])
        ):
            return True  # a list of programmes follows an indicator without a target
        opens = words.is_starred(text) and not (last.kind == "indicator" and not text.startswith("*"))
        return opens or (last.kind != "indicator" and line.opens and words.names_programme(text))

    def _is_owner(self, place: int, line: Line, last: _Part) -> bool:
        """Whether an owner begins at a line: the next lines name a position that is known."""
        if last.kind in ("title", "indicator") and not line.opens:
            return False
        if last.kind == "owner" and (_OPEN_END.search(last.text) or not line.opens):
            return False
        text = ""
        for number, one in enumerate(self.lines[place : place + _OWNER_LINES]):
            if words.said(one.text) is not None or (number and one.opens):
                break
            text = f"{text} {one.text}".strip()
            if rank_of(_owners(text)[0]) is not None:
                return True
        return False

    def _may_be_owner(self, line: Line, last: _Part) -> bool:
        """Whether a line that names no known position is in the place where owners are."""
        if last.kind == "target":
            return line.opens and (line.apart or not is_rest_of(last.text, line.text))
        return line.apart and last.kind != "owner"


def is_rest_of(target: str, line: str) -> bool:
    """Whether a line is the rest of a target's text: its unit, or everything after an empty beginning."""
    if words.begins_as_position(line):
        return False
    read = read_target(target)
    if not target or _OPEN_END.search(target):
        return True
    return read.value is not None and read.unit is None and len(line.split()) <= _SHORT


def _owners(text: str) -> list[str]:
    """The owners in a text, which `dan` and `serta` separate only before another Kepala Bidang."""
    plain = words.without_marks(text)
    named = [one for item in split_list(plain) for one in _NEXT_OWNER.split(item)]
    return [one.strip(" ,.") for one in named if one.strip(" ,.")] or [plain]


def _add(part: _Part, facts: Facts) -> None:
    text = words.without_marks(part.text)
    if part.kind == "title":
        facts.title = text
    elif part.kind == "indicator":
        title, unit = words.without_unit(text)
        facts.measures.append(Measure(title, unit=unit))
    elif part.kind == "leftover":
        facts.leftover.append(f"{part.detail}: {part.text}" if part.detail else part.text)
    elif part.kind in ("target", "unit"):
        _add_value(part, text, facts)
    elif part.kind == "owner":
        facts.doubtful += [text] if part.guessed else []
        _holder(part, facts).owners.extend(_with_role(one) for one in _owners(part.text) if one)
    elif part.kind == "programme":
        kind = part.detail or ("program" if text.casefold().startswith("program ") else "")
        facts.programmes.append((text, kind))
    elif part.kind == "also":
        facts.also.append(text)
    else:
        facts.partners += [_partner(one, part.detail) for one in split_list(text) if one]


def _holder(part: _Part, facts: Facts) -> Facts | Measure:
    return facts.measures[-1] if part.detail == "indicator" and facts.measures else facts


def _add_value(part: _Part, text: str, facts: Facts) -> None:
    """A target or a unit of the last indicator."""
    if len(facts.measures) < max(1, part.item):
        facts.leftover.append(part.text)
    elif part.kind == "unit":
        facts.measures[-1].unit = text
    elif text and not words.no_target(text):
        plain = " ".join(part.text.replace("*", " ").split())
        facts.measures[part.item - 1].targets += [_dated(one, part.detail) for one in _targets(plain)]


def _targets(text: str) -> list[str]:
    """The targets in a text: several only if each but the last names its year."""
    items = [one.strip() for one in _NEXT_TARGET.split(text)]
    has_years = all(_LEADING_YEAR.match(one) or read_target(one).year is not None for one in items[1:])
    return items if has_years else [text]


def _dated(text: str, year: str) -> str:
    """A target with its year in brackets: the one before it, else the one of its whole line."""
    leading = _LEADING_YEAR.match(text)
    plain = text[leading.end() :] if leading else text
    year = leading["year"] if leading else year
    return f"{plain} ({year})" if year and read_target(plain).year is None else plain


def _with_role(owner: str) -> tuple[str, str]:
    found = _BRACKETS.search(owner)
    role = meant(found[1], ROLES) if found else None
    return (owner[: found.start()], role) if found and role else (owner, "")


def _partner(text: str, scope: str) -> Partner:
    found = _BRACKETS.search(text)
    status = meant(found[1], STATUSES) if found else None
    title = text[: found.start()] if found and status else text
    return Partner(title.strip(" ."), scope, status or "")
