"""Folders of CSV files that are the tables of one tree."""

from __future__ import annotations

from pohon_graph.documents.nodes import Source
from pohon_graph.loading.input_format import Content, Given, InputFormat


def _read(path: str, source: Source, _: Given) -> Content:
    from pohon_graph.loading.csv_tables import csv_sheets
    from pohon_graph.loading.tables import tree_of_tables

    return Content(trees=[tree_of_tables(csv_sheets(path, source), source)], by_title=True)


FORMAT = InputFormat(5, (), _read)
