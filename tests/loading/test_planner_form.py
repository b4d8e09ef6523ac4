"""The form of planners, read again after they changed it in Excel."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from pohon_graph.exports.empty_form import empty_form
from pohon_graph.exports.form_workbook import form_xlsx
from pohon_graph.graph.model import CROSSCUT, DECLARES_OFFICER, DELIVERED, OWNED, Graph
from pohon_graph.loading import read
from pohon_graph.loading.answers import Answers
from tests.planner_forms import TREE, Sheet, edited, noted, opened, seed, told

PARENT, GOAL = "1.1.1.1.2", "1.1.1.1.2.1"  # material needs, and decent houses below them


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Files are written and read in a folder of the test."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("POHON_LANG", "id")


def goals(graph: Graph) -> dict[str, Any]:
    return {id_.partition("/")[2]: row for id_, row in graph.nodes["Goal"].items()}


def parents(graph: Graph, goal: str) -> set[str]:
    cascade = next(key for key in graph.edges if key[0] == "CASCADES_TO")
    return {
        edge["start"].partition("/")[2] for edge in graph.edges[cascade] if edge["end"] == f"{TREE}/{goal}"
    }


def test_saving_again_changes_nothing() -> None:
    """A form that Excel, or here openpyxl, saved again has the digest of the tree, without a notice."""
    path = edited(lambda _: None)
    loaded = read([path])
    assert loaded.graphs[0].trees()[0]["digest"] == seed().trees()[0]["digest"]
    assert loaded.notices == []


def test_a_reworded_goal_stays_the_same_goal() -> None:
    """The hidden id keeps it."""

    def reword(sheet: Sheet) -> None:
        sheet.at(GOAL, "Sasaran").value = "Semakin banyak rumah layak huni bagi PPKS"

    (graph,) = read([edited(reword)]).graphs
    assert goals(graph)["rumah-layak-huni"]["title"] == "Semakin banyak rumah layak huni bagi PPKS"
    assert goals(graph).keys() == goals(seed()).keys()


def test_an_inserted_row_is_a_new_goal_below_its_number() -> None:
    """Its number gives its place, wherever the row is; a notice names it, because it has no id."""

    def insert(sheet: Sheet) -> None:
        row = sheet.row(GOAL)
        sheet.page.insert_rows(row)
        sheet.put(row, No=f"{PARENT}.9", Jenjang="Sasaran Kegiatan", Sasaran="Terpenuhinya air bersih PPKS",
                  Indikator="Persentase PPKS dengan air bersih", Target="12%")  # fmt: skip

    path = edited(insert)
    (graph,) = read([path]).graphs
    assert parents(graph, "terpenuhinya-air-bersih-ppks") == {"kebutuhan-material"}
    assert len(goals(graph)) == 34
    assert [place for place, sentence in noted(path) if "belum ber-ID" in sentence]


def test_a_row_without_a_number_asks_for_one() -> None:
    """A goal without a number has no place in the tree."""

    def append(sheet: Sheet) -> None:
        sheet.put(sheet.page.max_row + 1, Jenjang="Sasaran Kegiatan", Sasaran="Terpenuhinya air bersih")

    ((place, sentence),) = told(edited(append))
    assert place.startswith("Pohon!C") and "Beri nomor" in sentence


def test_a_changed_number_moves_the_goal() -> None:
    """The goals below it move with it, if their numbers are changed, too."""

    def move(sheet: Sheet) -> None:
        for (cell,) in sheet.page.iter_rows(min_row=4, max_col=1):
            if str(cell.value).startswith(GOAL):
                cell.value = str(cell.value).replace(GOAL, "1.1.1.1.1.7")

    (graph,) = read([edited(move)]).graphs
    assert parents(graph, "rumah-layak-huni") == {"database-ppks"}
    assert parents(graph, "perbaikan-rtlh") == {"rumah-layak-huni"}


def test_a_number_whose_goal_above_is_gone_is_reported_with_its_cell() -> None:
    """Otherwise the goals below would silently become tops of the tree."""

    def move(sheet: Sheet) -> None:
        sheet.at(GOAL, "No").value = "1.1.1.1.1.7"

    ((place, sentence),) = told(edited(move))
    assert f"tidak ada nomor {GOAL}" in sentence and place.startswith("Pohon!")


def test_a_number_that_two_goals_have_is_reported() -> None:
    """With the cells of both."""

    def double(sheet: Sheet) -> None:
        sheet.at(f"{GOAL}.1", "No").value = GOAL

    found = told(edited(double))
    assert any("sudah dipakai sasaran lain" in sentence for _, sentence in found)


@pytest.mark.parametrize("text", ["I.a", "satu"])
def test_a_text_that_is_no_number_is_reported(text: str) -> None:
    """With an example of a number."""

    def write(sheet: Sheet) -> None:
        sheet.at("1.1.1.1.3.2.3.1", "No").value = text

    assert any("bukan nomor" in sentence for _, sentence in told(edited(write)))


def test_a_number_that_excel_took_for_a_number_is_read() -> None:
    """A cell that is no text any more has 1.1 as a number, and 1 as a whole one."""

    def type_numbers(sheet: Sheet) -> None:
        for number, value in (("1", 1), ("1.1", 1.1)):
            cell = sheet.at(number, "No")
            cell.number_format, cell.value = "General", value

    (graph,) = read([edited(type_numbers)]).graphs
    assert graph.trees()[0]["digest"] == seed().trees()[0]["digest"]


@pytest.mark.parametrize(
    ("heading", "time"),
    [
        ("Target 2030", (2030, None, "target")), ("2030", (2030, None, "target")),
        ("Target Tahun 2030", (2030, None, "target")), ("Realisasi 2024", (2024, None, "actual")),
        ("Target perubahan 2025", (2025, None, "revised")), ("Target 2025 TW II", (2025, 2, "target")),
    ],
)  # fmt: skip
def test_an_added_column_is_the_targets_of_its_time(heading: str, time: tuple[int, int, str]) -> None:
    """A planner adds a year by a column with a heading."""

    def add(sheet: Sheet) -> None:
        sheet.page.insert_cols(8)
        sheet.page.cell(sheet.head, 8).value = heading
        sheet.page.cell(sheet.row(GOAL), 8).value = "25%"

    (graph,) = read([edited(add)]).graphs
    found = [row for row in graph.nodes["Target"].values() if row["text"] == "25%"]
    assert [(row["year"], row["quarter"], row["kind"]) for row in found] == [time]


def test_an_emptied_id_makes_a_new_goal_and_says_so() -> None:
    """The goal has the id of its title then."""

    def empty(sheet: Sheet) -> None:
        sheet.at(GOAL, "ID").value = None

    path = edited(empty)
    (graph,) = read([path]).graphs
    assert "tersedianya-rumah-layak-huni-ppks" in goals(graph)
    assert any("1 sasaran belum ber-ID" in sentence for _, sentence in noted(path))


def test_a_copied_row_asks_which_goal_is_new() -> None:
    """Two rows with one id and two titles: the cell of the id is named."""

    def copy(sheet: Sheet) -> None:
        row = sheet.page.max_row + 1
        for cell in sheet.page[sheet.row(GOAL)]:
            sheet.page.cell(row, cell.column).value = cell.value
        sheet.put(row, No=f"{PARENT}.8", Sasaran="Terpenuhinya air bersih PPKS")

    ((place, sentence),) = told(edited(copy))
    assert "ID yang sama" in sentence and place.startswith("Pohon!C")


def test_a_copy_of_a_goal_with_the_id_of_its_title_is_new() -> None:
    """Then only one of the two can be the original."""
    content = _book("Menurunnya kemiskinan", "menurunnya-kemiskinan")

    def copy(sheet: Sheet) -> None:
        sheet.put(
            5, No="1.1", Jenjang="Sasaran Program", Sasaran="Naiknya pendapatan", ID="menurunnya-kemiskinan"
        )

    path = edited(copy, content)
    assert goals(read([path]).graphs[0]).keys() == {"menurunnya-kemiskinan", "naiknya-pendapatan"}
    assert any("disalin dari" in sentence for _, sentence in noted(path))


def _book(title: str, id_: str) -> bytes:
    """The form of a tree with one goal."""
    Path("t.yaml").write_text(
        "pohon: 1\nagency: a\nperiod: 2025\nagencies: [{id: a, title: Dinas A}]\n"
        f"goals: [{{id: {id_}, title: {title}, level: ultimate}}]\n",
        encoding="utf-8",
    )
    (graph,) = read(["t.yaml"]).graphs
    return form_xlsx(graph, "a-2025")


def test_a_second_indicator_has_a_row_with_the_same_number() -> None:
    """Its cell of the goal may be empty or say the goal again."""

    def add(sheet: Sheet) -> None:
        row = sheet.row(GOAL) + 1
        sheet.page.insert_rows(row, 2)
        sheet.put(row, No=GOAL, Indikator="Jumlah rumah layak huni", Target="30 unit")
        sheet.put(row + 1, Indikator="Jumlah rumah yang diperbaiki")

    (graph,) = read([edited(add)]).graphs
    titles = [row["title"] for id_, row in graph.nodes["Indicator"].items() if "/rumah-layak-huni#" in id_]
    assert titles[1:] == ["Jumlah rumah layak huni", "Jumlah rumah yang diperbaiki"]


def test_rows_in_another_order_are_the_same_tree() -> None:
    """Numbers, not rows, give the cascade."""

    def reverse(sheet: Sheet) -> None:
        rows = [[cell.value for cell in row] for row in sheet.page.iter_rows(min_row=4)]
        for number, row in enumerate(reversed(rows), 4):
            for column, value in enumerate(row, 1):
                sheet.page.cell(number, column).value = value

    (graph,) = read([edited(reverse)]).graphs
    assert graph.trees()[0]["digest"] == seed().trees()[0]["digest"]


def test_totals_notes_and_signatures_are_left_out_with_a_notice() -> None:
    """They have no number and are no goals."""

    def sign(sheet: Sheet) -> None:
        last = sheet.page.max_row
        sheet.page.cell(last + 2, 3).value = "Contoh, 2 Januari 2025"
        sheet.page.cell(last + 3, 1).value = "Keterangan: angka sementara"

    path = edited(sign)
    assert len(goals(read([path]).graphs[0])) == 33
    assert sum("tidak dibaca" in sentence for _, sentence in noted(path)) == 1


def test_two_names_and_one_role_are_reported_with_the_cell() -> None:
    """Details belong to names in their order."""

    def add(sheet: Sheet) -> None:
        column = sheet.page.max_column + 1
        sheet.page.cell(sheet.head, column).value = "Peran"
        row = sheet.row(PARENT)
        sheet.page.cell(row, column).value = "utama; pendamping; pelaksana"

    ((place, sentence),) = told(edited(add))
    assert place.startswith("Pohon!P") and "3 isian" in sentence and "menyebut 2" in sentence


def test_an_unknown_officer_is_reported_with_a_guess() -> None:
    """A list that has entries is the list of all."""

    def mistype(sheet: Sheet) -> None:
        sheet.at(PARENT, "Penanggung jawab").value = "Kepala Dinas Sosail"

    ((place, sentence),) = told(edited(mistype))
    assert place.startswith("Pohon!") and "Kepala Dinas Sosail" in sentence
    assert sentence.endswith("Maksudnya “Kepala Dinas Sosial”?")


def test_a_copied_heading_and_a_mistyped_one_are_reported() -> None:
    """No column is dropped without a word."""

    def write(sheet: Sheet) -> None:
        last = sheet.page.max_column
        for place, text in enumerate(("Sasaran", "Definsi", "Catatan bidang kami"), last + 1):
            sheet.page.cell(sheet.head, place).value = text
            sheet.page.cell(sheet.head + 1, place).value = "x"

    sentences = [sentence for _, sentence in told(edited(write))]
    assert any("“Sasaran” ada dua" in one for one in sentences)
    assert any("“Definsi” tidak dikenal" in one and "Definisi" in one for one in sentences)
    assert len(sentences) == 2


def test_a_further_parent_may_be_a_number_or_a_title() -> None:
    """A goal contributes to two goals above it."""

    def add(sheet: Sheet) -> None:
        column = sheet.page.max_column + 1
        sheet.page.cell(sheet.head, column).value = "Sasaran induk lain"
        sheet.page.cell(sheet.row(GOAL), column).value = "1.1.1.1.1; Meningkatnya kualitas SDM PPKS"

    (graph,) = read([edited(add)]).graphs
    assert parents(graph, "rumah-layak-huni") == {
        "kebutuhan-material",
        "database-ppks",
        "kualitas-sdm",
    }


def test_an_empty_form_says_that_nothing_is_filled_in() -> None:
    """One sentence, not a list of what is missing."""
    Path("new.xlsx").write_bytes(empty_form("Dinas Sosial", "2025-2029"))
    ((place, sentence),) = told("new.xlsx")
    assert place == "Pohon" and "belum ada yang diisi" in sentence


def filled(sheet: Sheet) -> None:
    """A planner's first goals, typed below the examples."""
    sheet.put(7, No="1", Jenjang="Kinerja Strategis Perangkat Daerah", Sasaran="Menurunnya kemiskinan",
              Indikator="Persentase penduduk miskin", Satuan="%", Kondisi="7,4")  # fmt: skip
    sheet.at(7, "Target 2025").value = "7,1"
    sheet.at(7, "Target 2026").value = 6.9
    sheet.put(8, No="1.1", Jenjang="Sasaran Program", Sasaran="Tepatnya sasaran bantuan",
              Indikator="Persentase penerima yang tepat", Penanggung="Kepala Bidang A; Sekretaris Dinas",
              Program="Program Perlindungan Sosial", Crosscutting="Dinas Kesehatan")  # fmt: skip


