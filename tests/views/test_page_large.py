"""Pages of several trees and of many goals."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

from pohon_graph.graph.model import (
    CASCADE,
    CROSSCUT,
    MEASURED,
    OWNED,
    TARGETED,
    TREE_OF,
    Graph,
)
from pohon_graph.views import page as make_page

if TYPE_CHECKING:
    from tests.views.conftest import Opened

LEVELS = ["regional", "ultimate", "intermediate", "immediate", "operational", "process"]
WORDS = (
    "data",
    "rumah",
    "layanan",
    "gizi",
    "kader",
    "posko",
    "bantuan",
    "keluarga",
    "desa",
    "pelatihan",
    "beras",
)


def grow(graph: Graph, tree: str, agency: str, goals: int, width: int) -> None:
    """Put a tree of that many goals in, each with an indicator, a target and one of 50 owners."""
    graph.add("Tree", {"id": tree, "title": f"Pohon {tree}", "levels": LEVELS, "agency": agency})
    graph.nodes["Agency"].setdefault(agency, {"id": agency, "title": f"Dinas {agency}"})
    graph.link(TREE_OF, tree, agency)
    for number in range(50):
        officer = f"{agency}/o{number}"
        graph.nodes["Officer"].setdefault(officer, {"id": officer, "title": f"Pejabat {number} {agency}"})
    ranks = [0]
    for number in range(goals):
        parent = (number - 1) // width
        if number:
            ranks.append(min(5, ranks[parent] + 1))
        goal = f"{tree}/g{number}"
        words = " ".join(WORDS[(number // len(WORDS) ** power) % len(WORDS)] for power in range(5))
        row = {
            "id": goal,
            "tree": tree,
            "title": f"Tersedianya {words} {number}",
            "level": LEVELS[ranks[number]],
        }
        graph.add(
            "Goal", {**row, "rank": ranks[number], "order": number, "source": f"{tree}.yaml:{number * 9}"}
        )
        if number:
            graph.link(CASCADE, f"{tree}/g{parent}", goal, basis="stated", nested=True)
        graph.add("Indicator", {"id": f"{goal}#1", "title": f"Jumlah {words} di wilayah {number}"})
        graph.link(MEASURED, goal, f"{goal}#1")
        graph.add(
            "Target", {"id": f"{goal}#1@1", "text": f"{number} orang", "unit": "orang", "kind": "target"}
        )
        graph.link(TARGETED, f"{goal}#1", f"{goal}#1@1")
        graph.link(OWNED, goal, f"{agency}/o{number % 50}", order=0)


@pytest.fixture(scope="session")
def large() -> str:
    """The page of 10,000 goals, eight below each."""
    graph = Graph()
    grow(graph, "besar-2024", "besar", 10_000, 8)
    return make_page(graph, lang="id")


@pytest.fixture(scope="session")
def several() -> str:
    """Two trees: the first crosscuts with the second's agency and names a goal there, which answers."""
    graph = Graph()
    grow(graph, "dinsos-2024", "dinsos", 12, 3)
    grow(graph, "perkimtan-2024", "perkimtan", 5, 2)
    graph.link(CROSSCUT, "dinsos-2024/g7", "perkimtan", counterpart="g3", status="accepted")
    graph.link(CROSSCUT, "perkimtan-2024/g3", "dinsos", counterpart="dinsos-2024/g7")
    graph.link(CROSSCUT, "dinsos-2024/g5", "perkimtan")
    return make_page(graph, lang="id")


def test_the_seed_has_at_most_one_megabyte(seed_html: str) -> None:
    """The seed's page, vis-network included, is at most 1.0 MB."""
    assert len(seed_html.encode()) <= 1_000_000


def test_ten_thousand_goals_have_at_most_three_megabytes(large: str) -> None:
    """Data is deflated once it is large: far below the bound of 6 MB for 50,000 goals."""
    assert 'type="application/deflate"' in large
    assert len(large.encode()) <= 3_000_000


def test_a_large_page_opens_searches_and_links(show: Any, large: str) -> None:
    """10,000 goals: a few are open, any is found, and a deep link to the last opens the way to it."""
    opened: Opened = show(large, at="#g9999")
    page = opened.page
    page.locator("#goal-title").wait_for()
    assert page.locator("#goal-title").inner_text().endswith(" 9999")
    assert len(opened.titles()) < 120
    page.fill("#query", "pejabat 7 besar")
    expect(page.locator("#hits")).to_contain_text("sasaran cocok")
    head = page.locator("#hits > .quiet").first.inner_text()
    assert re.match(r"[\d.]+ sasaran cocok, \d+ ditampilkan", head)
    page.fill("#query", "tersedianya 4321")
    expect(page.locator("#hits .hit[data-to]")).to_have_count(1)  # once all goals are searchable
    page.keyboard.press("Enter")
    assert page.locator("#goal-title").inner_text().endswith(" 4321")


