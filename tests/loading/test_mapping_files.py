"""A mapping file says how a planner's workbook is read, and answers its questions."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema  # type: ignore[import-untyped]
import pytest
import yaml

from pohon_graph import texts
from pohon_graph.errors import InputError
from pohon_graph.graph.known_words import level_names
from pohon_graph.graph.tree_document import to_document
from pohon_graph.loading import read
from pohon_graph.loading.answers import Answers
from pohon_graph.loading.proposals import proposal, questions
from pohon_graph.loading.sheet_maps.workbook_map import ROLES
from tests.loading.test_layouts import LIST, MATRIX, OUTLINE, TITLES, outline
from tests.reports.published import schema
from tests.small_workbooks import Rows, save

UNKNOWN: Rows = [
    [None, "KINERJA", "INDIKATOR", "TARGET", "MITRA", None],
    [None, None, None, None, "Dinas Kesehatan", "BPBD"],
    [1, "Tersedianya rumah layak huni", "Jumlah rumah", 20, "x", "data korban"],
    [2, "Terlaksananya pelatihan", "Jumlah peserta", 40, None, "x"],
]  # fmt: skip
AGREEMENTS: dict[str, Rows] = {
    "A": [*TITLES, ["SASARAN STRATEGIS", "INDIKATOR", "TARGET"], ["Meningkatnya mutu", "Indeks", 3]],
    "B": [*TITLES, ["SASARAN PROGRAM", "INDIKATOR", "TARGET"], ["Meningkatnya sarana", "Jumlah sarana", 5]],
}


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A working directory of its own, and English."""
    monkeypatch.chdir(tmp_path)
    texts.use("en")


def write(text: str, path: str = "t.map.yaml") -> None:
    """Write a mapping file."""
    Path(path).write_text(text, encoding="utf-8")


def document(path: str = "t.xlsx", answers: Answers | None = None) -> dict[str, Any]:
    """The one tree of a workbook."""
    (graph,) = read([path], answers=answers).graphs
    found: dict[str, Any] = to_document(graph, graph.trees()[0]["id"])
    return found


def mapping(path: str = "t.xlsx") -> str:
    """The text of the mapping that is shown."""
    found = proposal(path, Answers())
    assert found is not None
    return found.text


def remarks_removed(text: str) -> str:
    """The mapping with the rows, the agency and the period that it only mentions."""
    return text.replace("# head", "head").replace("# rows", "rows").replace("# agency", "agency")


@pytest.mark.parametrize("rows", [MATRIX, LIST, OUTLINE])
@pytest.mark.parametrize("change", [str, remarks_removed])
def test_a_shown_mapping_changes_nothing(rows: Rows, change: Callable[[str], str]) -> None:
    """The workbook is read with it as it was without it, and the mapping stays the same."""
    save({"Lembar": [*TITLES, *rows]}, merged=["B5:D5", "E5:H5"] if rows is MATRIX else [], sheet="Lembar")
    before, text = document(), mapping()
    write(change(text))
    assert document() == before
    assert mapping() == change(text)


def test_a_level_that_the_sheet_does_not_say_is_answered_beside_the_workbook() -> None:
    """The question stops the load, stands in the proposal, and its answer is found again."""
    save({"Lembar": [*TITLES, *UNKNOWN]}, merged=["E5:F5"], sheet="Lembar")
    with pytest.raises(InputError, match="which level do the goals"):
        read(["t.xlsx"])
    found = questions("t.xlsx", Answers())
    assert found is not None and found.path == "t.map.yaml" and "ASKED: which level?" in found.text
    write(found.text.replace("{goal: ,", "{goal: Sasaran Sub Kegiatan,"))
    assert [goal["level"] for goal in document()["goals"]] == ["operational"] * 2
    assert "data korban" in str(document()["goals"][0]["crosscuts"])
    assert questions("t.xlsx", Answers()) is None
    assert any("read with the mapping file t.map.yaml" in str(one) for one in read(["t.xlsx"]).notices)


