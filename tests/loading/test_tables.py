"""Tables, as a folder of CSV files or a workbook, give the same trees as tree files."""

from __future__ import annotations

import csv
import re
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from pohon_graph import texts
from pohon_graph.bundled import bundled
from pohon_graph.documents.file_limits import FILE
from pohon_graph.errors import InputError
from pohon_graph.exports.tree_tables import tree_csv, tree_xlsx
from pohon_graph.fields import TABLES
from pohon_graph.graph.model import Graph
from pohon_graph.graph.normalised_text import normalise
from pohon_graph.graph.tree_document import to_document
from pohon_graph.loading import read
from pohon_graph.loading.inputs import Loaded
from pohon_graph.loading.table_columns import LISTS, TABLES_BY_NAME, synonyms
from tests.small_workbooks import BASE, save

Tables = dict[str, list[list[Any]]]
Put = Callable[[Tables], str]

SMALL: Tables = {
    "tree": [["agency", "period"], ["dinsos", "2024"]],
    "agencies": [["id", "title"], ["dinsos", "Dinas Sosial"], ["dinkes", "Dinas Kesehatan"]],
    "officers": [["id", "title"], ["kadis", "Kepala Dinas"], ["kabid", "Kepala Bidang"]],
    "programs": [["id", "title"], ["pjs", "Program Perlindungan"]],
    "goals": [
        ["id", "title", "level", "parents"],
        ["a", "Menurunnya kemiskinan", "ultimate", None],
        ["b", "Tersedianya data", "intermediate", "a"],
    ],
}


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A working directory of its own, and English."""
    monkeypatch.chdir(tmp_path)
    texts.use("en")


def as_folder(tables: Tables, folder: str = "d") -> str:
    """Write the tables as CSV files."""
    Path(folder).mkdir(exist_ok=True)
    for name, rows in tables.items():
        with Path(folder, f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows(rows)
    return folder


def as_workbook(tables: Tables, path: str = "t.xlsx") -> str:
    """Write the tables as the sheets of a workbook."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, rows in tables.items():
        page = book.create_sheet(name)
        for row in rows:
            page.append(row)
    book.save(path)
    return path


@pytest.fixture(params=[as_folder, as_workbook], ids=["folder", "workbook"])
def put(request: pytest.FixtureRequest) -> Put:
    """Writes tables in one form, then in the other."""
    form: Put = request.param
    return form


def with_(**more: list[list[Any]]) -> Tables:
    """The small tree's tables, some of them others."""
    return {**SMALL, **more}


def document(path: str) -> dict[str, Any]:
    """The one tree behind a path as a document."""
    graph = read([path]).graphs[0]
    return to_document(graph, graph.trees()[0]["id"])


def told(path: str) -> list[tuple[str, str]]:
    """What is wrong with tables."""
    with pytest.raises(InputError) as refused:
        read([path])
    return [(problem.place, problem.sentence) for problem in refused.value.problems]


def seed() -> Graph:
    """The bundled tree."""
    return read([bundled("data", "dinsos-2024.yaml")]).graphs[0]


def test_what_is_written_as_tables_is_read_as_the_same_tree() -> None:
    """The bundled tree, as a folder and as a workbook."""
    graph = seed()
    Path("d").mkdir()
    for name, content in tree_csv(graph, "dinsos-2024").items():
        Path("d", name).write_text(content, encoding="utf-8", newline="")
    Path("t.xlsx").write_bytes(tree_xlsx(graph, "dinsos-2024"))
    for path in ("d", "t.xlsx"):
        (tree,) = read([path]).graphs[0].trees()
        assert tree["digest"] == graph.trees()[0]["digest"]


