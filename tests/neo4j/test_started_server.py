"""The server that the tests run on: the right release, and never silently missing."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.neo4j.server import CALENDAR, LTS, Server

ROOT = Path(__file__).resolve().parents[2]
_THIS = "tests/neo4j/test_started_server.py::test_the_server_is_the_release_asked_for"


def test_the_server_is_the_release_asked_for(neo4j: Server) -> None:
    """A server started here is the pinned release, community edition."""
    if neo4j.process is None:
        pytest.skip("POHON_TEST_NEO4J_URI names a server of another choice.")
    query = "CALL dbms.components() YIELD versions, edition RETURN versions[0] AS version, edition"
    with neo4j.driver() as driver:
        record = driver.execute_query(query).records[0]
    asked = os.environ.get("POHON_TEST_NEO4J_VERSION", "lts")
    assert record["version"] == {"lts": LTS, "calendar": CALENDAR}.get(asked, asked)
    assert record["edition"] == "community"


def run(*options: str, **given: str) -> subprocess.CompletedProcess[str]:
    """The test above in another pytest, whose environment names no server unless `given` does."""
    environment = {
        k: v for k, v in os.environ.items() if k != "POHON_TEST_NEO4J_URI" and not k.startswith("PYTEST")
    }
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", *options, _THIS]
    return subprocess.run(command, capture_output=True, text=True, cwd=ROOT, env={**environment, **given})


def run_without_maven(ci: str) -> subprocess.CompletedProcess[str]:
    """It needs a release that does not exist, and finds no Maven."""
    return run(POHON_TEST_NEO4J_VERSION="0.0.0", PATH="", CI=ci)


def test_a_missing_server_is_a_visible_skip_on_a_laptop() -> None:
    """Without CI the run passes, and says which service is missing."""
    done = run_without_maven("")
    assert done.returncode == 0, done.stdout
    assert "1 skipped" in done.stdout and "Neo4j" in done.stdout


def test_a_missing_server_fails_in_ci() -> None:
    """With CI=true the same run fails."""
    done = run_without_maven("true")
    assert done.returncode == 1, done.stdout
    assert "1 error" in done.stdout and "Neo4j" in done.stdout


def test_two_workers_on_one_named_server_are_refused() -> None:
    """Each would delete what the other loads; nothing runs, and the reason is said."""
    done = run("-n", "2", POHON_TEST_NEO4J_URI="bolt://127.0.0.1:1")
    assert done.returncode == 4, done.stdout
    assert "POHON_TEST_NEO4J_URI" in done.stderr and "passed" not in done.stdout
