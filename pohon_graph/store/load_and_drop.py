"""Changing a store: trees and tables come and go, and a backup is restored."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from pohon_graph.errors import UsageError
from pohon_graph.files import PathLike
from pohon_graph.store.state import StoreState
from pohon_graph.texts import say

if TYPE_CHECKING:
    from pohon_graph.engines.tree_writer import Change
    from pohon_graph.engines.writer_queue import Holder
    from pohon_graph.graph.model import Row
    from pohon_graph.loading.answers import Answers
    from pohon_graph.loading.nomenclature.table_scope import Naming


class Changes(StoreState):
    """The methods of a store that write to it."""

    def load(
        self,
        *paths: PathLike,
        dry_run: bool = False,
        replace: bool = False,
        naming: Naming | None = None,
        answers: Answers | None = None,
        nomenclature: Iterable[Row] | None = None,
    ) -> Change:
        """Validate tree files, folders and tables of the nomenclature, then replace those trees and tables.

        `naming` supplies facts that a table's file lacks: regulation, years, kind of government;
        `answers` those that a planner's workbook lacks: agency, period.
        `nomenclature` holds rows of another store. This store, a temporary one, applies them if no
        table is among the files, and writes only those that match. Returns notices and, by kind, the
        numbers of added, changed and removed things. Raises InputError with every problem of every
        file; nothing is written then. A load that would remove five or more goals of a tree, and more
        than half of them, is such a problem, too, unless `replace` confirms it.
        """
        from pohon_graph import loading
        from pohon_graph.engines.tree_writer import write_trees
        from pohon_graph.graph.packed_graphs import Shelf

        shelf = Shelf()
        loaded = loading.read(list(paths), naming, shelf, answers)
        if naming and loaded.nomenclature is None:
            raise UsageError(say("store.naming-without-table"))
        others = list(nomenclature or ()) if loaded.nomenclature is None else []
        self._judged_by = others or None
        change = write_trees(
            self.engine,
            shelf,
            loading.bundled_nomenclature(),
            tables=others or loaded.nomenclature,
            only_matched=bool(others),
            dry_run=dry_run,
            replace=replace,
        )
        return dataclasses.replace(change, notices=[*loaded.notices, *change.notices])

    def drop(self, tree: str) -> Change:
        """Remove one tree, and those shared nodes that only it declared."""
        from pohon_graph.engines.tree_writer import drop_tree

        return drop_tree(self.engine, tree)

    def drop_nomenclature(self, regulation: str) -> Change:
        """Remove the tables of a regulation; the bundled one comes back if none is left.

        Raises UsageError if the store does not have such a table, or only has the bundled one.
        """
        from pohon_graph import loading
        from pohon_graph.engines.tree_writer import write_trees

        held = self.nomenclature()
        names = list(dict.fromkeys(table.regulation for table in held if not table.bundled))
        if regulation not in names:
            key = "store.no-table" if names else "store.no-table-at-all"
            raise UsageError(say(key, name=regulation, names=", ".join(names)))
        return write_trees(self.engine, [], loading.bundled_nomenclature(), drop_table=regulation)

    def restore(self, path: PathLike, *, replace: bool = False) -> Change:
        """Put the content of the backup file `path` into this store, in one transaction.

        With `replace` it replaces the whole store, even a damaged file, which is kept under another name
        that a notice gives. Otherwise the store must not hold any tree. The digests in the file are checked
        before anything is written. Returns, by kind, the numbers of added, changed and removed things.
        Raises UsageError if the file cannot be restored.
        """
        from pohon_graph.safekeeping.backup import restore

        return restore(self.engine, Path(path), replace=replace)

    def unlock(self) -> list[Holder]:
        """End other processes' writes to this store; returns the writers."""
        return self.engine.unlock()