HARD = """\
pohon: 1
agency: a
period: 2025-2029
title: "  =1+1; two \\\\ lines\\nof title '"
levels: [atas, bawah]
agencies:
  - {id: a, title: "'@x", aliases: ["a; b", "c\\\\", "-d"], urusan: [1.06]}
officers: [{id: o, title: "+62; -3"}]
programs: [{id: p, title: P, part_of: q}, {id: q, title: Q, kind: program, code: 1.06.02}]
goals:
  - id: g
    title: "- satu"
    level: atas
    kind: "=tujuan"
    programs: [p, q]
    owners: [{officer: o, role: lead}]
    crosscuts:
      - {agency: a, note: "=x", counterpart: a-2024/z}
      - {agency: a, scope: internal, status: accepted}
    indicators:
      - {title: "1", target: "-5", baseline: {year: 2020, target: "@7"}}
      - {title: "1", target: [{year: 2025, target: "20.000"}, {target: "0.226", kind: actual}], unit: " % "}
      - {title: tanpa}
      - {title: "dua\\r\\nbaris _x0041_ _x005F_x000D_"}
    children:
      - {id: h, title: dua, level: bawah, basis: inferred, parents: [{goal: g2, basis: stated}]}
  - {id: g2, title: tiga, level: atas, parents: [{goal: h, basis: inferred}]}
"""


def test_hard_texts_survive_tables() -> None:
    """Formulas, semicolons, backslashes, line ends, numbers that are texts, edges of every basis."""
    Path("hard.yaml").write_text(HARD, encoding="utf-8")
    graph = read(["hard.yaml"]).graphs[0]
    (tree,) = graph.trees()
    Path("d").mkdir()
    for name, content in tree_csv(graph, tree["id"]).items():
        Path("d", name).write_text(content, encoding="utf-8", newline="")
    Path("t.xlsx").write_bytes(tree_xlsx(graph, tree["id"]))
    for path in ("d", "t.xlsx"):
        assert read([path]).graphs[0].trees()[0]["digest"] == tree["digest"]


LIKE_OTHER_THINGS = """\
pohon: 1
agency: jumlah
period: 2025
title: "Catatan: x"
agencies: [{id: jumlah, title: Total, aliases: ["3"]}, {id: "1", title: "2", aliases: ["3"], urusan: [1.06]}]
officers: [{id: "1", title: "2"}, {id: nip, title: "NIP. 19700101", unit: "Contoh, 2 Januari 2025"}]
programs: [{id: "1", title: "2", code: 1.06.02}]
goals:
  - id: total
    title: "Sumber: data"
    level: ultimate
    owners: [nip]
    crosscuts: [{agency: "1", note: "NIP. 1"}]
    indicators:
      - {title: Jumlah, target: "20,000", unit: orang}
      - {title: Jumlah, target: [{year: 2025, target: "0,2"}, {year: 2025, target: "31-12"}], unit: "%"}
  - {id: a.b, title: "Sumber: data", level: ultimate}
  - {id: a-b, title: "Sumber: data", level: ultimate}
"""


def test_a_tree_whose_texts_look_like_other_things_survives_tables() -> None:
    """Totals, notes, signatures, column numbers, repeated rows: in an exported table each is what it was."""
    Path("like.yaml").write_text(LIKE_OTHER_THINGS, encoding="utf-8")
    graph = read(["like.yaml"]).graphs[0]
    (tree,) = graph.trees()
    Path("d").mkdir()
    for name, content in tree_csv(graph, tree["id"]).items():
        Path("d", name).write_text(content, encoding="utf-8", newline="")
    Path("t.xlsx").write_bytes(tree_xlsx(graph, tree["id"]))
    for path in ("d", "t.xlsx"):
        assert read([path]).graphs[0].trees()[0]["digest"] == tree["digest"]


def test_places_are_files_and_lines_or_sheets_and_cells() -> None:
    """Every node says where it was read."""
    folder = read([as_folder(SMALL)]).graphs[0]
    book = read([as_workbook(SMALL)]).graphs[0]
    assert folder.nodes["Goal"]["dinsos-2024/b"]["source"] == "d/goals.csv:3"
    assert book.nodes["Goal"]["dinsos-2024/b"]["source"] == "t.xlsx!goals!B3"
    edge = "CASCADES_TO", "Goal", "Goal"
    assert folder.edges[edge][0]["source"] == "d/goals.csv:3"
    assert book.edges[edge][0]["source"] == "t.xlsx!goals!D3"


