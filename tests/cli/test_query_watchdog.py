"""`pohon query` ends, whatever the engine does: by time, by memory and by Ctrl-C."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.test_command_line import ROOT, SEED, pohon
from tests.neo4j.server import Server

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="signals as POSIX has them")

# Native code that gives other threads their turn and cannot be interrupted.
DEAF = "import hashlib; hashlib.pbkdf2_hmac('sha512', b'a', b'b', 100_000_000)"
BODY = """
from pohon_graph.cli.query_watchdog import watched
print("begun", flush=True)
with watched({seconds}, {megabytes}):
    {body}
print("done")
"""


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store that holds the seed."""
    path = tmp_path_factory.mktemp("store") / "graph.kgl"
    assert pohon("load", SEED, "--store", path).returncode == 0
    return path


def begun(body: str, seconds: float | None = None, megabytes: int | None = None) -> subprocess.Popen[str]:
    """A process that runs `body` within bounds, once it has begun."""
    text = BODY.format(body=body, seconds=seconds, megabytes=megabytes)
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "POHON_LANG": "en"}
    process = subprocess.Popen(
        [sys.executable, "-c", text],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment,
    )  # fmt: skip
    assert process.stdout is not None and process.stdout.readline() == "begun\n"
    return process


def test_what_cannot_be_stopped_is_ended_when_the_time_is_over() -> None:
    """Native code that never returns: the process ends a little later, with the sentence."""
    process = begun(DEAF, seconds=0.1)
    _, said = process.communicate(timeout=30)
    assert process.returncode == 3 and "--timeout" in said and said.count("\n") == 1


def test_what_takes_too_much_memory_is_ended() -> None:
    """The bound is on what is taken beyond what was there when the query began."""
    process = begun("x = []\n    while True: x.append(b'a' * 1_000_000)", megabytes=100)
    _, said = process.communicate(timeout=30)
    assert process.returncode == 3 and "100 MB" in said and "--memory" in said


def test_within_the_bounds_nothing_happens() -> None:
    """A body that takes little is neither ended nor held up."""
    process = begun("pass", seconds=60, megabytes=100)
    assert process.communicate(timeout=30) == ("done\n", "") and process.returncode == 0


@POSIX
def test_the_first_interruption_ends_what_does_not_listen() -> None:
    """Ctrl-C while native code runs: exit code 130, as everywhere."""
    process = begun(DEAF)
    time.sleep(0.3)
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=30)
    assert process.returncode == 130 and said.startswith("Stopped.")


def test_a_text_that_doubles_for_ever_is_ended(store: Path) -> None:
    """The embedded engine would take all memory in one step, and looks at no clock meanwhile."""
    bomb = "RETURN size(reduce(s = 'abcdefgh', i IN range(1, 60) | s + s)) AS x"
    done = pohon("query", bomb, "--memory", "200", "--store", store, "--lang", "en")
    assert done.returncode == 3 and "200 MB" in done.stderr and done.stdout == ""


def test_bounds_are_options(store: Path) -> None:
    """Rows and time are bounded by options, which the sentences name, and 0 is no bound."""
    rows = ("query", "UNWIND range(1, 30) AS n RETURN n", "--store", store, "--format", "csv")
    few = pohon(*rows, "--rows", "29")
    assert few.returncode == 3 and "--rows" in few.stderr and few.stdout == ""
    many = pohon(*rows, "--rows", "0", "--timeout", "0", "--memory", "0")
    assert many.returncode == 0 and many.stdout.count("\n") == 31
    wrong = pohon(*rows, "--timeout", "-1")
    assert wrong.returncode == 2 and "--timeout" in wrong.stderr


@POSIX
@pytest.mark.parametrize("where", ["embedded", pytest.param("server", marks=pytest.mark.neo4j)])
def test_the_first_interruption_ends_a_query(where: str, store: Path, request: pytest.FixtureRequest) -> None:
    """One Ctrl-C ends a long query on either engine at once, and on the server too."""
    address = str(store)
    if where == "server":
        address = request.getfixturevalue("neo4j_url")
        user, password = os.environ["NEO4J_USERNAME"], os.environ["NEO4J_PASSWORD"]
        done = pohon("load", SEED, "--store", address, NEO4J_USERNAME=user, NEO4J_PASSWORD=password)
        assert done.returncode == 0
    goals = ", ".join(f"(g{i}:Goal)" for i in range(7))
    query = f"MATCH {goals} RETURN count(g0.id + g6.id) AS x"
    line = [sys.executable, str(ROOT / "cli.py"), "query", query, "--timeout", "0", "--store", address]
    process = subprocess.Popen(
        line, stderr=subprocess.PIPE, text=True, env={**os.environ, "POHON_LANG": "en"}
    )
    time.sleep(4)
    start = time.monotonic()
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=30)
    assert process.returncode == 130 and "Stopped." in said and time.monotonic() - start < 4
    if where == "server":
        assert gone(request.getfixturevalue("neo4j"), "count(g0.id")


def gone(server: Server, query: str) -> bool:
    """Whether no transaction with this query is left on the server after a while."""
    with server.driver() as driver:
        for _ in range(40):
            rows = driver.execute_query(
                "SHOW TRANSACTIONS YIELD currentQuery RETURN currentQuery AS text"
            ).records
            if not any(query in row["text"] for row in rows if "SHOW" not in row["text"]):
                return True
            time.sleep(0.25)
    return False
