"""Reads the expressions of a query."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pohon_graph.dialect.cursor import Cursor
from pohon_graph.dialect.lexer import END, NAME, NUMBER, PARAMETER, SIGN, STRING
from pohon_graph.dialect.syntax import (
    Call,
    Comprehension,
    Expression,
    Labelled,
    Literal,
    Map,
    Name,
    Operation,
    Parameter,
    Pattern,
    PatternPart,
    Projection,
    Property,
    Query,
    Subquery,
    Variable,
)
from pohon_graph.dialect.vocabulary import KEYWORDS

if TYPE_CHECKING:
    from pohon_graph.dialect.syntax import Match

# How tightly each operator binds. Any other token ends the expression.
_BINDING: Final = {
    "OR": 1, "XOR": 2, "AND": 3,
    "=": 5, "<>": 5, "<": 5, ">": 5, "<=": 5, ">=": 5, "=~": 5,
    "IN": 5, "STARTS": 5, "ENDS": 5, "CONTAINS": 5, "IS": 5,
    "+": 6, "-": 6, "||": 6, "*": 7, "/": 7, "%": 7, "^": 8,
}  # fmt: skip
_NOT = 4
_SIGNED = 9
_QUANTIFIERS: Final = frozenset({"ALL", "ANY", "NONE", "SINGLE"})
_SUBQUERIES: Final = frozenset({"EXISTS", "COUNT", "COLLECT"})


class ExpressionReader(Cursor):
    """The part of the reader for expressions; the subclass adds patterns and queries."""

    def _pattern(self) -> Pattern:
        raise NotImplementedError

    def _query(self) -> Query:
        raise NotImplementedError

    def _match(self, line: int) -> Match:
        raise NotImplementedError

    def _label_expression(self) -> list[Name]:
        raise NotImplementedError

    def expression(self, binding: int = 0) -> Expression:
        """The longest expression from here whose operators bind tighter than `binding`."""
        left = self._prefixed()
        while True:
            token = self.token
            power = _BINDING.get(token.key, 0)
            if power <= binding:
                return left
            self.step()
            left = self._operation(token.key, power, left, token.line)

    def _operation(self, sign: str, power: int, left: Expression, line: int) -> Expression:
        if sign == "IS":
            self.take("NOT")
            self.expect("NULL")
            return Operation(line, [left], "IS")
        if sign in ("STARTS", "ENDS"):
            self.expect("WITH")
        return Operation(line, [left, self.expression(power)], sign)

    def _prefixed(self) -> Expression:
        line = self.token.line
        if self.take("NOT"):
            return Operation(line, [self.expression(_NOT)], "NOT")
        if self.take("-") or self.take("+"):
            return Operation(line, [self.expression(_SIGNED)], "-")
        return self._suffixed(self._atom())

    def _suffixed(self, value: Expression) -> Expression:
        while True:
            line = self.token.line
            if self.take("."):
                value = Property(line, [value], self.name())
            elif self.take("["):
                value = self._index(line, value)
            elif self.at(":") and isinstance(value, Variable):
                value = Labelled(line, [value], self._label_expression())
            elif self.at("{") and isinstance(value, Variable):
                value = self._projection(line, value)
            else:
                return value

    def _index(self, line: int, value: Expression) -> Expression:
        parts = [value]
        if not self.at(".."):
            parts.append(self.expression())
        is_slice = self.take("..")
        if is_slice and not self.at("]"):
            parts.append(self.expression())
        self.expect("]")
        return Operation(line, parts, "slice" if is_slice else "index")

    def _projection(self, line: int, value: Expression) -> Expression:
        projection = Projection(line, [value])
        self.expect("{")
        while not self.take("}"):
            if self.take("."):
                projection.names.append(self.name())
            else:
                projection.keys.append(self.name())
                self.expect(":")
                projection.parts.append(self.expression())
            if not self.at("}"):
                self.expect(",")
        return projection

    def _atom(self) -> Expression:
        token = self.token
        if token.kind == SIGN:
            return self._bracketed()
        if token.kind == END:
            raise self.unexpected()
        self.step()
        if token.kind == STRING:
            return Literal(token.line, text=token.text, is_text=True)
        if token.kind == NUMBER:
            return Literal(token.line, text=token.text)
        if token.kind == PARAMETER:
            return Parameter(token.line, name=token.text)
        if token.kind == NAME:
            return Variable(token.line, name=token.text)
        return self._worded(token.line, token.text, token.key)

    def _worded(self, line: int, text: str, word: str) -> Expression:
        if word in ("TRUE", "FALSE", "NULL"):
            return Literal(line, text=word)
        if word == "CASE":
            return self._case(line)
        if word in _SUBQUERIES and self.at("{"):
            return self._subquery(line, word)
        if self.at("("):
            return self._called(line, text, word)
        if word in KEYWORDS and word not in ("COUNT", "EXISTS", "COLLECT", "ANY", "NONE", "SINGLE"):
            self.back()
            raise self.unexpected()
        return Variable(line, name=text)

    def _called(self, line: int, text: str, word: str) -> Expression:
        if word in ("SHORTESTPATH", "ALLSHORTESTPATHS"):
            self.back()
            return PatternPart(line, pattern=self._pattern())
        self.expect("(")
        if word == "COUNT" and self.take("*"):
            self.expect(")")
            return Call(line, name=text)
        if word in _QUANTIFIERS or word == "REDUCE":
            return self._quantified(line, word)
        self.take("DISTINCT")
        arguments: list[Expression] = []
        while not self.take(")"):
            arguments.append(self.expression())
            if not self.at(")"):
                self.expect(",")
        return Call(line, arguments, text)

    def _quantified(self, line: int, word: str) -> Expression:
        found = Comprehension(line, kind=word.lower())
        if word == "REDUCE":
            found.total = self.name()
            self.expect("=")
            found.parts.append(self.expression())
            self.expect(",")
        found.variable = self.name()
        self.expect("IN")
        found.parts.append(self.expression())
        if word == "REDUCE":
            self.expect("|")
            found.inner.append(self.expression())
        elif self.take("WHERE"):
            found.inner.append(self.expression())
        self.expect(")")
        return found

    def _case(self, line: int) -> Expression:
        case = Operation(line, sign="CASE")
        if self.key() != "WHEN":
            case.parts.append(self.expression())
        while self.take("WHEN"):
            case.parts.append(self.expression())
            self.expect("THEN")
            case.parts.append(self.expression())
        if self.take("ELSE"):
            case.parts.append(self.expression())
        self.expect("END")
        return case

    def _subquery(self, line: int, kind: str) -> Expression:
        self.expect("{")
        is_bare = self.at("(") or self.is_path_name()
        query = Query([[self._match(line)]]) if is_bare else self._query()
        self.expect("}")
        return Subquery(line, kind=kind, query=query)

    def _bracketed(self) -> Expression:
        line = self.token.line
        if self.at("{"):
            return self.map()
        if self.at("["):
            return self._list(line)
        if self.at("(") and self.opens_pattern():
            return PatternPart(line, pattern=self._pattern())
        self.expect("(")
        value = self.expression()
        self.expect(")")
        return Operation(line, [value], "()")

    def map(self) -> Expression:
        """`{key: value, …}`."""
        found = Map(self.token.line)
        self.expect("{")
        while not self.take("}"):
            found.keys.append(self.name())
            self.expect(":")
            found.parts.append(self.expression())
            if not self.at("}"):
                self.expect(",")
        return found

    def _list(self, line: int) -> Expression:
        self.expect("[")
        if self.is_named() and self.key(1) == "IN":
            return self._list_comprehension(line)
        if (self.at("(") and self.opens_pattern()) or self.is_path_name():
            return self._pattern_comprehension(line)
        found = Operation(line, sign="[]")
        while not self.take("]"):
            found.parts.append(self.expression())
            if not self.at("]"):
                self.expect(",")
        return found

    def _list_comprehension(self, line: int) -> Expression:
        found = Comprehension(line, variable=self.name())
        self.expect("IN")
        found.parts.append(self.expression())
        if self.take("WHERE"):
            found.inner.append(self.expression())
        if self.take("|"):
            found.result = self.expression()
        self.expect("]")
        return found

    def _pattern_comprehension(self, line: int) -> Expression:
        found = PatternPart(line, pattern=self._pattern())
        if self.take("WHERE"):
            found.inner.append(self.expression())
        self.expect("|")
        found.value = self.expression()
        self.expect("]")
        return found
