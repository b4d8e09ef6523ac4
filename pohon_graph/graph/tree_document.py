"""A tree written back as a tree document."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from pohon_graph import fields
from pohon_graph.closed_words import DOCUMENTS
from pohon_graph.fields import AGENCY, GOVERNMENT, INDICATOR, OFFICER, OWNER, PROGRAM, TREE, Thing
from pohon_graph.graph.known_words import standard_level
from pohon_graph.graph.model import (
    CASCADE,
    CROSSCUT,
    DECLARES_AGENCY,
    DECLARES_GOVERNMENT,
    DECLARES_OFFICER,
    DECLARES_PROGRAM,
    DELIVERED,
    INDICATOR_OWNED,
    MEASURED,
    OWNED,
    TARGETED,
    EdgeKey,
    Graph,
    Row,
    order_of,
)
from pohon_graph.graph.target_numbers import read_target

Document = dict[str, Any]

FORMAT = 1


def to_document(graph: Graph, tree_id: str) -> Document:
    """The tree in the shape of a tree file, with every id written out and the nesting of the file.

    Empty fields are left out, and the order is that of the file. Loading the document as JSON gives
    the same tree again. Raises KeyError if `graph` has no such tree.
    """
    tree = graph.nodes["Tree"][tree_id]
    goals = _Goals(graph, tree_id)
    return {
        "pohon": FORMAT,
        **_present(government=_government(graph, tree_id)),
        "agency": local_id(tree["agency"]),
        "period": tree["period"],
        **_present(**{k: v for k, v in _said(TREE, tree).items() if (k, v) != ("document", DOCUMENTS[0])}),
        "title": tree["title"],
        "levels": _levels(tree),
        **_present(
            agencies=_declared(graph, tree_id, DECLARES_AGENCY, AGENCY),
            officers=_declared(graph, tree_id, DECLARES_OFFICER, OFFICER),
            programs=_declared(graph, tree_id, DECLARES_PROGRAM, PROGRAM),
        ),
        "goals": goals.nested(),
        **_present(indicators=goals.unplaced()),
    }


def _government(graph: Graph, tree_id: str) -> str | Document | None:
    """The id alone, or a mapping if this tree's file declares more about its government."""
    edge = next((edge for edge in graph.edges[DECLARES_GOVERNMENT] if edge["start"] == tree_id), None)
    if edge is None:
        return None
    more = _present(title=edge.get("title"), **_said(GOVERNMENT, edge))
    return {"id": edge["end"], **more} if more else str(edge["end"])


def _levels(tree: Row) -> list[str | Document]:
    """Each level by its id alone, unless its title or standard level does not follow from the id."""
    named = zip(tree["levels"], tree["level_titles"], tree["standard_levels"], strict=True)
    return [_level(id_, title, standard) for id_, title, standard in named]


def _level(id_: str, title: str, standard: str) -> str | Document:
    more = _present(title=title, **{"as": standard if standard != standard_level(id_) else None})
    return {"id": id_, **more} if more else id_


