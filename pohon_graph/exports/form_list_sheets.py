"""The sheets of the form beside those of goals: identity, officers and other lists, the guide."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from pohon_graph.exports.form_labels import labels, value_label
from pohon_graph.exports.form_lines import FormLines
from pohon_graph.exports.tree_tables import identity_row, row_of
from pohon_graph.fields import AGENCY, LEVEL, OFFICER, PROGRAM, TREE, Field, Thing
from pohon_graph.form_columns import ID, SHEET, after_targets, before_targets, table_columns
from pohon_graph.graph.safe_cells import join_list
from pohon_graph.loading.sheets import letters_of
from pohon_graph.texts import say
from pohon_graph.workbooks.fillable_sheets import Column, Fillable, Look

Document = Mapping[str, Any]
Row = dict[str, str | None]

LISTS: Final = (OFFICER, PROGRAM, AGENCY, LEVEL)
FIRST_ROW: Final = 4  # of a list: below its title, a line and the head
_MORE: Final = 100  # rows below a list that are offered, too, when somebody fills them in
_GUIDE: Final = 11  # texts of the guide
_ORDER: Final = ("agency", "period", "title", "document")  # the first lines of the identity
_WIDTHS: Final = {"title": 60, "aliases": 30, "part_of": 40, "unit": 30}


@dataclass(frozen=True, slots=True)
class Tree:
    """One tree of the workbook, with the titles of its sheets of goals and of indicators without a goal."""

    document: Document
    lines: FormLines
    sheet: str
    loose: str


@dataclass(slots=True)
class Choices:
    """The words of closed lists, each in a column of a hidden sheet to which the form refers."""

    words: dict[str, list[str]] = field(default_factory=dict)

    def range_of(self, heading: str, field: Field) -> str:
        """The range with the words of a field."""
        words = self.words.setdefault(heading, [value_label(word, field) for word in field.words])
        letter = letters_of(list(self.words).index(heading))
        return f"'{sheet_name('words')}'!${letter}$2:${letter}${len(words) + 1}"

    def sheet(self) -> Fillable:
        """The hidden sheet."""
        longest = max(map(len, self.words.values()), default=0)
        rows = [
            [words[n] if n < len(words) else None for words in self.words.values()] for n in range(longest)
        ]
        looks = [Column(24)] * len(self.words)
        return Fillable(
            sheet_name("words"), list(self.words), rows, [look.width for look in looks], columns=looks,
            is_hidden=True, has_filter=False,
        )  # fmt: skip


def range_of_list(name: str, count: int) -> str:
    """The range with the names of a list, and of entries that may be added to it."""
    last = FIRST_ROW - 1 + count + (0 if name == LEVEL.table else _MORE)
    return f"'{sheet_name(name)}'!$A${FIRST_ROW}:$A${last}"


def list_sheet(thing: Thing, trees: Sequence[Tree], choices: Choices, spare: int) -> Fillable:
    """The officers, programmes, agencies or levels of all trees.

    With several trees, a row that not all of them have names the sheets of those that have it.
    """
    columns = table_columns(thing)
    found = [(row, tree) for tree in trees for row in _entries(tree, thing)]
    rows = list(_by_tree(found) if thing is LEVEL else _together(found, len(trees)))
    if thing is LEVEL:
        columns = {"label": (say("form.column.level.label", "id"), Field("label")), **columns}
        if not any(row.get("title") for row, _ in found):
            del columns["title"]
    keys = [*(key for key in columns if key != ID), *[SHEET] * (len(trees) > 1), ID]
    headings = {key: heading for key, (heading, _) in columns.items()}
    headings[SHEET] = say("form.column.sheet", "id")
    looks = [_look(thing, key, columns, choices) for key in keys]
    return Fillable(
        sheet_name(thing.table), [headings[key] for key in keys],
        [[row.get(key) for key in keys] for row in rows],
        [look.width for look in looks], (sheet_name(thing.table), say(f"form.line.{thing.table}")),
        printed=len(looks) - 1, columns=looks, spare=0 if thing is LEVEL else spare, frozen=1,
        has_filter=False, warning=warning(),
    )  # fmt: skip


def _entries(tree: Tree, thing: Thing) -> Iterable[Row]:
    """The cells of the entries of one tree's list."""
    if thing is LEVEL:
        for level in tree.document["levels"]:
            entry = {"id": level} if isinstance(level, str) else level
            yield {"label": tree.lines.labels.levels[entry["id"]], **_row(entry, LEVEL, {})}
        return
    entries = tree.document.get(thing.table, ())
    names = labels(entries)
    for entry in entries:
        yield _row(entry, thing, names)


