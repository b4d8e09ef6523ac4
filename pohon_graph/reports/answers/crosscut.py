"""Crosscutting as text: the goals that one agency shares, and the matrix of all agencies."""

from __future__ import annotations

from collections.abc import Sequence
from operator import attrgetter

from pohon_graph.explore.crosscut import Cell, Matrix, Partnership, Shared
from pohon_graph.explore.trees import block_name
from pohon_graph.graph.goal_view import level_of
from pohon_graph.graph.level_names import word
from pohon_graph.graph.periods import Block, place_of
from pohon_graph.grouping import grouped
from pohon_graph.reports import answer_format
from pohon_graph.reports.goal_lines import add_goal_lines
from pohon_graph.reports.layout import WIDTH, Page, Words, columns_of
from pohon_graph.texts import say


@answer_format.text.register
def partnership(answer: Partnership, *, width: int = WIDTH, colour: bool = False) -> str:
    """Each pair of agencies with its shared goals.

    Each goal shows its line from the top, indicator, target, owner, status, the partner's answer and gaps.
    """
    page = Page()
    agency = answer.agency
    page.heading(say("reports.crosscut", title=f"{agency.title} ({agency.id})"))
    if not agency.trees:
        page.say(Words(say("reports.crosscut.no-tree", title=agency.title), "warning"))
    if not answer.towards and not answer.own:
        page.say(say("reports.crosscut.none", title=agency.title))
    elif agency.trees and not answer.own:
        page.say(Words(say("reports.crosscut.no-own", title=agency.title), "warning"))
    for shared in grouped([*answer.towards, *answer.own], attrgetter("agency", "partner")).values():
        _pair(page, answer, shared)
    return page.text(width, colour)


@answer_format.text.register
def matrix(answer: Matrix, *, width: int = WIDTH, colour: bool = False) -> str:
    """Agencies against partners if they fit in `width`, then every pair with its figures.

    Trees of other governments, periods and documents have a separate block.
    """
    page = Page()
    page.heading(say("reports.matrix"))
    if not answer.cells:
        page.say(say("reports.matrix.none"))
        return page.text(width, colour)
    blocks = grouped(
        answer.cells, lambda cell: Block(cell.government, cell.period, cell.document, cell.revision)
    )
    for block, cells in blocks.items():
        if len(blocks) > 1:
            page.heading(block_name(block, answer.governments.get(block.government or "")), "info")
        _grid(page, answer, cells, width)
        _pairs(page, answer, cells)
    page.gap()
    page.say(say("reports.matrix.key"))
    page.say(say("reports.matrix.next"))
    return page.text(width, colour)


def _pair(page: Page, answer: Partnership, shared: list[Shared]) -> None:
    agency, partner = answer.parties[shared[0].agency], answer.parties[shared[0].partner]
    kind = "internal" if agency == partner and shared[0].scope == "internal" else "pair"
    blocks = grouped(shared, lambda item: answer.trees[item.tree].block)
    for block in sorted(blocks, key=place_of):
        items = blocks[block]
        text = say(f"reports.crosscut.{kind}", agency=agency.title, partner=partner.title, count=len(items))
        government = answer.trees[items[0].tree].government_title
        page.heading(f"{text} ({block_name(block, government)})" if _is_several(answer) else text, "info")
        if not partner.trees and partner != answer.agency:
            page.say(Words(say("reports.crosscut.no-tree", title=partner.title), "faint"))
        for place, item in enumerate(items, start=1):
            page.gap()
            _shared(page, answer, item, place)


def _is_several(answer: Partnership) -> bool:
    """Whether the trees differ in government, period or document, so that each number must name them."""
    return len({tree.block for tree in answer.trees.values()}) > 1


