"""Crosscutting as text: what one agency shares goal by goal, and the matrix of all."""

from __future__ import annotations

from collections.abc import Iterable

from pohon_graph.explore.crosscut import Cell, Matrix, Partnership, Shared
from pohon_graph.explore.levels import level_name, word
from pohon_graph.reports.blocks import WIDTH, Page, Words, columns_of
from pohon_graph.reports.goal_lines import add_goal_lines
from pohon_graph.texts import say


def partnership(answer: Partnership, *, width: int = WIDTH, colour: bool = False) -> str:
    """Each pair of agencies with its shared goals: line from the top, indicator, target, owner,
    status, the partner's answer, and what is missing."""
    page = Page()
    agency = answer.agency
    page.heading(say("reports.crosscut", title=f"{agency.title} ({agency.id})"))
    if not agency.trees:
        page.say(Words(say("reports.crosscut.no-tree", title=agency.title), "warning"))
    if not answer.towards and not answer.own:
        page.say(say("reports.crosscut.none", title=agency.title))
    elif agency.trees and not answer.own:
        page.say(Words(say("reports.crosscut.no-own", title=agency.title), "warning"))
    for shared in _by_pair([*answer.towards, *answer.own]):
        _pair(page, answer, shared)
    return page.text(width, colour)


def matrix(answer: Matrix, *, width: int = WIDTH, colour: bool = False) -> str:
    """Agencies against partners where that fits in `width`, then every pair with its figures."""
    page = Page()
    page.heading(say("reports.matrix"))
    if not answer.cells:
        page.say(say("reports.matrix.none"))
        return page.text(width, colour)
    _grid(page, answer, width)
    _pairs(page, answer)
    page.gap()
    page.say(say("reports.matrix.key"))
    page.say(say("reports.matrix.next"))
    return page.text(width, colour)


def _by_pair(items: Iterable[Shared]) -> Iterable[list[Shared]]:
    pairs: dict[tuple[str, str], list[Shared]] = {}
    for item in items:
        pairs.setdefault((item.agency, item.partner), []).append(item)
    return pairs.values()


def _pair(page: Page, answer: Partnership, shared: list[Shared]) -> None:
    agency, partner = answer.parties[shared[0].agency], answer.parties[shared[0].partner]
    kind = "internal" if agency == partner and shared[0].scope == "internal" else "pair"
    one = "-1" if len(shared) == 1 else ""
    key = f"reports.crosscut.{kind}{one}"
    page.heading(say(key, agency=agency.title, partner=partner.title, count=len(shared)), "info")
    if not partner.trees and partner != answer.agency:
        page.say(Words(say("reports.crosscut.no-tree", title=partner.title), "faint"))
    for place, item in enumerate(shared, start=1):
        page.gap()
        _shared(page, answer, item, place)


def _shared(page: Page, answer: Partnership, item: Shared, place: int) -> None:
    goal = answer.goals[item.goal]
    level = Words(f" [{level_name(goal.level)}]", "faint")
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
            page.say("> ", goal.title, Words(f" [{level_name(goal.level)}]", "faint"), indent=7, hang=2)
    if item.lines.is_cut:
        page.say(say("reports.crosscut.lines-cut"), indent=7)


def _status(item: Shared) -> str:
    status = word(item.status) if item.status else say("reports.crosscut.no-status")
    return f"{status} ({word(item.scope)})"


def _answers(page: Page, answer: Partnership, item: Shared) -> None:
    for id_ in item.answers:
        goal = answer.goals[id_]
        _fact(page, "counterpart", f"{goal.title} [{level_name(goal.level)}]")
        add_goal_lines(page, goal, 9, crosscuts=False)
    if item.counterpart and not item.answers:
        known = "unknown" if item.is_partner_loaded else "unchecked"
        text = say(f"reports.crosscut.{known}-counterpart", counterpart=item.counterpart)
        _fact(page, "counterpart", text)


def _fact(page: Page, name: str, text: str, style: str = "") -> None:
    page.say(Words(f"{say(f'reports.crosscut.{name}')}: ", "faint"), Words(text, style), indent=5, hang=4)


def _grid(page: Page, answer: Matrix, width: int) -> None:
    """The matrix proper; left out where its columns do not fit, the list of pairs says the same."""
    cells = {(cell.agency, cell.partner): cell for cell in answer.cells}
    head = ["", *(party.id for party in answer.partners)]
    rows = [
        [agency.id, *(_share(cells.get((agency.id, party.id))) for party in answer.partners)]
        for agency in answer.agencies
    ]
    widths = [max(columns_of(row[i]) for row in [head, *rows]) for i in range(len(head))]
    if len(rows) > 1 and sum(widths) + 2 * (len(widths) - 1) <= width:
        page.say(say("reports.matrix.cells"))
        page.gap()
        page.table(head, rows, right=range(1, len(head)))
        page.gap()


def _share(cell: Cell | None) -> str:
    return f"{cell.traceable}/{cell.shared}" if cell else "."


def _pairs(page: Page, answer: Matrix) -> None:
    titles = {party.id: party.title for party in (*answer.agencies, *answer.partners)}
    names = ("agency", "partner", "shared", "traceable", "answered", "rejected")
    rows = [
        (
            titles[cell.agency],
            titles[cell.partner],
            str(cell.shared),
            str(cell.traceable),
            "-" if cell.answered is None else str(cell.answered),
            str(cell.rejected),
        )
        for cell in answer.cells
    ]
    page.table([say(f"reports.matrix.{name}") for name in names], rows, right=(2, 3, 4, 5))
