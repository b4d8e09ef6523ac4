"""What a server may answer at the wrong moment, from sessions that only pretend: no server is needed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import count
from types import SimpleNamespace
from typing import Any, cast

import pytest
from neo4j.exceptions import Forbidden, TransientError

from pohon_graph.engines import Engine, census, server_copy, server_writing, writer_turns
from pohon_graph.engines.embedded import Kglite
from pohon_graph.engines.server import Neo4j
from pohon_graph.engines.stamp import TAKE_TURN, Stamp, turn_parameters
from pohon_graph.errors import QueryLimit, StoreBusy, StoreError
from pohon_graph.graph.model import FACTS
from pohon_graph.ontology import NODES, ONTOLOGY
from pohon_graph.texts import say

QUERY = "RETURN 1 AS one"
URL = "bolt://pretended"
COUNTED = dict.fromkeys(NODES, 0)


class Reply:
    """What a statement gives: one row."""

    def __init__(self, **row: object) -> None:
        self._row = row

    def keys(self) -> list[str]:
        return list(self._row)

    def __iter__(self) -> Iterator[Mapping[str, object]]:
        yield self._row

    def consume(self) -> Any:
        return SimpleNamespace(gql_status_objects=[])


class Session:
    """Answers what it is to, and remembers how it was ended."""

    def __init__(self, answer: Callable[[str], Reply] = lambda _: Reply()) -> None:
        self._answer = answer
        self.end = ""

    def run(self, cypher: str, *_: object, **__: object) -> Reply:
        return self._answer(cypher)

    def begin_transaction(self, *_: object, **__: object) -> Session:
        return self

    def commit(self) -> None: ...

    def close(self) -> None:
        self.end = self.end or "in good order"

    def _handle_cancellation(self) -> None:
        self.end = self.end or "at once"


@pytest.fixture
def engine() -> Neo4j:
    """An engine that is connected to nothing."""
    return Neo4j(URL, wait=0)


def connect(engine: Neo4j, monkeypatch: pytest.MonkeyPatch, answer: Callable[[str], Reply]) -> list[Session]:
    """Let the engine open sessions that answer so; gives those that it opened."""
    opened: list[Session] = []

    def session(*_: object, **__: object) -> Session:
        opened.append(Session(answer))
        return opened[-1]

    monkeypatch.setattr(engine._connection, "session", session)
    return opened


def stamped(ontology: int, **counts: int) -> Reply:
    """A store of that version with those nodes; of labels that this version knows there is none."""
    recorded = [f"{label}={count}" for label, count in (COUNTED | counts).items()]
    stamp = {**turn_parameters("t"), "turn": 1, "ontology": ontology, "counts": recorded}
    return Reply(stamp=stamp, found=list(COUNTED.values()))


@pytest.mark.parametrize("writes", [False, True])
def test_a_label_of_a_later_version_is_refused_as_such(
    engine: Neo4j, monkeypatch: pytest.MonkeyPatch, writes: bool
) -> None:
    """Not as a node that is missing, nor by a key that is not there."""
    connect(engine, monkeypatch, lambda _: stamped(ONTOLOGY + 1, Later=3))
    with pytest.raises(StoreError, match="lebih baru"):
        engine.write(lambda writer: writer.run(QUERY)) if writes else engine.read(QUERY)


def test_a_label_that_this_version_gave_up_is_not_missed() -> None:
    """An earlier version may have counted it; a later one has no say about it."""
    stamp = Stamp(turn=1, ontology=ONTOLOGY - 1, counts={"Earlier": 3})
    census.refuse_missing(URL, stamp.counts, COUNTED)


def test_a_commit_that_ends_between_two_questions_is_not_called_lost(
    engine: Neo4j, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever is asked first, the commit ends right after it: what is told is that it was written."""
    asked: list[str] = []
    said: list[str] = []

    def line(_: object) -> list[SimpleNamespace]:
        asked.append("line")
        return [SimpleNamespace(token="t")] if len(asked) == 1 else []

    def state(_: object) -> tuple[Stamp, dict[str, int]]:
        asked.append("state")
        return Stamp(tokens=("t",) if len(asked) > 1 else ()), {}

    connect(engine, monkeypatch, lambda _: Reply())
    monkeypatch.setattr(writer_turns, "line", line)
    monkeypatch.setattr(census, "state", state)
    monkeypatch.setattr(engine._writing, "_tell", said.append)
    engine._writing._look_up("t", OSError())
    assert said == [say("store.written-after-all", store=URL)]


def fill(engine: Neo4j, monkeypatch: pytest.MonkeyPatch, *outcomes: Engine | BaseException) -> list[Session]:
    """A small store, of which the first copies come to this; gives the sessions that are opened."""
    coming = iter(outcomes)

    def copied(_: object) -> Engine:
        outcome = next(coming)
        if isinstance(outcome, BaseException):
            raise outcome
        return outcome

    monkeypatch.setattr(server_copy, "copied", copied)
    monkeypatch.setattr(engine, "_checked", lambda: Stamp(turn=1, ontology=ONTOLOGY, facts=FACTS))
    return connect(engine, monkeypatch, lambda _: Reply())


