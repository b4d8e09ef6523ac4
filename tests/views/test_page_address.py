"""The address and the search: what a reader finds, sends to others, and comes back to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from playwright.sync_api import Page, expect

from pohon_graph.views import page as make_page

if TYPE_CHECKING:
    from tests.views.conftest import Opened

HOUSES = "Tersedianya rumah layak huni PPKS"


def seen(page: Page) -> tuple[str | None, int, int]:
    """The view, the number of chosen lenses, and whether a goal is open."""
    view = page.locator("#app").get_attribute("data-view")
    return view, page.locator("#chosen .chip.chosen").count(), page.locator("#goal-title").count()


def test_view_and_lens_are_in_the_address_and_back_undoes_each(show: Any, seed_html: str) -> None:
    """Every choice is a step; the last address opens the same elsewhere, and links to goals still hold."""
    opened: Opened = show(seed_html)
    page = opened.page
    steps = [seen(page)]
    page.locator("#panel .row", has_text="Dinas PERKIMTAN").click()
    steps.append(seen(page))
    page.locator("[data-to-view=outline]").click()
    steps.append(seen(page))
    page.locator("#panel .goal-link", has_text=HOUSES).click()
    steps.append(seen(page))
    assert steps == [("tree", 0, 0), ("tree", 1, 0), ("outline", 1, 0), ("outline", 1, 1)]
    hash_ = page.evaluate("location.hash")
    assert hash_ == "#dinsos-2024/rumah-layak-huni?view=outline&partner=perkimtan"
    for before in reversed(steps[:-1]):
        page.go_back()
        expect(page.locator("#goal-title")).to_have_count(before[2])
        opened.settle()
        assert seen(page) == before
    page.go_forward()
    opened.settle()
    assert seen(page) == steps[1]
    again: Opened = show(seed_html, at=hash_)
    assert seen(again.page) == steps[-1]
    assert again.page.locator("#goal-title").inner_text() == HOUSES
    again.page.fill("#query", f"pohon.html{hash_}")  # as somebody pastes it
    assert again.page.locator("#hits .hit").inner_text() == HOUSES


def test_an_address_may_give_up_the_lens_that_a_page_opens_with(show: Any, seed: tuple[Any, Any]) -> None:
    """A page about a partner: without its lens the address says so, with an unknown one nothing breaks."""
    html = make_page(*seed, lang="id", agency="perkimtan")
    opened: Opened = show(html)
    page = opened.page
    page.locator("#chosen .clear").click()
    assert page.url.endswith("#?partner=")
    page.go_back()
    expect(page.locator("#chosen .chip.chosen")).to_have_count(1)
    assert seen(show(html, at="#?partner=").page) == ("tree", 0, 0)
    assert seen(show(html, at="#?partner=nobody&view=none&tree=x&year=x").page) == ("tree", 0, 0)


def test_search_forgives_a_typing_error_and_knows_rules(seed_page: Opened) -> None:
    """Exact hits come first; a mistyped word finds what was meant; a rule's code finds its goals."""
    page = seed_page.page
    for typed in ("perkimtna", "perkimta", "prkimtan", "perkimttan", "perkimxan"):
        page.fill("#query", typed)
        expect(page.locator("#hits .hit").first).to_contain_text("PERKIMTAN")
    page.fill("#query", "bnba")
    expect(page.locator("#hits")).not_to_contain_text("salah ketik")
    page.fill("#query", "own001")
    expect(page.locator("#hits .hit[data-to]")).to_have_count(4)
    page.fill("#query", "rumha")
    expect(page.locator("#hits mark").first).to_have_text("rumah")
    page.keyboard.press("Enter")
    assert "rumah" in page.locator("#goal-title").inner_text()
    page.fill("#query", "OWN00")
    page.locator("#hits .hit", has_text="OWN001").click()
    assert page.url.endswith("#?rule=OWN001")
    assert page.locator("#panel .finding[data-rule=OWN001]").count() == 1


def test_a_keystroke_does_not_wait_for_the_search_that_forgives(seed_page: Opened) -> None:
    """After the key only exact hits are there; Enter pressed at once still goes to the goal."""
    page = seed_page.page
    typed = page.evaluate(
        """() => {
            const field = document.getElementById("query");
            field.value = "rumha";
            field.dispatchEvent(new Event("input"));
            const shown = document.getElementById("hits").textContent;
            field.dispatchEvent(new KeyboardEvent("keydown", {key: "Enter", cancelable: true}));
            return shown;
        }"""
    )
    assert typed == "…"
    expect(page.locator("#goal-title")).to_contain_text("rumah")
