"""No command destroys a file: `-o` overwrites only what this program wrote."""

from __future__ import annotations

import io
import os
from contextlib import chdir, redirect_stderr, redirect_stdout
from pathlib import Path

import openpyxl
import pytest

from pohon_graph.cli import main, session
from pohon_graph.cli.commands import pohon as commands
from pohon_graph.exports import FORMS
from pohon_graph.reports.audit_format import audit_formats
from tests.cli.test_command_line import SEED, pohon
from tests.drafts.drawn_tree import Card
from tests.drafts.office_files import box, wire, write_slides

# Every command that takes `-o`, with each of its formats.
WRITERS = (
    *(f"audit --format {form}" for form in audit_formats()),
    *(f"{command} --format {form}" for command in ("crosscut", "trace rumah-layak-huni", "stats")
      for form in ("text", "json")),
    *(f"query --format {form} RETURN\x001\x00AS\x00one" for form in ("table", "json", "csv")),
    *(f"diff dinsos-2024 tree.yaml --format {form}" for form in ("text", "json", "html")),
    "view",
    "draft poster.pptx",
    *(f"verify --format {form}" for form in ("text", "json")),
    *(f"export {form}" for form in FORMS if not FORMS[form].folder),
)  # fmt: skip
DONE = (0, 1)  # an audit that finds something leaves with 1


def run(command: str, *more: str | Path, cwd: Path) -> tuple[int, str]:
    """The exit code, and what was said beside the data; in this process, because there are many."""
    words = [word.replace("\x00", " ") for word in command.split(" ")]
    told = io.StringIO()
    session.settings.cache_clear()
    with chdir(cwd), redirect_stderr(told), redirect_stdout(io.StringIO()), pytest.raises(SystemExit) as left:
        main([*words, *map(str, more), "--lang", "en"])
    return int(left.value.code or 0), told.getvalue()


def poster(folder: Path) -> None:
    """A small poster in a folder."""
    cards = [Card(one, [one, f"IK : {one}"], y=90.0 * nth, id=nth + 2) for nth, one in enumerate("AB")]
    write_slides(folder / "poster.pptx", ["".join(map(box, cards)) + wire(*cards)])


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a tree file, and a store in it that was loaded from that file."""
    folder = tmp_path_factory.mktemp("loaded")
    (folder / "tree.yaml").write_bytes(SEED.read_bytes())
    poster(folder)
    assert pohon("load", "tree.yaml", cwd=folder).returncode == 0
    return folder


def test_no_command_with_an_output_is_left_out() -> None:
    """Every command that takes `-o` is among those that are tried here, with each of its formats."""
    tried = {command.partition(" ")[0] for command in WRITERS}
    for name, command in commands.commands.items():
        options = {param.name: param for param in command.params}
        assert ("output" in options) == (name in tried), name
        choices = getattr(options.get("format_") and options["format_"].type, "choices", ())
        if name in tried:
            assert all(any(f"{name} " in one and choice in one for one in WRITERS) for choice in choices)


@pytest.mark.parametrize("command", WRITERS)
def test_what_a_command_wrote_it_may_write_again(command: str, loaded: Path, tmp_path: Path) -> None:
    """The output of every command and format is recognised as ours, whatever its ending."""
    target = tmp_path / "out"
    assert run(command, "-o", target, cwd=loaded)[0] in DONE
    first = target.read_bytes()
    code, told = run(command, "-o", target, cwd=loaded)
    assert code in DONE, told
    assert target.stat().st_size
    assert first == target.read_bytes() or first.startswith(b"PK")


@pytest.mark.parametrize("command", WRITERS)
def test_a_file_of_somebody_else_is_left_alone(command: str, loaded: Path, tmp_path: Path) -> None:
    """Exit 2, the file named, nothing changed; `--force` overwrites it."""
    target = tmp_path / "theirs"
    target.write_text("Notes of the planner\n", "utf-8")
    code, told = run(command, "-o", target, cwd=loaded)
    assert code == 2 and str(target) in told and "--force" in told
    assert target.read_text("utf-8") == "Notes of the planner\n"
    assert run(command, "-o", target, "--force", cwd=loaded)[0] in DONE
    assert target.read_bytes() != b"Notes of the planner\n"


@pytest.mark.parametrize(
    "content",
    [
        b"<!doctype html>\n<html><head><meta charset='utf-8'></head><p>pohon-graph</p></html>\n",
        b'{"version": 1, "rules": []}\n',
        b'{"pohon": 1, "agency": "dinsos", "period": 2024, "goals": []}\n',
        b"goal,target\r\na,1\r\n",
        b"# pohon-graph\n\nAbout it: <!-- pohon-graph -->\n",
        b"flowchart LR\n  a --> b\n",
        b'<?xml version="1.0"?>\n<testsuites name="mine"/>\n',
        b"PK\x03\x04 no workbook",
        b"\xff\xfe\x00bytes",
    ],
)
@pytest.mark.parametrize("command", ["audit --format json", "stats --format json", "export mermaid"])
def test_what_only_looks_like_ours_is_left_alone(
    command: str, content: bytes, loaded: Path, tmp_path: Path
) -> None:
    """Our name, or the beginning of one of our formats, is no mark."""
    target = tmp_path / "theirs"
    target.write_bytes(content)
    assert run(command, "-o", target, cwd=loaded)[0] == 2
    assert target.read_bytes() == content


@pytest.fixture(scope="module")
def reloaded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder whose store was loaded from a tree that we wrote, reached by several names."""
    folder = tmp_path_factory.mktemp("reloaded")
    for command in ("load tree.yaml", "export json -o tree.json", "load tree.json"):
        (folder / "tree.yaml").write_bytes(SEED.read_bytes())
        assert run(command, cwd=folder)[0] == 0
    poster(folder)
    (folder / "soft").symlink_to("tree.json")
    os.link(folder / "tree.json", folder / "hard")
    (folder / "sub").mkdir()
    return folder


