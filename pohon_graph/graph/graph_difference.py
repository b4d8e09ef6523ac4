"""Finds the writes that turn one graph into another, and counts those that users see as changes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from pohon_graph.graph.content import NOT_CONTENT
from pohon_graph.graph.model import (
    CASCADE,
    CROSSCUT,
    DECLARES_AGENCY,
    DECLARES_GOVERNMENT,
    DECLARES_OFFICER,
    DECLARES_PROGRAM,
    DELIVERED,
    EDGE_KEYS,
    EDGE_TYPES,
    INDICATOR_OWNED,
    OWNED,
    EdgeKey,
    Graph,
    Row,
)
from pohon_graph.ontology import NODES

_KINDS: dict[str | EdgeKey, str] = {
    "Tree": "trees",
    "Goal": "goals",
    "Indicator": "indicators",
    "Target": "targets",
    "Officer": "officers",
    "Program": "programs",
    "Agency": "agencies",
    "Government": "governments",
    CASCADE: "cascades",
    OWNED: "owners",
    INDICATOR_OWNED: "owners",
    DELIVERED: "deliveries",
    CROSSCUT: "crosscuts",
    "Nomenclature": "nomenclature",
}
# Several trees may declare one thing: it counts once, and as changed if any declaration differs.
_DECLARED = {
    "Officer": DECLARES_OFFICER,
    "Program": DECLARES_PROGRAM,
    "Agency": DECLARES_AGENCY,
    "Government": DECLARES_GOVERNMENT,
}
_EDGE_PROPERTY = {key: edge.key for key, edge in EDGE_TYPES.items()}
_NODE_PROPERTIES = {label: tuple(node.properties) for label, node in NODES.items()}
_EDGE_PROPERTIES = {key: tuple(edge.properties) for key, edge in EDGE_TYPES.items()}

Identity = TypeVar("Identity", str, tuple[object, ...])


@dataclass(slots=True)
class Counts:
    """The numbers of things of one kind that a load added, changed and removed."""

    added: int = 0
    changed: int = 0
    removed: int = 0

    def add(self, other: Counts) -> None:
        """Add the counts of `other`."""
        self.added += other.added
        self.changed += other.changed
        self.removed += other.removed

    def __bool__(self) -> bool:
        return bool(self.added or self.changed or self.removed)


@dataclass(slots=True)
class Rows:
    """The rows of one label or kind of edge to write or remove.

    `reworded` are the changed rows with changed content.
    """

    new: list[Row] = field(default_factory=list)
    changed: list[Row] = field(default_factory=list)
    reworded: list[Row] = field(default_factory=list)
    gone: list[Row] = field(default_factory=list)

    def __bool__(self) -> bool:
        return bool(self.new or self.changed or self.gone)


@dataclass(slots=True)
class Difference:
    """New, changed and removed rows, by label and by kind of edge.

    Changed rows have every property of the ontology, with None for no value; new rows may omit some.
    """

    nodes: dict[str, Rows] = field(default_factory=dict)
    edges: dict[EdgeKey, Rows] = field(default_factory=dict)


class Tally:
    """Adds up the user's counts over several differences, which do not overlap."""

    def __init__(self) -> None:
        self._counts = {name: Counts() for name in _KINDS.values()}
        self._declared: dict[str, set[str]] = {label: set() for label in _DECLARED}

    def add(self, found: Difference) -> None:
        """Count the rows in `found`."""
        for kind, name in _KINDS.items():
            rows = found.nodes.get(kind) if isinstance(kind, str) else found.edges.get(kind)
            if rows is not None:
                changed = 0 if kind in _DECLARED else len(rows.reworded)
                self._counts[name].add(Counts(len(rows.new), changed, len(rows.gone)))
        for label, key in _DECLARED.items():
            changed_nodes, changed_words = found.nodes.get(label, Rows()), found.edges.get(key, Rows())
            self._declared[label].update(row["id"] for row in changed_nodes.reworded)
            self._declared[label].update(row["end"] for row in changed_words.reworded)

    def counts(self) -> dict[str, Counts]:
        """The counts by kind."""
        counts = {name: Counts(each.added, each.changed, each.removed) for name, each in self._counts.items()}
        for label, changed in self._declared.items():
            counts[_KINDS[label]].changed += len(changed)
        return counts


def difference(
    old: Graph,
    new: Graph,
    labels: Collection[str] = tuple(NODES),
    keys: Collection[EdgeKey] = EDGE_KEYS,
) -> Difference:
    """The difference from `old` to `new`, in those labels and kinds of edge."""
    result = Difference()
    for label in labels:
        result.nodes[label] = _compare(old.nodes[label], new.nodes[label], _NODE_PROPERTIES[label])
    for key in keys:
        before, after = (_by_ends(graph.edges[key], _EDGE_PROPERTY[key]) for graph in (old, new))
        rows = result.edges[key] = _compare(before, after, ("start", "end", *_EDGE_PROPERTIES[key]))
        if len(before) < len(old.edges[key]):
            _write_anew(rows, _doubled(old.edges[key], _EDGE_PROPERTY[key]), after, _EDGE_PROPERTY[key])
    return result


def _doubled(rows: Iterable[Row], key: str | None) -> dict[tuple[object, ...], Row]:
    """Edges that exist more than once, which only another program can cause."""
    times = Counter(_ends(row, key) for row in rows)
    return {ends: row for ends, row in _by_ends(rows, key).items() if times[ends] > 1}


def _write_anew(
    rows: Rows,
    doubled: Mapping[tuple[object, ...], Row],
    new: Mapping[tuple[object, ...], Row],
    key: str | None,
) -> None:
    """Remove all copies of those edges, and write the one that belongs there."""
    staying = doubled.keys() & new.keys()
    rows.changed = [row for row in rows.changed if _ends(row, key) not in staying]
    rows.gone += [doubled[ends] for ends in staying]
    rows.new += [new[ends] for ends in staying]


def _ends(row: Row, key: str | None) -> tuple[object, ...]:
    return row["start"], row["end"], row.get(key) if key else None


def _by_ends(rows: Iterable[Row], key: str | None) -> dict[tuple[object, ...], Row]:
    return {_ends(row, key): row for row in rows}


def _compare(old: Mapping[Identity, Row], new: Mapping[Identity, Row], properties: tuple[str, ...]) -> Rows:
    if not old:
        return Rows(new=list(new.values()))
    rows = Rows(gone=[row for identity, row in old.items() if identity not in new])
    nothing = dict.fromkeys(properties)
    for identity, row in new.items():
        before = old.get(identity)
        if before is None:
            rows.new.append(row)
            continue
        full = nothing | row
        unlike = [name for name in properties if full[name] != before.get(name)]
        if unlike:
            rows.changed.append(full)
            if not NOT_CONTENT.issuperset(unlike):
                rows.reworded.append(full)
    return rows
