"""Slides: every goal a shape with its texts, every edge a connector bound at both ends that crosses no box.

Read back from the XML of the written file, without the program's own layout.
"""

from __future__ import annotations

import io
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest
from pptx import Presentation

from pohon_graph.errors import CannotRun, UsageError
from pohon_graph.exports import export
from pohon_graph.graph.goal_reader import goals_of
from pohon_graph.graph.model import CASCADE, Graph
from pohon_graph.posters.options import PosterOptions
from pohon_graph.posters.tree_content import tree_content
from pohon_graph.posters.wording import goal_parts, plain
from tests.cli.test_command_line import pohon
from tests.conftest import SEED
from tests.posters.read_pdf import Points, Rectangle, crosses, is_inside, meets
from tests.posters.real_trees import graph_of, real_tree

SPACES: Final = {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "p": "http://schemas.openxmlformats.org/presentationml/2006/main",
}
POINT: Final = 12_700
SITES: Final = ((0.5, 0.0), (0.0, 0.5), (0.5, 1.0), (1.0, 0.5))  # top, left, bottom, right
AWKWARD: Final = (
    "\x00\x0b\ufffe",
    "A" * 10_000,
    "\u202eتحسين الخدمة",
    "🌳 日本 <&>\"'",
    "a\n- b",
)


@dataclass
class Drawn:
    """A shape of a slide: its number, name, place, and paragraphs."""

    number: int
    name: str
    at: Rectangle
    paragraphs: list[str]


@dataclass
class Line:
    """A connector: its name, the numbers and sites of the shapes at its ends, and its points."""

    name: str
    ends: tuple[tuple[int, int], tuple[int, int]]
    points: Points


@dataclass
class Shown:
    """A slide: its shapes by number, and its connectors."""

    shapes: dict[int, Drawn]
    lines: list[Line]

    def named(self, kind: str) -> dict[str, Drawn]:
        """The shapes whose names begin with a kind, by the rest of the name."""
        start = f"pohon:{kind}:"
        return {one.name[len(start) :]: one for one in self.shapes.values() if one.name.startswith(start)}


def read_slides(content: bytes) -> list[Shown]:
    """The slides of a file, in order."""
    Presentation(io.BytesIO(content))
    with ZipFile(io.BytesIO(content)) as package:
        count = sum(name.startswith("ppt/slides/slide") for name in package.namelist())
        roots = [
            ElementTree.fromstring(package.read(f"ppt/slides/slide{nth}.xml")) for nth in range(1, count + 1)
        ]
    return [_shown(root) for root in roots]


def _shown(root: ElementTree.Element) -> Shown:
    shapes = [_drawn(one) for one in root.iterfind(".//p:sp", SPACES)]
    lines = [_line(one) for one in root.iterfind(".//p:cxnSp", SPACES)]
    numbers = [int(one.get("id", 0)) for one in root.iter(f"{{{SPACES['p']}}}cNvPr")]
    assert len(numbers) == len(set(numbers))
    return Shown({one.number: one for one in shapes}, lines)


def _found(element: ElementTree.Element, path: str) -> ElementTree.Element:
    found = element.find(path, SPACES)
    assert found is not None, path
    return found


def _drawn(element: ElementTree.Element) -> Drawn:
    identity = _found(element, ".//p:cNvPr")
    x, y, width, height = _frame(element)
    paragraphs = [
        "".join(text.text or "" for text in paragraph.iterfind(".//a:t", SPACES))
        for paragraph in element.iterfind(".//a:p", SPACES)
    ]
    at = (x, y, x + width, y + height)
    return Drawn(int(identity.get("id", 0)), identity.get("name", ""), at, paragraphs)


def _frame(element: ElementTree.Element) -> tuple[float, float, float, float]:
    start, size = _found(element, ".//a:xfrm/a:off"), _found(element, ".//a:xfrm/a:ext")
    x, y, width, height = (int(place.get(name, 0)) / POINT for place, name in (
        (start, "x"), (start, "y"), (size, "cx"), (size, "cy")))  # fmt: skip
    return x, y, width, height