def test_a_form_filled_in_by_hand_loads_without_any_list() -> None:
    """Officers, programmes and partners are declared by the cells that name them; the examples stay out."""
    path = edited(filled, empty_form("Dinas Sosial", "2025-2029"))
    (graph,) = read([path]).graphs
    assert [row["id"] for row in graph.trees()] == ["dinas-sosial-2025-2029"]
    assert {row["title"] for row in goals(graph).values()} == {
        "Menurunnya kemiskinan",
        "Tepatnya sasaran bantuan",
    }
    texts = [(row["year"], row["text"], row["unit"]) for row in graph.nodes["Target"].values()]
    assert texts == [(2025, "7,1", "%"), (2026, "6,9", "%"), (None, "7,4", "%")]
    assert sum(1 for key in graph.edges for edge in graph.edges[key] if key[0] == "OWNED_BY") == 2
    sentences = " ".join(sentence for _, sentence in noted(path))
    assert "3 baris CONTOH" in sentences and "Kepala Bidang A; Sekretaris Dinas" in sentences


def test_an_example_that_was_overwritten_is_not_dropped() -> None:
    """The row is still marked as an example, but it is the planner's."""

    def overwrite(sheet: Sheet) -> None:
        filled(sheet)
        sheet.at(4, "Sasaran").value = "Menurunnya kemiskinan"

    ((place, sentence),) = told(edited(overwrite, empty_form("Dinas Sosial", "2025-2029")))
    assert place == "Pohon!A4" and "masih bertanda CONTOH" in sentence


