"""The form as it is written: its sheets, its choices, and several trees in one workbook."""

from __future__ import annotations

import random
from contextlib import closing
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pohon_graph.engines.graph_reader import read_graph
from pohon_graph.engines.open_engine import open_engine
from pohon_graph.engines.tree_writer import write_trees
from pohon_graph.errors import UsageError
from pohon_graph.exports import export
from pohon_graph.exports.empty_form import empty_form, new_form
from pohon_graph.exports.form_workbook import form_xlsx, forms_xlsx
from pohon_graph.graph.model import Graph
from pohon_graph.loading import read
from tests.generated import forest
from tests.generated.trees import Document
from tests.planner_forms import TREE, seed


def book(content: bytes) -> Any:
    return openpyxl.load_workbook(BytesIO(content))


def heads(content: bytes) -> list[str]:
    return [cell.value for cell in book(content).worksheets[0][3]]


def test_the_form_has_one_sheet_of_goals_and_a_few_lists() -> None:
    """Headings and titles are Indonesian; only the words of closed lists are hidden."""
    made = book(form_xlsx(seed(), TREE))
    titles = ["Pohon", "Identitas", "Pejabat", "Program", "Perangkat Daerah", "Jenjang", "Petunjuk", "Daftar"]
    assert made.sheetnames == titles
    assert [page.title for page in made if page.sheet_state != "visible"] == ["Daftar"]
    assert [cell.value for cell in made["Pohon"][3]] == [
        "No", "Jenjang", "Sasaran", "Indikator", "Satuan", "Kondisi awal", "Target", "Target 2024",
        "Target 2026", "Penanggung jawab", "Program/Kegiatan", "Crosscutting dengan", "Dasar", "Jenis", "ID",
    ]  # fmt: skip


def test_headings_are_indonesian_in_english_too(monkeypatch: pytest.MonkeyPatch) -> None:
    """The form goes to an Indonesian office, whoever exports it."""
    monkeypatch.setenv("POHON_LANG", "en")
    english = form_xlsx(seed(), TREE)
    monkeypatch.setenv("POHON_LANG", "id")
    assert heads(english) == heads(form_xlsx(seed(), TREE))


def test_a_sheet_is_ready_for_work_and_for_paper() -> None:
    """Ids are hidden, cells are text, the head stays in view and is on every page, on wide paper."""
    page = book(form_xlsx(seed(), TREE))["Pohon"]
    assert page.column_dimensions["O"].hidden and page.freeze_panes == "D4"
    assert {cell.number_format for row in page.iter_rows(min_row=4) for cell in row} == {"@"}
    assert page.print_title_rows == "$3:$3" and page.page_setup.orientation == "landscape"
    assert (page.page_setup.fitToWidth, page.page_setup.fitToHeight) == (1, 0)
    assert page["A3"].font.name == "Calibri" and page["C10"].alignment.indent == 6


def test_columns_offer_their_choices() -> None:
    """Levels refuse other texts; names only warn, because a cell may have several. Lists are ranges."""
    made = book(form_xlsx(seed(), TREE))
    rules = {
        str(one.sqref).split(":")[0].rstrip("0123456789"): one
        for one in made["Pohon"].data_validations.dataValidation
    }
    assert {letter: rule.errorStyle for letter, rule in rules.items() if rule.type == "list"} == {
        "B": "stop", "J": "warning", "K": "warning", "L": "warning", "M": "stop",
    }  # fmt: skip
    assert rules["J"].formula1 == "'Pejabat'!$A$4:$A$113"
    first, last = rules["B"].formula1.replace("$", "").split("!")[1].split(":")
    levels = [cell.value for (cell,) in made["Jenjang"][first:last]]
    assert levels[0] == "Kinerja Strategis Daerah" and len(levels) == 6
    assert rules["A"].prompt


