"""How long and how deep a query may be: beyond any that people write, well below where an engine fails.

Engines read a query by calls inside calls. kglite 0.21 dies of 400 UNION and of 400 CALL { } inside one
another; Neo4j 5.26 never answers to 400 parentheses, 200 CASE or 15 EXISTS { } inside one another, nor to a
chain of 50 XOR, and its own time limit does not end that. docs/security.md lists what was tried.

Depth is that of the tree as which the query would be read. What costs an engine more counts for more: an
operator of a chain (`a OR b OR c`) is one level, a bracket two, CASE and the braces of a map or CALL four,
XOR eight, EXISTS { } and its like fifteen.
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
# How tightly an operator binds: all that binds more tightly lies in one operand of it.
_BINDING: Final = {
    "OR": 0, "XOR": 1, "AND": 2, "NOT": 3,
    "=": 4, "<>": 4, "<": 4, ">": 4, "<=": 4, ">=": 4, "=~": 4, "IN": 4, "STARTS": 4, "ENDS": 4,
    "CONTAINS": 4, "IS": 4,
    "+": 5, "-": 5, "||": 5, "*": 6, "/": 6, "%": 6, "^": 7, ".": 8, ":": 8, "::": 8,
}  # fmt: skip
_TIGHTEST: Final = 8
_CLAUSES: Final = frozenset({"MATCH", "WITH", "UNWIND", "RETURN", "CALL", "UNION"})
# Another expression begins after these, beside the one before.
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
        if key in _KNOWN and before != ".":  # behind a point every word is a name
            if key in _CLAUSES and before not in ("STARTS", "ENDS"):
                clauses += 1
                if clauses > CLAUSES:
                    raise Unreadable(token.line, say("dialect.too-many-clauses", limit=CLAUSES))
            brackets.take(key, before, token.line)
        before = key
    while brackets.open:
        brackets.close(tokens[-1].line)


class _Expression:
    """What has been read of the expression at hand inside one pair of brackets."""

    __slots__ = ("chains", "deepest", "opener", "operand")

    def __init__(self, opener: str) -> None:
        self.opener = opener
        self.operand = 0  # depth of the operand at hand
        self.chains: list[tuple[int, int, int]] = []  # binding, operators, deepest operand; the loosest first
        self.deepest = 0  # depth of the expressions before, in the same brackets

    def link(self, binding: int, weight: int = 1) -> None:
        """An operator."""
        depth = self._folded(binding)
        count = 0
        if self.chains and self.chains[-1][0] == binding:
            _, count, before = self.chains.pop()
            depth = max(depth, before)
        self.chains.append((binding, count + weight, depth))

    def separate(self) -> None:
        """The next expression begins."""
        self.deepest = max(self.deepest, self._folded(-1))

    def _folded(self, binding: int) -> int:
        """The depth of what has been read, as the operand of an operator that binds like that."""
        depth, self.operand = self.operand, 0
        while self.chains and self.chains[-1][0] > binding:
            _, count, deepest = self.chains.pop()
            depth = max(depth, deepest) + count
        return depth


class _Brackets:
    """The brackets that are open, each with the expression inside."""

    def __init__(self) -> None:
        self.open = [_Expression("")]

    def take(self, key: str, before: str, line: int) -> None:
        """Go on by a token; `before` is the one before it."""
        binding = _BINDING.get(key)
        if binding is not None:
            self.open[-1].link(binding, _XOR if key == "XOR" else 1)
        elif key in _SEPARATING:
            self.open[-1].separate()
        elif key in _OPENING:
            if key == "[":  # perhaps an index: they form chains, too
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
        """The innermost bracket is closed, and is an operand of what is around it."""
        inner = self.open.pop()
        inner.separate()
        depth = inner.deepest + _WEIGHTS.get(inner.opener, 0)
        if depth > DEPTH:
            raise Unreadable(line, say("dialect.too-deep", limit=DEPTH))
        if self.open:
            outer = self.open[-1]
            outer.operand = max(outer.operand, depth)
