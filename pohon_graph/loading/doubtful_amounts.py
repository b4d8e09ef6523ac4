"""Reports amounts in cells that the writer may have typed wrongly. They are never changed."""

from __future__ import annotations

import re
from decimal import Decimal

from pohon_graph.documents.nodes import Leaf, Source
from pohon_graph.documents.quoting import shown
from pohon_graph.graph.normalised_text import normalise
from pohon_graph.graph.target_numbers import read_target
from pohon_graph.graph.units import begins_with_numeral, unit_key

_INDONESIAN = str.maketrans(",.", ".,")
_ENGLISH = re.compile(r"(?<![0-9.,])[1-9][0-9]{0,2}(?:,[0-9]{3})*,000(?![0-9,])")
_FRACTION = re.compile(r"0[.,][0-9]*[1-9][0-9]*")
_ROUGHLY = re.compile(
    r"±|≈|~\s*[0-9]|\b(?:sekitar|kurang|lebih|hampir|kira(?:-kira)?|rata-rata|paling|minimal|min|maksimal|maks"
    r"|about|approximately|less than|more than|at least|at most)\b|[0-9]\s?-?an\b",
    re.IGNORECASE,
)
# Units that only say that the number is one: Nilai 80 under "poin" is no contradiction.
_OF_SCORES = frozenset({"nilai", "skor", "poin", "point", "indeks", "angka", "predikat", "level", "kategori"})
_MOST_UNIT_WORDS = 2  # words after a number in words that still are its unit
_PERCENTAGES = ("persentase", "prosentase", "persen", "percentage", "per cent")


def check_amount(cell: Leaf, indicator: str, unit: str | None, source: Source) -> None:
    """Note `20,000`; `0,2` if the unit or the first word of the indicator makes it a percentage; numbers in
    words, approximate ones, and those with another unit than the indicator's."""
    text = (cell.text or "").strip()
    english = _ENGLISH.search(text)
    if english:
        meant = text.replace(english[0], english[0].replace(",", "."))
        source.notice(cell.at, "english-thousands", text=shown(text), meant=shown(meant))
    elif _FRACTION.fullmatch(text) and (
        unit_key(unit) == "%" or normalise(indicator).startswith(_PERCENTAGES)
    ):
        percent = f"{(Decimal(text.replace(',', '.')) * 100).normalize():f}".replace(".", ",")
        source.notice(cell.at, "fraction-of-percentage", text=text, percent=percent)
    elif begins_with_numeral(text, _MOST_UNIT_WORDS):
        source.notice(cell.at, "amount-in-words", text=shown(text))
    else:
        _check_reading(cell, text, unit, source)


def _check_reading(cell: Leaf, text: str, unit: str | None, source: Source) -> None:
    """Note an approximate number, and one whose unit contradicts that of its indicator."""
    read = read_target(text)
    if read.value is not None and _ROUGHLY.search(text):
        number = f"{Decimal(str(read.value)).normalize():,f}".translate(_INDONESIAN)
        source.notice(cell.at, "rough-amount", text=shown(text), number=number)
    if unit and read.unit and not _are_alike(unit, read.unit):
        source.notice(cell.at, "other-unit", text=shown(text), named=shown(read.unit), unit=shown(unit))


def _are_alike(unit: str, other: str) -> bool:
    """Whether two units share a word, such as hari and hari kerja, or only say that a number is a score."""
    keys = [unit_key(one) or "" for one in (unit, other)]
    words = [set(re.split(r"[\s/]+", key)) for key in keys]
    return bool(words[0] & words[1]) or not _OF_SCORES.isdisjoint(words[0] | words[1])
