"""Paper: the dialog says how many pages there will be and how small their type, and so they are."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

from pohon_graph.graph.model import MEASURED, Graph
from pohon_graph.views import page as make_page
from tests.views.test_page_large import grow

if TYPE_CHECKING:
    from tests.views.conftest import Opened

SVG = "{http://www.w3.org/2000/svg}"
LABELS = {"poster": "Poster: satu halaman", "atlas": "Atlas: satu cabang per halaman", "outline": "Daftar"}
SAID = re.compile(r"(?:Kira-kira )?(\d+) halaman (A\d) (mendatar|tegak), huruf terkecil (\d+,\d) pt")
MILLIMETRES = {"A4": (210, 297), "A3": (297, 420), "A0": (841, 1189)}


@pytest.fixture(scope="module")
def real_sized() -> str:
    """The page of 111 goals."""
    graph = Graph()
    grow(graph, "dinsos-2026", "dinsos", 111, 4)
    return make_page(graph, lang="id")


def ask(opened: Opened, form: str, paper: str, turn: str, *ticked: str) -> tuple[int, float]:
    """Choose in the dialog; the pages and the smallest type that it says."""
    page = opened.page
    page.locator("#menu").click()
    page.get_by_role("button", name="Cetak …").click()
    dialog = page.locator("#printing")
    dialog.get_by_label(LABELS[form], exact=True).check()
    dialog.get_by_label("Ukuran kertas").select_option(paper)
    for label in (turn, *ticked):
        dialog.get_by_label(label).check()
    said = SAID.match(dialog.get_by_role("status").inner_text())
    assert said is not None and said[2] == paper and said[3] == turn.lower()
    return int(said[1]), float(said[4].replace(",", "."))


def test_small_type_is_answered_with_choices_that_are_left(show: Any) -> None:
    """The atlas is not advised to somebody who has chosen it, nor larger paper than A0."""
    graph = Graph()
    grow(graph, "dinsos-2026", "dinsos", 1_200, 1_199)
    for number in range(60):  # one card is taller than A4
        graph.add("Indicator", {"id": f"more#{number}", "title": "Persentase penerima bantuan " * 12})
        graph.link(MEASURED, "dinsos-2026/g0", f"more#{number}")
    opened: Opened = show(make_page(graph, lang="id"))
    advice = opened.page.locator("#printing").get_by_role("status")
    for form, paper, said in (
        ("poster", "A3", "pilih kertas yang lebih besar atau atlas."),
        ("poster", "A0", "juga di kertas terbesar: pilih atlas."),
        ("atlas", "A4", "dibaca: pilih kertas yang lebih besar."),
    ):
        assert ask(opened, form, paper, "Mendatar")[1] < 7
        expect(advice).to_contain_text(said)
        opened.page.keyboard.press("Escape")


def test_the_dialog_begins_with_a_form_that_is_readable(show: Any, seed_html: str) -> None:
    """A small tree begins as a poster, the seed as an atlas on paper that every office has."""
    graph = Graph()
    grow(graph, "kecil-2026", "kecil", 5, 4)
    for html, begun in ((make_page(graph, lang="id"), "1 halaman A3"), (seed_html, r"\d+ halaman A4")):
        page = show(html).page
        page.locator("#menu").click()
        page.get_by_role("button", name="Cetak …").click()
        said = page.locator("#printing").get_by_role("status").inner_text()
        assert re.match(begun, said) and "Terlalu" not in said


def printed(opened: Opened) -> tuple[int, set[tuple[int, int]]]:
    """The pages that are printed, and their sizes in millimetres; the window's own dialog is left out."""
    page = opened.page
    page.evaluate("() => { window.print = () => {}; }")
    page.locator("#printing").get_by_role("button", name="Cetak").click()
    pdf = page.pdf(prefer_css_page_size=True)
    boxes = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", pdf)
    sizes = {(round(float(wide) * 25.4 / 72), round(float(tall) * 25.4 / 72)) for wide, tall in boxes}
    return pdf.count(b"/Type /Page\n"), sizes


