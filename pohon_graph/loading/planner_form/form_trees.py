"""Reads a workbook in the program's form for planners into the nodes of tree files.

The form is recognised by the sheet `Identitas` with its labels in the first column, and a sheet of goals with
numbers and a column of ids.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from typing import Final

from pohon_graph.documents.nodes import Broken, Leaf, Map, Source, Unreadable
from pohon_graph.documents.quoting import shown
from pohon_graph.form_columns import ID, NUMBER
from pohon_graph.graph.normalised_text import normalise, slug
from pohon_graph.loading import table_columns as h
from pohon_graph.loading.answers import Answers
from pohon_graph.loading.open_questions import check_question_rows
from pohon_graph.loading.planner_form.copied_ids import settle_ids
from pohon_graph.loading.planner_form.copied_rows import without_copies
from pohon_graph.loading.planner_form.form_goals import FormGoals
from pohon_graph.loading.planner_form.form_head import FormHead, complete, find_head
from pohon_graph.loading.planner_form.form_lists import Identity, identities, is_identity, no_identity, tables
from pohon_graph.loading.planner_form.form_rows import FormRow, FormRows
from pohon_graph.loading.planner_form.list_rows import settled
from pohon_graph.loading.sheets import Sheet
from pohon_graph.loading.table_rows import TableRow
from pohon_graph.loading.tables import Tables
from pohon_graph.loading.undeclared_names import undeclared
from pohon_graph.loading.unread_parts import tell_unread
from pohon_graph.loading.workbook import titled_sheets
from pohon_graph.suggest import did_you_mean
from pohon_graph.texts import say

Headed = tuple[Sheet, FormHead]

_GOALS: Final = (("goal", NUMBER), ("goal", "title"), ("goal", "level"), ("goal", ID))


def form_trees(path: str, source: Source, answers: Answers) -> list[Map] | None:
    """The trees of a workbook; None if it is not the form. Raises Unreadable if nothing is filled in."""
    if not is_form(path):
        return None
    book = _Book(titled_sheets(path, source, _is_content), source)
    if not book.goals:
        return None
    source.headings = True
    for sheet in book.questions:
        check_question_rows(sheet, source, answers)
    return book.trees(answers)


def is_form(path: str) -> bool:
    """Whether a workbook has the identity of the form or, without one, its sheet of goals."""
    unheard = Source(path)  # another reader notes the problems of a workbook that is not the form
    with suppress(Unreadable):
        if any(map(is_identity, titled_sheets(path, unheard, _may_be_identity))):
            return True
        return any(find_head(sheet, *_GOALS) for sheet in titled_sheets(path, unheard, _is_goals))
    return False


def _is_goals(title: str) -> bool:
    return normalise(title) == normalise(say("form.sheet.goals", "id"))


def _may_be_identity(title: str) -> bool:
    return h.table_of(title) == h.TREE and not _is_goals(title)


def _is_content(title: str) -> bool:
    return normalise(title) not in {normalise(say(f"form.sheet.{key}", "id")) for key in ("guide", "words")}


class _Book:
    """The sheets of the form by their content."""

    def __init__(self, sheets: Sequence[Sheet], source: Source) -> None:
        self.source = source
        self.identity = next((sheet for sheet in sheets if is_identity(sheet)), no_identity(source))
        self.goals: list[Headed] = []
        self.loose: list[Headed] = []
        self.lists: list[Sheet] = []
        self.questions: list[Sheet] = []
        for sheet in sheets:
            self._sort(sheet)

    def _sort(self, sheet: Sheet) -> None:
        if sheet is self.identity:
            return
        if normalise(sheet.name) == normalise(say("form.sheet.questions", "id")):
            self.questions.append(sheet)
            return
        goals, loose = find_head(sheet, *_GOALS), find_head(sheet, ("indicator", "title"))
        if goals is not None:
            self.goals.append((sheet, goals))
        elif loose is not None and normalise(sheet.name).startswith(_loose_title()):
            self.loose.append((sheet, loose))
        elif h.table_of(sheet.name) in (h.AGENCIES, h.OFFICERS, h.PROGRAMS, h.LEVELS):
            self.lists.append(sheet)
        elif sheet.rows:
            self.source.notice(0, "unknown-table", table=sheet.name, hint="")

    def trees(self, answers: Answers) -> list[Map]:
        """The nodes of the trees."""
        found = identities(self.identity, answers)
        trees = [self._tree(identity, is_only=len(found) == 1) for identity in found]
        made = [tree for tree in trees if tree is not None]
        filled = any(tree.goals.all or tree.unplaced.indicators for tree in made)
        at = self.goals[0][0].at
        if not filled and not any(str(place).startswith(f"{at}!") for place, _ in self.source.problems):
            self.source.problems.append((at, say("form.empty")))
            raise Unreadable
        return [tree.node for tree in made]

    def _tree(self, identity: Identity, *, is_only: bool) -> FormTables | None:
        """One tree; the only one takes the sheets as they are called."""
        goals = self.goals if is_only else _called(identity.goals, self.goals)
        loose = self.loose if is_only else _called(identity.loose, self.loose)
        if not goals:
            said = say("form.no-such-sheet", sheet=identity.goals)
            self.source.problems.append((identity.table.at, said))
            return None
        sheet, head = goals[0]
        for other, _ in goals[1:]:
            self.source.problems.append((other.at, say("form.second-sheet", first=sheet.name)))
        lists = tables(self.lists, sheet.name, _levels_of(sheet, head)).values()
        tree = FormTables([identity.table, *lists], self.source)
        tree.read(sheet, head, loose)
        return tree


def _levels_of(sheet: Sheet, head: FormHead) -> set[str]:
    """The names of levels on a sheet of goals."""
    place = next(at for at, column in head.form.items() if (column.of, column.key) == ("goal", "level"))
    return {(row.cells[place].text or "").strip() for row in sheet.rows[head.last :] if place in row.cells}


def _called(title: str, sheets: Sequence[Headed]) -> list[Headed]:
    """The sheets with a title."""
    return [one for one in sheets if normalise(one[0].name) == normalise(title)]


class FormTables(Tables):
    """The lists of one tree, and its goals from the form."""

    node: Map

    def read(self, sheet: Sheet, head: FormHead, loose: Sequence[Headed]) -> None:
        """Read the goals, the indicators without a goal and the lists."""
        self.form = FormGoals(self.goals, self.unplaced, self.source)
        found = without_copies(self._rows_of(sheet, head).goals(), self.source)
        self.form.add(settle_ids(found, self.source))
        for other, its_head in loose:
            self.form.add_unplaced(self._loose(other, its_head))
        self.node = self.tree()

    def _rows_of(self, sheet: Sheet, head: FormHead) -> FormRows:
        complete(head, sheet.rows[head.last - 1], self.source)
        tell_unread(sheet, head, sheet.rows[head.last :], self.source)
        return FormRows(sheet, head, self.source)

    def _loose(self, sheet: Sheet, head: FormHead) -> list[FormRow]:
        return self._rows_of(sheet, head).loose()

    def fill(self) -> None:
        """Nothing: the form was read before its lists."""

    def finished(self) -> list[Map]:
        return self.form.nested()

    def has_table(self, name: str) -> bool:
        """An empty list lists nothing, so names in cells are declared by the cells."""
        return name in self.unread

    def agencies(self, tree: Sequence[TableRow], rows: Sequence[TableRow]) -> list[Map]:
        """The listed agencies and the tree's own, which the identity declares; without a list, also the
        partners that goals name."""
        if tree:
            self._check_government(tree[0])
        if not tree or not tree[0].text("agency"):
            return self.entries(h.AGENCIES, rows) or self._partners("")
        own = tree[0].cells["agency"]
        entry = TableRow(own.at, {"title": own})
        is_new = not _is_listed(own, rows)
        if is_new and any("id" in row.cells for row in rows):  # an export lists the tree's agency, too
            self._refuse(own, rows)
            tree[0].cells["agency"] = Broken(own.at)
            is_new = False
        listed = self.entries(h.AGENCIES, [*([entry] if is_new else []), *rows])
        if is_new:
            tree[0].cells["agency"] = entry.cells["id"]
        return listed if rows else [*listed, *self._partners(own.text or "")]

    def _partners(self, own: str) -> list[Map]:
        """The other agencies that goals name."""
        partners = self.referred("crosscuts", "agency")
        others = (one for one in partners if normalise(one.text or "") != normalise(own))
        return undeclared(others, "undeclared-agencies", 0, self.source)

    def _check_government(self, tree: TableRow) -> None:
        """Report a name, kind or region of a government without its code. An empty cell is none."""
        cell = tree.cells.get("government")
        if cell is None or cell.text:
            return
        del tree.cells["government"]
        said = [key for key in tree.cells if key.startswith("government_")]
        if said:
            code = slug(tree.text("government_title") or "") or "kab-contoh"
            self.source.problems.append((cell.at, say("form.government-code", code=code)))
            tree.cells["government"] = Broken(cell.at)

    def _refuse(self, agency: Leaf, rows: Sequence[TableRow]) -> None:
        """Report that the identity names an agency that the list does not have."""
        name, titles = agency.text or "", [row.text("title") or "" for row in rows]
        thing, hint = say("load.thing.agency"), did_you_mean(name, titles)
        self.source.problem(agency.at, "unknown-name", thing=thing, id=shown(name), hint=hint)

    def programs(self, rows: Sequence[TableRow]) -> list[Map]:
        if rows:
            return super().programs(rows)
        named = self.referred("programs", "")
        return undeclared(named, "undeclared-programs", 0, self.source)

    def entries(self, name: str, rows: Sequence[TableRow]) -> list[Map]:
        if name in (h.AGENCIES, h.OFFICERS, h.PROGRAMS):
            rows = settled(name, rows, self.source)
        return super().entries(name, rows)


def _is_listed(agency: Leaf, rows: Sequence[TableRow]) -> bool:
    """Whether a list has an agency under this name, id or short name."""
    name = normalise(agency.text or "")
    known = (
        one
        for row in rows
        for one in (row.text("id"), row.text("title"), *(a.text for a in row.items("aliases")))
    )
    return any(normalise(one or "") == name for one in known)


def _loose_title() -> str:
    return normalise(say("form.sheet.indicators", "id"))
