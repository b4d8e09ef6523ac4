"""What is on the paper: every goal once, every edge, readable type, no overlap. Read back from the PDF."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import pytest

from pohon_graph.graph.goal_reader import goals_of
from pohon_graph.graph.model import CASCADE, Graph
from pohon_graph.posters.options import PosterOptions
from pohon_graph.store import open_store
from tests.conftest import SEED
from tests.posters.read_pdf import Box, Page, Run, crosses, is_inside, meets, read_pdf
from tests.posters.real_trees import SHAPES, real_tree

TREES = ("seed", *SHAPES)


def written(name: str | int, options: PosterOptions, folder: Path) -> tuple[Graph, list[Page], str]:
    """The graph of a tree, the pages of its PDF, and the sentence that announced them."""
    path = SEED
    if isinstance(name, int):
        path = folder / "tree.json"
        path.write_text(json.dumps(real_tree(name)), encoding="utf-8")
    said: list[str] = []
    with open_store(":memory:") as store:
        store.load(path)
        (file,) = store.export("poster-pdf", folder / "poster.pdf", poster=options, announce=said.append)
        return store.graph(), read_pdf(file.read_bytes()), said[0]


@pytest.fixture(scope="module", params=TREES, ids=str)
def atlas(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Graph, list[Page], str]:
    """The atlas of a tree on A3."""
    return written(request.param, PosterOptions(atlas=True), tmp_path_factory.mktemp("atlas"))


def smallest(pages: list[Page]) -> float:
    """The smallest type on the paper."""
    return min(run.size for page in pages for run in page.runs)


def titles(graph: Graph) -> dict[str, str]:
    """The goals by title, the longest first."""
    goals = goals_of(graph).values()
    return {" ".join(goal.title.split()): goal.id for goal in sorted(goals, key=lambda one: -len(one.title))}


def goal_in(box: Box, known: dict[str, str]) -> str:
    """The goal of a box: the one whose title its text begins with."""
    text = box.text
    return next(id_ for title, id_ in known.items() if text.startswith(title))


def faults(pages: list[Page]) -> Iterator[str]:
    """Boxes or texts that overlap, texts that are cut by a border or leave the paper, lines that cross a
    box."""
    for number, page in enumerate(pages, start=1):
        paper = (0.0, 0.0, page.width, page.height)
        yield from (
            f"{number}: {a.text} | {b.text}" for a, b in combinations(page.boxes, 2) if meets(a.at, b.at, 0.1)
        )
        yield from (f"{number}: {run} off the paper" for run in page.runs if not is_inside(run.at, paper))
        for box in page.boxes:
            yield from (
                f"{number}: {run} leaves {box.at}" for run in box.runs if not is_inside(run.at, box.at)
            )
            yield from (
                f"{number}: a line crosses {box.text}" for line in page.lines if crosses(line, box.at)
            )
        yield from (f"{number}: {one}" for one in overlapping(page))


def overlapping(page: Page) -> Iterator[tuple[Run, Run]]:
    """Texts that overlap."""
    ordered = sorted(page.runs, key=lambda run: run.at[1])
    for nth, run in enumerate(ordered):
        for other in ordered[nth + 1 :]:
            if other.at[1] >= run.at[3]:
                break
            if meets(run.at, other.at, 0.12 * run.size):
                yield run, other


def assert_whole(graph: Graph, pages: list[Page]) -> None:
    """Every goal is one main box, and every edge of the tree, and no other, is a line."""
    known = titles(graph)
    goals = Counter(goal_in(box, known) for page in pages for box in page.boxes if box.main)
    assert goals == Counter(list(graph.nodes["Goal"]))
    drawn = {
        (goal_in(start, known), goal_in(end, known))
        for page in pages
        for start, end in page.edges()
        if not end.text.startswith("dan ")
    }
    assert drawn == {(row["start"], row["end"]) for row in graph.edges[CASCADE]}


def test_an_atlas_is_readable_and_whole(atlas: tuple[Graph, list[Page], str]) -> None:
    """No type is under 7 pt; every goal is in full on one page, and every edge is a line somewhere."""
    graph, pages, _ = atlas
    assert smallest(pages) >= 7
    assert_whole(graph, pages)


def test_nothing_on_an_atlas_overlaps(atlas: tuple[Graph, list[Page], str]) -> None:
    """Boxes, texts and lines stay out of each other, and on the paper."""
    assert list(faults(atlas[1])) == []


def test_the_box_of_a_goal_says_everything(atlas: tuple[Graph, list[Page], str]) -> None:
    """Each indicator is in the box of its goal with its own target, each owner and each partner too."""
    graph, pages, _ = atlas
    known = titles(graph)
    found = {goal_in(box, known): box.text for page in pages for box in page.boxes if box.main}
    for goal in goals_of(graph).values():
        text = found[goal.id].replace(" ", "")
        wanted = [*(one.title for one in goal.indicators), *(one.title for one in goal.owners)]
        wanted += [*(one.title for one in goal.programmes), *(one.title for one in goal.crosscuts)]
        assert all("".join(words.split()) in text for words in wanted), goal.id


def test_the_announcement_is_what_was_written(atlas: tuple[Graph, list[Page], str]) -> None:
    """The number of pages and the smallest type are those of the file."""
    _, pages, said = atlas
    size = f"{int(smallest(pages) * 10 + 1e-6) / 10:.1f}".removesuffix(".0").replace(".", ",")
    assert f" {len(pages)} halaman A3, huruf terkecil {size} pt." in said


@pytest.mark.parametrize(("name", "paper", "least"), [("seed", "A3", 7), (111, "A0", 8)])
def test_a_poster_is_one_readable_page(name: str | int, paper: str, least: float, tmp_path: Path) -> None:
    """The bundled tree fits on A3 at 7 pt or more, 111 goals on A0 at 8 pt or more."""
    graph, pages, _ = written(name, PosterOptions(paper=paper), tmp_path)
    assert len(pages) == 1 and smallest(pages) >= least
    assert_whole(graph, pages)
    assert list(faults(pages)) == []