def test_a_mapping_alone_is_enough() -> None:
    """Headings that nobody knows, no titles, and a list that means nothing by an empty cell."""
    rows: Rows = [
        ["Apa", "Ukuran", "Berapa", "Siapa", "Lalu apa"],
        ["Meningkatnya mutu", "Indeks", 3, "Kepala Dinas Sosial", "Meningkatnya sarana"],
        [None, "Angka", 4, None, "Terlaksananya kegiatan"],
        ["Total", None, 7],
    ]
    save({"X": rows})
    write(
        "agency: Dinas Sosial\nperiod: 2025\nhead: 1\nrows: 2-3\nblank: kosong\ncolumns:\n"
        "  A: {sasaran: ultimate}\n  b: {indikator: A}\n  C: {target: B, year: 2026}\n  D: {owner: A}\n"
        "  E: {goal: intermediate, under: A}\n"
    )
    tree = document()
    assert outline(tree["goals"]) == {
        "Meningkatnya mutu": {"Meningkatnya sarana": {}}, "Terlaksananya kegiatan": {}
    }  # fmt: skip
    assert tree["goals"][0]["indicators"] == [
        {"title": "Indeks", "target": [{"year": 2026, "target": "3"}]}
    ]  # fmt: skip
    assert tree["goals"][0]["owners"] == ["kepala-dinas-sosial"]


def test_answers_to_questions_about_edges_are_taken() -> None:
    """By cell or by title; each answered question is gone."""
    save(AGREEMENTS)
    assert outline(document()["goals"]) == {"Meningkatnya mutu": {}, "Meningkatnya sarana": {}}
    text = mapping()
    assert "about: parent" in text
    for answer in ("A!A6", "meningkatnya MUTU"):
        write(text.replace("answer:\n", f"answer: {answer}\n"))
        assert outline(document()["goals"]) == {"Meningkatnya mutu": {"Meningkatnya sarana": {}}}
        assert not [one for one in read(["t.xlsx"]).notices if "which goal does" in str(one)]


def test_ok_takes_the_only_candidate_and_never_drops_an_edge() -> None:
    """The question says so. With two candidates, "ok" names neither and is refused."""
    save(AGREEMENTS)
    assert "answer ok if the goal above is “Meningkatnya mutu”" in mapping()
    write(mapping().replace("answer:\n", "answer: ok\n"))
    assert outline(document()["goals"]) == {"Meningkatnya mutu": {"Meningkatnya sarana": {}}}
    save({**AGREEMENTS, "A": [*AGREEMENTS["A"], ["Meningkatnya tata kelola", "Nilai", 4]]})
    assert "none if there is none; ok" not in mapping()
    with pytest.raises(InputError, match=r"ok does not say which goal is above the one at A6"):
        read(["t.xlsx"])
    write(Path("t.map.yaml").read_text(encoding="utf-8").replace("answer: ok", "answer: none"))
    assert len(document()["goals"]) == 3


def test_ok_does_not_take_another_candidate_than_the_one_asked_about() -> None:
    """The workbook was edited after the answer."""
    save(AGREEMENTS)
    write(mapping().replace("answer:\n", "answer: ok\n"))
    save({**AGREEMENTS, "A": [*AGREEMENTS["A"][:-1], ["Meningkatnya tata kelola", "Nilai", 4]]})
    with pytest.raises(InputError, match="goal above the one at A6 is “Meningkatnya tata kelola” now"):
        read(["t.xlsx"])


OFFICERS: Rows = [
    *TITLES,
    ["NO", "SASARAN", "INDIKATOR", "TARGET", "PENANGGUNG JAWAB"],
    [1, "Meningkatnya mutu", "Indeks", 3, "Kepala Dinas Sosial"],
    [2, "Meningkatnya sarana", "Jumlah", 4, "Kepala Bidang Sarana"],
    [3, "Meningkatnya tata kelola", "Nilai", 4],
]


@pytest.mark.parametrize("about", ["    about: goal-level\n", ""])
def test_the_level_of_one_goal_is_asked_at_its_cell_and_set_there(about: str) -> None:
    """The goals whose officers name a level keep it."""
    save({"T": OFFICERS})
    with pytest.raises(InputError, match=r"T!B8: which level does the goal “Meningkatnya tata kelola”"):
        read(["t.xlsx"])
    assert "about: goal-level" in mapping() and "about: parent" not in mapping()
    write(f"answers:\n  - cell: B8\n{about}    answer: Sasaran Kegiatan\n")
    assert [goal["level"] for goal in document()["goals"]] == ["ultimate", "intermediate", "immediate"]
    assert not [one for one in read(["t.xlsx"]).notices if "no such question" in str(one)]
    write(f"answers:\n  - cell: B8\n{about}    answer: ok\n")
    with pytest.raises(InputError, match="ok is no level of the goal at B8"):
        read(["t.xlsx"])