def test_a_period_has_a_column_for_each_year() -> None:
    """Of an empty form, too, which has three examples above the rows to fill in."""
    content = empty_form("Dinas Sosial", "2025-2029")
    assert [head for head in heads(content) if head.startswith("Target")] == [
        f"Target {y}" for y in range(2025, 2030)
    ]
    page = book(content).worksheets[0]
    numbers = [page.cell(row, 1).value for row in range(4, 8)]
    assert numbers == ["CONTOH 1", "CONTOH 1.1", "CONTOH 1.1.1", None]
    assert page["C4"].font.italic and page["B20"].border.left.style == "thin"


def test_further_columns_are_there_if_a_goal_fills_them(tmp_path: Path) -> None:
    """Definition, direction, role, counterpart and further parents each get one."""
    path = tmp_path / "t.yaml"
    path.write_text(
        "pohon: 1\nagency: a\nperiod: 2025\nagencies: [{id: a, title: A}, {id: b, title: B}]\n"
        "officers: [{id: k, title: Kepala}, {id: s, title: Sekretaris}]\n"
        "goals:\n- {id: x, title: Satu, level: ultimate}\n- {id: y, title: Dua, level: ultimate}\n"
        "- {id: z, title: Tiga, level: intermediate, parents: [x, {goal: y, basis: inferred}],\n"
        "   owners: [k, {officer: s, role: co}], crosscuts: [{agency: b, counterpart: q}],\n"
        "   indicators: [{title: I, definition: D; E, direction: up}]}\n",
        encoding="utf-8",
    )
    (graph,) = read([path]).graphs
    page = book(form_xlsx(graph, "a-2025")).worksheets[0]
    row = {head.value: cell.value for head, cell in zip(page[3], page[5], strict=True) if cell.value}
    assert row == {
        "No": "1.1", "Jenjang": "Sasaran Program", "Sasaran": "Tiga", "Indikator": "I", "Definisi": "D; E",
        "Penanggung jawab": "Kepala; Sekretaris", "Peran": "-; pendamping", "Crosscutting dengan": "B",
        "Sasaran mitra": "q", "Sasaran induk lain": "Dua", "Dasar induk lain": "belum dikonfirmasi",
        "Arah": "makin tinggi makin baik", "ID": "z",
    }  # fmt: skip


def trimmed(value: Any) -> Any:
    """Texts without the blanks around them that cells of words and codes do not keep."""
    if isinstance(value, dict):
        return {key: trimmed(one) for key, one in value.items()}
    if isinstance(value, list):
        return [trimmed(one) for one in value]
    return value.strip() if isinstance(value, str) else value


def stored(documents: list[Document], folder: Path) -> Graph:
    """Generated trees as a store gives them."""
    with closing(open_engine(None)) as engine:
        write_trees(engine, read(forest(random.Random(0))._replace(trees=documents).files(folder)).graphs)
        return read_graph(engine)