@pytest.mark.parametrize("command", WRITERS)
def test_the_source_of_a_tree_is_never_overwritten(command: str, reloaded: Path) -> None:
    """Not even one that we wrote: an exported tree that was loaded again is somebody's only copy."""
    before = (reloaded / "tree.json").read_bytes()
    code, told = run(command, "-o", "hard", cwd=reloaded)
    assert code == 2 and "source of a loaded tree" in told, told
    assert (reloaded / "tree.json").read_bytes() == before


@pytest.mark.parametrize("name", ["tree.json", "soft", "sub/../soft", "./sub/../hard"])
def test_a_source_is_known_by_any_name(name: str, reloaded: Path) -> None:
    """By its own, through links, and by another way to it."""
    for spelled in (name, reloaded / name):
        code, told = run("export json", "-o", spelled, cwd=reloaded)
        assert code == 2 and "source of a loaded tree" in told, told


@pytest.mark.parametrize("command", ["audit", "audit tree.yaml", "view", "export json", "stats"])
def test_the_planners_tree_survives_a_slip_of_the_pen(command: str, loaded: Path) -> None:
    """`-o` with the tree file itself stops before anything is written."""
    before = (loaded / "tree.yaml").read_bytes()
    code, told = run(command, "-o", "tree.yaml", cwd=loaded)
    assert code == 2 and "tree.yaml" in told
    assert (loaded / "tree.yaml").read_bytes() == before


def test_a_tree_on_the_command_line_is_a_source_too(reloaded: Path) -> None:
    """`audit FILE -o FILE` is refused although no store holds FILE."""
    code, told = run("audit tree.json --store none.kgl", "-o", "tree.json", cwd=reloaded)
    assert code == 2 and "source of a loaded tree" in told


def test_a_source_in_the_store_is_safe_from_an_audit_of_files(reloaded: Path) -> None:
    """Also where the audit reads other files, and never looks into the store."""
    code, told = run("audit --format json tree.yaml", "-o", "tree.json", cwd=reloaded)
    assert code == 2 and "source of a loaded tree" in told


def test_a_read_only_file_is_never_overwritten(loaded: Path, tmp_path: Path) -> None:
    """Not even with `--force`; exit 2."""
    target = tmp_path / "kept.html"
    assert run("view", "-o", target, cwd=loaded)[0] == 0
    target.chmod(0o444)
    code, told = run("view", "-o", target, "--force", cwd=loaded)
    assert code == 2 and "read-only" in told


def test_a_workbook_that_somebody_edited_is_theirs(loaded: Path, tmp_path: Path) -> None:
    """Once another program has saved it under a name, our own workbook holds somebody's work."""
    target = tmp_path / "tree.xlsx"
    assert run("export xlsx", "-o", target, cwd=loaded)[0] == 0
    book = openpyxl.load_workbook(target)
    book.properties.lastModifiedBy = "Perencana"
    book.save(target)
    assert run("export xlsx", "-o", target, cwd=loaded)[0] == 2


