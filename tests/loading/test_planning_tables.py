"""Flat tables of planning applications become trees: a goal a row, its parent by id."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import Any

import pytest

from pohon_graph import texts
from pohon_graph.errors import InputError
from pohon_graph.graph.tree_document import to_document
from pohon_graph.loading import read
from pohon_graph.loading.answers import Answers
from pohon_graph.loading.inputs import Loaded
from tests.small_workbooks import Rows, save

HEAD = ["id", "nama_pohon", "jenis_pohon", "level_pohon", "kode_opd", "nama_opd", "parent", "tahun", "status",
        "indikator", "target", "satuan", "keterangan"]  # fmt: skip
DINSOS = "1.06.0.00.0.00.01.0000"


def row(id_: Any, name: Any, kind: Any, level: Any, parent: Any, *measure: Any, **more: Any) -> list[Any]:
    """One row: its goal, its parent and an indicator with target and unit; `more` by the name of a column."""
    said = {
        "id": id_, "nama_pohon": name, "jenis_pohon": kind, "level_pohon": level, "parent": parent,
        "kode_opd": DINSOS, "nama_opd": "Dinas Sosial", "tahun": 2025,
        **dict(zip(("indikator", "target", "satuan"), measure, strict=False)), **more,
    }  # fmt: skip
    return [said.get(name) for name in HEAD]


SERVED = "Persentase PPKS yang sejahtera"
ROWS: Rows = [
    row(13, "Tersedianya data penerima", "Operational N", 7, 12, "Jumlah dokumen", 1, "dokumen"),
    row(10, "Meningkatnya kesejahteraan PPKS", "Strategic", 4, 0, SERVED, "60,5", "%", keterangan="lama"),
    row(11, "Meningkatnya rehabilitasi sosial", "Tactical", 5, 10),
    row(10, "Meningkatnya kesejahteraan PPKS", "Strategic", 4, "NULL", "Indeks kepuasan", 82, "indeks"),
    row(12, "Tersalurkannya alat bantu", "Operational", 6, "11.0", "Jumlah penerima", 45, "orang"),
]
CASCADE: dict[str, Any] = {
    "Meningkatnya kesejahteraan PPKS": {
        "Meningkatnya rehabilitasi sosial": {"Tersalurkannya alat bantu": {"Tersedianya data penerima": {}}}
    }
}


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A working directory of its own, and English."""
    monkeypatch.chdir(tmp_path)
    texts.use("en")


def written(rows: Rows, separator: str = ",", head: list[Any] = HEAD) -> str:
    """A CSV text."""
    out = io.StringIO()
    csv.writer(out, delimiter=separator).writerows([head, *rows])
    return out.getvalue()


def loaded(rows: Rows, **options: Any) -> Loaded:
    """The content of a CSV file with these rows."""
    Path("pohon.csv").write_text(written(rows), encoding="utf-8")
    return read(["pohon.csv"], **options)


def documents(found: Loaded) -> list[dict[str, Any]]:
    """The trees as in tree files."""
    return [to_document(graph, graph.trees()[0]["id"]) for graph in found.graphs]


def outline(goals: list[dict[str, Any]]) -> dict[str, Any]:
    """The titles of goals and of those below them."""
    return {goal["title"]: outline(goal.get("children", [])) for goal in goals}


def notices(rows: Rows) -> list[str]:
    """What is said of a file with these rows, as text with its place."""
    return [str(notice) for notice in loaded(rows).notices]


def problems(rows: Rows) -> list[str]:
    """Why a file with these rows is refused."""
    with pytest.raises(InputError) as refused:
        loaded(rows)
    return [str(problem) for problem in refused.value.problems]


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_a_flat_file_gives_its_cascade(separator: str, encoding: str) -> None:
    """With rows in any order, any separator and encoding; ids and levels are those of the application."""
    rows = [*ROWS, row(16, "Tersusunnya pedoman – edisi kedua", "Operational", 6, 11)]
    Path("pohon.csv").write_text(written(rows, separator), encoding=encoding)
    (tree,) = documents(read(["pohon.csv"]))
    top = tree["goals"][0]
    assert [one["title"] for one in top["children"][0]["children"]][1] == "Tersusunnya pedoman – edisi kedua"
    assert tree["levels"] == ["ultimate", "intermediate", "operational", "process"]
    assert [one["title"] for one in top["indicators"]] == [SERVED, "Indeks kepuasan"]
    assert top["indicators"][0]["target"] == [{"year": 2025, "target": "60,5"}]
    assert (top["id"], top["level"], tree["agency"]) == ("10", "ultimate", "dinas-sosial")


