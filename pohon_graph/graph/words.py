"""Text as it is compared, and as it becomes an id."""

from __future__ import annotations

import re
import unicodedata

# Letters and digits of any script, and the per cent sign, which is a word of its own in a target.
_WORDS = re.compile(r"(?:[^\W_]|%)+")
_NOT_ID = re.compile(r"[^a-z0-9]+")

# Marks that no reader sees: soft hyphens, joiners, marks of direction, byte order marks.
INVISIBLE = "\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff"  # as in a class of `re`
_INVISIBLE = re.compile(f"[{INVISIBLE}]")
_NO_BREAK_BLANK = re.compile("[\u00a0\u2007\u202f]")
_SOFT_HYPHEN_AT_LINE_END = re.compile(f"\u00ad[{INVISIBLE}]*(?=[ \t]*[\r\n\u0085\u2028\u2029])")
_HYPHEN_AT_LINE_END = re.compile(
    "(?<=[^\\W\\d_])[-\u2010][ \t]*[\r\n\u0085\u2028\u2029]+[ \t]*(?=[^\\W\\d_])"
)
_BRACKET = re.compile(r"[()\[\]]")

SLUG_LENGTH = 80
EMPTY_SLUG = "goal"


def visible(text: str) -> str:
    """`text` as a reader sees it.

    Without invisible characters, every no-break blank a blank, and a word that a hyphen parts at the
    end of a line whole again.
    """
    if not text.isascii():
        text = _SOFT_HYPHEN_AT_LINE_END.sub("-", text)
        text = _NO_BREAK_BLANK.sub(" ", _INVISIBLE.sub("", text))
    return _HYPHEN_AT_LINE_END.sub("", text)


def words_of(text: str) -> list[str]:
    """The words of what is visible, as they are written."""
    return _WORDS.findall(visible(text))


def normalise(text: str) -> str:
    """`text` casefolded, its runs of letters, digits and % joined by one blank.

    Two texts are "the same" if this is equal. Only what is visible counts.
    """
    return " ".join(_WORDS.findall(visible(text).casefold()))


def tokens(norm: str) -> list[str]:
    """The different words of a normalised text, sorted."""
    return sorted(set(norm.split()))


def outside_brackets(text: str) -> str:
    """`text` without what is in round or square brackets, which nest; an unclosed one runs to the end."""
    if "(" not in text and "[" not in text:
        return text
    kept, depth, start = [], 0, 0
    for found in _BRACKET.finditer(text):
        if depth == 0:
            kept.append(text[start : found.start()])
        opens = found[0] in "(["
        if not opens and depth == 0:
            kept.append(found[0])  # a closing bracket that nothing opened, as in `a)`
        depth = max(0, depth + (1 if opens else -1))
        start = found.end()
    if depth == 0:
        kept.append(text[start:])
    return " ".join(kept)


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
