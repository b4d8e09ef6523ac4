"""Workbooks in planners' own layouts become trees; every filled cell is accounted for."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from pohon_graph import texts
from pohon_graph.errors import InputError
from pohon_graph.graph.tree_document import to_document
from pohon_graph.loading import read
from pohon_graph.loading.answers import Answers
from pohon_graph.loading.proposals import questions
from tests.small_workbooks import Rows, save

TITLES: Rows = [["CASCADING KINERJA"], ["DINAS SOSIAL KABUPATEN CONTOH"], ["TAHUN 2025"], []]
MATRIX: Rows = [
    ["NO", "KEPALA DINAS (ESELON II)", None, None, "KEPALA BIDANG (ESELON III)", None, None, None, "KET"],
    [None, "SASARAN STRATEGIS", "INDIKATOR", "TARGET", "SASARAN PROGRAM", "INDIKATOR", "TARGET",
     "PENANGGUNG JAWAB"],
    [1, 2, 3, 4, 5, 6, 7, 8, 9],
    [1, "1. Meningkatnya kualitas hidup PPKS", "Persentase PPKS mandiri", 0.65,
     "1.1 Meningkatnya rehabilitasi", "Persentase PPKS direhabilitasi", "70 %",
     "Kepala Bidang Rehabilitasi Sosial", "lanjutan"],
    [None, None, "Angka PPKS baru", 200, "1.2 Terpenuhinya jaminan sosial", "Persentase penerima", "80 %",
     "Kepala Bidang Jaminan Sosial"],
    [2, "2. Meningkatnya akuntabilitas", "Nilai AKIP", "BB", "-"],
    ["JUMLAH"],
    [],
    ["Keterangan: PPKS = Pemerlu Pelayanan Kesejahteraan Sosial"],
]  # fmt: skip
LIST: Rows = [
    ["NO", "LEVEL", "SASARAN", "INDIKATOR", "SATUAN", "KONDISI AWAL (2024)", "TARGET"],
    [None, None, None, None, None, None, 2025, 2026],
    ["1", "Ultimate Outcome", "Meningkatnya mutu pendidikan", "Lama sekolah", "tahun", 8.1, 8.2, 8.35],
    [None, None, None, "Indeks literasi", "poin", 65, 66, 68],
    ["1.1", "Intermediate Outcome", "Menurunnya anak tidak sekolah", "Jumlah anak", "anak", "-", 900, 800],
    ["1.10", "Intermediate Outcome", "Meningkatnya akuntabilitas", "Nilai AKIP", "nilai", "B", "BB", "A"],
    ["1.10.1", "Output", "Tersusunnya laporan kinerja", "Jumlah laporan", "dokumen", None, 1, 1],
]  # fmt: skip
OUTLINE: Rows = [
    ["Jenis", "Strategi", "Indikator", "Target", "Satuan"],
    ["Isu Strategis", "Tingginya kemiskinan"],
    ["Strategic", "Meningkatnya kesejahteraan PPKS"],
    [None, None, "Persentase PPKS sejahtera", "60", "%"],
    ["Tactical", "Meningkatnya rehabilitasi sosial"],
    ["Isu Strategis", "Rendahnya akurasi data"],
    ["Tactical", "Meningkatnya akurasi data"],
]


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A working directory of its own, and English."""
    monkeypatch.chdir(tmp_path)
    texts.use("en")


def goals(rows: Rows, title: str = "Lembar", **options: Any) -> list[dict[str, Any]]:
    """The goals of a workbook with one sheet, as in a tree file."""
    answers = options.pop("answers", None)
    loaded = read([save({title: rows}, **options)], answers=answers)
    found: list[dict[str, Any]] = to_document(loaded.graphs[0], loaded.graphs[0].trees()[0]["id"])["goals"]
    return found


def outline(found: list[dict[str, Any]]) -> dict[str, Any]:
    """The titles of goals and of those below them."""
    return {goal["title"]: outline(goal.get("children", [])) for goal in found}


def notices(rows: Rows) -> list[str]:
    """What is said of a sheet."""
    return [str(notice) for notice in read([save({"Lembar": rows})]).notices]


