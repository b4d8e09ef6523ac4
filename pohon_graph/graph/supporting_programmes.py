"""Finds programmes and goals that only support the agency: penunjang, the same in every agency."""

from __future__ import annotations

from collections.abc import Mapping

from pohon_graph.graph.model import DELIVERED, PART, PROGRAM_MATCH, Graph, Row
from pohon_graph.graph.nomenclature_codes import canonical, in_front, is_penunjang
from pohon_graph.graph.official_names import is_penunjang_name, without_program


def code_of(program: Row) -> str | None:
    """A programme's original code: its own, else one in front of its title."""
    return program.get("code") or in_front(program["title"])[0]


def canonical_code(program: Row) -> str | None:
    """A programme's normalised code; None without a usable one."""
    written = code_of(program)
    return canonical(written) if written else None


def add_plain_names(rows: Mapping[str, Row], names: Mapping[str, str]) -> None:
    """Set `plain_name` on programmes or goals: the normalised name, without "program" in front."""
    for id_, row in rows.items():
        row["plain_name"] = without_program(names[id_]) or None


def add_support(graph: Graph) -> None:
    """Set `support` on programmes that are penunjang.

    A programme qualifies by its code, by the entry it matches, by its name, or as a part of one.
    """
    programs = graph.nodes["Program"]
    above = {edge["start"]: edge["end"] for edge in graph.edges[PART]}
    matched = {edge["start"]: edge["end"] for edge in graph.edges[PROGRAM_MATCH]}
    official = graph.nodes["Nomenclature"]
    known: dict[str, bool] = {}
    for id_ in programs:
        line = _line_up(id_, above, known)
        supports = known.get(above.get(line[-1], ""), False)
        for each in reversed(line):
            entry = official.get(matched.get(each, ""))
            supports = supports or _is_support(programs[each], entry)
            known[each] = supports
    for id_, row in programs.items():
        row["support"] = known[id_]


def add_goal_support(graph: Graph, programs: Mapping[str, Row]) -> None:
    """Set `support` on goals whose programmes are all penunjang; the programmes already have `support`."""
    carried = graph.outgoing(DELIVERED)
    for id_, row in graph.nodes["Goal"].items():
        edges = carried.get(id_, ())
        row["support"] = bool(edges) and all(_supports(programs.get(edge["end"])) for edge in edges)


def _supports(program: Row | None) -> bool:
    return program is not None and bool(program["support"])


def _line_up(id_: str, above: Mapping[str, str], known: Mapping[str, bool]) -> list[str]:
    """A programme and the programmes above it, up to the first with a known result."""
    line: list[str] = []
    at: str | None = id_
    while at is not None and at not in known and at not in line:
        line.append(at)
        at = above.get(at)
    return line or [id_]


def _is_support(program: Row, entry: Row | None) -> bool:
    if entry is not None and is_penunjang(entry["code"]):
        return True
    code = canonical_code(program)
    return (code is not None and is_penunjang(code)) or is_penunjang_name(program["title"])