def test_a_sheet_is_read_like_a_file() -> None:
    """Below a title, with numbers as Excel keeps them."""
    (sheet,) = documents(read([save({"tb_pohon_kinerja": [["Ekspor"], [], HEAD, *ROWS]})]))
    (file,) = documents(loaded(ROWS))
    assert outline(sheet["goals"]) == outline(file["goals"]) == CASCADE


def test_every_place_is_the_line_of_the_file() -> None:
    """Of goals and of notices, also below a text of two lines."""
    rows = [row(9, "Meningkatnya\ntata kelola", "Strategic", 4, 0), row(8, "A", "Tactical", 5, 77)]
    found = loaded(rows)
    goals = found.graphs[0].nodes["Goal"].values()
    assert {goal["title"]: goal["source"] for goal in goals} == {
        "Meningkatnya tata kelola": "pohon.csv:2", "A": "pohon.csv:4"
    }  # fmt: skip
    assert [one.sentence.count("77") for one in found.notices if one.place == "pohon.csv:4"] == [1]


def test_every_filled_cell_is_accounted_for() -> None:
    """Facts, headings, cells left out and questions add up, and an unread column is named."""
    said = notices([*ROWS, row(17, "B", "Pohon Baru", 6, 11, "NULL")])
    summary = next(one for one in said if "filled cells" in one)
    numbers = [int(word) for word in summary.replace(":", " ").split() if word.isdigit()]
    assert numbers[3] == sum(numbers[4:])
    assert any("column keterangan (M3)" in one for one in said)


def test_goals_of_the_region_are_its_own_tree() -> None:
    """With the shared themes; a line between two trees is asked about."""
    rows = [
        row(1, "Kemiskinan", "Tematik", 0, 0, kode_opd=None, nama_opd=None),
        row(2, "Menurunnya kemiskinan", "Strategic Pemda", 4, 1),
        row(3, "Meningkatnya kesejahteraan PPKS", "Strategic", 4, 2),
        row(4, "Meningkatnya rehabilitasi", "Tactical", 5, 3),
    ]
    found = loaded(rows)
    region, agency = documents(found)
    assert outline(region["goals"]) == {"Kemiskinan": {"Menurunnya kemiskinan": {}}}
    assert region["levels"] == [{"id": "tematik", "title": "Tematik"}, "ultimate"]
    assert [one["kind"] for one in region["agencies"]] == ["pemda"]
    assert outline(agency["goals"]) == {"Meningkatnya kesejahteraan PPKS": {"Meningkatnya rehabilitasi": {}}}
    said = [str(one) for one in found.notices]
    assert sum("in another tree" in one and "pohon.csv:4" in one for one in said) == 1
    assert sum("the region's own tree" in one for one in said) == 1


def test_the_themes_of_one_agency_stay_in_its_tree() -> None:
    """Nothing else in the table is the region's."""
    rows = [row(1, "Kemiskinan", "Tematik", 0, 0), row(3, "PPKS sejahtera", "Strategic", 4, 1)]
    (tree,) = documents(loaded(rows))
    assert outline(tree["goals"]) == {"Kemiskinan": {"PPKS sejahtera": {}}}


