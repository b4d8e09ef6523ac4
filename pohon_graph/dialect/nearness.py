"""The word that was probably meant."""

from __future__ import annotations

from collections.abc import Iterable


def closest(word: str, among: Iterable[str]) -> str | None:
    """The member of `among` most like `word`, whatever the case; None where none is like it."""
    from difflib import get_close_matches

    by_fold = {candidate.casefold(): candidate for candidate in sorted(among)}
    near = get_close_matches(word.casefold(), by_fold, n=1, cutoff=0.6)
    return by_fold[near[0]] if near else None
