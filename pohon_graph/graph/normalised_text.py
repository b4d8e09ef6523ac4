"""Normalises text for comparison and for ids."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

# Letters and digits of any script, and the per cent sign, which counts as a word in a target.
_WORDS = re.compile(r"(?:[^\W_]+|%)+")
# The same for ASCII, in which most titles are written: small letters, and a blank between words.
_ASCII_WORDS = bytes(
    ord(char.lower()) if char.isalnum() or char == "%" else ord(" ") for char in map(chr, range(128))
).ljust(256)
_NOT_ID = re.compile(r"[^a-z0-9]+")

# Marks that no reader sees: soft hyphens, joiners, marks of direction, byte order marks.
INVISIBLE = "\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff"  # for a class of `re`
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

    It has no invisible characters, each no-break space is a space, and a word that a hyphen splits at
    the end of a line is joined.
    """
    if not text.isascii():
        text = _SOFT_HYPHEN_AT_LINE_END.sub("-", text)
        text = _NO_BREAK_BLANK.sub(" ", _INVISIBLE.sub("", text))
    has_lines = len(text.splitlines()) > 1  # rare, and faster to see than a hyphen at the end of a line
    return _HYPHEN_AT_LINE_END.sub("", text) if has_lines else text


def words_of(text: str) -> list[str]:
    """The words of the visible text, as written."""
    return _WORDS.findall(visible(text))


def normalise(text: str) -> str:
    """`text` casefolded, with its runs of letters, digits and % joined by one space.

    Two texts are "the same" if this is equal. Only visible text counts.
    """
    plain = visible(text)
    if plain.isascii():  # a third of the time of the expression
        return " ".join(plain.encode("ascii").translate(_ASCII_WORDS).decode("ascii").split())
    return " ".join(_WORDS.findall(plain.casefold()))


def by_name(names: Iterable[tuple[str, str]]) -> dict[str, str]:
    """The keys by each of their names, normalised; `names` has a key and its names, separated by commas.

    A text without a letter or digit, such as `-`, is not a name.
    """
    return {norm: key for key, some in names for name in some.split(", ") if (norm := normalise(name))}


def tokens(norm: str) -> list[str]:
    """The distinct words of a normalised text, sorted."""
    return sorted(set(norm.split()))


def outside_brackets(text: str) -> str:
    """`text` without the content of round or square brackets, which nest; an unclosed one runs to the end."""
    if "(" not in text and "[" not in text:
        return text
    kept, depth, start = [], 0, 0
    for found in _BRACKET.finditer(text):
        if depth == 0:
            kept.append(text[start : found.start()])
        opens = found[0] in "(["
        if not opens and depth == 0:
            kept.append(found[0])  # a closing bracket without an opening one, as in `a)`
        depth = max(0, depth + (1 if opens else -1))
        start = found.end()
    if depth == 0:
        kept.append(text[start:])
    return " ".join(kept)


def slug(title: str) -> str:
    """The id from a title: NFKD ASCII in lower case, with every other run of characters as one `-`.

    It has at most 80 characters, cut between two words if possible; it is `goal` if nothing is left.
    """
    ascii_only = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode("ascii")
    text = _NOT_ID.sub("-", ascii_only.lower()).strip("-")
    if len(text) > SLUG_LENGTH:
        cut = text.rfind("-", 0, SLUG_LENGTH + 1)
        text = text[: cut if cut > 0 else SLUG_LENGTH]
    return text or EMPTY_SLUG
