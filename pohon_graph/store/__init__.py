"""The library's front door: a store of trees, and everything that can be done with it."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from pohon_graph.files import PathLike
from pohon_graph.store.load_and_drop import Changes
from pohon_graph.store.outputs import Outputs

if TYPE_CHECKING:
    from pohon_graph.safekeeping.certificate import Certificate
    from pohon_graph.safekeeping.verify import Verified


def open_store(
    address: PathLike | None = None,
    *,
    wait: float | None = None,
    tell: Callable[[str], None] | None = None,
) -> Store:
    """Open the store at `address`: a path that ends in `.kgl`, a Bolt URL, or `:memory:`.

    The default is POHON_STORE, else NEO4J_URI, else `.pohon/graph.kgl` in the working directory. `wait` is
    the number of seconds that a write waits for another writer (None: 60); `tell` receives messages about
    such waiting. The first query opens the file or the connection. Raises UsageError if the address is
    neither a path nor a URL of those kinds.
    """
    from pohon_graph.engines.open_engine import address as chosen
    from pohon_graph.engines.open_engine import open_engine
    from pohon_graph.engines.writer_queue import WAIT

    url = chosen(os.fspath(address) if address is not None else None)
    return Store(open_engine(url, wait=WAIT if wait is None else wait, tell=tell))


class Store(Changes, Outputs):
    """Trees in an engine. A context manager: leaving it closes the engine."""

    def verify(self) -> Verified:
        """Check everything that the store holds: versions, schema, nodes, edges, digests, derived facts.

        Accepts stores that other methods refuse. Raises StoreEmpty if the store does not exist, StoreError
        if it cannot be reached or read.
        """
        from pohon_graph.safekeeping.verify import verify

        return verify(self.engine)

    def compare(self, other: Store, *, as_of: date | None = None) -> Certificate:
        """Verify this store and another, audit both with every rule as on the day `as_of` (default today),
        and compare them tree by tree and finding by finding.

        Raises StoreError or StoreEmpty if one of them cannot be audited.
        """
        from pohon_graph.safekeeping.certificate import compare

        for store in (self, other):
            store.require_trees()
        return compare(self.engine, other.engine, as_of or date.today())