WIDE: dict[str, Any] = {
    "Meningkatnya kualitas hidup PPKS": {
        "Meningkatnya rehabilitasi": {}, "Terpenuhinya jaminan sosial": {}
    },
    "Meningkatnya akuntabilitas": {},
}  # fmt: skip


@pytest.mark.parametrize("titles", [TITLES, [*TITLES[:3], ["LAMPIRAN"], ["NOMOR 12"], []]])
@pytest.mark.parametrize("merged", [(), ("B5:D5", "E5:H5", "A5:A6"), ("B8:B9",)])
def test_a_wide_matrix_gives_its_cascade(titles: Rows, merged: tuple[str, ...]) -> None:
    """Empty and merged cells mean "as above", further titles change nothing."""
    merged = merged if titles is TITLES else ()
    assert outline(goals([*titles, *MATRIX], merged=merged, sheet="Lembar")) == WIDE


def test_a_measure_belongs_to_the_goal_of_its_group() -> None:
    """Equal headings are told apart by the heading above, numbers in front are no part of a title."""
    first, last = goals([*TITLES, *MATRIX], formats={"D8": "0%"}, sheet="Lembar")
    assert [(one["title"], one["target"]) for one in first["indicators"]] == [
        ("Persentase PPKS mandiri", [{"year": 2025, "target": "65 %"}]),
        ("Angka PPKS baru", [{"year": 2025, "target": "200"}]),
    ]
    assert first["level"] == "ultimate" and first["children"][0]["level"] == "intermediate"
    assert first["children"][0]["owners"] == ["kepala-bidang-rehabilitasi-sosial"]
    assert "children" not in last


def test_every_filled_cell_is_accounted_for() -> None:
    """Facts, headings, cells left out and questions add up to the filled cells of a sheet."""
    for rows in (MATRIX, LIST, OUTLINE):
        filled = sum(cell is not None for row in [*TITLES, *rows] for cell in row)
        summary = next(one for one in notices([*TITLES, *rows]) if "filled cells" in one)
        cells, *parts = map(int, re.findall(r"(\d+) (?:filled|facts|headings|left|asked)", summary))
        assert cells == filled == sum(parts)


def test_a_list_takes_its_cascade_from_numbers() -> None:
    """1.10 is below 1, the tenth of its children; years are those of the lower heading."""
    found = goals([*TITLES, *LIST])
    assert outline(found) == {
        "Meningkatnya mutu pendidikan": {
            "Menurunnya anak tidak sekolah": {},
            "Meningkatnya akuntabilitas": {"Tersusunnya laporan kinerja": {}},
        }
    }
    indicator = found[0]["indicators"][0]
    assert indicator["baseline"] == {"year": 2024, "target": "8,1"}
    assert [one["year"] for one in indicator["target"]] == [2025, 2026]


def test_notices_name_the_quarter_and_the_cell_that_differs() -> None:
    """“F I = target” says nothing; the cell that was read first need not be the one above."""
    head = ["SASARAN STRATEGIS", "INDIKATOR", "SATUAN", "TARGET TRIWULAN", None]
    rows: Rows = [
        head,
        [None, None, None, "I", "II"],
        ["Meningkatnya A", "Indeks", "poin", 1, 2],
        ["Meningkatnya A", "Nilai", "poin", 1, 2],
        ["Meningkatnya A", "Indeks", "persen", 1, 3],
    ]
    save({"Lembar": [*TITLES, *rows]}, merged=["D5:E5"], sheet="Lembar")
    said = [str(one) for one in read(["t.xlsx"]).notices]
    assert any("E TARGET TRIWULAN / II = target of B quarter 2" in one for one in said)
    assert any("C9: persen differs from “poin” in C7" in one for one in said)
    assert any("E9: 3 is a second value" in one and "“2” in E7" in one for one in said)


