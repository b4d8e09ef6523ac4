"""CSV files as spreadsheets save them: separators, titles above, encodings, line ends."""

from __future__ import annotations

from pathlib import Path

import pytest

from pohon_graph import texts
from pohon_graph.errors import InputError
from pohon_graph.graph.tree_document import to_document
from pohon_graph.loading import read
from pohon_graph.loading.inputs import Loaded
from tests.small_workbooks import BASE, BELOW, HEAD, TOP, Rows


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A working directory of its own, and English."""
    monkeypatch.chdir(tmp_path)
    texts.use("en")


def lines(rows: Rows, separator: str) -> list[str]:
    """Rows as lines of CSV, nothing quoted."""
    return [separator.join("" if cell is None else str(cell) for cell in cells) for cells in rows]


def load(
    *,
    separator: str = ";",
    end: str = "\r\n",
    above: tuple[str, ...] = (),
    encoding: str = "utf-8",
    goal: str = "",
) -> Loaded:
    """The usual tables in one form; `above` comes before the goals, `goal` is the title of the first."""
    Path("d").mkdir(exist_ok=True)
    for name, rows in BASE.items():
        made = lines(rows, separator)
        if name == "Sasaran":
            made = [*above, *(line.replace("Menurunnya PPKS", goal or "Menurunnya PPKS") for line in made)]
        Path("d", f"{name}.csv").write_bytes((end.join(made) + end).encode(encoding))
    return read(["d"])


def targets(loaded: Loaded) -> list[str]:
    """The texts of the targets, which move if a separator was not found."""
    return [row["text"] for row in loaded.graphs[0].nodes["Target"].values()]


@pytest.mark.parametrize("separator", [";", ",", "\t"])
@pytest.mark.parametrize(
    "above",
    [
        (),
        ("POHON KINERJA DINAS SOSIAL TAHUN 2024",),
        ("POHON KINERJA, DINAS SOSIAL, KABUPATEN, 2024; 2025", ""),
    ],
)
def test_titles_may_stand_above_whatever_separates_the_cells(separator: str, above: tuple[str, ...]) -> None:
    """The separator is that of the head, not of the first line."""
    assert targets(load(separator=separator, above=above)) == ["200", "20%"]


def test_a_first_line_may_say_what_separates_the_cells() -> None:
    """As Excel understands it; places count it."""
    loaded = load(separator=";", above=("sep=;",))
    assert loaded.graphs[0].nodes["Goal"]["dinsos-2024/ppks"]["source"] == "d/Sasaran.csv:3"
    assert targets(loaded) == ["200", "20%"]


@pytest.mark.parametrize("end", ["\r\n", "\n", "\r", "\r\r\n"])
def test_lines_may_end_in_any_way(end: str) -> None:
    """Windows, Unix, old Macs, and a Windows file written twice as text: no empty row is seen in it."""
    loaded = load(end=end)
    assert targets(loaded) == ["200", "20%"]
    assert loaded.notices == []


def test_windows_1252_is_read_with_a_notice() -> None:
    """As Excel saves “CSV”; curly quotes and dashes are kept."""
    loaded = load(encoding="cp1252", goal="Menurunnya “PPKS” – kota")
    document = to_document(loaded.graphs[0], "dinsos-2024")
    assert document["goals"][0]["title"] == "Menurunnya “PPKS” – kota"
    assert [(one.place, "Windows-1252" in one.sentence) for one in loaded.notices] == [
        ("d/Sasaran.csv:2", True)
    ]


def test_utf_16_is_refused() -> None:
    """Excel's “Unicode text”: every file says how to save it."""
    with pytest.raises(InputError) as refused:
        load(encoding="utf-16")
    assert {"UTF-16" in one.sentence for one in refused.value.problems} == {True}
    assert len(refused.value.problems) == len(BASE)


def test_a_decimal_comma_that_separates_cells_is_reported() -> None:
    """A cell too many, also where the row's last cell is empty: nothing slips into the next column."""
    load()
    made = lines([HEAD, [*TOP[:7], "13,5%", *TOP[8:]], BELOW], ",")
    Path("d", "Sasaran.csv").write_text("\n".join(made), encoding="utf-8")
    with pytest.raises(InputError) as refused:
        read(["d"])
    first = refused.value.problems[0]
    assert first.place == "d/Sasaran.csv:2"
    assert "12 cells" in first.sentence