class _Goals:
    """The goals of one tree as nested mappings."""

    def __init__(self, graph: Graph, tree_id: str) -> None:
        rows, measures = (
            [row for row in graph.nodes[label].values() if row["tree"] == tree_id]
            for label in ("Goal", "Indicator")
        )
        self.rows = sorted(rows, key=order_of)
        self.measures = {row["id"]: row for row in sorted(measures, key=order_of)}
        self.placed = {edge["end"] for edge in graph.edges[MEASURED]}
        self.graph = graph
        own = {row["id"] for row in rows}
        self.places = {row["id"]: place for place, row in enumerate(self.rows)}
        self.above = _kept(graph.incoming(CASCADE), own)
        self.indicators = self._in_order(MEASURED, "Indicator")
        self.targets = self._in_order(TARGETED, "Target")
        self.owners = _kept(graph.outgoing(OWNED), own)
        self.indicator_owners = _kept(graph.outgoing(INDICATOR_OWNED), self.measures)
        self.programs = _kept(graph.outgoing(DELIVERED), own)
        self.crosscuts = _kept(graph.outgoing(CROSSCUT), own)

    def nested(self) -> list[Document]:
        written = {row["id"]: self._goal(row) for row in self.rows}
        top: list[Document] = []
        children: dict[str, list[Document]] = {}
        for id_, goal in written.items():
            above = self._nesting_edge(id_)
            (children.setdefault(above["start"], []) if above else top).append(goal)
        for id_, below in children.items():
            written[id_]["children"] = below
        return top

    def unplaced(self) -> list[Document]:
        """The indicators that belong to no goal."""
        return [self._indicator(row) for id_, row in self.measures.items() if id_ not in self.placed]

    def _nesting_edge(self, id_: str) -> Row | None:
        return next((edge for edge in self.above.get(id_, ()) if edge.get("nested")), None)

    def _goal(self, row: Row) -> Document:
        id_ = row["id"]
        nesting = self._nesting_edge(id_)
        basis = (nesting or {}).get("basis") or "stated"
        further = sorted(
            (edge for edge in self.above.get(id_, ()) if edge is not nesting),
            key=lambda edge: self.places[edge["start"]],
        )
        return {
            "id": local_id(id_),
            "title": row["title"],
            "level": row["level"],
            **_present(
                **_said(fields.GOAL, row),
                indicators=[self._indicator(found) for found in self.indicators.get(id_, ())],
                owners=[_owner(edge) for edge in self.owners.get(id_, ())],
                programs=[local_id(edge["end"]) for edge in self.programs.get(id_, ())],
                crosscuts=[_crosscut(edge) for edge in self.crosscuts.get(id_, ())],
                basis=None if basis == "stated" else basis,
                parents=[_parent(edge, basis) for edge in further],
            ),
        }

    def _indicator(self, row: Row) -> Document:
        targets = self.targets.get(row["id"], [])
        written = [_target(target) for target in targets if target["kind"] != "baseline"]
        baseline = next((_target(target) for target in targets if target["kind"] == "baseline"), None)
        alone = len(written) == 1 and written[0].keys() == {"target"}
        return {
            "title": row["title"],
            **_present(
                target=written[0]["target"] if alone else written,
                baseline=baseline["target"] if baseline and "year" not in baseline else baseline,
                **_said(INDICATOR, row),
                owners=[_owner(edge) for edge in self.indicator_owners.get(row["id"], ())],
            ),
        }

    def _in_order(self, key: EdgeKey, label: str) -> dict[str, list[Row]]:
        nodes = self.graph.nodes[label]
        return {
            start: sorted((nodes[edge["end"]] for edge in edges), key=order_of)
            for start, edges in self.graph.outgoing(key).items()
        }


def local_id(id_: str) -> str:
    """The id as written in the file, for an id of the store: `kadis` for `bwi:dinsos/kadis`."""
    return id_.rpartition("/")[2].rpartition(":")[2]


def _said(thing: Thing, row: Row) -> Document:
    """The fields of a thing that are stored as the file gives them."""
    return {name: row.get(name) for name in thing.stored}


def _declared(graph: Graph, tree_id: str, key: EdgeKey, thing: Thing) -> list[Document]:
    edges = sorted((edge for edge in graph.edges[key] if edge["start"] == tree_id), key=order_of)
    found = []
    for edge in edges:
        values = _said(thing, edge) | {"part_of": local_id(edge.get("part_of") or "")}
        found.append({"id": local_id(edge["end"]), "title": edge["title"], **_present(**values)})
    return found


def _kept(grouped: Mapping[str, list[Row]], own: Collection[str]) -> dict[str, list[Row]]:
    return {id_: sorted(edges, key=order_of) for id_, edges in grouped.items() if id_ in own}


def _owner(edge: Row) -> str | Document:
    officer, more = local_id(edge["end"]), _present(**_said(OWNER, edge))
    return {"officer": officer, **more} if more else officer


def _crosscut(edge: Row) -> str | Document:
    scope = edge.get("scope") or "external"
    more = _present(**_said(fields.CROSSCUT, edge) | {"scope": None if scope == "external" else scope})
    agency = local_id(edge["end"])
    return {"agency": agency, **more} if more else agency


def _parent(edge: Row, basis: str) -> str | Document:
    goal = local_id(edge["start"])
    own = edge.get("basis") or "stated"
    return goal if own == basis else {"goal": goal, "basis": own}


def _target(row: Row) -> Document:
    text = row["text"]
    said = read_target(text)  # fields that follow from the text are left out
    year, quarter = row.get("year"), row.get("quarter")
    return {
        **_present(
            year=None if year == said.year else year,
            quarter=None if quarter == said.quarter else quarter,
        ),
        "target": text,
        **({"kind": row["kind"]} if row["kind"] not in _PLAIN_KINDS else {}),
    }


_PLAIN_KINDS = ("target", "baseline")  # `target` is the default, and a baseline has its own key


def _present(**values: Any) -> Document:
    return {name: value for name, value in values.items() if value not in (None, "", [])}
