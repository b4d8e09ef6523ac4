"""Reads the words of closed lists and the names of levels, by any name that planners use for them.

A name is compared as normalised text, so capitals, points and hyphens do not count. A name that could mean
two words of one list ("Eselon III" as a level, "Sekretaris Daerah" as a rank) is not in any list.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Final

from pohon_graph.closed_words import LEVELS, STANDARD_LEVELS, Words
from pohon_graph.graph.normalised_text import normalise
from pohon_graph.texts import has, language, say

_QUARTERS: Final = {
    f"{before}{number}": quarter
    for quarter, numbers in enumerate((("1", "i"), ("2", "ii"), ("3", "iii"), ("4", "iv")), 1)
    for number in numbers
    for before in ("", "tw", "tw ", "triwulan ", "q", "quarter ", "kuartal ")
}


@cache
def names(words: Words) -> Mapping[str, str]:
    """The words of a closed list by all their names as normalised text."""
    return {name: next(iter(meant)) for name, meant in _by_name(words).items() if len(meant) == 1}


def meant(text: str, words: Words) -> str | None:
    """The word of a closed list that has `text` as a name, or None."""
    if text in words:
        return text
    return names(words).get(normalise(text))


def label(word: str, words: Words) -> str:
    """The Indonesian name of a word of a closed list, if it means the word."""
    name = say(f"words.{word}", "id") if has(f"words.{word}") else word
    return name if meant(name, words) == word else word


def level_name(level: str) -> str:
    """The name of a level in the language of the user; in English its key, which readers of files know."""
    return label(level, LEVELS) if language() == "id" else level


def level_names() -> list[str]:
    """The names of all levels from the top down."""
    return [level_name(level) for level in LEVELS]


def standard_level(text: str) -> str | None:
    """The standard level with this name, or `none` for a theme; None for other words."""
    return names(STANDARD_LEVELS).get(normalise(text))


def standard_levels(text: str) -> list[str]:
    """The standard levels with this name, from the top down: two for a name that they share."""
    return sorted(_by_name(STANDARD_LEVELS).get(normalise(text), ()), key=STANDARD_LEVELS.index)


def quarter(text: str) -> int | None:
    """The quarter that `2`, `II`, `TW II` or `Triwulan 2` names, or None."""
    return _QUARTERS.get(normalise(text))


@cache
def _by_name(words: Words) -> Mapping[str, set[str]]:
    """The words that each normalised name may mean."""
    found: dict[str, set[str]] = {}
    for word, others in words.names.items():
        for name in (word, *_shown(word), *others.split(", ")):
            found.setdefault(normalise(name), set()).add(word)
    found.pop("", None)
    return found


def _shown(word: str) -> list[str]:
    """The names of a word in reports, in both languages."""
    key = f"words.{word}"
    return [say(key, lang) for lang in ("id", "en")] if has(key) else []