def _shared(page: Page, answer: Partnership, item: Shared, place: int) -> None:
    goal = answer.goals[item.goal]
    level = Words(f" [{level_of(goal)}]", "faint")
    page.say(f"{place}. ", Words(goal.title, "strong"), level, indent=2, hang=3)
    _lines(page, answer, item)
    add_goal_lines(page, goal, 5, crosscuts=False)
    _fact(page, "status", _status(item))
    if item.note:
        _fact(page, "note", item.note)
    _answers(page, answer, item)
    missing = ", ".join(say(f"explore.missing.{what}") for what in item.missing)
    if item.status != "rejected":
        _fact(page, "missing", missing or say("reports.crosscut.complete"), "warning" if missing else "good")
    if item.source:
        _fact(page, "source", item.source)


def _lines(page: Page, answer: Partnership, item: Shared) -> None:
    for line in item.lines.lines:
        above = [answer.goals[id_] for id_ in line.goals[:-1]]
        _fact(page, "line", "" if above else say("reports.crosscut.no-line"))
        for goal in above:
            page.say("> ", goal.title, Words(f" [{level_of(goal)}]", "faint"), indent=7, hang=2)
    if item.lines.is_cut:
        page.say(say("reports.crosscut.lines-cut"), indent=7)


def _status(item: Shared) -> str:
    return f"{word(item.status or 'no-status')} ({word(item.scope)})"


def _answers(page: Page, answer: Partnership, item: Shared) -> None:
    if item.reply:
        _fact(page, "reply", say(f"reports.crosscut.reply-{item.reply}"))
    for id_ in item.answers:
        goal = answer.goals[id_]
        _fact(page, "counterpart", f"{goal.title} [{level_of(goal)}]")
        add_goal_lines(page, goal, 9, crosscuts=False)
    if item.counterpart and not item.answers:
        known = "unknown" if item.is_partner_loaded else "unchecked"
        text = say(f"reports.crosscut.{known}-counterpart", counterpart=item.counterpart)
        _fact(page, "counterpart", text)
    for id_ in item.candidates:
        goal = answer.goals[id_]
        _fact(page, "candidate", f"{goal.title} [{level_of(goal)}] {goal.id}")


def _fact(page: Page, name: str, text: str, style: str = "") -> None:
    page.say(Words(f"{say(f'reports.crosscut.{name}')}: ", "faint"), Words(text, style), indent=5, hang=4)


def _grid(page: Page, answer: Matrix, cells: Sequence[Cell], width: int) -> None:
    """The grid of numbers. If its columns do not fit it is left out; the list of pairs has the same facts."""
    found = {(cell.agency, cell.partner): cell for cell in cells}
    agencies = [party.id for party in answer.agencies if any(cell.agency == party.id for cell in cells)]
    partners = [party.id for party in answer.partners if any(cell.partner == party.id for cell in cells)]
    head = ["", *partners]
    rows = [[agency, *(_share(found.get((agency, id_))) for id_ in partners)] for agency in agencies]
    widths = [max(columns_of(row[i]) for row in [head, *rows]) for i in range(len(head))]
    if len(rows) > 1 and sum(widths) + 2 * (len(widths) - 1) <= width:
        page.say(say("reports.matrix.cells"))
        page.gap()
        page.table(head, rows, right=range(1, len(head)))
        page.gap()


def _share(cell: Cell | None) -> str:
    return f"{cell.traceable}/{cell.shared}" if cell else "."


def _pairs(page: Page, answer: Matrix, cells: Sequence[Cell]) -> None:
    titles = {party.id: party.title for party in (*answer.agencies, *answer.partners)}
    names = ("shared", "traceable", "answered", "unnamed", "rejected")
    head = [say(f"reports.matrix.{name}") for name in ("agency", "partner", *names)]
    rows = [
        [titles[cell.agency], titles[cell.partner], *(_count(cell, name) for name in names)] for cell in cells
    ]
    page.table(head, rows, right=range(2, len(head)))


def _count(cell: Cell, name: str) -> str:
    count = getattr(cell, name)
    return "-" if count is None else str(count)
