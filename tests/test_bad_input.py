"""Wrong input is told with place and reason, and odd input that is right is read.

`bad/` holds one wrong file for each way of being wrong; `bad/expected.yaml` says what each must be
told. `bad/odd/` holds files that only look wrong; `bad/odd/expected.yaml` says what they hold.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from pohon_graph import texts
from pohon_graph.graph.model import CASCADE, CROSSCUT, Graph
from pohon_graph.loading import read
from tests.wrong_input import BAD, ODD, ROOT, assert_readable, assert_told, pohon, problems_of


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
    """Reading all trees of the corpus at once tells what reading each alone tells."""
    names = [name for name in BAD_FILES if (BAD / name).is_file() and not name.endswith(".csv")]
    alone = [str(problem) for name in names for problem in problems_of(BAD / name)]
    together = [str(problem) for problem in problems_of(*(BAD / name for name in names))]
    assert sorted(together) == sorted(alone)


def test_a_key_without_letters_gets_no_guess(tmp_path: Path, lang: str) -> None:
    """A key of signs alone resembles no other key; the sentence is that of a key far from any."""
    path = tmp_path / "tree.yaml"
    text = (BAD / "unknown-key-far-from-any.yaml").read_text(encoding="utf-8")
    path.write_text(text.replace("qwertyuiop:", '"-":'), encoding="utf-8")
    (problem,), (far,) = problems_of(path), problems_of(BAD / "unknown-key-far-from-any.yaml")
    assert problem.sentence == far.sentence.replace("qwertyuiop", "-"), lang


def test_the_place_names_the_path_as_it_was_typed(monkeypatch: pytest.MonkeyPatch) -> None:
    """A relative path stays relative in the message, so that it can be clicked and copied."""
    monkeypatch.chdir(BAD.parent)
    (problem,) = problems_of("bad/level-unknown.yaml")
    assert problem.place == "bad/level-unknown.yaml:11"


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
        case "levels":
            return {goal["id"][skip:]: goal["level"] for goal in graph.nodes["Goal"].values()}
        case "statuses":
            return [edge["status"] for edge in graph.edges[CROSSCUT]]
        case "cascade":
            return [[edge["start"][skip:], edge["end"][skip:]] for edge in graph.edges[CASCADE]]
        case "targets":
            rows = graph.nodes["Target"].values()
            return {row["id"][skip:]: [row["text"], row["value"], row["unit"], row["year"]] for row in rows}
    raise KeyError(what)


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
