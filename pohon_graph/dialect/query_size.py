"""Limits on the length and depth of a query: far above real queries, far below those that break an engine.

Engines parse a query recursively. kglite 0.21 crashes on 400 UNION and on 400 nested CALL { }. Neo4j 5.26
never answers a query with 400 nested parentheses, 200 nested CASE, 15 nested EXISTS { } or a chain of 50
XOR, and its own time limit does not stop it. docs/security.md lists the queries that were tried.

Depth is the depth of the parse tree, weighted by the cost to the engines: one level for an operator of a
chain (`a OR b OR c`), two for a bracket, four for CASE and for the braces of a map or CALL, eight for XOR,
fifteen for a subquery such as EXISTS { }.
"""

from __future__ import annotations

from typing import Final

from pohon_graph.dialect.lexer import Token, Unreadable
from pohon_graph.texts import say

LENGTH: Final = 100_000  # characters
TOKENS: Final = 5_000  # words, signs and values
CLAUSES: Final = 100
DEPTH: Final = 100

_WEIGHTS: Final = {"(": 2, "[": 2, "{": 4, "CASE": 4, "EXISTS": 15, "COUNT": 15, "COLLECT": 15}
_SUBQUERIES: Final = frozenset({"EXISTS", "COUNT", "COLLECT"})
_XOR: Final = 8
_OPENING: Final = frozenset({"(", "[", "{", "CASE"})
_CLOSING: Final = frozenset({")", "]", "}"})
# How tightly an operator binds. Operators that bind more tightly are part of one of its operands.
_BINDING: Final = {
    "OR": 0, "XOR": 1, "AND": 2, "NOT": 3,
    "=": 4, "<>": 4, "<": 4, ">": 4, "<=": 4, ">=": 4, "=~": 4, "IN": 4, "STARTS": 4, "ENDS": 4,
    "CONTAINS": 4, "IS": 4,
    "+": 5, "-": 5, "||": 5, "*": 6, "/": 6, "%": 6, "^": 7, ".": 8, ":": 8, "::": 8,
}  # fmt: skip
_TIGHTEST: Final = 8
_CLAUSES: Final = frozenset({"MATCH", "WITH", "UNWIND", "RETURN", "CALL", "UNION"})
# These end one expression; the next begins at the same depth.
_SEPARATING: Final = _CLAUSES | {
    ",", "|", ";", "WHERE", "ORDER", "SKIP", "LIMIT", "OFFSET", "AS", "WHEN", "THEN", "ELSE",
}  # fmt: skip
_KNOWN: Final = _OPENING | _CLOSING | set(_BINDING) | _SEPARATING | {"END"}


def refuse_long(cypher: str) -> None:
    """Raise Unreadable if a text is too long to be cut into tokens at all."""
    if len(cypher) > LENGTH:
        raise Unreadable(1, say("dialect.too-long", length=len(cypher), limit=LENGTH))


def refuse_deep(tokens: list[Token]) -> None:
    """Raise Unreadable if a query has too many tokens or clauses, or is nested or chained too deeply."""
    if len(tokens) > TOKENS:
        raise Unreadable(tokens[TOKENS].line, say("dialect.too-many-tokens", limit=TOKENS))
    clauses, before = 0, ""
    brackets = _Brackets()
    for token in tokens:
        key = token.key
        if key in _KNOWN and before != ".":  # after a point every word is a name
            if key in _CLAUSES and before not in ("STARTS", "ENDS"):
                clauses += 1
                if clauses > CLAUSES:
                    raise Unreadable(token.line, say("dialect.too-many-clauses", limit=CLAUSES))
            brackets.take(key, before, token.line)
        before = key
    while brackets.open:
        brackets.close(tokens[-1].line)


class _Expression:
    """The current expression inside one pair of brackets, as far as it has been read."""

    __slots__ = ("chains", "deepest", "opener", "operand")

    def __init__(self, opener: str) -> None:
        self.opener = opener
        self.operand = 0  # depth of the current operand
        self.chains: list[tuple[int, int, int]] = []  # binding, operators, deepest operand; the loosest first
        self.deepest = 0  # depth of the earlier expressions in the same brackets

    def link(self, binding: int, weight: int = 1) -> None:
        """Take an operator into the expression."""
        depth = self._folded(binding)
        count = 0
        if self.chains and self.chains[-1][0] == binding:
            _, count, before = self.chains.pop()
            depth = max(depth, before)
        self.chains.append((binding, count + weight, depth))

    def separate(self) -> None:
        """End this expression; the next one begins."""
        self.deepest = max(self.deepest, self._folded(-1))

    def _folded(self, binding: int) -> int:
        """Close the chains that bind more tightly than `binding`, and return their depth."""
        depth, self.operand = self.operand, 0
        while self.chains and self.chains[-1][0] > binding:
            _, count, deepest = self.chains.pop()
            depth = max(depth, deepest) + count
        return depth


class _Brackets:
    """The open brackets, each with the expression inside."""

    def __init__(self) -> None:
        self.open = [_Expression("")]

    def take(self, key: str, before: str, line: int) -> None:
        """Read one token; `before` is the token before it."""
        binding = _BINDING.get(key)
        if binding is not None:
            self.open[-1].link(binding, _XOR if key == "XOR" else 1)
        elif key in _SEPARATING:
            self.open[-1].separate()
        elif key in _OPENING:
            if key == "[":  # perhaps an index: indexes form chains, too
                self.open[-1].link(_TIGHTEST)
            is_subquery = key == "{" and before in _SUBQUERIES
            self.open.append(_Expression(before if is_subquery else key))
        elif key in _CLOSING:
            while len(self.open) > 1 and self.open[-1].opener == "CASE":
                self.close(line)
            if len(self.open) > 1:
                self.close(line)
        elif key == "END" and self.open[-1].opener == "CASE":
            self.close(line)

    def close(self, line: int) -> None:
        """Close the innermost bracket: it becomes an operand of the expression around it."""
        inner = self.open.pop()
        inner.separate()
        depth = inner.deepest + _WEIGHTS.get(inner.opener, 0)
        if depth > DEPTH:
            raise Unreadable(line, say("dialect.too-deep", limit=DEPTH))
        if self.open:
            outer = self.open[-1]
            outer.operand = max(outer.operand, depth)
