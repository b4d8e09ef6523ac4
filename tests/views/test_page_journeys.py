"""What a reader does with the page, by mouse and by keyboard, in a real browser."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

from pohon_graph.store import open_store
from pohon_graph.views import page as make_page

if TYPE_CHECKING:
    from tests.views.conftest import Opened

FIRST = [
    "Meningkatkan daya saing ekonomi daerah berbasis sumberdaya lokal dan sektor unggulan daerah",
    "Berkembangnya kegiatan ekonomi golongan masyarakat kurang mampu",
    "Menurunkan pemerlu pelayanan kesejahteraan sosial (PPKS)",
    "Menurunnya pemerlu pelayanan kesejahteraan sosial (PPKS)",
]
SVG = "{http://www.w3.org/2000/svg}"
HOUSES, REPAIR = "Tersedianya rumah layak huni PPKS", "Terlaksananya perbaikan rumah tidak layak huni"
MATERIAL = "Terpenuhinya kebutuhan material PPKS"
# The first card of a colour: the corner, width and height of its bar, in pixels of the screen.
INK = """([colour, least]) => {
  const canvas = document.querySelector('#picture canvas');
  const ratio = canvas.width / canvas.clientWidth;
  const box = canvas.getBoundingClientRect();
  const { width, height } = canvas;
  const copy = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  copy.drawImage(canvas, 0, 0);
  const { data } = copy.getImageData(0, 0, width, height);
  const [r, g, b] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
  const is = (x, y) => {
    const at = 4 * (y * width + x);
    return data[at] === r && data[at + 1] === g && data[at + 2] === b;
  };
  for (let y = Math.round(60 * ratio); y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      let long = 0;
      while (is(x + long, y)) long += 1;
      if (long >= least) {
        // Down the left edge, for there is a number in the middle; the corner is round.
        let edge = x;
        while (is(edge - 1, y + 5)) edge -= 1;
        let tall = is(edge + 1, y + 5) ? 5 : 0;
        while (is(edge + 1, y + tall)) tall += 1;
        const middle = y + (tall >> 1); // where no corner is round
        let [left, right] = [x, x];
        while (is(left - 1, middle)) left -= 1;
        while (is(right + 1, middle)) right += 1;
        return {
          x: box.left + left / ratio, y: box.top + y / ratio,
          width: (right - left + 1) / ratio, height: tall / ratio,
        };
      }
    }
  }
  return null;
}"""


def card(opened: Opened, colour: str) -> dict[str, float]:
    """Where the first card of a level's colour stands on the screen: the place of its bar."""
    opened.settle()
    place = opened.page.evaluate(INK, [colour, 9])
    assert place is not None
    found: dict[str, float] = place
    return found


def test_it_opens_on_the_strategic_goals(seed_page: Opened) -> None:
    """At first sight the strategic goals and what they lead to are open, the rest is counted."""
    assert seed_page.titles()[:4] == FIRST
    assert len(seed_page.titles()) == 7
    assert seed_page.page.locator(".item .knob").all_inner_texts()[-3:] == ["+4", "+10", "+12"]
    levels = seed_page.page.locator("#panel .rows").first.locator(".row").all_inner_texts()
    assert [re.sub(r"\s+", " ", text) for text in levels] == [
        "1 Kinerja Strategis Daerah 2", "2 Kinerja Strategis Perangkat Daerah 2", "3 Sasaran Program 3",
        "4 Sasaran Kegiatan 6", "5 Sasaran Sub Kegiatan 9", "6 Sasaran Proses/Pelaksana 11",
    ]  # fmt: skip


@pytest.mark.parametrize(("level", "goals"), [(1, 2), (2, 4), (3, 7), (4, 13), (5, 22), (6, 33)])
def test_open_to_a_level_opens_just_down_to_it(seed_page: Opened, level: int, goals: int) -> None:
    """Each level's button, and its number key, shows all goals down to that level."""
    seed_page.to_level(level)
    assert len(seed_page.titles()) == goals
    seed_page.to_level(1)
    seed_page.page.keyboard.press(str(level))
    assert len(seed_page.titles()) == goals


