"""The bundled tree holds what its source document says, counted once by hand."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest
import yaml

from pohon_graph.bundled import bundled
from pohon_graph.graph.model import CASCADE, CROSSCUT, DELIVERED, MEASURED, OWNED, TARGETED, Graph
from pohon_graph.loading import read

SEED = bundled("data", "dinsos-2024.yaml")
GOALS_BY_LEVEL = {
    "regional": 2, "ultimate": 2, "intermediate": 3, "immediate": 6, "operational": 9, "process": 11,
}  # fmt: skip
Goal = dict[str, Any]


def below(goals: list[Goal], parent: str | None = None) -> Iterator[tuple[str | None, Goal]]:
    """Every goal with its parent's id, in file order."""
    for goal in goals:
        yield parent, goal
        yield from below(goal.get("children", []), goal["id"])


@pytest.fixture(scope="module")
def document() -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load(SEED.read_text(encoding="utf-8"))
    return loaded


@pytest.fixture(scope="module")
def goals(document: dict[str, Any]) -> list[Goal]:
    return [goal for _, goal in below(document["goals"])]


@pytest.fixture(scope="module")
def graph() -> Graph:
    return read([SEED]).graphs[0]


def test_the_file_names_its_tree(document: dict[str, Any]) -> None:
    """The tree is the Dinas Sosial's, of 2024, in the first format version."""
    head = [document[key] for key in ("pohon", "agency", "period", "title")]
    assert head == [1, "dinsos", 2024, "Pohon Kinerja Dinas Sosial 2024"]


def test_goals_by_level(goals: list[Goal]) -> None:
    """33 goals stand on six levels as on the poster."""
    assert Counter(goal["level"] for goal in goals) == GOALS_BY_LEVEL


def test_every_edge_of_the_cascade_is_inferred(document: dict[str, Any]) -> None:
    """32 edges, none of them drawn in the source: all say so."""
    edges = [goal["basis"] for parent, goal in below(document["goals"]) if parent]
    assert edges == ["inferred"] * 32


def test_indicators_and_targets(goals: list[Goal]) -> None:
    """Each goal has one indicator, 28 have a target; the rest are regional or shared."""
    indicators = [indicator for goal in goals for indicator in goal["indicators"]]
    without = {goal["id"] for goal in goals if "target" not in goal["indicators"][0]}
    assert (len(indicators), len(indicators) - len(without)) == (33, 28)
    assert without == {
        "daya-saing-ekonomi", "ekonomi-kurang-mampu", "perbaikan-rtlh", "jaminan-kesehatan",
        "pelatihan-keterampilan",
    }  # fmt: skip


def test_owners(document: dict[str, Any], goals: list[Goal]) -> None:
    """Ten officers own goals over 31 edges; four goals have two owners, six have none."""
    per_goal = Counter(len(goal.get("owners", [])) for goal in goals)
    owned = {officer for goal in goals for officer in goal.get("owners", [])}
    assert per_goal == {0: 6, 1: 23, 2: 4}
    assert owned == {officer["id"] for officer in document["officers"]}
    assert len(owned) == 10


def test_programmes(document: dict[str, Any], goals: list[Goal]) -> None:
    """Four programmes, four kegiatan and six sub kegiatan deliver goals over 19 edges."""
    kinds = Counter(program["kind"] for program in document["programs"])
    edges = [program for goal in goals for program in goal.get("programs", [])]
    assert kinds == {"program": 4, "kegiatan": 4, "sub_kegiatan": 6}
    assert len(edges) == 19
    assert set(edges) == {program["id"] for program in document["programs"]}


def test_no_code_is_made_up(document: dict[str, Any]) -> None:
    """The source gives no programme codes, so the file holds none."""
    assert not [program for program in document["programs"] if "code" in program]


def test_crosscuts(document: dict[str, Any], goals: list[Goal]) -> None:
    """Four goals are shared, with three partners."""
    crosscuts = [(goal["id"], partner) for goal in goals for partner in goal.get("crosscuts", [])]
    assert crosscuts == [
        ("rumah-layak-huni", "perkimtan"),
        ("perbaikan-rtlh", "perkimtan"),
        ("jaminan-kesehatan", "dinkes"),
        ("pelatihan-keterampilan", "disnakertrans"),
    ]
    urusan = {agency["id"]: agency["urusan"] for agency in document["agencies"]}
    assert urusan == {
        "dinsos": ["1.06"], "perkimtan": ["1.04", "2.10"], "dinkes": ["1.02"],
        "disnakertrans": ["2.07"],
    }  # fmt: skip


