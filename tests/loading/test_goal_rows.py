"""Which rows of a table of goals go on with the one above, and where the facts have their places."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from pohon_graph import texts
from pohon_graph.errors import InputError
from pohon_graph.graph.model import MEASURED, OWNED, TARGETED, Graph, Row
from pohon_graph.graph.tree_document import to_document
from pohon_graph.loading import read
from tests.small_workbooks import BASE, BELOW, HEAD, TOP, Tables, goals, row, save


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A working directory of its own, and English."""
    monkeypatch.chdir(tmp_path)
    texts.use("en")


def graph_of(tables: Tables, **how: Any) -> Graph:
    """The one tree of a workbook of these tables."""
    return read([save(tables, **how)]).graphs[0]


def goals_of(tables: Tables, **how: Any) -> list[dict[str, Any]]:
    """Its goals as a document has them."""
    found: list[dict[str, Any]] = to_document(graph_of(tables, **how), "dinsos-2024")["goals"]
    return [*found, *[child for goal in found for child in goal.get("children", ())]]


def told(tables: Tables, **how: Any) -> list[tuple[str, str]]:
    """What is wrong with them: cells of the table of goals, and sentences."""
    with pytest.raises(InputError) as refused:
        read([save(tables, **how)])
    return [(one.place.removeprefix("t.xlsx!Sasaran!"), one.sentence) for one in refused.value.problems]


def test_what_a_goal_has_is_placed_in_its_own_cells() -> None:
    """Indicator, target and owner each name their cell, not that of the goal."""
    graph = graph_of(BASE)
    assert graph.nodes["Goal"]["dinsos-2024/ppks"]["source"] == "t.xlsx!Sasaran!C2"
    assert graph.nodes["Indicator"]["dinsos-2024/ppks#1"]["source"] == "t.xlsx!Sasaran!F2"
    assert graph.nodes["Target"]["dinsos-2024/ppks#1@1"]["source"] == "t.xlsx!Sasaran!H2"
    assert [source(graph, edge) for edge in (OWNED, MEASURED, TARGETED)] == [
        "t.xlsx!Sasaran!J2", "t.xlsx!Sasaran!F2", "t.xlsx!Sasaran!H2",
    ]  # fmt: skip


def source(graph: Graph, edge: Any) -> str:
    """The place of the first edge of a kind."""
    first: Row = graph.edges[edge][0]
    return str(first["source"])


def test_what_other_tables_say_of_a_goal_is_placed_in_their_cells() -> None:
    """Also in tables of their own."""
    more: Tables = {
        "Indikator": [["Sasaran", "Indikator"], ["ppks", "Angka"]],
        "Target": [["Sasaran", "Indikator", "Tahun", "Target"], ["ppks", "2", 2024, "5 %"]],
        "Pengampu": [["Sasaran", "Pengampu", "Peran"], ["ppks", "kabid", "co"]],
    }
    graph = graph_of({**BASE, **more})
    assert graph.nodes["Indicator"]["dinsos-2024/ppks#2"]["source"] == "t.xlsx!Indikator!B2"
    assert graph.nodes["Target"]["dinsos-2024/ppks#2@1"]["source"] == "t.xlsx!Target!D2"
    places = [edge["source"] for edge in graph.edges[OWNED] if edge["role"] == "co"]
    assert places == ["t.xlsx!Pengampu!B2"]


def test_a_further_target_has_the_unit_of_its_own_row() -> None:
    """The unit is written beside the number if it is not the indicator's; one that is repeated is not."""
    found = goals_of(goals(TOP, row(G="Orang", H=180, I=2025), row(G="keluarga", H=60, I=2026)))
    assert [target["target"] for target in found[0]["indicators"][0]["target"]] == [
        "200",
        "180",
        "60 keluarga",
    ]


def test_a_unit_that_contradicts_the_target_of_its_row_is_reported() -> None:
    """There is no telling which of them is right."""
    ((place, sentence),) = told(goals(TOP, row(G="keluarga", H="180 orang", I=2025)))
    assert place == "G3"
    assert "keluarga" in sentence


def test_a_baseline_that_first_stands_in_a_further_row_is_read() -> None:
    """It is the indicator's, whichever of its rows has it."""
    head = [*HEAD, "Kondisi Awal"]
    found = goals_of(goals([*TOP, None], [*row(H=180, I=2025), 250], [*row(H=170, I=2026), 250], head=head))
    assert found[0]["indicators"][0]["baseline"] == "250"


def test_a_second_baseline_is_reported_with_both_cells() -> None:
    """An indicator has one, and neither is dropped without a word."""
    head = [*HEAD, "Kondisi Awal"]
    ((place, sentence),) = told(goals([*TOP, 250], [*row(H=180, I=2025), 220], head=head))
    assert place == "L3"
    assert "L2" in sentence


