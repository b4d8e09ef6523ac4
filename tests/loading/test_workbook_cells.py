"""What the cells of a workbook show is read: formats, merged cells, hidden and struck-through parts."""

from __future__ import annotations

from datetime import date, datetime, time
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont

from pohon_graph import texts
from pohon_graph.errors import InputError
from pohon_graph.graph.model import Row
from pohon_graph.graph.tree_document import to_document
from pohon_graph.loading import read
from pohon_graph.loading.inputs import Loaded
from pohon_graph.loading.xlsx.number_formats import read_format, written
from tests.small_workbooks import BASE, BELOW, HEAD, TOP, Tables, goals, row, save


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A working directory of its own, and English."""
    monkeypatch.chdir(tmp_path)
    texts.use("en")


def loaded(tables: Tables, **how: Any) -> Loaded:
    """What a workbook of these tables holds."""
    return read([save(tables, **how)])


def notices(tables: Tables, **how: Any) -> list[tuple[str, str]]:
    """The notices of a workbook: places without the file's name, and sentences."""
    return [(one.place.removeprefix("t.xlsx!"), one.sentence) for one in loaded(tables, **how).notices]


def told(tables: Tables, **how: Any) -> list[tuple[str, str]]:
    """What is wrong with it, in the same form."""
    with pytest.raises(InputError) as refused:
        loaded(tables, **how)
    return [(one.place.removeprefix("t.xlsx!"), one.sentence) for one in refused.value.problems]


def target(value: Any, form: str = "General", indicator: str = "Jumlah PPKS") -> Row:
    """The target of a cell with a value and a format, without a unit of its own."""
    tables = goals([*TOP[:5], indicator, None, value, *TOP[8:]])
    (found,) = loaded(tables, formats={"H2": form}).graphs[0].nodes["Target"].values()
    return found


@pytest.mark.parametrize(
    ("form", "number", "shown"),
    [
        ("General", "13.5", "13,5"),
        ("0", "13.5", "13,5"),
        ("#,##0", "20000", "20000"),
        ("0%", "0.15", "15 %"),
        ("0.00%", "0.1525", "15,25 %"),
        ('0"%"', "15", "15 %"),
        ("0\\%", "15", "15 %"),
        ('0.0" "%', "0.125", "12,5 %"),
        ('0" orang"', "200", "200 orang"),
        ('#,##0.00" km2"', "9.7", "9,7 km2"),
        ('"Rp"#,##0', "4605640000", "Rp 4605640000"),
        ('_("Rp"* #,##0_);_("Rp"* \\(#,##0\\);_("Rp"* "-"_);_(@_)', "4605640000", "Rp 4605640000"),
        ('_("Rp"* #,##0_);_("Rp"* \\(#,##0\\);_("Rp"* "-"_);_(@_)', "-5", "Rp -5"),
        ("[$Rp-421]#,##0", "5000", "Rp 5000"),
        ("[$-421]#,##0", "5000", "5000"),
        ('"Rp. "#,##0",-"', "5000", "Rp. 5000"),
        ("_(* #,##0_);_(* \\(#,##0\\);_(* \"-\"_);_(@_)", "4605640000", "4605640000"),
        ('0.0,," juta"', "4605640", "4,60564 juta"),
        ("000", "7", "007"),
        ("00000", "1234567", "1234567"),
        ("0\\.00\\.00", "10605", "1.06.05"),
        ("000-000", "12345", "012-345"),
        ("# ##0", "20000", "20000"),
        ('"1:"0', "200", "1:200"),
        ('"Level "0', "3", "Level 3"),
        ('General" unit"', "12", "12 unit"),
        ("[Red]0;[Blue]-0", "-3", "-3"),
        ('[>=1000]0" ribu";0', "5", "5"),
        ("0.00E+00", "1200", "1200"),
        ("# ?/?", "0.5", "0,5"),
        ("@", "5", "5"),
    ],
)  # fmt: skip
def test_a_number_is_written_as_its_cell_shows_it(form: str, number: str, shown: str) -> None:
    """With the unit, the sign, the naughts and the mask of its format; no digit is lost or added."""
    assert written(Decimal(number), read_format(form)) == shown


@pytest.mark.parametrize(
    ("form", "is_date", "is_time"),
    [
        ("yyyy-mm-dd", True, False), ("d.mm.yy", True, False), ("[$-421]dd mmmm yyyy;@", True, False),
        ("mmm-yy", True, False), ("dd/mm/yyyy h:mm", True, False), ("h:mm:ss", False, True),
        ("[h]:mm", False, True), ("mm:ss.0", False, True), ('0" hari"', False, False), ("0\\d", False, False),
        ("[Red]0", False, False),
    ],
)  # fmt: skip
def test_formats_of_dates_and_times_are_told_from_those_of_numbers(
    form: str, is_date: bool, is_time: bool
) -> None:
    """By letters outside quotes, backslashes and the brackets of colours."""
    found = read_format(form)
    assert (found.is_date, found.is_time) == (is_date, is_time)


