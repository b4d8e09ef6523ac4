"""The agency and the period that the titles of a sheet name."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import zip_longest
from typing import Final

from pohon_graph.documents.nodes import Leaf
from pohon_graph.loading.months import MONTHS
from pohon_graph.loading.planner_sheets.agency_words import AGENCY_BEGINS
from pohon_graph.loading.planner_sheets.heading_times import counts_years, is_ordinal_year, year_of_path
from pohon_graph.loading.planner_sheets.table import Table

_LABELLED = re.compile(
    r"\b(?:nama\s+)?(?:perangkat\s+daerah|opd|skpd|unit\s+organisasi|instansi)\s*[:=]\s*(?P<name>[^·|;\n]+)",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"(?:nama\s+)?(?:perangkat\s+daerah|opd|skpd|unit\s+organisasi|instansi)\s*:?", re.IGNORECASE
)
_NAMED = re.compile(AGENCY_BEGINS + r"\s(?P<rest>[^·|;:\n(]+)", re.IGNORECASE)
_OFFICER = re.compile(r"\b(?:kepala|sekretaris)\W*$", re.IGNORECASE)
_TAIL = re.compile(
    r"\s*(?:[-–—·|,]\s*)?(?:\b(?:tahun|periode|thn|ta|renstra|renja|rpjmd|rkpd)\b.*|(?<!\d)(?:19|20)\d\d\b.*)$",
    re.IGNORECASE | re.DOTALL,
)
_PERIOD = re.compile(
    r"(?<!\d)((?:19|20)\d\d)\s*(?:[-–—/]|s\.?/?d\.?|sampai(?:\s+dengan)?)\s*((?:19|20)\d\d)(?!\d)"
)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
# also `PERIODE JANUARI S.D. DESEMBER 2025`, `PERIODE 2 JANUARI - 31 DESEMBER 2025`
_ABOUT_YEARS = re.compile(
    r"\b(?:tahun(?:\s+(?:anggaran|pelaksanaan))?|thn|periode|t\.?a\.?|ta)\W*$"
    rf"|\bperiode(?:\W|\d|\b(?:{MONTHS}|s|d|sd|sampai|dengan|bulan)\b)+$",
    re.IGNORECASE,
)
# `Permendagri Nomor 86 Tahun 2017`: the year of a regulation
_REGULATION = re.compile(
    r"\b(?:nomor|no\.?)\s*\S+\s+tahun\W*$"
    r"|\b(?:peraturan|permen\w*|inmen\w*|kepmen\w*|perda|perbup|perwal\w*|undang-undang|uu|pp|perpres)\b[^|;]*$",
    re.IGNORECASE,
)
# the last word of a title, after words of letters: no date, no 12/2025
_LAST_YEAR = re.compile(
    r"[^\W\d_]\s*" + "".join(f"(?<!{month} )" for month in MONTHS.split("|")) + r"((?:19|20)\d\d)\W*$",
    re.IGNORECASE,
)
_YEAR_LABEL = re.compile(r"(?:tahun(?:\s+anggaran)?|periode|thn)\s*:?", re.IGNORECASE)
_SENTENCE: Final = 160  # characters; a longer text is a paragraph, not a title


def agency_of(cells: Iterable[Leaf]) -> Leaf | None:
    """The name of the agency, after its label if there is one, else within a title."""
    titles = [cell for cell in cells if len(cell.text or "") <= _SENTENCE]
    for cell, value in zip_longest(titles, titles[1:]):
        found = _LABELLED.search(cell.text or "")
        if found:
            return _clean(found["name"], cell)
        if value is not None and _LABEL.fullmatch((cell.text or "").strip()):
            return _clean((value.text or "").lstrip(" :"), value)
    some = [(one, cell) for cell in titles if (one := _NAMED.search(cell.text or ""))]
    # `KEPALA DINAS SOSIAL` may leave out the region that a later title names
    own = [one for one in some if not _OFFICER.search(one[0].string[: one[0].start()])]
    return next((_clean(named[0], cell) for named, cell in [*own, *some]), None)


def period_of(cells: Iterable[Leaf]) -> Leaf | None:
    """The years of the period, or the one year, that titles name."""
    titles = [cell for cell in cells if len(cell.text or "") <= _SENTENCE]
    for cell in titles:
        found = _PERIOD.search(cell.text or "")
        if found:
            return Leaf(f"{found[1]}-{found[2]}", cell.at)
    for cell, before in zip(titles, [None, *titles], strict=False):
        year = _year_in(cell.text or "", (before.text or "") if before is not None else "")
        if year is not None:
            return Leaf(year, cell.at)
    return None


def year_at_end(cells: Iterable[Leaf]) -> Leaf | None:
    """The year that ends a title, if titles end with just one: not that of a date or of a letter's number."""
    found = [
        Leaf(year[1], cell.at)
        for cell in cells
        if len(cell.text or "") <= _SENTENCE
        and (year := _LAST_YEAR.search(cell.text or "")) is not None
        and not _REGULATION.search((cell.text or "")[: year.start(1)])
    ]
    return found[0] if len({leaf.text for leaf in found}) == 1 else None


def _year_in(text: str, before: str) -> str | None:
    """The year of a title: after a word such as TAHUN, also one in the cell `before`, or alone."""
    if _YEAR.fullmatch(text.strip(" :()")):
        return text.strip(" :()")
    label = _YEAR_LABEL.fullmatch(before.strip()) is not None
    for one in _YEAR.finditer(text):
        front = text[: one.start()]
        if (_ABOUT_YEARS.search(front) or (label and not front.strip(" :"))) and not _REGULATION.search(
            front
        ):
            return one[0]
    return None


def counted_years(table: Table) -> Leaf | None:
    """The period whose years columns count: from `Tahun-1 (2021)` to `Tahun-5 (2025)`."""
    counted = [
        (year, str(leaf.at))
        for path in table.head.paths.values()
        for leaf, _ in path
        if is_ordinal_year(leaf.text or "") and (year := year_of_path([leaf.text or ""]))
    ]
    return Leaf(f"{min(counted)[0]}-{max(counted)[0]}", min(counted)[1]) if counted else None


def number_years(table: Table, period: Leaf | None) -> None:
    """Give columns of targets numbered below `PADA TAHUN KE-` the years of the period."""
    found = _PERIOD.search((period.text or "") if period is not None else "")
    first, last = (int(found[1]), int(found[2])) if found else (1, 0)
    for column in table.with_role("target"):
        number = column.path[-1].strip(" ()")
        if column.year is None and number.isdigit() and counts_years(column.path[:-1]):
            year = first + int(number) - 1
            column.year = year if first <= year <= last else None


def years_of_targets(table: Table) -> Leaf | None:
    """The years of the columns of targets, if they follow each other."""
    columns = sorted((one for one in table.with_role("target") if one.year), key=lambda one: one.year or 0)
    years = sorted({one.year for one in columns if one.year})
    if not years or years[-1] - years[0] + 1 != len(years):
        return None
    first, last = years[0], years[-1]
    return Leaf(str(first) if first == last else f"{first}-{last}", columns[0].heading.at)


def _clean(text: str, cell: Leaf) -> Leaf | None:
    name = " ".join(_TAIL.sub("", text).split()).strip(" .,-–—")
    return Leaf(name, cell.at) if name else None
