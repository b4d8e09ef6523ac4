"""A tree file becomes the graph that the ontology describes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, get_args, get_origin

import pytest

from pohon_graph import texts
from pohon_graph.bundled import bundled
from pohon_graph.errors import InputError
from pohon_graph.graph.model import (
    CASCADE,
    CROSSCUT,
    DECLARES_AGENCY,
    DECLARES_OFFICER,
    DECLARES_PROGRAM,
    DELIVERED,
    FACTS,
    IN_TREE,
    MEASURED,
    OWNED,
    TARGETED,
    TREE_OF,
    Graph,
)
from pohon_graph.loading import read
from pohon_graph.loading.inputs import Loaded
from pohon_graph.ontology import EDGES, NODES, ONTOLOGY

HEAD = """\
pohon: 1
agency: dinsos
period: 2024
agencies:
  - {id: dinsos, title: Dinas Sosial, urusan: [1.06]}
  - {id: dinkes, title: Dinas Kesehatan, aliases: [Dinkes, Dinkes]}
officers:
  - {id: kadis, title: Kepala Dinas, rank: jpt_pratama}
  - {id: kabid, title: Kepala Bidang, unit: Bidang Satu}
programs:
  - {id: data, title: Pengelolaan Data, kind: kegiatan, part_of: pjs}
  - {id: pjs, title: Program Perlindungan, code: 1.06.05}
goals:
"""
Load = Callable[..., Loaded]


@pytest.fixture
def loaded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Load:
    """Loads goals under a common head, from a file named `t.yaml` in the working directory."""
    monkeypatch.chdir(tmp_path)
    texts.use("en")

    def load(goals: str, head: str = HEAD) -> Loaded:
        Path("t.yaml").write_text(head + goals, encoding="utf-8")
        return read(["t.yaml"])

    return load


def told(load: Load, goals: str, **more: Any) -> list[tuple[str, str]]:
    """The places and sentences of what is wrong with the goals."""
    with pytest.raises(InputError) as refused:
        load(goals, **more)
    return [(problem.place, problem.sentence) for problem in refused.value.problems]


def place(goals: str, text: str) -> str:
    """The place of the line that holds `text`."""
    line = next(n for n, one in enumerate((HEAD + goals).splitlines(), 1) if text in one)
    return f"t.yaml:{line}"


FAMILY = """\
  - id: a
    title: Menurunnya kemiskinan
    level: ultimate
    kind: tujuan
    indicators:
      - title: Angka Kemiskinan, angka miskin
        target: 5 Persen (2026)
        unit: Persen
        baseline: {year: 2023, target: "7,5"}
        direction: down
      - title: Nilai
        target:
          - {year: 2024, target: BB}
          - {year: 2024, target: B, kind: actual}
    owners:
      - kadis
      - {officer: kabid, role: co}
    programs: [pjs]
    crosscuts:
      - {agency: dinkes, status: proposed, note: data, counterpart: dinkes-2024/x}
      - dinkes
    children:
      - title: Satu
        level: operational
        basis: inferred
      - title: Dua
        level: immediate
        parents: [satu, {goal: a, basis: stated}]
