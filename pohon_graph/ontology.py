"""The words of the graph: labels, relationship types, properties, and the closed word lists.

This is the only place they come from; data never names a label, a relationship type or a property.
Loading, the rule reader, both engines and the exports all read these tables.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

Kind = type[str] | type[int] | type[float] | type[bool] | type[list[str]]


@dataclass(frozen=True, slots=True)
class NodeType:
    """A label with its properties and their types. Every node has a text `id`, unique by label,
    a non-empty `title`, and the `source` it was read from."""

    label: str
    properties: dict[str, Kind]


@dataclass(frozen=True, slots=True)
class EdgeType:
    """A relationship type between two labels, with its properties and their types."""

    type: str
    start: str
    end: str
    properties: dict[str, Kind]
    key: str | None = None  # the property that tells two edges of one pair apart, where there can be two

    @property
    def name(self) -> str:
        """`Goal-OWNED_BY-Officer`: what the edge's files and tables are called."""
        return f"{self.start}-{self.type}-{self.end}"


_NODE: Final[dict[str, Kind]] = {"id": str, "title": str, "source": str}

_OWN: Final[dict[str, dict[str, Kind]]] = {
    # `top` and `bottom` are the ranks of the highest and the lowest level that holds a goal.
    "Tree": {
        "agency": str, "period": str, "first_year": int, "last_year": int, "levels": list[str],
        "top": int, "bottom": int, "digest": str, "loaded_at": str,
    },
    # `norm` is the normalised title, `order` the place in the file; for `circle`, `depth` and
    # `branches`, which no bounded path could find exactly, see `pohon_graph.graph.descent`.
    "Goal": {
        "tree": str, "level": str, "rank": int, "kind": str, "norm": str, "order": int,
        "circle": str, "depth": int, "branches": list[str],
    },
    # `tokens` are the different words of `norm`, sorted.
    "Indicator": {
        "tree": str, "norm": str, "tokens": list[str], "definition": str, "formula": str,
        "data_source": str, "direction": str, "unit": str, "order": int,
    },
    # `unit_key` is the unit as it is compared: casefolded, "persen" and "%" one unit.
    "Target": {
        "tree": str, "text": str, "value": float, "unit": str, "unit_key": str, "year": int,
        "kind": str, "order": int,
    },
    "Officer": {"agency": str, "unit": str, "rank": str},
    # `closest` holds, for a programme without a match, the three nearest official names.
    "Program": {"agency": str, "kind": str, "code": str, "closest": list[str]},
    "Agency": {"aliases": list[str], "urusan": list[str], "kind": str},
    "Nomenclature": {
        "code": str, "unit": str, "unit_key": str, "regulation": str, "tier": str,
        "urusan": str, "norm": str,
    },
}  # fmt: skip

NODES: Final[dict[str, NodeType]] = {
    label: NodeType(label, {**_NODE, **properties}) for label, properties in _OWN.items()
}

_EDGE: Final[dict[str, Kind]] = {"source": str}
_DECLARED: Final[dict[str, Kind]] = {"title": str, "order": int}

EDGES: Final[tuple[EdgeType, ...]] = tuple(
    EdgeType(type_, start, end, {**_EDGE, **properties}, key)
    for type_, start, end, properties, key in (
        # `nested` tells the edge of the nesting in the file from one listed under `parents`.
        ("CASCADES_TO", "Goal", "Goal", {"basis": str, "nested": bool}, None),
        ("MEASURED_BY", "Goal", "Indicator", {}, None),
        ("HAS_TARGET", "Indicator", "Target", {}, None),
        ("OWNED_BY", "Goal", "Officer", {"role": str, "order": int}, None),
        ("DELIVERED_BY", "Goal", "Program", {"order": int}, None),
        ("PART_OF", "Program", "Program", {}, None),
        # A goal may share two things with one partner: `order` tells the two edges apart.
        ("CROSSCUTS_WITH", "Goal", "Agency",
         {"scope": str, "status": str, "note": str, "counterpart": str, "order": int}, "order"),
        ("IN_TREE", "Goal", "Tree", {}, None),
        ("OF", "Tree", "Agency", {}, None),
        ("WORKS_AT", "Officer", "Agency", {}, None),
        # What one tree's file says of a thing that several trees share. The shared node is what
        # all its declarations add up to, so that dropping one tree takes away only its own part.
        ("DECLARES", "Tree", "Agency",
         {**_DECLARED, "aliases": list[str], "urusan": list[str], "kind": str}, None),
        ("DECLARES", "Tree", "Officer", {**_DECLARED, "rank": str, "unit": str}, None),
        ("DECLARES", "Tree", "Program",
         {**_DECLARED, "kind": str, "code": str, "part_of": str}, None),
        # The match of a name with the official nomenclature; `score` is 0 to 100.
        ("MATCHES", "Goal", "Nomenclature", {"score": float}, None),
        ("MATCHES", "Program", "Nomenclature", {"score": float}, None),
    )
)  # fmt: skip

LEVELS: Final = ("regional", "ultimate", "intermediate", "immediate", "operational", "process")
OUTCOME_LEVELS: Final = ("ultimate", "intermediate", "immediate")

BASES: Final = ("stated", "inferred")
ROLES: Final = ("lead", "co", "executor")
SCOPES: Final = ("external", "internal")
STATUSES: Final = ("proposed", "accepted", "rejected")
DIRECTIONS: Final = ("up", "down", "keep")
TARGET_KINDS: Final = ("target", "actual")  # in a file; the graph adds `baseline`
PROGRAM_KINDS: Final = ("program", "kegiatan", "sub_kegiatan")
RANKS: Final = (
    "kepala_daerah", "jpt_madya", "jpt_pratama", "administrator", "pengawas", "fungsional", "pelaksana",
)  # fmt: skip
SEVERITIES: Final = ("error", "warning", "info")
