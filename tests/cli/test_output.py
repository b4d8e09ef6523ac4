"""Where the commands' output goes: standard output, files, terminals, and places that refuse it."""

from __future__ import annotations

import io
import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.cli.test_command_line import ROOT, SEED, pohon

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="POSIX terminals, pipes and devices")


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store that holds the seed."""
    path = tmp_path_factory.mktemp("store") / "graph.kgl"
    assert pohon("load", SEED, "--store", path).returncode == 0
    return path


def shell(command: str, cwd: Path) -> subprocess.CompletedProcess[bytes]:
    """A line for bash, with `pohon` as its first word's meaning; the exit code is that of `pohon`."""
    line = f"pohon() {{ '{sys.executable}' '{ROOT / 'cli.py'}' \"$@\"; }}; {command}"
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("POHON_", "NEO4J_"))}
    return subprocess.run(["bash", "-c", line], capture_output=True, cwd=cwd, env=clean)


@pytest.mark.parametrize("form", ["json", "graphml", "gexf", "mermaid", "dot"])
def test_a_dash_is_standard_output(form: str, store: Path, tmp_path: Path) -> None:
    """`-o -` writes to standard output what `-o FILE` writes to the file, and no file called `-`."""
    pohon("export", form, "-o", "file", "--store", store, cwd=tmp_path)
    done = pohon("export", form, "-o", "-", "--store", store, cwd=tmp_path)
    assert done.returncode == 0 and done.stderr == ""
    assert done.stdout == (tmp_path / "file").read_text("utf-8")
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


@POSIX
def test_pages_and_workbooks_go_into_a_pipe(store: Path, tmp_path: Path) -> None:
    """What is no text for a screen reaches a pipe byte for byte."""
    page = shell(f"pohon view -o - --store {store}", tmp_path)
    assert page.returncode == 0 and page.stdout.startswith(b"<!doctype html>")
    for command in ("export xlsx -o -", "audit --format xlsx -o -", "audit --format xlsx"):
        book = shell(f"pohon {command} --store {store} || test $? = 1", tmp_path)
        assert book.returncode == 0 and zipfile.ZipFile(io.BytesIO(book.stdout)).testzip() is None
    assert list(tmp_path.iterdir()) == []


@POSIX
@pytest.mark.parametrize(
    "command", ["view -o -", "export kke1 -o -", "audit --format html", "audit --format xlsx -o -"]
)
def test_a_terminal_is_spared_what_no_one_can_read(command: str, store: Path, tmp_path: Path) -> None:
    """Where standard output is a terminal, pages and workbooks are refused, with what to do."""
    import pty

    command_line = [
        sys.executable,
        str(ROOT / "cli.py"),
        *command.split(),
        "--store",
        str(store),
        "--lang",
        "en",
    ]
    ours, theirs = pty.openpty()
    try:
        done = subprocess.run(command_line, stdout=theirs, stderr=subprocess.PIPE, cwd=tmp_path, text=True)
    finally:
        os.close(theirs)
        os.close(ours)
    assert done.returncode == 2 and "Name a file for it with -o" in done.stderr


def test_a_folder_cannot_go_to_standard_output(store: Path, tmp_path: Path) -> None:
    """Tables are several files: `-o -` is refused and names the way out."""
    done = pohon("export", "csv", "-o", "-", "--store", store, "--lang", "en", cwd=tmp_path)
    assert done.returncode == 2 and "Name a folder" in done.stderr and done.stdout == ""


def test_the_file_that_was_written_is_named(store: Path, tmp_path: Path) -> None:
    """Where `-o` is a folder, the remark tells the file in it."""
    done = pohon("export", "json", "-o", tmp_path, "--store", store, "--lang", "en")
    assert done.stderr == f"Written: {tmp_path / 'dinsos-2024.json'}\n"


def test_a_link_stays_a_link(store: Path, tmp_path: Path) -> None:
    """Writing to a symbolic link replaces what it leads to."""
    link = tmp_path / "link.json"
    link.symlink_to("real.json")
    assert pohon("export", "json", "-o", link, "--store", store).returncode == 0
    assert link.is_symlink() and (tmp_path / "real.json").read_text("utf-8").startswith("{")


