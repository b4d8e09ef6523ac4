"""“Did you mean ...?”: the known word that is closest to one that is not known."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from pohon_graph.graph.words import normalise
from pohon_graph.loading.quoting import shown
from pohon_graph.texts import say

_CLOSE = 65.0  # of 100: one letter wrong in three
_LONGEST = 200  # characters; nobody mistypes an essay


def suggestion(word: str, choices: Collection[str], synonyms: Mapping[str, str] | None = None) -> str:
    """` Did you mean “...”?` with a leading blank, or nothing where no choice is close.

    `synonyms` gives, by normalised text, the choice that another name stands for.
    """
    found = nearest(word, choices, synonyms)
    return " " + say("load.did-you-mean", word=shown(found)) if found is not None else ""


def nearest(word: str, choices: Collection[str], synonyms: Mapping[str, str] | None = None) -> str | None:
    """The closest of `choices`, or None."""
    if not word or len(word) > _LONGEST:
        return None
    named = (synonyms or {}).get(normalise(word))
    if named is not None and named in choices:
        return named
    from rapidfuzz import fuzz, process

    known = list(choices)
    found = process.extractOne(word, known, scorer=fuzz.ratio, processor=str.casefold, score_cutoff=_CLOSE)
    return found[0] if found else None
