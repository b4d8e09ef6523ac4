"""Who cannot see the picture, or not all of its colours, gets the same page."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from pohon_graph.graph.model import CROSSCUT, Graph
from pohon_graph.views import page as make_page
from pohon_graph.views.assets import PAGE

if TYPE_CHECKING:
    from tests.views.conftest import Opened

STATES = [
    "overview", "details", "lens", "partner", "search", "menu", "help", "print", "presentation", "list",
    "network", "lens list",
]  # fmt: skip


PRINT = """() => {
  document.getElementById("menu").click();
  const rows = [...document.querySelectorAll("#menu-items .row")];
  rows.find((row) => row.textContent.startsWith("Cetak")).click();
}"""


def enter(opened: Opened, state: str) -> None:
    """Bring the page into one of its states."""
    page = opened.page
    acts: dict[str, Callable[[], object]] = {
        "details": lambda: page.locator(".item").nth(4).press("Enter"),
        "lens": lambda: page.locator("#panel .row[data-code=OWN001]").click(),
        "partner": lambda: page.locator("#panel .row", has_text="Dinas PERKIMTAN").click(),
        "print": lambda: page.evaluate(PRINT),
        "presentation": lambda: page.keyboard.press("p"),
        "search": lambda: page.fill("#query", "rumah"),
        "menu": lambda: page.locator("#menu").click(),
        "help": lambda: page.keyboard.press("?"),
        "list": lambda: page.locator("[data-to-view=outline]").click(),
        "network": lambda: page.locator("[data-to-view=network]").click(),
        "lens list": lambda: page.locator("[data-lens=officer]").click(),
    }
    if state in acts:
        acts[state]()
    opened.settle()


@pytest.mark.parametrize("state", STATES)
def test_axe_finds_nothing_serious(state: str, show: Any, seed_html: str, tools: Path) -> None:
    """axe-core finds no serious or critical violation in any state, in light and in dark."""
    opened = show(seed_html)
    enter(opened, state)
    opened.page.evaluate((tools / "node_modules" / "axe-core" / "axe.min.js").read_text(encoding="utf-8"))
    for scheme in ("light", "dark"):
        opened.page.emulate_media(color_scheme=scheme)
        opened.settle()
        found = opened.page.evaluate("axe.run(document, { resultTypes: ['violations'] })")
        serious = [
            (scheme, one["id"], one["nodes"][0]["html"][:200], one["nodes"][0]["failureSummary"][:300])
            for one in found["violations"]
            if one["impact"] in ("serious", "critical")
        ]
        assert serious == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_serious_on_a_phone_and_without_a_script(
    scheme: Any, show: Any, seed_html: str, tools: Path
) -> None:
    """The phone's list with its sheet, and the outline that the page is without a script, pass as well."""
    axe = (tools / "node_modules" / "axe-core" / "axe.min.js").read_text(encoding="utf-8")
    for opened in (
        show(seed_html, {"width": 390, "height": 844}, color_scheme=scheme, has_touch=True),
        show(
            seed_html.replace("classList.add('scripted')", "classList"),
            color_scheme=scheme,
            java_script_enabled=True,
        ),
    ):
        if opened.page.locator("#app").is_visible():
            opened.page.locator(".item").nth(3).tap()
        opened.page.evaluate(axe)
        found = opened.page.evaluate("axe.run(document, { resultTypes: ['violations'] })")
        assert [one["id"] for one in found["violations"] if one["impact"] in ("serious", "critical")] == []
        opened.complaints.clear()  # the changed start script is refused by the policy, as it must be


def test_the_tree_of_text_says_what_the_cards_say(seed_page: Opened) -> None:
    """Each open card's level, title, indicator, target, owner, partner and findings stand in its item."""
    seed_page.to_level(6)
    item = seed_page.item("Tersedianya rumah layak huni PPKS")
    assert item.get_attribute("role") == "treeitem"
    assert item.get_attribute("aria-level") == "6"
    assert item.get_attribute("aria-expanded") == "true"
    assert (item.get_attribute("aria-posinset"), item.get_attribute("aria-setsize")) == ("1", "3")
    text = re.sub(r"\s+", " ", item.text_content() or "")
    for words in (
        "Sasaran Kegiatan:", "IK: Persentase PPKS yang memperoleh rumah layak huni", "Target: 20%",
        "Crosscutting: Dinas PERKIMTAN", "Kesalahan: 1", "2 sasaran di bawahnya",
    ):  # fmt: skip
        assert words in text, words
    tree = seed_page.page.get_by_role("tree", name="Pohon kinerja sebagai daftar")
    assert tree.get_by_role("treeitem").count() == 33


def test_a_screen_reader_is_given_the_words_of_every_open_goal(seed_page: Opened) -> None:
    """The browser's own accessibility tree names each goal by its level, title and what its card says."""
    seed_page.to_level(6)
    session = seed_page.page.context.new_cdp_session(seed_page.page)
    session.send("Accessibility.enable")
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    names = [node["name"]["value"] for node in nodes if node.get("role", {}).get("value") == "treeitem"]
    assert len(names) == 33
    name = next(name for name in names if "Terlaksananya perbaikan rumah tidak layak huni" in name)
    for words in ("Sasaran Sub Kegiatan:", "belum ada target", "belum ada penanggung jawab", "Kesalahan: 2"):
        assert words in name, words


