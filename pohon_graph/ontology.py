"""The words of the graph: labels, relationship types, properties, and the closed word lists.

They come only from here; data never names a label, a relationship type or a property.
Loading, the rule reader, both engines and the exports all read these tables.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from pohon_graph import fields

Kind = fields.Kind


# The type and the English meaning of each property; for a field of tree files they come from `fields`.
Rows = dict[str, tuple[Kind, str]]


@dataclass(frozen=True, slots=True)
class NodeType:
    """A label with its properties, their types and meanings; `about` is the meaning of the label.

    Every node has a text `id`, unique by label, a non-empty `title`, and the `source` it was read from.
    """

    label: str
    properties: dict[str, Kind]
    about: str
    meanings: dict[str, str]


@dataclass(frozen=True, slots=True)
class EdgeType:
    """A relationship type between two labels, with its properties, their types and meanings."""

    type: str
    start: str
    end: str
    properties: dict[str, Kind]
    key: str | None  # the property that distinguishes two edges of one pair, if there can be two
    about: str
    meanings: dict[str, str]

    @property
    def name(self) -> str:
        """`Goal-OWNED_BY-Officer`: the name of the edge's files and tables."""
        return f"{self.start}-{self.type}-{self.end}"


def _of(thing: fields.Thing) -> Rows:
    """The fields of a thing that the graph stores unchanged."""
    return {key: (kind, thing.keys[key].about) for key, kind in thing.stored.items()}


def _kinds(rows: Rows) -> dict[str, Kind]:
    return {name: kind for name, (kind, _) in rows.items()}


def _meanings(rows: Rows) -> dict[str, str]:
    return {name: meaning for name, (_, meaning) in rows.items()}


_NODE: Final[Rows] = {
    "id": (str, "Unique by label"),
    "title": (str, "Name, never empty"),
    "source": (str, "The file and line that it was read from"),
}
_TREE: Final[Rows] = {"tree": (str, "Id of its tree")}
_ORDER: Final[Rows] = {"order": (int, "Place in the file")}
_NORM: Final[Rows] = {"norm": (str, "The title as words are compared")}
_WORDING: Final[Rows] = {
    "opening": (str, "The measure word that opens the title, persentase in any spelling"),
}
_STRAY: Final[Rows] = {
    "stray_mark": (str, "A mark that another document left in the title (`graph.stray_marks`)"),
}
_SUPPORT: Final = "Whether it is a supporting programme (penunjang)"

# Exports write properties in the order of these tables, but the unit comes after these.
_LISTED: Final[Rows] = {one.key: (str, one.about) for one in fields.INDICATOR.listed}

