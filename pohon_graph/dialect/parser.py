"""Reads a whole query: its clauses and its patterns."""

from __future__ import annotations

from pohon_graph.dialect.cursor import Fault
from pohon_graph.dialect.expressions import ExpressionReader
from pohon_graph.dialect.lexer import END, NUMBER, Lexed, Unreadable
from pohon_graph.dialect.query_size import DEPTH
from pohon_graph.dialect.syntax import (
    EITHER,
    INCOMING,
    OUTGOING,
    Clause,
    EdgePattern,
    Expression,
    Item,
    Match,
    Name,
    Nested,
    NodePattern,
    Pattern,
    Projecting,
    Query,
    Unwind,
    Variable,
)
from pohon_graph.texts import say

_OPENERS = frozenset({"MATCH", "OPTIONAL", "UNWIND", "WITH", "RETURN", "CALL"})


def read_query(lexed: Lexed) -> tuple[Query, list[Fault]]:
    """Parse the tokens into a query; also returns the faults that leave the common subset.

    Raises Unreadable at the first token that does not fit.
    """
    tokens = lexed.tokens
    if len(tokens) > 1 and tokens[-2].key == ";":
        tokens = [*tokens[:-2], tokens[-1]]
    reader = Reader(tokens)
    try:
        query = reader.whole()
    except RecursionError:
        raise Unreadable(reader.token.line, say("dialect.too-deep", limit=DEPTH)) from None
    blocks = [Fault(line, say("dialect.block-comment")) for line in lexed.block_comments]
    return query, blocks + reader.outside