def test_a_division_is_that_of_the_officer_beside_it() -> None:
    """Without an officer, or with two divisions of one officer, it is asked about."""
    head = ["SASARAN STRATEGIS", "INDIKATOR", "PENANGGUNG JAWAB", "UNIT KERJA PENANGGUNG JAWAB"]
    rows: Rows = [
        head,
        ["Meningkatnya A", "Indeks", "Plt. Kabid Tanaman Pangan", "Bidang Tanaman"],
        ["Meningkatnya B", "Nilai", "Perencana", "Sekretariat"],
        ["Meningkatnya C", "Jumlah", "Perencana", "UPT"],
        ["Meningkatnya D", "Skor", None, "Bidang Gizi"],
    ]
    (graph,) = read([save({"Lembar": [*TITLES, *rows]})]).graphs
    kabid, perencana = to_document(graph, graph.trees()[0]["id"])["officers"]
    assert (kabid["rank"], kabid["unit"], set(perencana)) == (
        "administrator",
        "Bidang Tanaman",
        {"id", "title"},
    )
    said = notices([*TITLES, *rows])
    assert sum("Perencana is named in Sekretariat and in UPT" in one for one in said) == 1
    assert [one[:16] for one in said if "Bidang Gizi is a division" in one] == ["t.xlsx!Lembar!D9"]


@pytest.mark.parametrize(
    ("titles", "year"),
    [
        (["CASCADING DINAS SOSIAL 2025"], 2025),
        (["MATRIKS 2025", "DINAS SOSIAL"], 2025),
        (["DINAS SOSIAL", "Nomor 12/2025"], None),
        (["DINAS SOSIAL", "Contoh, 5 Januari 2025"], None),
        (["DINAS SOSIAL", "Perda 2024", "Lampiran Peraturan Bupati 2023"], None),
    ],
)
def test_a_year_that_ends_a_title_is_the_period_and_asked_about(titles: list[str], year: int | None) -> None:
    """Dates and regulations are none; `--period` says another one."""
    rows: Rows = [*([title] for title in titles), ["SASARAN STRATEGIS", "INDIKATOR", "TARGET"], ["A", "B", 3]]
    save({"Lembar": rows})
    if year is None:
        with pytest.raises(InputError, match="which year or period"):
            read(["t.xlsx"])
        return
    loaded = read(["t.xlsx"])
    assert loaded.graphs[0].trees()[0]["period"] == str(year)
    assert sum("the year 2025 at the end of this title" in str(one) for one in loaded.notices) == 1
    other = read(["t.xlsx"], answers=Answers(period="2024"))
    assert other.graphs[0].trees()[0]["period"] == "2024" and "at the end" not in str(other.notices)


def test_the_years_of_the_targets_are_the_period_and_asked_about() -> None:
    """A table T-C.25 often has no other; years with a gap say nothing. PJ is an owner."""
    rows: Rows = [
        ["BAPPEDA KABUPATEN CONTOH"],
        ["SASARAN STRATEGIS", "INDIKATOR", "TARGET PADA TAHUN KE-", None, None, "PJ"],
        [None, None, 2025, 2026, 2027, None],
        ["Meningkatnya A", "Indeks", 1, 2, 3, "Kepala Bappeda"],
    ]
    save({"Lembar": rows}, merged=["C2:E2"], sheet="Lembar")
    loaded = read(["t.xlsx"])
    assert loaded.graphs[0].trees()[0]["period"] == "2025-2027"
    assert sum("Lembar!C3: the sheet does not name its period" in str(one) for one in loaded.notices) == 1
    assert len(to_document(loaded.graphs[0], loaded.graphs[0].trees()[0]["id"])["officers"]) == 1
    rows[2][4] = 2029
    save({"Lembar": rows}, merged=["C2:E2"], sheet="Lembar")
    with pytest.raises(InputError, match="which year or period"):
        read(["t.xlsx"])


def test_owners_in_the_first_column_are_those_of_each_goal() -> None:
    """Goals of several levels on rows of their own share the columns of owners and indicators."""
    rows: Rows = [
        ["PJ", "INDIKATOR", "SASARAN STRATEGIS", "SASARAN PROGRAM"],
        ["Kadis", "Indeks", "Meningkatnya A", None],
        ["Kabid Sosial", "Jumlah", None, "Meningkatnya B"],
    ]
    (top,) = goals([*TITLES, *rows])
    assert (top["owners"], top["children"][0]["owners"]) == (["Kadis"], ["kabid-sosial"])