INDONESIAN: Tables = {
    "Pohon": [["Perangkat Daerah", "Tahun", "Judul"], ["Dinas Sosial", "2024", "Pohon Kinerja Dinsos"]],
    "Perangkat Daerah": [["Kode", "Nama OPD", "Urusan"], ["dinsos", "Dinas Sosial", "1.06; 1.07"],
                         ["dinkes", "Dinas Kesehatan", None]],
    "Pejabat": [["Kode", "Jabatan"], ["kadis", "Kepala Dinas"], ["kabid", "Kepala Bidang"]],
    "Program": [["id", "Program/Kegiatan", "Kode"], ["pjs", "Program Perlindungan", "1.06.05"]],
    "Sasaran": [
        ["POHON KINERJA DINAS SOSIAL", None, None, None, None, None, None, None, None, None],
        [None] * 10,
        ["No.", "Tujuan/Sasaran", "Jenjang", "Induk", "Indikator Kinerja", "Satuan", "Target", "Pengampu",
         "Program", "Crosscutting"],
        ["1", "Menurunnya kemiskinan", "ultimate", None, "Angka kemiskinan", "%", "5", "Kepala Dinas", None,
         None],
        [None, None, None, None, "Jumlah PPKS", None, "200 ORANG (2026)", None, None, None],
        [None, None, None, None, None, None, "180 ORANG (2027)", None, None, None],
        ["2", "Tersedianya data", "intermediate", "Menurunnya kemiskinan", None, None, None,
         "kabid; Kepala Dinas", "Program Perlindungan", "Dinas Kesehatan"],
    ],
}  # fmt: skip


def test_a_planners_own_workbook_is_read(put: Put) -> None:
    """Indonesian heads below a title, titles for references, several rows and cells to a goal."""
    assert document(put(INDONESIAN)) == {
        "pohon": 1, "agency": "dinsos", "period": "2024", "title": "Pohon Kinerja Dinsos",
        "levels": ["regional", "ultimate", "intermediate", "immediate", "operational", "process"],
        "agencies": [{"id": "dinsos", "title": "Dinas Sosial", "urusan": ["1.06", "1.07"]},
                     {"id": "dinkes", "title": "Dinas Kesehatan"}],
        "officers": [{"id": "kadis", "title": "Kepala Dinas"}, {"id": "kabid", "title": "Kepala Bidang"}],
        "programs": [{"id": "pjs", "title": "Program Perlindungan", "code": "1.06.05"}],
        "goals": [
            {"id": "menurunnya-kemiskinan", "title": "Menurunnya kemiskinan", "level": "ultimate",
             "indicators": [
                 {"title": "Angka kemiskinan", "target": "5", "unit": "%"},
                 {"title": "Jumlah PPKS",
                  "target": [{"target": "200 ORANG (2026)"}, {"target": "180 ORANG (2027)"}]}],
             "owners": ["kadis"]},
            {"id": "tersedianya-data", "title": "Tersedianya data", "level": "intermediate",
             "owners": ["kabid", "kadis"], "programs": ["pjs"], "crosscuts": ["dinkes"],
             "parents": ["menurunnya-kemiskinan"]},
        ],
    }  # fmt: skip


def test_an_urusan_that_a_spreadsheet_took_for_a_number_is_its_code() -> None:
    """A cell 1.06 is a number to Excel, 2.10 one without its last digit; 1.6 may be 1.06: told."""
    path = as_workbook(with_(agencies=[["id", "title", "urusan"], ["dinsos", "Dinas Sosial", 1.06],
                                       ["dinkes", "Dinkes", 2.1], ["lain", "Lain", 1.6]]))  # fmt: skip
    loaded = read([path])
    agencies = to_document(loaded.graphs[0], "dinsos-2024")["agencies"]
    assert [entry["urusan"] for entry in agencies] == [["1.06"], ["2.10"], ["1.6"]]
    assert ["1.6" in notice.sentence for notice in loaded.notices] == [True]