def test_the_identity_may_be_answered_on_the_command_line() -> None:
    """For a form that names no agency and no period."""

    def write(sheet: Sheet) -> None:
        sheet.put(7, No="1", Jenjang="Sasaran Program", Sasaran="Tepatnya sasaran bantuan")

    path = edited(write, empty_form(None, None))
    assert "identitas" in " ".join(sentence for _, sentence in told(path))
    (graph,) = read([path], answers=Answers("Dinas Sosial", "2025")).graphs
    assert graph.trees()[0]["id"] == "dinas-sosial-2025"


def test_a_list_gives_its_new_rows_ids() -> None:
    """Planners never write ids."""

    def add(sheet: Sheet) -> None:
        page = sheet.book["Pejabat"]
        page.cell(page.max_row + 1, 1).value = "Kepala UPTD Panti"
        sheet.at(GOAL, "Penanggung jawab").value = "Kepala UPTD Panti"

    (graph,) = read([edited(add)]).graphs
    assert "dinsos/kepala-uptd-panti" in graph.nodes["Officer"] or any(
        edge["end"] == "dinsos/kepala-uptd-panti" for edges in graph.edges.values() for edge in edges
    )


def test_a_renamed_sheet_and_five_more_title_rows_change_nothing() -> None:
    """The form is known by its headings."""

    def rename(sheet: Sheet) -> None:
        sheet.page.title = "Cascading Dinsos"
        sheet.page.insert_rows(1, 5)

    (graph,) = read([edited(rename)]).graphs
    assert graph.trees()[0]["digest"] == seed().trees()[0]["digest"]


