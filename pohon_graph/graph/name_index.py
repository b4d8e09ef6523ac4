"""Indexes the names of thousands of entries for many searches.

Equal names are looked up. For close names, the words narrow the search: two close names have most of their
letters in words that are equal or one typing error apart. So the rare words of a name lead to the few names
that need a comparison.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property

from pohon_graph.graph.close_names import SCORE, are_partners, has_digit, same_words
from pohon_graph.graph.model import Row
from pohon_graph.grouping import grouped, listed

CLOSE_ENOUGH_TO_OFFER = 70.0
# Of two names with a ratio of 90, extra words make up at most 2/11 of the longer one.
_ROOM = 2 / 11


class NameIndex:
    """The entries by title, and the sub kegiatan by official performance text; in the order of `rows`."""

    def __init__(self, rows: Iterable[Row]) -> None:
        self.titles: dict[str, list[Row]] = {}
        self.performances: dict[str, list[Row]] = {}
        for row in rows:
            if row["compared"]:
                self.titles.setdefault(row["compared"], []).append(row)
            if row.get("tier") == "sub_kegiatan" and row.get("performance"):
                self.performances.setdefault(row["performance"], []).append(row)
        self._close: dict[str, list[tuple[str, float]]] = {}
        self._partners: dict[str, list[str]] = {}
        self._leads: dict[str, set[str]] = {}

    def close(self, name: str) -> list[tuple[str, float]]:
        """The official names and performance texts that are this name in a slightly different
        spelling, with a score of 90 or more; with their scores."""
        if name not in self._close:
            self._close[name] = self._find_close(name)
        return self._close[name]

    def nearest(self, name: str, tier: str | None) -> Iterator[tuple[str, float]]:
        """The titles of a tier (None: of all) that resemble a name, nearest first."""
        from rapidfuzz import fuzz, process

        pool = self._of_tier.get(tier, []) if tier else list(self.titles)
        found = process.extract(name, pool, scorer=fuzz.ratio, score_cutoff=CLOSE_ENOUGH_TO_OFFER, limit=None)
        for official, score, _ in sorted(found, key=lambda each: (-each[1], self._first_code(each[0]))):
            yield official, score

    def _first_code(self, title: str) -> str:
        return str(self.titles[title][0]["code"])

    def _find_close(self, name: str) -> list[tuple[str, float]]:
        from rapidfuzz import fuzz, process

        candidates = sorted(self._candidates(name))
        found = process.extract(name, candidates, scorer=fuzz.ratio, score_cutoff=SCORE, limit=None)
        return [(official, score) for official, score, _ in found if same_words(name, official)]

    def _candidates(self, name: str) -> set[str]:
        """Every name that may be close: it contains one of the rare words too long to be missing."""
        words = name.split()
        leads = [(word, self._lead(word)) for word in set(words)]
        room = (len(name) + len(words)) * _ROOM
        found: set[str] = set()
        for word, names in sorted(leads, key=lambda lead: (len(lead[1]), lead[0])):
            found |= names
            room -= len(word) + 1
            if room < 0:
                break
        return found

    def _lead(self, word: str) -> set[str]:
        """The names with this word, or with one that differs by a typing error."""
        if word not in self._leads:
            names = [self._by_word.get(official, set()) for official in self._alike(word)]
            # One set is shared, not copied: the common words have thousands of names.
            self._leads[word] = names[0] if len(names) == 1 else set().union(*names)
        return self._leads[word]

    def _alike(self, word: str) -> list[str]:
        """The words of official names that equal this word or differ by a typing error."""
        if word not in self._partners:
            self._partners[word] = [word] if has_digit(word) else self._with_slips(word)
        return self._partners[word]

    def _with_slips(self, word: str) -> list[str]:
        from rapidfuzz import process
        from rapidfuzz.distance import Levenshtein

        near = [each for size in range(len(word) - 2, len(word) + 3) for each in self._by_size.get(size, ())]
        found = process.extract(word, near, scorer=Levenshtein.distance, score_cutoff=2, limit=None)
        return [official for official, _, _ in found if official == word or are_partners(word, official)]

    @cached_property
    def _of_tier(self) -> dict[str, list[str]]:
        return listed(
            (tier, title)
            for title, rows in self.titles.items()
            for tier in dict.fromkeys(str(row.get("tier")) for row in rows)
        )

    @cached_property
    def _by_word(self) -> dict[str, set[str]]:
        found: dict[str, set[str]] = {}
        for name in {**self.titles, **self.performances}:
            for word in name.split():
                found.setdefault(word, set()).add(name)
        return found

    @cached_property
    def _by_size(self) -> dict[int, list[str]]:
        return grouped(self._by_word, len)