def test_every_column_of_every_table_is_read(put: Put) -> None:
    """Indicators, targets, owners and crosscuts in tables of their own, by id, title or number."""
    tables = with_(
        indicators=[
            ["goal", "indicator", "title", "unit", "definition", "formula", "data_source", "direction",
             "baseline", "baseline_year", "target", "year"],
            ["a", "1", "Angka", "%", "d", "f", "s", "down", "7", "2023", None, None],
            ["a", "2", "Jumlah", None, None, None, None, None, "9", None, "8", "2024"],
            ["Tersedianya data", None, "Persentase", None, None, None, None, None, None, None, None, None],
        ],
        targets=[
            ["goal", "indicator", "year", "target", "kind"],
            ["a", "1", "2024", "5 %", None],
            ["a", "Jumlah", "2025", "7", "actual"],
            ["tersedianya-data", None, None, "90 %", None],
        ],
        owners=[["goal", "officer", "role"], ["a", "kadis", "lead"], ["a", "kabid", "co"]],
        crosscuts=[
            ["goal", "agency", "scope", "status", "note", "counterpart"],
            ["b", "dinkes", "internal", "accepted", "n", "x/y"],
        ],
    )  # fmt: skip
    first, second = document(put(tables))["goals"]
    assert first["indicators"] == [
        {"title": "Angka", "unit": "%", "definition": "d", "formula": "f", "data_source": "s",
         "direction": "down", "baseline": {"target": "7", "year": 2023},
         "target": [{"target": "5 %", "year": 2024}]},
        {"title": "Jumlah", "baseline": "9",
         "target": [{"target": "8", "year": 2024}, {"target": "7", "year": 2025, "kind": "actual"}]},
    ]  # fmt: skip
    assert first["owners"] == [{"officer": "kadis", "role": "lead"}, {"officer": "kabid", "role": "co"}]
    assert second["indicators"] == [{"title": "Persentase", "target": "90 %"}]
    assert second["crosscuts"] == [
        {"agency": "dinkes", "scope": "internal", "status": "accepted", "note": "n", "counterpart": "x/y"}
    ]


@pytest.mark.parametrize(
    ("tables", "places", "says"),
    [
        ({"tree": [["agency", "period"]]}, ["tree"], "agency"),
        ({"tree": [["agency", "period"], ["dinsos", "2024"], ["dinsos", "2025"]]}, ["tree:3"], "one row"),
        ({"tree": [["agency", "periode", "titel"], ["dinsos", "2024", "x"]]}, ["tree:1"], "title"),
        ({"goals": [["id", "title", "level", "Judul"], ["a", "A", "process", "B"]]}, ["goals:1"], "title"),
        ({"goals": [["id", "title", "level"], ["a", "A", "prosess"]]}, ["goals:2"], "process"),
        ({"goals": [["id", "title", "level"], ["a", "A", "process"], ["a", "B", "process"]]}, ["goals:3"],
         "taken"),
        ({"goals": [["id", "title", "level"]]}, ["goals"], "no goal"),
        ({"goals": [["title", "level", "target"], ["A", "process", "5"]]}, ["goals:2"], "indicator"),
        ({"goals": [["title", "level", "owners"], ["A", "process", None], [None, "ultimate", "kadis"]]},
         ["goals:3"], "title"),
        ({"goals": [["title", "level", "parents"], ["A", "process", "B@infered"], ["B", "process", None]]},
         ["goals:2"], "inferred"),
        ({"owners": [["goal", "officer"], ["aa", "kadis"], ["a", "kadi"], [None, "kadis"], ["a", None]]},
         ["owners:2", "owners:3", "owners:4", "owners:5"], "kadis"),
        ({"indicators": [["goal", "title"], ["a", "X"], ["a", "Y"]],
          "targets": [["goal", "indicator", "target"], ["a", None, "5"], ["a", "3", "5"], ["b", None, "5"]]},
         ["targets:2", "targets:3", "targets:4"], "number"),
        ({"owners": [["goal", "officer"], ["a", "Kepala Dinas, kabid"]]}, ["owners:2"], "semicolons"),
        ({"indicators": [["goal", "title", "year", "target"], ["a", "X", "2024", None]]},
         ["indicators:2"], "a year but no target"),
        ({"indicators": [["goal", "title", "year", "baseline_year"], ["a", "X", "2024", "2023"]]},
         ["indicators:2", "indicators:2"], "baseline"),
    ],
)  # fmt: skip
def test_what_is_wrong_in_tables_is_told_with_its_place(
    put: Put, tables: Tables, places: list[str], says: str
) -> None:
    """The table and the row of each, all in one run."""
    path = put(with_(**tables))
    found = told(path)
    rows = [at.removeprefix("d/").removeprefix("t.xlsx!").replace(".csv", "") for at, _ in found]
    for at, wanted in zip(rows, places, strict=True):
        table, _, row = wanted.partition(":")
        assert at.startswith(table)
        assert not row or (at.rstrip("0123456789").endswith((":", *"!ABCDEFGHIJKL")) and at.endswith(row))
    assert any(says in sentence for _, sentence in found)


