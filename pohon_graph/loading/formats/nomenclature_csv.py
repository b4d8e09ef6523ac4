"""Tables of the nomenclature, or of a planning application, as CSV or TSV."""

from __future__ import annotations

from pohon_graph.documents.nodes import Source
from pohon_graph.loading.input_format import Content, Given, InputFormat


def _read(path: str, source: Source, given: Given) -> Content:
    from pohon_graph.loading.nomenclature.delimited_table import read_delimited, refuse_delimited
    from pohon_graph.loading.planner_workbook import planner_trees

    rows = read_delimited(path, source, given.naming)
    if rows is not None:
        return Content(rows=rows)
    trees = planner_trees(path, source, given.answers)
    if trees is None:
        refuse_delimited(path, source)
    return Content(trees=trees)


FORMAT = InputFormat(3, (".csv", ".tsv"), _read, only="nomenclature.csv")
