"""Wrong input is told with place and reason, and odd input that is right is read.

`bad/` holds one wrong file for each way of being wrong; `bad/expected.yaml` says what each must be
told. `bad/odd/` holds files that only look wrong; `bad/odd/expected.yaml` says what they hold.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from pohon_graph import texts
from pohon_graph.errors import InputError, Problem
from pohon_graph.graph.model import CASCADE, Graph
from pohon_graph.loading import read

ROOT = Path(__file__).resolve().parents[1]
BAD = ROOT / "tests" / "bad"
ODD = BAD / "odd"
SECONDS = 5.0
LONGEST = 600  # characters of one sentence; what a user wrote is repeated in part only

Expected = list[dict[str, Any]]


def expected(folder: Path) -> dict[str, Any]:
    """What the folder's own table says of its files, by file name."""
    table: dict[str, Any] = yaml.safe_load((folder / "expected.yaml").read_text(encoding="utf-8"))
    return table


BAD_FILES = expected(BAD)
ODD_FILES = expected(ODD)


@pytest.fixture(params=texts.LANGUAGES)
def lang(request: pytest.FixtureRequest) -> Iterator[str]:
    """Each language in turn."""
    texts.use(request.param)
    yield request.param
    texts.use(None)


def problems_of(*paths: str | Path) -> tuple[Problem, ...]:
    """What reading tells, within the time that is allowed."""
    start = time.perf_counter()
    with pytest.raises(InputError) as refused:
        read(paths)
    assert time.perf_counter() - start < SECONDS
    return refused.value.problems


def assert_told(problems: tuple[Problem, ...], name: Path, wanted: Expected) -> None:
    """Each wanted problem is told once, at its place and with its words, and nothing else is."""
    left = list(problems)
    for want in wanted:
        file = name / want["file"] if "file" in want else name
        place = f"{file}:{want['at']}" if "at" in want else None
        for found in left:
            right_place = (
                found.place == place
                if place
                else re.fullmatch(rf"{re.escape(str(file))}(:\d+)?", found.place)
            )
            if right_place and all(word in found.sentence for word in want.get("says", ())):
                left.remove(found)
                break
        else:
            raise AssertionError(f"{place or file} does not tell {want}: {[str(one) for one in problems]}")
    assert not left, [str(one) for one in left]


def assert_readable(problems: tuple[Problem, ...]) -> None:
    """Sentences a person can read: whole, on one line, of bounded length, no field left unfilled."""
    for problem in problems:
        assert problem.sentence.isprintable(), problem
        assert len(problem.sentence) < LONGEST, problem
        assert re.search(r"[.?!]$", problem.sentence), problem
        assert not re.search(r"\{\w*\}|Traceback|\bNone\b|<class|object at 0x", problem.sentence), problem


def test_every_file_of_the_corpus_has_its_expectation() -> None:
    """No file lies in the corpus unread, and none is named that is not there."""
    apart = {"expected.yaml", ".gitattributes", "odd"}
    assert {path.name for path in BAD.iterdir()} - apart == set(BAD_FILES)
    assert {path.name for path in ODD.iterdir()} - {"expected.yaml"} == set(ODD_FILES)
    assert len(BAD_FILES) >= 60


@pytest.mark.parametrize("name", BAD_FILES)
def test_a_bad_file_is_told_where_and_what(name: str, lang: str) -> None:
    """Every problem of the file stands at its line with its words, in both languages; none is made up."""
    problems = problems_of(BAD / name)
    assert_told(problems, BAD / name, BAD_FILES[name])
    if name != "python-literals.json":  # whose wrong word is None itself
        assert_readable(problems)


def test_all_problems_of_all_files_come_in_one_run() -> None:
    """Reading the whole corpus at once tells what reading each file alone tells."""
    names = [name for name in BAD_FILES if (BAD / name).is_file()]
    alone = [str(problem) for name in names for problem in problems_of(BAD / name)]
    together = [str(problem) for problem in problems_of(*(BAD / name for name in names))]
    assert sorted(together) == sorted(alone)


def test_the_place_names_the_path_as_it_was_typed(monkeypatch: pytest.MonkeyPatch) -> None:
    """A relative path stays relative in the message, so that it can be clicked and copied."""
    monkeypatch.chdir(BAD.parent)
    (problem,) = problems_of("bad/level-unknown.yaml")
    assert problem.place == "bad/level-unknown.yaml:11"


TREE = """\
pohon: 1
agency: dinsos
period: 2024
agencies: [{id: dinsos, title: Dinas Sosial}]
goals:
  - title: TITLE
    level: ultimate
"""


def ten_megabytes(folder: Path) -> tuple[str, int | None]:
    """A title of ten million characters."""
    return TREE.replace("TITLE", "x" * 10_000_000), 6


def quoted_ten_megabytes(folder: Path) -> tuple[str, int | None]:
    """A title of ten million characters with line breaks inside its quotes."""
    return TREE.replace("TITLE", '"' + "kata kata\n    " * 700_000 + '"'), 6