def test_a_card_on_the_canvas_opens_its_details(seed_page: Opened) -> None:
    """A click on a card shows what is known of the goal, and the address names it."""
    at = card(seed_page, "#009E73")
    seed_page.page.mouse.click(at["x"] + 60, at["y"] + 20)
    title = seed_page.page.locator("#goal-title").inner_text()
    assert title == "Terwujudnya database PPKS terpadu"
    assert seed_page.page.url.endswith("#dinsos-2024/database-ppks")
    assert seed_page.item(title).get_attribute("aria-selected") == "true"


def test_the_knob_on_the_canvas_opens_and_closes_a_branch(seed_page: Opened) -> None:
    """A click on the round button beside a card opens its branch; another one closes it."""
    page = seed_page.page
    titles = seed_page.titles()
    at = card(seed_page, "#009E73")
    scale = at["width"] / 19  # of a bar's width the border takes one
    knob = (at["x"] + 206 * scale, at["y"] + at["height"] / 2)
    page.mouse.click(*knob)
    assert seed_page.titles()[5] == "Tersedianya satu database PPKS terpadu"
    assert card(seed_page, "#009E73")["y"] == pytest.approx(at["y"], abs=2)
    page.wait_for_timeout(400)  # two clicks, not a double one
    page.mouse.click(*knob)
    assert seed_page.titles() == titles
    assert page.locator("#goal-title").count() == 0


def test_a_double_click_on_a_card_opens_its_branch(seed_page: Opened) -> None:
    """Who does not see the round button may press the card twice."""
    at = card(seed_page, "#009E73")
    seed_page.page.mouse.dblclick(at["x"] + 60, at["y"] + 20)
    assert seed_page.titles()[5] == "Tersedianya satu database PPKS terpadu"


def test_search_finds_titles_indicators_people_programmes_and_partners(seed_page: Opened) -> None:
    """Whatever is typed, in any case, hits are listed by level with their counts."""
    page = seed_page.page
    for query, hits in {
        "PERMAKANAN": 2, "perkimtan": 2, "bnba": 1, "pekerja sosial ahli muda": 4, "penanganan bencana": 1,
        "rumah layak": 3, "kartu indonesia": 2, "tidak ada ini": 0,
    }.items():  # fmt: skip
        page.fill("#query", query)
        assert page.locator("#hits .hit[data-to]").count() == hits, query
    page.fill("#query", "rumah layak")
    assert page.locator("#hits .hit-level").all_inner_texts()[0].split("\n")[0] == "4"
    assert page.locator("#hits mark").first.inner_text().lower() == "rumah"


def test_a_hit_opens_the_way_and_shows_the_goal(seed_page: Opened) -> None:
    """Enter on a hit opens every branch above it, chooses it, and closes the list."""
    page = seed_page.page
    page.keyboard.press("/")
    page.keyboard.type("kartu indonesia sehat")
    page.keyboard.press("Enter")
    goal = "Tersedianya rekomendasi Kartu Indonesia Sehat (KIS)"
    assert page.locator("#goal-title").inner_text() == goal
    assert seed_page.item(goal).is_visible() or seed_page.item(goal).count() == 1
    assert page.locator("#hits").is_hidden()
    assert page.evaluate("document.activeElement.dataset.goal") is not None


def test_a_jump_shows_the_way_from_the_top(seed_page: Opened) -> None:
    """Where the open cards fit the screen at a scale to read, a jump keeps all of the way in sight."""
    page = seed_page.page
    page.fill("#query", HOUSES)
    page.keyboard.press("Enter")
    page.locator("#goal-title").wait_for()
    picture = page.locator("#picture").bounding_box()
    assert picture is not None
    for colour in ("#0072B2", "#56B4E9", "#009E73", "#E69F00"):
        at = card(seed_page, colour)
        assert picture["x"] <= at["x"] and at["x"] + 10 * at["width"] <= picture["x"] + picture["width"]


