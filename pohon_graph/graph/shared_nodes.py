"""Builds governments, agencies, officers and programmes from the declarations of all trees.

Each tree keeps its declarations on its DECLARES edges, and the shared nodes derive from them. So dropping or
replacing a tree removes exactly the facts that only this tree declared.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import partial

from pohon_graph.fields import AGENCY, GOVERNMENT, OFFICER, PROGRAM, Thing
from pohon_graph.graph.model import (
    BELONGS_TO,
    DECLARES_AGENCY,
    DECLARES_GOVERNMENT,
    DECLARES_OFFICER,
    DECLARES_PROGRAM,
    PART,
    WORKS_AT,
    EdgeKey,
    Graph,
    Row,
)
from pohon_graph.graph.supporting_programmes import code_of

# The kinds of declaration, by the label of the shared node; nodes come after those they depend on.
DECLARED: dict[str, EdgeKey] = {
    "Government": DECLARES_GOVERNMENT,
    "Agency": DECLARES_AGENCY,
    "Officer": DECLARES_OFFICER,
    "Program": DECLARES_PROGRAM,
}


@dataclass(frozen=True, slots=True)
class OtherTitle:
    """A tree's title for a shared node that differs from the title in use; for a government, also
    its kind (`about` says which)."""

    about: str
    label: str
    id: str
    title: str
    kept: str
    tree: str
    source: str


def add_shared_nodes(
    graph: Graph, trees: Mapping[str, Row], before: Graph, labels: Iterable[str] = tuple(DECLARED)
) -> list[OtherTitle]:
    """Add to `graph` the shared nodes of `labels`, and their edges, that its DECLARES edges define.

    `trees` are the Tree rows by id, `before` is the previous graph: an agency without a tree
    keeps its first title. Returns the titles that were not used.
    """
    others: list[OtherTitle] = []
    for label in labels:
        # If two states of a file give declarations with the same place, the valid one comes first.
        declared = graph.edges[DECLARED[label]]
        declared.sort(key=lambda row: _lateness(trees[row["start"]]), reverse=True)
        for id_, declarations in graph.incoming(DECLARED[label]).items():
            ranked = _ranked(label, id_, declarations, trees, before)
            row = graph.add(label, _NODE[label](id_, ranked, trees))
            for about in ("title", "kind") if label == "Government" else ("title",):
                others += _others(about, label, row, ranked)
        if label in _ADD_EDGES:
            _ADD_EDGES[label](graph, trees)
    return others


def trees_of_changed_agencies(old: Graph, new: Graph, trees: Mapping[str, Row]) -> set[str]:
    """The trees whose derived facts may differ because their agency's affairs or government differ."""
    governments = _unlike(old.nodes["Government"], new.nodes["Government"], _READ["Government"])
    governed = _difference_of(old.edges[BELONGS_TO], new.edges[BELONGS_TO])
    governed += [edge for edge in new.edges[BELONGS_TO] if edge["end"] in governments]
    agencies = _unlike(old.nodes["Agency"], new.nodes["Agency"], _READ["Agency"])
    agencies |= {edge["start"] for edge in governed}
    return {id_ for id_, tree in trees.items() if tree["agency"] in agencies}


def trees_of_changed_programs(old: Graph, new: Graph) -> set[str]:
    """The trees whose derived facts may differ because a programme that they list has changed."""
    programs = _unlike(old.nodes["Program"], new.nodes["Program"], _READ["Program"])
    programs |= {edge["start"] for edge in _difference_of(old.edges[PART], new.edges[PART])}
    return {edge["start"] for edge in new.edges[DECLARES_PROGRAM] if edge["end"] in programs}


# The properties from which facts of goals and programmes derive, by label.
_READ: dict[str, Callable[[Row], object]] = {
    "Agency": lambda row: sorted(row.get("urusan") or ()),
    "Government": lambda row: row.get("kind"),
    "Program": lambda row: (row["title"], row.get("kind"), code_of(row), row["source"]),
}


def _unlike(old: Mapping[str, Row], new: Mapping[str, Row], read: Callable[[Row], object]) -> set[str]:
    """The ids of nodes in both graphs whose facts differ."""
    return {id_ for id_, row in old.items() if id_ in new and read(row) != read(new[id_])}


def _difference_of(old: list[Row], new: list[Row]) -> list[Row]:
    """The edges that only one of two graphs has."""
    before, after = ({(edge["start"], edge["end"]) for edge in edges} for edges in (old, new))
    different = before ^ after
    return [edge for edge in (*old, *new) if (edge["start"], edge["end"]) in different]


