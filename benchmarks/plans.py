"""Checks how a Neo4j server would execute each of the program's statements on a large store.

A plan that reads all nodes, or joins two whole sets of nodes, is fast on a small store and never ends on a
large one. The planner chooses by the sizes in the store, so a small store does not reveal it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final

from pohon_graph.bundled import bundled, statement
from pohon_graph.engines import server_copy, stamp, statements
from pohon_graph.graph.model import EDGE_TYPES, TREE_PROPERTY
from pohon_graph.ontology import NODES
from pohon_graph.rules.catalogue import catalogue

if TYPE_CHECKING:
    import neo4j

_NOTHING: Final = {"operatorType": ""}
_UNIQUE: Final = (
    "NodeUniqueIndexSeek",
    "NodeCountFromCountStore",
    "RelationshipCountFromCountStore",
    "Argument",
)
_ONE_ROW: Final = (
    "Optional",
    "Projection",
    "Filter",
    "CartesianProduct",
    "Limit",
    "CacheProperties",
)


def faults(driver: neo4j.Driver) -> dict[str, str]:
    """The statements with a faulty plan, by name, and their fault."""
    with driver.session(notifications_min_severity="OFF") as session:
        plans = {name: session.run(f"EXPLAIN {text}").consume().plan or _NOTHING for name, text in every()}
    found = {name: _fault(plan) for name, plan in plans.items()}
    return {name: fault for name, fault in found.items() if fault}


def every() -> Iterator[tuple[str, str]]:
    """Each statement that the program may send to a server, with a name."""
    for rule in catalogue():
        yield f"{rule.code} count", rule.count
        yield f"{rule.code} query", rule.query
        yield f"{rule.code} population", rule.population
    for path in sorted(bundled("cypher", "questions").iterdir()):
        yield path.stem, path.read_text(encoding="utf-8")
    yield from _of_kinds()
    yield "own", statements.own_of()
    yield "shared", statements.shared_of(("Agency", "Government", "Officer", "Program"))
    yield "listed", statements.listed_of(("Agency", "Government", "Officer", "Program"))
    yield "heads", statement("read", "heads.cypher")
    yield "all nodes", server_copy.all_nodes()
    yield "all edges", server_copy.all_edges()
    yield "stamp", stamp.counting(stamp.READ)
    yield "take turn", stamp.counting(stamp.TAKE_TURN)
    yield "sign counts", stamp.sign_counts()


def _of_kinds() -> Iterator[tuple[str, str]]:
    for label in NODES:
        yield f"read {label}", statements.read_node(label, False)
        if label in TREE_PROPERTY:
            yield f"read {label} of trees", statements.read_node(label, True)
    for key in EDGE_TYPES:
        yield f"read {key}", statements.read_edge(key, False)
        if key[1] in TREE_PROPERTY:
            yield f"read {key} of trees", statements.read_edge(key, True)
    for does in statements.WRITES:
        for kind in (*NODES, *EDGE_TYPES):
            yield f"{does} {kind}", statements.write_maps(does, kind)
        yield (
            f"{does} edges",
            statements.together(tuple(statements.write_maps(does, key) for key in EDGE_TYPES)),
        )


def _fault(plan: dict[str, Any]) -> str | None:
    operator, below = _operator(plan), plan.get("children", ())
    if operator == "AllNodesScan":
        return operator
    if operator == "CartesianProduct" and not any(map(_is_one_row, below)):
        return operator
    return next(filter(None, map(_fault, below)), None)


def _is_one_row(plan: dict[str, Any]) -> bool:
    """Whether a branch returns at most one row: a seek for one id, or a step on such a row."""
    operator = _operator(plan)
    if operator in _ONE_ROW:
        return all(map(_is_one_row, plan.get("children", ())))
    return operator.startswith(_UNIQUE)


def _operator(plan: dict[str, Any]) -> str:
    name: str = plan["operatorType"]
    return name.partition("@")[0]
