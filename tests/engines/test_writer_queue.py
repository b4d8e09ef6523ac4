"""Writers wait in line, know for whom, and can be freed of one that is dead."""

from __future__ import annotations

import getpass
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path

import pytest

from pohon_graph.engines import Engine, Writer, writer_turns
from pohon_graph.engines.open_engine import open_engine
from pohon_graph.errors import StoreBusy, StoreError
from tests.neo4j.server import Server

LIMIT = 60.0  # seconds; a test that waits longer for anything fails
MADE = "CREATE (:Goal {id: $id, title: $id, tree: 't'})"


@pytest.fixture(params=["kglite", pytest.param("neo4j", marks=pytest.mark.neo4j)])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of a store that two processes can share."""
    if request.param == "kglite":
        return str(tmp_path / "graph.kgl")
    url: str = request.getfixturevalue("neo4j_url")
    return url


def make(engine: Engine, id_: str) -> None:
    def work(writer: Writer) -> None:
        writer.run(MADE, {"id": id_})

    engine.write(work)


class Slow:
    """A writer in a thread of its own, which holds its turn until it is let go."""

    def __init__(self, address: str, wait: float = 60.0) -> None:
        self._address, self._wait = address, wait
        self._inside, self.let_go = threading.Event(), threading.Event()
        self.error: Exception | None = None
        self._thread = threading.Thread(target=self._run, daemon=True)

    def _run(self) -> None:
        def work(writer: Writer) -> None:
            writer.run(MADE, {"id": "slow"})
            self._inside.set()
            self.let_go.wait(LIMIT)

        with closing(open_engine(self._address, wait=self._wait)) as engine:
            try:
                engine.write(work)
            except StoreError as error:
                self.error = error

    @contextmanager
    def at_work(self) -> Iterator[None]:
        self._thread.start()
        try:
            assert self._inside.wait(LIMIT)
            yield
        finally:
            self.finish()

    def finish(self) -> None:
        self.let_go.set()
        self._thread.join(LIMIT)
        assert not self._thread.is_alive()


def asked_again() -> Iterator[None]:
    """Turns of a loop that asks until it may break; after LIMIT the test fails."""
    end = time.monotonic() + LIMIT
    while time.monotonic() < end:
        yield
        time.sleep(0.02)
    pytest.fail(f"not yet after {LIMIT} seconds")


def ids(engine: Engine) -> list[str]:
    return [row[0] for row in engine.read("MATCH (g:Goal) RETURN g.id AS id ORDER BY id").rows]


def test_a_writer_that_may_wait_gets_its_turn(address: str) -> None:
    """The second writes when the first has finished; both writes are there."""
    slow = Slow(address)
    with slow.at_work(), closing(open_engine(address)) as other:
        threading.Timer(0.3, slow.let_go.set).start()
        make(other, "other")
        assert ids(other) == ["other", "slow"]


def test_the_one_who_waits_is_told_for_whom(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """After a second it is said who is writing; at the end of patience the refusal names them, too."""
    monkeypatch.setattr("pohon_graph.engines.writer_queue._SILENT", 0.0)
    said: list[str] = []
    slow = Slow(address)
    with slow.at_work(), closing(open_engine(address, wait=0.5, tell=said.append)) as other:
        with pytest.raises(StoreBusy, match=f"{getpass.getuser()}.*pohon unlock"):
            make(other, "other")
        assert len(said) == 1
        assert getpass.getuser() in said[0]
        slow.finish()
        assert ids(other) == ["slow"]


def test_unlocking_ends_a_writer_that_never_finishes(address: str) -> None:
    """Whoever was unlocked writes nothing and is told; the next writer need not wait."""
    slow = Slow(address)
    with slow.at_work(), closing(open_engine(address, wait=0)) as other:
        assert [holder.user for holder in other.unlock()] == [getpass.getuser()]
        make(other, "other")
        slow.finish()
        assert slow.error is not None
        assert ids(other) == ["other"]
        assert other.unlock() == []


def test_the_server_ends_a_writer_that_sleeps(neo4j_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A write has a longest time: a laptop that sleeps in the middle of one blocks nobody for longer,
    however long it would have waited for its turn."""
    with closing(open_engine(neo4j_url, wait=30)) as other:
        make(other, "first")  # a server that has just started takes its time
        monkeypatch.setattr(writer_turns, "LONGEST", 1.0)
        monkeypatch.setattr(writer_turns, "STAY", 0.0)
        slow = Slow(neo4j_url, wait=86_400)
        with slow.at_work():
            make(other, "other")
            slow.finish()
        assert slow.error is not None
        assert ids(other) == ["first", "other"]


@pytest.mark.usefixtures("neo4j_url")
def test_who_comes_first_is_first_in_the_line(neo4j: Server) -> None:
    """Also if two begin within a hundredth of a second; their times are texts of different lengths."""
    with neo4j.driver() as driver, driver.session() as first, driver.session() as second:
        for turn in range(100):
            tokens = [f"first {turn}", f"second {turn}"]
            with (
                first.begin_transaction(writer_turns.metadata(tokens[0])),
                second.begin_transaction(writer_turns.metadata(tokens[1])) as asking,
            ):
                assert [each.token for each in writer_turns.line(asking.run)] == tokens


def test_whoever_waits_long_keeps_the_place_in_the_line(
    neo4j_url: str, neo4j: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A transaction has a longest time, so waiting takes several: the first to come is still the first."""
    monkeypatch.setattr(writer_turns, "STAY", 0.0)
    slow, names, order = Slow(neo4j_url), ["second", "third"], list[str]()

    def write(name: str) -> None:
        with closing(open_engine(neo4j_url)) as engine:
            engine.write(lambda _: order.append(name))

    with slow.at_work(), neo4j.driver() as driver, driver.session() as session, ExitStack() as waiting:
        transactions, lines = set[str](), set[tuple[str, ...]]()
        for place, name in enumerate(names, start=2):
            thread = threading.Thread(target=write, args=(name,), daemon=True)
            thread.start()
            waiting.callback(thread.join, LIMIT)
            for _ in asked_again():
                if len({turn.token for turn in writer_turns.line(session.run)}) == place:
                    break
        for _ in asked_again():
            line = writer_turns.line(session.run)
            transactions |= {turn.transaction for turn in line}
            lines.add(tuple(dict.fromkeys(turn.token for turn in line)))
            if len(transactions) >= 9:
                break
        slow.finish()
    assert len(lines) == 1
    assert order == names
