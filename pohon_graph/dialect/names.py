"""Checks every name of a query: labels, relationship types, properties, keys, variables, parameters.

The type of a variable is followed from the pattern that binds it through WITH, UNWIND, collect() and
subqueries, and the ontology narrows it: in `(g)-[:IN_TREE]->(t)`, g is a Goal and t a Tree. A name
that can never match would look like "nothing found", so it is an error here. It is also an error if a
later pattern uses a name again that a grouping WITH has dropped: kglite would reuse its old value.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Final

from pohon_graph.dialect.cursor import Fault
from pohon_graph.dialect.functions import (
    check_call,
    compared_words,
    is_aggregate,
    refuse_look_around,
    result_of,
)
from pohon_graph.dialect.order_by import check_order
from pohon_graph.dialect.pattern_types import pattern_types
from pohon_graph.dialect.syntax import (
    Call,
    Comprehension,
    EdgePattern,
    Expression,
    Labelled,
    Literal,
    Map,
    Match,
    Nested,
    NodePattern,
    Operation,
    Parameter,
    Pattern,
    PatternPart,
    Projecting,
    Projection,
    Property,
    Query,
    Subquery,
    Unwind,
    Variable,
)
from pohon_graph.dialect.variable_types import (
    EdgeKind,
    Kind,
    ListKind,
    MapKind,
    NodeKind,
    PathKind,
    item_of,
    merged,
)
from pohon_graph.dialect.word_checker import WordChecker
from pohon_graph.texts import say

Scope = dict[str, Kind]


def check_names(query: Query, parameters: Mapping[str, Kind]) -> tuple[Scope, list[Fault]]:
    """The types of the columns of `query`, which may use `parameters`, and all faults of its names."""
    checker = NameChecker(parameters)
    columns = checker.query(query, {})
    return columns, checker.faults()


def revived(query: Query) -> list[Fault]:
    """Only the names that a grouping WITH has dropped and a later pattern uses again."""
    checker = NameChecker({})
    checker.query(query, {})
    return checker.revived


class NameChecker:
    """Walks through a query and keeps the type of each variable."""

    def __init__(self, parameters: Mapping[str, Kind]) -> None:
        self._words = WordChecker()
        self.revived: list[Fault] = []
        self._parameters = parameters
        self._dropped: dict[str, int] = {}

    def faults(self) -> list[Fault]:
        return self._words.faults + self.revived

    # Clauses

    def query(self, query: Query, outer: Scope) -> Scope:
        """Check all branches and return the types of the columns."""
        results = [self._branch(branch, dict(outer)) for branch in query.branches]
        return {name: merged(r[name] for r in results if name in r) for name in results[0]}

    def _branch(self, clauses: Iterable[object], scope: Scope) -> Scope:
        result: Scope = {}
        dropped_outside = dict(self._dropped)
        for clause in clauses:
            if isinstance(clause, Match):
                self._match(clause, scope)
            elif isinstance(clause, Unwind):
                scope[clause.variable] = item_of(self.kind(clause.value, scope))
            elif isinstance(clause, Nested):
                scope |= self._nested(clause, scope)
            elif isinstance(clause, Projecting):
                scope = self._projecting(clause, scope)
                result = scope if clause.is_final else {}
        self._dropped = dropped_outside
        return result

    def _match(self, match: Match, scope: Scope) -> None:
        for pattern in match.patterns:
            self.pattern(pattern, scope)
        if match.where:
            self.kind(match.where, scope)

    def _nested(self, nested: Nested, scope: Scope) -> Scope:
        seen = scope
        if nested.imports is not None:
            for name in nested.imports:
                self._known(name, nested.line, scope)
            seen = {name: scope.get(name) for name in nested.imports}
        return self.query(nested.query, seen)

    def _projecting(self, clause: Projecting, scope: Scope) -> Scope:
        result = dict(scope) if clause.everything else {}
        for item in clause.items:
            result[item.alias] = self.kind(item.value, scope)
            if not item.has_alias and not isinstance(item.value, Variable):
                self._words.fault(item.value.line, "dialect.unnamed")
        both = {**scope, **result}
        for key in clause.order:
            self.kind(key, both)
        for bound in clause.bounds:
            self.kind(bound, {})
        if clause.order:
            self._words.faults += check_order(clause, lambda key: _quietly(key, both, self._parameters))
        if any(is_aggregate(item.value) for item in clause.items):
            self._dropped |= {name: clause.line for name in scope if name not in result}
            both = result  # after a grouping, WHERE sees only the columns of the groups
        if clause.where:
            self.kind(clause.where, both)
        return result

    # Patterns

    def pattern(self, pattern: Pattern, scope: Scope) -> None:
        """Bind the variables of a pattern; each narrows the types of the others."""
        nodes, edges = pattern_types(pattern, scope, self._words)
        self._bind(pattern, nodes, edges, scope)
        for node, node_kind in zip(pattern.nodes, nodes, strict=True):
            self._conditions(node, node_kind, scope)
        for edge, edge_kind in zip(pattern.edges, edges, strict=True):
            self._conditions(edge, edge_kind, scope)

    def _bind(self, pattern: Pattern, nodes: list[NodeKind], edges: list[EdgeKind], scope: Scope) -> None:
        for node, node_kind in zip(pattern.nodes, nodes, strict=True):
            if node.variable:
                self._refuse_revival(node.variable, node.line, scope)
                scope[node.variable] = node_kind
        for edge, edge_kind in zip(pattern.edges, edges, strict=True):
            if edge.variable:
                self._refuse_revival(edge.variable, edge.line, scope)
                scope[edge.variable] = ListKind(edge_kind) if edge.length else edge_kind
        if pattern.variable:
            self._refuse_revival(pattern.variable, pattern.nodes[0].line, scope)
            every = NodeKind(frozenset().union(*(kind.labels for kind in nodes)))
            through = EdgeKind(tuple(edge for kind in edges for edge in kind.edges))
            scope[pattern.variable] = PathKind(every, through)

    def _refuse_revival(self, name: str, line: int, scope: Scope) -> None:
        if name in self._dropped and name not in scope:
            dropped = str(self._dropped[name])
            self.revived.append(Fault(line, say("dialect.revived", name=name, dropped=dropped)))

    def _conditions(self, element: NodePattern | EdgePattern, kind: Kind, scope: Scope) -> None:
        if isinstance(element.properties, Map):
            for key, value in zip(element.properties.keys, element.properties.parts, strict=True):
                self._words.property(kind, key, element.properties.line)
                self.kind(value, scope)
        if element.where:
            self.kind(element.where, scope)

    # Expressions

    def kind(self, value: Expression, scope: Scope) -> Kind:
        """Check an expression and return its type."""
        check = _CHECKS.get(type(value))
        if check is not None:
            return check(self, value, scope)
        return merged([self.kind(part, scope) for part in value.parts]) if value.parts else None

    def _variable(self, value: Variable, scope: Scope) -> Kind:
        self._known(value.name, value.line, scope)
        return scope.get(value.name)

    def _known(self, name: str, line: int, scope: Scope) -> None:
        self._words.require("dialect.variable", name, line, scope)

    def _parameter(self, value: Parameter, scope: Scope) -> Kind:
        self._words.require("dialect.parameter", value.name, value.line, self._parameters)
        return self._parameters.get(value.name)

    def _read(self, value: Property, scope: Scope) -> Kind:
        return self._words.property(self.kind(value.parts[0], scope), value.name, value.line)

    def _map(self, value: Map, scope: Scope) -> Kind:
        kinds = [self.kind(part, scope) for part in value.parts]
        return MapKind(tuple(zip(value.keys, kinds, strict=True)))

    def _projection(self, value: Projection, scope: Scope) -> Kind:
        base, *others = (self.kind(part, scope) for part in value.parts)
        read = [(name, self._words.property(base, name, value.line)) for name in value.names]
        return MapKind((*read, *zip(value.keys, others, strict=True)))

    def _call(self, value: Call, scope: Scope) -> Kind:
        self._words.faults += check_call(value)
        return result_of(value, [self.kind(part, scope) for part in value.parts])

    def _operation(self, value: Operation, scope: Scope) -> Kind:
        kinds = [self.kind(part, scope) for part in value.parts]
        if value.sign == "=~":
            self._words.faults += refuse_look_around(value)
        for word, text in compared_words(value, kinds):
            self._words.require(word.key, text.text, text.line, word.words)
        if value.sign in ("()", "slice"):
            return kinds[0]
        if value.sign == "[]":
            return ListKind(merged(kinds))
        if value.sign == "index":
            return self._indexed(value, kinds[0])
        if value.sign in ("+", "||"):
            lists = [kind for kind in kinds if isinstance(kind, ListKind)]
            return ListKind(merged(kind.item for kind in lists)) if len(lists) == len(kinds) else None
        return None

    def _indexed(self, value: Operation, base: Kind) -> Kind:
        """`list[0]`; or `node['name']`, which reads a property as `node.name` does."""
        key = value.parts[1]
        if isinstance(key, Literal) and key.is_text:
            return self._words.property(base, key.text, key.line)
        if isinstance(base, NodeKind | EdgeKind):
            self._words.fault(key.line, "dialect.computed-property")
        return item_of(base)

    def _labelled(self, value: Labelled, scope: Scope) -> Kind:
        self.kind(value.parts[0], scope)
        self._words.labels(value.labels)
        return None

    def _comprehension(self, value: Comprehension, scope: Scope) -> Kind:
        sources = [self.kind(part, scope) for part in value.parts]
        inner = {**scope, value.variable: item_of(sources[-1])}
        if value.total:
            inner[value.total] = None
        for part in value.inner:
            self.kind(part, inner)
        if value.kind != "list":
            return None
        return ListKind(self.kind(value.result, inner)) if value.result else sources[-1]

    def _pattern_part(self, value: PatternPart, scope: Scope) -> Kind:
        inner = dict(scope)
        if value.pattern:
            self.pattern(value.pattern, inner)
        for part in value.inner:
            self.kind(part, inner)
        return ListKind(self.kind(value.value, inner)) if value.value else None

    def _subquery(self, value: Subquery, scope: Scope) -> Kind:
        columns = self.query(value.query, scope) if value.query else {}
        return ListKind(next(iter(columns.values()), None)) if value.kind == "COLLECT" else None


_CHECKS: Final[dict[type, Callable[..., Kind]]] = {
    Variable: NameChecker._variable,
    Parameter: NameChecker._parameter,
    Property: NameChecker._read,
    Map: NameChecker._map,
    Projection: NameChecker._projection,
    Call: NameChecker._call,
    Operation: NameChecker._operation,
    Labelled: NameChecker._labelled,
    Comprehension: NameChecker._comprehension,
    PatternPart: NameChecker._pattern_part,
    Subquery: NameChecker._subquery,
}


def _quietly(value: Expression, scope: Scope, parameters: Mapping[str, Kind]) -> Kind:
    """The type of an expression whose faults have already been reported."""
    return NameChecker(parameters).kind(value, scope)
