"""How to fix a finding, in the words of the file that it comes from.

Rule files name the keys of tree files in backquotes: `owners`. People who keep a tree in a workbook or in CSV
files know columns instead, so for them the keys become the headings of docs/tables.md. Headings have the
language of the file, which shows in the names of its tables: `goals` or `Sasaran`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Final

from pohon_graph import fields
from pohon_graph.graph.normalised_text import by_name, normalise
from pohon_graph.grouping import listed
from pohon_graph.rules.findings import Report
from pohon_graph.rules.form_words import KEY, form_text, forms_in, is_in_one_of, word_of
from pohon_graph.rules.rule_file import Rule
from pohon_graph.texts import has, say

TREE, _, AGENCIES, OFFICERS, PROGRAMS, GOALS, INDICATORS, TARGETS, OWNERS, CROSSCUTS = fields.TABLES

# The place of each key in the tables, and its Indonesian heading; in English the column's key is the heading.
HEADINGS: Final[dict[str, tuple[str, str]]] = {
    "government": (TREE, "Pemda"),
    "government.kind": (TREE, "Jenis Pemda"),
    "period": (TREE, "Periode"),
    "levels": (TREE, "Jenjang"),
    "urusan": (AGENCIES, "Urusan"),
    "aliases": (AGENCIES, "Singkatan"),
    "rank": (OFFICERS, "Jenjang Jabatan"),
    "unit": (OFFICERS, "Unit Kerja"),
    "code": (PROGRAMS, "Kode"),
    "part_of": (PROGRAMS, "Bagian dari"),
    "title": (GOALS, "Sasaran"),
    "level": (GOALS, "Jenjang"),
    "kind": (GOALS, "Jenis"),
    "parents": (GOALS, "Sasaran Induk"),
    "basis": (GOALS, "Dasar"),
    "programs": (GOALS, "Program"),
    "owners": (GOALS, "Penanggung jawab"),
    "crosscuts": (GOALS, "Crosscutting dengan"),
    "indicators": (GOALS, "Indikator"),
    "target": (GOALS, "Target"),
    "year": (GOALS, "Tahun"),
    "quarter": (GOALS, "Triwulan"),
    "baseline": (GOALS, "Kondisi Awal"),
    "goal": (INDICATORS, "Sasaran"),
    "definition": (INDICATORS, "Definisi Operasional"),
    "formula": (INDICATORS, "Rumus"),
    "data_source": (INDICATORS, "Sumber Data"),
    "direction": (INDICATORS, "Arah"),
    "role": (OWNERS, "Peran"),
    "scope": (CROSSCUTS, "Cakupan"),
    "status": (CROSSCUTS, "Status"),
    "note": (CROSSCUTS, "Catatan"),
    "counterpart": (CROSSCUTS, "Sasaran Mitra"),
}
# The lists that have separate tables, and the Indonesian names of those tables; in English their keys.
TABLES: Final[dict[str, str]] = {
    TREE: "Identitas",
    AGENCIES: "Perangkat Daerah",
    OFFICERS: "Pejabat",
    PROGRAMS: "Program",
    GOALS: "Sasaran",
    INDICATORS: "Indikator",
    TARGETS: "Target",
    OWNERS: "Pengampu",
    CROSSCUTS: "Crosscutting",
}
# The keys that sheets in a planner's layout have a column for; the form has one for all of them.
_ON_PLANNERS_SHEETS: Final = frozenset(
    (
        "title", "level", "parents", "programs", "owners", "crosscuts", "code", "indicators", "goal",
        "target", "unit", "definition", "formula", "data_source", "direction", "baseline",
    )
)  # fmt: skip
_OF_BOTH: Final = ("program", "target", "crosscutting")  # names of tables in Indonesian and in English
_INDONESIAN: Final = frozenset(map(normalise, TABLES.values())) - {*_OF_BOTH}
_CODE: Final = re.compile("`([^`]+)`")
_OF_A_TABLE: Final = re.compile(r"(?:!([^!]+))?![^!]+\Z|([^/]*)\.(?:csv|tsv):[0-9]+\Z", re.IGNORECASE)


def fix_text(
    rule: Rule, sources: Iterable[str | None], lang: str, forms: frozenset[str] = frozenset()
) -> str:
    """How to fix the findings of `rule` at the places `sources`, in the language `lang`.

    The text names the keys of tree files if all sources are tree files or none is known, the columns if all
    are tables, and both, `“Penanggung jawab” (owners)`, if there are tables and tree files. Workbooks that
    are the form for planners have their own columns; `forms` are those known from other findings. Sheets in
    a planner's layout have no further tables and few columns, so that some fixes have other texts for them.
    A last sentence names the columns that only the form has.
    """
    text = rule.fixes[lang]
    places = [source for source in sources if source]
    tables = [source for source in places if is_of_a_table(source)]
    if not tables:
        return text
    is_mixed = len(tables) < len(places)
    forms |= forms_in(tables)
    if all(is_in_one_of(source, forms) for source in tables):
        return form_text(rule, lang, is_mixed=is_mixed)
    headings = _heading_language(tables) or lang
    if any(map(_is_own_table, tables)):
        return KEY.sub(_Columns(rule, lang, headings, is_mixed=is_mixed).written, text)
    own = f"rules.sheet.{rule.code}"
    planners = _PlannersColumns(rule, lang, headings, is_mixed=is_mixed)
    return planners.text(say(own, lang) if has(own) else text)


def fix_texts(report: Report, lang: str) -> dict[str, str]:
    """The fixes for the findings of each rule of a report, by code; those of a rule without findings are in
    the words of the files that others are about."""
    sources = listed((finding.rule, finding.source) for finding in report.findings)
    everywhere = [finding.source for finding in report.findings]
    rules = (outcome.rule for outcome in report.outcomes)
    forms = forms_in(everywhere)
    return {rule.code: fix_text(rule, sources.get(rule.code, everywhere), lang, forms) for rule in rules}


def quoted_keys(text: str) -> str:
    """A text for a cell of a workbook, which shows no code: `names` are in quotes."""
    return _CODE.sub(r"“\1”", text)


def is_of_a_table(source: str) -> bool:
    """Whether a place is a cell of a workbook or a line of a CSV file, not a line of a tree file."""
    return bool(_OF_A_TABLE.search(source))


def english(key: str) -> str:
    """The English heading of a key: the column's own."""
    return "indicator" if key == INDICATORS else key.replace(".", "_")


