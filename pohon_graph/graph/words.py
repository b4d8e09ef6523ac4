"""Text as it is compared, and as it becomes an id."""

from __future__ import annotations

import re
import unicodedata

# Letters and digits of any script, and the per cent sign, which is a word of its own in a target.
_WORDS = re.compile(r"(?:[^\W_]|%)+")
_NOT_ID = re.compile(r"[^a-z0-9]+")

SLUG_LENGTH = 80
EMPTY_SLUG = "goal"


def normalise(text: str) -> str:
    """`text` casefolded, its runs of letters, digits and % joined by one blank.

    Two texts are "the same" where this is equal.
    """
    return " ".join(_WORDS.findall(text.casefold()))


def tokens(norm: str) -> list[str]:
    """The different words of a normalised text, sorted."""
    return sorted(set(norm.split()))


def slug(title: str) -> str:
    """The id that a title gives: NFKD ASCII, lower case, every other run of characters one `-`.

    At most 80 characters, cut between two words where there are two; `goal` where nothing is left.
    """
    ascii_only = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode("ascii")
    text = _NOT_ID.sub("-", ascii_only.lower()).strip("-")
    if len(text) > SLUG_LENGTH:
        cut = text.rfind("-", 0, SLUG_LENGTH + 1)
        text = text[: cut if cut > 0 else SLUG_LENGTH]
    return text or EMPTY_SLUG