def test_a_renamed_level_is_a_title_of_it() -> None:
    """The list of levels and the cells that name one change together."""

    def rename(sheet: Sheet) -> None:
        page = sheet.book["Jenjang"]
        for (cell,) in page.iter_rows(min_row=4, max_col=1):
            if cell.value == "Sasaran Program":
                cell.value = "Sasaran Bidang"
        for (cell,) in sheet.page.iter_rows(min_row=4, min_col=2, max_col=2):
            if cell.value == "Sasaran Program":
                cell.value = "Sasaran Bidang"

    (graph,) = read([edited(rename)]).graphs
    assert "Sasaran Bidang" in graph.trees()[0]["level_titles"]
    assert goals(graph)["database-ppks"]["level"] == "intermediate"


def test_merged_cells_speak_for_all_their_rows() -> None:
    """A planner merges the goal over its indicators."""

    def merge(sheet: Sheet) -> None:
        row = sheet.row(GOAL) + 1
        sheet.page.insert_rows(row)
        sheet.put(row, Indikator="Jumlah rumah layak huni")
        for column in (1, 2, 3):
            sheet.page.merge_cells(start_row=row - 1, end_row=row, start_column=column, end_column=column)

    (graph,) = read([edited(merge)]).graphs
    assert len(goals(graph)) == 33
    assert f"{TREE}/rumah-layak-huni#2" in graph.nodes["Indicator"]