@POSIX
@pytest.mark.parametrize("command", ["trees", "audit", "export json -o -", "--help"])
def test_a_full_disk_is_told(command: str, store: Path, tmp_path: Path) -> None:
    """Output that cannot be written is exit 3 and one sentence."""
    done = shell(f"export POHON_STORE={store} POHON_LANG=en; pohon {command} > /dev/full", tmp_path)
    assert done.returncode == 3
    assert done.stderr.decode() == "Standard output cannot be written (the disk is full).\n"


@POSIX
@pytest.mark.parametrize(
    "command", ["new out.xlsx", *(f"export {form} -o out" for form in ("xlsx", "kke1", "poster-pdf", "pptx"))]
)
def test_a_disk_that_fills_up_leaves_nothing(command: str, store: Path, tmp_path: Path) -> None:
    """If a file grows beyond what fits, temporary ones included, one sentence tells it."""
    line = f"trap '' XFSZ; ulimit -f 1; export POHON_STORE={store} POHON_LANG=en TMPDIR=.; pohon {command}"
    done = shell(line, tmp_path)
    assert done.returncode == 3 and done.stderr.decode().splitlines()[-1].startswith(("out", "."))
    assert "cannot be written" in done.stderr.decode() and not list(tmp_path.glob("*out*"))


@POSIX
@pytest.mark.parametrize(("command", "code"), [("trees", 0), ("audit", 1), ("stats --help", 0)])
def test_a_reader_that_has_gone_changes_no_exit_code(
    command: str, code: int, store: Path, tmp_path: Path
) -> None:
    """A pipe whose reader has closed it takes nothing more, and the exit code is what it would be."""
    line = f"export POHON_STORE={store}; pohon {command} | true; exit ${{PIPESTATUS[0]}}"
    done = shell(line, tmp_path)
    assert (done.returncode, done.stderr) == (code, b"")


@POSIX
def test_a_closed_standard_output_is_no_crash(store: Path, tmp_path: Path) -> None:
    """Started without a standard output, a command still does its work."""
    done = shell(f"pohon trees --store {store} >&-", tmp_path)
    assert (done.returncode, done.stderr) == (0, b"")


def test_a_query_takes_text_for_its_table(store: Path) -> None:
    """`--format text` works for every command that has formats."""
    query = ("query", "RETURN 1 AS one", "--store", store)
    assert pohon(*query, "--format", "text").stdout == pohon(*query).stdout != ""


@POSIX
def test_progress_is_shown_on_a_terminal_and_nowhere_else(tmp_path: Path) -> None:
    """A command at work for more than a second says so on a terminal; a pipe gets nothing of it."""
    import pty

    goals = "".join(f"  - {{title: Tersedianya data {n}, level: process}}\n" for n in range(40_000))
    head = "pohon: 1\nagency: a\nperiod: 2024\nagencies: [{id: a, title: A}]\ngoals:\n"
    tree = tmp_path / "large.yaml"
    tree.write_text(head + goals, "utf-8")
    command = [sys.executable, str(ROOT / "cli.py"), "load", str(tree), "--dry-run", "--lang", "en"]
    ours, theirs = pty.openpty()
    try:
        done = subprocess.run(command, stdout=subprocess.PIPE, stderr=theirs, cwd=tmp_path)
        os.set_blocking(ours, False)
        shown = os.read(ours, 1_000_000).decode("utf-8", "replace")
    finally:
        os.close(theirs)
        os.close(ours)
    assert done.returncode == 0 and "Loading …" in shown
    piped = subprocess.run(command, capture_output=True, cwd=tmp_path)
    assert piped.stderr.decode() == "Only checked; nothing was written.\n"


