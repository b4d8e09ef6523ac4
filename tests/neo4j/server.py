"""Starts a real Neo4j for the tests from its Maven artefacts, without a container engine.

The jars of a version are fetched once, into `.cache/neo4j/VERSION`. A started server listens on a
free port of the loopback address only, keeps its data in a folder of its own, has a password made
up for it, and is ended by the process id it was started with.
"""

from __future__ import annotations

import os
import secrets
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import neo4j
from filelock import FileLock

from tests.neo4j.java import find_jdk

LTS = "5.26.31"
CALENDAR = "2026.09.0"
_LEAST_JAVA = {LTS: 17, CALENDAR: 21}

_HERE = Path(__file__).resolve().parent
_CACHE = _HERE.parents[1] / ".cache" / "neo4j"
_PATIENCE = 180  # seconds until Bolt must answer; 5 to 8 on an idle machine with two cores
_OPEN = ("java.nio", "java.io", "sun.nio.ch", "java.util.concurrent")
_QUICK = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")
_SETTINGS = """\
server.default_listen_address=127.0.0.1
server.bolt.listen_address=127.0.0.1:{port}
server.http.enabled=false
server.https.enabled=false
server.memory.heap.initial_size=512m
server.memory.heap.max_size=1g
server.memory.pagecache.size=128m
# Without the next line every database takes half a gigabyte at once.
db.tx_log.preallocate=false
dbms.usage_report.enabled=false
# Every test fills the store anew; a plan made for the one before is good enough, and planning 134
# queries again for each would take most of the time.
dbms.cypher.min_replan_interval=1h
dbms.cypher.statistics_divergence_threshold=1.0
dbms.security.allow_csv_import_from_file_urls=false
"""


class CannotStart(Exception):
    """There is no server, for the reason that the message gives."""


@dataclass(frozen=True, slots=True)
class Server:
    """Where a server is and how to log in; `process` is None for one that we did not start."""

    url: str
    user: str
    password: str
    process: subprocess.Popen[bytes] | None = None
    home: Path | None = None

    def driver(self) -> neo4j.Driver:
        """A new driver; the caller closes it."""
        return neo4j.GraphDatabase.driver(self.url, auth=(self.user, self.password))

    def wipe(self) -> None:
        """Delete every node and edge; constraints and indexes stay."""
        with self.driver() as driver, driver.session() as session:
            session.run("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS").consume()

    def stop(self) -> None:
        """End the server that was started here, and remove its data."""
        if self.process is not None:
            self.process.kill()  # its data goes too, so there is nothing that an orderly end would save
            self.process.wait()
        if self.home is not None:
            shutil.rmtree(self.home, ignore_errors=True)


def start(version: str = LTS, *, lasting: bool = False) -> Server:
    """A new, empty server of `version`, ready for queries. Raises CannotStart.

    It starts in half the time, and computes more slowly once warm, unless it is to be a `lasting` one.
    """
    least = _LEAST_JAVA.get(version, 21)
    jdk = find_jdk(least)
    if jdk is None:
        raise CannotStart(f"Neo4j {version} needs a JDK {least} or later, and there is none.")
    jars = _jars(version, jdk)
    home = Path(tempfile.mkdtemp(prefix="pohon-neo4j-"))
    port = _free_port()
    (home / "conf").mkdir()
    (home / "conf" / "neo4j.conf").write_text(_SETTINGS.format(port=port), encoding="utf-8")
    process = _launch(jdk, jars, home, () if lasting else _QUICK)
    server = Server(f"bolt://127.0.0.1:{port}", "neo4j", secrets.token_urlsafe(12), process, home)
    try:
        _wait_for_bolt(server, _log_in_first)
    except BaseException:
        server.stop()
        raise
    return server


def restart(server: Server) -> Server:
    """End a lasting server of the LTS in order, and start it anew on its data. Raises CannotStart."""
    jdk = find_jdk(_LEAST_JAVA[LTS])
    assert jdk is not None and server.process is not None and server.home is not None
    server.process.terminate()
    server.process.wait()
    process = _launch(jdk, _jars(LTS, jdk), server.home, ())
    again = replace(server, process=process)
    _wait_for_bolt(again, _greet)
    return again


def _jars(version: str, jdk: Path) -> Path:
    """The folder with the jars of `version`, fetched where it is not there yet."""
    folder = _CACHE / version
    _CACHE.mkdir(parents=True, exist_ok=True)
    with FileLock(_CACHE / f"{version}.lock"):
        if not folder.exists():
            partial = Path(tempfile.mkdtemp(dir=_CACHE, prefix=f"{version}."))
            _fetch(version, jdk, partial)
            partial.rename(folder)
    return folder


def _fetch(version: str, jdk: Path, folder: Path) -> None:
    maven = shutil.which("mvn")
    if maven is None:
        raise CannotStart("Maven (mvn) fetches Neo4j for the tests, and it is not installed.")
    goal = ["dependency:copy-dependencies", f"-Dneo4j.version={version}", f"-DoutputDirectory={folder}"]
    command = [maven, "--batch-mode", "--quiet", "--file", str(_HERE / "pom.xml"), *goal]
    environment = {**os.environ, "JAVA_HOME": str(jdk)}
    done = subprocess.run(command, capture_output=True, text=True, env=environment, stdin=subprocess.DEVNULL)
    if done.returncode != 0:
        raise CannotStart(
            f"Maven could not fetch Neo4j {version}:\n{done.stdout[-2000:]}{done.stderr[-2000:]}"
        )


def _launch(jdk: Path, jars: Path, home: Path, options: tuple[str, ...]) -> subprocess.Popen[bytes]:
    opens = [f"--add-opens=java.base/{package}=ALL-UNNAMED" for package in _OPEN]
    launcher = ["-cp", str(jars / "*"), str(_HERE / "Start.java")]
    folders = [f"--home-dir={home}", f"--config-dir={home / 'conf'}"]
    with (home / "output.log").open("wb") as output:
        return subprocess.Popen(
            [str(jdk / "bin" / "java"), *options, *opens, *launcher, *folders],
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
        )


def _wait_for_bolt(server: Server, log_in: Callable[[Server], None]) -> None:
    """Wait until Bolt answers to a login."""
    assert server.process is not None and server.home is not None
    deadline = time.monotonic() + _PATIENCE
    while True:
        try:
            log_in(server)
            return
        except (neo4j.exceptions.DriverError, neo4j.exceptions.Neo4jError) as error:
            log = (server.home / "output.log").read_text(encoding="utf-8", errors="replace")[-3000:]
            if server.process.poll() is not None:
                raise CannotStart(
                    f"Neo4j ended with exit code {server.process.returncode}:\n{log}"
                ) from error
            if time.monotonic() > deadline:
                raise CannotStart(f"Neo4j gave no answer within {_PATIENCE} s:\n{log}") from error
        time.sleep(0.2)


def _log_in_first(server: Server) -> None:
    """One try; a new server's first login must change the password.

    Not `execute_query`: that one tries again by itself, after ever longer waits.
    """
    with (
        neo4j.GraphDatabase.driver(server.url, auth=("neo4j", "neo4j")) as driver,
        driver.session(database="system") as session,
    ):
        change = "ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO $new"
        session.run(change, new=server.password).consume()


def _greet(server: Server) -> None:
    """One try on a server that has its password."""
    with server.driver() as driver:
        driver.verify_connectivity()


def _free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])
