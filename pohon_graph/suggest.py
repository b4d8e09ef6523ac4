"""“Did you mean ...?”: the known word closest to an unknown one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet

from pohon_graph.documents.quoting import shown
from pohon_graph.graph.normalised_text import normalise
from pohon_graph.texts import say

_CLOSE = 65.0  # of 100: one letter wrong in three
_LONGEST = 200  # characters; nobody mistypes an essay


def did_you_mean(word: str, among: Iterable[str], synonyms: Mapping[str, str] | None = None) -> str:
    """` Did you mean “...”?` with a leading blank, or an empty text if no word is close.

    `synonyms` gives, by normalised text, the word for another name.
    """
    found = closest(word, among, synonyms)
    return " " + say("suggest.meant", word=shown(found)) if found is not None else ""


def closest(word: str, among: Iterable[str], synonyms: Mapping[str, str] | None = None) -> str | None:
    """The closest of the words `among`, the first if several are equally close; None if none is close."""
    if not word or len(word) > _LONGEST:
        return None
    known = sorted(among) if isinstance(among, AbstractSet) else list(among)
    named = (synonyms or {}).get(normalise(word))
    if named is not None and named in known:
        return named
    from rapidfuzz import fuzz, process
    from rapidfuzz.distance import OSA

    near = process.extract(
        word, known, scorer=fuzz.ratio, processor=str.casefold, score_cutoff=_CLOSE, limit=None
    )
    # Two letters that changed places are one mistake: XTC is XCT rather than TXT.
    scored = [(score, OSA.normalized_similarity(word.casefold(), each.casefold())) for each, score, _ in near]
    return near[scored.index(max(scored))][0] if near else None