_OWN: Final[dict[str, tuple[str, Rows]]] = {
    "Government": ("A regional government", _of(fields.GOVERNMENT)),
    "Tree": ("One document of one period of an agency", {
        "agency": (str, "Id of its agency"), "government": (str, "Id of its government"),
        "period": (str, "A year, or two: 2025-2029"),
        "first_year": (int, "First year of the period"), "last_year": (int, "Last year of the period"),
        **_of(fields.TREE),
        "levels": (list[str], "Ids of its levels, from the top"),
        "level_titles": (list[str], "Title of each level; empty text: none"),
        "standard_levels": (list[str], "Standard level of each level, or none for a theme; empty text: none"),
        "top": (int, "Rank of the highest level that holds a goal, themes left out"),
        "bottom": (int, "Rank of the lowest level that holds a goal, themes left out"),
        "digest": (str, "Digest of what the tree means"),
        "whole": (str, "Digest of all that is stored of it; never shown"),
        "loaded_at": (str, "When it was loaded"), "path": (str, "The file that was read; never shown"),
        "file_digest": (str, "Digest of that file; never shown"),
        "ontology": (int, "Version of these words"), "facts": (int, "Version of the derived facts"),
        "minimum_service": (list[str], "Basic affairs of its agency in which the nomenclature marks minimum "
                            "services"),
    }),
    "Goal": ("A condition to be reached, on one level of a tree", {
        **_TREE, "level": (str, "Id of its level, one of the tree's"),
        "standard_level": (str, "The standard level that its level maps to, or none for a theme"),
        "rank": (int, "Place of its level among the tree's, 0 at the top"), **_of(fields.GOAL), **_NORM,
        **_WORDING, **_STRAY,
        "plain_name": (str, "The title as names are compared, without its result word and program"),
        "support": (bool, "Whether all its programmes are supporting ones (penunjang)"), **_ORDER,
        "circle": (str, "The first goal on its ring of cascades, if it is on one (`graph.cascade_facts`)"),
        "depth": (int, "Steps down from the nearest goal of the top level (`graph.cascade_facts`)"),
        "branches": (list[str], "The intermediate goals at or above it (`graph.cascade_facts`)"),
        "official_units": (list[str], "Units of its matched sub kegiatan in every table that may judge it"),
        "official_unit_keys": (list[str], "Those units as they are compared"),
        "meant_unit": (str, "The official unit that a target's unit is one letter away from"),
        "official_indicators": (list[str], "Indicators of its sub kegiatan that are matched by code"),
        "has_official_indicator": (bool, "Whether one of its indicators is one of those"),
        "measures_sub_activity": (bool, "Whether its sub kegiatan is its own (`graph.sub_activity_goals`)"),
    }),
    "Indicator": ("A measure of a goal, or one that is not on a goal yet", {
        **_TREE, **_NORM, "tokens": (list[str], "The different words of `norm`, sorted"), **_WORDING,
        "measures": (list[str], "Pieces of the title that open with a measure word, if there are several"),
        "placeholder": (str, "The part of the title that is still to be filled in"), **_STRAY,
        **_LISTED, **_of(fields.INDICATOR), **_ORDER,
    }),
    "Target": ("One value that an indicator should have, or had", {
        **_TREE, "text": (str, "The target as written"), "value": (float, "Its number"),
        "unit": (str, "Its unit"), "unit_key": (str, "The unit as it is compared: persen and % are one"),
        "scaled": (bool, "Whether the number has a scale word, such as juta"),
        **_of(fields.TARGET), "reading": (str, "Form of the text"), **_ORDER,
    }),
    "Officer": ("A position that answers for goals", {
        "agency": (str, "Id of its agency"), "unit": _of(fields.OFFICER)["unit"], **_of(fields.OFFICER),
    }),
    "Program": ("A programme, activity or sub-activity", {
        "agency": (str, "Id of its agency"), **_of(fields.PROGRAM),
        "code_key": (str, "The code as codes are compared"),
        "plain_name": (str, "The title as names are compared, without program"), "support": (bool, _SUPPORT),
        "judged": (bool, "Whether a table in force is complete for its affair"),
        "closest": (list[str], "The nearest official names, if none matches"),
        "code_status": (str, "Whether its code is in force; none for a code that no table has"),
        "successors": (list[str], "Codes that replaced its code"),
        "words_shared": (float, "Percentage of the shorter name that the other has, if matched by code"),
        "namesake": (str, "The other entry of its name, if matched by code"),
    }),
    "Agency": ("An agency (perangkat daerah) or another partner", _of(fields.AGENCY)),
    "Nomenclature": ("An entry of the official nomenclature; its key is kind, code and regulation", {
        "code": (str, "Official code"), "kind": (str, "Kind of government that it is for"),
        "regulation": (str, "Regulation that holds it"),
        "first_year": (int, "First year that it is for; none: open"),
        "last_year": (int, "Last year that it is for; none: open"),
        "tier": (str, "Programme, activity or sub-activity"), "urusan": (str, "Its affair"),
        "compared": (str, "The title as names are compared"),
        "performance": (str, "The performance text as names are compared"),
        "unit": (str, "First official unit"), "unit_key": (str, "That unit as it is compared"),
        "units": (list[str], "Official units"), "kinerja": (str, "Official performance text"),
        "indicators": (list[str], "Official indicators"), "definition": (str, "Operational definition"),
        "executor": (str, "Who carries it out"), "spm": (bool, "Whether it is a minimum service"),
        "tags": (list[str], "Tags of the official table"), "previous": (list[str], "Codes that it replaces"),
        "complete": (bool, "Whether its table holds its whole affair"),
        "judges_until": (int, "Last year of the trees that it judges"),
        "bundled": (bool, "Whether it came with the program"),
    }),
}  # fmt: skip

