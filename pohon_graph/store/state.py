"""An open store: its engine, the trees and tables in it, and work on one state of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import wraps
from types import TracebackType
from typing import TYPE_CHECKING, Concatenate, ParamSpec, Self, TypeVar

from pohon_graph.engines import Engine
from pohon_graph.errors import StoreEmpty
from pohon_graph.texts import say

if TYPE_CHECKING:
    from pohon_graph.graph.model import Row
    from pohon_graph.graph.nomenclature_rows import Table

S = TypeVar("S", bound="StoreState")
T = TypeVar("T")
P = ParamSpec("P")


def reads_one_state(method: Callable[Concatenate[S, P], T]) -> Callable[Concatenate[S, P], T]:
    """The same method, with every query on one state of the store; it only reads."""

    @wraps(method)
    def steady(store: S, /, *args: P.args, **options: P.kwargs) -> T:
        return store.of_one_state(lambda: method(store, *args, **options))

    return steady


class StoreState:
    """The engine, and the parts of a store that all its methods need."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self._judged_by: list[Row] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Release the connection or the memory."""
        self.engine.close()

    def of_one_state(self, work: Callable[[], T]) -> T:
        """Run `work` so that all its queries to this store see the same state.

        Every method already reads one state; this is for answers that belong together. `work` must
        only read, and may run again if another process writes meanwhile. A small store on a server is
        first copied into this process, and the copy answers everything except `query`.
        """
        return self.engine.nearby(work)

    def trees(self) -> list[Row]:
        """The Tree rows by id; an empty list if nothing has been loaded."""
        from pohon_graph.engines.graph_reader import list_trees

        return list_trees(self.engine)

    def require_trees(self) -> list[Row]:
        """The Tree rows; if there are none, raises StoreEmpty, which says how to load one."""
        trees = self.trees()
        if not trees:
            raise StoreEmpty(say("store.empty", store=self.engine.url))
        self._refuse_older(trees)
        return trees

    def sources(self) -> list[str]:
        """The files and folders of tables that the loaded trees were read from, as absolute paths."""
        return [tree["path"] for tree in self.trees() if tree.get("path")]

    def changed_sources(self) -> list[Row]:
        """The Tree rows whose file exists and has changed since it was loaded."""
        from pohon_graph.files import content_digest

        digests = [(tree, content_digest(tree["path"])) for tree in self.trees() if tree.get("path")]
        return [tree for tree, now in digests if now not in (None, tree["file_digest"])]

    def nomenclature(self) -> list[Table]:
        """The tables of the nomenclature that the store holds, by regulation and kind of government."""
        if not self._judged_by:
            self._refuse_older(self.trees())
        return self._tables()

    def _tables(self) -> list[Table]:
        from pohon_graph.engines.graph_reader import read_table_facts
        from pohon_graph.graph.nomenclature_rows import tables_of

        return tables_of(self._judged_by or read_table_facts(self.engine))

    def _refuse_older(self, trees: Sequence[Row]) -> None:
        """Raise StoreError if an earlier version of the program wrote the store, or one of its trees."""
        from pohon_graph.engines.versions import refuse_older

        if trees:
            refuse_older(self.engine.url, self.engine.stamp(), trees)