def test_the_details_tell_everything(seed_page: Opened) -> None:
    """Title, level, indicator, target, owners, programmes, partners, findings, family and source."""
    page = seed_page.page
    page.fill("#query", HOUSES)
    page.keyboard.press("Enter")
    text = page.locator("#panel").inner_text()
    for words in (
        "Sasaran Kegiatan", HOUSES, "Persentase PPKS yang memperoleh rumah layak huni", "Target: 20%",
        "belum ada penanggung jawab", "Dinas PERKIMTAN", "eksternal · status belum dicatat", "OWN001",
        "Mengapa penting:", "Cara memperbaiki:", MATERIAL, REPAIR, "Terpenuhinya kebutuhan pangan PPKS",
        "dinsos-2024/rumah-layak-huni", "dinsos-2024.yaml:", "belum dikonfirmasi",
    ):  # fmt: skip
        assert words in text, words
    assert "/dinsos-2024.yaml" not in text
    path = page.get_by_role("navigation").locator("bdi").all_inner_texts()
    assert path == [*FIRST, MATERIAL]
    page.get_by_role("navigation").get_by_text(MATERIAL).click()
    assert page.locator("#goal-title").inner_text() == MATERIAL
    assert "1." not in path[0]


def test_the_details_say_what_the_nomenclature_says(seed_page: Opened) -> None:
    """The official entry that a programme matches is there with its code, unit and regulation."""
    page = seed_page.page
    page.fill("#query", "kebutuhan-permakanan")
    page.keyboard.press("Enter")
    text = page.locator("#panel").inner_text()
    assert "Nomenklatur resmi" in text
    assert "Penyediaan Permakanan" in text.split("Nomenklatur resmi")[1]
    assert "Satuan resmi: " in text and "cocok menurut nama" in text


def test_the_crosscutting_lens_keeps_what_is_shared_and_its_line(seed_page: Opened) -> None:
    """Choosing a partner keeps the goals shared with it and their line to the top; the rest fades."""
    page = seed_page.page
    page.locator("#panel .row", has_text="Dinas PERKIMTAN").click()
    assert seed_page.bright() == [*FIRST, MATERIAL, HOUSES, REPAIR]
    assert page.locator(".outcome").inner_text() == "2 dari 33 sasaran disorot"
    listed = page.locator("#panel").inner_text()
    assert HOUSES in listed and REPAIR in listed and "belum ada target" in listed
    page.keyboard.press("Escape")
    assert len(seed_page.bright()) == 7
    assert page.locator(".outcome").inner_text() == ""


def test_lenses_combine(seed_page: Opened) -> None:
    """Values of one lens add up, lenses narrow each other, and every count says what is left."""
    page = seed_page.page
    page.locator("[data-lens=partner]").click()
    rows = page.locator(".lens .popover .row").all_inner_texts()
    assert [row.split("\n")[-1] for row in rows] == ["2", "1", "1"]
    page.locator(".lens .popover .row", has_text="PERKIMTAN").click()
    page.locator(".lens .popover .row", has_text="Kesehatan").click()
    assert page.locator(".outcome").inner_text() == "3 dari 33 sasaran disorot"
    page.keyboard.press("Escape")
    page.locator("[data-lens=level]").click()
    rows = page.locator(".lens .popover .row").all_inner_texts()
    shown = [" ".join(row.split("\n")) for row in rows]
    assert shown == ["4 Sasaran Kegiatan 1", "5 Sasaran Sub Kegiatan 2"]
    page.locator(".lens .popover .row", has_text="Sasaran Kegiatan").click()
    assert page.locator(".outcome").inner_text() == "1 dari 33 sasaran disorot"
    page.get_by_role("button", name="Hapus saringan").click()
    assert page.locator(".chip.chosen").count() == 0


def test_the_findings_lens_lists_findings_and_jumps(seed_page: Opened) -> None:
    """A rule keeps its goals bright, tells why and fix once, and each finding leads to its goal."""
    page = seed_page.page
    page.locator("#panel .row[data-code=OWN001]").click()
    assert page.locator(".outcome").inner_text() == "4 dari 33 sasaran disorot"
    block = page.locator("#panel .finding[data-rule=OWN001]")
    assert "4 dari 31" in block.inner_text()
    assert block.locator(".found > li").count() == 2
    assert block.locator(".found .goal-link:visible").count() == 4
    block.locator(".goal-link").nth(1).click()
    assert page.locator("#goal-title").inner_text() == REPAIR
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    page.locator("[data-lens=severity]").click()
    counts = [row.split("\n") for row in page.locator(".lens .popover .row").all_inner_texts()]
    assert [(sign, name) for sign, name, _ in counts] == [
        ("✕", "Kesalahan"), ("!", "Peringatan"), ("i", "Info"),
    ]  # fmt: skip