def test_the_unit_of_a_format_is_the_unit_of_the_target() -> None:
    """As a planner sees it in the cell."""
    assert [target(200, '0" orang"')[name] for name in ("value", "unit")] == [200.0, "orang"]
    assert [target(4605640000, '"Rp"#,##0')[name] for name in ("value", "unit")] == [4605640000.0, "Rp"]
    assert [target(15, '0"%"')[name] for name in ("value", "unit")] == [15.0, "%"]


def test_codes_keep_the_naughts_and_the_mask_of_their_format() -> None:
    """An id 7 shown 007, a code shown 1.06.05, an id 1.1 shown 1.10."""
    tables: Tables = {
        **BASE,
        "Program": [["id", "Program", "Kode"], [7, "Program A", 10605], [1.1, "Program B", "1.06.02"]],
    }
    how = {"A2": "000", "C2": "0\\.00\\.00", "A3": "0.00"}
    programs = to_document(loaded(tables, formats=how, sheet="Program").graphs[0], "dinsos-2024")["programs"]
    assert [(one["id"], one["code"]) for one in programs] == [("007", "1.06.05"), ("1.10", "1.06.02")]


@pytest.mark.parametrize(
    ("value", "says"),
    [
        (date(2024, 12, 10), "date of this cell (2024-12-10)"),
        (datetime(2024, 12, 10, 8, 30), "2024-12-10 08:30:00"),  # noqa: DTZ001  # as spreadsheets have them
        (time(10, 12), "time of this cell (10:12:00)"),
        (True, "TRUE"),
    ],
)
def test_what_excel_made_of_a_target_is_reported_by_what_happened(value: Any, says: str) -> None:
    """A date, a time, a truth value: nothing of it is read, and nothing else is said of the row."""
    ((place, sentence),) = told(goals([*TOP[:7], value, *TOP[8:]]))
    assert place == "Sasaran!H2"
    assert says in sentence


def test_a_date_where_a_year_or_a_code_belongs_is_reported() -> None:
    """In any column that is read; one that is not read may hold what it likes."""
    head = [*HEAD, "Diperiksa tanggal"]
    rows = [[*TOP[:8], date(2024, 1, 1), *TOP[9:], None], [*BELOW, date(2024, 1, 1)]]
    assert [place for place, _ in told(goals(*rows, head=head))] == ["Sasaran!I2"]


def test_days_are_counted_from_1904_where_the_workbook_says_so() -> None:
    """As older Macs do."""
    path = save(goals([*TOP[:7], date(2024, 12, 10), *TOP[8:]]))
    book = load_workbook(path)
    book.epoch = datetime(1904, 1, 1)  # noqa: DTZ001
    book.save(path)
    with pytest.raises(InputError) as refused:
        read([path])
    assert "2024-12-10" in str(refused.value)


def test_a_code_that_excel_made_a_time_of_is_restored_and_reported() -> None:
    """An Indonesian Excel takes 1.06 for six minutes past one."""
    tables: Tables = {**BASE, "Perangkat Daerah": [
        ["Kode", "Nama OPD", "Urusan"], ["dinsos", "Dinas Sosial", time(1, 6)], ["perkimtan", "Lain", 2.1],
    ]}  # fmt: skip
    found = loaded(tables)
    agencies = to_document(found.graphs[0], "dinsos-2024")["agencies"]
    assert [one["urusan"] for one in agencies] == [["1.06"], ["2.10"]]
    assert [one.place for one in found.notices] == ["t.xlsx!Perangkat Daerah!C2"]


@pytest.mark.parametrize("text", ["20,000", "1,000,000 orang", "Rp 4,605,640,000"])
def test_english_thousands_are_reported(text: str) -> None:
    """Three naughts after a comma are rarely decimals; the text stays as it is written."""
    ((place, sentence),) = notices(goals([*TOP[:7], text, *TOP[8:]]))
    assert place == "Sasaran!H2"
    assert text.replace(",", ".") in sentence


@pytest.mark.parametrize("text", ["20.000", "0,125", "12,5", "1,0000"])
def test_indonesian_amounts_get_no_notice(text: str) -> None:
    """A point for thousands, a comma for decimals."""
    assert notices(goals([*TOP[:7], text, *TOP[8:]])) == []


def test_a_fraction_under_a_percentage_is_reported() -> None:
    """By the indicator's first word or its unit, as a target and as a baseline; elsewhere it is a number."""
    head = [*HEAD, "Kondisi Awal"]
    rows = [[*TOP[:7], 0.2, *TOP[8:], None], [*BELOW[:7], 0.25, *BELOW[8:], 0.125]]
    found = notices(goals(*rows, head=head))
    assert [place for place, _ in found] == ["Sasaran!H3", "Sasaran!L3"]
    assert "25 %" in found[0][1]
    assert "12,5 %" in found[1][1]
    assert notices(goals(TOP, [*BELOW[:7], 0.25, *BELOW[8:]]), formats={"H3": "0%"}) == []