def test_enter_is_not_lost_while_goals_are_being_made_searchable(show: Any, large: str) -> None:
    """Typing and pressing Enter at once, before all 10,000 goals are searchable, finds the goal."""
    page = show(large).page
    page.evaluate(
        """() => {
            const field = document.getElementById("query");
            field.value = "tersedianya 9876";
            field.dispatchEvent(new Event("input"));
            field.dispatchEvent(new KeyboardEvent("keydown", {key: "Enter", cancelable: true}));
        }"""
    )
    expect(page.locator("#goal-title")).to_have_text(re.compile(" 9876$"))


def test_no_more_cards_are_opened_than_can_be_looked_at(show: Any, large: str) -> None:
    """Opening all levels of 10,000 goals opens a thousand at the most, and says so."""
    opened: Opened = show(large)
    opened.page.locator(".item").first.wait_for()
    # The notice goes after a few seconds, which on a busy machine may be before it is looked at.
    opened.page.evaluate(
        """() => {
            const notice = document.getElementById("notice");
            window.told = [];
            const tell = () => window.told.push(notice.textContent);
            new MutationObserver(tell).observe(notice, {childList: true});
        }"""
    )
    opened.to_level(6)
    assert any("1.000" in told for told in opened.page.evaluate("() => window.told"))
    assert 100 < len(opened.titles()) <= 1_000


def test_the_network_of_a_large_tree_is_what_is_around_the_choice(show: Any, large: str) -> None:
    """Not 10,000 knots but the sixty goals nearest to the chosen one, and the picture tells it."""
    opened: Opened = show(large, at="#g700")
    opened.page.locator("#goal-title").wait_for()
    opened.page.locator("[data-to-view=network]").click()
    opened.settle()
    assert opened.page.locator("#app").get_attribute("data-view") == "network"


def test_the_paper_of_a_large_tree_says_that_it_is_a_part(show: Any, large: str) -> None:
    """Of 10,000 goals those of the top levels are printed, and the print says so, with its numbers."""
    opened: Opened = show(large)
    opened.page.locator(".item").first.wait_for()
    opened.page.emulate_media(media="print")
    opened.settle()
    entries = opened.page.locator("#sheet .entry").count()
    assert 100 < entries <= 2_000
    note = opened.page.locator("#sheet > .note").inner_text()
    assert f"{entries}" in note.replace(".", "")
    assert "10.000 sasaran" in note


def test_a_long_list_of_a_lens_says_how_much_is_left_out(show: Any) -> None:
    """Of 250 officers 200 are listed with the number of the others; searched for, any is found."""
    graph = Graph()
    grow(graph, "t", "dinsos", 3, 2)
    for number in range(250):
        graph.add("Officer", {"id": f"dinsos/x{number}", "title": f"Staf {number}"})
        graph.link(OWNED, "t/g1", f"dinsos/x{number}", order=1)
    page = show(make_page(graph, lang="id")).page
    page.locator("[data-lens=officer]").click()
    assert page.locator(".lens .popover .row").count() == 200
    assert page.locator(".lens .popover .rest").inner_text() == "… +53"
    page.keyboard.type("staf 249")
    assert page.locator(".lens .popover .row").count() == 1
    assert page.locator(".lens .popover .rest").count() == 0


def test_several_trees_are_shown_together_or_one_by_one(show: Any, several: str) -> None:
    """The switch offers all trees and each; search and details reach into every one."""
    opened: Opened = show(several)
    page = opened.page
    choice = page.locator("#trees")
    assert choice.locator("option").all_inner_texts() == [
        "Semua pohon",
        "Pohon dinsos-2024",
        "Pohon perkimtan-2024",
    ]
    assert {title.split()[-1] for title in opened.titles()} >= {"0", "1", "2"}
    choice.select_option("1")
    opened.to_level(3)
    assert len(opened.titles()) == 5
    page.fill("#query", "wilayah 11")
    page.keyboard.press("Enter")
    assert page.locator("#goal-title").inner_text().endswith(" 11")
    assert choice.input_value() == "0"
    assert "Pohon dinsos-2024" in page.locator(".panel-head").inner_text()