PROGRAMMES: Rows = [
    ["DINAS SOSIAL KABUPATEN CONTOH"],
    ["Tujuan", "Sasaran", "Kode", "Program dan Kegiatan", "Indikator Kinerja", "2024", "2025"],
    ["Meningkatnya mutu", None, None, None, "Indeks", 60, 61],
    [None, "Meningkatnya layanan", None, None, "Persentase", 70, 71],
    [None, None, "1.06.04", "Program Rehabilitasi", "Persentase PPKS", 80, 81],
    [None, None, "1.06.04.2.01", "Rehabilitasi Dasar", "Jumlah orang", 400, 410],
    [None, None, None, None, "Jumlah panti", 2, 3],
]
BY_PROGRAMMES = "sheets:\n- sheet: T\n  period: 2024-2025\n  answers:\n"


def summary() -> list[int]:
    """The numbers of cells of the workbook's one sheet: filled, then of each kind."""
    said = next(str(one) for one in read(["t.xlsx"]).notices if "filled cells" in str(one))
    return [int(found) for found in re.findall(r"(\d+) (?:filled|facts|headings|left|asked)", said)]


@pytest.mark.parametrize(
    ("answers", "measures", "counts"),
    [
        ("", ["Persentase"], [29, 12, 8, 0, 9]),
        ("  - {cell: E5, answer: B4}\n",
         ["Persentase", "Persentase PPKS", "Jumlah orang", "Jumlah panti"], [29, 21, 8, 0, 0]),
        ("  - {cell: E5, answer: MENINGKATNYA layanan}\n  - {cell: E6, answer: none}\n",
         ["Persentase", "Persentase PPKS", "Jumlah panti"], [29, 18, 8, 3, 0]),
        ("  - {cell: E6, answer: B4}\n", ["Persentase", "Jumlah orang"], [29, 15, 8, 0, 6]),
        ("  - {cell: E5, answer: none}\n", ["Persentase"], [29, 12, 8, 9, 0]),
        ("  - {cell: E5, about: programme-indicators, answer: none}\n", ["Persentase"], [29, 12, 8, 9, 0]),
    ],
)  # fmt: skip
def test_indicators_of_programmes_are_given_to_the_goal_of_the_answer(
    answers: str, measures: list[str], counts: list[int]
) -> None:
    """All of them or one by one, with their values; each cell is counted as what became of it."""
    save({"T": PROGRAMMES})
    write(BY_PROGRAMMES + answers)
    (goal,) = document()["goals"][0]["children"]
    assert [one["title"] for one in goal["indicators"]] == measures
    assert all(len(one["target"]) == 2 for one in goal["indicators"])
    assert summary() == counts and counts[0] == sum(counts[1:])
    asked = [str(one) for one in read(["t.xlsx"]).notices if "Which goal" in str(one)]
    assert len(asked) == bool(counts[-1])


def test_a_question_names_all_cells_that_wait_and_the_file_for_its_answer() -> None:
    """Indicators by cell, values by column; the load ends well and says where to answer."""
    save({"T": PROGRAMMES})
    said = [str(one) for one in read(["t.xlsx"], answers=Answers(period="2024-2025")).notices]
    assert any("E5, E6, E7; their 6 values in the columns F, G wait" in one for one in said)
    assert "`pohon load t.xlsx --show-mapping` as t.map.yaml" in said[-1]
    for answer in ("E5", "ok"):
        write(f"{BY_PROGRAMMES}  - {{cell: E5, answer: {answer}}}\n")
        with pytest.raises(InputError, match=f"{answer}.? is not one goal"):
            read(["t.xlsx"])


def test_a_shown_question_says_which_answers_it_takes() -> None:
    """In a remark above each answer."""
    save({"T": PROGRAMMES})
    write("period: 2024-2025\n")
    assert "# answer with the cell or the title of a goal, for all of them; none" in mapping()


ROLE_MATRIX: Rows = [
    *TITLES,
    ["NO", "NAMA / JABATAN", "RENCANA HASIL KERJA KEPALA BIDANG SOSIAL"],
    [None, None, "Meningkatnya layanan"],
    [None, None, "Indikator: Persentase (Target: 70%)"],
    [1, "Adi\nPekerja Sosial Ahli Muda", "Terlaksananya layanan"],
    [2, "Budi\nPekerja Sosial Ahli Pertama", "Tersusunnya laporan"],
]


def levels_of_role_matrix() -> list[str]:
    """Those of the leader's goal, and of the two of the staff."""
    (top,) = document()["goals"]
    return [top["level"], *(one["level"] for one in top["children"])]


