"""Programmes that only support the agency, and names as they are compared."""

from __future__ import annotations

from pohon_graph.graph.model import DELIVERED, PART, PROGRAM_MATCH, Graph
from pohon_graph.graph.official_names import name_of, result_of
from pohon_graph.graph.supporting_programmes import add_goal_support, add_plain_names, add_support


def of_programs(**titles: str) -> Graph:
    """A graph of programmes: id and title."""
    graph = Graph()
    for id_, title in titles.items():
        graph.add("Program", {"id": id_, "title": title})
    return graph


def supporting(graph: Graph, label: str = "Program") -> list[str]:
    """The ids of what only supports."""
    add_support(graph)
    add_goal_support(graph, graph.nodes["Program"])
    return [id_ for id_, row in graph.nodes[label].items() if row["support"]]


def test_a_programme_is_penunjang_by_code_name_match_or_parent() -> None:
    """Each of the four is enough; the number of another programme is not."""
    graph = of_programs(
        a="Apa saja", b="Program Penunjang Urusan Pemerintahan Daerah Kab/Kota", c="X.XX.01 - Program",
        d="Administrasi Umum", e="Penyediaan Gaji", f="Program Rehabilitasi Sosial", g="Koordinasi",
    )  # fmt: skip
    graph.nodes["Program"]["a"]["code"] = "1.06.01.2.02"
    graph.nodes["Program"]["f"]["code"] = "1.06.04"
    graph.link(PART, "e", "d")
    graph.link(PART, "d", "b")
    graph.add("Nomenclature", {"id": "n", "code": "X.XX.01.2.01"})
    graph.link(PROGRAM_MATCH, "g", "n")
    assert supporting(graph) == ["a", "b", "c", "d", "e", "g"]


def test_a_goal_supports_if_all_its_programmes_do() -> None:
    """One other programme is enough to make it a goal of its own, and without one nothing is known."""
    graph = of_programs(a="Program Penunjang Urusan Pemerintahan Daerah", b="Program Rehabilitasi Sosial")
    for goal, programs in {"g": "a", "h": "ab", "i": ""}.items():
        graph.add("Goal", {"id": goal, "title": "Terwujudnya"})
        for program in programs:
            graph.link(DELIVERED, goal, program)
    assert supporting(graph, "Goal") == ["g"]


def test_plain_names_of_a_goal_and_its_programme_are_comparable() -> None:
    """The word "program", a code and, of a goal, the result word make no difference."""
    graph = of_programs(p="1.06.04 - PROGRAM Rehabilitasi dan Sosial", q="Programa")
    graph.add("Goal", {"id": "g", "title": "Meningkatnya Program Rehabilitasi Sosial"})
    add_plain_names(
        graph.nodes["Program"], {id_: name_of(row["title"]) for id_, row in graph.nodes["Program"].items()}
    )
    add_plain_names(graph.nodes["Goal"], {"g": result_of(graph.nodes["Goal"]["g"]["title"])})
    plain = {
        id_: row["plain_name"] for label in ("Program", "Goal") for id_, row in graph.nodes[label].items()
    }
    assert plain == {"p": "rehabilitasi sosial", "q": "programa", "g": "rehabilitasi sosial"}
