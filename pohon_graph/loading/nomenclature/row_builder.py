"""Builds Nomenclature rows from entries: adds names, joins repeats and reports contradictions."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any

from pohon_graph.documents.nodes import Place, Source
from pohon_graph.documents.quoting import shown
from pohon_graph.graph.model import Row
from pohon_graph.graph.nomenclature_codes import canonical
from pohon_graph.graph.nomenclature_rows import entry, facts_of_entry
from pohon_graph.graph.official_names import name_of
from pohon_graph.loading.nomenclature.headings import Headings
from pohon_graph.loading.nomenclature.table_entries import Entry
from pohon_graph.loading.nomenclature.table_scope import Naming, kind_of, year_of

Key = tuple[str | None, str, str]
_PREVIOUS = re.compile(r"[1-9X]\.(?:XX|[0-9]{1,2})(?:\.[0-9]{1,4}){1,4}", re.IGNORECASE)
_TAGS = re.compile(r"[;|\n]")
_NO = ("non", "tidak", "bukan", "no")


class Building:
    """The rows of one input, by (kind, code, regulation). `at` gives the place of a row's cell."""

    def __init__(self, source: Source, naming: Naming, stem: str) -> None:
        self.source = source
        self.naming = naming
        self.stem = stem
        self.rows: dict[Key, Row] = {}

    def add(
        self, found: Entry, headings: Headings, at: Callable[[int, int], Place], kind: str | None
    ) -> bool:
        """Add an entry; `kind` is the table's unless the entry names one. False if the entry is wrong."""
        place = at(found.row, found.column)
        if not self._is_sound(found, headings, place):
            return False
        code = found.code or ""
        named = self._named(found.fields, kind, lambda role: at(found.row, headings.columns[role]))
        if named is None:
            return False
        key = (named["kind"], code, named["regulation"])
        before = self.rows.get(key)
        if before is None:
            details = _details(found.fields)
            self.rows[key] = entry(
                code, found.title, **named, **details, complete=True, source=self.source.place(place)
            )
        elif before["compared"] == name_of(found.title):
            _join(before, found.fields)
        else:
            self.source.problem(place, "repeated-code", code=code, first=before["source"])
            return False
        return True

    def _is_sound(self, found: Entry, headings: Headings, place: Place) -> bool:
        if found.written and found.code is None:
            self.source.problem(place, "bad-code", code=shown(found.written))
            return False
        missing = None if found.written else "code"
        if not found.title:
            missing = "title"
        if missing:
            column = headings.texts.get(headings.columns.get(missing, found.column), missing)
            self.source.problem(place, "empty-cell", column=shown(column))
        return missing is None

    def _named(
        self, fields: dict[str, str], kind: str | None, at: Callable[[str], Place]
    ) -> dict[str, Any] | None:
        naming = self.naming
        if "kind" in fields:
            try:
                kind = kind_of(fields["kind"])
            except KeyError:
                self.source.problem(at("kind"), "unknown-kind", kind=shown(fields["kind"]))
                return None
        return {
            "kind": kind,
            "regulation": fields.get("regulation") or naming.regulation or self.stem,
            "first_year": year_of(fields.get("first_year", "")) or naming.first_year,
            "last_year": year_of(fields.get("last_year", "")) or naming.last_year,
        }


def _details(fields: dict[str, str]) -> dict[str, Any]:
    """The values of an entry other than code and name, in the types of the ontology."""
    return {
        "units": [fields["unit"]] if "unit" in fields else None,
        "kinerja": fields.get("kinerja"),
        "indicators": [fields["indicator"]] if "indicator" in fields else None,
        "definition": fields.get("definition"),
        "executor": fields.get("executor"),
        "spm": not fields["spm"].lower().startswith(_NO) if "spm" in fields else None,
        "tags": _tags(fields["tags"]) if "tags" in fields else None,
        "previous": _codes(fields["previous"]) if "previous" in fields else None,
    }


def _join(row: Row, fields: dict[str, str]) -> None:
    """Join another row of a sub kegiatan, which may have one row for each of its indicators."""
    for name, role in (("units", "unit"), ("indicators", "indicator")):
        value = fields.get(role)
        if value and value not in (row.get(name) or ()):
            row[name] = [*(row.get(name) or ()), value]
    row |= facts_of_entry(row)


def _tags(text: str) -> list[str] | None:
    """`["A", "B"]` as SIPD writes it, or `A; B`."""
    try:
        found = json.loads(text) if text.startswith("[") else _TAGS.split(text)
    except ValueError:
        found = _TAGS.split(text.strip("[]"))
    return [tag for each in found if (tag := str(each).strip(' "'))] or None


def _codes(text: str) -> list[str] | None:
    """The codes that a text names, in order."""
    found = [canonical(each) for each in _PREVIOUS.findall(text)]
    return list(dict.fromkeys(code for code in found if code)) or None
