"""What a reader sees of a tree that is not the seed: many indicators, years, statuses, governments."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from pohon_graph.views import page as make_page
from tests.views.worlds import loaded

if TYPE_CHECKING:
    from tests.views.conftest import Opened

SVG = "{http://www.w3.org/2000/svg}"
INDEPENDENT = "Meningkatnya kemandirian penyandang masalah kesejahteraan sosial"
FOLLOWED = [
    "Persentase PPKS yang mandiri", "22 % (2026, perubahan); 24 % (2026, semula)",
    "Indeks kesejahteraan sosial", "63 Indeks (2026)", "Nilai SAKIP", "BB Predikat (2026)",
    "Jumlah keluarga penerima manfaat yang lulus dari bantuan", "1.250 KK (2026)",
]  # fmt: skip
BWI, MADIUN = "Kabupaten Banyuwangi · Renstra · perubahan · 2025-2029", "Kota Madiun · Renstra · 2025-2029"


@pytest.fixture(scope="module")
def several() -> str:
    """The page of three trees of two governments."""
    return make_page(*loaded(), lang="id")


@pytest.fixture(scope="module")
def alone() -> str:
    """The page of one of them."""
    return make_page(*loaded("bwi-dinsos"), lang="id")


@pytest.fixture
def opened(show: Any, alone: str) -> Opened:
    """The page of one tree on a laptop's screen, all levels open."""
    made: Opened = show(alone, permissions=["clipboard-read", "clipboard-write"])
    made.to_level(4)
    made.settle()
    return made


def saved(opened: Opened, folder: Path) -> ET.Element:
    """The picture as a saved SVG."""
    page = opened.page
    page.locator("#menu").click()
    with page.expect_download() as download:
        page.get_by_role("button", name="SVG").click()
    download.value.save_as(folder / "picture.svg")
    return ET.parse(folder / "picture.svg").getroot()


def follow(text: str, parts: list[str]) -> bool:
    """Whether the parts come one after the other."""
    at = 0
    for part in parts:
        at = text.find(part, at) + len(part)
        if at < len(part):
            return False
    return True


def test_cards_write_each_indicator_before_its_own_targets(opened: Opened, tmp_path: Path) -> None:
    """On the cards of a saved picture no target is under another indicator and every unit is there."""
    texts = " ".join(node.text or "" for node in saved(opened, tmp_path).iter(SVG + "text"))
    assert follow(texts, FOLLOWED)
    assert follow(
        texts, ["IK: Jumlah hari layanan (satuan Hari)", "belum ada target", "PJ: Kepala Seksi Data"]
    )
    assert "Prog: 1.06.04.2.01 Rehabilitasi" in texts


def test_list_paper_and_clipboard_write_the_same(opened: Opened) -> None:
    """What the card says, the list, the printed page and a copied text say too."""
    page = opened.page
    page.locator("[data-to-view=outline]").click()
    assert follow(opened.item(INDEPENDENT).inner_text(), FOLLOWED)
    loose = page.locator("#list section").inner_text()
    assert follow(loose, ["Indikator yang belum ditempatkan", "disabilitas yang bekerja", "12 % (2026)"])
    opened.item(INDEPENDENT).press("Enter")
    page.get_by_role("button", name="Salin teks").click()
    page.locator("#notice", has_text="Tersalin").wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert BWI in copied
    page.emulate_media(media="print")
    opened.settle()
    parts = [
        "mandiri", "18,4 % (2024)", "20 % (2025)", "24 % (2026, semula)", "11 % (TW II 2026)",
        "19,1 % (2025)", "Indeks kesejahteraan", "61,5 Indeks (2025)",
    ]  # fmt: skip
    for text in (copied, page.locator("#sheet").inner_text()):
        assert follow(text, parts)
    assert "Indikator yang belum ditempatkan" in page.locator("#sheet").inner_text()


def test_the_panel_has_all_years_as_a_table(opened: Opened) -> None:
    """A row for each year and quarter, a column for each kind; the baseline is above."""
    page = opened.page
    opened.item(INDEPENDENT).press("Enter")
    table = page.locator("#panel .years").first
    rows = [row.locator("th, td").all_inner_texts() for row in table.locator("tr").all()]
    assert rows[:4] == [
        ["Tahun", "Target", "Perubahan", "Realisasi"],
        ["2025", "20 %", "", "19,1 %"],
        ["2026", "24 %", "22 %", ""],
        ["TW I 2026", "5 %", "", ""],
    ]
    text = page.locator("#panel").inner_text()
    assert "Kondisi awal: 18,4 % (2024)" in text
    assert "Penanggung jawab indikator: Kepala Seksi Data (utama)" in text


