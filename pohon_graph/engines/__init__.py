"""The two engines behind one small protocol."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, Protocol, TypeVar

if TYPE_CHECKING:
    from pohon_graph.engines.limits import Limits
    from pohon_graph.engines.stamp import Stamp
    from pohon_graph.engines.waiting import Holder

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
    """Nodes of one label, or edges of one kind, and what is to be done with them.

    Rows of what is created or changed hold properties, those of edges `start` and `end`, too; a
    changed row holds all of them, None if there is no value.
    """

    does: Literal["create", "change", "remove"]
    kind: str | tuple[str, str, str]
    rows: Sequence[Mapping[str, Any]]


Ask = Callable[[str, Parameters | None], Result]  # Engine.read, or the same inside a transaction


class Writer(Protocol):
    """One open write transaction."""

    before: Stamp  # what the store said of itself before it

    def run(self, cypher: str, parameters: Parameters | None = None) -> Result:
        """Run one statement inside the transaction."""
        ...

    def put(self, writes: Sequence[Write]) -> None:
        """Write rows of several kinds, none of which needs another; in as few messages as will do."""
        ...


class Engine(Protocol):
    """A store of the graph. Text in, rows out; nothing of ours is built on more than this."""

    name: str  # "kglite" or "neo4j"
    url: str  # as it may be shown: never holds a password

    def read(self, cypher: str, parameters: Parameters | None = None, limits: Limits | None = None) -> Result:
        """Run a statement that only reads, within `limits` if there are any.

        Raises QueryError where it is refused, fails, or names a label, relationship type or
        property that the store does not know; QueryLimit, one of those, where it goes beyond the
        limits; StoreError where the store cannot be reached.
        """
        ...

    def look(self, work: Callable[[Ask], T]) -> T:
        """Run `work`, which asks as `read` does, in one transaction that only reads, on one state.

        The first question that fails ends the transaction: `work` is to let its error pass. `work`
        may be run again where the server asks for a retry.
        """
        ...

    def steady(self, work: Callable[[], T]) -> T:
        """Run `work`, all of whose questions to this engine see one and the same state of the store.

        `work` may be run again where somebody wrote meanwhile, so it only reads and keeps nothing. Inside
        another `steady` it joins that one. Raises StoreBusy where no state lasts long enough.
        """
        ...

    def nearby(self, work: Callable[[], T]) -> T:
        """`steady` for many questions, all of them the program's own: an engine that is far away may
        fetch what it holds first and have them answered in this process."""
        ...

    def inspect(self, work: Callable[[], T]) -> T:
        """`steady`, but questions are answered of a store, too, that others must not read: one that
        lacks nodes, holds nodes that this program did not write, or is of a later version.

        Inside, any statement that only reads is run, and a word that the store does not know finds nothing.
        """
        ...

    def stamp(self) -> Stamp:
        """What the store says of who wrote it. Raises StoreEmpty where there is no store yet."""
        ...

    def write(self, work: Callable[[Writer], T]) -> T:
        """Run `work` in one transaction: all of it happens, or nothing of it.

        `work` may be run again from the start where the server asks for a retry. Waits where another
        process is writing, and raises StoreBusy if that takes too long; StoreError where the store
        cannot be written.
        """
        ...

    def unlock(self) -> list[Holder]:
        """End what others are writing: they write nothing. Gives who they were, none if nobody wrote."""
        ...

    def left_over(self) -> list[str]:
        """The paths of what a killed process left beside the store, if nobody is writing now."""
        ...

    def close(self) -> None:
        """Release the connection or the memory. Closing twice is fine."""
        ...