@pytest.mark.parametrize(
    ("form", "paper", "turn", "ticked"),
    [
        ("poster", "A3", "Mendatar", ()),
        ("atlas", "A4", "Tegak", ("Dengan temuan",)),
        ("outline", "A4", "Mendatar", ("Hanya yang sedang ditampilkan", "Dengan temuan")),
    ],
)
def test_the_seed_is_printed_as_the_dialog_says(
    seed_page: Opened, form: str, paper: str, turn: str, ticked: tuple[str, ...]
) -> None:
    """As many pages as promised, all of the paper and the orientation that were chosen."""
    pages, least = ask(seed_page, form, paper, turn, *ticked)
    assert (pages == 1) == (form == "poster")
    assert least >= (4 if form == "poster" else 7)
    short, long = MILLIMETRES[paper]
    assert printed(seed_page) == (pages, {(short, long) if turn == "Tegak" else (long, short)})
    sheet = seed_page.page.locator("#sheet")
    assert sheet.locator(".entry").count() == (7 if form == "outline" else 0)
    assert ("Kesalahan" in (sheet.text_content() or "")) == ("Dengan temuan" in ticked)
    if form == "atlas":
        drawn = sheet.locator("svg").all_inner_texts()
        assert len(drawn) + sheet.locator(".contents").count() == pages
        assert seed_page.page.locator("#sheet .line-of-page b").first.text_content() == "2"
        assert sheet.locator(".above").first.locator("span").last.text_content() == "(halaman 2)"
        numbers = sheet.locator(".title > span").all_text_contents()
        assert numbers == [f"· halaman {number} dari {pages}" for number in range(1, pages + 1)]


@pytest.mark.parametrize(
    ("form", "ticked"), [("poster", ()), ("atlas", ()), ("poster", ("Hanya yang sedang ditampilkan",))]
)
def test_printed_cards_name_their_findings_inside_their_boxes(
    seed_page: Opened, form: str, ticked: tuple[str, ...]
) -> None:
    """A finding is the severity, the code and the title of its rule; no text leaves its box."""
    ask(seed_page, form, "A3", "Mendatar", "Dengan temuan", *ticked)
    printed(seed_page)
    drawn = seed_page.page.locator("#sheet")
    words = " ".join(drawn.locator("svg text").all_text_contents())
    assert "Peringatan IND004: Dua ukuran dalam satu indikator" in words
    assert "Info TXT001: Rumusan belum berupa kondisi" in words
    outside = drawn.evaluate(
        """(sheet) => [...sheet.querySelectorAll("svg text")].filter((text) => {
            sheet.style.display = "block";
            const [own, boxes] = [text.getBBox(), [...text.parentNode.querySelectorAll("rect")]];
            return !boxes.some((box) => {
                const { x, y, width, height } = box.getBBox();
                return own.x >= x - 1 && own.x + own.width <= x + width + 1
                    && own.y >= y - 2 && own.y + own.height <= y + height + 1;
            });
        }).map((text) => text.textContent)"""
    )
    assert [text for text in outside if not text.startswith("Crosscutting: ")] == []  # the legend


def test_a_picture_that_paper_would_make_too_small_is_left_out(seed_page: Opened) -> None:
    """Without the dialog a sentence says how small its type would be, and names the dialog."""
    page = seed_page.page
    page.emulate_media(media="print")
    expect(page.locator("#sheet figure svg")).to_be_visible()
    assert page.locator("#sheet .left-out").count() == 0
    page.emulate_media(media="screen")
    seed_page.to_level(6)
    page.emulate_media(media="print")
    expect(page.locator("#sheet figure")).to_have_count(0)
    said = page.locator("#sheet .left-out .note").inner_text()
    assert (
        re.search(r"di kertas A4 huruf terkecilnya hanya [1-4],\d pt", said) and "“Cetak …” di menu" in said
    )
    assert page.locator("#sheet .entry").count() == 33


def test_a_picture_that_one_orientation_alone_can_hold_is_printed_there(show: Any) -> None:
    """A tall picture is on upright paper; on landscape paper the sentence is in its place."""
    graph = Graph()
    grow(graph, "tinggi-2026", "tinggi", 9, 8)
    page = show(make_page(graph, lang="id")).page
    page.keyboard.press("2")
    page.emulate_media(media="print")
    expect(page.locator("#sheet figure, #sheet .left-out")).to_have_count(2)
    figure, left_out = page.locator("#sheet figure"), page.locator("#sheet .left-out")
    seen = []
    for width, height in ((718, 1047), (1047, 718)):
        page.set_viewport_size({"width": width, "height": height})
        seen.append((figure.is_visible(), left_out.is_visible()))
    assert seen == [(True, False), (False, True)]


def test_a_printed_network_says_that_it_is_a_part(show: Any, real_sized: str) -> None:
    """Through the dialog and without it, and a list of what is shown has the goals of the network."""
    opened: Opened = show(real_sized)
    page = opened.page
    page.locator("[data-to-view=network]").click()
    part = "Jaringan menampilkan 60 dari 111 sasaran"
    page.emulate_media(media="print")
    expect(page.locator("#sheet")).to_contain_text("Gambar tidak ikut dicetak")
    page.emulate_media(media="screen")
    ask(opened, "poster", "A1", "Mendatar", "Hanya yang sedang ditampilkan")
    printed(opened)
    expect(page.locator("#sheet figcaption .note")).to_contain_text(part)
    assert page.locator("#sheet figcaption .legend").count() == 0  # the picture has its own
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    ask(opened, "outline", "A4", "Tegak", "Hanya yang sedang ditampilkan")
    printed(opened)
    assert page.locator("#sheet .entry").count() == 60