def test_cards_show_the_year_that_is_chosen(opened: Opened) -> None:
    """Another year's targets come onto cards and into the list; the tree's own year comes back."""
    page = opened.page
    words = opened.item(INDEPENDENT)
    page.select_option("#years", "2028")
    assert "30 % (2028)" in words.inner_text()
    assert "63 Indeks (2026)" in words.inner_text()  # the latest before it
    page.select_option("#years", "0")
    assert "30 % (2028)" not in words.inner_text()


def test_a_hit_shows_the_indicator_with_its_targets(opened: Opened) -> None:
    """Who searches an indicator reads its own target beside it."""
    page = opened.page
    page.fill("#query", "nilai sakip")
    assert "IK: Nilai SAKIP – Target: BB Predikat (2026)" in page.locator("#hits .hit").first.inner_text()
    page.fill("#query", "disabilitas bekerja")
    hit = page.locator("#hits .hit").first.inner_text()
    assert follow(hit, ["Persentase penyandang disabilitas", "belum ditempatkan", "Target: 12 % (2026)"])


def test_the_status_of_a_crosscut_shows_in_shape_and_word(opened: Opened, tmp_path: Path) -> None:
    """Accepted is a whole line, proposed a dashed one, rejected a dotted one, each with its word."""
    picture = saved(opened, tmp_path)
    texts = [node.text for node in picture.iter(SVG + "text")]
    assert {"disepakati", "diusulkan", "ditolak", "status belum dicatat"} <= set(texts)
    boxes = [
        node.attrib for node in picture.iter(SVG + "rect") if node.get("rx") == "12" and node.get("stroke")
    ]
    assert sorted(box.get("stroke-dasharray", "") for box in boxes) == ["", "", "1.5 3.5", "7 3 1.5 3", "8 4"]
    opened.page.keyboard.press("?")
    legend = opened.page.get_by_role("dialog").inner_text()
    assert all(word in legend for word in ("disepakati", "diusulkan", "ditolak", "status belum dicatat"))
    opened.page.keyboard.press("Escape")
    opened.page.locator("[data-to-view=network]").click()
    network = [node.text for node in saved(opened, tmp_path).iter(SVG + "text")]
    assert {"Crosscutting: disepakati", "Crosscutting: ditolak"} <= set(network)


def test_a_partner_without_a_named_goal_says_so(show: Any, several: str) -> None:
    """Where no side names the other's goal the panel says it, and marks what may be meant as a candidate."""
    made: Opened = show(several, at="#bwi:dinsos-2025-2029-renstra-perubahan/lansia")
    panel = made.page.locator("#panel")
    text = panel.inner_text()
    assert follow(
        text, ["sasaran mitra tidak disebut", "Calon sasaran mitra", "Meningkatnya kesehatan lanjut usia"]
    )
    made.page.locator("#panel .goal-link", has_text="Meningkatnya kemandirian").first.click()
    assert follow(
        panel.inner_text(), ["disepakati", "Sasaran mitra:", "Meningkatnya layanan kesehatan bagi PPKS"]
    )


def test_two_governments_trees_of_one_title_are_told_apart(show: Any, several: str) -> None:
    """Header, tree switch, picture and lenses say whose tree it is and of which document."""
    page = show(several).page
    options = page.locator("#trees option").all_inner_texts()
    assert options[2:] == [f"Pohon Kinerja Dinas Sosial · {BWI}", f"Pohon Kinerja Dinas Sosial · {MADIUN}"]
    page.select_option("#trees", "2")
    assert page.locator("#whose").inner_text() == MADIUN
    assert page.locator(".item .title").all_inner_texts() == ["Menurunnya kemiskinan kota"]
    page.select_option("#trees", "1")
    assert page.locator("#whose").inner_text() == BWI
    page.locator("[data-lens=officer]").click()
    assert "Kepala Dinas Sosial (Kabupaten Banyuwangi)" in page.locator(".lens .popover").inner_text()