@pytest.mark.parametrize("view", ["tree", "network"])
def test_the_focused_card_is_marked_in_the_picture(seed_page: Opened, view: str) -> None:
    """The keyboard's place is drawn on the canvas, and brought into view."""
    page = seed_page.page
    page.locator(f"[data-to-view={view}]").click()
    page.mouse.move(2, 2)
    seed_page.settle()
    before = page.locator("#picture").screenshot()
    page.locator(".item").nth(3).focus()
    seed_page.settle()
    assert page.locator("#picture").screenshot() != before


def luminance(colour: str) -> float:
    """Relative luminance of `#rrggbb`, as WCAG 2 defines it."""
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def themes() -> dict[str, dict[str, str]]:
    """The picture's own colours, read from theme.js: `light`, `dark`."""
    text = (PAGE / "script" / "theme.js").read_text(encoding="utf-8")
    blocks = dict(re.findall(r"\n  (light|dark): \{(.*?)\n  \},", text, re.DOTALL))
    return {name: dict(re.findall(r"(\w+): \"(#\w{6})\"", block)) for name, block in blocks.items()}


@pytest.mark.parametrize("name", ["light", "dark"])
def test_text_on_the_canvas_has_enough_contrast(name: str) -> None:
    """Axe cannot see a canvas: ink and quiet ink on cards, lanes and paper keep 4.5 to 1, lines 3 to 1."""
    theme = themes()[name]
    for ink in ("ink", "quiet"):
        for ground in ("card", "paper", "lane"):
            assert contrast(theme[ink], theme[ground]) >= 4.5, (ink, ground)
    for line in ("line", "path", "focus"):
        assert contrast(theme[line], theme["paper"]) >= 3, line


def test_level_numbers_read_on_their_colours() -> None:
    """Each level's number keeps 4.5 to 1 on the colour that it stands on."""
    text = (PAGE / "script" / "theme.js").read_text(encoding="utf-8")
    pairs = re.findall(r'\{ fill: "(#\w{6})", ink: "(#\w{6})" \}', text)
    assert len(pairs) == 8
    for fill, ink in pairs:
        assert contrast(fill, ink) >= 4.5, fill


@pytest.mark.parametrize("name", ["light", "dark"])
def test_badges_read_on_their_colours(name: str) -> None:
    """A badge's sign and count keep 4.5 to 1."""
    text = (PAGE / "script" / "theme.js").read_text(encoding="utf-8")
    block = re.findall(rf"\n  {name}: \{{(.*?)\n  \}},", text, re.DOTALL)[0]
    badges = re.findall(r'fill: "(#\w{6})", ink: "(#\w{6})"', block)
    assert len(badges) == 3
    assert all(contrast(fill, ink) >= 4.5 for fill, ink in badges)


def test_more_contrast_and_the_systems_own_colours_are_followed(show: Any, seed_html: str) -> None:
    """Under forced colours the pressed button differs from the others, and levels keep their colours."""
    opened = show(seed_html, forced_colors="active")
    opened.settle()
    colour = "(at) => getComputedStyle(document.querySelector(at)).backgroundColor"
    pressed = opened.page.evaluate(colour, "[data-to-view=tree]")
    assert pressed != opened.page.evaluate(colour, "[data-to-view=network]")
    assert opened.page.evaluate(colour, "#panel .number") == "rgb(0, 114, 178)"


@pytest.mark.parametrize("width", [320, 390, 683, 800, 1024, 1366, 1920])
def test_nothing_of_the_page_leaves_the_window(width: int, show: Any, seed_html: str) -> None:
    """At any width, as at 200 % on a laptop, there is no scrolling sideways and no button beyond the edge."""
    page = show(seed_html, {"width": width, "height": 640}).page
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    boxes = [one.bounding_box() for one in page.locator(":is(#head button, #head input):visible").all()]
    assert len(boxes) == 6
    assert all(box and box["x"] >= 0 and box["x"] + box["width"] <= width for box in boxes)


@pytest.mark.parametrize("width", [320, 390])
def test_a_long_name_as_a_lens_stays_in_the_window(width: int, show: Any) -> None:
    """On a phone the chip of a partner with a long name is cut short, its cross still in reach."""
    graph = Graph()
    graph.add("Tree", {"id": "t", "title": "Pohon", "levels": ["regional"]})
    graph.add("Goal", {"id": "t/g", "tree": "t", "title": "Sasaran", "level": "regional", "rank": 0})
    name = "Dinas Perumahan Rakyat, Kawasan Permukiman, dan Pertanahan Kabupaten"
    graph.add("Agency", {"id": "p", "title": name})
    graph.link(CROSSCUT, "t/g", "p")
    opened = show(
        make_page(graph, lang="id"), {"width": width, "height": 640}, has_touch=True, is_mobile=True
    )
    page = opened.page
    page.locator("[data-lens=partner]").tap()
    page.locator(".lens .popover .row").tap()
    chip = page.locator(".chip.chosen").bounding_box()
    assert chip is not None
    assert chip["x"] + chip["width"] <= width
    assert page.evaluate("innerWidth") == width


@pytest.mark.parametrize("width", [360, 390])
@pytest.mark.parametrize("view", ["outline", "tree"])
def test_a_phone_shows_that_the_tools_go_on(width: int, view: str, show: Any, seed_html: str) -> None:
    """What stands behind the levels, lenses or zoom, is partly in sight: one sees that there is more."""
    size = {"width": width, "height": 640}
    page = show(seed_html, size, has_touch=True, is_mobile=True).page
    page.locator(f"[data-to-view={view}]").tap()
    after = page.locator("#lenses .chip" if view == "outline" else "#zooming button").first.bounding_box()
    assert after is not None
    assert after["x"] < width - 24