MISTAKES = {
    "Jenjang": ("Sasaran Kegiatn", "Maksudnya “Sasaran Kegiatan”?"),
    "Dasar": ("mungkin", "belum dikonfirmasi"),
    "Crosscutting dengan": ("Dinas PERKIMTAM", "Maksudnya “Dinas PERKIMTAN”?"),
    "Program/Kegiatan": ("Program Perlindungan dan Jaminan Sosia", "Tambahkan ke daftarnya"),
    "Sasaran": (None, "“Sasaran” wajib diisi"),
}


@pytest.mark.parametrize("heading", MISTAKES)
def test_mistakes_are_reported_in_the_words_of_the_form(heading: str) -> None:
    """One sentence with the cell, without a key of a tree file, and with the nearest name."""
    text, expected = MISTAKES[heading]

    def write(sheet: Sheet) -> None:
        sheet.at(GOAL, heading).value = text

    ((place, sentence),) = told(edited(write))
    assert place.startswith("Pohon!") and expected in sentence
    assert not any(key in sentence for key in ("level", "basis", "title", "“id", "inferred"))


def test_another_name_of_the_agency_is_no_new_agency() -> None:
    """An exported form lists the tree's agency; another name would silently begin another tree."""

    def rename(sheet: Sheet) -> None:
        sheet.book["Identitas"]["B3"].value = "Dinas Sosial Kabupaten"

    ((place, sentence),) = told(edited(rename))
    assert place == "Identitas!B3" and "Maksudnya “Dinas Sosial”?" in sentence


def test_a_form_without_its_identity_is_still_the_form() -> None:
    """The user's answers replace it, and ids stay."""

    def remove(sheet: Sheet) -> None:
        sheet.book.remove(sheet.book["Identitas"])

    path = edited(remove)
    assert any("Isi perangkat daerah dan periodenya" in sentence for _, sentence in told(path))
    (graph,) = read([path], answers=Answers("Dinas Sosial", "2024")).graphs
    assert goals(graph).keys() == goals(seed()).keys()


def _with_lists(sheet: Sheet, name: str, *rows: tuple[str | None, ...]) -> None:
    """Two goals, and rows in one of the lists."""
    filled(sheet)
    for number, cells in enumerate(rows, 4):
        for column, text in enumerate(cells, 1):
            sheet.book[name].cell(number, column).value = text


