"""How to fix a finding is said in keys of tree files, or in the columns of tables."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from pohon_graph import fields
from pohon_graph.graph.normalised_text import normalise
from pohon_graph.loading.table_columns import TABLES_BY_NAME, synonyms
from pohon_graph.rules.catalogue import catalogue
from pohon_graph.rules.fix_words import HEADINGS, TABLES, english, fix_text, is_of_a_table
from pohon_graph.rules.rule_file import Rule
from pohon_graph.texts import LANGUAGES

RULES = {rule.code: rule for rule in catalogue()}
CELL = "pohon.xlsx!Sasaran!B3"
LINE = "pohon.yaml:12"


def worded(text: str, code: str = "OWN001") -> Rule:
    return replace(RULES[code], fixes=dict.fromkeys(LANGUAGES, text))


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (CELL, True),
        ("folder/pohon kinerja.xlsx!Data Umum!D4", True),
        ("tabel/Sasaran.csv:3", True),
        (LINE, False),
        ("pohon.json:1", False),
        ("pohon.yaml", False),
    ],
)
def test_tables_are_known_by_their_places(source: str, expected: bool) -> None:
    """A cell of a workbook and a line of a CSV file are of a table, a line of a tree file is not."""
    assert is_of_a_table(source) is expected


def test_keys_stay_where_the_source_is_a_tree_file() -> None:
    """Who writes YAML is told the key to fill in; so is who reads a rule without a finding."""
    rule = worded("Isi `owners`.")
    assert fix_text(rule, [LINE, None], "id") == "Isi `owners`."
    assert fix_text(rule, [], "id") == "Isi `owners`."


def test_keys_become_columns_where_the_source_is_a_table() -> None:
    """Who keeps a workbook is told the heading, and the table if it is not that of the goals."""
    rule = worded("Isi `owners` dan `rank` pada `officers`, lalu `rank` lagi.")
    expected = (
        "Isi “Penanggung jawab” dan “Jenjang Jabatan” (tabel Pejabat) pada “Pejabat”, lalu "
        "“Jenjang Jabatan” lagi."
    )
    assert fix_text(rule, [CELL, "tabel/Sasaran.csv:3", None], "id") == expected


def test_both_are_said_where_findings_come_from_both() -> None:
    """With findings in a workbook and in a YAML file neither reader is left alone."""
    assert fix_text(worded("Isi `owners`."), [CELL, LINE], "id") == "Isi “Penanggung jawab” (`owners`)."


def test_words_of_a_column_are_written_as_people_say_them() -> None:
    """A key with its value becomes the heading with the word that the loader takes, too."""
    rule = worded("Tulis `role: lead`.")
    assert fix_text(rule, [CELL], "id") == "Tulis “Peran: utama” (tabel Pengampu)."
    assert fix_text(rule, [CELL], "en") == "Tulis “Peran: lead” (table Pengampu)."


@pytest.mark.parametrize(
    ("code", "expected"),
    [("TXT005", "“Sasaran”"), ("TXT003", "“Sasaran / Indikator”"), ("IND009", "“Indikator”")],
)
def test_the_title_is_that_of_what_was_found(code: str, expected: str) -> None:
    """The title of a goal and that of an indicator are in columns of their own."""
    assert fix_text(worded("`title`", code), [CELL], "id") == expected


def test_a_unit_is_an_officers_or_an_indicators() -> None:
    """Only beside the list of officers is it the unit that somebody works in."""
    assert fix_text(worded("`officers` `unit`"), [CELL], "id") == "“Pejabat” “Unit Kerja” (tabel Pejabat)"
    assert fix_text(worded("`unit`"), [CELL], "id") == "“Satuan”"


ENGLISH_CELL = "tree.xlsx!goals!B3"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_headings_have_the_language_of_the_file(lang: str) -> None:
    """The names of sheets and files show it; the language of the reader does not matter then."""
    rule = worded("`owners` `rank` `officers` `government.kind` `indicators` `role: lead`")
    table = {"id": "tabel", "en": "table"}[lang]
    expected = f"“owners” “rank” ({table} officers) “officers” “government_kind” ({table} tree) “indicator” "
    for place in (ENGLISH_CELL, "tables/targets.csv:3", "a/owners.TSV:3"):
        assert fix_text(rule, [place, None], lang).startswith(expected)
    assert fix_text(worded("`owners`"), ["x.xlsx!Perangkat Daerah!B3"], lang) == "“Penanggung jawab”"


@pytest.mark.parametrize("place", ["x.xlsx!Sheet1!B3", "Program.csv:3", "x.xlsx!Crosscutting!A1"])
def test_headings_of_an_unknown_language_are_those_of_the_reader(place: str) -> None:
    """The same holds if there are findings in files of both languages."""
    for places in ([place], [CELL, ENGLISH_CELL]):
        assert fix_text(worded("`owners`", "CAS009"), places, "id") == "“Penanggung jawab”"
        assert fix_text(worded("`owners`", "CAS009"), places, "en") == "“owners”"


@pytest.mark.parametrize(
    ("code", "expected"),
    [("TXT005", "“title”"), ("TXT003", "“title / indicator”"), ("IND009", "“indicator”")],
)
def test_titles_have_english_headings_too(code: str, expected: str) -> None:
    """The columns of a goal's title and of an indicator's are the keys of docs/tables.md."""
    assert fix_text(worded("`title`", code), [ENGLISH_CELL], "en") == expected
    assert fix_text(worded("`unit`"), [ENGLISH_CELL], "en") == "“unit”"


def test_other_words_in_backquotes_stay() -> None:
    """The name of a file or a command is none of a column."""
    text = "Muat `nomenclature.csv` dengan `pohon load`."
    assert fix_text(worded(text), [CELL], "id") == text


@pytest.mark.parametrize("key", HEADINGS)
def test_every_heading_is_one_that_tables_are_read_by(key: str) -> None:
    """What a reader is told to fill in is a column that `pohon load` knows under that heading."""
    table, heading = HEADINGS[key]
    column = english(key)
    assert synonyms(table)[normalise(heading)] == synonyms(table)[normalise(column)] == column


@pytest.mark.parametrize("table", TABLES)
def test_every_table_is_called_by_a_name_that_is_read(table: str) -> None:
    """The same holds of the tables."""
    assert table in fields.TABLES
    assert TABLES_BY_NAME[normalise(TABLES[table])] == table


SHEET = "matriks.xlsx!CASCADING 2025!B8"


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.code)
def test_sheets_of_planners_have_no_lists_to_fill_in(rule: Rule) -> None:
    """Nobody is sent to a sheet that is not read there; tables of the program keep their words."""
    for lang in LANGUAGES:
        said = fix_text(rule, [SHEET], lang)
        assert not any(word in said for word in ("“Pejabat”", "“officers”", "“Jenjang Jabatan”", "“rank”"))
        assert not re.search(r"\((?:tabel|table) ", said)
        assert fix_text(rule, [SHEET, CELL], lang) == fix_text(rule, [CELL], lang)


def test_what_a_planners_sheet_has_no_column_for_is_filled_in_on_the_form() -> None:
    """The columns are named once, at the end; what the sheet can hold is not among them."""
    said = fix_text(RULES["OWN002"], [SHEET], "id")
    assert said.endswith(
        "Bila buku kerja ini tidak punya isian “Peran”, tulis formulirnya dengan `pohon export xlsx`, lalu "
        "isi di sana."
    )
    assert "export xlsx" not in fix_text(RULES["IND010"], [SHEET], "id")
    assert "“Sasaran Mitra”" in fix_text(RULES["XCT003"], [SHEET], "id").rpartition("Bila buku")[2]


def test_a_goal_on_a_planners_sheet_gets_its_parent_by_its_place() -> None:
    """A matrix has no column for the goal above, and an agreement says it nowhere: it is asked for."""
    said = fix_text(RULES["CAS001"], [SHEET], "en")
    assert said.startswith("Put this goal into the row, or below the number")
    assert "pohon load BOOK --show-mapping" in said


def test_a_column_of_programmes_may_be_added_to_a_planners_sheet() -> None:
    """A sheet without one has no place for the programme of a goal."""
    assert "“Program” di baris sasaran ini" in fix_text(RULES["PRG001"], [SHEET], "id")
    assert "tambahkan kolomnya" in fix_text(RULES["PRG001"], [SHEET], "id")


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.code)
def test_no_rule_leaves_a_key_to_who_has_a_table(rule: Rule) -> None:
    """Every key that a rule names has a column; `children` has none, so no rule names it."""
    for lang in LANGUAGES:
        left = re.findall(r"`([^`]*)`", fix_text(rule, [CELL], lang))
        is_other = re.compile(r"--\w+|pohon .*|.*\.csv")
        assert [word for word in left if not is_other.fullmatch(word)] == []


FORM = "isian.xlsx!Pohon!C5"


def _form_fix(code: str, lang: str = "id") -> str:
    return fix_text(RULES[code], [FORM], lang)


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.code)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_key_has_words_of_the_form(rule: Rule, lang: str) -> None:
    """No fix names a key, or a column or table that the form does not have."""
    text = fix_text(rule, [FORM], lang)
    left = re.findall(r"`([^`]*)`", text)
    assert not [word for word in left if not re.fullmatch(r"--\w+|pohon .*|.*\.csv", word)]
    assert not re.search(
        r"“Sasaran Induk”|“Program”|Definisi Operasional|Pengampu\)|tabel [A-Z]|table [A-Z]", text
    )


def test_numbers_of_the_form_say_what_is_above_a_goal() -> None:
    """It has no column of parents to fill in."""
    assert "beri nomor di bawah nomor sasaran ini pada turunannya" in _form_fix("CAS006")


def test_columns_and_sheets_are_those_of_the_form() -> None:
    """A column that may be missing is said to be one to add; a sheet is named once."""
    assert "“Peran: utama” kepada" in _form_fix("OWN002")
    assert _form_fix("OWN002").endswith("di lembar Pohon bila belum ada: “Peran”.")
    assert "“Jenjang jabatan” pejabat itu pada lembar “Pejabat”" in _form_fix("OWN003")
    assert "“Program/Kegiatan”" in _form_fix("PRG001")
    assert "“Jenis” (lembar Program)" in _form_fix("PRG006") and "“Program/Kegiatan”" in _form_fix("PRG006")
    assert _form_fix("IND010").startswith("Isi “Definisi” (definisi operasional), “Rumus”")


def test_other_sheets_belong_to_a_form_that_other_findings_show() -> None:
    """The sheet of officers has the same name in the form and in the workbook of tables."""
    place = "isian.xlsx!Pejabat!A4"
    rule = worded("Isi `rank`.")
    assert fix_text(rule, [place], "id") == "Isi “Jenjang Jabatan” (tabel Pejabat)."
    assert (
        fix_text(rule, [place], "id", frozenset({"isian.xlsx"})) == "Isi “Jenjang jabatan” (lembar Pejabat)."
    )
    assert fix_text(rule, [FORM, place, LINE], "id") == "Isi “Jenjang jabatan” (lembar Pejabat) (`rank`)."
