"""Tables of the nomenclature as CSV or TSV."""

from __future__ import annotations

from pohon_graph.documents.nodes import Source
from pohon_graph.loading.input_format import Content, Given, InputFormat
from pohon_graph.loading.nomenclature.delimited_table import read_delimited


def _read(path: str, source: Source, given: Given) -> Content:
    return Content(rows=read_delimited(path, source, given.naming))


FORMAT = InputFormat(3, (".csv", ".tsv"), _read, only="nomenclature.csv")
