"""What a store holds, whole: every node, edge and property, so that any mix or loss shows."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from pohon_graph.store import Store, open_store
from tests.faults.states import State

_OTHERWISE_EACH_TIME = ("loaded_at", "path")


class Contents:
    """The contents of some states, by which the state of a store is recognised."""

    def __init__(self, states: Sequence[State]) -> None:
        self._known = {contents_of(state.folder): state.number for state in states}

    def state_of(self, address: str) -> int | None:
        """The number of the state that a store is in; None for a mix of several, or any other content."""
        with open_store(address) as store:
            return self._known.get(contents(store))


def contents_of(*paths: Path) -> str:
    """The contents of a store into which just these files were loaded."""
    with open_store(":memory:") as store:
        store.load(*paths)
        return contents(store)


def contents(store: Store) -> str:
    """A digest of everything in a store but the times of loading and the paths of the files."""
    graph = store.graph()
    rows = [[label, sorted(map(_row, found.values()))] for label, found in sorted(graph.nodes.items())]
    rows += [["-".join(key), sorted(map(_row, found))] for key, found in sorted(graph.edges.items())]
    return hashlib.sha256(json.dumps(rows).encode()).hexdigest()


def _row(row: Mapping[str, object]) -> str:
    kept = {name: value for name, value in row.items() if value is not None}
    return json.dumps({n: v for n, v in kept.items() if n not in _OTHERWISE_EACH_TIME}, sort_keys=True)
