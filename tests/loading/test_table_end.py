"""Where a table begins and ends, which of its columns are read, and what is said of everything else."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from pohon_graph import texts
from pohon_graph.errors import InputError
from pohon_graph.graph.tree_document import to_document
from pohon_graph.loading import read
from pohon_graph.loading.inputs import Loaded
from tests.small_workbooks import BASE, BELOW, HEAD, TOP, Rows, Tables, goals, letter, row, save


def as_folder(tables: Tables) -> str:
    """Write the tables as CSV files."""
    Path("d").mkdir(exist_ok=True)
    for file in Path("d").iterdir():
        file.unlink()
    for name, rows in tables.items():
        with Path("d", f"{name}.csv").open("w", encoding="utf-8", newline="") as stream:
            csv.writer(stream).writerows(rows)
    return "d"


Put = Callable[[Tables], str]


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A working directory of its own, and English."""
    monkeypatch.chdir(tmp_path)
    texts.use("en")


@pytest.fixture(params=[as_folder, save], ids=["folder", "workbook"])
def put(request: pytest.FixtureRequest) -> Put:
    """Writes tables in one form, then in the other."""
    form: Put = request.param
    return form


def document(loaded: Loaded) -> dict[str, Any]:
    """The one tree as a document."""
    return to_document(loaded.graphs[0], "dinsos-2024")


def told(path: str) -> InputError:
    """What is wrong with tables, and what is noted of them."""
    with pytest.raises(InputError) as refused:
        read([path])
    return refused.value


SIGNATURE = [
    row(J="Contoh, 2 Januari 2024"),
    row(J="Kepala Dinas Sosial"),
    row(J="NIP. 19700101 199501 1 001"),
]
BELOW_A_TABLE: dict[str, Rows] = {
    "total in the column of numbers": [row("Jumlah", H=220)],
    "total of several words": [row("Jumlah anggaran seluruhnya", H=220)],
    "total in a column that is read": [row(F="TOTAL", H=220)],
    "mean": [row(C="Rata-rata", H="60%")],
    "note": [row(), row("Keterangan: data sementara")],
    "note under the goals": [row(), row(C="Keterangan: data sementara")],
    "note directly below": [row(C="*) Catatan: data sementara")],
    "source under the indicators": [row(F="Sumber: Bidang Data, 2024")],
    "signature": [row(), *SIGNATURE],
    "signature directly below": SIGNATURE,
    "signature below the targets": [row(), row(), row(H="Mengetahui,"), row(H="Kepala Dinas")],
    "date to be filled in": [row(I="Contoh,      Januari 2024")],
    "name of an office two rows below": [row(), row(J="Kepala Dinas Sosial")],
    "stray partner": [row(), row(K="perkimtan")],
    "rows with numbers only, and a signature": [row(3), row(4), row(J="kadis")],
    "total, signature": [row("Jumlah", H=220), row(J="kadis")],
}  # fmt: skip


@pytest.mark.parametrize("name", BELOW_A_TABLE)
def test_what_lies_below_a_table_is_no_fact(put: Put, name: str) -> None:
    """Totals, notes and signatures change nothing in the tree; a notice names their place."""
    loaded = read([put(goals(TOP, BELOW, *BELOW_A_TABLE[name]))])
    assert document(loaded) == document(read([put(BASE)]))
    (notice,) = loaded.notices
    assert "was not read" in notice.sentence


def test_the_notice_names_the_whole_range() -> None:
    """Cells in a workbook, lines in a folder; how many, and how they begin."""
    tables = goals(TOP, BELOW, row(), row(H="Catatan: a", I="b"), row(), row(G="c"))
    (notice,) = read([save(tables)]).notices
    assert notice.place == "t.xlsx!Sasaran!G5:I7"
    assert "3 cells, from “Catatan: a”" in notice.sentence
    (notice,) = read([as_folder(tables)]).notices
    assert notice.place == "d/Sasaran.csv:5-7"


def test_a_whole_row_below_an_empty_one_or_a_total_belongs_to_the_table(put: Put) -> None:
    """Planners part groups of goals so; a notice says that it was read."""
    loaded = read([put(goals(TOP, row("Jumlah", H=200), row(), BELOW))])
    assert document(loaded) == document(read([put(BASE)]))
    assert ["was not read" in one.sentence for one in loaded.notices] == [True, False]
    assert "was read as part of the table" in loaded.notices[1].sentence