def test_a_second_table_of_a_sheet_is_named() -> None:
    """It is not read, and its cells wait for an answer; a signature is no table."""
    head = ["NO", "SASARAN STRATEGIS", "INDIKATOR", "TARGET"]
    first: Rows = [head, [1, "Meningkatnya A", "Indeks", 3], []]
    second: Rows = [["NO", "SASARAN PROGRAM", "INDIKATOR", "TARGET"], [1, "Meningkatnya B", "Jumlah", 4]]
    said = notices([*TITLES, *first, *second])
    assert any("Lembar!A8: a second table of goals begins in row 8, which is not read" in one for one in said)
    assert any("0 left out" not in one and "8 asked about" in one for one in said)
    assert "second table" not in str(notices([*TITLES, *first, [None, None, "Kepala Dinas"]]))


TIMES: list[tuple[Rows, str, list[tuple[int | None, int | None, str]]]] = [
    ([["TARGET PADA TAHUN KE-", None, None], [1, 2, 3]], "C5:E5",
     [(2025, None, "target"), (2026, None, "target"), (2027, None, "target")]),
    ([["TARGET", None, "REALISASI"], ["MURNI", "PERUBAHAN", None]], "C5:D5",
     [(None, None, "actual"), (None, None, "revised"), (None, None, "target")]),
    ([["TW 1", "TW 2", "TW 3"]], "", [(None, 1, "target"), (None, 2, "target"), (None, 3, "target")]),
]  # fmt: skip


@pytest.mark.parametrize(("heads", "merged", "moments"), TIMES)
def test_headings_count_years_name_quarters_and_amended_plans(
    heads: Rows, merged: str, moments: list[tuple[int | None, int | None, str]]
) -> None:
    """`TAHUN KE-` with 1 2 3 is no row that numbers the columns; quarters alone are asked about."""
    names = ["SASARAN STRATEGIS", "INDIKATOR"]
    rows: Rows = [[*names, *heads[0]], *([None, None, *more] for more in heads[1:]), ["A", "B", 5, 6, 7]]
    period = [["RENSTRA DINAS SOSIAL"], ["RENSTRA 2025-2027"], [], []]
    save({"Lembar": [*period, *rows]}, merged=[merged] if merged else [], sheet="Lembar")
    loaded = read(["t.xlsx"])
    assert loaded.graphs[0].trees()[0]["id"] == "dinas-sosial-2025-2027"
    targets = loaded.graphs[0].nodes["Target"].values()
    assert sorted(((row["year"], row["quarter"], row["kind"]) for row in targets), key=str) == sorted(
        moments, key=str
    )
    assert ("headings are only quarters" in str(loaded.notices)) == (not merged)


def test_an_outline_begins_anew_below_an_issue() -> None:
    """A goal below another issue is not put below a goal of the first one; that is asked about."""
    assert outline(goals([*TITLES, *OUTLINE])) == {
        "Meningkatnya kesejahteraan PPKS": {"Meningkatnya rehabilitasi sosial": {}},
        "Meningkatnya akurasi data": {},
    }
    asked = [one for one in notices([*TITLES, *OUTLINE]) if "which goal does" in one]
    assert len(asked) == 1 and "!B11: " in asked[0]


def test_columns_of_a_list_may_be_in_any_order() -> None:
    """The head, not the place of a column, says what it holds."""
    backwards = [[*[None] * (5 - len(row)), *reversed(row)] for row in OUTLINE]
    assert goals([*TITLES, *backwards]) == goals([*TITLES, *OUTLINE])


def test_repeated_indicators_before_their_goals_are_asked_about() -> None:
    """Nobody knows whether such an indicator belongs to the left or to the right; the load stops."""
    rows: Rows = [
        ["INDIKATOR", "SASARAN STRATEGIS", "INDIKATOR", "SASARAN PROGRAM"],
        ["a", "Meningkatnya mutu", "b", "Meningkatnya layanan"],
    ]
    with pytest.raises(InputError, match="on their left or on their right"):
        goals([*TITLES, *rows])


