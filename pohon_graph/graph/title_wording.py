"""Facts from the wording of a title: its first measure, all its measures, and unfilled placeholders."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from pohon_graph.graph.normalised_text import normalise, outside_brackets, visible, words_of
from pohon_graph.graph.units import PERCENT_WORDS

SHARE: Final = "persentase"  # the stored form of all its spellings, and of %
_MEASURES: Final = frozenset({
    SHARE, "jumlah", "rasio", "angka", "indeks", "nilai", "skor", "tingkat", "laju", "pertumbuhan",
    "prevalensi", "cakupan", "proporsi", "rata-rata", "pdrb", "panjang", "luas", "volume",
})  # fmt: skip
_OPENINGS: Final = _MEASURES | PERCENT_WORDS | {"rata"}  # first words of a measure
_NUMBERS: Final = frozenset({"banyaknya"})  # counts like jumlah, but not as a measure within a list

# The commas of 2,5 and Rp1.000.000,- do not separate anything.
_COMMA = r"(?P<comma>;|(?<![0-9]),(?!-)|,(?![0-9-]))"
_LIST_NUMBER = r"(?P<number>(?<!\S)\(?(?:[0-9]{1,2}(?:\.[0-9]{1,2})*|[a-z]|[ivx]{1,4})[.)](?=\s))"
_SEPARATOR = re.compile(
    rf"{_COMMA}|{_LIST_NUMBER}|(?P<word>&|(?<![\w-])(?:dan|serta|dll|dst|dsb)(?![\w-])\.?)", re.IGNORECASE
)
_NUMBER_IN_BRACKETS = re.compile(r"(?<!\S)\((?=(?:[0-9]{1,2}|[a-z])\)\s)", re.IGNORECASE)
_DOTS = ("...", "…")
_ROW_OF_X = re.compile(r"[0-9]*xx+")
_NUMERALS = frozenset({"XX", "XXX"})


def opening(norm: str) -> str | None:
    """The measure word that a normalised title opens with, `persentase` for every spelling of it.

    A doubled word is a plural, not a measure: `nilai-nilai` are values.
    """
    first, _, rest = norm.partition(" ")
    if first == "rata":
        return "rata-rata" if rest.partition(" ")[0] == "rata" else None
    if first.startswith("%") or first in PERCENT_WORDS:
        return SHARE
    is_measure = first in _MEASURES or first in _NUMBERS
    return first if is_measure and rest.partition(" ")[0] != first else None


def measures(title: str, norm: str) -> list[str]:
    """The parts of a title that open with a measure word, in order, if there are several.

    Two such parts are two measures in one indicator. A part after the first needs one more word than its
    measure. `tingkat` opens one only after a comma, a semicolon or a list number, or at the start of the
    title: otherwise it names a level.
    """
    openings = [word for word in norm.split() if word in _OPENINGS or word[0] == "%"]
    if len(openings) < 2:  # nearly every title
        return []
    found, first = [], None
    for number, (separator, piece) in enumerate(_pieces(title)):
        words = normalise(piece)
        word = opening(words)
        first = word if number == 0 else first
        if word not in _MEASURES or (number and " " not in words):
            continue
        if number and word == "tingkat" and separator == "word" and first != "tingkat":
            continue
        found.append(piece)
    return found if len(found) > 1 else []


def _pieces(title: str) -> Iterator[tuple[str, str]]:
    """Each part that holds a word, with the kind of separator before it."""
    text = outside_brackets(_NUMBER_IN_BRACKETS.sub("", visible(title)))
    before, start = "", 0
    for found in [*_SEPARATOR.finditer(text), None]:
        piece = " ".join(text[start : found.start() if found else len(text)].split())
        if normalise(piece):
            yield before, piece
        if found:
            before, start = found.lastgroup or "", found.end()


def placeholder(title: str, norm: str) -> str | None:
    """The text that still needs filling in: `Tahun n`, `TBD`, dots or a row of X; None if complete."""
    known = f" {norm} "
    if " tahun n " in known:
        return "Tahun n"
    if " tbd " in known:
        return "TBD"
    if dots := next((mark for mark in _DOTS if mark in title), None):
        return dots
    return _row_of_x(words_of(title)) if "xx" in norm else None


def _row_of_x(words: list[str]) -> str | None:
    rows = (place for place, word in enumerate(words) if _ROW_OF_X.fullmatch(word.casefold()))
    return next((words[place].upper() for place in rows if not _is_numeral(words, place)), None)


def _is_numeral(words: list[str], place: int) -> bool:
    """Whether a row of X is a number in Roman numerals, as in PON XX and MTQ ke-XX."""
    before = words[place - 1] if place else ""
    if words[place] not in _NUMERALS or not before:
        return False
    return before.casefold() == "ke" or (before.isupper() and not "".join(words).isupper())
