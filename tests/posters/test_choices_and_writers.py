"""Posters: choices, refusals, colours, letterhead and signature, and the same drawing as SVG."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from xml.etree import ElementTree

import pytest

from pohon_graph import texts
from pohon_graph.errors import UsageError
from pohon_graph.exports import FORMS, export
from pohon_graph.graph.model import Graph
from pohon_graph.marks import is_ours
from pohon_graph.posters.drawn_page import Text
from pohon_graph.posters.options import PAPERS, PosterOptions
from pohon_graph.posters.poster import make_poster
from tests.cli.test_command_line import pohon
from tests.conftest import SEED
from tests.posters.read_pdf import read_pdf
from tests.posters.real_trees import graph_of, real_tree
from tests.posters.test_written_pdf import assert_whole, faults

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def seed(tmp_path_factory: pytest.TempPathFactory) -> Graph:
    """The graph of the bundled tree."""
    return graph_of(None, tmp_path_factory.mktemp("seed"))


def words_of(graph: Graph, options: PosterOptions) -> list[str]:
    """Every line of text on the pages."""
    made = make_poster(graph, graph.trees()[0]["id"], None, options)
    return [item.text for sheet in made.sheets() for item in sheet.items if isinstance(item, Text)]


def test_type_that_nobody_can_read_is_refused(tmp_path: Path) -> None:
    """The sentence offers a paper that is large enough, and the atlas; nothing is written without `force`."""
    graph, file = graph_of(real_tree(111), tmp_path), tmp_path / "poster.pdf"
    said: list[str] = []
    with pytest.raises(UsageError) as refused:
        export("poster-pdf", graph, file, poster=PosterOptions(paper="A4"), announce=said.append)
    offered = re.search(r"--paper (A\d)", str(refused.value))
    assert offered and "--atlas" in str(refused.value) and "--force" in str(refused.value)
    assert len(said) == 1 and not file.exists()
    export("poster-pdf", graph, file, poster=PosterOptions(paper="A4"), force=True)
    assert len(read_pdf(file.read_bytes())) == 1
    assert make_poster(graph, graph.trees()[0]["id"], None, PosterOptions(paper=offered[1])).smallest >= 7


@pytest.mark.parametrize("paper", PAPERS)
def test_every_paper_is_filled_in_its_size(paper: str, seed: Graph, tmp_path: Path) -> None:
    """The page has the size of the paper, landscape, and larger paper has larger type."""
    (file,) = export("poster-pdf", seed, tmp_path / "p.pdf", poster=PosterOptions(paper=paper), force=True)
    (page,) = read_pdf(file.read_bytes())
    millimetres = [round(page.height / 72 * 25.4), round(page.width / 72 * 25.4)]
    assert millimetres == list(PAPERS[paper])
    assert list(faults([page])) == []


def test_an_unknown_choice_is_named_with_the_known_ones() -> None:
    """A wrong paper or colour is one sentence."""
    with pytest.raises(UsageError, match=r"A9.*A4, A3"):
        PosterOptions(paper="A9")
    with pytest.raises(UsageError, match=r"merah.*kertas-kerja"):
        PosterOptions(colours="merah")


def test_choices_for_posters_are_refused_for_other_forms(seed: Graph, tmp_path: Path) -> None:
    """`--paper` with JSON is a mistake, and the sentence names the forms that take it."""
    with pytest.raises(UsageError, match=r"poster-svg.*json"):
        export("json", seed, tmp_path / "a.json", poster=PosterOptions())


@pytest.mark.parametrize("lang", texts.LANGUAGES)
def test_letterhead_and_signature_are_on_the_first_page(lang: str, seed: Graph) -> None:
    """Every line is there, and the post, the name and the date surround the tree."""
    texts.use(lang)
    options = PosterOptions(
        letterhead=("PEMERINTAH KABUPATEN CONTOH", "DINAS SOSIAL"),
        signature=("Kepala Dinas", "Nama Terang, M.Si."),
    )
    words = words_of(seed, options)
    assert {*options.letterhead, *options.signature} <= set(words)
    assert any(
        word.startswith(texts.say("posters.page-date", day="", month="", year="").split()[0])
        for word in words
    )
    assert texts.say("posters.page", number=1, count=1) in words


def test_the_colours_of_the_kertas_kerja_are_offered(seed: Graph, tmp_path: Path) -> None:
    """Strategic levels are red, tactical blue, operational green."""
    (file,) = export("poster-svg", seed, tmp_path / "p.svg", poster=PosterOptions(colours="kertas-kerja"))
    text = file.read_text(encoding="utf-8")
    assert all(colour in text for colour in ("#CA3636", "#3673CA", "#139052"))


def test_the_svg_has_the_texts_of_the_pdf(seed: Graph, tmp_path: Path) -> None:
    """One geometry: the same lines of text, as text, each with its width."""
    (svg,) = export("poster-svg", seed, tmp_path / "p.svg")
    (pdf,) = export("poster-pdf", seed, tmp_path / "p.pdf")
    (page,) = read_pdf(pdf.read_bytes())
    drawn = list(ElementTree.parse(svg).iter(f"{SVG}text"))
    assert letters(one.text or "" for one in drawn) == letters(run.text for run in page.runs)
    assert all(float(one.get("textLength", 0)) > 0 for one in drawn)


def letters(lines: Iterable[str]) -> list[str]:
    """All letters of some lines, in the order of the alphabet."""
    return sorted("".join(lines).replace(" ", ""))


def test_an_svg_atlas_is_a_folder_of_pages(tmp_path: Path) -> None:
    """Each page is a file; a name with the ending of a file is refused with a proposal."""
    graph = graph_of(real_tree(31), tmp_path)
    files = export("poster-svg", graph, tmp_path / "atlas", poster=PosterOptions(atlas=True))
    assert [file.name for file in files] == [f"halaman-{nth}.svg" for nth in range(1, len(files) + 1)]
    with pytest.raises(UsageError, match=r"poster-pdf"):
        export("poster-svg", graph, tmp_path / "atlas.svg", poster=PosterOptions(atlas=True))


def test_own_files_are_recognised(seed: Graph, tmp_path: Path) -> None:
    """A poster may be replaced by a poster; another program's PDF may not."""
    for name in ("poster-pdf", "poster-svg"):
        (file,) = export(name, seed, tmp_path / f"p{FORMS[name].suffix}")
        assert is_ours(file.read_bytes())
    assert not is_ours(b"%PDF-1.4\n1 0 obj\n<< /Creator (Writer) >>\nendobj")


