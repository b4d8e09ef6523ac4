"""The sides of a comparison: files, other stores, trees of a store."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from pohon_graph.edits.compare import Trees
from pohon_graph.edits.edit import Edits
from pohon_graph.engines import Engine
from pohon_graph.files import PathLike, there_is
from pohon_graph.registry import offered

if TYPE_CHECKING:
    from pohon_graph.errors import Problem
    from pohon_graph.graph.model import Graph
    from pohon_graph.graph.packed_graphs import Shelf
    from pohon_graph.loading.answers import Answers
    from pohon_graph.store.state import StoreState

Tell = Callable[["list[Problem]"], None]


def difference_of(
    store: StoreState, before: PathLike, after: PathLike, tell: Tell, answers: Answers | None = None
) -> Edits:
    """The edits from one side to the other; see `Store.diff`."""
    from pohon_graph.edits.compare import compare

    return compare(*(_side(store, os.fspath(name), tell, answers) for name in (before, after)))


def _side(store: StoreState, name: str, tell: Tell, answers: Answers | None) -> Trees:
    if _is_store(name):
        return _of_store(name)
    if there_is(name) or _is_file(name):
        return _of_files(name, tell, answers)
    return _of_tree(store, name)


def _is_store(name: str) -> bool:
    return "://" in name or name.lower().endswith(".kgl")


def _is_file(name: str) -> bool:
    """Whether the name is that of a tree file, so that a mistyped one is not looked for in the store."""
    formats = offered("pohon_graph.loading.formats", "FORMAT")
    return name.lower().endswith(tuple(suffix for each in formats for suffix in each.suffixes))


def _of_files(name: str, tell: Tell, answers: Answers | None) -> Trees:
    from pohon_graph import loading
    from pohon_graph.graph.packed_graphs import Shelf

    # The trees of a folder are packed; a single one would be unpacked again at once.
    shelf = Shelf() if Path(name).is_dir() else None
    loaded = loading.read([name], shelf=shelf, answers=answers)
    tell(loaded.notices)
    return _trees(loaded.graphs if shelf is None else shelf)


def _trees(graphs: Sequence[Graph] | Shelf) -> Trees:
    rows = {row["id"]: row for graph in graphs for row in graph.trees()}
    places = {tree: place for place, tree in enumerate(rows)}
    return Trees(rows, lambda tree: graphs[places[tree]])


def _of_store(address: str) -> Trees:
    """All trees of a store, each read into memory: the store is closed before they are compared."""
    from pohon_graph.store import open_store

    with open_store(address) as store:
        return store.of_one_state(lambda: _read(store.engine, [row["id"] for row in store.require_trees()]))


def _of_tree(store: StoreState, name: str) -> Trees:
    """A tree of the store in use, which is only asked for one. Raises UsageError if no tree has that name."""
    from pohon_graph.explore import find

    return store.of_one_state(lambda: _read(store.engine, [find.tree(store.engine, name)]))


def _read(engine: Engine, trees: list[str]) -> Trees:
    from pohon_graph.engines.graph_reader import read_graph
    from pohon_graph.graph.packed_graphs import Shelf

    return _trees(Shelf(read_graph(engine, [tree]) for tree in trees))
