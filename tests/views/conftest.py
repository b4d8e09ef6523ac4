"""The page opened in a real browser, with an eye on everything it must never do."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import pytest
from filelock import FileLock

from pohon_graph.graph.model import Graph
from pohon_graph.rules.findings import Report
from pohon_graph.store import open_store
from pohon_graph.views import page as make_page

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

SEED = Path(__file__).resolve().parents[2] / "data" / "dinsos-2024.yaml"
LAPTOP = {"width": 1366, "height": 768}
PHONE = {"width": 390, "height": 844}


@dataclass
class Opened:
    """A page in the browser, and what it asked for and complained of."""

    page: Page
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def item(self, title: str) -> Any:
        """The goal of that title in the tree of text that mirrors the picture."""
        return self.page.locator(".item", has=self.page.get_by_text(title, exact=True))

    def titles(self) -> list[str]:
        """The titles of the goals that are open, in order."""
        return self.page.locator(".item .title").all_inner_texts()

    def bright(self) -> list[str]:
        """The titles of the goals that are not faded."""
        return self.page.locator(".item:not(.faded) .title").all_inner_texts()

    def to_level(self, number: int) -> None:
        """Open every branch down to a level."""
        self.page.locator("#opening").get_by_role("button").nth(number - 1).click()

    def settle(self) -> None:
        """Wait until two frames have been drawn."""
        self.page.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")


Open = Callable[..., Opened]

HERE = Path(__file__).resolve().parent
TOOLS = HERE.parents[1] / ".cache" / "page-tests"


@pytest.fixture(scope="session")
def tools() -> Path:
    """The folder with axe-core, ESLint and TypeScript, put there by npm once, from the lock file."""
    npm = shutil.which("npm")
    if npm is None or shutil.which("node") is None:
        _unavailable("Node and npm are not installed.")
    wanted = (HERE / "package-lock.json").read_bytes()
    TOOLS.mkdir(parents=True, exist_ok=True)
    done = TOOLS / "installed.json"
    with FileLock(TOOLS / ".lock"):
        if not done.exists() or done.read_bytes() != wanted:
            for name in ("package.json", "package-lock.json", ".npmrc"):
                shutil.copy(HERE / name, TOOLS / name)
            install = [npm, "ci", "--ignore-scripts", "--prefix", str(TOOLS)]
            ran = subprocess.run(install, cwd=TOOLS, capture_output=True, text=True, check=False)
            if ran.returncode:
                _unavailable(f"npm could not install the tools of the page's tests: {ran.stderr[-400:]}")
            done.write_bytes(wanted)
    return TOOLS


def _unavailable(reason: str) -> NoReturn:
    if os.environ.get("CI") == "true":
        pytest.fail(reason, pytrace=False)
    pytest.skip(reason)


@pytest.fixture(scope="session")
def seed() -> tuple[Graph, Report]:
    """The Dinas Sosial 2024 tree as a store gives it back, and its audit."""
    with open_store(":memory:") as store:
        store.load(SEED)
        return store.graph(), store.audit()


@pytest.fixture(scope="session")
def seed_html(seed: tuple[Graph, Report]) -> str:
    """The page of the seed in Indonesian."""
    return make_page(*seed, lang="id")


@pytest.fixture
def show(browser: Browser, tmp_path: Path) -> Iterator[Open]:
    """Opens HTML from a file and, at the end, checks that it asked for nothing and complained of nothing."""
    opened: list[Opened] = []

    def open_(html: str, size: dict[str, int] = LAPTOP, at: str = "", **context: Any) -> Opened:
        path = tmp_path / f"page-{len(opened)}.html"
        path.write_text(html, encoding="utf-8", newline="\n")
        page = browser.new_context(viewport=size, **context).new_page()  # type: ignore[arg-type]
        seen = Opened(page)
        opened.append(seen)
        address = path.as_uri()
        page.on("request", lambda request: seen.requests.append(request.url))
        page.on("console", lambda message: seen.complaints.append(f"{message.type}: {message.text}"))
        page.on("pageerror", lambda error: seen.complaints.append(f"error: {error}"))
        page.goto(address + at)
        seen.requests = [url for url in seen.requests if url.partition("#")[0] != address]
        return seen

    yield open_
    for seen in opened:
        asked = [url for url in seen.requests if not url.startswith(("data:", "blob:"))]
        seen.page.context.close()
        assert (asked, seen.complaints) == ([], [])


@pytest.fixture
def seed_page(show: Open, seed_html: str) -> Opened:
    """The seed's page on a laptop's screen, drawn."""
    opened = show(seed_html)
    opened.settle()
    return opened


@pytest.fixture
def phone_page(show: Open, seed_html: str) -> Opened:
    """The seed's page on a phone, drawn."""
    opened = show(seed_html, PHONE, has_touch=True, is_mobile=True)
    opened.settle()
    return opened