@POSIX
@pytest.mark.parametrize(
    ("command", "code"),
    [
        ("trees --store {name}.kgl", 3),
        ("load {seed} --store {name}.kgl", 3),
        ("audit {seed} --suppressions {name}", 2),
        ("audit {seed} --new-only {name}", 2),
        ("audit {seed} --rules {name}", 2),
        ("query --file {name}", 2),
        ("export json --store {store} -o {name}", 3),
        ("export csv --store {store} -o {name}", 3),
        ("demo {name}", 3),
    ],
)
def test_a_path_that_the_system_refuses_is_named(
    command: str, code: int, store: Path, tmp_path: Path
) -> None:
    """A path that cannot even be looked up is told with its reason, and never as standard output's."""
    name = "x" * 300
    done = shell("pohon " + command.format(name=name, seed=SEED, store=store) + " --lang en", tmp_path)
    told = done.stderr.decode()
    assert done.returncode == code and name in told and "name is too long" in told
    assert "Standard output" not in told and "Traceback" not in told


@POSIX
@pytest.mark.parametrize(
    ("command", "code"),
    [
        ("query --file /dev/zero", 2),
        (f"audit {SEED} --new-only /dev/zero", 2),
        (f"audit {SEED} --rules rules", 2),
        ("trees --store zero.kgl", 3),
        (f"load {SEED} --store zero.kgl", 3),
    ],
)
def test_a_device_is_never_read(command: str, code: int, tmp_path: Path) -> None:
    """A device, which may never end, is refused wherever a file is asked for."""
    (tmp_path / "rules").mkdir()
    for link in ("rules/ZZZ001.cypher", "zero.kgl"):
        (tmp_path / link).symlink_to("/dev/zero")
    done = shell(f"ulimit -v 4000000; pohon {command}", tmp_path)
    assert done.returncode == code and b"Traceback" not in done.stderr
    assert b"perangkat" in done.stderr and b"ukan berkas" in done.stderr


@POSIX
def test_the_settings_are_not_read_from_a_device(tmp_path: Path) -> None:
    """A `pohon.toml` that is a device is wrong input."""
    (tmp_path / "pohon.toml").symlink_to("/dev/zero")
    done = shell("ulimit -v 4000000; pohon trees", tmp_path)
    assert done.returncode == 2 and b"pohon.toml" in done.stderr and b"perangkat" in done.stderr


@POSIX
def test_a_query_comes_through_a_pipe(store: Path, tmp_path: Path) -> None:
    """`--file` reads what another program writes."""
    done = shell(f"pohon query --store {store} --format csv --file <(echo RETURN 1 AS x)", tmp_path)
    assert (done.returncode, done.stdout) == (0, b"x\n1\n")


@POSIX
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device that is always full")
@pytest.mark.parametrize(
    ("command", "code"), [("nothing", 2), ("audit missing.yaml", 2), ("trees > /dev/full", 3)]
)
def test_an_exit_code_holds_where_nothing_can_be_said(
    command: str, code: int, store: Path, tmp_path: Path
) -> None:
    """A full standard error leaves the exit code what it is."""
    done = shell(f"export POHON_STORE={store}; pohon {command} 2> /dev/full", tmp_path)
    assert done.returncode == code