def _line(element: ElementTree.Element) -> Line:
    ends = [_found(element, f".//a:{name}") for name in ("stCxn", "endCxn")]
    start, end = ((int(one.get("id", 0)), int(one.get("idx", 0))) for one in ends)
    return Line(_found(element, ".//p:cNvPr").get("name", ""), (start, end), list(_points(element)))


def _points(element: ElementTree.Element) -> Iterator[tuple[float, float]]:
    """The points of a connector as a program draws them: along the frame, flipped, then turned."""
    frame = _found(element, ".//a:xfrm")
    x, y, width, height = _frame(element)
    preset = _found(element, ".//a:prstGeom")
    corners = [int(one.get("fmla", "").split()[1]) / 100_000 for one in preset.iterfind(".//a:gd", SPACES)]
    count = int(preset.get("prst", "").removeprefix("bentConnector"))
    assert len(corners) == count - 2
    flips = [-1 if frame.get(name) == "1" else 1 for name in ("flipH", "flipV")]
    quarters = int(frame.get("rot", 0)) // 5_400_000
    for across, down in _corners(corners):
        one, other = (across - 0.5) * width * flips[0], (down - 0.5) * height * flips[1]
        for _ in range(quarters):
            one, other = -other, one
        yield x + width / 2 + one, y + height / 2 + other


def _corners(shares: list[float]) -> Iterator[tuple[float, float]]:
    """The points of a preset in shares of its frame."""
    at = [0.0, 0.0]
    yield 0.0, 0.0
    for nth, share in enumerate([*shares, 1.0]):
        at[nth % 2] = share
        yield at[0], at[1]
    yield 1.0, 1.0


def small(title: str, **more: Any) -> dict[str, Any]:
    """A tree with two branches in which every text is `title`."""
    goals = [
        {"id": name, "title": title, "level": level, "owners": ["o"], "programs": ["p"],
         "crosscuts": [{"agency": "y"}], **({"parents": [above]} if above else {}),
         "indicators": [{"title": title, "target": title, "unit": title}]}
        for name, level, above in (
            ("a", "ultimate", ""), ("b", "operational", "a"),
            ("c", "operational", "a"), ("d", "process", "b"))
    ]  # fmt: skip
    return {"pohon": 1, "agency": "x", "period": "2025", "levels": ["ultimate", "operational", "process"],
            "title": title, "agencies": [{"id": "x", "title": title}, {"id": "y", "title": title}],
            "officers": [{"id": "o", "title": title}], "programs": [{"id": "p", "title": title}],
            "goals": goals, **more}  # fmt: skip


@pytest.fixture(scope="module", params=["seed", 31, 111, 149], ids=str)
def deck(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Graph, list[Shown]]:
    """The graph of a tree, and its slides."""
    folder = tmp_path_factory.mktemp("slides")
    graph = graph_of(None if request.param == "seed" else real_tree(request.param), folder)
    (file,) = export("pptx", graph, folder / "slides.pptx")
    return graph, read_slides(file.read_bytes())


def assert_bound(slide: Shown) -> None:
    """Each connector ends at the connection sites that it names, of goals, and crosses no box."""
    boxes = {
        **slide.named("goal"),
        **slide.named("reference"),
        **slide.named("unplaced"),
        **slide.named("more"),
    }
    for line in slide.lines:
        for (number, site), point in zip(line.ends, (line.points[0], line.points[-1]), strict=True):
            left, top, right, bottom = slide.shapes[number].at
            wanted = left + SITES[site][0] * (right - left), top + SITES[site][1] * (bottom - top)
            assert point == pytest.approx(wanted, abs=0.3), line.name
        crossed = [name for name, box in boxes.items() if crosses(line.points, box.at)]
        assert crossed == [], line.name


def test_every_goal_is_a_shape_and_every_edge_is_bound(deck: tuple[Graph, list[Shown]]) -> None:
    """The first slide has the whole tree; on the others each goal is in full once, and each edge is there."""
    graph, (whole, *branches) = deck
    goals = Counter(list(graph.nodes["Goal"]))
    edges = {f"{row['start']}>{row['end']}" for row in graph.edges[CASCADE]}
    assert Counter(list(whole.named("goal"))) == goals
    assert Counter(name for slide in branches for name in slide.named("goal")) == goals
    names = [line.name.removeprefix("pohon:edge:") for line in whole.lines]
    assert len(names) == len(set(names)) and set(names) == edges
    drawn = {line.name.removeprefix("pohon:edge:") for slide in branches for line in slide.lines}
    assert {name for name in drawn if not name.endswith("#")} == edges
    for slide in (whole, *branches):
        assert_bound(slide)


