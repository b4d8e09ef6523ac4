"""What is shared with a partner: two columns, each missing answer named, and nothing else."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from pohon_graph.graph.model import CROSSCUT, Graph
from pohon_graph.views import page as make_page
from tests.views.test_page_large import grow

if TYPE_CHECKING:
    from tests.views.conftest import Opened

SVG = "{http://www.w3.org/2000/svg}"
SIZES = {"dinkes": 120, "dinsos": 111, "disdik": 80, "pupr": 60}


@pytest.fixture(scope="module")
def four() -> str:
    """Four trees of real size; six goals are shared with dinkes, which answers one and names another."""
    graph = Graph()
    for agency, goals in SIZES.items():
        grow(graph, f"{agency}-2026", agency, goals, 4)
    for goal, status, counterpart in (
        ("dinsos-2026/g5", "accepted", "g7"),
        ("dinsos-2026/g9", "proposed", None),
        ("dinsos-2026/g30", "rejected", None),
        ("disdik-2026/g12", "accepted", "g12"),
        ("disdik-2026/g40", None, None),
        ("pupr-2026/g3", "accepted", "Sanitasi aman"),
    ):
        graph.link(CROSSCUT, goal, "dinkes", status=status, counterpart=counterpart)
    graph.link(CROSSCUT, "dinkes-2026/g7", "dinsos", status="proposed", counterpart="dinsos-2026/g5")
    graph.link(CROSSCUT, "dinkes-2026/g90", "pupr", status="proposed")
    return make_page(graph, lang="id")


def test_only_what_is_shared_is_drawn_in_two_columns(show: Any, four: str, tmp_path: Path) -> None:
    """Six shared goals of four trees in two screens: each with its answer, or with the reason for none."""
    opened: Opened = show(four)
    page = opened.page
    page.locator("#panel .row", has_text="Dinas dinkes").click()
    page.locator("#menu").click()
    with page.expect_download() as download:
        page.get_by_role("button", name="SVG").click()
    download.value.save_as(tmp_path / "shared.svg")
    drawn = ET.parse(tmp_path / "shared.svg").getroot()
    lines = [(node.text or "") for node in drawn.iter(SVG + "text")]
    words = " ".join(lines)
    for said in (
        "7 crosscutting, 1 dicatat kedua pihak",
        "kita: disepakati", "mitra: diusulkan", "mitra: belum mencatat", "ditolak", "status belum dicatat",
        "Pohon kinerja Dinas dinkes belum memuat crosscutting", "“Sanitasi aman”, tidak ditemukan",
        "Pohon kinerja Dinas pupr belum memuat", "Tanpa sasaran pasangan", "Crosscutting: disepakati",
    ):  # fmt: skip
        assert said in words, said
    numbers = {line.split()[-1] for line in lines if line.split() and line.split()[-1].isdigit()}
    assert {"5", "9", "30", "12", "40", "3", "90"} <= numbers  # titles end in the goals' numbers
    assert "31" not in numbers
    picture = page.locator("#picture").bounding_box()
    assert picture is not None
    screens = 2 * (picture["height"] - 44) / (9 / 13)  # at the smallest scale of an opening picture
    assert float(drawn.attrib["height"]) <= screens
    assert {title.split()[-1] for title in opened.titles()} < numbers | {"0", "1", "2", "6", "21", "9", "22"}


def test_a_goal_that_is_not_shared_brings_the_tree_back(show: Any, four: str) -> None:
    """Its place in the tree is shown while it is open; closed, the two columns are there again."""
    opened: Opened = show(four, at="#?partner=dinkes")
    page = opened.page
    shown = len(opened.titles())
    page.locator("#panel .goal-link").first.click()
    opened.settle()
    assert page.locator("#panel .path").count() == 1
    page.locator("#panel .path .goal-link").first.click()
    opened.settle()
    assert page.locator("#goal-title").inner_text().endswith(" 0")
    page.keyboard.press("Escape")
    opened.settle()
    assert page.locator("#panel h2").inner_text() == "Yang disorot"
    assert len(opened.titles()) == shown
