"""The years and quarters that the headings of a planner's table name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pohon_graph.graph.known_words import quarter
from pohon_graph.graph.normalised_text import normalise

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_ORDINAL_YEAR = re.compile(r"\btahun ?(?:ke ?)?[1-9]\b")
_QUARTER = re.compile(
    r"\b(?:triwulan|tw|kuartal)[\s.-]*(iv|i{1,3}|[1-4])\b(?!\W*(?:s\W?d\W*|sampai\W+|dan\W+)?(?:iv|i{1,3}|[1-4])\b)",
    re.IGNORECASE,
)


def year_of_path(path: Sequence[str]) -> int | None:
    """The year that the lowest heading with a year names, if it names just one."""
    for text in reversed(path):
        years = _YEAR.findall(text)
        if years:
            return int(years[0]) if len(set(years)) == 1 else None
    return None


def is_year(text: str) -> bool:
    """Whether a heading only says a year, also as `Tahun-1 (2021)`."""
    words = [
        word for word in normalise(text).split() if not word.isdigit() and word not in {"tahun", "ke", "th"}
    ]
    return bool(_YEAR.search(text)) and not words


def is_ordinal_year(text: str) -> bool:
    """Whether a heading counts the years of a period: `Tahun-1 (2021)`."""
    return _ORDINAL_YEAR.search(normalise(text)) is not None and year_of_path([text]) is not None


def counts_years(path: Sequence[str]) -> bool:
    """Whether a heading counts the years of the period: `PADA TAHUN KE-`."""
    return any(normalise(text).endswith("tahun ke") for text in path)


def quarter_of_path(path: Sequence[str]) -> int | None:
    """The quarter that the lowest heading names, below or in one about quarters."""
    about = any({"triwulan", "tw", "kuartal"} & set(re.split(r"[^a-z]+", text.casefold())) for text in path)
    return next((found for text in reversed(path) if (found := _quarter(text))), None) if about else None


def _quarter(text: str) -> int | None:
    """The quarter that a heading, or a phrase in it such as `s.d. TW II`, names; None for several."""
    within = _QUARTER.search(text)
    return quarter(text) or (quarter(within[1]) if within else None)