def _others(about: str, label: str, kept: Row, declarations: list[Row]) -> list[OtherTitle]:
    return [
        OtherTitle(about, label, kept["id"], row[about], kept[about], row["start"], row["source"])
        for row in declarations
        if row.get(about) not in (kept[about], None)
    ]


def _ranked(
    label: str, id_: str, declarations: list[Row], trees: Mapping[str, Row], before: Graph
) -> list[Row]:
    """The declarations of one node, with the one that gives the title first."""
    latest = sorted(declarations, key=lambda row: _lateness(trees[row["start"]]), reverse=True)
    if label == "Government":  # a file may name it by its id alone
        return sorted(latest, key=lambda row: row["title"] is None)
    if label != "Agency":
        return latest
    kept = (before.nodes[label].get(id_) or {}).get("title")
    own = [row for row in latest if trees[row["start"]]["agency"] == id_]
    others = sorted(
        (row for row in declarations if trees[row["start"]]["agency"] != id_),
        key=lambda row: (row["title"] != kept, trees[row["start"]].get("loaded_at") or "", row["start"]),
    )
    return own + others


def _lateness(tree: Row) -> tuple[int, str]:
    return tree["last_year"], tree["id"]


def _government(id_: str, ranked: list[Row], _: Mapping[str, Row]) -> Row:
    said = {"title": _first(ranked, "title") or id_, **_added_up(GOVERNMENT, ranked)}
    return {"id": id_, **said, "source": ranked[0]["source"]}


def _agency(id_: str, ranked: list[Row], _: Mapping[str, Row]) -> Row:
    # The winner first, then by tree, so that the load order has no effect.
    ordered = [ranked[0], *sorted(ranked[1:], key=lambda row: row["start"])]
    said = {"title": ranked[0]["title"], **_added_up(AGENCY, ordered)}
    return {"id": id_, **said, "source": ranked[0]["source"]}


def _added_up(thing: Thing, rows: list[Row]) -> Row:
    """All that is in the lists of declarations, and of the rest what the first of them says."""
    return {
        name: _first(rows, name) if kind is str else _all_of(rows, name)
        for name, kind in thing.stored.items()
    }


def _of_an_agency(thing: Thing, id_: str, ranked: list[Row], trees: Mapping[str, Row]) -> Row:
    row = ranked[0]
    named = {name: row.get(name) for name in ("title", *thing.stored, "source")}
    return {"id": id_, "agency": trees[row["start"]]["agency"], **named}


_NODE: dict[str, Callable[[str, list[Row], Mapping[str, Row]], Row]] = {
    "Government": _government,
    "Agency": _agency,
    "Officer": partial(_of_an_agency, OFFICER),
    "Program": partial(_of_an_agency, PROGRAM),
}


def _add_governments(graph: Graph, trees: Mapping[str, Row]) -> None:
    listed = graph.incoming(DECLARES_AGENCY)
    for id_, agency in graph.nodes["Agency"].items():
        government = trees[listed[id_][0]["start"]].get("government")
        if government:
            graph.link(BELONGS_TO, id_, government, source=agency["source"])


def _add_places_of_work(graph: Graph, _: Mapping[str, Row]) -> None:
    for id_, officer in graph.nodes["Officer"].items():
        graph.link(WORKS_AT, id_, officer["agency"], source=officer["source"])


def _add_parts(graph: Graph, _: Mapping[str, Row]) -> None:
    """Add the edges from programmes to the ones that contain them; the declaring tree lists both."""
    parts = graph.incoming(DECLARES_PROGRAM)
    for id_, program in graph.nodes["Program"].items():
        row = next(row for row in parts[id_] if row["source"] == program["source"])
        if row.get("part_of"):
            graph.link(PART, id_, row["part_of"], source=row["source"])


_ADD_EDGES: dict[str, Callable[[Graph, Mapping[str, Row]], None]] = {
    "Agency": _add_governments,
    "Officer": _add_places_of_work,
    "Program": _add_parts,
}


def _first(rows: Iterable[Row], name: str) -> str | None:
    return next((row[name] for row in rows if row.get(name)), None)


def _all_of(rows: Iterable[Row], name: str) -> list[str]:
    return list(dict.fromkeys(value for row in rows for value in row.get(name) or ()))