def test_a_tree_of_real_size_on_paper_and_as_a_picture(show: Any, real_sized: str, tmp_path: Path) -> None:
    """111 goals are readable on A0 and in an atlas; a PNG that nobody could read is not saved."""
    opened: Opened = show(real_sized)
    page = opened.page
    pages, least = ask(opened, "poster", "A0", "Mendatar")
    assert pages == 1 and least >= 7
    page.keyboard.press("Escape")
    pages, least = ask(opened, "atlas", "A3", "Mendatar")
    assert pages > 2 and least >= 7
    assert printed(opened) == (pages, {(420, 297)})
    page.emulate_media(media="screen")
    opened.to_level(5)
    page.locator("#menu").click()
    page.get_by_role("button", name="PNG").click()
    expect(page.locator("#help")).to_contain_text("tak terbaca")
    with page.expect_download() as download:
        page.locator("#help").get_by_role("button", name="SVG").click()
    download.value.save_as(tmp_path / "all.svg")
    texts = [node.text for node in ET.parse(tmp_path / "all.svg").iter(SVG + "text")]
    assert sum("IK:" in (text or "") for text in texts) == 111


def test_a_print_of_all_goals_does_not_claim_to_be_filtered(show: Any, seed_html: str) -> None:
    """The lenses are in the title of what they chose, and not in that of the whole tree."""
    opened: Opened = show(seed_html, at="#?rule=OWN001")
    for what, claimed in (("Semua sasaran", 0), ("Hanya yang sedang ditampilkan", 1)):
        ask(opened, "poster", "A1", "Mendatar", what)
        printed(opened)
        title = opened.page.locator("#sheet .title").text_content() or ""
        assert title.startswith("Pohon Kinerja Dinas Sosial 2024") and title.count("OWN001") == claimed


def test_a_print_of_several_trees_names_each(show: Any) -> None:
    """The first card of each tree names it on posters and in atlases, not that of a single tree."""
    graph = Graph()
    for agency in ("dinsos", "dinkes"):
        grow(graph, f"{agency}-2026", agency, 9, 3)
    opened: Opened = show(make_page(graph, lang="id"))
    for form in ("poster", "atlas"):
        ask(opened, form, "A3", "Mendatar")
        printed(opened)
        words = opened.page.locator("#sheet svg text").all_text_contents()
        assert [words.count(f"Pohon {agency}-2026") for agency in ("dinsos", "dinkes")] == [1, 1]
    opened.page.locator("#trees").select_option(index=1)
    ask(opened, "poster", "A3", "Mendatar")
    printed(opened)
    assert not any("Pohon" in text for text in opened.page.locator("#sheet svg text").all_text_contents())


def test_an_atlas_widens_its_cards_before_its_type_becomes_small(show: Any) -> None:
    """Six long indicators make a card taller than a landscape A4 page, unless it is wide."""
    graph = Graph()
    grow(graph, "dinsos-2026", "dinsos", 12, 3)
    for number in range(6):
        graph.add("Indicator", {"id": f"more#{number}", "title": "Persentase penerima bantuan " * 5})
        graph.link(MEASURED, "dinsos-2026/g1", f"more#{number}")
    opened: Opened = show(make_page(graph, lang="id"))
    pages, least = ask(opened, "atlas", "A4", "Mendatar")
    assert least >= 7 and pages <= 6
    assert printed(opened) == (pages, {(297, 210)})


def test_a_presentation_shows_one_branch_after_the_other(seed_page: Opened) -> None:
    """`p` begins, arrows go on and back, a closed branch leads to its slide, Esc returns to the page."""
    page = seed_page.page
    titles, address = seed_page.titles(), page.url
    page.keyboard.press("p")
    slide = page.locator("#slides [role=status]")
    expect(slide).to_contain_text("1 / ")
    # Wide fonts make large cards, and so more slides.
    count = int(slide.inner_text().split()[2])
    assert 8 <= count <= 16
    assert page.locator("#head").is_hidden() and page.locator("#panel").is_hidden()
    seen = [slide.inner_text()]
    for _ in range(count + 2):  # the last ones have nothing to go on to
        page.keyboard.press("ArrowRight")
        seen.append(slide.inner_text())
    assert len(set(seen)) == count and seen[-1].startswith(f"{count} / {count}")
    assert page.get_by_role("button", name="Berikutnya").is_disabled()
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("ArrowLeft")
    assert slide.inner_text() == seen[count - 3]
    page.keyboard.press("Home")
    page.get_by_role("button", name="Berikutnya").press("Enter")
    assert slide.inner_text() == seen[1]
    page.keyboard.press("Escape")
    expect(page.locator("#head")).to_be_visible()
    assert page.locator("#slides").is_hidden()
    assert (seed_page.titles(), page.url) == (titles, address)
