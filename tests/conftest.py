"""What every test may ask for: both engines, a real Neo4j, the seed tree, a real browser.

A service that is missing is a visible skip on a laptop and a failure where CI=true.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final, NoReturn

import hypothesis
import pytest

from pohon_graph import texts
from pohon_graph.engines import Engine
from pohon_graph.engines.open_engine import open_engine
from tests.neo4j import server as neo4j_server
from tests.neo4j.server import CannotStart, Server

if TYPE_CHECKING:
    from playwright.sync_api import Browser

# No test depends on how busy the machine is.
hypothesis.settings.register_profile("pohon", deadline=None)
hypothesis.settings.load_profile("pohon")

ROOT = Path(__file__).resolve().parents[1]
SEED = ROOT / "data" / "dinsos-2024.yaml"
_ASKED = dict(os.environ)  # before any test's fixture cleans it
_CHROMIUMS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "msedge", "chrome")
# Everything that would make a browser talk to somebody by itself.
_CHROMIUM_FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def pytest_configure(config: pytest.Config) -> None:
    """Refuse several workers on one server: each would delete what another has just loaded."""
    if _ASKED.get("POHON_TEST_NEO4J_URI") and (config.getoption("numprocesses", 0) or 0) > 1:
        raise pytest.UsageError(
            "POHON_TEST_NEO4J_URI names one server, and each worker of `-n` would delete what the others "
            "load there. Leave out one of the two."
        )


# Few tests, but minutes: at the end, one process would wait for the other.
_LONG_FILES: Final = ("test_readme", "test_oracle", "test_parity", "test_demo", "test_one_file_each")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put long files first, and mark what needs a service by the fixtures it asks for."""
    items.sort(key=lambda item: item.path.stem not in _LONG_FILES)
    for item in items:
        fixtures = set(getattr(item, "fixturenames", ()))
        if fixtures & {"neo4j_url", "neo4j_engine", "neo4j"}:
            item.add_marker(pytest.mark.neo4j)
        if fixtures & {"chromium", "browser"}:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(autouse=True)
def plain_environment(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """No setting of the developer's own reaches a test, and no test's choice of language the next."""
    for name in list(os.environ):
        if name.startswith(("POHON_", "NEO4J_")) and not name.startswith("POHON_TEST_"):
            monkeypatch.delenv(name)
    monkeypatch.setenv("POHON_LANG", "id")
    texts.use(None)
    yield
    texts.use(None)


@pytest.fixture(scope="session")
def neo4j() -> Iterator[Server]:
    """The one Neo4j of this process: the server that POHON_TEST_NEO4J_URI names, else one started here."""
    given = _ASKED.get("POHON_TEST_NEO4J_URI")
    try:
        server = _given(given) if given else neo4j_server.start(_version())
    except CannotStart as reason:
        _unavailable(str(reason))
    yield server
    server.stop()


@pytest.fixture
def neo4j_url(neo4j: Server, monkeypatch: pytest.MonkeyPatch) -> str:
    """The address of a Neo4j without any node, its user and password in the environment."""
    monkeypatch.setenv("NEO4J_USERNAME", neo4j.user)
    monkeypatch.setenv("NEO4J_PASSWORD", neo4j.password)
    neo4j.wipe()
    return neo4j.url


@pytest.fixture
def neo4j_engine(neo4j_url: str) -> Iterator[Engine]:
    """An empty store on Neo4j."""
    opened = open_engine(neo4j_url)
    yield opened
    opened.close()


@pytest.fixture
def kglite_engine() -> Iterator[Engine]:
    """An empty embedded store that keeps nothing."""
    opened = open_engine(None)
    yield opened
    opened.close()


@pytest.fixture(params=["kglite", pytest.param("neo4j", marks=pytest.mark.neo4j)])
def engine(request: pytest.FixtureRequest) -> Engine:
    """An empty store; every test that asks for it runs on both engines."""
    opened: Engine = request.getfixturevalue(f"{request.param}_engine")
    return opened


@pytest.fixture
def seed_engine(engine: Engine) -> Engine:
    """A store that holds the Dinas Sosial 2024 tree."""
    from pohon_graph.store import Store

    Store(engine).load(SEED)
    return engine


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of a Chromium: POHON_TEST_CHROMIUM, else the first that is installed."""
    given = _ASKED.get("POHON_TEST_CHROMIUM")
    found = given or next(filter(None, map(shutil.which, _CHROMIUMS)), None)
    if found is None:
        _unavailable("No Chromium or Chrome is installed, and POHON_TEST_CHROMIUM names none.")
    return found


@pytest.fixture(scope="session")
def browser(chromium: str) -> Iterator[Browser]:
    """A running headless Chromium, driven by Playwright; make pages with `browser.new_page()`."""
    from playwright.sync_api import Error, sync_playwright

    with sync_playwright() as playwright:
        try:
            launched = playwright.chromium.launch(executable_path=chromium, args=list(_CHROMIUM_FLAGS))
        except Error as error:
            _unavailable(f"{chromium} could not be started: {error}")
        yield launched
        launched.close()


def _version() -> str:
    """POHON_TEST_NEO4J_VERSION: `lts` (the default), `calendar`, or a version number."""
    asked = _ASKED.get("POHON_TEST_NEO4J_VERSION", "lts")
    return {"lts": neo4j_server.LTS, "calendar": neo4j_server.CALENDAR}.get(asked, asked)


def _given(url: str) -> Server:
    """The server at `url`, refused where it holds data: the tests wipe it."""
    server = Server(url, _ASKED.get("NEO4J_USERNAME", "neo4j"), _ASKED.get("NEO4J_PASSWORD", ""))
    with server.driver() as driver:
        nodes = driver.execute_query("MATCH (n) RETURN count(n) AS nodes").records[0]["nodes"]
    if nodes and _ASKED.get("POHON_TEST_NEO4J_WIPE") != "yes":
        pytest.exit(
            f"{url} holds {nodes} nodes, and the tests delete everything in it. "
            "Set POHON_TEST_NEO4J_WIPE=yes if that is what you want.",
            returncode=2,
        )
    return server


def _unavailable(reason: str) -> NoReturn:
    if _ASKED.get("CI") == "true":
        pytest.fail(reason, pytrace=False)
    pytest.skip(reason)
