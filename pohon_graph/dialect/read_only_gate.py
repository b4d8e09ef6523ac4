"""The only gate to the engines: it lets a single read-only statement pass and refuses everything else.

Neo4j's READ access lets `LOAD CSV` and `SHOW USERS` through, and kglite's read-only mode lets `LOAD
CSV` through, so this gate has to protect files and accounts. It has three checks, and each alone stops
most attacks: certain words are refused in every place that could begin a clause; after an expression
only reading clauses may follow; a name before a parenthesis must be a known function.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from pohon_graph.bundled import is_vouched
from pohon_graph.dialect.lexer import (
    END,
    NAME,
    NUMBER,
    PARAMETER,
    SIGN,
    STRING,
    WORD,
    Lexed,
    Token,
    Unreadable,
    tokens,
)
from pohon_graph.dialect.query_size import refuse_deep, refuse_long
from pohon_graph.dialect.vocabulary import CONTINUATIONS, FORBIDDEN, FUNCTIONS, KEYWORDS, OPENERS
from pohon_graph.errors import QueryError
from pohon_graph.texts import say

# No clause can begin after these signs or before those, so a word there is only a name.
_BEFORE_A_NAME: Final = frozenset({".", ":", ",", "(", "[", "="})
_BEHIND_A_NAME: Final = frozenset({".", ":", ",", ")", "]", "}", "=", "<>", ">", ">=", "<=", "|", "=~"})
_OPERANDS: Final = frozenset({NAME, STRING, NUMBER, PARAMETER})
# Keywords that may come before a parenthesis although they are not functions.
_BEFORE_PARENTHESIS: Final = KEYWORDS | {"SHORTESTPATH", "ALLSHORTESTPATHS"}


def guard(cypher: str) -> None:
    """Let `cypher` pass if it is one statement that only reads the graph.

    Raises QueryError with one sentence for everything else: writes, administration, files, the
    network, procedures, several statements, ambiguous text, and queries so long or deep that an
    engine may fail to parse them (see `dialect.query_size`). The program's own questions and rules pass
    unread: checking them took a tenth of an audit.
    """
    if is_vouched(cypher):
        return
    try:
        only_read(cypher)
    except Unreadable as problem:
        raise QueryError(say("dialect.at-line", line=problem.line, sentence=problem)) from None


@lru_cache(maxsize=512)
def only_read(cypher: str) -> Lexed:
    """The tokens of a text that `guard` lets pass. Raises Unreadable, which has the line.

    The latest results are cached, because a rule passes here when it is read and again when it runs.
    """
    refuse_long(cypher)
    lexed = tokens(cypher)
    refuse_deep(lexed.tokens)
    found = _one_statement(lexed.tokens)
    if found[0].key not in OPENERS:
        raise Unreadable(found[0].line, _bad_opening(found[0]))
    before = Token(SIGN, ";", 1, ";")
    for index, token in enumerate(found):
        behind = found[index + 1] if token.kind != END else token
        if token.kind == WORD and before.key != ".":
            _check_word(token, before, behind, found, index)
        if behind.key == "(":
            _check_call(token, before)
        before = token
    return lexed


def _one_statement(found: list[Token]) -> list[Token]:
    """The tokens without a final semicolon."""
    for index, token in enumerate(found):
        if token.key == ";":
            if found[index + 1].kind != END:
                raise Unreadable(found[index + 1].line, say("dialect.several"))
            return [*found[:index], found[-1]]
    return found


def _bad_opening(token: Token) -> str:
    if token.kind == END:
        return say("dialect.empty")
    if token.key in FORBIDDEN:
        return say("dialect.writes", word=token.text)
    return say("dialect.opening", word=token.text[:40])


def _check_word(token: Token, before: Token, behind: Token, found: list[Token], index: int) -> None:
    if _is_name(before, behind) or _is_alias(found, index):
        return
    word = token.key
    if word in FORBIDDEN:
        raise Unreadable(token.line, say("dialect.writes", word=token.text))
    if word == "CALL":
        _check_subquery(found, index)
    elif word in ("TRANSACTIONS", "TRANSACTION"):
        raise Unreadable(token.line, say("dialect.transactions"))
    elif before.key == "{" and _opens_subquery(found, index - 1):
        if word not in OPENERS and word not in FUNCTIONS:
            raise Unreadable(token.line, _bad_opening(token))
    elif _ends_operand(before) and word not in CONTINUATIONS:
        raise Unreadable(token.line, say("dialect.misplaced", word=token.text))


def _is_name(before: Token, behind: Token) -> bool:
    """Whether no clause can begin between these two tokens."""
    return before.key in _BEFORE_A_NAME or behind.kind == END or behind.key in _BEHIND_A_NAME


def _is_alias(found: list[Token], index: int) -> bool:
    """Whether the word follows AS, and that AS follows a value: `as` may also be a variable."""
    if index < 2 or found[index - 1].key != "AS":
        return False
    return _ends_operand(found[index - 2]) or found[index - 2].key in ("END", "NULL", "TRUE", "FALSE")


def _ends_operand(token: Token) -> bool:
    if token.kind == WORD:
        return token.key not in KEYWORDS
    return token.kind in _OPERANDS or token.key in (")", "]", "}")


def _opens_subquery(found: list[Token], brace: int) -> bool:
    return found[brace - 1].key in ("EXISTS", "COUNT", "COLLECT", "CALL")


def _check_subquery(found: list[Token], index: int) -> None:
    """`CALL {` and `CALL (a, b) {` open a subquery; any other CALL is a procedure and is refused."""
    place = index + 1
    if found[place].key == "(":
        while found[place].kind != END and found[place].key != ")":
            place += 1
        place += found[place].kind != END
    if found[place].key != "{":
        raise Unreadable(found[index].line, say("dialect.procedure"))


def _check_call(token: Token, before: Token) -> None:
    """A name before `(` must be a built-in function without a namespace."""
    if token.kind not in (WORD, NAME):
        return
    word = token.key
    is_namespaced = before.key == "."
    if is_namespaced or (word not in FUNCTIONS and (token.kind == NAME or word not in _BEFORE_PARENTHESIS)):
        raise Unreadable(token.line, say("dialect.function", name=token.text))
