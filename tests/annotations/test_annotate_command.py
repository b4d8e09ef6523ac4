"""`pohon audit BOOK --annotate -o OUT`: its notes, its refusals, and the files that it never overwrites."""

from __future__ import annotations

import io
import json
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

import openpyxl
import pytest

from pohon_graph.cli import main, session
from tests.annotations.rich_workbook import TABLES, parts, rich, write
from tests.cli.test_command_line import SEED
from tests.loading.test_layouts import MATRIX
from tests.small_workbooks import save


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A working directory of its own with a workbook in it."""
    monkeypatch.chdir(tmp_path)
    session.settings.cache_clear()
    save(TABLES, "t.xlsx")


def run(*words: str) -> tuple[int, str, str]:
    """The exit code, the output and what was said beside it."""
    out, told = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(told), pytest.raises(SystemExit) as left:
        main([*words, "--lang", "en"])
    return int(left.value.code or 0), out.getvalue(), told.getvalue()


def test_the_copy_is_written_and_the_exit_code_is_that_of_the_audit() -> None:
    """The workbook itself stays as it was; the note says how many findings are on cells."""
    before = Path("t.xlsx").read_bytes()
    code, out, told = run("audit", "t.xlsx", "--annotate", "-o", "copy.xlsx")
    assert (code, out) == (1, "") and Path("t.xlsx").read_bytes() == before
    assert "Written: copy.xlsx. Findings on their cells: 6; without a cell: 0." in told
    assert run("audit", "t.xlsx", "--annotate", "-o", "copy.xlsx", "--fail-on", "never")[0] == 0
    assert run("audit", "t.xlsx", "--annotate", "-o", "copy.xlsx", "--quiet")[2] == ""


def test_the_report_that_options_choose_is_annotated() -> None:
    """`--select` and `--new-only` choose findings as for every report."""
    run("audit", "t.xlsx", "--annotate", "-o", "copy.xlsx", "--select", "OWN")
    page = openpyxl.load_workbook("copy.xlsx")["Findings"]
    assert [page["D8"].value, page["D9"].value] == ["OWN001", None]
    _, report, _ = run("audit", "t.xlsx", "--format", "json")
    Path("before.json").write_text(report, "utf-8")
    assert json.loads(report)["findings"]
    told = run("audit", "t.xlsx", "--annotate", "-o", "new.xlsx", "--new-only", "before.json")[2]
    assert "Findings on their cells: 0;" in told


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("-o copy.xlsx", "--annotate puts notes into a workbook, not into a store."),
        (
            "tree.yaml -o copy.xlsx",
            "--annotate puts notes into a workbook, .xlsx or .xlsm; tree.yaml is none.",
        ),
        ("t.xlsx tree.yaml -o copy.xlsx", "--annotate puts notes into one workbook."),
        ("t.xlsx", "Say where the copy goes with -o, such as -o findings.xlsx."),
        ("t.xlsx -o -", "Say where the copy goes with -o, such as -o findings.xlsx."),
        ("t.xlsx -o copy.xlsm", "The copy of a workbook .xlsx must end in .xlsx, too, unlike copy.xlsm."),
        ("t.xlsx -o copy", "The copy of a workbook .xlsx must end in .xlsx, too, unlike copy."),
        ("t.xlsx -o copy.xlsx --format text", "--format cannot go with --annotate"),
        ("t.xlsx -o copy.xlsx --statistics", "--statistics cannot go with --annotate"),
        ("t.xlsx -o copy.xlsx --explain", "--explain cannot go with --annotate"),
    ],
)
def test_what_cannot_be_annotated_is_one_sentence(words: str, sentence: str) -> None:
    """A store, a tree file, two files, and output of another kind are refused before any work."""
    Path("tree.yaml").write_bytes(SEED.read_bytes())
    code, out, told = run("audit", *words.split(), "--annotate")
    assert (code, out) == (2, "") and told.startswith(sentence)
    assert not Path("copy.xlsx").exists() and not Path("copy").exists()


def test_a_copy_is_ours_until_somebody_saves_it() -> None:
    """It is overwritten without --force; after a save by another program it is that person's."""
    assert run("audit", "t.xlsx", "--annotate", "-o", "copy.xlsx")[0] == 1
    assert run("audit", "t.xlsx", "--annotate", "-o", "copy.xlsx")[0] == 1
    openpyxl.load_workbook("copy.xlsx").save("copy.xlsx")
    code, _, told = run("audit", "t.xlsx", "--annotate", "-o", "copy.xlsx")
    assert code == 2 and "copy.xlsx is already there and was not written by pohon-graph" in told
    assert run("audit", "t.xlsx", "--annotate", "-o", "copy.xlsx", "--force")[0] == 1


def test_the_workbook_itself_is_never_overwritten() -> None:
    """Not under another path, not by a link, and not if it is an annotated copy itself."""
    run("audit", "t.xlsx", "--annotate", "-o", "copy.xlsx")
    Path("link.xlsx").symlink_to("copy.xlsx")
    before = Path("copy.xlsx").read_bytes()
    for target in ("copy.xlsx", "./copy.xlsx", "link.xlsx"):
        code, _, told = run("audit", "copy.xlsx", "--annotate", "-o", target)
        assert code == 2 and "is the source of a loaded tree" in told
    assert Path("copy.xlsx").read_bytes() == before
    save(TABLES, "other.xlsx")
    assert run("audit", "t.xlsx", "--annotate", "-o", "other.xlsx")[0] == 2


def test_a_workbook_with_macros_keeps_its_ending() -> None:
    """Its copy holds the macros, which are not run."""
    rich("t.xlsm", macros=True)
    code, _, told = run("audit", "t.xlsm", "--annotate", "-o", "copy.xlsm")
    assert code == 1 and "They are not run" in told
    assert parts("copy.xlsm")["xl/vbaProject.bin"] == parts("t.xlsm")["xl/vbaProject.bin"]
    assert run("audit", "t.xlsm", "--annotate", "-o", "copy.xlsx")[0] == 2


def test_the_copy_is_read_with_the_answers_of_the_workbook() -> None:
    """A mapping file lies next to the workbook, not next to the copy; so the options are named."""
    rows = [["CASCADING KINERJA"], [], *MATRIX]
    save({"M": rows}, "m.xlsx", sheet="M")
    asked = ("--agency", "Dinas Sosial", "--period", "2025")
    told = run("audit", "m.xlsx", "--annotate", "-o", "copy.xlsx", *asked)[2]
    assert "Read the copy with the same options: --agency 'Dinas Sosial' --period 2025" in told
    assert run("audit", "copy.xlsx", "--annotate", "-o", "twice.xlsx", *asked)[0] == 1
    assert Path("twice.xlsx").read_bytes() == Path("copy.xlsx").read_bytes()
    Path("m.map.yaml").write_text("", "utf-8")
    told = run("audit", "m.xlsx", "--annotate", "-o", "copy.xlsx", *asked)[2]
    assert "with the same options: --map m.map.yaml --agency" in told


def test_a_damaged_part_writes_nothing() -> None:
    """The sentence names the file, and there is no copy."""
    rich("t.xlsx")
    write("t.xlsx", {**parts("t.xlsx"), "xl/comments/comment1.xml": b"<comments"})
    code, out, told = run("audit", "t.xlsx", "--annotate", "-o", "copy.xlsx")
    assert (code, out) == (2, "") and "t.xlsx is damaged, so it cannot be annotated." in told
    assert not Path("copy.xlsx").exists()
