"""The official nomenclature: `code,title,unit,regulation`, one row an entry."""

from __future__ import annotations

import re

from pohon_graph.graph.model import Row
from pohon_graph.graph.numbers import unit_key
from pohon_graph.graph.words import normalise
from pohon_graph.loading.closeness import suggestion
from pohon_graph.loading.csv_tables import csv_lines
from pohon_graph.loading.nodes import Source, Unreadable
from pohon_graph.loading.quoting import shown
from pohon_graph.loading.reading import read_text

# Permendagri 90/2019 and its renumberings; the fourth part is the kewenangan.
_CODE = re.compile(
    r"[X1-9]\.(?:XX|[0-9]{2})(?:\.[0-9]{2}(?:\.[1-9]\.[0-9]{2}(?:\.(?:[0-9]{2}|[0-9]{4}))?)?)?"
)
_TIERS = {2: "urusan", 3: "program", 5: "kegiatan", 6: "sub_kegiatan"}
_COLUMNS = ("code", "title", "unit", "regulation")
_SYNONYMS = {
    "kode": "code", "kode rekening": "code", "kodefikasi": "code", "nama": "title", "nomenklatur": "title",
    "uraian": "title", "judul": "title", "name": "title", "nomenklatur urusan": "title", "satuan": "unit",
    "peraturan": "regulation", "regulasi": "regulation", "dasar hukum": "regulation",
}  # fmt: skip


def read_nomenclature(path: str, source: Source) -> list[Row]:
    """The Nomenclature rows of a CSV file; problems and their lines are noted in `source`.

    Columns go by their header, in English or Indonesian, and may be separated by commas, semicolons
    or tabs. Raises Unreadable where the file is no such table at all.
    """
    table = csv_lines(read_text(path, source), source)
    header = next(table, None)
    if header is None:
        source.problem(1, "empty")
        raise Unreadable
    columns = _columns(*header, source)
    rows: dict[str, Row] = {}
    for line, cells in table:
        filled = [place for place, cell in enumerate(cells, 1) if cell.strip()]
        if filled and filled[-1] > len(columns):
            source.problem(line, "more-cells", cells=filled[-1], columns=len(columns))
        elif filled:
            _add(rows, line, dict(zip(columns, (cell.strip() for cell in cells), strict=False)), source)
    if not rows and not source.problems:
        source.problem(1, "no-entries")
    return list(rows.values())


def code_key(code: str) -> str:
    """The code as it is compared: a kewenangan written `02` is read as `2`."""
    parts = code.split(".")
    if len(parts) > 3 and parts[3] == "02":
        parts[3] = "2"
    return ".".join(parts)


def _columns(line: int, cells: list[str], source: Source) -> list[str]:
    columns = [_SYNONYMS.get(normalise(cell), cell.strip().lower()) for cell in cells]
    missing = [name for name in ("code", "title") if name not in columns]
    if len(missing) < 2:  # a column of another table is no mistyped column of this one
        for cell, name in zip(cells, columns, strict=True):
            if name and name not in _COLUMNS:
                hint = suggestion(cell.strip(), _COLUMNS, _SYNONYMS)
                known = ", ".join(_COLUMNS)
                source.problem(line, "unknown-column", column=shown(cell), known=known, hint=hint)
            elif name and columns.count(name) > 1:
                source.problem(line, "duplicate-column", column=name)
    if missing:
        source.problem(line, "not-nomenclature", missing=", ".join(missing))
        raise Unreadable
    return columns


def _add(rows: dict[str, Row], line: int, cells: dict[str, str], source: Source) -> None:
    code = code_key(cells.get("code", ""))
    title = cells.get("title", "")
    for name, value in (("code", code), ("title", title)):
        if not value:
            source.problem(line, "empty-cell", column=name)
    if code and not _CODE.fullmatch(code):
        source.problem(line, "bad-code", code=shown(code))
        return
    regulation = cells.get("regulation") or None
    # Regulations renumber: one code may stand once for each of them.
    key = code if code not in rows or rows[code]["regulation"] == regulation else f"{code} ({regulation})"
    if key in rows:
        source.problem(line, "repeated-code", code=code, first=rows[key]["source"])
        return
    parts = code.split(".")
    unit = cells.get("unit") or None
    rows[key] = {
        "id": key, "code": code, "title": title, "unit": unit, "unit_key": unit_key(unit),
        "regulation": regulation, "tier": _TIERS.get(len(parts)), "urusan": ".".join(parts[:2]),
        "norm": normalise(title), "source": source.place(line),
    }  # fmt: skip
