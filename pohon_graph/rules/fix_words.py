"""How to fix a finding, in the words of the file that it comes from.

Rule files name the keys of tree files in backquotes: `owners`. People who keep a tree in a workbook or in CSV
files know columns instead, so for them the keys become the headings of docs/tables.md.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from pohon_graph import fields
from pohon_graph.grouping import listed
from pohon_graph.rules.findings import Report
from pohon_graph.rules.rule_file import Rule
from pohon_graph.texts import has, say

TREE, _, AGENCIES, OFFICERS, PROGRAMS, GOALS, INDICATORS, TARGETS, OWNERS, CROSSCUTS = fields.TABLES

# The place of each key in the tables, and its heading; headings are Indonesian, as in the workbooks.
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
    "owners": (GOALS, "Pengampu"),
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
# The lists that have separate tables, and the names of those tables.
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
_KEY: Final = re.compile(r"`([a-z_.]+)(?:: ([a-z_]+))?`")
_OF_A_TABLE: Final = re.compile(r"![^!]+\Z|\.(?:csv|tsv):[0-9]+\Z", re.IGNORECASE)


def fix_text(rule: Rule, sources: Iterable[str | None], lang: str) -> str:
    """How to fix the findings of `rule` at the places `sources`, in the language `lang`.

    The text names the keys of tree files if all sources are tree files or none is known, the columns if all
    are tables, and both, `“Pengampu” (owners)`, if there are tables and tree files.
    """
    text = rule.fixes[lang]
    kinds = {is_of_a_table(source) for source in sources if source}
    if True not in kinds:
        return text
    writer = _Columns(rule, lang, is_mixed=False in kinds)
    return _KEY.sub(writer.written, text)


def fix_texts(report: Report, lang: str) -> dict[str, str]:
    """The fixes for the findings of each rule of a report, by code."""
    sources = listed((finding.rule, finding.source) for finding in report.findings)
    rules = (outcome.rule for outcome in report.outcomes)
    return {rule.code: fix_text(rule, sources.get(rule.code, ()), lang) for rule in rules}


def is_of_a_table(source: str) -> bool:
    """Whether a place is a cell of a workbook or a line of a CSV file, not a line of a tree file."""
    return bool(_OF_A_TABLE.search(source))


class _Columns:
    """Writes the keys of one text as columns; names a table other than that of the goals once."""

    def __init__(self, rule: Rule, lang: str, *, is_mixed: bool) -> None:
        self._rule = rule
        self._lang = lang
        self._is_mixed = is_mixed
        self._named = {GOALS}

    def written(self, found: re.Match[str]) -> str:
        key, value = found.groups()
        if key not in HEADINGS:
            return f"“{TABLES[key]}”" if key in TABLES else found[0]
        table, heading = self._place(key)
        shown = f"“{heading}: {self._word(value)}”" if value else f"“{heading}”"
        if table not in self._named:
            self._named.add(table)
            shown = say("rules.in-table", self._lang, column=shown, table=TABLES[table])
        return f"{shown} ({found[0]})" if self._is_mixed else shown

    def _place(self, key: str) -> tuple[str, str]:
        """The heading of a key; the unit of a count and the title of an indicator have special columns."""
        is_of_indicators = "Indicator" in self._rule.nodes or "Target" in self._rule.nodes
        if key == "unit" and f"`{OFFICERS}`" not in self._rule.fixes[self._lang]:
            return GOALS, "Satuan"
        if key == "title" and is_of_indicators:
            both = "Goal" in self._rule.nodes
            return GOALS, "Sasaran / Indikator" if both else "Indikator"
        return HEADINGS[key]

    def _word(self, value: str) -> str:
        key = f"words.{value}"
        return say(key, self._lang) if has(key) else value