def test_a_goal_that_two_titles_could_mean_is_asked_for(put: Put) -> None:
    """A title that stands twice is no reference."""
    goals = [["id", "title", "level"], ["a", "Sama", "process"], ["b", "SAMA", "process"]]
    found = told(put(with_(goals=goals, owners=[["goal", "officer"], ["Sama", "kadis"]])))
    assert ["several goals" in sentence for _, sentence in found] == [True]


def test_tables_without_a_tree_are_told_what_is_missing(put: Put) -> None:
    """The table `tree` says whose tree it is."""
    tables = {name: rows for name, rows in SMALL.items() if name != "tree"}
    assert any("“tree”" in sentence for _, sentence in told(put(tables)))


def test_another_table_is_told_and_left_alone(put: Put) -> None:
    """With the table that it might have been."""
    loaded: Loaded = read([put(with_(catatan=[["x"]], ownerz=[["goal", "officer"]]))])
    assert len(loaded.notices) == 2
    assert "owners" in loaded.notices[1].sentence


@pytest.mark.parametrize("heading", ["-", "**", "…"])
def test_a_heading_without_letters_is_unknown(put: Put, heading: str) -> None:
    """Its column is left out with a notice, and not taken for a field without other names."""
    path = put(with_(agencies=[["id", "title", heading], ["dinsos", "Dinas Sosial", "1.06"]]))
    assert document(path)["agencies"] == [{"id": "dinsos", "title": "Dinas Sosial"}]
    assert [f"“{heading}”" in notice.sentence for notice in read([path]).notices] == [True]


def test_two_tables_of_one_kind_are_told() -> None:
    """By their own names, in a folder and in a workbook."""
    tables = with_(sasaran=SMALL["goals"])
    for path in (as_folder(tables), as_workbook(tables)):
        assert ["already" in sentence for _, sentence in told(path)] == [True]


def test_cells_of_numbers_read_as_planners_write_them() -> None:
    """Decimals with a comma, percentages as they are shown, whole numbers without a point."""
    rows: list[list[Any]] = [["goal", "title", "target"]]
    values = [
        13.5,
        0.15,
        20000,
        1e12,
        0.1 + 0.2,
        "20.000",
        15,
    ]
    rows += [["a", f"I{number}", value] for number, value in enumerate(values)]
    path = as_workbook(with_(indicators=rows))
    from openpyxl import load_workbook

    book = load_workbook(path)
    book["indicators"]["C3"].number_format = "0%"
    book.save(path)
    targets = read([path]).graphs[0].nodes["Target"].values()
    assert [row["text"] for row in targets] == [
        "13,5",
        "15 %",
        "20000",
        "1000000000000",
        "0,3",
        "20.000",
        "15",
    ]
    assert [row["value"] for row in targets][:4] == [13.5, 15.0, 20000.0, 1e12]