class Reader(ExpressionReader):
    """Clauses and patterns on top of expressions."""

    def whole(self) -> Query:
        query = self._query()
        if self.token.kind != END:
            raise self.unexpected()
        return query

    def _query(self) -> Query:
        branches = [self._branch()]
        while self.take("UNION"):
            self.take("ALL") or self.take("DISTINCT")
            branches.append(self._branch())
        return Query(branches)

    def _branch(self) -> list[Clause]:
        clauses: list[Clause] = []
        while self.key() in _OPENERS:
            clauses.append(self._clause())
            last = clauses[-1]
            if isinstance(last, Projecting) and last.is_final:
                break
        if not clauses:
            raise self.unexpected()
        return clauses

    def _clause(self) -> Clause:
        line = self.token.line
        if self.take("OPTIONAL"):
            self.expect("MATCH")
            return self._match(line)
        if self.take("MATCH"):
            return self._match(line)
        if self.take("UNWIND"):
            value = self.expression()
            self.expect("AS")
            return Unwind(line, value, self.name())
        if self.take("CALL"):
            return self._nested(line)
        is_final = self.take("RETURN")
        if not is_final:
            self.expect("WITH")
        return self._projecting(line, is_final)

    def _match(self, line: int) -> Match:
        match = Match(line, [self._pattern()])
        while self.take(","):
            match.patterns.append(self._pattern())
        if self.take("WHERE"):
            match.where = self.expression()
        return match

    def _nested(self, line: int) -> Nested:
        imports: list[str] | None = None
        if self.take("("):
            imports = []
            while not self.take(")"):
                imports.append("*" if self.take("*") else self.name())
                if not self.at(")"):
                    self.expect(",")
            imports = None if "*" in imports else imports
        self.expect("{")
        query = self._query()
        self.expect("}")
        return Nested(line, query, imports)

    def _projecting(self, line: int, is_final: bool) -> Projecting:
        found = Projecting(line, is_final, self.take("DISTINCT"), self.take("*"), [], [], [])
        if not found.everything or self.take(","):
            found.items.append(self._item())
            while self.take(","):
                found.items.append(self._item())
        if self.take("ORDER"):
            self.expect("BY")
            found.order.append(self._sort_key())
            while self.take(","):
                found.order.append(self._sort_key())
        while self.take("SKIP") or self.take("OFFSET") or self.take("LIMIT"):
            found.bounds.append(self.expression())
        if not is_final and self.take("WHERE"):
            found.where = self.expression()
        return found

    def _item(self) -> Item:
        value = self.expression()
        if self.take("AS"):
            return Item(value, self.name(), True)
        return Item(value, value.name if isinstance(value, Variable) else "", False)

    def _sort_key(self) -> Expression:
        key = self.expression()
        if self.key() in ("ASC", "ASCENDING", "DESC", "DESCENDING"):
            self.step()
        return key

    def _pattern(self) -> Pattern:
        variable = None
        if self.is_path_name():
            variable = self.name()
            self.expect("=")
        is_shortest = self.key() in ("SHORTESTPATH", "ALLSHORTESTPATHS")
        if is_shortest:
            self.step()
            self.expect("(")
        pattern = Pattern([self._node()], [], variable)
        while self.at("-") or self.at("<"):
            pattern.edges.append(self._edge())
            pattern.nodes.append(self._node())
        if is_shortest:
            self.expect(")")
        return pattern

    def _node(self) -> NodePattern:
        node = NodePattern(self.token.line)
        self.expect("(")
        if self.at("("):
            raise Unreadable(self.token.line, say("dialect.quantified"))
        if self.is_named() and self.key() != "WHERE":
            node.variable = self.name()
        if self.at(":"):
            node.labels = self._label_expression()
        node.properties, node.where = self._conditions()
        self.expect(")")
        self._refuse_quantifier()
        return node

    def _edge(self) -> EdgePattern:
        edge = EdgePattern(self.token.line)
        is_incoming = self.take("<")
        self.expect("-")
        if self.take("["):
            if self.is_named() and self.key() != "WHERE":
                edge.variable = self.name()
            if self.at(":"):
                edge.types = self._label_expression()
            if self.take("*"):
                edge.length = self._length()
            edge.properties, edge.where = self._conditions()
            self.expect("]")
        self.expect("-")
        is_outgoing = self.take(">")
        self._refuse_quantifier()
        if is_incoming != is_outgoing:
            edge.direction = INCOMING if is_incoming else OUTGOING
        else:
            edge.direction = EITHER
        return edge

    def _length(self) -> tuple[int | None, int | None]:
        """Read the bounds of `*`, `*3`, `*1..`, `*..3` or `*1..3`."""
        least = self._whole_number()
        if not self.take(".."):
            if least is None:
                self.leave(self.token.line, "dialect.unbounded")
            return least, least
        most = self._whole_number()
        if most is None:
            self.leave(self.token.line, "dialect.unbounded")
        return least, most

    def _whole_number(self) -> int | None:
        if self.token.kind != NUMBER or not self.token.text.isdigit():
            return None
        number = int(self.token.text)
        self.step()
        return number

    def _conditions(self) -> tuple[Expression | None, Expression | None]:
        properties = self.map() if self.at("{") else None
        return properties, self.expression() if self.take("WHERE") else None

    def _label_expression(self) -> list[Name]:
        """Read all names of a label expression such as `:A|B`, `:A:B` or `:A&(B|C)`."""
        names: list[Name] = []
        depth = 0
        self.expect(":")
        while True:
            while self.at("(") or self.at("!"):
                depth += self.at("(")
                if self.at("!"):
                    self.leave(self.token.line, "dialect.label-not")
                self.step()
            line = self.token.line
            if self.take("%"):
                self.leave(line, "dialect.label-any")
            else:
                names.append(Name(self.name(), line))
            while depth and self.take(")"):
                depth -= 1
            if not (self.take("|") or self.take("&") or self.take(":")):
                break
            self.take(":")
        if depth:
            raise self.unexpected(")")
        return names

    def _refuse_quantifier(self) -> None:
        """Refuse `->{1,3}`, `-->+` and `()*`, which only one engine supports."""
        if self.at("{") or self.at("+") or self.at("*"):
            raise Unreadable(self.token.line, say("dialect.quantified"))
