"""Governments, documents, levels, quarters and loose indicators as planners write them in tables."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from pohon_graph.graph.model import INDICATOR_OWNED
from pohon_graph.loading import read
from pohon_graph.store import open_store
from tests.loading.test_tables import as_folder, as_workbook, document, here, put, told, with_

Rows = list[list[Any]]

__all__ = ["here", "put"]  # fixtures

IDENTITY: Rows = [
    [
        "Pemda", "Nama Pemda", "Jenis Pemda", "Kode Wilayah", "OPD", "Tahun", "Dokumen", "Revisi",
        "Penandatangan",
    ],
    [
        "bwi", "Kabupaten Banyuwangi", "Kabupaten", "35.10", "dinsos", "2024", "Perjanjian Kinerja",
        "Perubahan", "Bupati Banyuwangi",
    ],
]  # fmt: skip
LOOSE: Rows = [
    ["Sasaran", "Nomor Indikator", "Indikator", "Pengampu", "Target", "Tahun", "Triwulan"],
    ["b", "1", "Jumlah data", "kadis; kabid", "10 data", "2024", "II"],
    [None, "1", "Indeks kepuasan", "kabid", "80 indeks", "2024", None],
    [None, "2", "Jumlah laporan", None, None, None, None],
]


def test_a_table_says_whose_the_tree_is_and_of_which_document(put: Any) -> None:
    """In columns of the table of the tree, by Indonesian headings and words."""
    read_back = document(put(with_(tree=IDENTITY)))
    assert read_back["government"] == {
        "id": "bwi", "title": "Kabupaten Banyuwangi", "kind": "kabupaten_kota", "code": "35.10",
    }  # fmt: skip
    assert (read_back["document"], read_back["revision"]) == ("pk", "Perubahan")
    assert read_back["signed_by"] == "Bupati Banyuwangi"


def test_a_government_may_be_named_by_its_id_alone(put: Any) -> None:
    """Then it is written out so."""
    tree = [["government", "agency", "period"], ["bwi", "dinsos", "2024"]]
    assert document(put(with_(tree=tree)))["government"] == "bwi"


def test_a_title_of_a_government_without_its_id_is_refused(put: Any) -> None:
    """The id is what tells two governments apart."""
    tree = [["government_title", "agency", "period"], ["Kabupaten Banyuwangi", "dinsos", "2024"]]
    ((_, sentence),) = told(put(with_(tree=tree)))
    assert sentence == "this government has no “id”, and must have one."


def test_a_table_of_levels_maps_them(put: Any) -> None:
    """Each level by id, with a title and the level that it maps to."""
    jenjang: Rows = [
        ["Jenjang", "Nama Jenjang", "Padanan"],
        ["atas", "Puncak", "Strategis"],
        ["intermediate", None, None],
    ]
    goals = [["id", "title", "level"], ["a", "Menurunnya kemiskinan", "Puncak"]]
    read_back = document(put(with_(Jenjang=jenjang, goals=goals)))
    assert read_back["levels"] == [{"id": "atas", "title": "Puncak", "as": "ultimate"}, "intermediate"]
    assert read_back["goals"][0]["level"] == "atas"


def test_an_indicator_without_a_goal_is_on_none(put: Any) -> None:
    """A row of the table of indicators with an empty goal, its target and owner beside it."""
    read_back = document(put(with_(indicators=LOOSE)))
    assert read_back["indicators"] == [
        {"title": "Indeks kepuasan", "target": [{"year": 2024, "target": "80 indeks"}], "owners": ["kabid"]},
        {"title": "Jumlah laporan"},
    ]
    (on_goal,) = next(goal for goal in read_back["goals"] if goal["id"] == "b")["indicators"]
    assert on_goal["owners"] == ["kadis", "kabid"]
    assert on_goal["target"] == [{"year": 2024, "quarter": 2, "target": "10 data"}]


def test_targets_and_owners_find_an_indicator_that_is_on_no_goal(put: Any) -> None:
    """Their rows leave the goal empty, too, and name the indicator by number or title."""
    tables = with_(
        indicators=LOOSE,
        targets=[
            ["goal", "indicator", "year", "quarter", "target", "kind"],
            [None, "2", "2025", "3", "5 laporan", "Perubahan"],
        ],
        owners=[["goal", "indicator", "officer", "role"], [None, "Jumlah laporan", "kadis", "Utama"],
                ["b", None, "kadis", None]],
    )  # fmt: skip
    read_back = document(put(tables))
    assert read_back["indicators"][1] == {
        "title": "Jumlah laporan", "owners": [{"officer": "kadis", "role": "lead"}],
        "target": [{"year": 2025, "quarter": 3, "target": "5 laporan", "kind": "revised"}],
    }  # fmt: skip


def test_rows_that_repeat_an_indicator_quarter_by_quarter_go_on_with_it(put: Any) -> None:
    """Exports fill every row: four quarters of one year are four targets of one indicator."""
    head = ["id", "title", "level", "indikator", "target", "tahun", "triwulan"]
    rows = [
        ["a", "Menurunnya kemiskinan", "ultimate", "Angka", f"{n} %", "2024", f"TW {n}"] for n in (1, 2, 3, 4)
    ]
    (goal,) = document(put(with_(goals=[head, *rows])))["goals"]
    (indicator,) = goal["indicators"]
    assert [target["quarter"] for target in indicator["target"]] == [1, 2, 3, 4]


def test_an_owner_in_a_merged_cell_owns_once() -> None:
    """Indicator and owner merged over the rows of two years."""
    path = as_workbook(
        with_(
            indicators=[
                ["goal", "title", "owners", "target", "year"],
                ["a", "Angka", "kadis", "5 %", "2024"],
                [None, None, None, "4 %", "2025"],
            ]
        )
    )
    book = load_workbook(path)
    for merged in ("A2:A3", "B2:B3", "C2:C3"):
        book["indicators"].merge_cells(merged)
    book.save(path)
    loaded = read([path])
    (edge,) = loaded.graphs[0].edges[INDICATOR_OWNED]
    assert (edge["start"], edge["end"]) == ("dinsos-2024/a#1", "dinsos/kadis")
    assert loaded.notices == []


@pytest.mark.parametrize("table", ["targets", "owners", "crosscuts"])
def test_only_indicators_may_be_on_no_goal(put: Any, table: str) -> None:
    """A target, owner or crosscut of nothing is an error with its row."""
    columns = {"targets": ["target", "5"], "owners": ["officer", "kadis"], "crosscuts": ["agency", "dinkes"]}
    name, value = columns[table]
    rows: Rows = [["goal", name], [None, value]]
    ((_, sentence),) = told(put(with_(indicators=LOOSE, **{table: rows})))
    assert sentence == "the column “goal” is empty in this row."


@pytest.mark.parametrize("write", [as_folder, as_workbook])
def test_an_indicator_on_no_goal_is_found_with_its_row(tmp_path: Path, write: Any) -> None:
    """IND001 names the row of the table that the indicator is in."""
    with open_store(tmp_path / "graph.kgl") as store:
        store.load(write(with_(indicators=LOOSE)))
        found = store.audit(["IND001"]).findings
    assert [finding.node for finding in found] == ["dinsos-2024#1", "dinsos-2024#2"]
    places = [str(finding.source) for finding in found]
    assert all(place.endswith(number) for place, number in zip(places, ("3", "4"), strict=True))