def test_cells_of_codes_that_are_numbers_keep_their_point() -> None:
    """What Excel took for a number in a column of codes or ids: 1.06 and not 1,06, and references meet."""
    goals: list[list[Any]] = [
        ["id", "title", "level", "parents", "target", "indicator"],
        [1.1, "A", "ultimate", None, 1.5, "X"],
        [1.2, "B", "intermediate", 1.1, None, None],
        [1.3, "C", "intermediate", "1.1; 1.2", None, None],
    ]
    agencies: list[list[Any]] = [["id", "title", "urusan"], ["dinsos", "Dinas Sosial", 1.06]]
    found = read([as_workbook(with_(goals=goals, agencies=agencies))])
    assert found.notices == []
    nodes = found.graphs[0].nodes
    declared = [row for key, rows in found.graphs[0].edges.items() if key[0] == "DECLARES" for row in rows]
    assert [row["urusan"] for row in declared if row["end"] == "dinsos"] == [["1.06"]]
    assert [goal.partition("/")[2] for goal in nodes["Goal"]] == ["1.1", "1.2", "1.3"]
    assert [target["text"] for target in nodes["Target"].values()] == ["1,5"]


def test_characters_that_a_cell_says_in_letters_are_read_as_themselves() -> None:
    """`_x000D_` is a line end, `_x005F_` the `_` of a text that only looks like one."""
    rows: list[list[Any]] = [["goal", "title", "target"], ["a", "X_x000D_\nY", "_x005F_x0041_"]]
    nodes = read([as_workbook(with_(indicators=rows))]).graphs[0].nodes
    assert [row["title"] for row in nodes["Indicator"].values()] == ["X\r\nY"]
    assert [row["text"] for row in nodes["Target"].values()] == ["_x0041_"]


def test_a_formula_counts_by_what_it_came_to() -> None:
    """One that was never worked out, and an error, are told with their cells."""
    rows: list[list[Any]] = [["goal", "title", "target"], ["a", "X", "=1+1"], ["a", "Y", "#REF!"]]
    path = as_workbook(with_(indicators=rows))
    assert [at for at, _ in told(path)] == ["t.xlsx!indicators!C2", "t.xlsx!indicators!C3"]
    # openpyxl writes no results, so the result is put into the archive as Excel would.
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile("worked.xlsx", "w") as archive:
        for name, data in parts.items():
            worked = re.sub(rb"<f>1\+1</f>(?:<v ?/>|<v></v>)", b"<f>1+1</f><v>2</v>", data)
            archive.writestr(name, worked.replace(b"#REF!", b"3"))
    with pytest.raises(InputError) as refused:
        read(["worked.xlsx"])
    assert [problem.place for problem in refused.value.problems] == ["worked.xlsx!indicators!C3"]


@pytest.mark.parametrize("content", [b"", b"no workbook", b"PK\x03\x04 broken", None])
def test_a_damaged_workbook_is_told(content: bytes | None) -> None:
    """Also an archive of something else."""
    if content is None:
        with zipfile.ZipFile("t.xlsx", "w") as archive:
            archive.writestr("readme.txt", "hello")
    else:
        Path("t.xlsx").write_bytes(content)
    ((at, sentence),) = told("t.xlsx")
    assert at == "t.xlsx"
    assert sentence == "this file is empty." if content == b"" else "workbook" in sentence


def test_a_workbook_cut_short_is_told_wherever_it_was_cut() -> None:
    """No cut makes a traceback, or half a tree."""
    data = Path(as_workbook(SMALL)).read_bytes()
    for size in range(0, len(data), 97):
        Path("cut.xlsx").write_bytes(data[:size])
        assert told("cut.xlsx")