"""


def test_every_row_of_the_family(loaded: Load) -> None:
    """Nodes and edges, with every property that is not empty, and their places."""
    graph = loaded(FAMILY.replace(", {goal: a, basis: stated}", "")).graphs[0]
    a, one, two = "dinsos-2024/a", "dinsos-2024/satu", "dinsos-2024/dua"
    (tree,) = graph.trees()
    apart = ("digest", "file_digest", "levels", "level_titles", "standard_levels")
    plain = {name: value for name, value in tree.items() if value and name not in apart}
    assert plain == {
        "id": "dinsos-2024", "title": "Pohon Kinerja Dinas Sosial 2024", "agency": "dinsos", "period": "2024",
        "first_year": 2024, "last_year": 2024, "document": "pokin", "top": 1, "bottom": 4,
        "source": "t.yaml:1", "path": str(Path("t.yaml").absolute()), "ontology": ONTOLOGY, "facts": FACTS,
    }  # fmt: skip
    goal = graph.nodes["Goal"][a]
    assert {name: goal[name] for name in ("level", "rank", "kind", "norm", "order", "source")} == {
        "level": "ultimate", "rank": 1, "kind": "tujuan", "norm": "menurunnya kemiskinan", "order": 1,
        "source": place(FAMILY, "id: a"),
    }  # fmt: skip
    assert [(row["id"], row["order"], row["rank"]) for row in graph.nodes["Goal"].values()] == [
        (a, 1, 1), (one, 2, 4), (two, 3, 3),
    ]  # fmt: skip
    indicator = graph.nodes["Indicator"][f"{a}#1"]
    assert indicator["tokens"] == ["angka", "kemiskinan", "miskin"]
    assert (indicator["direction"], indicator["unit"], indicator["order"]) == ("down", "Persen", 1)
    assert {row["id"]: (row["text"], row["value"], row["unit"], row["unit_key"], row["year"], row["kind"])
            for row in graph.nodes["Target"].values()} == {
        f"{a}#1@1": ("5 Persen (2026)", 5.0, "Persen", "%", 2026, "target"),
        f"{a}#1@baseline": ("7,5", 7.5, "Persen", "%", 2023, "baseline"),
        f"{a}#2@1": ("BB", None, None, None, 2024, "target"),
        f"{a}#2@2": ("B", None, None, None, 2024, "actual"),
    }  # fmt: skip
    edges = graph.edges
    assert [(e["start"], e["end"], e["basis"], e["nested"], e["source"]) for e in edges[CASCADE]] == [
        (a, one, "inferred", True, place(FAMILY, "title: Satu")),
        (a, two, "stated", True, place(FAMILY, "title: Dua")),
        (one, two, "stated", False, place(FAMILY, "parents:")),
    ]
    assert [(e["end"], e["role"], e["order"], e["source"]) for e in edges[OWNED]] == [
        ("dinsos/kadis", None, 1, place(FAMILY, "- kadis")),
        ("dinsos/kabid", "co", 2, place(FAMILY, "role: co")),
    ]
    assert [(e["end"], e["order"]) for e in edges[DELIVERED]] == [("dinsos/pjs", 1)]
    assert [
        (e["end"], e["scope"], e["status"], e["note"], e["counterpart"], e["order"]) for e in edges[CROSSCUT]
    ] == [
        ("dinkes", "external", "proposed", "data", "dinkes-2024/x", 1),
        ("dinkes", "external", None, None, None, 2),
    ]
    assert len(edges[IN_TREE]) == 3 and len(edges[MEASURED]) == 2 and len(edges[TARGETED]) == 4
    assert [(e["start"], e["end"], e["source"]) for e in edges[TREE_OF]] == [
        ("dinsos-2024", "dinsos", "t.yaml:2")
    ]
    assert [(e["end"], e["aliases"], e["urusan"]) for e in edges[DECLARES_AGENCY]] == [
        ("dinsos", [], ["1.06"]), ("dinkes", ["Dinkes"], []),
    ]  # fmt: skip
    assert [(e["end"], e["rank"], e["unit"], e["order"]) for e in edges[DECLARES_OFFICER]] == [
        ("dinsos/kadis", "jpt_pratama", None, 1), ("dinsos/kabid", None, "Bidang Satu", 2),
    ]  # fmt: skip
    assert [(e["end"], e["kind"], e["code"], e["part_of"]) for e in edges[DECLARES_PROGRAM]] == [
        ("dinsos/data", "kegiatan", None, "dinsos/pjs"), ("dinsos/pjs", None, "1.06.05", None),
    ]  # fmt: skip


def fits(value: Any, kind: Any) -> bool:
    """Whether a property's value is of the kind that the ontology says."""
    if get_origin(kind) is list:
        return isinstance(value, list) and all(isinstance(item, get_args(kind)[0]) for item in value)
    return type(value) is kind


def check_properties(graph: Graph) -> None:
    """Every property is one of the ontology's, and of its kind; required ones are there."""
    for label, rows in graph.nodes.items():
        for row in rows.values():
            assert row["title"].strip() and row["source"]
            for name, value in row.items():
                assert value is None or fits(value, NODES[label].properties[name]), (label, name, value)
    for edge in EDGES:
        for row in graph.edges[edge.type, edge.start, edge.end]:
            assert row["source"]
            for name in row.keys() - {"start", "end"}:
                assert row[name] is None or fits(row[name], edge.properties[name]), (edge.name, name)


