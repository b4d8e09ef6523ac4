"""How to fix a finding in the words of the form for planners: its columns and sheets instead of keys.

The form has no column for some keys: the number of a goal says what is above it, and the heading of a
target says its year. The fixes of rules that name such keys have texts for the form.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Final

from pohon_graph import fields
from pohon_graph.form_columns import FormColumn, after_targets, before_targets, table_columns
from pohon_graph.graph.normalised_text import normalise
from pohon_graph.rules.rule_file import Rule
from pohon_graph.texts import has, say

KEY: Final = re.compile(r"`([a-z_.]+)(?:: ([a-z_]+))?`")
_LISTS: Final = ("agencies", "officers", "levels")  # keys that are sheets of the form
_ON_A_SHEET: Final = {
    "government": (fields.TREE, "government"),
    "government.kind": (fields.TREE, "government_kind"),
    "period": (fields.TREE, "period"),
    "urusan": (fields.AGENCY, "urusan"),
    "aliases": (fields.AGENCY, "aliases"),
    "rank": (fields.OFFICER, "rank"),
    "code": (fields.PROGRAM, "code"),
    "part_of": (fields.PROGRAM, "part_of"),
}
_CELL: Final = re.compile(r"(.+)!([^!]+)![^!]+\Z", re.DOTALL)


def forms_in(sources: Iterable[str | None]) -> frozenset[str]:
    """The workbooks among the places of findings that are the form, as their sheets of goals show."""
    found = (_CELL.match(source) for source in sources if source)
    return frozenset(one[1] for one in found if one and normalise(one[2]) == normalise(_sheet("goals")))


def is_in_one_of(source: str, forms: frozenset[str]) -> bool:
    """Whether a place is a cell of one of these workbooks."""
    found = _CELL.match(source)
    return found is not None and found[1] in forms


def word_of(value: str, lang: str) -> str:
    """The word for a value of a closed list, as people say it."""
    key = f"words.{value}"
    return say(key, lang) if has(key) else value


def form_text(rule: Rule, lang: str, *, is_mixed: bool) -> str:
    """The fix of a rule in the words of the form; with `is_mixed` also the keys."""
    own = f"rules.form.{rule.code}"
    writer = _Writer(rule, say(own, lang) if has(own) else rule.fixes[lang], lang, is_mixed=is_mixed)
    return writer.text()


class _Writer:
    """Writes the keys of one text as columns; names a sheet other than that of the goals once."""

    def __init__(self, rule: Rule, fix: str, lang: str, *, is_mixed: bool) -> None:
        self._nodes = {*rule.nodes}
        self._fix = fix
        self._lang = lang
        self._is_mixed = is_mixed
        self._named = {_sheet("goals"), *(_sheet(key) for key in _LISTS if f"`{key}`" in fix)}
        self._further: dict[str, None] = {}  # headings of columns that not every form has

    def text(self) -> str:
        text = KEY.sub(self._written, self._fix)
        if not self._further:
            return text
        columns = ", ".join(f"“{heading}”" for heading in self._further)
        return f"{text} {say('rules.form-columns', self._lang, columns=columns)}"

    def _written(self, found: re.Match[str]) -> str:
        shown = self._shown(*found.groups())
        if shown is None:
            return found[0]
        return f"{shown} ({found[0]})" if self._is_mixed else shown

    def _shown(self, key: str, value: str | None) -> str | None:
        if key in _LISTS:
            return say("rules.form-sheet", self._lang, sheet=_sheet(key))
        sheet, heading = self._place(key)
        if not heading:
            return None
        shown = f"“{heading}: {word_of(value, self._lang)}”" if value else f"“{heading}”"
        if sheet in self._named:
            return shown
        self._named.add(sheet)
        return say("rules.on-sheet", self._lang, column=shown, sheet=sheet)

    def _place(self, key: str) -> tuple[str, str]:
        """The sheet and the heading of a key; an empty heading if the form has none."""
        if key == "unit" and "`officers`" in self._fix:
            return _of_list(fields.OFFICER, "unit")
        if key == "kind" and "`programs`" in self._fix:
            return _of_list(fields.PROGRAM, "kind")
        if key in _ON_A_SHEET:
            return _of_list(*_ON_A_SHEET[key])
        return _sheet("goals"), self._of_goals(key)

    def _of_goals(self, key: str) -> str:
        """The heading of a column of the sheet of goals."""
        if key == "target":
            return say("form.column.target.target", "id")
        goal, indicator = _columns()["goal", "title"].heading, _columns()["indicator", "title"].heading
        if key == "indicators":
            return indicator
        if key == "title" and "Indicator" in self._nodes:
            return f"{goal} / {indicator}" if "Goal" in self._nodes else indicator
        column = _columns().get(("goal", key)) or _columns().get(("indicator", key))
        if column is None:
            return ""
        if not column.is_always_there:
            self._further[column.heading] = None
        return column.heading


def _of_list(thing: fields.Thing, key: str) -> tuple[str, str]:
    return _sheet(thing.table), table_columns(thing)[key][0]


@cache
def _columns() -> dict[tuple[str, str], FormColumn]:
    """The columns of the sheet of goals by their things and keys; a key of several means the first."""
    found: dict[tuple[str, str], FormColumn] = {}
    for column in (*before_targets(), *after_targets()):
        found.setdefault((column.of, column.inner or column.key), column)
    return found


def _sheet(key: str) -> str:
    return say(f"form.sheet.{key}", "id")
