"""Whose turn it is to write to a database of Neo4j: the transactions of ours that are at work there.

A writer's transaction carries in its metadata who it is. Those that began earlier are ahead of it in the
line; the server ends a transaction that takes longer than it said it would, so nobody is ahead for ever.
Whoever waits for long goes on in a transaction with the place of the one before.
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
from pohon_graph.engines.waiting import Holder, Patience

if TYPE_CHECKING:
    import neo4j

LONGEST: Final = 600.0  # seconds for one write; 100,000 goals take 17 on a quiet machine
STAY: Final = 30.0  # seconds in the line with one transaction; then another takes over its place
_APP: Final = "pohon-graph: writing"
_AT_WORK: Final = statement("store", "at-work.cypher")
_END: Final = statement("store", "end-transactions.cypher")


@dataclass(frozen=True, slots=True, order=True)
class Turn:
    """One transaction of ours, in the order of the line: the server numbers them as they begin, and one that
    takes over a place has the number of that."""

    number: int
    transaction: str
    database: str
    token: str
    said: Mapping[str, Any]
    is_closing: bool  # committing, or rolling back

    @property
    def holder(self) -> Holder:
        return Holder.read(self.said)


@contextmanager
def in_turn(
    opened: Callable[[], neo4j.Session], token: str, patience: Patience
) -> Iterator[neo4j.Transaction]:
    """A transaction whose turn it is; what it does stays if it commits.

    It has LONGEST for that, however long it has waited: each transaction that waits begins before the one
    that it follows ends. Raises StoreBusy, with the name of who writes, if `patience` ends.
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
    """What a writing transaction says of itself, and whose place it takes over."""
    taken_over = {} if place is None else {"place": place.number}
    return {"app": _APP, "token": token, **taken_over, **Holder.here().told()}


def line(run: Run) -> list[Turn]:
    """All turns on the server, first come first."""
    return sorted(_turn(record.data()) for record in run(_AT_WORK, app=_APP))


def _place_after_waiting(run: Run, token: str, patience: Patience) -> Turn | None:
    """None when nobody is ahead; the place in the line if it is time for another transaction before that."""
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
    """End every turn in `database`; gives whose they were."""
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