def test_findings_about_no_goal_fade_none(seed_page: Opened) -> None:
    """A rule about programmes keeps all goals bright and open, and says where its findings are."""
    page = seed_page.page
    before = seed_page.titles()
    page.locator("#panel .row[data-code=PRG005]").click()
    assert seed_page.bright() == before
    assert page.locator(".outcome").inner_text() == "Temuan ini bukan tentang satu sasaran; lihat panel."
    assert page.locator("#panel .found li").count() == 2
    page.locator("[data-lens=partner]").click()
    assert page.locator(".lens .popover .rest").inner_text() == "Tidak ada yang cocok."


def test_badges_say_how_many_of_which_severity(seed_page: Opened) -> None:
    """A goal with findings carries a sign and a count for each severity, in words for a screen reader."""
    seed_page.to_level(6)
    badges = seed_page.item(REPAIR).locator(".badge").all_inner_texts()
    assert [" ".join(text.split()) for text in badges] == ["✕ Kesalahan: 2"]


def test_the_network_view_shows_everything_as_one_graph(seed_page: Opened) -> None:
    """The network is drawn, a knot chooses its goal, and a partner's lens holds in it."""
    page = seed_page.page
    page.locator("[data-to-view=network]").click()
    seed_page.settle()
    at = card(seed_page, "#009E73")
    page.mouse.click(at["x"] + 4, at["y"] + 6)
    assert page.locator("#panel .level").inner_text().startswith("3")
    page.locator("[data-to-view=tree]").click()
    assert page.locator("#app").get_attribute("data-view") == "tree"


def test_a_deep_link_opens_the_goal(show: Any, seed_html: str) -> None:
    """`#goal-id`, whole or without its tree, opens the way to the goal, also when changed later."""
    opened = show(seed_html, at="#perbaikan-rtlh")
    assert opened.page.locator("#goal-title").inner_text() == REPAIR
    opened.page.evaluate("location.hash = '#dinsos-2024/rumah-layak-huni'")
    opened.settle()
    assert opened.page.locator("#goal-title").inner_text() == HOUSES
    opened.page.evaluate("location.hash = '#no-such'")
    opened.settle()
    assert "no-such" in opened.page.locator("#notice").inner_text()


def test_back_goes_to_the_goal_before(show: Any, seed_html: str) -> None:
    """Each chosen goal is a step: Back shows the one before, then none; opening a short link is no step."""
    opened = show(seed_html, at="#perbaikan-rtlh")
    page = opened.page
    assert page.url.endswith("#dinsos-2024/perbaikan-rtlh")
    steps = page.evaluate("history.length")
    page.locator("#panel .goal-link", has_text=HOUSES).first.click()
    assert page.locator("#goal-title").inner_text() == HOUSES
    assert page.evaluate("history.length") == steps + 1
    page.go_back()
    expect(page.locator("#goal-title")).to_have_text(REPAIR)
    page.go_forward()
    expect(page.locator("#goal-title")).to_have_text(HOUSES)
    page.keyboard.press("Escape")
    assert page.url.endswith(".html")


def test_a_link_to_a_goal_holds_on_a_page_about_a_partner(show: Any, seed: tuple[Any, Any]) -> None:
    """The page opens with the partner's lens, and still on the goal that the address names."""
    opened = show(make_page(*seed, lang="id", agency="perkimtan"), at="#dinsos-2024/perbaikan-rtlh")
    assert opened.page.locator("#goal-title").inner_text() == REPAIR
    assert opened.page.url.endswith("#dinsos-2024/perbaikan-rtlh")
    assert opened.page.locator("#chosen .chip").count() >= 1


