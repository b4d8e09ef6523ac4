"""Takes the screenshots of this folder anew: the seed tree in every view that the documents show.

`make pictures` runs it. It needs a Chromium (POHON_TEST_CHROMIUM, else the first that is installed) and,
for the printed page, Poppler (`pdftoppm`).
Those in the repository were taken with Liberation Sans (Debian's fonts-liberation), which has Arial's widths.
Look at every picture before it is committed: nothing may overlap, nothing be cut, every text be readable.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pohon_graph.store import open_store

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
SEED = Path("data", "dinsos-2024.yaml")  # as it stands beside a finding
LAPTOP, PHONE = {"width": 1366, "height": 768}, {"width": 390, "height": 844}
PRINTED = "3"  # the page of the print that is shown
DOTS = "96"  # of an inch of it
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
]

Act = Callable[["Page"], None]


def nothing(_: Page) -> None:
    """The page as it opens."""


def whole_tree(page: Page) -> None:
    """Every level open, the whole tree on the screen."""
    page.keyboard.press("6")


def details(page: Page) -> None:
    """One goal's details beside its place in the tree."""
    page.fill("#query", "rumah layak huni PPKS")
    page.keyboard.press("Enter")


def crosscutting(page: Page) -> None:
    """What is shared with Dinas PERKIMTAN."""
    page.locator("#panel .row", has_text="Dinas PERKIMTAN").click()


def findings(page: Page) -> None:
    """The goals that no officer owns."""
    page.locator("#panel .row[data-code=OWN001]").click()


def network(page: Page) -> None:
    """Goals, indicators, officers, programmes and agencies as one graph."""
    page.locator("[data-to-view=network]").click()


def search(page: Page) -> None:
    """Hits by level while typing."""
    page.fill("#query", "rumah")


def sheet(page: Page) -> None:
    """A goal's details from below."""
    page.locator(".item").nth(4).tap()


def paper(page: Page) -> None:
    """A branch of the printed atlas, whose cards name their findings."""
    page.locator("#menu").click()
    page.get_by_role("button", name="Cetak …").click()
    for label in ("Atlas: satu cabang per halaman", "Tegak", "Dengan temuan"):
        page.locator("#printing").get_by_label(label).check()
    page.evaluate("() => { globalThis.print = () => {}; }")
    page.locator("#printing").get_by_role("button", name="Cetak").click()


PICTURES: dict[str, tuple[Act, dict[str, Any]]] = {
    "first-sight": (nothing, {"viewport": LAPTOP}),
    "whole-tree": (whole_tree, {"viewport": {"width": 1366, "height": 1780}}),
    "details": (details, {"viewport": LAPTOP}),
    "crosscutting": (crosscutting, {"viewport": LAPTOP}),
    "findings": (findings, {"viewport": LAPTOP}),
    "network": (network, {"viewport": LAPTOP}),
    "search": (search, {"viewport": LAPTOP}),
    "phone-outline": (nothing, {"viewport": PHONE, "has_touch": True, "is_mobile": True}),
    "phone-sheet": (sheet, {"viewport": PHONE, "has_touch": True, "is_mobile": True}),
    "dark": (details, {"viewport": LAPTOP, "color_scheme": "dark"}),
    "print": (paper, {"viewport": LAPTOP}),
}


def take(browser: Browser, address: str, name: str) -> None:
    """One picture, once the page has been drawn and any notice is gone."""
    act, context = PICTURES[name]
    page = browser.new_context(**context).new_page()
    page.goto(address)
    page.wait_for_timeout(400)
    act(page)
    page.mouse.move(2, 2)
    page.wait_for_timeout(700)
    if name == "print":
        photograph(page.pdf(prefer_css_page_size=True), HERE / name)
    else:
        page.screenshot(path=HERE / f"{name}.png")
    page.context.close()


def photograph(pdf: bytes, target: Path) -> None:
    """A page as the browser prints it, with its margins."""
    command = ("pdftoppm", "-png", "-singlefile", "-r", DOTS, "-f", PRINTED, "-", str(target))
    subprocess.run(command, input=pdf, check=True)


def main() -> None:
    """Take them all, or those named on the command line."""
    from playwright.sync_api import sync_playwright

    chromium = (
        os.environ.get("POHON_TEST_CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    )
    if not chromium:
        sys.exit("No Chromium is installed, and POHON_TEST_CHROMIUM names none.")
    os.environ["POHON_LANG"] = "id"
    os.chdir(ROOT)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        target = Path(folder) / "dinsos-2024.html"
        with open_store(":memory:") as store:
            store.load(SEED)
            store.view(target)
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        for name in sys.argv[1:] or PICTURES:
            take(browser, target.as_uri(), name)
        browser.close()


if __name__ == "__main__":
    main()