def test_properties_are_the_ontologys(loaded: Load) -> None:
    """Both for a made-up tree and for the bundled one."""
    check_properties(loaded(FAMILY.replace(", {goal: a, basis: stated}", "")).graphs[0])
    check_properties(read([bundled("data", "dinsos-2024.yaml")]).graphs[0])


def test_default_ids_leave_given_ones_alone(loaded: Load) -> None:
    """A given id is reserved wherever it stands; the rest count up in file order."""
    goals = """\
  - {title: Data PPKS, level: process}
  - {title: "Data: PPKS", level: process}
  - {title: Data lain, level: process, id: data-ppks}
  - {title: DATA PPKS, level: process, children: [{title: Data ppks, level: process}]}
  - {title: Data PPKS 3, level: process, id: data-ppks-3}
  - {title: "!!", level: process}
  - {title: "??", level: process}
"""
    assert [id_.partition("/")[2] for id_ in loaded(goals).graphs[0].nodes["Goal"]] == [
        "data-ppks-2", "data-ppks-4", "data-ppks", "data-ppks-5", "data-ppks-6", "data-ppks-3",
        "goal", "goal-2",
    ]  # fmt: skip


REPEATED = """\
  - id: a
    title: Satu
    level: ultimate
    owners: [kadis, kadis]
    programs: [pjs, pjs]
    crosscuts:
      - {agency: dinkes, note: x}
      - {agency: dinkes, note: x}
    children:
      - {id: b, title: Dua, level: immediate, parents: [a]}
      - {id: c, title: Tiga, level: immediate, basis: inferred, parents: [b, {goal: b, basis: inferred}]}
"""


def test_a_repeated_reference_is_read_once_and_told(loaded: Load) -> None:
    """Owners, programmes, crosscuts, parents, and a parent that is also the nesting one."""
    result = loaded(REPEATED)
    graph = result.graphs[0]
    counts = [len(graph.edges[key]) for key in (OWNED, DELIVERED, CROSSCUT, CASCADE)]
    assert counts == [1, 1, 1, 3]
    assert [notice.place for notice in result.notices] == [
        place(REPEATED, "owners:"), place(REPEATED, "[pjs, pjs]"), f"t.yaml:{len(HEAD.splitlines()) + 8}",
        place(REPEATED, "id: b"), place(REPEATED, "id: c"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "field",
    [
        "owners: [kadis, {officer: kadis, role: lead}]",
        "owners: [{officer: kadis, role: co}, {officer: kadis, role: lead}]",
        "crosscuts: [{agency: dinkes, status: accepted}, {agency: dinkes, status: rejected}]",
        "children: [{title: Dua, level: process, parents: [{goal: a, basis: inferred}]}]",
        "parents: [a, {goal: a, basis: inferred}]",
    ],
)
def test_references_that_contradict_each_other_are_an_error(loaded: Load, field: str) -> None:
    """Only one of them can be meant."""
    ((at, sentence),) = told(loaded, f"  - id: a\n    title: Satu\n    level: ultimate\n    {field}\n")
    assert at == f"t.yaml:{len(HEAD.splitlines()) + 4}"
    assert "Only one" in sentence


def test_two_things_may_be_shared_with_one_partner(loaded: Load) -> None:
    """What differs in note, scope or counterpart is another crosscut."""
    crosscuts = "[dinkes, {agency: dinkes, note: x}, {agency: dinkes, scope: internal}]"
    goals = f"  - {{title: Satu, level: ultimate, crosscuts: {crosscuts}}}"
    assert len(loaded(goals).graphs[0].edges[CROSSCUT]) == 3


def test_a_circle_of_parts_is_told_once(loaded: Load) -> None:
    """With the programmes on it, where it is first met."""
    head = HEAD.replace("code: 1.06.05", "part_of: data")
    ((at, sentence),) = told(loaded, "  - {title: Satu, level: process}", head=head)
    assert at == place("", "id: data")
    assert "data > pjs > data" in sentence


def test_a_cycle_through_parents_loads(loaded: Load) -> None:
    """A rule finds it; a file may hold it, also a goal that is its own parent."""
    goals = """\
  - {id: a, title: Satu, level: ultimate, parents: [b, a]}
  - {id: b, title: Dua, level: ultimate, parents: [a]}
"""
    assert len(loaded(goals).graphs[0].edges[CASCADE]) == 3


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("owners: [kadi]", "kadis"),
        ("owners: [Kepala Dinas]", "kadis"),
        ("owners: [{officer: kadis, role: leed}]", "lead"),
        ("programs: [pj]", "pjs"),
        ("crosscuts: [dinkess]", "dinkes"),
        ("parents: [A]", "a"),
        ("penanggung jawab: [kadis]", "owners"),
        ("owner: [kadis]", "owners"),
        ("basis: infered", "inferred"),
    ],
)
def test_what_is_close_is_suggested(loaded: Load, written: str, meant: str) -> None:
    """By spelling, by title, or by the Indonesian word."""
    ((_, sentence),) = told(loaded, f"  - id: a\n    title: Satu\n    level: ultimate\n    {written}\n")
    assert f"Did you mean “{meant}”?" in sentence