def test_a_copy_that_the_server_broke_off_is_made_in_a_new_transaction(
    engine: Neo4j, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The server asks for another try, and the transaction that it ended answers nothing any more."""
    opened = fill(engine, monkeypatch, TransientError(), Kglite(None))
    assert engine.nearby(lambda: engine.look(lambda ask: ask(QUERY, None))).rows == [(1,)]
    assert len(opened) == 2


def test_an_interrupted_copy_waits_for_no_server(engine: Neo4j, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C cuts the connection; closing it in good order would take until the server has answered."""
    opened = fill(engine, monkeypatch, KeyboardInterrupt())
    with pytest.raises(KeyboardInterrupt):
        engine.nearby(lambda: engine.look(lambda ask: ask(QUERY, None)))
    assert [session.end for session in opened] == ["at once"]


def never_still(engine: Neo4j, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let somebody write between any two looks at the turn."""
    numbers = count(1)
    monkeypatch.setattr(engine, "_checked", lambda: Stamp(turn=next(numbers)))


def test_a_reader_that_may_not_write_is_told_to_try_again(
    engine: Neo4j, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A turn of its own is a last resort; that the user has no right to one is not what went wrong."""

    def answer(cypher: str) -> Reply:
        if cypher == TAKE_TURN:
            raise Forbidden
        return Reply()

    opened = connect(engine, monkeypatch, answer)
    never_still(engine, monkeypatch)
    monkeypatch.setattr(writer_turns, "line", lambda _: [])
    with pytest.raises(StoreBusy, match="Ulangi nanti"):
        engine.steady(lambda: None)
    assert [session.end for session in opened] == ["in good order"]


def test_a_reader_whose_turn_the_server_ended_gives_no_answer(
    engine: Neo4j, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A turn has a longest time; whoever reads for longer may have seen two states."""
    connect(engine, monkeypatch, lambda _: Reply())
    never_still(engine, monkeypatch)
    monkeypatch.setattr(writer_turns, "line", lambda _: [])
    with pytest.raises(StoreBusy, match="Ulangi nanti"):
        engine.steady(lambda: None)


def test_a_query_that_takes_too_long_is_not_repeated(engine: Neo4j, monkeypatch: pytest.MonkeyPatch) -> None:
    """Although somebody wrote meanwhile: it would take as long again, and at last hold up the writers."""
    asked: list[str] = []
    never_still(engine, monkeypatch)

    def work() -> None:
        asked.append("once")
        raise QueryLimit("too long")

    with pytest.raises(QueryLimit, match="too long"):
        engine.steady(work)
    assert asked == ["once"]


def test_a_write_that_the_server_asks_to_repeat_is_repeated(
    engine: Neo4j, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In a new transaction; what it asks for again and again is an error at last."""
    outcomes: list[Exception | str] = [TransientError(), "written", *[TransientError()] * 3]

    def signed(*_: object) -> str:
        outcome = outcomes.pop(0)
        if isinstance(outcome, Exception):
            raise outcome
        return outcome

    opened = connect(engine, monkeypatch, lambda _: Reply())
    monkeypatch.setattr(server_writing, "_PAUSES", (0.0, 0.0))
    monkeypatch.setattr(writer_turns, "line", lambda _: [])
    monkeypatch.setattr(engine._writing, "_prepare", lambda _: None)
    monkeypatch.setattr(engine._writing, "_signed", signed)
    assert engine.write(lambda _: "") == "written"
    assert len(opened) == 3  # the first prepares
    with pytest.raises(StoreError):
        engine.write(lambda _: "")
    assert not outcomes


@pytest.mark.parametrize("lasts", [0, 20])
def test_counts_are_not_believed_while_somebody_commits(monkeypatch: pytest.MonkeyPatch, lasts: int) -> None:
    """A very large commit changes the counts for longer than a few looks take; others are soon believed."""
    looks: list[int] = []

    def state(_: object) -> tuple[Stamp, dict[str, int]]:
        looks.append(1)
        return Stamp(turn=1, counts={"Goal": 9}), {"Goal": 9 if lasts and len(looks) > lasts else 0}

    def line(_: object) -> list[SimpleNamespace]:
        return [SimpleNamespace(is_closing=len(looks) < lasts)]

    monkeypatch.setattr(census, "state", state)
    monkeypatch.setattr(writer_turns, "line", line)
    monkeypatch.setattr(census, "_PAUSE", 0.0)
    _, found = census.settled(cast("Any", Session()))
    assert (found["Goal"], len(looks)) == ((9, lasts + 1) if lasts else (0, 5))


def test_a_commit_that_never_ends_is_not_waited_for_forever(monkeypatch: pytest.MonkeyPatch) -> None:
    """A process may be stopped in the middle of it; the counts of then are taken after enough looks."""
    looks: list[int] = []

    def state(_: object) -> tuple[Stamp, dict[str, int]]:
        looks.append(1)
        return Stamp(turn=1, counts={"Goal": 9}), {"Goal": 0}

    monkeypatch.setattr(census, "state", state)
    monkeypatch.setattr(writer_turns, "line", lambda _: [SimpleNamespace(is_closing=True)])
    monkeypatch.setattr(census, "_PAUSE", 0.0)
    monkeypatch.setattr(census, "_MOST", 30)
    _, found = census.settled(cast("Any", Session()))
    assert (found["Goal"], len(looks)) == (0, 30)