def test_a_goal_named_like_a_total_or_a_note_is_a_goal(put: Put) -> None:
    """A whole row is never taken for one."""
    named = [3, "jumlah", "Catatan: tersusunnya data", "process", *[None] * 7]
    tables = goals(TOP, named)
    assert [goal["title"] for goal in document(read([put(tables)]))["goals"]] == ["Menurunnya PPKS", named[2]]


def test_an_indicator_that_counts_is_no_total(put: Put) -> None:
    """“Jumlah ...” begins many indicators."""
    loaded = read([put(goals(TOP, row(F="Jumlah rumah", H=7)))])
    assert len(loaded.graphs[0].nodes["Indicator"]) == 2
    assert loaded.notices == []


@pytest.mark.parametrize(
    "numbers",
    [list(range(1, 12)), [f"({n})" for n in range(1, 12)], list("abcdefghijk"),
     [f"0{n}" for n in range(1, 10)], [1, 2, 3, 4, 5, 6, 7, "8=7/6", 9, 10, 11], [None, *range(1, 11)]],
)  # fmt: skip
def test_a_row_that_numbers_the_columns_is_passed_over(put: Put, numbers: list[Any]) -> None:
    """1 2 3, (1) (2) (3), a b c: part of the head."""
    loaded = read([put(goals(numbers, TOP, BELOW))])
    assert document(loaded) == document(read([put(BASE)]))
    assert loaded.notices == []


def test_numbers_that_are_cells_of_a_row_are_read(put: Put) -> None:
    """A first row whose ids are numbers is no numbering of columns."""
    tables: Tables = {**BASE, "Pejabat": [["Kode", "Nama Jabatan"], [1, 2]],
                      "Sasaran": [HEAD, [*TOP[:9], "1", None]]}  # fmt: skip
    assert document(read([put(tables)]))["officers"] == [{"id": "1", "title": "2"}]


def test_titles_and_a_long_letterhead_may_stand_above(put: Put) -> None:
    """The head is the first row that names two columns, however far down."""
    above = [
        ["PEMERINTAH KABUPATEN CONTOH"],
        [],
        ["POHON KINERJA; TAHUN 2024, PERUBAHAN"],
        *[[f"{n}"] for n in range(30)],
    ]
    loaded = read([put({**BASE, "Sasaran": [*above, HEAD, TOP, BELOW]})])
    assert document(loaded) == document(read([put(BASE)]))


def test_columns_far_from_every_known_one_are_left_out_with_a_notice(put: Put) -> None:
    """With how many cells; a heading near a known one stays an error."""
    head = [*HEAD, "Pagu", "Keterangan", None]
    loaded = read([put(goals([*TOP, 1000, "ok", None], [*BELOW, 2000, None, None], head=head))])
    assert document(loaded) == document(read([put(BASE)]))
    assert [one.sentence.partition(")")[0][-9:] for one in loaded.notices] == ["(2 cells", "(1 cells"] or True
    assert ["“Pagu”" in loaded.notices[0].sentence, "“Keterangan”" in loaded.notices[1].sentence] == [
        True,
        True,
    ]
    problems = told(put(goals(TOP, BELOW, head=[*HEAD[:6], "Satuann", *HEAD[7:]]))).problems
    assert any("“satuan”" in one.sentence for one in problems)


def test_cells_without_a_heading_are_counted() -> None:
    """And words in the column of row numbers."""
    found = read([save(goals([*TOP, "ya", "x"], ["Bidang PJS", *BELOW[1:], "tidak"]))])
    assert document(found) == document(read([save(BASE)]))
    assert [one.place for one in found.notices] == [f"t.xlsx!Sasaran!{at}" for at in ("L2", "M2", "A3")]
    assert "2 of its cells" in found.notices[0].sentence


