"""Writes whole trees: finds the differences first, then writes them, all in one transaction."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from pohon_graph.engines import Ask, Engine, Parameters, Result, Write, Writer
from pohon_graph.engines.graph_reader import list_trees
from pohon_graph.engines.load_notices import refuse_absent
from pohon_graph.engines.load_orders import Change, Order, Tables
from pohon_graph.engines.load_transaction import Replacing
from pohon_graph.engines.stamp import Stamp
from pohon_graph.engines.store_digests import read_signed
from pohon_graph.errors import StoreEmpty
from pohon_graph.graph.gc_pause import search_put_off
from pohon_graph.graph.model import Graph, Row
from pohon_graph.graph.packed_graphs import Shelf

__all__ = ["Change", "drop_tree", "write_trees"]


@search_put_off()
def write_trees(
    engine: Engine,
    graphs: Iterable[Graph] | Shelf,
    nomenclature: Iterable[Row] = (),
    *,
    tables: Iterable[Row] | None = None,
    drop: Collection[str] = (),
    drop_table: str | None = None,
    only_matched: bool = False,
    dry_run: bool = False,
    replace: bool = False,
) -> Change:
    """Replace the trees of `graphs`, each the graph of one file, and remove those named in `drop`.

    All of it is one transaction. `tables` are nomenclature rows to load; `drop_table` is a regulation
    whose rows to remove. `nomenclature`, the bundled one, applies while the store has no other. Other
    trees change only through tables, agencies and programmes that they share. `only_matched` omits
    unmatched rows, for a temporary store. `dry_run` writes nothing. Raises InputError if the store
    holds one of the trees for another agency, or if most of a tree's goals would go without
    `replace`.
    """
    bundled = {row["id"]: row for row in nomenclature}
    changes = Tables(bundled, list(tables or ()), drop_table)
    shelf = graphs if isinstance(graphs, Shelf) else Shelf(graphs)
    order = Order(shelf, changes, frozenset(drop), replace, only_matched)

    def work(writer: Writer) -> Change:
        replacing = Replacing(order, writer, read_signed(writer.run))
        change = replacing.run()
        replacing.sign()
        return change

    if not dry_run:
        return engine.write(work)
    try:
        return engine.steady(lambda: Replacing(order, _Pretence(engine.read, engine.stamp())).run())
    except StoreEmpty:
        return Replacing(order, _Pretence(_nothing, Stamp())).run()


class _Pretence:
    """A writer that writes nothing."""

    runs_once = False

    def __init__(self, ask: Ask, before: Stamp) -> None:
        self._ask = ask
        self.before = before

    def run(self, cypher: str, parameters: Parameters | None = None) -> Result:
        return self._ask(cypher, parameters)

    def put(self, writes: Sequence[Write]) -> None:
        pass


def _nothing(_: str, __: Parameters | None) -> Result:
    """The empty answer of a store that does not exist yet."""
    return Result((), [])


def drop_tree(engine: Engine, tree: str) -> Change:
    """Remove one tree and the nodes that only it declared. Raises UsageError if the tree does not exist."""
    refuse_absent(
        [tree], [row["id"] for row in list_trees(engine)]
    )  # checked before any wait for other writers, too
    return write_trees(engine, [], drop=[tree])
