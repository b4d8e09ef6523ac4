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
from pohon_graph.dialect.kinds import (
    LABELS,
    PROPERTIES,
    TYPES,
    EdgeKind,
    IdKind,
    Kind,
    ListKind,
    MapKind,
    NodeKind,
    PathKind,
    fitting,
    item_of,
    merged,
)
from pohon_graph.dialect.order import check_order
from pohon_graph.dialect.syntax import (
    Call,
    Comprehension,
    EdgePattern,
    Expression,
    Labelled,
    Literal,
    Map,
    Match,
    Name,
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
from pohon_graph.ontology import EDGES, NODES
from pohon_graph.suggest import did_you_mean
from pohon_graph.texts import say

Scope = dict[str, Kind]


def check_names(query: Query, parameters: Mapping[str, Kind]) -> tuple[Scope, list[Fault]]:
    """The types of the columns of `query`, which may use `parameters`, and all faults of its names."""
    checker = NameChecker(parameters)
    columns = checker.query(query, {})
    return columns, checker.faults + checker.revived


def revived(query: Query) -> list[Fault]:
    """Only the names that a grouping WITH has dropped and a later pattern uses again."""
    checker = NameChecker({})
    checker.query(query, {})
    return checker.revived


class NameChecker:
    """Walks through a query and keeps the type of each variable."""

    def __init__(self, parameters: Mapping[str, Kind]) -> None:
        self.faults: list[Fault] = []
        self.revived: list[Fault] = []
        self._parameters = parameters
        self._dropped: dict[str, int] = {}

    def fault(self, line: int, key: str, **fields: str) -> None:
        self.faults.append(Fault(line, say(key, **fields)))

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
                self.fault(item.value.line, "dialect.unnamed")
        both = {**scope, **result}
        for key in clause.order:
            self.kind(key, both)
        for bound in clause.bounds:
            self.kind(bound, {})
        if clause.order:
            self.faults += check_order(clause, lambda key: _quietly(key, both, self._parameters))
        if any(is_aggregate(item.value) for item in clause.items):
            self._dropped |= {name: clause.line for name in scope if name not in result}
            both = result  # after a grouping, WHERE sees only the columns of the groups
        if clause.where:
            self.kind(clause.where, both)
        return result

    # Patterns

    def pattern(self, pattern: Pattern, scope: Scope) -> None:
        """Bind the variables of a pattern; each narrows the types of the others."""
        nodes = [self._node(node, scope) for node in pattern.nodes]
        edges = [self._edge_types(edge) for edge in pattern.edges]
        for last_time in (False, True):
            for index, edge in enumerate(pattern.edges):
                left, kept, right = fitting(
                    nodes[index], edges[index].edges, nodes[index + 1], edge.direction,
                    is_long=edge.length is not None,
                )  # fmt: skip
                if kept:
                    nodes[index], edges[index], nodes[index + 1] = left, EdgeKind(tuple(kept)), right
                elif last_time and edges[index].edges:
                    self._no_such_edge(edge, nodes[index], nodes[index + 1])
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

    def _node(self, node: NodePattern, scope: Scope) -> NodeKind:
        known = scope.get(node.variable) if node.variable else None
        kind = known if isinstance(known, NodeKind) else NodeKind()
        labels = self._labels(node.labels)
        return NodeKind(kind.labels & labels or labels) if labels else kind

    def _labels(self, names: Iterable[Name]) -> frozenset[str]:
        found = set()
        for name in names:
            if name.text in LABELS:
                found.add(name.text)
            else:
                self._unknown("dialect.label", name.text, name.line, LABELS)
        return frozenset(found)

    def _edge_types(self, edge: EdgePattern) -> EdgeKind:
        for name in edge.types:
            if name.text not in TYPES:
                self._unknown("dialect.type", name.text, name.line, TYPES)
        wanted = {name.text for name in edge.types}
        return EdgeKind(tuple(each for each in EDGES if not wanted or each.type in wanted))

    def _no_such_edge(self, edge: EdgePattern, left: NodeKind, right: NodeKind) -> None:
        types = "|".join(name.text for name in edge.types) or "--"
        arrow = {"incoming": "<-[:{}]-", "outgoing": "-[:{}]->", "either": "-[:{}]-"}[edge.direction]
        self.fault(
            edge.line,
            "dialect.no-edge",
            left="|".join(sorted(left.labels)),
            edge=arrow.format(types),
            right="|".join(sorted(right.labels)),
        )

    def _conditions(self, element: NodePattern | EdgePattern, kind: Kind, scope: Scope) -> None:
        if isinstance(element.properties, Map):
            for key, value in zip(element.properties.keys, element.properties.parts, strict=True):
                self._property(kind, key, element.properties.line)
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
        if name not in scope:
            self._unknown("dialect.variable", name, line, scope)

    def _parameter(self, value: Parameter, scope: Scope) -> Kind:
        if value.name not in self._parameters:
            self._unknown("dialect.parameter", value.name, value.line, self._parameters)
        return self._parameters.get(value.name)

    def _read(self, value: Property, scope: Scope) -> Kind:
        return self._property(self.kind(value.parts[0], scope), value.name, value.line)

    def _property(self, kind: Kind, name: str, line: int) -> Kind:
        if name == "type":
            self.fault(line, "dialect.type-property")
            return None
        if isinstance(kind, MapKind):
            keys = dict(kind.keys)
            if name not in keys:
                self._unknown("dialect.key", name, line, keys)
            return keys.get(name)
        if isinstance(kind, NodeKind | EdgeKind):
            names = kind.properties()
            if name not in names:
                owner = _shown(kind)
                key = "dialect.property" if owner else "dialect.no-label-has"
                self._unknown(key, name, line, names, owner=owner, others=_holders(name))
            return IdKind() if name == "id" else None
        if name not in PROPERTIES:
            self._unknown("dialect.any-property", name, line, PROPERTIES)
        return None

    def _unknown(
        self, key: str, name: str, line: int, among: Iterable[str], *, others: str = "", **fields: str
    ) -> None:
        sentence = say(key, name=name, **fields)
        sentence += " " + say("dialect.others", others=others) if others else did_you_mean(name, among)
        self.faults.append(Fault(line, sentence))

    def _map(self, value: Map, scope: Scope) -> Kind:
        kinds = [self.kind(part, scope) for part in value.parts]
        return MapKind(tuple(zip(value.keys, kinds, strict=True)))

    def _projection(self, value: Projection, scope: Scope) -> Kind:
        base, *others = (self.kind(part, scope) for part in value.parts)
        read = [(name, self._property(base, name, value.line)) for name in value.names]
        return MapKind((*read, *zip(value.keys, others, strict=True)))

    def _call(self, value: Call, scope: Scope) -> Kind:
        self.faults += check_call(value)
        return result_of(value, [self.kind(part, scope) for part in value.parts])

    def _operation(self, value: Operation, scope: Scope) -> Kind:
        kinds = [self.kind(part, scope) for part in value.parts]
        if value.sign == "=~":
            self.faults += refuse_look_around(value)
        for word, text in compared_words(value, kinds):
            if text.text not in word.words:
                self._unknown(word.key, text.text, text.line, word.words)
        if value.sign == "()":
            return kinds[0]
        if value.sign == "[]":
            return ListKind(merged(kinds))
        if value.sign == "index":
            return self._indexed(value, kinds[0])
        if value.sign == "slice":
            return kinds[0]
        if value.sign in ("+", "||"):
            lists = [kind for kind in kinds if isinstance(kind, ListKind)]
            return ListKind(merged(kind.item for kind in lists)) if len(lists) == len(kinds) else None
        return None

    def _indexed(self, value: Operation, base: Kind) -> Kind:
        """`list[0]`; or `node['name']`, which reads a property as `node.name` does."""
        key = value.parts[1]
        if isinstance(key, Literal) and key.is_text:
            return self._property(base, key.text, key.line)
        if isinstance(base, NodeKind | EdgeKind):
            self.fault(key.line, "dialect.computed-property")
        return item_of(base)

    def _labelled(self, value: Labelled, scope: Scope) -> Kind:
        self.kind(value.parts[0], scope)
        self._labels(value.labels)
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


def _shown(kind: NodeKind | EdgeKind) -> str:
    if isinstance(kind, NodeKind):
        return "|".join(sorted(kind.labels)) if kind.labels != LABELS else ""
    return "|".join(dict.fromkeys(edge.type for edge in kind.edges))


def _holders(name: str) -> str:
    """The labels and relationship types that have the property."""
    labels = [label for label, node in NODES.items() if name in node.properties]
    return ", ".join([*labels, *dict.fromkeys(edge.type for edge in EDGES if name in edge.properties)])
