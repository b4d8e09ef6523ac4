"""Suggests the known word closest to an unknown one."""

from __future__ import annotations

from collections.abc import Iterable


def closest(word: str, among: Iterable[str]) -> str | None:
    """The member of `among` most like `word`, ignoring case; None if none is similar."""
    from difflib import get_close_matches

    by_fold = {candidate.casefold(): candidate for candidate in sorted(among)}
    near = get_close_matches(word.casefold(), by_fold, n=1, cutoff=0.6)
    return by_fold[near[0]] if near else None
