"""Reads tree files, tables and the nomenclature into graphs, or says all that is wrong with them."""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field

from pohon_graph.bundled import bundled
from pohon_graph.errors import InputError, Problem
from pohon_graph.files import content_digest
from pohon_graph.graph.garbage import search_put_off
from pohon_graph.graph.model import FACTS, Graph, Row
from pohon_graph.loading import paths as where
from pohon_graph.loading.nodes import Source, Unreadable
from pohon_graph.loading.nomenclature import read_nomenclature
from pohon_graph.loading.reading import read_nodes
from pohon_graph.loading.sheets import Sheet
from pohon_graph.loading.tables import tree_of_tables
from pohon_graph.loading.tree import read_tree
from pohon_graph.texts import say

__all__ = ["Loaded", "bundled_nomenclature", "read"]


@dataclass(slots=True)
class Loaded:
    """What the inputs hold: one graph a tree, the nomenclature where one was given, and notices."""

    graphs: list[Graph] = field(default_factory=list)
    nomenclature: list[Row] | None = None
    notices: list[Problem] = field(default_factory=list)


@search_put_off()
def read(paths: Sequence[str | os.PathLike[str]]) -> Loaded:
    """Read tree files (YAML or JSON), folders of them, tables, workbooks and `nomenclature.csv`.

    Raises InputError with every problem of every input, in the order of `paths`.
    """
    return _Reading().of(paths)


def bundled_nomenclature() -> list[Row]:
    """The nomenclature that ships with the program, as Nomenclature rows."""
    source = Source("nomenclature.csv")
    rows = read_nomenclature(str(bundled("data", "nomenclature.csv")), source)
    if source.problems:
        raise InputError(source.found())
    return rows


class _Reading:
    """One call of `read`: what was found, and which input named which tree."""

    def __init__(self) -> None:
        self.loaded = Loaded()
        self.problems: list[Problem] = []
        self.trees: dict[str, str] = {}
        self.table: str | None = None

    def of(self, paths: Sequence[str | os.PathLike[str]]) -> Loaded:
        found, sources = where.inputs(paths)
        for source in sources:
            self._keep(source)
        for one in found:
            source = Source(one.name)
            with suppress(Unreadable):  # the reason is among the problems of the source
                self._read(one, source)
            self._keep(source)
        if self.problems:
            raise InputError(list(dict.fromkeys(self.problems)), self.loaded.notices)
        return self.loaded

    def _keep(self, source: Source) -> None:
        self.problems += source.found()
        self.loaded.notices += source.noticed()

    def _read(self, one: where.Input, source: Source) -> None:
        if one.kind == where.NOMENCLATURE:
            self._nomenclature(one, source)
            return
        sheets = _sheets(one, source)
        if sheets is None:
            graph = read_tree(read_nodes(one.path, source), source)
        else:
            graph = read_tree(tree_of_tables(sheets, 0, source), source, by_title=True)
        if graph is None:
            return
        tree = graph.trees()[0]
        if tree["id"] in self.trees:
            self.problems.append(_same_tree(tree, self.trees[tree["id"]]))
        self.trees.setdefault(tree["id"], tree["source"])
        path = os.path.abspath(one.path)  # noqa: PTH100  as the user reaches it: a link stays one
        tree["path"] = path.encode("utf-8", "replace").decode("utf-8")  # a store holds no other bytes
        tree["file_digest"] = content_digest(path)
        tree["facts"] = FACTS
        self.loaded.graphs.append(graph)

    def _nomenclature(self, one: where.Input, source: Source) -> None:
        rows = read_nomenclature(one.path, source)
        if self.table is not None:
            source.problem(0, "two-nomenclatures", first=self.table)
        self.table = one.name
        self.loaded.nomenclature = rows


def _sheets(one: where.Input, source: Source) -> list[Sheet] | None:
    """The tables of a folder or a workbook; None for a tree file."""
    if one.kind == where.TABLES:
        from pohon_graph.loading.csv_tables import csv_sheets

        return csv_sheets(one.path, source)
    if one.kind == where.WORKBOOK:
        from pohon_graph.loading.workbook import workbook_sheets

        return workbook_sheets(one.path, source)
    return None


def _same_tree(tree: Row, first: str) -> Problem:
    return Problem(tree["source"], say("load.same-tree", tree=tree["id"], first=first))