def test_back_closes_the_sheet_on_a_phone(phone_page: Opened) -> None:
    """Who goes back from a goal's sheet is on the list again, not out of the page."""
    phone_page.page.locator(".item").nth(4).tap()
    expect(phone_page.page.locator("#goal-title")).to_be_visible()
    phone_page.page.go_back()
    expect(phone_page.page.locator("#goal-title")).to_have_count(0)
    assert phone_page.page.locator(".item").count() > 5


def test_escape_leaves_the_search_for_the_goals(seed_page: Opened) -> None:
    """After `/` and Esc the keys hold again, and what was open beside the search stays."""
    page = seed_page.page
    seed_page.item(FIRST[2]).press("Enter")
    page.keyboard.press("/")
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.getAttribute('role')") == "treeitem"
    assert page.locator("#goal-title").inner_text() == FIRST[2]
    page.keyboard.press("?")
    assert page.locator("#help").is_visible()


def test_the_language_turns_on_the_page(seed_page: Opened) -> None:
    """The switch turns every word of the page, the rules' too, and the document's language."""
    page = seed_page.page
    page.locator("#panel .row[data-code=OWN001]").click()
    page.locator("#language").click()
    assert page.evaluate("document.documentElement.lang") == "en"
    text = page.locator("#app").inner_text()
    for words in (
        "Open to level",
        "Highlighted",
        "Goal without",
        "How to fix it",
        "Clear filters",
        "Network",
    ):
        assert words in text, words
    for words in ("Buka sampai", "Mengapa", "Sasaran Program", "Jenjang", "Saring"):
        assert words not in text, words
    page.locator("#language").click()
    assert "Buka sampai jenjang" in page.locator("#app").inner_text()


def test_a_goal_can_be_copied(show: Any, seed_html: str) -> None:
    """Copy puts the goal's title, indicator, target, owner and findings on the clipboard."""
    opened = show(seed_html, at="#kebutuhan-permakanan", permissions=["clipboard-read", "clipboard-write"])
    opened.page.get_by_role("button", name="Salin teks").click()
    opened.page.locator("#notice", has_text="Tersalin").wait_for()
    text = opened.page.evaluate("navigator.clipboard.readText()")
    assert (
        text.splitlines()[0]
        == "Terpenuhinya kebutuhan permakanan per orang sesuai dengan standar gizi minimal"
    )
    assert "Target: 170 Orang" in text
    assert "Penanggung jawab: Pekerja Sosial Ahli Muda" in text
    opened.page.get_by_role("button", name="Salin tautan").click()
    assert opened.page.evaluate("navigator.clipboard.readText()").endswith(
        "#dinsos-2024/kebutuhan-permakanan"
    )


def test_the_view_is_saved_as_svg_and_png(seed_page: Opened, tmp_path: Path) -> None:
    """The saved SVG holds every open title as text; the saved PNG is one of a good size."""
    page = seed_page.page
    seed_page.to_level(6)
    for words, name in (("SVG", "dinsos-2024.svg"), ("PNG", "dinsos-2024.png")):
        page.locator("#menu").click()
        with page.expect_download() as download:
            page.get_by_role("button", name=words).click()
        assert download.value.suggested_filename == name
        download.value.save_as(tmp_path / name)
    tree = ET.parse(tmp_path / "dinsos-2024.svg")
    texts = " ".join(node.text or "" for node in tree.iter(SVG + "text"))
    assert "Terwujudnya database" in texts and "Dinas PERKIMTAN" in texts and "Kinerja Strategis" in texts
    png = (tmp_path / "dinsos-2024.png").read_bytes()
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    assert int.from_bytes(png[16:20], "big") > 2_500


@pytest.mark.parametrize("view", ["tree", "network"])
def test_the_keyboards_place_is_not_printed(seed_page: Opened, view: str) -> None:
    """On paper a card that has the focus looks like any other."""
    page = seed_page.page
    page.locator(f"[data-to-view={view}]").click()
    page.locator(".item").nth(3).focus()
    page.emulate_media(media="print")
    seed_page.settle()
    assert page.locator("#sheet svg text").count() > 20
    assert page.locator('#sheet svg [stroke="#0b57d0"]').count() == 0