@pytest.mark.parametrize(
    ("goal", "target"),
    [
        ("menurunkan-ppks", "200 ORANG (2026)"),
        ("satu-database", "15 %"),
        ("pendataan-fakir-miskin", "20000 KK"),
        ("honor-pendamping-rehsos", "7 orang"),
        ("rekomendasi-kis", "1500 Rekomendasi"),
        ("data-calon-peserta", "1 Laporan Data PPKS"),
    ],
)
def test_targets_are_kept_as_written(goals: list[Goal], goal: str, target: str) -> None:
    """A target's text is the source's, spacing and capitals included."""
    (indicator,) = next(found["indicators"] for found in goals if found["id"] == goal)
    assert indicator["target"] == target


def test_titles_are_sentences_without_markup(goals: list[Goal]) -> None:
    """Capitals are left to the first word, names and abbreviations; no stray marks remain."""
    titles = [goal["title"] for goal in goals]
    titles += [indicator["title"] for goal in goals for indicator in goal["indicators"]]
    inner = Counter(word for title in titles for word in re.findall(r"\w+", title)[1:] if not word.islower())
    assert set(inner) == {
        "PPKS", "DTKS", "SDM", "KIP", "KIS", "BNBA", "PDRB", "RUTILAHU", "Rehsos", "Tahun",
        "Kartu", "Indonesia", "Pintar", "Sehat",
    }  # fmt: skip
    assert not [title for title in titles if re.search(r"[*•]|\s\s|^\d+\.|^\s|\s$", title)]


def test_the_loaded_graph_has_the_same_counts(graph: Graph) -> None:
    """Loading loses nothing and adds nothing."""
    nodes = {
        label: len(rows)
        for label, rows in graph.nodes.items()
        if label in ("Tree", "Goal", "Indicator", "Target")
    }
    edges = [len(graph.edges[key]) for key in (CASCADE, MEASURED, TARGETED, OWNED, DELIVERED, CROSSCUT)]
    declared = [len(graph.edges["DECLARES", "Tree", end]) for end in ("Agency", "Officer", "Program")]
    assert nodes == {"Tree": 1, "Goal": 33, "Indicator": 33, "Target": 28}
    assert edges == [32, 33, 28, 31, 19, 4]
    assert declared == [4, 10, 14]


def test_the_loaded_graph_names_things_as_the_source(graph: Graph) -> None:
    """Ids, places and a parsed target of a goal known from the poster."""
    goal = graph.nodes["Goal"]["dinsos-2024/pendataan-fakir-miskin"]
    line = (
        SEED.read_text(encoding="utf-8")
        .splitlines()
        .index("                          - id: pendataan-fakir-miskin")
        + 1
    )
    target = graph.nodes["Target"]["dinsos-2024/pendataan-fakir-miskin#1@1"]
    assert goal["source"].endswith(f"dinsos-2024.yaml:{line}")
    assert (target["text"], target["value"], target["unit"]) == ("20000 KK", 20000.0, "KK")


def test_the_nomenclature_is_whole() -> None:
    """Every entry of urusan 1.06 and those of partners, each once, with a sound code and a regulation."""
    with bundled("data", "nomenclature.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    code = re.compile(r"([X1-9])\.(XX|\d\d)(\.\d\d(\.[1-9]\.\d\d(\.(\d{2}|\d{4}))?)?)?")
    assert list(rows[0]) == ["code", "title", "unit", "regulation"]
    assert len({row["code"] for row in rows}) == len(rows) == 73
    assert [row["code"] for row in rows if not code.fullmatch(row["code"])] == []
    assert [row["code"] for row in rows if not (row["title"] and row["regulation"])] == []
    assert Counter(row["code"].count(".") for row in rows) == {2: 7, 4: 11, 5: 55}
    assert [row["code"] for row in rows if bool(row["unit"]) != (row["code"].count(".") == 5)] == []
