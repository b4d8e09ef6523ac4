"""Workbooks: the form, the tables of a tree, a planner's own layout, or tables of the nomenclature."""

from __future__ import annotations

from pohon_graph.documents.nodes import Source, Unreadable
from pohon_graph.loading.input_format import Content, Given, InputFormat
from pohon_graph.texts import say


def _read(path: str, source: Source, given: Given) -> Content:
    from pohon_graph.loading.nomenclature import refuse_unknown
    from pohon_graph.loading.nomenclature.workbook_tables import headings_of_workbook, read_workbook
    from pohon_graph.loading.planner_form.form_trees import form_trees
    from pohon_graph.loading.planner_workbook import planner_trees
    from pohon_graph.loading.tables import tree_of_tables
    from pohon_graph.loading.workbook import workbook_grids, workbook_sheets

    forms = form_trees(path, source, given.answers)
    if forms is not None:
        _tell_unused_map(source, given)
        return Content(trees=forms, by_title=True)
    rows = read_workbook(path, source, given.naming)
    if rows is not None:
        return Content(rows=rows)
    trees = planner_trees(path, source, given.answers)
    if trees is not None:
        return Content(trees=trees)
    _tell_unused_map(source, given)
    sheets = workbook_sheets(path, source)
    if not sheets and not any(True for grid in workbook_grids(path, source) for _ in grid.cells()):
        source.notices.clear()  # names of sheets that are not tables say nothing of an empty book
        source.problem(0, "empty-workbook")
        raise Unreadable
    if not sheets:
        refuse_unknown(source, 0, headings_of_workbook(path))
    return Content(trees=[tree_of_tables(sheets, source)], by_title=True)


def _tell_unused_map(source: Source, given: Given) -> None:
    if given.answers.map_file is not None:
        source.notices.append((source.name, say("maps.not-used")))


FORMAT = InputFormat(4, (".xlsx", ".xlsm", ".xls", ".ods"), _read, exported=True)
