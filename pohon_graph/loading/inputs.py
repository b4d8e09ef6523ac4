"""Reads all inputs of one command, of any kind, into graphs and entries of the nomenclature."""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field

from pohon_graph.documents.nodes import Source, Unreadable
from pohon_graph.errors import InputError, Problem
from pohon_graph.files import PathLike, content_digest
from pohon_graph.graph.gc_pause import search_put_off
from pohon_graph.graph.model import FACTS, Graph, Row
from pohon_graph.graph.nomenclature_rows import tables_of
from pohon_graph.graph.packed_graphs import Shelf
from pohon_graph.loading import paths as where
from pohon_graph.loading.answers import Answers
from pohon_graph.loading.input_format import Given
from pohon_graph.loading.nomenclature import Naming, described
from pohon_graph.loading.tree import read_tree
from pohon_graph.ontology import ONTOLOGY
from pohon_graph.texts import say


@dataclass(slots=True)
class Loaded:
    """The content of the inputs: a graph for each tree (without a shelf), the nomenclature if there is one,
    and the notices."""

    graphs: list[Graph] = field(default_factory=list)
    nomenclature: list[Row] | None = None
    notices: list[Problem] = field(default_factory=list)


def read_inputs(
    paths: Sequence[PathLike],
    naming: Naming | None = None,
    shelf: Shelf | None = None,
    answers: Answers | None = None,
) -> Loaded:
    """See `pohon_graph.loading.read`."""
    return _Reading(Given(naming or Naming(), answers or Answers()), shelf).of(paths)


class _Reading:
    """The state of one call of `read`: the results, and the input of each tree."""

    def __init__(self, given: Given, shelf: Shelf | None) -> None:
        self.given = given
        self.loaded = Loaded()
        self.graphs = self.loaded.graphs if shelf is None else shelf
        self.problems: list[Problem] = []
        self.trees: dict[str, str] = {}
        self.entries: dict[str, str] = {}

    def of(self, paths: Sequence[PathLike]) -> Loaded:
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

    @search_put_off()
    def _read(self, one: where.Input, source: Source) -> None:
        content = one.format.read(one.path, source, self.given)
        if content.rows is not None:
            self._take_entries(content.rows, source)
        for tree in content.trees:
            self._take_tree(read_tree(tree, source, by_title=content.by_title), one.path)

    def _take_tree(self, graph: Graph | None, given: str) -> None:
        if graph is None:
            return
        tree = graph.trees()[0]
        if tree["id"] in self.trees:
            self.problems.append(_same_tree(tree, self.trees[tree["id"]]))
        self.trees.setdefault(tree["id"], tree["source"])
        path = os.path.abspath(given)  # noqa: PTH100  as the user reaches it: links are not resolved
        tree["path"] = path.encode("utf-8", "replace").decode("utf-8")  # a store holds only UTF-8
        tree["file_digest"] = content_digest(path)
        tree["ontology"], tree["facts"] = ONTOLOGY, FACTS
        self.graphs.append(graph)

    def _take_entries(self, rows: list[Row], source: Source) -> None:
        for row in rows:
            first = self.entries.setdefault(row["id"], row["source"])
            if first != row["source"]:
                source.problem(row["source"], "repeated-code", code=row["code"], first=first)
        for table in tables_of(rows):
            source.notice(0, "nomenclature-table", **described(table))
        self.loaded.nomenclature = [*(self.loaded.nomenclature or ()), *rows]


def _same_tree(tree: Row, first: str) -> Problem:
    return Problem(tree["source"], say("load.same-tree", tree=tree["id"], first=first))