def test_the_heading_names_the_trees_that_are_shown(show: Any, several: str) -> None:
    """It counts all trees in the language in force, or names the one that was chosen; so does the tab."""
    page = show(several).page
    page.locator("#language").click()
    assert page.locator("#name").inner_text() == page.title() == "2 performance trees"
    page.locator(".item").first.press("Enter")
    assert page.url.endswith("#dinsos-2024/g0")
    page.locator("#trees").select_option("1")
    assert page.locator("#name").inner_text() == page.title() == "Pohon perkimtan-2024"
    assert page.url.endswith(".html#?tree=perkimtan-2024")  # and no goal of a tree that is not shown


def test_levels_of_several_trees_are_listed_from_the_top(show: Any) -> None:
    """Where trees have levels of their own, the list goes by height, as the pictures do."""
    graph = Graph()
    grow(graph, "dinsos-2024", "dinsos", 12, 2)
    graph.add("Tree", {"id": "z", "title": "Pohon kecamatan", "levels": ["Tujuan", "Sasaran"]})
    graph.add("Goal", {"id": "z/a", "tree": "z", "title": "A", "level": "Tujuan", "rank": 0})
    graph.add("Goal", {"id": "z/b", "tree": "z", "title": "B", "level": "Sasaran", "rank": 1})
    page = show(make_page(graph, lang="id")).page
    page.locator("[data-lens=level]").click()
    assert page.locator(".lens .row .number").all_inner_texts() == ["1", "1", "2", "2", "3", "4"]


def test_a_tree_has_its_name_before_the_lines_that_pass(show: Any, several: str, tmp_path: Any) -> None:
    """A line between two trees is drawn first, so that it crosses out no name."""
    opened: Opened = show(several)
    opened.to_level(3)
    opened.page.locator("#menu").click()
    with opened.page.expect_download() as download:
        opened.page.get_by_role("button", name="SVG").click()
    download.value.save_as(tmp_path / "trees.svg")
    svg = (tmp_path / "trees.svg").read_text(encoding="utf-8")
    assert 0 < svg.index('stroke-width="2.2"') < svg.index(">Pohon dinsos-2024<")


def test_a_counterpart_in_another_tree_is_bright_and_linked(show: Any, several: str) -> None:
    """A partner's lens brings the goal that answers in the partner's own tree; the details lead there."""
    opened: Opened = show(several)
    page = opened.page
    page.locator("#panel .row", has_text="Dinas perkimtan").click()
    bright = {title.split()[-1] for title in opened.bright()}
    assert {"7", "5", "3"} <= bright
    page.locator("#panel .goal-link", has_text="7").first.click()
    page.locator("#panel").get_by_text("Sasaran mitra").locator("..").get_by_role("button").click()
    assert page.locator("#goal-title").inner_text().endswith(" 3")
    assert "Pohon perkimtan-2024" in page.locator(".panel-head").inner_text()


def test_deep_links_of_several_trees_name_the_tree(show: Any, several: str) -> None:
    """Where two trees hold one goal id, the whole id tells them apart; the outline's anchors, too."""
    opened: Opened = show(several, at="#perkimtan-2024/g3")
    assert "Pohon perkimtan-2024" in opened.page.locator(".panel-head").inner_text()
    plain: Opened = show(several, java_script_enabled=False)
    assert plain.page.locator("article [id='perkimtan-2024/g3']").count() == 1
    assert plain.page.locator("article h2").all_inner_texts() == ["Pohon dinsos-2024", "Pohon perkimtan-2024"]


def test_a_counterpart_that_names_this_goal_is_bright_as_well(show: Any) -> None:
    """Where only the partner's own tree names the goal that it shares, its goal answers all the same."""
    graph = Graph()
    grow(graph, "dinsos-2024", "dinsos", 5, 2)
    grow(graph, "perkimtan-2024", "perkimtan", 5, 2)
    graph.link(CROSSCUT, "dinsos-2024/g3", "perkimtan")
    graph.link(CROSSCUT, "perkimtan-2024/g4", "dinsos", counterpart="dinsos-2024/g3")
    opened: Opened = show(make_page(graph, lang="id"))
    opened.page.locator("#panel .row", has_text="Dinas perkimtan").click()
    assert {title.split()[-1] for title in opened.bright()} == {"0", "1", "3", "4"}


def test_a_page_without_goals_says_so(show: Any) -> None:
    """An empty store's page tells it in every view, and complains of nothing."""
    opened: Opened = show(make_page(Graph(), lang="id"))
    for view in ("tree", "network", "outline"):
        opened.page.locator(f"[data-to-view={view}]").click()
        opened.settle()
        assert "Tidak ada sasaran untuk ditampilkan." in opened.page.locator("#panel").inner_text()