@settings(max_examples=8, deadline=None)
@given(chance=st.randoms(use_true_random=False))
def test_generated_trees_come_back_alone_and_in_one_workbook(
    chance: random.Random, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Tangled trees, with titles that occur twice, counterparts, circles and any levels: the same digests."""
    folder = tmp_path_factory.mktemp("trees")
    whole = stored([trimmed(each) for each in forest(chance).trees], folder)
    digests = {tree["id"]: tree["digest"] for tree in whole.trees()}
    path = folder / "t.xlsx"
    for id_, digest in digests.items():
        path.write_bytes(form_xlsx(whole, id_))
        (again,) = read([path]).graphs
        assert again.trees()[0]["digest"] == digest
    path.write_bytes(forms_xlsx(whole))
    found = (graph.trees()[0] for graph in read([path]).graphs)
    assert {tree["id"]: tree["digest"] for tree in found} == digests


def test_several_trees_go_into_one_workbook_or_a_folder(tmp_path: Path) -> None:
    """The name decides; the layout of tables has a tree a file."""
    trees = [_tree("a", "Dinas A"), _tree("b", "Dinas B")]
    whole = stored(trees, tmp_path)
    (one,) = export("xlsx", whole, tmp_path / "semua.xlsx")
    assert book(one.read_bytes()).sheetnames[:3] == ["Dinas A", "Dinas B", "Identitas"]
    files = export("xlsx", whole, tmp_path / "folder")
    assert [file.name for file in files] == ["a-2025.xlsx", "b-2025.xlsx"]
    with pytest.raises(UsageError):
        export("xlsx", whole, tmp_path / "tabel.xlsx", layout="tables")


def _tree(id_: str, title: str) -> Document:
    return {
        "pohon": 1, "agency": id_, "period": "2025", "agencies": [{"id": id_, "title": title}],
        "goals": [{"id": "x", "title": "Satu", "level": "ultimate"}],
    }  # fmt: skip


def test_the_layout_of_tables_is_another_arrangement(tmp_path: Path) -> None:
    """It has a sheet for each table, and loads to the same digest; other formats have none."""
    (file,) = export("xlsx", seed(), tmp_path / "t.xlsx", layout="tables")
    assert book(file.read_bytes()).sheetnames[:3] == ["tree", "levels", "agencies"]
    assert read([file]).graphs[0].trees()[0]["digest"] == seed().trees()[0]["digest"]
    for form, layout in (("xlsx", "lain"), ("json", "tables")):
        with pytest.raises(UsageError, match=layout):
            export(form, seed(), tmp_path / "u", layout=layout)


def test_an_empty_form_never_overwrites(tmp_path: Path) -> None:
    """Not even another form; a period that is none is refused before anything is written."""
    path = tmp_path / "baru.xlsx"
    new_form(path, "Dinas Sosial", "2025")
    before = path.read_bytes()
    with pytest.raises(UsageError, match="baru"):
        new_form(path)
    with pytest.raises(UsageError, match="2025-2029"):
        new_form(tmp_path / "lain.xlsx", period="2025 - 2029")
    assert path.read_bytes() == before and not (tmp_path / "lain.xlsx").exists()


def test_an_empty_form_follows_its_own_guide() -> None:
    """Units are in their column, numbers are Indonesian, and words are, too."""
    made = book(empty_form("Dinas Sosial", None))
    page = made.worksheets[0]
    assert page["A1"].value == "Pohon Kinerja Dinas Sosial"
    heads_of = [cell.value for cell in page[3]]
    unit = heads_of.index("Satuan") + 1
    target = next(place for place, head in enumerate(heads_of, 1) if str(head).startswith("Target"))
    assert (page.cell(6, unit).value, page.cell(6, target).value) == ("KK", "20.000")
    words = [cell.value for row in made["Daftar"].iter_rows() for cell in row]
    assert "tema" in words and "none" not in words


def test_the_guide_explains_levels_and_names_every_further_column() -> None:
    """A planner cannot guess the headings of columns that are not there yet."""
    guide = {row[0].value: row[1].value for row in book(empty_form(None, None))["Petunjuk"].iter_rows()}
    assert "lembar Jenjang" in guide["Jenjang"]
    for heading in ("Peran", "Definisi", "Rumus", "Sumber data", "Sasaran induk lain", "Arah"):
        assert heading in guide["Kolom tambahan"]


def test_a_level_of_themes_is_called_one_and_read_back(tmp_path: Path) -> None:
    """The list offers the Indonesian word, which means the same to the reader."""
    path = tmp_path / "t.yaml"
    path.write_text(
        "pohon: 1\nagency: a\nperiod: 2025\nagencies: [{id: a, title: A}]\n"
        "levels: [{id: isu, title: Isu, as: none}, ultimate]\n"
        "goals: [{id: x, title: Satu, level: isu, children: [{id: y, title: Dua, level: ultimate}]}]\n",
        encoding="utf-8",
    )
    (graph,) = read([path]).graphs
    content = form_xlsx(graph, "a-2025")
    assert "tema" in [cell.value for row in book(content)["Jenjang"].iter_rows() for cell in row]
    (tmp_path / "t.xlsx").write_bytes(content)
    (again,) = read([tmp_path / "t.xlsx"]).graphs
    assert again.trees()[0]["digest"] == graph.trees()[0]["digest"]