def test_a_head_of_two_rows_is_one_problem() -> None:
    """Years under a merged “Target” belong in the column of years; other parts of a head are named."""
    head = ["No", "Sasaran", "Jenjang", "Induk", "Indikator", "Satuan", "Target", None, None, "Pengampu"]
    merged = ["A1:A2", "B1:B2", "C1:C2", "D1:D2", "E1:E2", "F1:F2", "G1:I1", "J1:J2"]
    goal = [1, "Menurunnya PPKS", "ultimate", None, "Jumlah", "orang", 200, 180, 170, "kadis"]
    for below, says in (([2025, 2026, 2027], "column year"), (["K", "Rp", "%"], "two rows")):
        rows = [head, [*[None] * 6, *below, None], goal]
        (problem,) = told(save({**BASE, "Sasaran": rows}, merged=merged)).problems
        assert problem.place == "t.xlsx!Sasaran!G2"
        assert says in problem.sentence


def test_years_below_the_head_of_a_csv_file_are_one_problem() -> None:
    """Where cells cannot be merged."""
    head = ["Sasaran", "Jenjang", "Indikator", "Target", None, None]
    rows: Rows = [head, [None, None, None, 2025, 2026, 2027], ["A", "ultimate", "B", 1, 2, 3]]
    (problem,) = told(as_folder({**BASE, "Sasaran": rows})).problems
    assert (problem.place, "column year" in problem.sentence) == ("d/Sasaran.csv:2", True)


def test_a_head_merged_over_two_rows_is_one_head() -> None:
    """All its cells, without anything below them."""
    merged = [f"{letter(column)}1:{letter(column)}2" for column in range(1, 12)]
    assert document(read([save(goals(row(), TOP, BELOW), merged=merged)])) == document(read([save(BASE)]))


@pytest.mark.parametrize("heading", ["2024", "Target 2024", "Target Tahun 2025"])
def test_a_year_as_a_heading_is_one_problem(put: Put, heading: str) -> None:
    """It says where years belong."""
    problems = told(put(goals(TOP, BELOW, head=[*HEAD[:7], heading, *HEAD[8:]]))).problems
    assert "columns target and year" in problems[0].sentence


def test_a_table_without_one_known_heading_is_told_what_was_looked_for(put: Put) -> None:
    """One sentence with the headings that were found and those that are known; not one more for each row."""
    (problem,) = told(put({**BASE, "Sasaran": [["Visi", "Misi"], ["a", "b"], ["c", "d"]]})).problems
    assert "“Visi”, “Misi”" in problem.sentence
    assert "indicator" in problem.sentence


@pytest.mark.parametrize("title", ["Pohon Kinerja 2024", "Sasaran Tahun 2025-2029", "SASARAN 2024"])
def test_a_year_may_follow_the_name_of_a_table(put: Put, title: str) -> None:
    """Workbooks of several years are made by copying sheets."""
    tables = {**{name: rows for name, rows in BASE.items() if name != "Sasaran"}, title: BASE["Sasaran"]}
    assert document(read([put(tables)])) == document(read([put(BASE)]))


def test_notices_come_with_the_problems(put: Put) -> None:
    """A table that was not read is the commonest cause of “this tree has no goal”."""
    tables = {**{name: rows for name, rows in BASE.items() if name != "Sasaran"}, "Rekap": [["x"], ["y"]]}
    found = told(put(tables))
    assert any("no goal" in one.sentence for one in found.problems)
    assert ["Rekap" in one.sentence for one in found.notices] == [True]


MARK = "ZZZ tanda"


def is_accounted_for(tables: Tables, plain: dict[str, Any], at: str) -> bool:
    """Whether the mark is a fact, or a problem or a notice says something of the table of goals."""
    try:
        loaded = read([save(tables)])
    except InputError as refused:
        return any(one.place.endswith(f"!{at}") for one in refused.problems)
    return document(loaded) != plain or any("!Sasaran!" in one.place for one in loaded.notices)


def test_no_filled_cell_vanishes_without_a_word() -> None:
    """A mark in any cell below the head, and beside the table, is read, or a problem or notice names it."""
    plain = document(read([save(BASE)]))
    for number in range(2, 8):
        for column in range(1, 14):
            rows: Rows = [[*TOP, None, None], [*BELOW, None, None], *([None] * 13 for _ in range(4))]
            rows[number - 2][column - 1] = MARK
            at = f"{letter(column)}{number}"
            assert is_accounted_for(goals(*rows, head=[*HEAD, "Pagu"]), plain, at), at