def test_a_sheet_without_agency_and_period_asks_for_both() -> None:
    """The user's answers complete it."""
    with pytest.raises(InputError) as refused:
        goals(OUTLINE)
    assert [("--agency" in str(one), "--period" in str(one)) for one in refused.value.problems] == [
        (True, False), (False, True)
    ]  # fmt: skip
    assert len(goals(OUTLINE, answers=Answers("Dinas Sosial", "2025"))) == 2


def test_indicators_of_programmes_are_not_put_on_goals() -> None:
    """A programme is not a goal: its indicators are asked about."""
    rows: Rows = [
        ["TUJUAN", "SASARAN", "INDIKATOR SASARAN", "PROGRAM", "INDIKATOR PROGRAM"],
        ["Meningkatnya mutu", "Meningkatnya layanan", "Indeks layanan", "Program A", "Persentase A"],
    ]
    (top,) = goals([*TITLES, *rows])
    assert [one["title"] for one in top["children"][0]["indicators"]] == ["Indeks layanan"]
    assert any("not placed on a goal: E6" in one for one in notices([*TITLES, *rows]))


def test_a_mark_for_as_above_repeats_the_cell() -> None:
    """`idem` gives a goal the owner of the one above."""
    rows: Rows = [
        ["SASARAN STRATEGIS", "SASARAN PROGRAM", "PENANGGUNG JAWAB"],
        ["Meningkatnya mutu", "Meningkatnya layanan", "Kepala Bidang A"],
        ["sda", "Meningkatnya sarana", "idem"],
    ]
    (top,) = goals([*TITLES, *rows])
    assert [one["owners"] for one in top["children"]] == [["kepala-bidang-a"]] * 2


def test_hidden_and_struck_parts_are_named() -> None:
    """They are read like the others, with a notice."""
    path = save({"Lembar": [*TITLES, *OUTLINE]}, hidden=[7], struck=["B9"], sheet="Lembar")
    said = " ".join(map(str, read([path]).notices))
    assert "hidden rows were read: 7" in said and "struck-through text were read: B9" in said


def test_programmes_without_goals_are_refused() -> None:
    """A Renja is named as what it is, with its programmes counted."""
    rows: Rows = [
        ["NO", "KODE", "PROGRAM / KEGIATAN", "INDIKATOR", "TARGET 2025"],
        [1, "1.06.04", "PROGRAM REHABILITASI SOSIAL", "Persentase PPKS", "72 %"],
        [2, "1.06.04.2.01", "Rehabilitasi Sosial Dasar", "Jumlah orang", "430 orang"],
    ]
    with pytest.raises(InputError, match="1 program, 1 kegiatan, 0 sub kegiatan"):
        goals([*TITLES, *rows])
    assert questions("t.xlsx", Answers()) is None  # no answer gives it goals


@pytest.mark.parametrize(
    ("heading", "unit", "target"),
    [
        ("Target 2026 (%)", None, "70 %"),
        ("Target 2026 (dalam %)", None, "70 %"),
        ("Target 2026 [orang]", None, "70 orang"),
        ("Target 2026 (%)", "poin", "70"),  # its own unit is another one
        ("Target 2026 (tahun)", None, "70"),
        ("Target 2026", None, "70"),
    ],
)
def test_a_unit_in_the_heading_of_targets_is_theirs(heading: str, unit: str | None, target: str) -> None:
    """If they have none; neither a target with a unit nor an indicator whose title has one takes it."""
    rows: Rows = [
        ["Sasaran Strategis", "Indikator", "Satuan", heading],
        ["Meningkatnya mutu", "Indeks", unit, 70],
        ["Menurunnya antrean", "Lama antrean", None, "80 menit"],
        ["Menurunnya keluhan", "Keluhan (kasus)", None, 5],
    ]
    found = [goal["indicators"][0]["target"] for goal in goals([*TITLES, *rows])]
    assert found == [[{"year": 2026, "target": text}] for text in (target, "80 menit", "5")]