def test_levels_derived_from_jobs_are_asked_about_in_one_question() -> None:
    """With the level of each job; `levels` answers by job or by words of it, `ok` takes them all."""
    save({"T": ROLE_MATRIX})
    assert levels_of_role_matrix() == ["intermediate", "operational", "process"]
    (asked,) = [str(one) for one in read(["t.xlsx"]).notices if "derived from the jobs" in str(one)]
    assert "KEPALA BIDANG SOSIAL = intermediate; Pekerja Sosial Ahli Muda = operational" in asked
    text = mapping()
    assert '# "Pekerja Sosial Ahli Pertama": process' in text and "Persentase" not in text
    assert "B: owner  # " in text
    write("levels: {ahli muda: Sasaran Kegiatan}\nanswers:\n  - {cell: C5, answer: ok}\n")
    assert levels_of_role_matrix() == ["intermediate", "immediate", "process"]
    assert not [one for one in read(["t.xlsx"]).notices if "derived" in str(one)]


def test_two_books_of_one_tree_are_joined_as_sheets_of_one_book() -> None:
    """As two files they are refused, with that way to keep both."""
    agreement = AGREEMENTS["A"]
    paths = [save({"T": ROLE_MATRIX}, "roles.xlsx"), save({"A": agreement}, "agreement.xlsx")]
    with pytest.raises(InputError, match="give one tree if their sheets are put into one workbook"):
        read(paths)
    save({"T": ROLE_MATRIX, "A": agreement})
    assert {goal["title"] for goal in document()["goals"]} == {"Meningkatnya mutu", "Meningkatnya layanan"}


def test_a_job_that_says_no_level_stops_the_load() -> None:
    """It is answered under `levels`, by the job."""
    save({"T": [*ROLE_MATRIX, [3, "Cici\nTenaga Ahli", "Terjaganya mutu"]]})
    with pytest.raises(InputError, match="which level do the goals of Tenaga Ahli have"):
        read(["t.xlsx"])
    assert '"Tenaga Ahli":  # regional, ' in mapping()
    write("levels: {Tenaga Ahli: process}\n")
    assert levels_of_role_matrix() == ["intermediate", "operational", "process", "process"]


def test_the_levels_to_choose_from_are_in_the_language_of_the_user() -> None:
    """In the question, and in the problem of a wrong answer; each of these names is an answer."""
    save({"Lembar": [*TITLES, *UNKNOWN]}, merged=["E5:F5"], sheet="Lembar")
    texts.use("id")
    text = mapping()
    assert "TANYA: jenjang apa? Kinerja Strategis Daerah, " in text and "Notepad" in text
    write(text.replace("{goal: ,", "{goal: Sasaran Sub Bidang,"))
    with pytest.raises(InputError) as refused:
        read(["t.xlsx"])
    assert any("Sasaran Sub Kegiatan, Sasaran Proses" in one.sentence for one in refused.value.problems)
    for name in level_names():
        write(text.replace("{goal: ,", "{goal: " + name + ","))
        assert document()["goals"]


def test_other_words_for_levels_are_answered_once() -> None:
    """`levels` holds for every row with that word."""
    rows: Rows = [
        ["Jenjang", "Sasaran", "Indikator"],
        ["Puncak", "Meningkatnya mutu", "Indeks"],
        ["Sasaran Program", "Meningkatnya sarana", "Jumlah"],
        ["Puncak", "Meningkatnya tata kelola", "Nilai"],
    ]
    save({"X": [*TITLES, *rows]})
    assert '"Puncak":' in mapping()
    write("levels: {puncak: ultimate}\n")
    assert [goal["level"] for goal in document()["goals"]] == ["ultimate", "ultimate"]


