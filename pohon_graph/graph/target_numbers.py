"""Reads a target's text as Indonesian planning documents write it.

`200 ORANG (2026)` is two hundred people in 2026, `TW I 2025: 20%` a fifth in the first quarter, `BB (70,5)`
a grade with its score. An ambiguous text is not read at all.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from pohon_graph.graph.amounts import Amount, read_amount
from pohon_graph.graph.due_dates import Moment, names_several_years, take_moment
from pohon_graph.graph.normalised_text import normalise, visible
from pohon_graph.graph.units import COUNTABLE, unit_key, without_marks

__all__ = ["Reading", "read_target", "unit_key"]

_PLACEHOLDER = re.compile(
    r"x+\s?%?|tbd|tba|[.…]+|[-–—−_]+|\?+|n\s?/\s?a|n\.a|na|nihil|belum|belum ada|tidak ada|kosong",
    re.IGNORECASE,
)
_GRADE_WITH_SCORE = re.compile(r"(?P<grade>[^()]+)\((?P<score>[^()]+)\)\W*")  # BB (70,5)
_MOST_GRADE_WORDS = 4
_LONGEST = 1000  # characters; a longer text is an essay, not a target


class Reading(NamedTuple):
    """The content of a target's text; a part is None if the text lacks it."""

    value: float | None
    unit: str | None
    year: int | None = None
    quarter: int | None = None
    reading: str = "value"  # one of the ontology's READINGS
    scaled: bool = False  # the number has a scale word, such as juta, and needs no unit
    amended: bool = False  # the text says that it is the target after an amendment


@lru_cache(maxsize=50_000)  # a tree says "1 Laporan" many times, and every target is read twice
def read_target(text: str, unit: str | None = None) -> Reading:
    """The number, unit and moment in a target's text, and the kind of its answer.

    `unit` applies if the text has none. A ratio, a range and a placeholder have no value; the unit of a
    range is still read.
    """
    fallback = unit.strip() or None if unit else None
    if len(text) > _LONGEST:
        return Reading(None, fallback, reading="text")
    amount, moment = _read(_folded(text))
    return Reading(
        amount.value, amount.unit or fallback, moment.year, moment.quarter,
        amount.reading, amount.scaled, moment.amended,
    )  # fmt: skip


def _folded(text: str) -> str:
    text = visible(text).replace("\N{MINUS SIGN}", "-").replace("\N{FULLWIDTH PERCENT SIGN}", "%")
    return " ".join(text.split())


def _read(text: str) -> tuple[Amount, Moment]:
    if names_several_years(text):
        return Amount("text"), Moment(None, None, amended=False)
    body, moment = take_moment(without_marks(text))
    body = without_marks(body)
    if _PLACEHOLDER.fullmatch(body.rstrip(" .*)") or body):
        return Amount("placeholder"), moment
    return read_amount(body) or _grade(body), moment


def _grade(text: str) -> Amount:
    """A text without a number outside brackets: a grade, a grade with its score, or only words."""
    if with_score := _GRADE_WITH_SCORE.fullmatch(text):
        score = read_amount(with_score["score"].strip())
        named = with_score["grade"].strip()
        if score and unit_key(named) in COUNTABLE:
            return Amount(score.reading, score.value, named, score.scaled)
        if score and _is_grade(named):
            return Amount("grade", score.value)
    return Amount("grade" if _is_grade(text) else "text")


def _is_grade(text: str) -> bool:
    has_letters = any(char.isalpha() for char in text) and not any(char.isnumeric() for char in text)
    return has_letters and len(normalise(text).split()) <= _MOST_GRADE_WORDS