def test_tables_go_into_a_folder_of_their_own(loaded: Path, tmp_path: Path) -> None:
    """Ours may be written again; a folder with somebody's tables or files is refused, untouched."""
    ours, theirs = tmp_path / "ours", tmp_path / "theirs"
    assert run("export csv", "-o", ours, cwd=loaded)[0] == 0
    (ours / ".DS_Store").write_bytes(b"x")
    assert run("export csv", "-o", ours, cwd=loaded)[0] == 0
    theirs.mkdir()
    (theirs / "Pejabat.csv").write_text("Id,Nama\nkadis,Kepala Dinas\n", "utf-8")
    code, told = run("export csv", "-o", theirs, cwd=loaded)
    assert code == 2 and "Pejabat.csv" in told and "--force" in told
    assert [path.name for path in theirs.iterdir()] == ["Pejabat.csv"]
    assert run("export csv", "-o", theirs, "--force", cwd=loaded)[0] == 0
    assert {path.name for path in ours.glob("*.csv")} < {path.name for path in theirs.iterdir()}


def test_tables_that_a_tree_was_loaded_from_are_its_source(loaded: Path, tmp_path: Path) -> None:
    """The folder of tables is protected like a file, also by a hard link to one of them."""
    assert run("export csv", "-o", tmp_path / "tables", cwd=loaded)[0] == 0
    assert run("load tables", cwd=tmp_path)[0] == 0
    os.link(tmp_path / "tables" / "goals.csv", tmp_path / "goals")
    for command, target in (("export csv", "tables"), ("query --format csv RETURN\x001", "goals")):
        code, told = run(command, "-o", target, cwd=tmp_path)
        assert code == 2 and "source of a loaded tree" in told


def test_nothing_is_written_where_one_of_several_files_is_refused(loaded: Path, tmp_path: Path) -> None:
    """An export of several files is all or nothing."""
    assert run("export csv", "-o", tmp_path / "t", cwd=loaded)[0] == 0
    (tmp_path / "t" / "targets.csv").write_text("mine\n", "utf-8")
    for name in ("goals.csv", "owners.csv"):
        (tmp_path / "t" / name).unlink()
    assert run("export csv", "-o", tmp_path / "t", cwd=loaded)[0] == 2
    assert not (tmp_path / "t" / "goals.csv").exists()


def test_the_demo_leaves_a_page_of_somebody_else_alone(tmp_path: Path) -> None:
    """It stops before it loads anything."""
    (tmp_path / "dinsos-2024.html").write_text("<p>mine</p>", "utf-8")
    done = pohon("demo", tmp_path, "--lang", "en")
    assert done.returncode == 2 and "dinsos-2024.html" in done.stderr
    assert not (tmp_path / ".pohon").exists()
    assert pohon("demo", tmp_path, "--force").returncode == 0


@pytest.mark.parametrize(
    ("command", "name", "start"),
    [
        ("audit", "a.json", b"{"),
        ("audit", "a.sarif", b'{\n  "$schema"'),
        ("audit", "a.sarif.json", b'{\n  "$schema"'),
        ("audit", "a.XML", b"<?xml"),
        ("audit", "a.md", b"<!-- pohon-graph -->"),
        ("audit", "a.htm", b"<!doctype html>"),
        ("audit", "a.xlsx", b"PK"),
        ("audit", "a.txt", b"Audit of"),
        ("audit", "a.log", b"Audit of"),
        ("stats", "s.json", b"{"),
        ("query RETURN\x001\x00AS\x00one", "q.csv", b"one\n1\n"),
    ],
)
def test_the_ending_decides_the_format(
    command: str, name: str, start: bytes, loaded: Path, tmp_path: Path
) -> None:
    """Where `--format` is not given; an ending that promises nothing gives text."""
    code, told = run(command, "-o", tmp_path / name, cwd=loaded)
    assert code in DONE, told
    assert (tmp_path / name).read_bytes().startswith(start)


@pytest.mark.parametrize(
    ("command", "name"),
    [
        ("audit --format json", "a.html"),
        ("audit --format text", "a.json"),
        ("audit", "a.pdf"),
        ("audit", "a.yaml"),
        ("crosscut", "c.xlsx"),
        ("query --format csv RETURN\x001", "q.json"),
        ("view", "v.svg"),
        ("export json", "e.yaml"),
        ("export xlsx", "e.csv"),
        ("export csv", "e.xlsx"),
        ("export kke1", "k.html"),
    ],
)
def test_an_ending_that_contradicts_the_format_is_refused(
    command: str, name: str, loaded: Path, tmp_path: Path
) -> None:
    """Exit 2, and the endings that would do."""
    code, told = run(command, "-o", tmp_path / name, cwd=loaded)
    assert code == 2 and name in told and "." in told.partition(name)[2]
    assert not (tmp_path / name).exists()