NODES: Final[dict[str, NodeType]] = {
    label: NodeType(label, _kinds(_NODE | rows), about, _meanings(_NODE | rows))
    for label, (about, rows) in _OWN.items()
}

_EDGE: Final[Rows] = {"source": (str, "The file and line that it was read from")}
_OWNED: Final[Rows] = {**_of(fields.OWNER), **_ORDER}
_DECLARED: Final[Rows] = {"title": (str, "Name in this file"), **_ORDER}
_MATCH: Final[Rows] = {"score": (float, "Likeness, 0 to 100"), "how": (str, "How it was matched")}
# The shared node combines all its declarations, so that dropping one tree removes only that tree's part.
_DECLARES: Final = "A file's facts about a thing that several trees share"

EDGES: Final[tuple[EdgeType, ...]] = tuple(
    EdgeType(type_, start, end, _kinds(_EDGE | rows), key, about, _meanings(_EDGE | rows))
    for type_, start, end, about, rows, key in (
        ("CASCADES_TO", "Goal", "Goal", "The lower goal follows from the higher one", {
            **_of(fields.PARENT),
            "nested": (bool, "Whether it is nested in the file, not listed in `parents`"),
            "alike": (float, "Likeness of the titles without their first words, 0 to 100"),
        }, None),
        ("MEASURED_BY", "Goal", "Indicator", "The goal's indicator", {}, None),
        ("HAS_TARGET", "Indicator", "Target", "The indicator's target", {}, None),
        ("OWNED_BY", "Goal", "Officer", "Who answers for the goal", _OWNED, None),
        ("OWNED_BY", "Indicator", "Officer", "Who answers for the indicator", _OWNED, None),
        ("DELIVERED_BY", "Goal", "Program", "The programme that serves the goal", _ORDER, None),
        ("PART_OF", "Program", "Program", "The activity's programme, the sub-activity's activity", {}, None),
        # A goal may share two things with one partner: `order` distinguishes the two edges.
        ("CROSSCUTS_WITH", "Goal", "Agency", "The goal is shared with a partner",
         {**_of(fields.CROSSCUT), **_ORDER}, "order"),
        ("IN_TREE", "Goal", "Tree", "The goal's tree", {}, None),
        ("OF", "Tree", "Agency", "The tree's agency", {}, None),
        ("WORKS_AT", "Officer", "Agency", "The officer's agency", {}, None),
        ("BELONGS_TO", "Agency", "Government", "The agency's government", {}, None),
        ("DECLARES", "Tree", "Government", _DECLARES, {**_DECLARED, **_of(fields.GOVERNMENT)}, None),
        ("DECLARES", "Tree", "Agency", _DECLARES, {**_DECLARED, **_of(fields.AGENCY)}, None),
        ("DECLARES", "Tree", "Officer", _DECLARES, {**_DECLARED, **_of(fields.OFFICER)}, None),
        ("DECLARES", "Tree", "Program", _DECLARES,
         {**_DECLARED, **_of(fields.PROGRAM), "part_of": (str, "Id of the programme it is part of")}, None),
        ("MATCHES", "Goal", "Nomenclature", "The official entry of the goal's title", _MATCH, None),
        ("MATCHES", "Program", "Nomenclature", "The official entry of the programme", _MATCH, None),
    )
)  # fmt: skip

# The version of these words. Raise it with every change, by the `since` of a new field or by the number here:
# a store written with a lower version lacks some.
ONTOLOGY: Final = max(5, *(field.since for thing in fields.THINGS for field in thing.fields))

# The label of the one node that says who wrote a store; no tree has one. See `pohon_graph.engines.stamp`.
STORE: Final = "PohonStore"

# The place on this computer that a tree was read from, and properties that depend on it: no page, report or
# export shows them.
UNSHOWN: Final = ("path", "file_digest", "whole")

READINGS: Final = ("value", "range", "ratio", "grade", "placeholder", "text")
MATCHED_BY: Final = ("code", "name", "close")
CODE_STATUSES: Final = ("in-force", "other-period", "unknown")
SEVERITIES: Final = ("error", "warning", "info")