def test_rows_that_repeat_a_goal_go_on_with_it() -> None:
    """As exports fill every row down: one goal, two indicators, each owner and partner once."""
    again = [2, None, *BELOW[2:5], "Jumlah rumah layak huni", "unit", 120, *BELOW[8:]]
    found = goals_of(goals(TOP, [*BELOW[:1], None, *BELOW[2:]], again))[1]
    assert found["id"] == "tersedianya-rumah-layak-huni"
    assert [one["title"] for one in found["indicators"]] == [
        "Persentase rumah layak huni", "Jumlah rumah layak huni",
    ]  # fmt: skip
    assert (found["owners"], found["crosscuts"]) == (["kabid"], ["perkimtan"])


def test_a_goal_repeated_with_its_id_goes_on_too() -> None:
    """And an id that names another goal directly below is reported as before."""
    found = goals_of(goals(TOP, [*TOP[:5], "Angka PPKS", None, 7, 2024, "kadis", None]))
    assert len(found) == 1
    assert len(found[0]["indicators"]) == 2
    ((place, sentence),) = told(goals(TOP, [*TOP[:2], "Lain", *TOP[3:]]))
    assert place == "B3"
    assert "taken" in sentence


def test_a_goal_repeated_elsewhere_or_under_another_parent_is_a_goal_of_its_own() -> None:
    """Only rows that lie together are one goal; the rules find the others."""
    same = [None, None, "Tersedianya data", "immediate", "rumah", None, None, None, None, None, None]
    other = [None, None, "Tersedianya data", "immediate", "ppks", None, None, None, None, None, None]
    graph = graph_of(goals(TOP, BELOW, same, other, same))
    ids = [goal.removeprefix("dinsos-2024/") for goal in graph.nodes["Goal"]]
    assert ids[2:] == ["tersedianya-data", "tersedianya-data-2", "tersedianya-data-3"]


def test_an_indicator_repeated_with_another_year_has_a_further_target() -> None:
    """One row a year, everything else filled down; the same year again is a second indicator."""
    found = goals_of(goals(TOP, [*TOP[:7], 180, 2025, *TOP[9:]]))[0]["indicators"]
    assert [one["target"] for one in found] == [
        [{"target": "200", "year": 2024}, {"target": "180", "year": 2025}],
    ]  # fmt: skip
    assert len(goals_of(goals(TOP, [*TOP[:7], 180, 2024, *TOP[9:]]))[0]["indicators"]) == 2


def test_what_a_row_without_a_goal_says_again_of_it_is_as_above() -> None:
    """The same level is no contradiction; another level is reported."""
    assert len(goals_of(goals(TOP, row(D="ultimate", F="Angka PPKS", H=7)))) == 1
    ((place, _),) = told(goals(TOP, row(D="process", F="Angka PPKS", H=7)))
    assert place == "D3"


def test_a_partner_is_known_by_its_short_name() -> None:
    """As its title is; a title counts before another agency's short name."""
    found = goals_of(goals(TOP, [*BELOW[:10], "Perkimtan"]))
    assert found[1]["crosscuts"] == ["perkimtan"]


def test_the_trees_own_agency_is_known_by_its_short_name() -> None:
    """The tree is that of the agency's id."""
    tables: Tables = {**BASE, "Identitas": [["Perangkat Daerah", "Tahun"], ["DINSOS", 2024]]}
    assert graph_of(tables).trees()[0]["id"] == "dinsos-2024"


def test_references_are_found_in_capitals_and_with_doubled_blanks() -> None:
    """Parents, owners and partners by their titles."""
    below = [*BELOW[:4], "MENURUNNYA  PPKS", *BELOW[5:9], "KEPALA BIDANG  PJS", "DINAS  PERUMAHAN"]
    found = goals_of(goals(TOP, below))[1]
    assert (found["parents"], found["owners"], found["crosscuts"]) == (["ppks"], ["kabid"], ["perkimtan"])


def test_agencies_and_officers_without_their_tables_become_entries_of_their_own() -> None:
    """With a notice for each that names them; a table that exists still lists all."""
    named = [*TOP[:9], "Kepala Dinas Sosial", None], [*BELOW[:9], "Kepala Bidang PJS", "Dinas Perumahan"]
    tables: Tables = {"Identitas": BASE["Identitas"], "Sasaran": [HEAD, *named]}
    loaded = read([save(tables)])
    document = to_document(loaded.graphs[0], "dinas-sosial-2024")
    assert document["agencies"] == [
        {"id": "dinas-sosial", "title": "Dinas Sosial"},
        {"id": "dinas-perumahan", "title": "Dinas Perumahan"},
    ]  # fmt: skip
    assert [one["id"] for one in document["officers"]] == ["kepala-dinas-sosial", "kepala-bidang-pjs"]
    assert document["goals"][1]["crosscuts"] == ["dinas-perumahan"]
    assert ["Kepala Bidang PJS" in one.sentence for one in loaded.notices] == [False, True]
    officers: Tables = {**tables, "Pejabat": [["Kode", "Jabatan"], ["kadis", "Kepala Dinas Sosial"]]}
    assert [place for place, _ in told(officers)] == ["J3"]
