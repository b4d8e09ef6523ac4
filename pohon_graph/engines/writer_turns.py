"""Decides whose turn it is to write to a Neo4j database, from the program's open transactions there.

A writer's transaction names its owner in its metadata. Earlier transactions are ahead of it in the queue.
The server ends a transaction that exceeds its time limit, so nobody is ahead for ever. A process that waits
long continues in a new transaction, which takes over its place.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from pohon_graph.bundled import statement
from pohon_graph.engines.bolt import Run
from pohon_graph.engines.sessions import ending
from pohon_graph.engines.writer_queue import Holder, Patience

if TYPE_CHECKING:
    import neo4j

LONGEST: Final = 600.0  # seconds for one write; 100,000 goals take 17 on a quiet machine
STAY: Final = 30.0  # seconds to wait in one transaction; then another takes over its place
_APP: Final = "pohon-graph: writing"
_AT_WORK: Final = statement("store", "at-work.cypher")
_END: Final = statement("store", "end-transactions.cypher")


@dataclass(frozen=True, slots=True, order=True)
class Turn:
    """One transaction of the program, in queue order. The server numbers transactions as they begin;
    one that takes over a place has that place's number."""

    number: int
    transaction: str
    database: str
    token: str
    said: Mapping[str, Any]
    is_closing: bool  # committing or rolling back

    @property
    def holder(self) -> Holder:
        return Holder.read(self.said)


@contextmanager
def in_turn(
    opened: Callable[[], neo4j.Session], token: str, patience: Patience
) -> Iterator[neo4j.Transaction]:
    """A transaction whose turn it is; its changes stay if it commits.

    It has LONGEST for its work, regardless of the wait: each waiting transaction begins before its
    predecessor ends. Raises StoreBusy, which names the writer, if `patience` runs out.
    """
    place: Turn | None = None
    with ExitStack() as held:
        while True:
            with held.pop_all():
                session = held.enter_context(ending(opened()))
                transaction = session.begin_transaction(metadata(token, place), STAY + LONGEST)
            place = _place_after_waiting(transaction.run, token, patience)
            if place is None:
                break
        yield transaction


def metadata(token: str, place: Turn | None = None) -> dict[str, Any]:
    """The metadata of a writing transaction: its owner, and the place that it takes over."""
    taken_over = {} if place is None else {"place": place.number}
    return {"app": _APP, "token": token, **taken_over, **Holder.here().told()}


def line(run: Run) -> list[Turn]:
    """All turns on the server, in queue order."""
    return sorted(_turn(record.data()) for record in run(_AT_WORK, app=_APP))


def _place_after_waiting(run: Run, token: str, patience: Patience) -> Turn | None:
    """None once nobody is ahead, or the place in the queue if another transaction must take over first."""
    end = time.monotonic() + STAY
    while True:
        turns = line(run)
        own = next((turn for turn in turns if turn.token == token), None)
        ahead = [turn for turn in turns if own and _is_ahead(turn, own)]
        if not ahead:
            return None
        patience.wait(ahead[0].holder, len(ahead))
        if time.monotonic() > end:
            return own


def _is_ahead(turn: Turn, own: Turn) -> bool:
    return turn < own and turn.database == own.database and turn.token != own.token


def end_all(session: neo4j.Session, database: str) -> list[Holder]:
    """End every turn in `database`; returns their owners."""
    turns = [turn for turn in line(session.run) if turn.database == database]
    if turns:
        session.run(_END, transactions=[turn.transaction for turn in turns]).consume()
    return [turn.holder for turn in turns]


def _turn(row: Mapping[str, Any]) -> Turn:
    number = row["transactionId"].rpartition("-")[2]
    said = row["metaData"]
    return Turn(
        number=said.get("place", int(number) if number.isdigit() else 0),
        transaction=row["transactionId"],
        database=row["database"],
        token=str(said.get("token")),
        said=said,
        is_closing=row["status"] == "Closing",
    )