def _row(entry: Document, thing: Thing, names: Mapping[str, str]) -> Row:
    """The cells of an entry of a list; `names` are those of the other entries."""
    row: Row = {}
    for key, value in row_of(entry, thing).items():
        if value is not None:
            row[key] = names.get(value, value) if key == "part_of" else value_label(value, thing.columns[key])
    return row


def _by_tree(found: Iterable[tuple[Row, Tree]]) -> Iterable[Row]:
    """The levels once if all trees have the same, else those of each tree, because their order counts."""
    lists: dict[str, list[Row]] = {}
    for row, tree in found:
        lists.setdefault(tree.sheet, []).append(row)
    first, *others = lists.values()
    if all(other == first for other in others):
        return first
    return [{**row, SHEET: join_list([sheet])} for sheet, rows in lists.items() for row in rows]


def _together(found: Iterable[tuple[Row, Tree]], trees: int) -> Iterable[Row]:
    """Each different row once, with the sheets of its trees."""
    sheets: dict[tuple[tuple[str, str | None], ...], list[str]] = {}
    for row, tree in found:
        sheets.setdefault(tuple(sorted(row.items())), []).append(tree.sheet)
    for cells, some in sheets.items():
        yield dict(cells) | {SHEET: None if len(some) == trees else join_list(some)}


def _look(thing: Thing, key: str, columns: Mapping[str, tuple[str, Field]], choices: Choices) -> Column:
    offered = None
    if key in columns and columns[key][1].words:
        offered = choices.range_of(f"{thing.name}.{key}", columns[key][1])
    return Column(_WIDTHS.get(key, 24), offered, is_strict=True, is_hidden=key == ID)


def identity_sheet(trees: Sequence[Tree]) -> Fillable:
    """The headers of the trees: a row for each field, a column for each tree."""
    columns = {key: value for key, value in table_columns(TREE).items() if key not in ("pohon", "levels")}
    keys = sorted(columns, key=lambda key: _ORDER.index(key) if key in _ORDER else len(_ORDER))
    said = [_identity_of(tree.document) for tree in trees]
    rows: list[list[str | None]] = [
        [_label(key, columns[key][0]), *(one.get(key) for one in said)] for key in keys
    ]
    if len(trees) > 1:
        loose = [tree.loose if tree.lines.unplaced else None for tree in trees]
        rows.insert(0, [say("form.column.loose", "id"), *loose])
        rows.insert(0, [say("form.column.sheet", "id"), *(tree.sheet for tree in trees)])
    looks = [Column(28, is_indented=True), *[Column(52 if len(said) == 1 else 34)] * len(said)]
    return Fillable(
        sheet_name("tree"), (), rows, [look.width for look in looks],
        (sheet_name("tree"), say("form.line.tree")), columns=looks, has_filter=False,
        looks=[Look(is_bold=True)] * len(rows),
    )  # fmt: skip


def _identity_of(document: Document) -> Row:
    """The header of a tree, its agency by name."""
    row = {key: None if value is None else str(value) for key, value in identity_row(document).items()}
    names = labels(document.get("agencies", ()))
    words = {
        key: value_label(row[key], field)
        for key, field in TREE.columns.items()
        if field.words and row.get(key)
    }
    return {**row, **words, "agency": names.get(document["agency"], document["agency"])}


def _label(key: str, heading: str) -> str:
    return f"{heading} *" if key in ("agency", "period") else heading


def guide_sheet() -> Fillable:
    """How the form is filled in."""
    further = ", ".join(
        column.heading for column in (*before_targets(), *after_targets()) if not column.is_always_there
    )
    rows = [
        [say(f"form.guide.{n}.of"), say(f"form.guide.{n}", columns=further)] for n in range(1, _GUIDE + 1)
    ]
    looks = [Column(30, is_indented=True), Column(110)]
    return Fillable(
        sheet_name("guide"), (), rows, [look.width for look in looks], (say("form.guide"),), columns=looks,
        has_filter=False, looks=[Look(is_bold=True)] * len(rows),
    )  # fmt: skip


def sheet_name(key: str) -> str:
    """The title of a sheet."""
    return say(f"form.sheet.{key}", "id")


def warning() -> tuple[str, str]:
    """The sentences for a text that is refused, and for one that is not in a list."""
    return say("form.refused"), say("form.unusual")