@pytest.mark.parametrize(("level", "meant"), [("program", "intermediate"), ("intermediat", "intermediate")])
def test_a_level_may_be_meant_by_its_tier(loaded: Load, level: str, meant: str) -> None:
    """The tier that carries a level, and a slip of the pen, lead to the level."""
    ((_, sentence),) = told(loaded, f"  - {{title: Satu, level: {level}}}\n")
    assert f"Did you mean “{meant}”?" in sentence


def test_problems_come_in_reading_order(loaded: Load) -> None:
    """Whatever was looked at first, the report goes down the file."""
    goals = """\
  - {title: Satu, level: tinggi, owners: [nobody-at-all]}
  - {title: Dua, levl: process}
  - {id: "x y", title: Tiga, level: process, children: [{level: process}]}
"""
    head = HEAD.replace("rank: jpt_pratama", "rank: raja").replace("period: 2024", "period: 2029-2024")
    places = [int(at.partition(":")[2]) for at, _ in told(loaded, goals, head=head)]
    assert places == sorted(places)
    assert len(places) == 8


@pytest.mark.parametrize(
    ("period", "meant"), [("2025–2029", "2025-2029"), ("2025 s/d 2029", "2025-2029"), ("' 2024'", "2024")]
)
def test_a_period_written_otherwise_is_told_how(loaded: Load, period: str, meant: str) -> None:
    """The one form of a period is suggested."""
    head = HEAD.replace("period: 2024", f"period: {period}")
    ((_, sentence),) = told(loaded, "  - {title: Satu, level: process}", head=head)
    assert f"Did you mean “{meant}”?" in sentence


def test_a_year_beside_another_in_the_text_is_a_notice(loaded: Load) -> None:
    """The year beside the text is used, and the user told."""
    targets = "[{target: 200 orang (2026), year: 2025}, {target: 200 orang (2025), year: 2025}]"
    result = loaded(f"  - {{title: Satu, level: process, indicators: [{{title: X, target: {targets}}}]}}\n")
    assert ["2026" in notice.sentence for notice in result.notices] == [True]
    assert [row["year"] for row in result.graphs[0].nodes["Target"].values()] == [2025, 2025]


def test_an_urusan_of_another_form_is_a_notice(loaded: Load) -> None:
    """It loads, but would match nothing."""
    result = loaded("  - {title: Satu, level: process}", HEAD.replace("1.06]", "1.6]"))
    assert ["1.6" in notice.sentence for notice in result.notices] == [True]


def test_every_problem_has_both_languages(loaded: Load) -> None:
    """The same file is told in Indonesian where that is the language."""
    goals = "  - {title: Satu, levl: process}\n"
    english = told(loaded, goals)
    texts.use("id")
    indonesian = told(loaded, goals)
    assert [at for at, _ in english] == [at for at, _ in indonesian]
    assert all(one != other for (_, one), (_, other) in zip(english, indonesian, strict=True))