@pytest.mark.parametrize(
    ("name", "column", "text", "said"),
    [
        ("Pejabat", "Penanggung jawab", "Kepala Bidang A", "jabatan ini sudah ada di A4; hapus salah satu."),
        ("Program", "Program/Kegiatan", "Program Sosial", "program ini sudah ada di A4; hapus salah satu."),
        ("Perangkat Daerah", "Crosscutting dengan", "Dinas Kesehatan",
         "perangkat daerah ini sudah ada di A4; hapus salah satu."),
    ],
)  # fmt: skip
def test_an_entry_that_a_list_has_twice_is_reported_once(
    name: str, column: str, text: str, said: str
) -> None:
    """References to it count as found, so that only the second row is named."""

    def write(sheet: Sheet) -> None:
        _with_lists(sheet, name, (text,), ("Lain",), (f" {text.upper()}",))
        sheet.at(7, column).value = text
        sheet.at(8, column).value = text

    assert told(edited(write, empty_form("Dinas Sosial", "2025-2029"))) == [(f"{name}!A6", said)]


def test_officers_of_one_name_in_two_units_are_two_officers() -> None:
    """Their units tell them apart."""

    def write(sheet: Sheet) -> None:
        page = sheet.book["Pejabat"]
        unit = next(cell.column for cell in page[3] if cell.value == "Unit kerja")
        rows = [("Kepala Bidang A",), ("Sekretaris Dinas",), ("Kepala Seksi",), ("Kepala Seksi",)]
        _with_lists(sheet, "Pejabat", *rows)
        page.cell(6, unit).value, page.cell(7, unit).value = "Bidang A", "Bidang B"

    def refer(sheet: Sheet) -> None:
        write(sheet)
        sheet.at(7, "Penanggung jawab").value = "Kepala Seksi"

    (graph,) = read([edited(write, empty_form("Dinas Sosial", "2025-2029"))]).graphs
    assert len(graph.edges[DECLARES_OFFICER]) == 4
    ((place, sentence),) = told(edited(refer, empty_form("Dinas Sosial", "2025-2029")))
    assert place == "Pohon!L7" and "beberapa pejabat bernama “Kepala Seksi” (A6, A7)" in sentence


def test_a_row_of_a_list_without_a_name_is_reported_once() -> None:
    """In the words of the form."""

    def write(sheet: Sheet) -> None:
        _with_lists(sheet, "Pejabat", ("Kepala Bidang A",), ("Sekretaris Dinas",), (None, "Eselon III"))

    found = told(edited(write, empty_form("Dinas Sosial", "2025-2029")))
    assert found == [("Pejabat!B6", "“Jabatan” di baris ini kosong. Isi, atau hapus barisnya.")]


@pytest.mark.parametrize("has_id", [False, True])
def test_a_copied_row_that_was_left_unchanged_is_read_once(*, has_id: bool) -> None:
    """A notice names both rows; the copy would else be a second indicator of the same name."""

    def copy(sheet: Sheet) -> None:
        row = sheet.page.max_row + 1
        for cell in sheet.page[sheet.row(GOAL)]:
            sheet.page.cell(row, cell.column).value = cell.value
        if not has_id:
            sheet.at(row, "ID").value = None

    path = edited(copy)
    loaded = read([path])
    assert loaded.graphs[0].trees()[0]["digest"] == seed().trees()[0]["digest"]
    ((place, sentence),) = noted(path)
    first = opened(form_xlsx(seed(), TREE)).row(GOAL)
    assert place == "Pohon!C37" and sentence == f"baris 37 sama dengan baris {first}; dibaca sekali."


def test_a_row_with_another_target_is_no_copy() -> None:
    """It is a second indicator, which the rules judge."""

    def copy(sheet: Sheet) -> None:
        row = sheet.page.max_row + 1
        for cell in sheet.page[sheet.row(GOAL)]:
            sheet.page.cell(row, cell.column).value = cell.value
        sheet.at(row, "Target 2024").value = "99%"

    loaded = read([edited(copy)])
    assert f"{TREE}/rumah-layak-huni#2" in loaded.graphs[0].nodes["Indicator"] and not loaded.notices


