"""Writes a store to a file and restores it from one, completely or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace as changed
from functools import partial
from pathlib import Path
from typing import Final

from pohon_graph.bundled import statement
from pohon_graph.engines import Engine, Writer
from pohon_graph.engines.graph_reader import read_trees
from pohon_graph.engines.load_orders import Change
from pohon_graph.engines.load_transaction import remove_nodes, write_difference
from pohon_graph.engines.store_digests import Signed, read_signed, sign
from pohon_graph.errors import CannotRun, Problem, UsageError
from pohon_graph.graph.digests import are_recorded, shared_digests, tree_digests
from pohon_graph.graph.graph_difference import Tally, difference
from pohon_graph.graph.model import Graph
from pohon_graph.safekeeping.backup_file import packed, read_backup
from pohon_graph.safekeeping.damaged_file import set_aside
from pohon_graph.safekeeping.store_content import look
from pohon_graph.safekeeping.structure import Structure
from pohon_graph.texts import say

_EMPTY: Final = statement("store", "empty.cypher")


def backup(engine: Engine) -> tuple[bytes, list[Problem]]:
    """The current store as a backup file, with notices of content in a `.kgl` file that the program
    did not write and the backup therefore omits.

    Raises CannotRun if the stored data does not match its digests: such a backup would look the
    same as one of a damaged store.
    """
    graph, signed = engine.steady(lambda: engine.look(lambda ask: (read_trees(ask, None), read_signed(ask))))
    if not _is_whole(graph, signed):
        raise CannotRun(say("safekeeping.not-whole", store=engine.url))
    return packed(graph), [*_left_out(engine)]


def _left_out(engine: Engine) -> Iterator[Problem]:
    faults = Structure(look(engine)).faults if engine.name == "kglite" else []
    if faults:
        said = say("safekeeping.left-out", count=len(faults), first=faults[0].sentence)
        yield Problem(engine.url, said)


def require_folder(path: Path) -> None:
    """Raise CannotRun if the folder for a backup is missing: this is more often a disk that is not
    connected than a request for a new folder."""
    folder = Path(os.path.realpath(path)).parent
    try:
        folder.stat()
    except FileNotFoundError as error:
        raise CannotRun(say("safekeeping.no-folder", path=path, folder=folder)) from error
    except OSError:  # the write itself then reports the error
        return


def _is_whole(graph: Graph, signed: Signed) -> bool:
    wholes = {id_: row["whole"] for id_, row in graph.nodes["Tree"].items()}
    return are_recorded(graph) and signed == Signed.of(shared_digests(graph), wholes)


def restore(engine: Engine, path: Path, *, replace: bool) -> Change:
    """Put the content of a backup into a store, in one transaction.

    Raises UsageError if the file is not a restorable backup, or if the store holds trees and `replace`
    is false. With `replace` a damaged store file gets another name, which a notice gives.
    """
    graph = read_backup(path)

    def work(writer: Writer) -> Change:
        before, old = read_signed(writer.run), read_trees(writer.run, None)
        if old.nodes["Tree"] and not replace:
            raise UsageError(say("safekeeping.not-empty", store=engine.url, count=len(old.nodes["Tree"])))
        found = missing = difference(old, graph)
        if replace and engine.name == "kglite":  # the program owns the whole file, even unknown content
            writer.run(_EMPTY)
            before, missing = Signed(None, {}), difference(Graph(), graph)
        tally = Tally()
        tally.add(found)
        write_difference(writer, missing)
        remove_nodes(writer, missing)
        sign(writer, before, Signed.of(shared_digests(graph), tree_digests(graph)))
        return Change(graph.trees(), tally.counts())

    names: list[str] = []
    change = engine.write(work, partial(set_aside, names) if replace else None)
    notices = [Problem(engine.url, say("safekeeping.set-aside", path=name)) for name in names]
    return changed(change, notices=notices)