def test_no_text_of_the_seeds_cards_is_cut(seed_page: Opened, tmp_path: Path) -> None:
    """On the cards of the seed every title, indicator, owner and gap is written to its end."""
    seed_page.to_level(6)
    page = seed_page.page
    page.locator("#menu").click()
    with page.expect_download() as download:
        page.get_by_role("button", name="SVG").click()
    download.value.save_as(tmp_path / "tree.svg")
    nodes = ET.parse(tmp_path / "tree.svg").iter(SVG + "text")
    assert [node.text for node in nodes if "…" in (node.text or "")] == []


def test_print_gives_the_view_on_one_page_then_the_outline(seed_page: Opened) -> None:
    """On paper there is the picture of what is open, then every goal; no control is printed."""
    page = seed_page.page
    page.emulate_media(media="print")
    seed_page.settle()
    assert page.locator("#app").is_hidden()
    assert page.locator("#sheet figure svg").is_visible()
    assert page.locator("#sheet .entry").count() == 33
    assert "Target: 170 Orang" in page.locator("#sheet").inner_text()
    assert page.locator("#sheet button, #sheet input").count() == 0
    pages = page.pdf(format="A4").count(b"/Type /Page\n")
    assert 4 <= pages <= 12


def test_the_whole_seed_is_walked_by_the_keyboard_alone(seed_page: Opened) -> None:
    """From Tab to the last goal: arrows open and walk, Enter shows details, Esc comes back."""
    page = seed_page.page
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement?.getAttribute('role')") == "treeitem":
            break
    titles: list[str] = []
    for _ in range(80):
        if page.evaluate("document.activeElement.getAttribute('aria-expanded')") == "false":
            page.keyboard.press("ArrowRight")
        title = page.evaluate("document.activeElement.querySelector('.title').textContent")
        if titles and titles[-1] == title:
            break
        titles.append(title)
        page.keyboard.press("Enter")
        assert page.locator("#goal-title").inner_text() == title
        page.keyboard.press("ArrowDown")
    assert len(titles) == len(set(titles)) == 33
    page.keyboard.press("Home")
    assert page.evaluate("document.activeElement.querySelector('.title').textContent") == FIRST[0]
    page.keyboard.press("ArrowLeft")
    assert len(seed_page.titles()) == 1
    page.keyboard.press("?")
    assert page.get_by_role("dialog").is_visible()
    page.keyboard.press("Escape")
    assert page.get_by_role("dialog").is_hidden()
    page.keyboard.press("Escape")
    assert page.locator("#goal-title").count() == 0


def test_focus_comes_back_from_the_details(seed_page: Opened) -> None:
    """Tab goes from a goal into its details; Esc there closes them and returns to the goal."""
    page = seed_page.page
    seed_page.page.locator(".item").nth(2).press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('#panel') !== null")
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.querySelector('.title')?.textContent") == FIRST[2]


def test_a_phone_opens_on_the_outline_with_a_bottom_sheet(phone_page: Opened) -> None:
    """On a phone the goals are a list of large targets, and details come as a sheet from below."""
    page = phone_page.page
    assert page.locator("#picture").is_hidden()
    assert phone_page.titles()[:4] == FIRST
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.locator(".item").nth(3).tap()
    sheet = page.locator("#panel").bounding_box()
    assert sheet is not None
    assert sheet["y"] > 844 * 0.3 and sheet["y"] + sheet["height"] <= 845 and sheet["width"] >= 388
    page.get_by_role("button", name="Tutup").tap()
    assert page.locator("#panel").is_hidden()
    page.locator(".item").nth(4).locator(".knob").tap()
    assert len(phone_page.titles()) > 7
    page.locator("[data-to-view=tree]").tap()
    phone_page.settle()
    assert page.locator("#picture canvas").is_visible()