def key_of_ten_megabytes(folder: Path) -> tuple[str, int | None]:
    """A key that fills the file."""
    return TREE.replace("TITLE", "Menurunnya kemiskinan") + "    ? " + "x" * 10_000_000 + "\n    : y\n", 8


def many_brackets(folder: Path) -> tuple[str, int | None]:
    """A million lists inside one another."""
    return TREE.replace("TITLE", "[" * 1_000_000), 6


def many_nested_goals(folder: Path) -> tuple[str, int | None]:
    """Ten thousand goals, each below the one before."""
    goal = "{title: Tujuan, level: ultimate, children: ["
    return TREE.partition("goals:")[0] + "goals: [" + goal * 10_000 + "]}" * 10_000 + "]\n", 5


def many_aliases(folder: Path) -> tuple[str, int | None]:
    """A list of ten thousand goals that is repeated ten thousand times."""
    goals = "\n".join(f"  - {{title: Sasaran {number}, level: ultimate}}" for number in range(10_000))
    again = "\n".join("  - {title: Sasaran, level: ultimate, children: *semua}" for _ in range(10_000))
    return TREE.partition("goals:")[0] + f"levels: &semua\n{goals}\ngoals:\n{again}\n", None


def many_unknown_keys(folder: Path) -> tuple[str, int | None]:
    """Twenty thousand keys that nobody knows, one problem each."""
    return TREE.replace("TITLE", "Menurunnya kemiskinan") + "".join(
        f"    kunci{n}: {n}\n" for n in range(20_000)
    ), 8


def many_dangling_owners(folder: Path) -> tuple[str, int | None]:
    """Twenty thousand owners that are nobody, beside two thousand officers."""
    officers = "".join(f"  - {{id: pejabat-{n}, title: Pejabat {n}}}\n" for n in range(2_000))
    owners = ", ".join(f"pejabatt-{n}" for n in range(20_000))
    return "officers:\n" + officers + TREE.replace("TITLE", "Kemiskinan") + f"    owners: [{owners}]\n", 2009


BIG: list[Callable[[Path], tuple[str, int | None]]] = [
    ten_megabytes, quoted_ten_megabytes, key_of_ten_megabytes, many_brackets, many_nested_goals,
    many_aliases, many_unknown_keys, many_dangling_owners,
]  # fmt: skip


@pytest.mark.parametrize("make", BIG, ids=lambda make: make.__name__)
@pytest.mark.parametrize("ending", [".yaml", ".json"])
def test_a_bomb_is_refused_in_bounded_time(
    make: Callable[[Path], tuple[str, int | None]], ending: str, tmp_path: Path
) -> None:
    """Whatever its size, the input is told apart in seconds; the first line told is the right one."""
    text, line = make(tmp_path)
    path = tmp_path / f"bomb{ending}"
    path.write_text(text, encoding="utf-8")
    problems = problems_of(path)
    assert_readable(problems)
    if line is not None and ending == ".yaml":
        assert problems[0].place == f"{path}:{line}"


def test_a_file_of_more_than_all_memory_is_not_even_opened(tmp_path: Path) -> None:
    """A sparse file of a terabyte is refused by its size."""
    path = tmp_path / "besar.yaml"
    with path.open("wb") as file:
        try:
            file.truncate(2**40)
        except OSError:
            pytest.skip("the file system has no sparse files of this size")
    assert_told(problems_of(path), path, [{"says": ["MB"]}])


def test_a_missing_file_is_wrong_input(tmp_path: Path) -> None:
    """A path with nothing behind it is told by its name."""
    path = tmp_path / "tidak-ada.yaml"
    assert_told(problems_of(path), path, [{}])


def test_an_empty_folder_is_wrong_input(tmp_path: Path) -> None:
    """A folder without a tree is told, not passed over."""
    assert_told(problems_of(tmp_path), tmp_path, [{}])


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the superuser may read everything"
)
def test_a_file_without_permission_is_wrong_input(tmp_path: Path) -> None:
    """A file that may not be read is told as such."""
    path = tmp_path / "terkunci.yaml"
    path.write_text(TREE, encoding="utf-8")
    path.chmod(0)
    assert_told(problems_of(path), path, [{}])


@pytest.mark.skipif(sys.platform == "win32", reason="no device files")
@pytest.mark.parametrize("device", ["/dev/null", "/dev/zero", "/dev/stdin"])
def test_a_device_is_wrong_input(device: str) -> None:
    """A device is refused before it is read from: zeros never end."""
    if device == "/dev/stdin" and Path(device).resolve().is_file():
        pytest.skip("standard input is a file here")
    assert_told(problems_of(device), Path(device), [{}])


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes")
def test_a_named_pipe_is_wrong_input(tmp_path: Path) -> None:
    """A pipe that nobody writes to does not make the program wait."""
    path = tmp_path / "pipa.yaml"
    os.mkfifo(path)
    assert_told(problems_of(path), path, [{}])


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege")
def test_links_to_nothing_and_to_themselves_are_wrong_input(tmp_path: Path) -> None:
    """A link is told where it leads nowhere or in a circle."""
    nowhere, circle = tmp_path / "nowhere.yaml", tmp_path / "circle.yaml"
    nowhere.symlink_to(tmp_path / "gone.yaml")
    circle.symlink_to(circle)
    for path in (nowhere, circle):
        assert_told(problems_of(path), path, [{}])


