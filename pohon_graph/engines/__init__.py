"""The two engines and the small protocol that both implement."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, Protocol, TypeVar

if TYPE_CHECKING:
    from pohon_graph.engines.query_limits import Limits
    from pohon_graph.engines.stamp import Stamp
    from pohon_graph.engines.writer_queue import Holder

Parameters = Mapping[str, Any]
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Result:
    """The rows of a query: `columns` in the order of RETURN, each row a tuple in that order."""

    columns: tuple[str, ...]
    rows: list[tuple[Any, ...]]

    def dicts(self) -> list[dict[str, Any]]:
        """The rows as dictionaries by column."""
        return [dict(zip(self.columns, row, strict=True)) for row in self.rows]


@dataclass(frozen=True, slots=True)
class Write:
    """A set of nodes of one label, or edges of one kind, and the operation to apply to them.

    Rows to create or change hold properties; rows of edges also hold `start` and `end`. A changed row
    holds every property, with None for a property without a value.
    """

    does: Literal["create", "change", "remove"]
    kind: str | tuple[str, str, str]
    rows: list[dict[str, Any]]


Aside = Callable[[Path], AbstractContextManager[None]]  # keeps a damaged file under another name
Ask = Callable[[str, Parameters | None], Result]  # Engine.read, or the same inside a transaction


class Writer(Protocol):
    """One open write transaction."""

    before: Stamp  # the stamp of the store before this transaction
    runs_once: bool  # whether the work is never repeated, so that it may release its input as it goes

    def run(self, cypher: str, parameters: Parameters | None = None) -> Result:
        """Run one statement inside the transaction."""
        ...

    def put(self, writes: Sequence[Write]) -> None:
        """Write rows of several kinds that do not depend on each other, in as few messages as possible.

        It may empty the lists of rows, which releases their memory during a large write.
        """
        ...


class Engine(Protocol):
    """A store of the graph. It takes text and returns rows; the program relies on nothing else."""

    name: str  # "kglite" or "neo4j"
    url: str  # safe to show: never holds a password

    def read(self, cypher: str, parameters: Parameters | None = None, limits: Limits | None = None) -> Result:
        """Run a read-only statement, within `limits` if they are given.

        Raises QueryError if the statement is refused, fails, or names a label, relationship type or
        property that the store does not know. Raises QueryLimit, a kind of QueryError, if it exceeds the
        limits, and StoreError if the store cannot be reached.
        """
        ...

    def look(self, work: Callable[[Ask], T]) -> T:
        """Run `work` in one read-only transaction, on one state; it asks the way `read` does.

        The first query that fails ends the transaction, so `work` must let the error through. `work`
        may run again if the server asks for a retry.
        """
        ...

    def steady(self, work: Callable[[], T]) -> T:
        """Run `work` so that all its queries to this engine see the same state of the store.

        `work` may run again if another process writes meanwhile, so it must only read and must not keep
        results between runs. A nested call joins the outer one. Raises StoreBusy if no state lasts long
        enough.
        """
        ...

    def nearby(self, work: Callable[[], T]) -> T:
        """`steady` for many queries that are all the program's. A remote engine may first fetch the
        store's content and then answer them in this process."""
        ...

    def inspect(self, work: Callable[[], T]) -> T:
        """`steady` that also reads stores that others must not read: a store that lacks nodes, holds
        nodes that this program did not write, or was written by a later version.

        Any read-only statement runs inside it. A word that the store does not know matches nothing.
        """
        ...

    def stamp(self) -> Stamp:
        """The store's record of who wrote it. Raises StoreEmpty if nothing has been loaded yet."""
        ...

    def write(self, work: Callable[[Writer], T], aside: Aside | None = None) -> T:
        """Run `work` in one transaction: either all of it happens or none.

        Raises StoreDamaged for a damaged file; with `aside`, which moves it away, `work` writes a new one.
        `work` may run again from the start if the server asks for a retry. Waits while another process
        writes and raises StoreBusy if that takes too long. Raises StoreError if the store cannot be
        written.
        """
        ...

    def unlock(self) -> list[Holder]:
        """End other processes' writes, so that they write nothing. Returns the writers, if any."""
        ...

    def left_over(self) -> list[str]:
        """The paths of files that a killed process left next to the store, if nobody is writing now."""
        ...

    def close(self) -> None:
        """Release the connection or the memory. Closing twice is fine."""
        ...
