"""Input that is out to do harm, or is no ordinary file, is refused in bounded time."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pohon_graph.errors import InputError, Problem
from pohon_graph.loading import read
from tests.wrong_input import LONGEST, ODD, ROOT, assert_readable, assert_told, problems_of

TREE = """\
pohon: 1
agency: dinsos
period: 2024
agencies: [{id: dinsos, title: Dinas Sosial}]
goals:
  - title: TITLE
    level: ultimate
"""


def ten_megabytes() -> tuple[str, int]:
    """A title of ten million characters."""
    return TREE.replace("TITLE", "x" * 10_000_000), 6


def quoted_ten_megabytes() -> tuple[str, int]:
    """A title of ten million characters with line breaks inside its quotes."""
    return TREE.replace("TITLE", '"' + "kata kata\n    " * 700_000 + '"'), 6


def key_of_ten_megabytes() -> tuple[str, int]:
    """A key that fills the file."""
    return TREE.replace("TITLE", "Menurunnya kemiskinan") + "    ? " + "x" * 10_000_000 + "\n    : y\n", 8


def many_brackets() -> tuple[str, int]:
    """A million lists inside one another."""
    return TREE.replace("TITLE", "[" * 1_000_000), 6


def many_nested_goals() -> tuple[str, int]:
    """Ten thousand goals, each below the one before."""
    goal = "{title: Tujuan, level: ultimate, children: ["
    return TREE.partition("goals:")[0] + "goals: [" + goal * 10_000 + "]}" * 10_000 + "]\n", 5


def many_aliases() -> tuple[str, int]:
    """A list of a thousand owners that a thousand goals repeat, which is a million."""
    owners = ", ".join(f"pejabat-{number}" for number in range(1_000))
    first = f"  - {{title: Sasaran, level: ultimate, owners: &semua [{owners}]}}\n"
    again = "  - {title: Sasaran, level: ultimate, owners: *semua}\n" * 1_000
    return TREE.partition("goals:")[0] + f"goals:\n{first}{again}", 106


def many_unknown_keys() -> tuple[str, int]:
    """Twenty thousand keys that nobody knows, one problem each."""
    return TREE.replace("TITLE", "Menurunnya kemiskinan") + "".join(
        f"    kunci{n}: {n}\n" for n in range(20_000)
    ), 8


def many_dangling_owners() -> tuple[str, int]:
    """Twenty thousand owners that are nobody, beside two thousand officers."""
    officers = "".join(f"  - {{id: pejabat-{n}, title: Pejabat {n}}}\n" for n in range(2_000))
    owners = ", ".join(f"pejabatt-{n}" for n in range(20_000))
    return "officers:\n" + officers + TREE.replace("TITLE", "Kemiskinan") + f"    owners: [{owners}]\n", 2009


Bomb = Callable[[], tuple[str, int]]
YAML_BOMBS: list[Bomb] = [
    ten_megabytes, quoted_ten_megabytes, key_of_ten_megabytes, many_brackets, many_nested_goals,
    many_aliases, many_unknown_keys, many_dangling_owners,
]  # fmt: skip


@pytest.mark.parametrize("make", YAML_BOMBS, ids=lambda make: make.__name__)
def test_a_yaml_bomb_is_refused_in_bounded_time(make: Bomb, tmp_path: Path) -> None:
    """Whatever its size, the file is told apart in seconds, at the line where it goes wrong."""
    text, line = make()
    path = tmp_path / "bom.yaml"
    path.write_text(text, encoding="utf-8")
    problems = problems_of(path)
    assert problems[0].place == f"{path}:{line}"
    assert_readable(problems[:100])


def json_tree(title: str, **more: object) -> str:
    """A JSON tree of one goal, its goals on the seventh line."""
    goal = {"title": title, "level": "ultimate", **more}
    tree = {"pohon": 1, "agency": "dinsos", "period": 2024, "title": "Pohon"}
    head = json.dumps({**tree, "agencies": [{"id": "dinsos", "title": "Dinas Sosial"}]})
    return head[:-1].replace(', "', ',\n"', 4) + ',\n"goals": [' + json.dumps(goal) + "]}\n"


JSON_BOMBS = {
    "ten-megabytes": json_tree("x" * 10_000_000),
    "ten-megabytes-of-escapes": json_tree("\u00e9\n" * 2_000_000),
    "many-digits": json_tree("Kemiskinan", indicators=[]).replace("2024", "2" * 10_000_000),
    "many-brackets": "[" * 1_000_000,
    "many-objects": '{"goals": ' * 500_000,
    "many-unknown-keys": json_tree("Kemiskinan", **{f"kunci{number}": number for number in range(20_000)}),
}


@pytest.mark.parametrize("name", JSON_BOMBS)
def test_a_json_bomb_is_refused_in_bounded_time(name: str, tmp_path: Path) -> None:
    """The same for JSON, which has its own reader."""
    path = tmp_path / "bom.json"
    path.write_text(JSON_BOMBS[name], encoding="utf-8")
    problems = problems_of(path)
    assert problems[0].place.startswith(f"{path}:")
    assert_readable(problems[:100])


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


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="no POSIX permissions")
def test_a_file_without_permission_is_wrong_input(tmp_path: Path) -> None:
    """A file that may not be read is told as such."""
    path = tmp_path / "terkunci.yaml"
    path.write_text(TREE, encoding="utf-8")
    path.chmod(0)
    nobody = 65534
    problems_of(tmp_path / "tidak-ada.yaml")  # what reading imports is imported while that is allowed
    superuser = os.geteuid() == 0  # who may read everything, and so steps down for a moment
    if superuser:
        os.seteuid(nobody)
    try:
        problems = problems_of(path)
    finally:
        if superuser:
            os.seteuid(0)
    assert_told(problems, path, [{}])


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


DAMAGE = st.lists(
    st.tuples(
        st.floats(0, 1, exclude_max=True),
        st.integers(0, 40),
        st.one_of(
            st.sampled_from(
                [b'"', b"'", b"[", b"{", b"}", b": ", b"- ", b"\n", b"\t", b"&a ", b"*a", b"!!map ", b"|"]
            ),
            st.sampled_from(
                [b"\xff", b"\0", b"\xef\xbb\xbf", b"9" * 400, b"<<: ", b"---\n", b"\r", b"\xe2\x80\xa8"]
            ),
            st.binary(max_size=4),
        ),
    ),
    min_size=1,
    max_size=3,
)


@pytest.mark.parametrize(
    "source", [ROOT / "data" / "dinsos-2024.yaml", ODD / "escapes.json"], ids=["yaml", "json"]
)
@settings(max_examples=150, deadline=None, derandomize=True)
@given(damage=DAMAGE)
def test_any_damage_is_read_or_told(source: Path, damage: list[tuple[float, int, bytes]]) -> None:
    """Bytes cut out and put in anywhere give a graph or problems with a place, and nothing else."""
    content = source.read_bytes()
    for where, cut, put in damage:
        start = int(where * len(content))
        content = content[:start] + put + content[start + cut :]
    with TemporaryDirectory() as folder:
        path = Path(folder) / source.name
        path.write_bytes(content)
        places = [problem.place for problem in told_of(path)]
    assert [place for place in places if not place.startswith(str(path))] == []


def told_of(path: Path) -> tuple[Problem, ...]:
    """The problems of a file; none where it is read, and then as one tree."""
    try:
        loaded = read([path])
    except InputError as refused:
        return refused.problems
    assert len(loaded.graphs) == 1
    return ()