def test_a_crosscut_is_a_goal_with_its_partner() -> None:
    """The partner is the agency of the row; without another one it is asked for."""
    partner = {"kode_opd": "1.04", "nama_opd": "Dinas Perumahan", "status": "crosscutting_disetujui"}
    rows = [
        *ROWS,
        row(14, "Tersedianya rumah layak huni", "Operational Crosscutting", 6, 11, **partner),
        row(15, "Terbitnya kartu", "Operational N Crosscutting", 7, 12),
    ]
    found = loaded(rows)
    (tree,) = documents(found)
    tactical = tree["goals"][0]["children"][0]["children"]
    house = next(one for one in tactical if one["title"] == "Tersedianya rumah layak huni")
    assert house["crosscuts"] == [{"agency": "dinas-perumahan", "status": "accepted"}]
    assert house["level"] == "operational"
    assert [str(one)[:12] for one in found.notices if "name the partner" in one.sentence] == ["pohon.csv:8:"]


def test_several_agencies_and_years_are_several_trees() -> None:
    """Each with its own goals."""
    other = {"kode_opd": "1.04", "nama_opd": "Dinas Perumahan"}
    rows = [*ROWS, row(20, "Rumah layak", "Strategic", 4, 0, **other),
            row(21, "PPKS sejahtera", "Strategic", 4, 0, tahun=2026)]  # fmt: skip
    ids = [graph.trees()[0]["id"] for graph in loaded(rows).graphs]
    assert ids == ["dinas-sosial-2025", "dinas-perumahan-2025", "dinas-sosial-2026"]


def test_an_agency_known_by_its_code_alone_takes_the_name_that_is_given() -> None:
    """Else the code, with a question."""
    rows = [row(1, "PPKS sejahtera", "Strategic", 4, 0, nama_opd=None)]
    (tree,) = documents(loaded(rows, answers=Answers("Dinas Sosial")))
    assert tree["agencies"][0]["title"] == "Dinas Sosial"
    assert any(DINSOS in one and "--agency" in one for one in notices(rows))


def test_an_unknown_parent_is_asked_for() -> None:
    """The goal is read without one; a goal whose parent was rejected, too."""
    rows = [
        *ROWS,
        row(15, "Yatim", "Operational", 6, 99),
        row(16, "Ditolak", "Tactical", 5, 10, status="ditolak"),
        row(17, "Anak", "Operational", 6, 16),
    ]
    found = loaded(rows)
    (tree,) = documents(found)
    assert list(outline(tree["goals"])) == ["Meningkatnya kesejahteraan PPKS", "Yatim", "Anak"]
    said = [str(one) for one in found.notices]
    assert any(one.startswith("pohon.csv:7: ") and "99" in one and "Yatim" in one for one in said)
    assert any("was rejected or switched off" in one and "pohon.csv:9" in one for one in said)
    assert any("rows rejected or switched off" in one for one in said)


@pytest.mark.parametrize(
    ("rows", "says"),
    [
        ([row(1, "A", "Strategic", 4, 3), row(2, "B", "Tactical", 5, 1), row(3, "C", "Operational", 6, 2)],
         ["pohon.csv:2: ", "rows 2, 4, 3"]),
        ([row(1, "A", "Strategic", 4, 1)], ["pohon.csv:2: ", "rows 2 "]),
        ([row(1, "A", "Strategic", 4, 0), row(1, "B", "Tactical", 5, 0)], ["pohon.csv:3: ", "like row 2"]),
        ([row(1, "A", "Cabang", None, 0)], ["pohon.csv:2: ", "Cabang"]),
        ([row(1, None, "Strategic", 4, 0)], ["pohon.csv:2: ", "nama_pohon"]),
        ([row(1, "A", None, 4, 0), row(2, "B", None, 17, 1)], ["pohon.csv:3: ", "level_pohon 17 skips"]),
        ([row(1, "A", "Strategic", 4, 0), row(2, "B", None, None, 1)], ["pohon.csv:3: row 3 has neither"]),
    ],
)  # fmt: skip
def test_what_makes_no_tree_is_one_sentence(rows: Rows, says: list[str]) -> None:
    """A ring, an id of two goals, an unknown level, a goal without a name: each with its row."""
    (problem,) = problems(rows)
    assert [one in problem for one in says] == [True] * len(says)


def test_an_unknown_kind_is_read_by_its_number() -> None:
    """And asked about; so is a kind that contradicts its number."""
    said = notices([row(1, "A", "Utama", 4, 0), row(2, "B", "Tactical", 6, 1)])
    assert [("Utama" in one, "level_pohon 6" in one) for one in said if "?" in one] == [
        (True, False), (False, True)
    ]  # fmt: skip