def test_stopping_while_the_program_is_read_is_no_crash() -> None:
    """Ctrl-C before the command has begun ends like any other: 130 and a sentence."""
    program = (
        "import sys, pohon_graph.cli as cli\n"
        "def stopped(_): raise KeyboardInterrupt\n"
        "cli._run = stopped\n"
        "cli.main([])\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, cwd=ROOT)
    assert done.returncode == 130 and "Traceback" not in done.stderr and done.stderr.strip()


@POSIX
@pytest.mark.parametrize("form", ["text", "json", "sarif", "xlsx", "html"])
def test_a_file_may_be_called_by_bytes_that_are_no_text(form: str, tmp_path: Path) -> None:
    """Such a file is read like any other; its place is told with a question mark for each such byte."""
    name = os.fsencode(tmp_path) + b"/s\xff.yaml"
    Path(os.fsdecode(name)).write_bytes(SEED.read_bytes())
    done = shell(f"pohon audit s$'\\xff'.yaml --format {form} -o report && false", tmp_path)
    assert done.returncode == 1 and b"report" in done.stderr, done.stderr
    place = {"text": "(s?.yaml)", "json": "s?.yaml:216"}.get(form)
    if place:
        assert place in (tmp_path / "report").read_text("utf-8")
    assert shell("pohon load . --store a.kgl", tmp_path).returncode == 0


@POSIX
@pytest.mark.parametrize(
    "command",
    [
        "trace {odd}",
        "query {odd}",
        "query 'RETURN $x AS x' -p x={odd}",
        "trees --store {odd}.kgl",
        "demo {odd}",
    ],
)
def test_an_argument_that_is_no_text_is_wrong_usage(command: str, store: Path, tmp_path: Path) -> None:
    """Bytes that are no UTF-8 are refused in one sentence where text is asked for."""
    odd = "$'\\xff'"
    done = shell(f"export POHON_STORE={store}; pohon {command.format(odd=odd)} --lang en", tmp_path)
    assert done.returncode == 2 and b"no UTF-8 text" in done.stderr, done.stderr


NASTY = "a\rb\x1b[2Jc\x07d\u202ee\x9bf"


def on_terminal(arguments: list[str], cwd: Path, *, errors: bool = False) -> str:
    """What a command writes to a terminal that is its standard output, or its standard error."""
    import pty

    ours, theirs = pty.openpty()
    out, err = (subprocess.DEVNULL, theirs) if errors else (theirs, subprocess.DEVNULL)
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("POHON_", "NEO4J_"))}
    line = [sys.executable, str(ROOT / "cli.py"), *arguments]
    process = subprocess.Popen(line, cwd=cwd, env=environment, stdout=out, stderr=err)
    os.close(theirs)
    seen = b""
    try:
        while chunk := os.read(ours, 65536):
            seen += chunk
    except OSError:  # how Linux says that nobody writes to a terminal any more
        pass
    process.wait()
    os.close(ours)
    return seen.decode().replace("\r\n", "\n")  # the terminal's own ends of lines


@POSIX
@pytest.mark.parametrize("form", ["table", "csv", "json"])
def test_no_title_steers_a_terminal(form: str, store: Path, tmp_path: Path) -> None:
    """Carriage returns, escape sequences and the like in values reach a terminal in no format."""
    query = ["query", "RETURN $x AS x", "-p", f"x={NASTY}", "--format", form, "--store", str(store)]
    seen = on_terminal(query, tmp_path)
    without_colours = re.sub(r"\x1b\[[0-9;]*m", "", seen) if form == "table" else seen
    assert "def" in seen.replace("\ufffd", "") and not re.search(r"[\r\x1b\x07\u202e\x9b]", without_colours)
    piped = pohon(*query[:-2], "--store", store)
    if form == "csv":
        assert "\x1b[2J" in piped.stdout  # a file or a pipe gets what there is


@POSIX
def test_no_title_steers_a_terminal_through_an_error(store: Path, tmp_path: Path) -> None:
    """What an error repeats of the input is as harmless."""
    seen = on_terminal(["trace", NASTY, "--store", str(store)], tmp_path, errors=True)
    assert "2J" in seen and not re.search(r"[\r\x1b\x07\u202e\x9b]", seen)


@POSIX
def test_colours_reach_a_terminal(store: Path, tmp_path: Path) -> None:
    """What a report paints itself is left as it is."""
    assert "\x1b[" in on_terminal(["audit", "--store", str(store)], tmp_path)
    assert "\x1b[" in on_terminal(["rules"], tmp_path)


def test_no_warning_of_a_library_reaches_the_user(tmp_path: Path) -> None:
    """What a library warns of is for developers, who get it with Python's own -W."""
    warn = "import atexit, warnings; atexit.register(lambda: warnings.warn('from a library'))"
    line = f"{warn}; from pohon_graph.cli import main; main(['rules', 'OWN001'])"
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    for options, said in (([], False), (["-W", "default"], True)):
        done = subprocess.run(
            [sys.executable, *options, "-c", line],
            capture_output=True,
            text=True,
            cwd=tmp_path,
            env=environment,
        )
        assert done.returncode == 0 and ("from a library" in done.stderr) == said