def test_goals_of_one_level_below_each_other_and_rings_are_drawn(tmp_path: Path) -> None:
    """A level may have goals below each other, edges may go up, and goals of a ring are boxes like others."""
    goals = [
        {"id": "a", "title": "Meningkatnya a", "level": "ultimate", "parents": ["e"]},
        {"id": "b", "title": "Meningkatnya b", "level": "ultimate", "parents": ["a", "c"]},
        {"id": "c", "title": "Meningkatnya c", "level": "ultimate", "parents": ["b"]},
        {"id": "d", "title": "Meningkatnya d", "level": "operational", "parents": ["b", "a"]},
        {"id": "e", "title": "Meningkatnya e", "level": "process", "parents": ["d"]},
    ]
    document = {"pohon": 1, "agency": "x", "period": "2025", "levels": ["ultimate", "operational", "process"],
                "agencies": [{"id": "x", "title": "Dinas X"}], "goals": goals}  # fmt: skip
    graph = graph_of(document, tmp_path)
    (file,) = export("poster-pdf", graph, tmp_path / "p.pdf")
    pages = read_pdf(file.read_bytes())
    assert_whole(graph, pages)
    assert list(faults(pages)) == []


def test_a_line_of_a_thousand_goals_of_one_level_is_refused(tmp_path: Path) -> None:
    """Nobody plans so, but a file may say so: its type is too small, and nothing fails on the way."""
    goals = [
        {"id": f"g{nth}", "title": f"Meningkatnya {nth}.", "level": "ultimate", "parents": [f"g{nth + 1}"]}
        for nth in range(1_200)
    ]
    goals[-1].pop("parents")
    document = {"pohon": 1, "agency": "x", "period": "2025", "levels": ["ultimate"],
                "agencies": [{"id": "x", "title": "Dinas X"}], "goals": goals}  # fmt: skip
    with pytest.raises(UsageError, match="--force"):
        export("poster-svg", graph_of(document, tmp_path), tmp_path / "p.svg")


def test_indicators_without_a_goal_are_on_the_poster(tmp_path: Path) -> None:
    """They have a band below the lowest level, so nothing of the tree is lost on paper."""
    document = {"pohon": 1, "agency": "x", "period": "2025", "levels": ["ultimate"],
                "agencies": [{"id": "x", "title": "Dinas X"}],
                "goals": [{"id": "a", "title": "Meningkatnya a", "level": "ultimate"}],
                "indicators": [{"title": "Jumlah tanpa tempat", "target": "5", "unit": "Orang"}]}  # fmt: skip
    words = words_of(graph_of(document, tmp_path), PosterOptions())
    assert (
        "IK: Jumlah tanpa tempat" in words
        and "Target: 5 Orang" in words
        and "Indikator tanpa sasaran" in words
    )


@pytest.mark.parametrize("title", ["A" * 400, "\u202eterbalik baris\nbaru", "🌳 日本 ﷺ", "a/b-" * 80])
def test_awkward_titles_stay_in_their_boxes(title: str, tmp_path: Path) -> None:
    """Long words are divided, and characters without a letter in the font do no harm."""
    document = {"pohon": 1, "agency": "x", "period": "2025", "levels": ["ultimate"], "title": title,
                "agencies": [{"id": "x", "title": title}],
                "goals": [{"id": "a", "title": title, "level": "ultimate"}]}  # fmt: skip
    (file,) = export("poster-pdf", graph_of(document, tmp_path), tmp_path / "p.pdf")
    assert list(faults(read_pdf(file.read_bytes()))) == []


def test_the_command_announces_before_it_writes(tmp_path: Path) -> None:
    """Pages and smallest type are on standard error, and `--quiet` keeps silent."""
    assert pohon("load", str(SEED), cwd=tmp_path).returncode == 0
    done = pohon("export", "poster-pdf", "--paper", "a3", "-o", "p.pdf", cwd=tmp_path)
    first, second = done.stderr.splitlines()
    assert re.search(r"1 halaman A3, huruf terkecil \d+(,\d)? pt\.", first) and "p.pdf" in second
    assert pohon("export", "poster-pdf", "-q", "-o", "p.pdf", cwd=tmp_path).stderr == ""