def test_levels_keep_their_own_names(opened: Opened) -> None:
    """The overview calls levels as the document does, and says what each is in the official order."""
    text = opened.page.locator("#panel").inner_text()
    assert follow(text, ["Tema Pembangunan", "Strategis", "Taktis", "Operasional"])
    assert "Indikator yang belum ditempatkan" in text and "Jumlah relawan sosial (satuan Orang)" in text


def test_a_copied_link_names_no_folder_and_finds_the_goal(opened: Opened) -> None:
    """From a file the link is its name and the goal; pasted into the search box it leads there."""
    page = opened.page
    opened.item(INDEPENDENT).press("Enter")
    page.get_by_role("button", name="Salin tautan").click()
    page.locator("#notice", has_text="kotak cari").wait_for()
    link = page.evaluate("navigator.clipboard.readText()")
    assert link == "page-0.html#bwi:dinsos-2025-2029-renstra-perubahan/mandiri"
    page.keyboard.press("Escape")
    page.fill("#query", link)
    page.keyboard.press("Enter")
    assert page.locator("#goal-title").inner_text() == INDEPENDENT


# What the picture says of itself with the pointer over it, every 12 pixels.
TIPS = """() => {
  const picture = document.querySelector("#picture"), canvas = picture.querySelector("canvas");
  const box = picture.getBoundingClientRect(), found = [];
  for (let x = box.left + 10; x < box.right; x += 12)
    for (let y = box.top + 60; y < box.bottom; y += 12) {
      canvas.dispatchEvent(new PointerEvent("pointermove", { clientX: x, clientY: y, bubbles: true }));
      found.push([picture.getAttribute("title"), x, y]);
    }
  return found;
}"""


def test_the_network_says_what_is_pointed_at(opened: Opened) -> None:
    """Over an indicator its own targets are read, over a goal all that hangs on it; a press opens it."""
    page = opened.page
    page.locator("[data-to-view=network]").click()
    opened.settle()
    tips = {tip: (x, y) for tip, x, y in page.evaluate(TIPS) if tip}
    sakip = "Indikator: Nilai SAKIP\nTarget: BB Predikat (2026)"
    goal = next(tip for tip in tips if tip.startswith(INDEPENDENT))
    assert follow(goal, FOLLOWED)
    page.mouse.click(*tips[sakip])
    assert page.locator("#goal-title").inner_text() == INDEPENDENT
    assert page.locator("#panel .block.marked").inner_text().startswith("Nilai SAKIP")


def test_findings_of_one_cause_are_one_line_that_unfolds(seed_page: Opened) -> None:
    """Goals of one branch that lack the same thing are a line with their count; all of them on demand."""
    page = seed_page.page
    page.locator('#panel .row[data-code="OWN001"]').click()
    block = page.locator('#panel .finding[data-rule="OWN001"]')
    assert re.sub(r"\s+", " ", block.locator(".cause-head").inner_text()) == (
        "Cabang “Terpenuhinya kebutuhan material PPKS” 3"
    )
    assert block.locator(".found > li").count() == 2  # the branch, and a goal by itself
    assert not block.get_by_text("dinsos-2024.yaml:").first.is_visible()
    block.locator("summary").click()
    assert block.get_by_text("dinsos-2024.yaml:").first.is_visible()


def test_a_phone_reads_the_same(show: Any, alone: str) -> None:
    """On a phone's list each indicator is followed by its targets, and nothing is wider than the screen."""
    made: Opened = show(alone, {"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    assert follow(made.item(INDEPENDENT).inner_text(), FOLLOWED)
    made.item(INDEPENDENT).tap()
    made.page.locator("#panel .years").first.wait_for()
    assert made.page.evaluate("document.documentElement.scrollWidth") <= 390


def test_without_a_script_it_reads_the_same(show: Any, alone: str) -> None:
    """With scripts off the outline has the caption, the targets of all years and what is on no goal."""
    made: Opened = show(alone, java_script_enabled=False)
    text = made.page.locator("article").inner_text()
    assert follow(text, [BWI, "Persentase PPKS yang mandiri", "20 % (2025); 24 % (2026, semula)"])
    assert follow(text, ["Nilai SAKIP", "BB Predikat (2026)", "Jumlah keluarga penerima manfaat"])
    assert follow(text, ["Tersedianya data lanjut usia", "Indikator yang belum ditempatkan", "12 % (2026)"])