def test_a_phone_shows_the_overview_and_what_a_lens_keeps_as_a_sheet(phone_page: Opened) -> None:
    """From the menu the overview comes up; a partner chosen there leaves the list of what is shared."""
    page = phone_page.page
    page.locator("#menu").tap()
    page.get_by_role("button", name="Ringkasan").tap()
    assert page.locator("#panel h2").inner_text() == "Ringkasan"
    page.locator("#panel .row", has_text="Dinas PERKIMTAN").tap()
    assert phone_page.bright() == [*FIRST, MATERIAL, HOUSES, REPAIR]
    assert page.locator("#panel h2").inner_text() == "Yang disorot"
    page.locator("#panel").get_by_role("button", name="Tutup").tap()
    assert page.locator("#panel").is_hidden()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.locator("[data-to-view=tree]").tap()
    assert card(phone_page, "#D55E00")["height"] > 20  # what moved while out of sight is in the picture


def test_without_a_script_the_page_is_the_open_outline(show: Any, seed_html: str) -> None:
    """With scripts off every goal is visible text, nothing is folded, and a deep link still finds it."""
    opened = show(seed_html, java_script_enabled=False, at="#bufferstock-kedaruratan")
    goals = opened.page.locator("article li > b")
    assert goals.count() == 33
    assert all(goal.is_visible() for goal in goals.all())
    assert opened.page.locator("#app").is_hidden()
    assert opened.page.locator("article").inner_text().count("Indikator:") == 33
    assert opened.page.evaluate("scrollY") > 1_000


def test_a_page_opens_as_it_was_asked_for(show: Any, seed: Any) -> None:
    """A focus, a level or a partner given when the page is made is what it opens with."""
    graph, report = seed
    opened = show(make_page(graph, report, lang="id", focus="dinsos-2024/rumah-layak-huni"))
    assert opened.page.locator("#goal-title").inner_text() == HOUSES
    opened = show(make_page(graph, report, lang="id", level="operational"))
    assert len(opened.titles()) == 22
    opened = show(make_page(graph, report, lang="id", agency="perkimtan"))
    assert opened.bright() == [*FIRST, MATERIAL, HOUSES, REPAIR]


def test_lenses_are_chosen_by_the_keyboard_without_losing_the_place(seed_page: Opened) -> None:
    """Arrows walk a lens's list, Enter chooses and stays there, Esc closes it and returns to its chip."""
    page = seed_page.page
    focused = "document.activeElement.textContent"
    page.locator("[data-lens=level]").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    assert "Kinerja Strategis Perangkat Daerah" in page.evaluate(focused)
    assert page.locator(".outcome").inner_text() == "2 dari 33 sasaran disorot"
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    assert page.locator(".outcome").inner_text() == "4 dari 33 sasaran disorot"
    page.keyboard.press("Escape")
    assert page.locator(".popover:visible").count() == 0
    assert page.evaluate("document.activeElement.dataset.lens") == "level"
    page.locator("#chosen .chip").first.press("Enter")
    assert page.locator(".outcome").inner_text() == "2 dari 33 sasaran disorot"
    assert page.evaluate("document.activeElement.dataset.lens") == "level"


def test_the_menu_gives_the_focus_back(seed_page: Opened) -> None:
    """Arrows walk the menu; Esc, and the help that it opened, return to its button."""
    page = seed_page.page
    page.locator("#menu").press("Enter")
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.textContent") == "Simpan gambar SVG"
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.id") == "menu"
    page.keyboard.press("Enter")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    assert page.get_by_role("dialog").is_visible()
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.id") == "menu"


def test_arrows_walk_the_tree_at_once(seed_page: Opened) -> None:
    """Who presses an arrow before anything else comes to the first goal, and walks on from there."""
    page = seed_page.page
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.querySelector('.title').textContent") == FIRST[1]


def test_an_open_list_stays_on_the_screen(seed_page: Opened) -> None:
    """The last lens's list, and the longest, is not cut by the edge of the window."""
    page = seed_page.page
    for kind in ("severity", "rule", "program"):
        page.locator(f"[data-lens={kind}]").click()
        box = page.locator(".lens .popover").bounding_box()
        assert box is not None
        assert box["x"] >= 0 and box["x"] + box["width"] <= 1366, kind
        page.keyboard.press("Escape")