def test_merged_cells_speak_for_all_their_rows() -> None:
    """Parent and owner of three goals, each in one merged cell."""
    rows = [row(n, f"g{n}", f"Tersedianya {n}", "intermediate") for n in (2, 3, 4)]
    rows[0][4], rows[0][9] = "ppks", "kabid"
    graph = loaded(goals(TOP, *rows), merged=["E3:E5", "J3:J5"]).graphs[0]
    document = to_document(graph, "dinsos-2024")["goals"]
    assert [goal["owners"] for goal in document] == [["kadis"], ["kabid"], ["kabid"], ["kabid"]]
    assert [goal.get("parents") for goal in document] == [None, ["ppks"], ["ppks"], ["ppks"]]


def test_a_goal_merged_over_several_rows_is_one_goal() -> None:
    """With its id, level, parents, unit and year merged, too: two indicators, each with its unit and year."""
    rows = [TOP, [*BELOW[:6], "unit", 5, *BELOW[8:]], row(F="Jumlah rumah", H=120)]
    merged = [f"{column}3:{column}4" for column in "ABCDEGIJK"]
    goal = to_document(loaded(goals(*rows), merged=merged).graphs[0], "dinsos-2024")["goals"][1]
    assert [one["unit"] for one in goal["indicators"]] == ["unit", "unit"]
    assert [one["target"][0]["year"] for one in goal["indicators"]] == [2024, 2024]
    assert (goal["owners"], goal["crosscuts"]) == (["kabid"], ["perkimtan"])


def test_an_indicator_merged_over_several_rows_has_several_targets() -> None:
    """And a target merged over two years is the target of both."""
    rows = [TOP, row(H=180, I=2025), row(I=2026)]
    found = loaded(goals(*rows), merged=["B2:B4", "C2:C4", "F2:F4", "G2:G4", "H3:H4"])
    goal = to_document(found.graphs[0], "dinsos-2024")["goals"][0]
    assert goal["indicators"][0]["target"] == [
        {"target": "200", "year": 2024}, {"target": "180", "year": 2025}, {"target": "180", "year": 2026},
    ]  # fmt: skip


def test_a_row_that_a_merged_cell_covers_is_no_empty_row() -> None:
    """The table goes on below it, with an indicator of the same goal."""
    found = loaded(goals(TOP, row(), row(F="Angka PPKS", H=7)), merged=["C2:C3"])
    assert len(found.graphs[0].nodes["Indicator"]) == 2
    assert found.notices == []


def test_cells_that_lie_unseen_below_merged_ones_are_left_out_and_named() -> None:
    """Some programs keep them; a planner cannot see them."""
    path = save(goals(TOP, BELOW, [*BELOW[:1], "lain", *BELOW[2:]]))
    book = load_workbook(path)
    book["Sasaran"].merged_cells.add("B3:B4")
    book.save(path)
    found = read([path])
    assert list(found.graphs[0].nodes["Goal"]) == ["dinsos-2024/ppks", "dinsos-2024/rumah"]
    assert ["B4" in one.sentence for one in found.notices] == [True]


def test_hidden_rows_columns_and_sheets_are_read_and_named() -> None:
    """Of the rows and columns those that hold something that is read."""
    found = notices(BASE, hidden=[3, 5, "J", "Z", "Sasaran"])
    assert [place for place, _ in found] == ["Sasaran"] * 3
    assert [
        word in sentence for (_, sentence), word in zip(found, ("sheet", ": 3.", ": J."), strict=True)
    ] == ([True] * 3)


def test_many_hidden_rows_are_named_as_ranges() -> None:
    """A filter hides hundreds."""
    rows = [row(n, f"g{n}", f"Tersedianya {n}", "intermediate", "ppks") for n in range(2, 40)]
    ((_, sentence),) = notices(goals(TOP, *rows), hidden=[3, 4, 5, 8, 10, 11])
    assert "3-5; 8; 10-11." in sentence


def test_struck_through_text_is_named() -> None:
    """In the style of a cell, and in a part of its text."""
    path = save(BASE, struck=["C3"])
    book = load_workbook(path)
    book["Sasaran"]["H2"] = CellRichText("150 ", TextBlock(InlineFont(strike=True), "200"))
    book.save(path)
    found = read([path])
    assert ["C3" in one.sentence and "H2" in one.sentence for one in found.notices] == [True]
    assert found.graphs[0].nodes["Target"]["dinsos-2024/ppks#1@1"]["text"] == "150 200"


def test_a_formula_or_an_error_in_a_column_that_is_not_read_is_no_problem() -> None:
    """Helper columns are nobody's business; in a column that is read they are reported."""
    head = [*HEAD, "Capaian hitung"]
    assert len(notices(goals([*TOP, "=1/0"], [*BELOW, "#REF!"], head=head))) == 1
    places = [
        place for place, _ in told(goals([*TOP[:7], "=1+1", *TOP[8:]], [*BELOW[:2], "#REF!", *BELOW[3:]]))
    ]
    assert places == ["Sasaran!H2", "Sasaran!C3"]


def test_a_line_break_of_word_in_a_cell_is_reported() -> None:
    """A control character that no text may hold, written as an escape."""
    ((place, sentence),) = told(goals([*TOP[:2], "Menurunnya_x000B_PPKS", *TOP[3:]]))
    assert place == "Sasaran!C2"
    assert "U+000B" in sentence
