"""The page in Firefox: a smoke run, so that it is not made for one browser alone."""

from __future__ import annotations

import os
import shutil
import time
from pathlib import Path

import pytest

from tests.views.marionette import Firefox

INK = """
const canvas = document.querySelector("#picture canvas");
const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
const seen = new Set();
for (let at = 0; at < data.length; at += 4 * 97) seen.add(data[at] << 16 | data[at + 1] << 8 | data[at + 2]);
return ["0072b2", "56b4e9", "009e73"].every((colour) => seen.has(parseInt(colour, 16)));
"""
TYPE = """
const field = document.getElementById("query");
field.value = "permakanan";
field.dispatchEvent(new Event("input", { bubbles: true }));
return document.querySelectorAll("#hits .hit[data-to]").length;
"""


def _in_time(browser: Firefox, script: str) -> bool:
    """Whether a script comes to give true: the first paint may follow the loading of the page."""
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline:
        if browser.run(script) is True:
            return True
        time.sleep(0.1)
    return False


@pytest.fixture(scope="module")
def firefox() -> str:
    """The path of a Firefox; missing, the run is skipped, in CI failed."""
    binary = shutil.which("firefox-esr") or shutil.which("firefox")
    if binary is None:
        if os.environ.get("CI") == "true":
            pytest.fail("No Firefox is installed.", pytrace=False)
        pytest.skip("No Firefox is installed.")
    return binary


def test_the_page_is_drawn_searched_and_linked_in_firefox(
    firefox: str, tmp_path: Path, seed_html: str
) -> None:
    """Firefox draws the picture from a file, finds goals, follows a deep link, and asks for nothing."""
    page = tmp_path / "page.html"
    page.write_text(seed_html, encoding="utf-8", newline="\n")
    with Firefox(firefox, tmp_path) as browser:
        browser.open(page.as_uri())
        assert browser.run("return document.querySelectorAll('.item').length") == 7
        assert _in_time(browser, INK)
        assert browser.run(TYPE) == 2
        browser.open("about:blank")
        browser.open(page.as_uri() + "#rumah-layak-huni")
        title = browser.run("return document.getElementById('goal-title').textContent")
        assert title == "Tersedianya rumah layak huni PPKS"
        browser.run("document.querySelector('[data-to-view=network]').click()")
        assert browser.run("return document.getElementById('app').dataset.view") == "network"
        assert browser.run("return performance.getEntriesByType('resource').map((one) => one.name)") == []