def test_a_finger_moves_the_chosen_card_out_from_under_the_sheet(phone_page: Opened) -> None:
    """On a phone's picture the card whose details come up stands above them."""
    page = phone_page.page
    page.locator("[data-to-view=tree]").tap()
    at = card(phone_page, "#56B4E9")
    page.touchscreen.tap(at["x"] + 40, at["y"] + 20)
    page.locator("#goal-title").wait_for()
    phone_page.settle()
    sheet = page.locator("#panel").bounding_box()
    after = card(phone_page, "#56B4E9")
    assert sheet is not None
    assert after["y"] + after["height"] < sheet["y"]


def test_the_legend_of_a_saved_network_has_a_strip_of_its_own(show: Any, tmp_path: Path) -> None:
    """A small network is saved narrower than the screen: its legend takes more rows, and the strip grows."""
    (tmp_path / "t.yaml").write_text(
        "{pohon: 1, agency: x, period: 2024, agencies: [{id: x, title: X}, {id: y, title: Y}],"
        " officers: [{id: o, title: O}], programs: [{id: p, title: P}], goals: [{title: A, level: ultimate,"
        " indicators: [{title: I}], owners: [o], programs: [p], crosscuts: [{agency: y}]}]}"
    )
    with open_store(":memory:") as store:
        store.load(tmp_path / "t.yaml")
        page = show(make_page(store.graph(), lang="id")).page
    page.locator("[data-to-view=network]").click()
    page.locator("#menu").click()
    with page.expect_download() as download:
        page.get_by_role("button", name="SVG").click()
    download.value.save_as(tmp_path / "web.svg")
    legend = ET.parse(tmp_path / "web.svg").getroot().findall(SVG + "g")[1]
    strip = float(legend.find(SVG + "rect").attrib["height"])  # type: ignore[union-attr]
    rows = [float(text.attrib["y"]) for text in legend.findall(SVG + "text")]
    assert len(set(rows)) > 2
    assert min(rows) > 12 and max(rows) + 4 < strip


@pytest.mark.parametrize("view", ["tree", "network"])
def test_another_view_shows_the_chosen_goal_above_its_sheet(phone_page: Opened, view: str) -> None:
    """On a phone, turning to a picture brings the chosen goal into what the sheet leaves free."""
    page = phone_page.page
    page.locator(".item").nth(4).tap()  # the only one of its level that is not faded
    page.locator(f"[data-to-view={view}]").tap()
    phone_page.settle()
    at = card(phone_page, "#009E73")
    stage, sheet = page.locator("#picture").bounding_box(), page.locator("#panel").bounding_box()
    assert stage is not None and sheet is not None
    assert stage["y"] < at["y"] < at["y"] + at["height"] < sheet["y"]
    assert at["x"] + at["width"] + 60 < 390  # with what is written beside it


def test_help_explains_the_signs(seed_page: Opened) -> None:
    """The help tells what the marks and the two short words on a card mean, in the language in force."""
    page = seed_page.page
    page.keyboard.press("?")
    text = page.get_by_role("dialog").inner_text()
    for words in ("mitra crosscutting", "Kesalahan", "Peringatan", "Indikator kinerja", "Penanggung jawab"):
        assert words in text, words


def test_a_hit_says_why_it_is_one(seed_page: Opened) -> None:
    """A partner found by another of its names shows that name."""
    page = seed_page.page
    page.fill("#query", "perumahan")
    hit = page.locator("#hits .hit", has_text="Dinas PERKIMTAN").first
    assert "Dinas Perumahan" in hit.inner_text()


def test_saved_pictures_and_paper_say_what_they_show(seed_page: Opened, tmp_path: Path) -> None:
    """The tree's name and the lenses stand above a saved picture and on the first printed page."""
    page = seed_page.page
    page.locator("#panel .row", has_text="Dinas PERKIMTAN").click()
    title = "Pohon Kinerja Dinas Sosial 2024 · Mitra: Dinas PERKIMTAN"
    page.locator("#menu").click()
    with page.expect_download() as download:
        page.get_by_role("button", name="SVG").click()
    download.value.save_as(tmp_path / "shared.svg")
    assert title in (tmp_path / "shared.svg").read_text(encoding="utf-8")
    page.emulate_media(media="print")
    seed_page.settle()
    assert page.locator("#sheet figcaption").inner_text() == title
