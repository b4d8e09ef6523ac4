"""The syntax tree of a query.

It keeps only the parts that the checks use. For example, an operation keeps its operands.
"""

from __future__ import annotations

from dataclasses import dataclass, field

INCOMING, OUTGOING, EITHER = "incoming", "outgoing", "either"


@dataclass(eq=False, repr=False)
class Expression:
    """Anything with a value. `parts` are the expressions inside it that see the same variables."""

    line: int
    parts: list[Expression] = field(default_factory=list)


@dataclass(eq=False, repr=False)
class Operation(Expression):
    """An operator, literal list, CASE or slice over its parts; `sign` is the operator, if one matters."""

    sign: str = ""


@dataclass(eq=False, repr=False)
class Literal(Expression):
    """A string (escapes kept), number, true, false or null, as written; `is_text` for a string."""

    text: str = ""
    is_text: bool = False


@dataclass(eq=False, repr=False)
class Parameter(Expression):
    name: str = ""


@dataclass(eq=False, repr=False)
class Variable(Expression):
    name: str = ""


@dataclass(eq=False, repr=False)
class Property(Expression):
    """`base.name`; the base is the one part."""

    name: str = ""


@dataclass(eq=False, repr=False)
class Map(Expression):
    """`{key: value}`; `keys` and `parts` go side by side."""

    keys: list[str] = field(default_factory=list)


@dataclass(eq=False, repr=False)
class Projection(Expression):
    """`variable {.name, key: value}`: the variable is the first part, `names` its properties read."""

    names: list[str] = field(default_factory=list)
    keys: list[str] = field(default_factory=list)


@dataclass(eq=False, repr=False)
class Call(Expression):
    """A function with its arguments; `count(*)` has none."""

    name: str = ""


@dataclass(eq=False, repr=False)
class Labelled(Expression):
    """`part:Label`, as a condition."""

    labels: list[Name] = field(default_factory=list)


@dataclass(eq=False, repr=False)
class Comprehension(Expression):
    """`[v IN list WHERE ... | ...]`, `any(v IN list WHERE ...)` and `reduce(total = ..., v IN list | ...)`.

    `parts` are the list (and the start of `total`), `inner` sees the variables as well. `kind` is
    `list`, `reduce` or the quantifier's name; `result` is the value of `list`, if it has one.
    """

    kind: str = "list"
    variable: str = ""
    total: str | None = None
    inner: list[Expression] = field(default_factory=list)
    result: Expression | None = None


@dataclass(eq=False, repr=False)
class PatternPart(Expression):
    """A pattern as an expression: a condition, `[pattern WHERE ... | value]` or shortestPath(...)."""

    pattern: Pattern | None = None
    inner: list[Expression] = field(default_factory=list)
    value: Expression | None = None


@dataclass(eq=False, repr=False)
class Subquery(Expression):
    """`EXISTS {}`, `COUNT {}`, `COLLECT {}`; `kind` in capitals."""

    kind: str = ""
    query: Query | None = None


@dataclass(frozen=True, slots=True)
class Name:
    """A label or relationship type, and its line."""

    text: str
    line: int


@dataclass(eq=False, repr=False)
class NodePattern:
    """`(v:Label {…} WHERE …)`. `labels` are all names of the label expression."""

    line: int
    variable: str | None = None
    labels: list[Name] = field(default_factory=list)
    properties: Expression | None = None
    where: Expression | None = None


@dataclass(eq=False, repr=False)
class EdgePattern:
    """`-[v:TYPE*1..3 {…}]->`. `length` is None, or the bounds of a variable length."""

    line: int
    direction: str = EITHER
    variable: str | None = None
    types: list[Name] = field(default_factory=list)
    length: tuple[int | None, int | None] | None = None
    properties: Expression | None = None
    where: Expression | None = None


@dataclass(eq=False, repr=False)
class Pattern:
    """Nodes with an edge between each two; `variable` names the path."""

    nodes: list[NodePattern]
    edges: list[EdgePattern]
    variable: str | None = None


@dataclass(eq=False, repr=False)
class Item:
    """`value AS alias`; without AS, `alias` is the name of the variable, or empty."""

    value: Expression
    alias: str
    has_alias: bool


@dataclass(eq=False, repr=False)
class Match:
    line: int
    patterns: list[Pattern]
    where: Expression | None = None


@dataclass(eq=False, repr=False)
class Unwind:
    line: int
    value: Expression
    variable: str


@dataclass(eq=False, repr=False)
class Projecting:
    """WITH or RETURN (`is_final`); `everything` is True if it has a `*`."""

    line: int
    is_final: bool
    is_distinct: bool
    everything: bool
    items: list[Item]
    order: list[Expression]
    bounds: list[Expression]
    where: Expression | None = None


@dataclass(eq=False, repr=False)
class Nested:
    """`CALL {}`; `imports` are the variables of `CALL (a, b) {}`, or None if there are no brackets or
    they hold a `*`."""

    line: int
    query: Query
    imports: list[str] | None


Clause = Match | Unwind | Projecting | Nested


@dataclass(eq=False, repr=False)
class Query:
    """One or more single queries joined by UNION, each a list of clauses."""

    branches: list[list[Clause]]

    def columns(self) -> list[str]:
        """The columns of the first branch in order; empty if it returns nothing or `*`."""
        last = self.branches[0][-1]
        return [item.alias for item in last.items] if isinstance(last, Projecting) else []