def test_a_bomb_in_a_workbook_is_refused_unopened() -> None:
    """An archive that would unpack to more than a file may hold is told by its own table of contents."""
    with zipfile.ZipFile("t.xlsx", "w", zipfile.ZIP_DEFLATED) as archive, archive.open("x.xml", "w") as part:
        for _ in range(FILE // 2**20 + 1):
            part.write(bytes(2**20))
    ((at, sentence),) = told("t.xlsx")
    assert at == "t.xlsx"
    assert "MB" in sentence


def test_an_old_workbook_is_told_what_to_save_it_as() -> None:
    """What cannot be read is named."""
    Path("t.xls").write_bytes(b"\xd0\xcf\x11\xe0")
    ((_, sentence),) = told("t.xls")
    assert ".xlsx" in sentence


def test_a_semicolon_folder_of_excel_is_read() -> None:
    """As Indonesian spreadsheets save CSV: semicolons, a byte order mark, quoted line ends."""
    Path("d").mkdir()
    for name, rows in SMALL.items():
        text = "\r\n".join(";".join(cell or "" for cell in row) for row in rows)
        Path("d", f"{name}.csv").write_bytes(b"\xef\xbb\xbf" + text.encode() + b"\r\n")
    assert document("d") == document(as_folder(SMALL, "e"))


def test_names_of_tables_and_columns_are_unambiguous() -> None:
    """No name stands for two columns of one table, and lists are columns that exist."""
    assert set(TABLES_BY_NAME.values()) == set(TABLES)
    for table, thing in TABLES.items():
        assert set(synonyms(table).values()) == set(thing.columns)
    assert {column for thing in TABLES.values() for column in thing.columns} >= LISTS


def test_a_tree_of_tables_is_written_as_the_tables_it_was_read_from() -> None:
    """The basis of a cascade stays in its column however often a tree goes out and comes back."""
    first = tree_csv(seed(), "dinsos-2024")
    for name, content in first.items():
        Path(name).write_text(content, encoding="utf-8")
    assert tree_csv(read(["."]).graphs[0], "dinsos-2024") == first


@pytest.mark.parametrize("name", ["tables.md", "tables.id.md"])
def test_the_page_on_tables_names_every_table_and_column(name: str) -> None:
    """Each page lists each table with each name that a column may have."""
    page = (Path(__file__).parents[2] / "docs" / name).read_text(encoding="utf-8")
    parts = {part.partition("`")[0]: part for part in page.split("### `")[1:]}
    assert set(parts) == set(TABLES)
    for table, part in parts.items():
        listed = {name.strip(" `*") for row in part.splitlines() for name in row.replace("|", ",").split(",")}
        known = set(map(normalise, listed))
        assert set(synonyms(table)) <= known, (table, set(synonyms(table)) - known)


def test_a_mistyped_indonesian_heading_is_guessed(put: Put) -> None:
    """The nearest heading is suggested in the words it was written in."""
    path = put(with_(goals=[["Sasaran", "Jenjang", "Satuann"], ["Menurunnya PPKS", "ultimate", ""]]))
    assert any("satuan" in sentence for _, sentence in told(path))


@pytest.mark.parametrize(
    ("lang", "known"),
    [("en", "id, title, level, kind, parents"), ("id", "kode, sasaran, jenjang, jenis, induk")],
)
def test_known_columns_are_listed_in_the_users_language(put: Put, lang: str, known: str) -> None:
    """An unknown heading is answered with headings that the reader would write."""
    texts.use(lang)
    path = put(with_(goals=[["title", "level", "basiss"], ["Menurunnya PPKS", "ultimate", "stated"]]))
    ((_, sentence),) = told(path)
    assert known in sentence
    assert all(normalise(name) in synonyms("goals") for name in known.split(", "))


YEARS = ["id", "title", "level", "indicator", "unit", 2025, "Target 2026", "Tahun 2027"]


def test_targets_may_have_a_column_a_year() -> None:
    """On the sheet of goals; an empty cell is no target, and a further indicator has a row to itself."""
    goals: list[list[Any]] = [
        YEARS,
        ["a", "Meningkatnya A", "ultimate", "Jumlah", "orang", 5, 6, 7],
        [None, None, None, "Indeks", "poin", 1, None, 3],
    ]
    (graph,) = read([save({**BASE, "Sasaran": goals})]).graphs
    targets = [(row["text"], row["year"], row["unit"]) for row in graph.nodes["Target"].values()]
    assert targets == [
        ("5", 2025, "orang"),
        ("6", 2026, "orang"),
        ("7", 2027, "orang"),
        ("1", 2025, "poin"),
        ("3", 2027, "poin"),
    ]


@pytest.mark.parametrize("more", ["target", 2025])
def test_columns_of_years_are_the_only_targets_and_each_year_has_one(more: Any) -> None:
    """With a column of targets nobody knows which one holds."""
    row = ["a", "Meningkatnya A", "ultimate", "Jumlah", "orang", 5, 6, 7, 8]
    save({**BASE, "Sasaran": [[*YEARS, more], row]})
    with pytest.raises(InputError, match="is headed by a year"):
        read(["t.xlsx"])
