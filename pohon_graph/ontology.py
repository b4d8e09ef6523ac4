"""The words of the graph: labels, relationship types, properties, and the closed word lists.

This is the only place they come from; data never names a label, a relationship type or a property.
Loading, the rule reader, both engines and the exports all read these tables.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from pohon_graph import fields

Kind = fields.Kind


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

# Exports write properties in the order of these tables, where the unit comes after these.
_LISTED: Final[dict[str, Kind]] = dict.fromkeys((one.key for one in fields.INDICATOR.listed), str)

_OWN: Final[dict[str, dict[str, Kind]]] = {
    "Government": {**fields.GOVERNMENT.stored},
    # `level_titles` and `standard_levels` go with `levels`, one each; an empty text stands for none.
    # A standard level is one of LEVELS or NO_LEVEL. `top` and `bottom` are the ranks of the highest
    # and the lowest level that holds a goal, themes left out. `path` and `file_digest` are the file
    # that was read; no page, report or export shows them. `digest` is over what the tree means, `whole` over
    # all that is stored of it; `ontology` and `facts` are the versions of the words and of the derived facts,
    # `minimum_service` the basic affairs of its agency in which the nomenclature marks minimum services.
    "Tree": {
        "agency": str, "government": str, "period": str, "first_year": int, "last_year": int,
        **fields.TREE.stored,
        "levels": list[str], "level_titles": list[str], "standard_levels": list[str],
        "top": int, "bottom": int, "digest": str, "whole": str, "loaded_at": str, "path": str,
        "file_digest": str, "ontology": int, "facts": int, "minimum_service": list[str],
    },
    # `norm` is the normalised title, `order` the place in the file; for `circle`, `depth` and
    # `branches`, which no bounded path could find exactly, see `pohon_graph.graph.descent`.
    # `standard_level` is what the level maps to; `plain_name` is the title as names are compared, without
    # its result word and "program"; `support` is true if all its programmes are penunjang. `opening` is the
    # measure word that opens the title, "persentase" in any spelling; `stray_mark` is what other documents
    # left in it: see `pohon_graph.graph.wording` and `pohon_graph.graph.stray_marks`. The `official_` units
    # and indicators are those of its matched sub kegiatan (of indicators: matched by code) in every table in
    # force that may judge it; `meant_unit` is the one that a target's unit is one letter away from.
    "Goal": {
        "tree": str, "level": str, "standard_level": str, "rank": int, **fields.GOAL.stored, "norm": str,
        "opening": str, "stray_mark": str, "plain_name": str, "support": bool, "order": int,
        "circle": str, "depth": int, "branches": list[str],
        "official_units": list[str], "official_unit_keys": list[str], "meant_unit": str,
        "official_indicators": list[str], "has_official_indicator": bool,
    },
    # `tokens` are the different words of `norm`, sorted; `measures` are the pieces of the title that
    # open with a measure word, if there are several; `placeholder` is what is still to be filled in. An
    # indicator that no goal is measured by is an unplaced one.
    "Indicator": {
        "tree": str, "norm": str, "tokens": list[str], "opening": str, "measures": list[str],
        "placeholder": str, "stray_mark": str, **_LISTED, **fields.INDICATOR.stored, "order": int,
    },
    # `unit_key` is the unit as it is compared: casefolded, "persen" and "%" one unit. `reading` is
    # what the text turned out to be, one of READINGS; `scaled` is true for a number with a scale word.
    "Target": {
        "tree": str, "text": str, "value": float, "unit": str, "unit_key": str, "scaled": bool,
        **fields.TARGET.stored, "reading": str, "order": int,
    },
    "Officer": {"agency": str, "unit": str, **fields.OFFICER.stored},
    # `closest` holds, for a programme without a match, the nearest official names; `plain_name` is the title
    # as names are compared, without "program"; `support` is true for a penunjang programme. `code` is its
    # own or one in front of its title, `code_key` the same as codes are compared. It is `judged` if a table
    # in force is complete for its affair; `code_status` is one of CODE_STATUSES, None for a code that no
    # table has, `successors` what took its place. Matched by code, `words_shared` is how many words of the
    # shorter name the other has, of 100, and `namesake` the other entry that is called so.
    "Program": {
        "agency": str, **fields.PROGRAM.stored, "code_key": str, "plain_name": str, "support": bool,
        "judged": bool, "closest": list[str], "code_status": str, "successors": list[str],
        "words_shared": float, "namesake": str,
    },
    "Agency": {**fields.AGENCY.stored},
    # An entry of the official nomenclature; its key is (kind, code, regulation). `kind` is that of the
    # governments it is for, and no year means open on that side. `compared` is the title as names are
    # compared, `performance` the official performance text (`kinerja`) likewise; `indicators` and `units` are
    # official, `unit` is the first; `spm` whether it is a minimum service, `previous` the codes that it
    # replaces. An entry is `complete` if its table holds its whole affair; it judges trees that end by
    # `judges_until`.
    "Nomenclature": {
        "code": str, "kind": str, "regulation": str, "first_year": int, "last_year": int, "tier": str,
        "urusan": str, "compared": str, "performance": str, "unit": str, "unit_key": str, "units": list[str],
        "kinerja": str, "indicators": list[str], "definition": str, "executor": str, "spm": bool,
        "tags": list[str], "previous": list[str], "complete": bool, "judges_until": int, "bundled": bool,
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
        # `alike` is how much the titles resemble each other without their first words, 0 to 100.
        ("CASCADES_TO", "Goal", "Goal", {**fields.PARENT.stored, "nested": bool, "alike": float}, None),
        ("MEASURED_BY", "Goal", "Indicator", {}, None),
        ("HAS_TARGET", "Indicator", "Target", {}, None),
        ("OWNED_BY", "Goal", "Officer", {**fields.OWNER.stored, "order": int}, None),
        ("OWNED_BY", "Indicator", "Officer", {**fields.OWNER.stored, "order": int}, None),
        ("DELIVERED_BY", "Goal", "Program", {"order": int}, None),
        ("PART_OF", "Program", "Program", {}, None),
        # A goal may share two things with one partner: `order` tells the two edges apart.
        ("CROSSCUTS_WITH", "Goal", "Agency", {**fields.CROSSCUT.stored, "order": int}, "order"),
        ("IN_TREE", "Goal", "Tree", {}, None),
        ("OF", "Tree", "Agency", {}, None),
        ("WORKS_AT", "Officer", "Agency", {}, None),
        ("BELONGS_TO", "Agency", "Government", {}, None),
        # What one tree's file says of a thing that several trees share. The shared node is what
        # all its declarations add up to, so that dropping one tree takes away only its own part.
        ("DECLARES", "Tree", "Government", {**_DECLARED, **fields.GOVERNMENT.stored}, None),
        ("DECLARES", "Tree", "Agency", {**_DECLARED, **fields.AGENCY.stored}, None),
        ("DECLARES", "Tree", "Officer", {**_DECLARED, **fields.OFFICER.stored}, None),
        ("DECLARES", "Tree", "Program", {**_DECLARED, **fields.PROGRAM.stored, "part_of": str}, None),
        # The match with the official nomenclature; `score` is 0 to 100, `how` one of MATCHED_BY.
        ("MATCHES", "Goal", "Nomenclature", {"score": float, "how": str}, None),
        ("MATCHES", "Program", "Nomenclature", {"score": float, "how": str}, None),
    )
)  # fmt: skip

# The version of these words. Raise it whenever they change, by the `since` of a new field or by the number
# here: a store written with fewer lacks some.
ONTOLOGY: Final = max(3, *(field.since for thing in fields.THINGS for field in thing.fields))

# The label of the one node that tells who wrote a store; no tree has one. See `pohon_graph.engines.stamp`.
STORE: Final = "PohonStore"

# Where a tree was read from on this computer, and what depends on it: no page, report or export shows it.
UNSHOWN: Final = ("path", "file_digest", "whole")

OUTCOME_LEVELS: Final = ("ultimate", "intermediate", "immediate")

READINGS: Final = ("value", "range", "ratio", "grade", "placeholder", "text")
MATCHED_BY: Final = ("code", "name", "close")
CODE_STATUSES: Final = ("in-force", "other-period", "unknown")
SEVERITIES: Final = ("error", "warning", "info")