@pytest.mark.parametrize(("heading", "cell"), [("Jenjang", "B8"), ("Sasaran", "C8")])
def test_an_empty_cell_that_is_required_is_reported_there(heading: str, cell: str) -> None:
    """Not at the first filled cell of the row."""

    def write(sheet: Sheet) -> None:
        filled(sheet)
        sheet.at(8, heading).value = None

    found = told(edited(write, empty_form("Dinas Sosial", "2025-2029")))
    assert found == [(f"Pohon!{cell}", f"“{heading}” wajib diisi, tetapi kosong.")]


@pytest.mark.parametrize(("cell", "label"), [("B3", "Perangkat daerah"), ("B4", "Periode")])
def test_an_empty_line_of_the_identity_is_reported_there(cell: str, label: str) -> None:
    """In the words of its label."""

    def write(sheet: Sheet) -> None:
        filled(sheet)
        sheet.book["Identitas"][cell].value = None

    found = told(edited(write, empty_form("Dinas Sosial", "2025-2029")))
    assert found == [(f"Identitas!{cell}", f"“{label}” wajib diisi, tetapi kosong.")]


def test_a_government_without_its_code_is_asked_for_one() -> None:
    """At the cell of the code, with a code that the name gives."""

    def write(sheet: Sheet) -> None:
        filled(sheet)
        sheet.book["Identitas"]["B8"].value = "Kabupaten Contoh"

    ((place, sentence),) = told(edited(write, empty_form("Dinas Sosial", "2025-2029")))
    assert place == "Identitas!B7" and "“Kode pemda” kosong" in sentence
    assert sentence.endswith("misalnya kabupaten-contoh.")


def test_a_blank_in_a_number_is_named_and_the_goals_below_are_not_reported() -> None:
    """The number is clear without it."""

    def write(sheet: Sheet) -> None:
        filled(sheet)
        sheet.at(8, "No").value = "1. 1"
        sheet.put(9, No="1.1.1", Jenjang="Sasaran Kegiatan", Sasaran="Terdatanya penerima bantuan")

    found = told(edited(write, empty_form("Dinas Sosial", "2025-2029")))
    assert found == [("Pohon!A8", "ada spasi di dalam nomor “1. 1”. Tulis 1.1.")]


def test_a_dash_names_nobody() -> None:
    """Neither an officer nor a partner is called so."""

    def write(sheet: Sheet) -> None:
        filled(sheet)
        for heading in ("Penanggung jawab", "Crosscutting dengan", "Program/Kegiatan"):
            sheet.at(7, heading).value, sheet.at(8, heading).value = "-", "–"

    (graph,) = read([edited(write, empty_form("Dinas Sosial", "2025-2029"))]).graphs
    assert not graph.edges.get(OWNED) and not graph.edges.get(CROSSCUT) and not graph.edges.get(DELIVERED)


def test_a_unit_in_the_heading_of_targets_is_theirs() -> None:
    """`Target 2026 (%)` is a column of targets; only numbers without a unit take its unit."""

    def change(sheet: Sheet) -> None:
        sheet.at("1.1.1", "Target 2026").value = 70
        sheet.at("1.1.1.1", "Target 2026").value = 80
        sheet.at("1.1.1.1", "Satuan").value = "orang"
        head = sheet.page.cell(sheet.head, sheet.column("Target 2026"))
        head.value = "Target 2026 (%)"

    (graph,) = read([edited(change)]).graphs
    targets = graph.nodes["Target"].values()
    assert len(targets) == len(seed().nodes["Target"])
    assert [row["text"] for row in targets if row["year"] == 2026] == ["70 %", "80"]


@pytest.mark.parametrize(("standard", "expected"), [("tematk", "“Padanan”"), (None, "di kolom Padanan")])
def test_a_level_without_a_standard_level_is_reported_in_words_of_the_form(
    standard: str | None, expected: str
) -> None:
    """With its column, and with the words that its list offers."""

    def write(sheet: Sheet) -> None:
        filled(sheet)
        sheet.book["Jenjang"]["A10"].value, sheet.book["Jenjang"]["B10"].value = "Isu", standard

    path = edited(write, empty_form("Dinas Sosial", "2025-2029"))
    found = told(path) or [one for one in noted(path) if "Isu" in one[1]]
    ((place, sentence),) = found
    assert place.startswith("Jenjang!") and expected in sentence
    assert "none" not in sentence and "“as”" not in sentence and "“levels”" not in sentence