@pytest.mark.parametrize("path", ["", "\0.yaml", "x" * 5000 + ".yaml"], ids=["empty", "nul", "endless"])
def test_a_path_that_cannot_be_one_is_wrong_input(path: str) -> None:
    """What the system refuses as a name is told like a missing file."""
    (problem,) = problems_of(path)
    assert len(problem.sentence) < LONGEST


def test_a_folder_named_like_a_file_is_read_as_a_folder(tmp_path: Path) -> None:
    """`pohon.yaml` may be a folder; the trees in it are read."""
    folder = tmp_path / "pohon.yaml"
    folder.mkdir()
    (folder / "dinsos.yaml").write_text(TREE, encoding="utf-8")
    assert [graph.trees()[0]["id"] for graph in read([folder]).graphs] == ["dinsos-2024"]


def test_the_same_file_named_twice_is_one_tree_named_twice(tmp_path: Path) -> None:
    """One command may not hold a tree twice, not even the same file."""
    path = tmp_path / "dinsos.yaml"
    path.write_text(TREE, encoding="utf-8")
    (problem,) = problems_of(path, path)
    assert "dinsos-2024" in problem.sentence


@pytest.mark.parametrize("name", ODD_FILES)
def test_an_odd_file_is_read_as_it_was_meant(name: str) -> None:
    """What only looks wrong loads, and holds what its writer wrote."""
    graph = read([ODD / name]).graphs[0]
    for what, wanted in ODD_FILES[name].items():
        assert held(graph, what) == wanted


def held(graph: Graph, what: str) -> Any:
    """A part of a graph in the short form of `odd/expected.yaml`; ids without their tree."""
    (tree,) = graph.trees()
    skip = len(tree["id"]) + 1
    match what:
        case "tree":
            return tree["id"]
        case "title":
            return tree["title"]
        case "goals":
            return {goal["id"][skip:]: goal["title"] for goal in graph.nodes["Goal"].values()}
        case "cascade":
            return [[edge["start"][skip:], edge["end"][skip:]] for edge in graph.edges[CASCADE]]
        case "targets":
            rows = graph.nodes["Target"].values()
            return {row["id"][skip:]: [row["text"], row["value"], row["unit"], row["year"]] for row in rows}
    raise KeyError(what)


def pohon(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """The command line in a process of its own, as a user runs it."""
    return subprocess.run(
        [sys.executable, ROOT / "cli.py", *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
    )


def test_the_command_line_refuses_the_whole_corpus_and_leaves_the_store_alone(tmp_path: Path) -> None:
    """Exit 2, a sentence for each problem, no traceback, and not a byte of the store changed."""
    store = tmp_path / "graph.kgl"
    assert pohon("load", ROOT / "data" / "dinsos-2024.yaml", "--store", store).returncode == 0
    before = store.read_bytes()
    names = [BAD / name for name in BAD_FILES if (BAD / name).is_file()]
    told = pohon("load", *names, "--store", store, "--lang", "en")
    assert told.returncode == 2, told.stderr
    assert told.stdout == ""
    assert "Traceback" not in told.stderr
    assert all(str(name) in told.stderr for name in names)
    assert store.read_bytes() == before
    assert [path.name for path in tmp_path.iterdir() if path.suffix == ".kgl"] == ["graph.kgl"]


@pytest.mark.parametrize(
    "name",
    ["empty.yaml", "nul-byte.yaml", "alias-bomb-of-goals.yaml", "deep-brackets.yaml", "half-a-surrogate.json",
     "period-huge.yaml", "folder-without-trees", "same-tree", "picture.yaml"],
)  # fmt: skip
def test_the_command_line_makes_no_store_for_a_bad_file(name: str, tmp_path: Path) -> None:
    """A first load that fails leaves nothing behind."""
    told = pohon("load", BAD / name, "--store", tmp_path / "graph.kgl")
    assert (told.returncode, told.stdout) == (2, "")
    assert str(BAD / name) in told.stderr
    assert "Traceback" not in told.stderr
    assert not list(tmp_path.glob("*.kgl"))


def test_one_bad_file_among_good_ones_loads_none(tmp_path: Path) -> None:
    """Nothing of a command is written where one of its files is wrong."""
    store = tmp_path / "graph.kgl"
    told = pohon("load", ROOT / "data" / "dinsos-2024.yaml", BAD / "level-unknown.yaml", "--store", store)
    assert told.returncode == 2
    assert not list(tmp_path.glob("*.kgl"))
