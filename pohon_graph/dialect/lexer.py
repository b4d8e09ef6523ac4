"""Splits Cypher text into the same tokens as both engines.

The lexer refuses text that the engines would split differently: a unicode escape, which Neo4j decodes
first (`\\u0027` ends a string), a carriage return that ends a comment on one engine only, a character
that only one engine accepts as a blank, and a comment inside a comment.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Final, NamedTuple

from pohon_graph.errors import QueryError
from pohon_graph.texts import say

WORD, NAME, STRING, NUMBER = "word", "name", "string", "number"
PARAMETER, SIGN, END = "parameter", "sign", "end"


class Unreadable(QueryError):
    """A query that cannot be read; `line` is the place, `str()` the sentence without the line."""

    def __init__(self, line: int, sentence: str) -> None:
        self.line = line
        super().__init__(sentence)


class Token(NamedTuple):
    """One token. `text` is a word, number or sign as written, a name or parameter without its
    backticks, or a string without its quotes (escapes kept); `line` counts from 1.

    Compare tokens by `key`: a word in capitals, a sign as written, empty for the other kinds, so that
    a string or a name in backticks is never mistaken for a word or sign.
    """

    kind: str
    text: str
    line: int
    key: str


@dataclass(frozen=True, slots=True)
class Lexed:
    """The tokens of a query, the last of kind END, and the lines with a block comment."""

    tokens: list[Token]
    block_comments: list[int]


# The match of a token includes the blanks before it, which halves the number of matches; its group does not.
_TOKEN: Final = re.compile(
    r"""[ \t]*(?:
     (?P<word>[^\W\d]\w*)
    |(?P<sign>\.\.|::|<>|<=|>=|=~|\+=|\|\||/(?![*/])|[-+*%^=<>()\[\]{},:;|&!]|\.(?![0-9]))
    |(?P<break>(?:\n|\r\n)(?:[ \t\n]|\r\n)*)
    |(?P<string>'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")
    |(?P<number>(?:0[xX][0-9a-fA-F]+|0[oO][0-7]+|(?:[0-9]+\.[0-9]+|\.[0-9]+|[0-9]+)(?:[eE][+-]?[0-9]+)?)(?!\w))
    |(?P<comment>//[^\n]*)
    |(?P<block>/\*(?:[^*]|\*(?!/))*\*/)
    |(?P<name>`(?:[^`]|``)+`)
    |(?P<parameter>\$(?:\w+|`(?:[^`]|``)+`))
    )""",
    re.VERBOSE | re.DOTALL,
)
# An even number of backslashes before the u is a string's own escaped backslashes.
_ESCAPE: Final = re.compile(r"(?<!\\)(?:\\\\)*\\u")
_LONE_RETURN: Final = re.compile(r"\r(?!\n|\Z)")


def tokens(cypher: str) -> Lexed:
    """Split `cypher` into tokens. Raises Unreadable at the first place that is not Cypher."""
    escape = _ESCAPE.search(cypher)
    if escape:
        raise Unreadable(cypher.count("\n", 0, escape.end()) + 1, say("dialect.escape"))
    found: list[Token] = []
    blocks: list[int] = []
    end, line = 0, 1
    for hit in _TOKEN.finditer(cypher):
        if hit.start() != end:
            break
        end = hit.end()
        kind = hit.lastgroup or ""
        text = hit[kind]
        if kind == WORD:
            found.append(Token(WORD, text, line, _folded(text, line)))
        elif kind == SIGN:
            found.append(Token(SIGN, text, line, text))
        else:
            if kind in ("comment", "block"):
                _check_comment(kind, text, line)
                blocks += [line] if kind == "block" else []
            elif kind != "break":
                found.append(Token(kind, _bare(kind, text), line, ""))
            line += text.count("\n")
    rest = cypher[end:].lstrip(" \t")
    if rest:
        raise Unreadable(line, _why(rest))
    found.append(Token(END, "", line, ""))
    return Lexed(found, blocks)


def _folded(word: str, line: int) -> str:
    """`word` as an engine may compare it with a keyword, without regard to case and script: some read
    the long s of `ſET` as an S."""
    if word.isascii():
        return word.upper()
    if not word.isidentifier():
        # Python's \w also matches characters, such as superscript digits, that no engine accepts in a name.
        stray = next(character for character in word if not ("x" + character).isidentifier())
        raise Unreadable(line, say("dialect.character", character=_shown(stray)))
    return unicodedata.normalize("NFKC", word).upper()


def _bare(kind: str, text: str) -> str:
    if kind == STRING:
        return text[1:-1]
    if kind == NAME:
        return text[1:-1].replace("``", "`")
    if kind == PARAMETER:
        return text[2:-1].replace("``", "`") if text[1] == "`" else text[1:]
    return text


def _why(rest: str) -> str:
    """The error sentence for text that does not begin with a token."""
    character = rest[0]
    if rest.startswith("/*"):
        return say("dialect.open-comment")
    if character in "'\"":
        return say("dialect.open-string")
    if character == "`":
        return say("dialect.open-name")
    if character.isdigit():
        return say("dialect.number")
    return say("dialect.character", character=_shown(character))


def _check_comment(kind: str, text: str, line: int) -> None:
    if _LONE_RETURN.search(text):
        raise Unreadable(line, say("dialect.character", character=_shown("\r")))
    if kind == "block" and "/*" in text[2:]:
        raise Unreadable(line, say("dialect.nested-comment"))


def _shown(character: str) -> str:
    return character if character.isprintable() and character != " " else f"U+{ord(character):04X}"
