"""Decides whether two different spellings are the same name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import cache

SCORE = 90.0
EQUAL = 100.0
# Adding one of these words to a name reverses its meaning.
_NEGATIONS = frozenset({"selain", "non", "bukan", "tidak", "belum", "tanpa", "kecuali"})
_LETTERS = 2
_PART = 4  # at most a quarter of the longer word differs


def same_words(name: str, other: str) -> bool:
    """Whether every word of the shorter name has an equal or similar word in the other.

    Words in both names are removed. Each remaining word of the shorter name must find a partner among
    the longer one's, in order; words left over must not reverse the meaning.
    """
    ours, theirs = name.split(), other.split()
    shared = Counter(ours) & Counter(theirs)
    shorter, longer = sorted((_rest(ours, shared), _rest(theirs, shared)), key=len)
    waiting = iter(longer)
    left: list[str] = []
    for word in shorter:
        if not _finds_partner(word, waiting, left):
            return False
    left += waiting
    return _NEGATIONS.isdisjoint(left)


def are_partners(word: str, other: str) -> bool:
    """Whether two words are one with a typing error: at most two letters, and a quarter, differ."""
    return _slips(word, other) <= min(_LETTERS, max(len(word), len(other)) / _PART) and not (
        has_digit(word) or has_digit(other)
    )


def is_one_letter_off(word: str, other: str) -> bool:
    """Whether two different texts differ in a single letter."""
    return _slips(word, other) == 1


def shared_words(name: str, other: str) -> float:
    """The share of the shorter name's distinct words that the other contains, out of 100."""
    ours, theirs = set(name.split()), set(other.split())
    fewer = min(len(ours), len(theirs))
    return 100.0 * len(ours & theirs) / fewer if fewer else 0.0


def _rest(words: Sequence[str], shared: Counter[str]) -> list[str]:
    taken = Counter(shared)
    rest = []
    for word in words:
        if taken[word]:
            taken[word] -= 1
        else:
            rest.append(word)
    return rest


def _finds_partner(word: str, waiting: Iterator[str], left: list[str]) -> bool:
    for other in waiting:
        if are_partners(word, other):
            return True
        left.append(other)
    return False


def _slips(word: str, other: str) -> int:
    return _distance()(word, other)


@cache
def _distance() -> Callable[[str, str], int]:
    from rapidfuzz.distance import Levenshtein

    return Levenshtein.distance


def has_digit(word: str) -> bool:
    """Whether a word is a number or contains a digit."""
    return any(char.isdigit() for char in word)