def test_connectors_bind_the_goals_that_they_name(deck: tuple[Graph, list[Shown]]) -> None:
    """The shapes at the ends are those of the edge, the parent first."""
    for slide in deck[1]:
        for line in slide.lines:
            ends = [slide.shapes[number].name.split(":", 2)[2] for number, _ in line.ends]
            assert ">".join(ends) == line.name.removeprefix("pohon:edge:").removesuffix("#")


def test_the_texts_are_those_of_the_tree(deck: tuple[Graph, list[Shown]]) -> None:
    """One paragraph a fact, in the order of the poster, in each shape of a goal."""
    graph, slides = deck
    content = tree_content(graph, graph.trees()[0]["id"])
    further = Counter(child for _, child in content.others)
    for slide in slides:
        for name, shape in slide.named("goal").items():
            wanted = [part.text for part in goal_parts(content.goals[name], content.year)]
            written = [text for text in shape.paragraphs if not text.startswith("Juga menunjang: ")]
            assert written == wanted
            assert len(shape.paragraphs) - len(written) == further[name]


def test_no_shape_overlaps_or_leaves_the_slide(deck: tuple[Graph, list[Shown]]) -> None:
    """Boxes are apart, and all is on the slide, with names for programs."""
    slides = deck[1]
    screen = (0.0, 0.0, 960.0, 540.0)
    for slide in slides:
        assert all(one.name.startswith("pohon:") for one in slide.shapes.values())
        assert all(is_inside(one.at, screen) for one in slide.shapes.values())
        boxes = [*slide.named("goal").values(), *slide.named("reference").values()]
        pairs = ((a, b) for nth, a in enumerate(boxes) for b in boxes[nth + 1 :])
        assert not [(a.name, b.name) for a, b in pairs if meets(a.at, b.at, 0.1)]