def test_levels_below_process_are_process_if_they_follow_each_other() -> None:
    """A number that skips one is asked about if a word says the level, and answered by a mapping file."""
    rows = [row(place, chr(61 + place), None, place, place - 1 if place > 4 else 0) for place in range(4, 10)]
    said = [str(one) for one in loaded([*rows, row(17, "Q", "Operational N", 17, 9)]).notices]
    assert [one[:12] for one in said if "level_pohon 17 skips" in one] == ["pohon.csv:8:"]
    assert not any("level_pohon 9 skips" in one for one in said)
    Path("pohon.map.yaml").write_text(
        "levels: {17: process}\nanswers:\n  - {cell: B9, about: goal-level, answer: operational}\n", "utf-8"
    )
    (tree,) = documents(loaded([*rows, row(17, "Q", None, 17, 9), row(18, "R", None, None, 6)]))
    assert str(tree).count("'process'") == 5 and "'title': 'R', 'level': 'operational'" in str(tree)


def test_a_row_without_an_agency_is_marked() -> None:
    """It joins the only agency of the table; several rows are one question."""
    nobody = {"kode_opd": None, "nama_opd": None}
    rows = [row(1, "Kemiskinan", "Tematik", 0, 0, **nobody), row(3, "PPKS sejahtera", "Strategic", 4, 1)]
    (asked,) = [one for one in notices(rows) if "does not name its agency" in one]
    assert asked.startswith("pohon.csv:2: ") and "one of Dinas Sosial" in asked
    (asked,) = [
        one for one in notices([*rows, row(5, "B", "Tactical", 5, 3, **nobody)]) if "their agency" in one
    ]
    assert "2 rows do not name their agency (2, 4)" in asked


def test_a_mapping_file_answers_for_a_flat_table() -> None:
    """The level of an unknown word, a missing parent, and the partner of a crosscut."""
    rows = [
        *ROWS[1:3],
        row(20, "Kelompok kerja", "Pokja", None, 99),
        row(21, "B", "Pokja Crosscutting", 6, 11),
    ]
    answers = """sheets:
  - sheet: pohon
    levels: {Pokja: operational}
    answers:
      - {cell: G4, about: parent-missing, answer: Meningkatnya rehabilitasi sosial}
      - {cell: C5, about: crosscut-partner, answer: Dinas Kesehatan}
"""
    assert "Pokja" in problems(rows)[0]
    Path("pohon.map.yaml").write_text(answers, encoding="utf-8")
    (tree,) = documents(loaded(rows))
    below = tree["goals"][0]["children"][0]["children"]
    assert [(goal["title"], goal["level"]) for goal in below] == [
        ("Kelompok kerja", "operational"), ("B", "operational")
    ]  # fmt: skip
    assert below[1]["crosscuts"] == ["dinas-kesehatan"]


def test_targets_by_year_in_columns() -> None:
    """`target_2025` beside `target_2026`; a row without an id goes on with the indicator above."""
    head = ["id", "parent_id", "nama_pohon", "level_pohon", "indikator", "target_2025", "target_2026"]
    rows: Rows = [[1, 0, "A", 4, "Indeks", "60", "65"], [None, None, None, None, "Nilai", "B", "BB"]]
    Path("t.csv").write_text(written(rows, ";", head), encoding="utf-8")
    (tree,) = documents(read(["t.csv"], answers=Answers("Dinas Sosial", "2025-2026")))
    first, second = tree["goals"][0]["indicators"]
    assert [(one["year"], one["target"]) for one in first["target"]] == [(2025, "60"), (2026, "65")]
    assert (second["title"], second["target"][1]) == ("Nilai", {"year": 2026, "target": "BB"})


def test_a_table_of_something_else_is_still_refused() -> None:
    """A CSV file that is neither a table of goals nor one of the nomenclature."""
    Path("t.csv").write_text("nomor,alamat,telepon\n1,Jalan Raya,021\n", encoding="utf-8")
    with pytest.raises(InputError, match="alamat"):
        read(["t.csv"])
