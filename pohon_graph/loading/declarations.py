"""The agencies, officers and programmes that a file lists, as declarations of its tree."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pohon_graph.documents.nodes import Place, Source
from pohon_graph.documents.quoting import shown
from pohon_graph.fields import AGENCY, OFFICER, PROGRAM, Thing
from pohon_graph.graph.model import (
    DECLARES_AGENCY,
    DECLARES_GOVERNMENT,
    DECLARES_OFFICER,
    DECLARES_PROGRAM,
    Graph,
    Row,
)
from pohon_graph.loading.id_register import Register
from pohon_graph.loading.mapping import Fields, mapping
from pohon_graph.loading.tree_header import Header

_URUSAN = re.compile(r"[X1-9]\.(?:XX|[0-9]{2})")


@dataclass(slots=True)
class Declared:
    """The ids that goals may refer to, by kind."""

    agencies: Register
    officers: Register
    programs: Register
    agency_titles: dict[str, str]


def read_declared(fields: Fields, header: Header, graph: Graph, *, by_title: bool = False) -> Declared:
    """Read the government and the three lists of a tree file, and put their DECLARES edges into `graph`."""
    source = fields.source
    agencies, officers, programs = (
        Register(thing, source, by_title=by_title) for thing in ("agency", "officer", "program")
    )
    declared = Declared(agencies, officers, programs, {})
    _government(header, source, graph)
    _agencies(fields, header, declared, graph)
    _officers(fields, header, declared, graph)
    _programs(fields, header, declared, graph)
    if fields.values.get("agency") is not None and header.agency != "?":
        declared.agencies.refer(header.agency, header.agency_at)
    return declared


def _government(header: Header, source: Source, graph: Graph) -> None:
    named = header.government
    if named is not None:
        graph.link(
            DECLARES_GOVERNMENT, header.tree, named.id, order=1, **named.said,
            source=source.place(named.at),
        )  # fmt: skip


def _agencies(fields: Fields, header: Header, declared: Declared, graph: Graph) -> None:
    for order, entry, id_, title in _entries(fields, AGENCY, declared.agencies):
        said = entry.said()
        for code in said["urusan"]:
            if not _URUSAN.fullmatch(code):
                fields.source.notice(entry.place("urusan"), "urusan", code=shown(code))
        declared.agency_titles[id_] = title
        declared.agencies.name_also(id_, said["aliases"])
        graph.link(
            DECLARES_AGENCY, header.tree, header.shared(id_), title=title, order=order, **said,
            source=fields.source.place(entry.at),
        )  # fmt: skip


def _officers(fields: Fields, header: Header, declared: Declared, graph: Graph) -> None:
    for order, entry, id_, title in _entries(fields, OFFICER, declared.officers):
        graph.link(
            DECLARES_OFFICER, header.tree, header.own(id_), title=title, order=order,
            **entry.said(), source=fields.source.place(entry.at),
        )  # fmt: skip


def _programs(fields: Fields, header: Header, declared: Declared, graph: Graph) -> None:
    parts: list[tuple[Row, str, str, Place]] = []
    for order, entry, id_, title in _entries(fields, PROGRAM, declared.programs):
        row = graph.link(
            DECLARES_PROGRAM, header.tree, header.own(id_), title=title, order=order,
            **entry.said(), part_of=None, source=fields.source.place(entry.at),
        )  # fmt: skip
        part_of = entry.text("part_of")
        if part_of is not None:
            parts.append((row, id_, part_of, entry.place("part_of")))
    above: dict[str, str] = {}
    for row, id_, part_of, at in parts:  # a part may come before its whole
        known = declared.programs.refer(part_of, at)
        if known is not None:
            above[id_] = known
            row["part_of"] = header.own(known)
    _check_circles(above, declared.programs, fields.source)


def _entries(fields: Fields, thing: Thing, register: Register) -> Iterator[tuple[int, Fields, str, str]]:
    """Each entry of the list of one kind, with its number in the list, its id and its title."""
    name = thing.table
    register.unknown = name in fields.values and not fields.is_list(name)
    for order, node in enumerate(fields.items(name), 1):
        entry = mapping(node, thing, fields.source)
        if entry is None:
            register.mean(node)
            continue
        id_ = entry.text("id", required=True)
        title = entry.text("title", required=True)
        if id_ is not None and register.reserve(id_, entry.place("id")):
            register.name(id_, title)
            yield order, entry, id_, title or id_


def _check_circles(above: dict[str, str], programs: Register, source: Source) -> None:
    """Report each circle of programmes that are parts of each other once, at the first one met."""
    done: set[str] = set()
    for start in above:
        trail: dict[str, None] = {}
        id_: str | None = start
        while id_ is not None and id_ not in done and id_ not in trail:
            trail[id_] = None
            id_ = above.get(id_)
        if id_ in trail:
            circle = list(trail)[list(trail).index(id_) :]
            shown_circle = " > ".join([*circle, circle[0]])
            source.problem(programs.places.get(start, 0), "part-of-circle", circle=shown_circle)
        done.update(trail)