@pytest.mark.parametrize(("least", "width", "goals"), [(6.0, 1_920, 33), (60.0, 960, 0)])
def test_slides_grow_for_large_trees(
    least: float, width: int, goals: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """If no size shows the whole tree, the first slide is an overview of the usual size."""
    monkeypatch.setattr("pohon_graph.posters.slides._LEAST", least)
    said: list[str] = []
    (file,) = export("pptx", graph_of(None, tmp_path), tmp_path / "s.pptx", announce=said.append)
    assert (Presentation(str(file)).slide_width or 0) / POINT == pytest.approx(width, abs=0.1)
    whole, *branches = read_slides(file.read_bytes())
    assert len(whole.named("goal")) == goals and len(whole.shapes) > 5
    assert sum(len(slide.named("goal")) for slide in branches) == 33
    assert ("67,7 × 38,1 cm" in said[0]) == bool(goals) and ("ikhtisar" in said[0]) != bool(goals)
    for slide in (whole, *branches):
        assert_bound(slide)


@pytest.mark.parametrize("title", AWKWARD, ids=range(len(AWKWARD)))
def test_awkward_texts_do_not_break_the_file(title: str, tmp_path: Path) -> None:
    """Characters that XML or paper cannot have, long words, and other scripts."""
    graph = graph_of(small("Meningkatnya"), tmp_path)
    for label in ("Tree", "Goal", "Indicator", "Officer", "Agency", "Program"):
        for row in graph.nodes[label].values():
            row["title"] = f"Meningkatnya {title}"
    (file,) = export("pptx", graph, tmp_path / "s.pptx")
    slides = read_slides(file.read_bytes())
    found = {name: shape for slide in slides for name, shape in slide.named("goal").items()}
    for goal in goals_of(graph).values():
        assert found[goal.id].paragraphs[0] == plain(goal.title)
    for slide in slides:
        assert_bound(slide)


def test_rings_and_indicators_without_a_goal_have_their_shapes(tmp_path: Path) -> None:
    """Edges that go up are bound too, and what is on no goal is not lost."""
    goals = [
        {"id": name, "title": f"Meningkatnya {name}", "level": level, "parents": above}
        for name, level, above in (
            ("a", "ultimate", ["e"]), ("b", "ultimate", ["a", "c"]), ("c", "ultimate", ["b"]),
            ("d", "operational", ["b", "a"]), ("e", "process", ["d"]))
    ]  # fmt: skip
    document = small("Pohon", goals=goals, indicators=[{"title": "Jumlah lepas", "target": "5"}])
    graph = graph_of(document, tmp_path)
    (file,) = export("pptx", graph, tmp_path / "s.pptx", poster=PosterOptions(paper="A3"))
    whole, *_ = read_slides(file.read_bytes())
    assert len(whole.lines) == len(graph.edges[CASCADE]) and len(whole.named("goal")) == 5
    assert "IK: Jumlah lepas" in whole.named("unplaced")["0"].paragraphs
    assert_bound(whole)


def test_the_command_announces_and_notes_findings(tmp_path: Path) -> None:
    """The number of slides, the type, and that the first is too small; `--notes` adds the findings."""
    assert pohon("load", str(SEED), cwd=tmp_path).returncode == 0
    done = pohon("export", "pptx", "--notes", "-o", "s.pptx", cwd=tmp_path)
    assert "slide 16:9" in done.stderr and "terlalu kecil" in done.stderr
    slides = list(Presentation(str(tmp_path / "s.pptx")).slides)
    notes = [slide.notes_slide.notes_text_frame for slide in slides]
    text = "\n".join(frame.text for frame in notes if frame is not None)
    assert "OWN002 (peringatan)" in text and "Perbaiki: " in text
    assert all(slide.shapes.title is not None and slide.shapes.title.text for slide in slides)
    again = pohon("export", "pptx", "-q", "-o", "s.pptx", cwd=tmp_path)
    assert again.returncode == 0 and again.stderr == ""
    assert not any(slide.has_notes_slide for slide in Presentation(str(tmp_path / "s.pptx")).slides)


def test_slides_of_others_are_not_overwritten(tmp_path: Path) -> None:
    """A presentation that another program saved needs `force`."""
    graph, file = graph_of(small("Meningkatnya"), tmp_path), tmp_path / "s.pptx"
    Presentation().save(str(file))
    with pytest.raises(UsageError, match=r"s\.pptx"):
        export("pptx", graph, file)
    export("pptx", graph, file, force=True)
    export("pptx", graph, file)


def test_a_missing_library_is_one_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The sentence says how to install it, and nothing is written."""
    monkeypatch.setitem(sys.modules, "pptx", None)
    with pytest.raises(CannotRun, match="pip install"):
        export("pptx", graph_of(small("Meningkatnya"), tmp_path), tmp_path / "s.pptx")
    assert not (tmp_path / "s.pptx").exists()


def test_the_colours_and_the_paper_are_those_of_the_poster(tmp_path: Path) -> None:
    """A border has the colour of its level, and the slide the size of the paper."""
    options = PosterOptions(paper="A2", colours="kertas-kerja")
    (file,) = export("pptx", graph_of(None, tmp_path), tmp_path / "s.pptx", poster=options)
    with ZipFile(file) as package:
        text = package.read("ppt/slides/slide1.xml").decode()
        assert "docProps/thumbnail.jpeg" not in package.namelist()
    assert all(colour in text for colour in ("CA3636", "3673CA", "139052"))
    assert round(Presentation(str(file)).slide_width / 36_000) == 594


@pytest.mark.parametrize("is_small", [False, True])
def test_the_legend_explains_only_what_is_drawn(is_small: bool, tmp_path: Path) -> None:
    """A tree on one slide has no boxes that lead to other slides."""
    document = {**small("Meningkatnya"), "goals": small("Meningkatnya")["goals"][:1]} if is_small else None
    (file,) = export("pptx", graph_of(document, tmp_path), tmp_path / "s.pptx")
    slides = Presentation(str(file)).slides
    words = [shape.text_frame.text for shape in slides[0].shapes if shape.has_text_frame]
    assert ("Lengkapnya di slide lain" in words) is (len(slides) > 1)
    assert (len(slides) > 1) is not is_small
