"""The library's front door: a store of trees, and everything that can be done with it."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from pohon_graph.engines import Engine, Result
from pohon_graph.errors import StoreEmpty
from pohon_graph.texts import say

if TYPE_CHECKING:
    import networkx

    from pohon_graph.engines.trees import Change
    from pohon_graph.graph.model import Graph, Row
    from pohon_graph.rules.findings import Report

PathLike = str | os.PathLike[str]


def open_store(address: PathLike | None = None) -> Store:
    """Open the store at `address`: a path that ends in `.kgl`, a Bolt URL, or `:memory:`.

    Without one: POHON_STORE, else NEO4J_URI, else `.pohon/graph.kgl` in the working directory.
    Nothing is read or connected before the first question. Raises UsageError where the address is
    neither a path nor a URL of those kinds.
    """
    from pohon_graph.engines.opening import address as chosen
    from pohon_graph.engines.opening import open_engine

    return Store(open_engine(chosen(os.fspath(address) if address is not None else None)))


class Store:
    """Trees in an engine. A context manager: leaving it closes the engine."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Release the connection or the memory."""
        self.engine.close()

    def load(self, *paths: PathLike, dry_run: bool = False) -> Change:
        """Validate tree files, folders or a nomenclature table, then replace those trees.

        Gives the counts of what was added, changed and removed by kind, and notices. Raises
        InputError with every problem of every file, and then nothing was written.
        """
        from pohon_graph import loading
        from pohon_graph.engines.trees import Change, write_trees

        loaded = loading.read(list(paths))
        own = loaded.nomenclature is not None
        change = write_trees(
            self.engine,
            loaded.graphs,
            loaded.nomenclature if loaded.nomenclature is not None else loading.bundled_nomenclature(),
            replace_nomenclature=own,
            dry_run=dry_run,
        )
        return Change(change.trees, change.counts, [*loaded.notices, *change.notices])

    def trees(self) -> list[Row]:
        """The Tree rows by id; an empty list where nothing has been loaded."""
        from pohon_graph.engines.reading import list_trees

        return list_trees(self.engine)

    def drop(self, tree: str) -> Change:
        """Remove one tree, and of the shared things what only it declared."""
        from pohon_graph.engines.trees import drop_tree

        return drop_tree(self.engine, tree)

    def graph(self, trees: Iterable[str] | None = None) -> Graph:
        """The graph as rows, whole or of some trees. Raises StoreEmpty where there is none."""
        from pohon_graph.engines.reading import read_graph

        self.require_trees()
        return read_graph(self.engine, None if trees is None else list(trees))

    def to_networkx(self, trees: Iterable[str] | None = None) -> networkx.MultiDiGraph[str]:
        """The graph as a networkx MultiDiGraph; see `pohon_graph.exports` for its attributes."""
        from pohon_graph.exports import to_networkx

        return to_networkx(self.graph(trees))

    def audit(
        self,
        select: Sequence[str] = (),
        ignore: Sequence[str] = (),
        *,
        as_of: date | None = None,
        rules: Sequence[PathLike] = (),
    ) -> Report:
        """Run the rules, all or those `select`ed by code or prefix, and give the report.

        `as_of` is the date on which proposals are overdue and suppressions expire (default today);
        `rules` are folders of further rule files. Raises StoreEmpty where no tree is loaded,
        UsageError for a code that no rule has, InputError for a rule file that is not one.
        """
        from pohon_graph.rules.catalogue import catalogue, choose
        from pohon_graph.rules.runner import audit

        self.require_trees()
        chosen = choose(catalogue([Path(folder) for folder in rules]), select, ignore)
        return audit(self.engine, chosen, as_of=as_of or date.today())

    def query(self, cypher: str, parameters: Mapping[str, Any] | None = None) -> Result:
        """Run a Cypher query that only reads. Raises QueryError for any other."""
        return self.engine.read(cypher, parameters)

    def require_trees(self) -> list[Row]:
        """The Tree rows; raises StoreEmpty, which says how to load one, where there is none."""
        trees = self.trees()
        if not trees:
            raise StoreEmpty(say("store.empty", store=self.engine.url))
        return trees
