"""The form that planners fill in, as a workbook: with one tree, with several, or empty with examples."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

from pohon_graph.exports.export_format import Form
from pohon_graph.exports.form_lines import HEADING_OF_ID, FormLines, Line
from pohon_graph.exports.form_list_sheets import (
    LISTS,
    Choices,
    Tree,
    guide_sheet,
    identity_sheet,
    list_sheet,
    range_of_list,
    sheet_name,
    warning,
)
from pohon_graph.exports.tree_tables import tree_xlsx
from pohon_graph.form_columns import ID, NUMBER, FormColumn, example_mark
from pohon_graph.graph.known_words import standard_level
from pohon_graph.graph.model import Graph
from pohon_graph.graph.tree_document import to_document
from pohon_graph.texts import say
from pohon_graph.workbooks import sheet_title, workbook
from pohon_graph.workbooks.fillable_sheets import Column, Fillable, Look

Document = Mapping[str, Any]

_SOURCES: Final = {"owners": "officers", "programs": "programs", "crosscuts": "agencies", "level": "levels"}
_TINTS: Final = {
    "regional": "EFE6F5", "ultimate": "FBE5E5", "intermediate": "E3EEFA", "immediate": "EDF4FC",
    "operational": "E3F2E8", "process": "F2F2F2",
}  # fmt: skip
_WIDTHS: Final = {
    "level": 19, "title": 44, "unit": 11, "baseline": 11, "baseline_year": 10, "target": 13, "owners": 28,
    "programs": 28, "crosscuts": 20, "basis": 14, "parents": 28, "definition": 36, "formula": 36, "note": 30,
    "counterpart": 26,
}  # fmt: skip
_ASKED: Final = "FFEB9C"  # the tint of a goal about which a draft asks
_NARROWEST, _WIDEST = 9, 26  # characters of the column of numbers


class FormBook:
    """Collects the sheets of a workbook. Sheets have `spare` ruled rows below the others, and the rows of
    goals with the ids `asked` are marked."""

    def __init__(self, documents: Sequence[Document], *, spare: int = 0, asked: Collection[str] = ()) -> None:
        self.spare, self.asked = spare, asked
        self.choices = Choices()
        names = ("tree", "guide", "words", *(thing.table for thing in LISTS))
        taken = {sheet_name(key).casefold() for key in names}
        several = len(documents) > 1
        self.trees = []
        for document in documents:
            title = _agency_title(document) if several else sheet_name("goals")
            loose = f"{sheet_name('indicators')} {title}" if several else sheet_name("indicators")
            titles = sheet_title(title, taken), sheet_title(loose, taken)
            self.trees.append(Tree(document, FormLines(document), *titles))
        self.lists = {thing.table: list_sheet(thing, self.trees, self.choices, spare) for thing in LISTS}

    def content(self, examples: Sequence[Line] = (), further: Sequence[Fillable] = ()) -> bytes:
        """The workbook as bytes, with `examples` above the goals and `further` sheets after theirs. Raises
        UsageError if a text is too long for a cell."""
        pages = [self._goals(tree, examples) for tree in self.trees]
        pages += [self._loose(tree) for tree in self.trees if tree.lines.unplaced]
        found = [*pages, *further, identity_sheet(self.trees), *self.lists.values(), guide_sheet()]
        return workbook([*found, self.choices.sheet()], lossless=True)

    def _goals(self, tree: Tree, examples: Sequence[Line]) -> Fillable:
        lines = tree.lines.goals
        columns = tree.lines.columns([*lines, *examples])
        rows = [[line.cells.get(column.heading) for column in columns] for line in lines]
        shown = [_example(line, columns) for line in examples]
        standard = _standards(tree.document)
        looks = [Look(1, is_example=True)] * len(shown)
        looks += [
            Look(
                line.depth,
                _ASKED
                if line.cells.get(HEADING_OF_ID) in self.asked
                else _TINTS.get(standard.get(line.level) or ""),
                is_bold=line.depth == 0,
            )
            for line in lines
        ]
        return self._page(tree, tree.sheet, [*shown, *rows], columns, looks)

    def _loose(self, tree: Tree) -> Fillable:
        lines = tree.lines.unplaced
        filled = {heading for line in lines for heading in line.cells}
        columns = [
            column for column in tree.lines.columns(lines) if column.of != "goal" or column.heading in filled
        ]
        rows = [[line.cells.get(column.heading) for column in columns] for line in lines]
        return self._page(tree, tree.loose, rows, columns, [Look()] * len(rows))

    def _page(
        self,
        tree: Tree,
        title: str,
        rows: Sequence[Sequence[str | None]],
        columns: Sequence[FormColumn],
        looks: Sequence[Look],
    ) -> Fillable:
        shapes = [self._column(column) for column in columns]
        if columns[0].key == NUMBER:
            longest = max((len(row[0] or "") for row in rows), default=0)
            shapes[0] = replace(shapes[0], width=min(max(_NARROWEST, longest + 3), _WIDEST))
        visible = [place for place, column in enumerate(columns, 1) if column.key != ID]
        return Fillable(
            title,
            [column.heading for column in columns],
            rows,
            [look.width for look in shapes],
            (_caption(tree.document), say("form.line.goals")),
            printed=visible[-1],
            columns=shapes,
            looks=looks,
            spare=self.spare,
            frozen=next((place for place, one in enumerate(columns, 1) if one.key == "title"), 1),
            warning=warning(),
        )

    def _column(self, column: FormColumn) -> Column:
        is_title = column.of == "goal" and column.key == "title"
        return Column(
            _width(column),
            choices=self._choices(column),
            is_strict=column.key == "level" or bool(column.field and column.field.words and not column.inner),
            prompt=say("form.prompt.number") if column.key == NUMBER else "",
            is_hidden=column.key == ID,
            is_indented=is_title,
            is_tinted=column.key in (NUMBER, "level"),
        )

    def _choices(self, column: FormColumn) -> str | None:
        if column.field is not None and column.field.words:
            return self.choices.range_of(column.heading, column.field)
        if column.inner is None and column.key in _SOURCES:
            name = _SOURCES[column.key]
            return range_of_list(name, len(self.lists[name].rows))
        return None


def form_xlsx(graph: Graph, tree: str) -> bytes:
    """The form of one tree, without losing a field. Raises UsageError if a text is too long for a cell."""
    return FormBook([to_document(graph, tree)]).content()


def forms_xlsx(graph: Graph) -> bytes:
    """The form of all trees in one workbook, a sheet of goals for each."""
    return FormBook([to_document(graph, tree["id"]) for tree in graph.trees()]).content()


def _example(line: Line, columns: Sequence[FormColumn]) -> list[str | None]:
    row = [line.cells.get(column.heading) for column in columns]
    said = (
        text for text, column in zip(row, columns, strict=True) if text and column.key not in (NUMBER, ID)
    )
    row[-1] = example_mark(said)
    return row


def _standards(document: Document) -> dict[str, str | None]:
    """The standard level of each level."""
    entries = [{"id": level} if isinstance(level, str) else level for level in document["levels"]]
    return {
        entry["id"]: standard_level(entry.get("as") or "") or standard_level(entry["id"]) for entry in entries
    }


def _width(column: FormColumn) -> float:
    if column.inner is not None:
        return _WIDTHS.get(column.inner, 16)
    return _WIDTHS.get(column.key, 18)


def _agency_title(document: Document) -> str:
    return next(
        (one["title"] for one in document.get("agencies", ()) if one["id"] == document["agency"]),
        str(document["agency"]),
    )


def _caption(document: Document) -> str:
    agency = _agency_title(document)
    if not agency:
        return say("form.title", "id")
    return say("form.caption", "id", agency=agency, period=document["period"]).strip()


FORMS = (
    Form(3, "xlsx", ".xlsx", form_xlsx, by_tree=True, together=forms_xlsx, also=("excel",),
         layouts={"tables": tree_xlsx}, about=(
        "buku kerja Excel yang dapat diisi dan dimuat lagi",
        "an Excel workbook to fill in, which loads again",
    )),
)  # fmt: skip
