"""Whose turn it is to write to a database of Neo4j: the transactions of ours that are at work there.

A writer's transaction carries in its metadata who it is. Those that began earlier are ahead of it in the
line; the server ends a transaction that takes longer than it said it would, so nobody is ahead for ever.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from pohon_graph.bundled import statement
from pohon_graph.engines.bolt import Run
from pohon_graph.engines.waiting import Holder, Patience

if TYPE_CHECKING:
    import neo4j

LONGEST: Final = 600.0  # seconds for one write; 100,000 goals take 17 on a quiet machine
_APP: Final = "pohon-graph: writing"
_AT_WORK: Final = statement("store", "at-work.cypher")
_END: Final = statement("store", "end-transactions.cypher")


@dataclass(frozen=True, slots=True, order=True)
class Turn:
    """One transaction of ours, in the order of the line: the server numbers them as they begin."""

    number: int
    transaction: str
    database: str
    token: str
    said: Mapping[str, Any]

    @property
    def holder(self) -> Holder:
        return Holder.read(self.said)


def metadata(token: str) -> dict[str, Any]:
    """What a writing transaction says of itself."""
    return {"app": _APP, "token": token, **Holder.here().told()}


def line(run: Run) -> list[Turn]:
    """All turns on the server, first come first."""
    return sorted(_turn(record.data()) for record in run(_AT_WORK, app=_APP))


def _ahead(run: Run, token: str) -> list[Turn]:
    turns = line(run)
    own = next((turn for turn in turns if turn.token == token), None)
    return [turn for turn in turns if own and turn < own and turn.database == own.database]


def wait_in_line(tx: neo4j.ManagedTransaction | neo4j.Transaction, token: str, patience: Patience) -> None:
    """Return when nobody is ahead. Raises StoreBusy, with the name of who writes, if `patience` ends."""
    while ahead := _ahead(tx.run, token):
        patience.wait(ahead[0].holder, len(ahead))


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
        number=int(number) if number.isdigit() else 0,
        transaction=row["transactionId"],
        database=row["database"],
        token=str(said.get("token")),
        said=said,
    )