def _is_own_table(source: str) -> bool:
    """Whether a place is in one of the program's own tables, as the name of its sheet or file shows."""
    found = _OF_A_TABLE.search(source)
    name = normalise(found[1] or found[2] or "") if found else ""
    return name in _own_tables()


@cache
def _own_tables() -> dict[str, str]:
    return by_name((key, f"{key}, {table.names}") for key, table in fields.TABLES.items())


def _heading_language(sources: Iterable[str]) -> str | None:
    """The language of the names of the tables at these places; None if they are unknown or of both."""
    found = (_OF_A_TABLE.search(source) for source in sources)
    names = {normalise(each[1] or each[2] or "") for each in found if each}
    languages = {"en" for name in names if name in fields.TABLES}
    languages |= {"id" for name in names if name in _INDONESIAN}
    return languages.pop() if len(languages) == 1 else None


class _Columns:
    """Writes the keys of one text as columns; names a table other than that of the goals once."""

    def __init__(self, rule: Rule, lang: str, headings: str, *, is_mixed: bool) -> None:
        self._rule = rule
        self._lang = lang
        self._is_english = headings == "en"
        self._is_mixed = is_mixed
        self._named = {GOALS}

    def written(self, found: re.Match[str]) -> str:
        key, value = found.groups()
        if key not in HEADINGS:
            return f"“{self._name(key)}”" if key in TABLES else found[0]
        table, heading = self._place(key)
        shown = f"“{heading}: {word_of(value, self._lang)}”" if value else f"“{heading}”"
        shown = self._with_table(shown, key, table)
        return f"{shown} ({found[0]})" if self._is_mixed else shown

    def _with_table(self, shown: str, key: str, table: str) -> str:
        del key
        if table in self._named:
            return shown
        self._named.add(table)
        return say("rules.in-table", self._lang, column=shown, table=self._name(table))

    def _name(self, table: str) -> str:
        return table if self._is_english else TABLES[table]

    def _place(self, key: str) -> tuple[str, str]:
        """The heading of a key; the unit of a count and the title of an indicator have special columns."""
        is_of_indicators = "Indicator" in self._rule.nodes or "Target" in self._rule.nodes
        if key == "unit" and f"`{OFFICERS}`" not in self._rule.fixes[self._lang]:
            return GOALS, self._heading(key, "Satuan")
        if key == "title" and is_of_indicators:
            indicator = self._heading("indicator", "Indikator")
            goal = self._heading(key, HEADINGS[key][1])
            return GOALS, f"{goal} / {indicator}" if "Goal" in self._rule.nodes else indicator
        table, heading = HEADINGS[key]
        return table, self._heading(english(key), heading)

    def _heading(self, column: str, indonesian: str) -> str:
        return column if self._is_english else indonesian


class _PlannersColumns(_Columns):
    """The same for a planner's sheet: it has one table, and no column for some keys."""

    def text(self, text: str) -> str:
        """The whole text, with the columns that only the form has named at its end."""
        self._missing: dict[str, None] = {}
        written = KEY.sub(self.written, text)
        if not self._missing:
            return written
        return f"{written} {say('rules.on-form', self._lang, columns=', '.join(self._missing))}"

    def _with_table(self, shown: str, key: str, table: str) -> str:
        if key not in _ON_PLANNERS_SHEETS:
            self._missing[f"{shown.partition(':')[0].rstrip('”')}”"] = None
        return shown