def test_sheets_can_be_left_out() -> None:
    """By the mapping file, and by the command line; an unknown title is an error."""
    save(AGREEMENTS)
    write("ignore: [B]\n")
    assert outline(document()["goals"]) == {"Meningkatnya mutu": {}}
    assert outline(document(answers=Answers(sheets=("a",)))["goals"]) == {"Meningkatnya mutu": {}}
    with pytest.raises(InputError, match="no sheet “C”"):
        read(["t.xlsx"], answers=Answers(sheets=("C",)))


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ("columns:\n  B: {goal: puncak}\n", 2, "no value of “goal”"),
        ("columns:\n  B: sasaran strategis\n", 2, "no role of a column"),
        ("columns:\n  B: {goal: ultimate, below: A}\n", 2, "no key of a column"),
        ("columns:\n  B: {goal: ultimate, indicator: C}\n", 2, "needs one role"),
        ("columns:\n  4: goal\n", 2, "no column"),
        ("columns:\n  ABCD: goal\n", 2, "no column"),
        ("columns:\n  B: goal\n  C: {indicator: D}\n", 3, "no column of goals"),
        ("columns:\n  D: {target: C, year: 25}\n", 2, "no year"),
        ("columns:\n  B: {goal: ultimate, under: E}\n  E: {goal: ultimate, under: B}\n", 2, "below itself"),
        ('columns:\n  B: {goal: ultimate, heading: "TUJUAN"}\n', 2, "instead of"),
        ("columns: [B]\n", 1, "“name: value” lines"),
        ("coloms: {}\n", 1, "no mapping file key. Did you mean “columns”?"),
        ("head: enam\n", 1, "no row numbers"),
        ("head: 99\ncolumns: {B: goal}\n", 1, "are empty"),
        ("blank: kadang\n", 1, "no value of “blank”"),
        ("sheets:\n  - sheet: A\n  - sheet: B\n", 2, "no sheet “A”"),
        ("ignore: [C]\n", 1, "no sheet “C”"),
        ("levels: {Puncak: atas}\n", 1, "no value of “Puncak”"),
        ("answers:\n  - {cell: lima, answer: ok}\n", 2, "is no cell"),
        ("answers:\n  - {cell: F6, about: two-levels, answer: besar}\n", 2, "does not answer"),
        ("- a\n", 1, "must be written as"),
        ("columns: {B: goal\n", 2, ""),
    ],
)
def test_what_is_wrong_in_a_mapping_file_is_named_with_its_line(text: str, line: int, says: str) -> None:
    """One sentence each; nothing is loaded."""
    rows = [[*MATRIX[0][:4], "FUNGSIONAL (ESELON IV)", *MATRIX[0][5:]], *MATRIX[1:]]
    save({"Lembar": [*TITLES, *rows]}, merged=["B5:D5", "E5:H5"], sheet="Lembar")
    if "two-levels" in text:
        text = text.replace("F6", "E6")
    write(text)
    with pytest.raises(InputError) as refused:
        read(["t.xlsx"])
    found = [one for one in refused.value.problems if one.place == f"t.map.yaml:{line}"]
    assert len(found) == 1 and says in found[0].sentence


def test_an_answer_without_a_question_is_said() -> None:
    """The workbook loads."""
    save({"Lembar": [*TITLES, *OUTLINE]})
    write("answers:\n  - {cell: B7, answer: none}\n")
    assert any("no such question at B7" in str(one) for one in read(["t.xlsx"]).notices)


def test_a_renamed_sheet_still_has_its_mapping() -> None:
    """If there is only one."""
    save({"Lain": [*TITLES, *UNKNOWN]})
    write("sheets: [{sheet: Lembar, columns: {B: {goal: operational}}}]\n")
    assert len(document()["goals"]) == 2


def test_mapping_files_are_no_trees(tmp_path: Path) -> None:
    """A folder with a workbook and its mapping is read as the workbook; the mapping alone is refused."""
    save({"Lembar": [*TITLES, *UNKNOWN]})
    write("columns: {B: {goal: operational}}\n")
    assert len(read([tmp_path]).graphs) == 1
    with pytest.raises(InputError, match="this is a mapping file"):
        read(["t.map.yaml"])


def test_the_schema_offers_what_the_program_reads() -> None:
    """The roles of columns, and every key of a mapping that is shown."""
    published = schema("map")
    named = [name for role in ROLES for name in ROLES.names[role].split(", ")]
    column = published["$defs"]["column"]["anyOf"]
    assert column[0]["enum"] == [*ROLES, *named, None] and column[1]["properties"].keys() >= {*ROLES, *named}
    indonesian = (
        "sheet: T\nblank: kosong\nlevels: {Pokja: Sasaran Kegiatan}\ncolumns: {B: {sasaran: Sasaran Program}}"
    )
    texts.use("id")
    assert {*level_names()} < {*column[1]["properties"]["goal"]["enum"]}
    texts.use("en")
    jsonschema.Draft202012Validator(published).validate(yaml.safe_load(indonesian))
    save(AGREEMENTS)
    shown = yaml.safe_load(mapping())
    assert shown["sheets"][1]["answers"]
    jsonschema.Draft202012Validator(published).validate(shown)
