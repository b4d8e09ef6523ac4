"""Reports how the sheets of a planner's workbook were read: columns, cells left out, and questions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from pohon_graph.documents.nodes import Place, Source
from pohon_graph.documents.quoting import shown
from pohon_graph.loading.grid import Grid
from pohon_graph.loading.planner_sheets.columns import Column
from pohon_graph.loading.planner_sheets.drafts import Draft
from pohon_graph.loading.planner_sheets.ledger import ASKED, FACT, HEADING, LEFT, Ledger, Question
from pohon_graph.loading.sheets import letters_of
from pohon_graph.texts import has, say

_ALIKE = 5  # questions of one kind that are printed
_LISTED = 6  # cells that a notice repeats


def tell(grids: Sequence[Grid], drafts: Sequence[Draft], source: Source, map_file: str) -> None:
    """Note how each sheet was read, and its questions: as problems if they stop the load, else as notices.
    `map_file` is the file in which they are answered."""
    read = {draft.ledger.grid.at: draft for draft in drafts}
    for grid in grids:
        draft = read.get(grid.at)
        if draft is None:
            source.notices.append((grid.at, say("layouts.sheet-left-out", count=_count(grid))))
        else:
            _tell_sheet(draft, source)
            _tell_hidden(grid, draft.ledger, source)
            _tell_questions(draft, source)
    _tell_where_to_answer(drafts, source, map_file)


def _tell_sheet(draft: Draft, source: Source) -> None:
    counts, at = draft.ledger.counts(), draft.ledger.grid.at
    layout = say(f"layouts.name.{draft.layout}")
    sizes = {name: say(f"layouts.size.{name}", count=count) for name, count in draft.sizes.items()}
    summary = say(
        "layouts.summary", layout=layout, **sizes, cells=sum(counts.values()), facts=counts[FACT],
        headings=counts[HEADING], left=counts[LEFT], asked=counts[ASKED],
    )  # fmt: skip
    source.notices.append((at, summary))
    taken = [_taken(column) for column in draft.columns if has(f"layouts.role.{column.role}")]
    source.notices.append((at, say("layouts.columns", columns="; ".join(taken))))
    left = "; ".join(
        say(f"layouts.left.{reason}", detail=shown(detail), cells=_listed(places))
        for (reason, detail), places in draft.ledger.left().items()
    )
    if left:
        source.notices.append((at, say("layouts.left", left=left)))


def _tell_hidden(grid: Grid, ledger: Ledger, source: Source) -> None:
    """Note the hidden and struck-through parts of a sheet, which are read like the others."""
    hidden = grid.hidden_rows or grid.hidden_columns
    cells = grid.cells() if hidden else ()
    read = [(row, column) for row, column, leaf in cells if ledger.fates.get(leaf.at) in (FACT, ASKED)]
    rows = sorted(grid.hidden_rows.intersection(row for row, _ in read))
    columns = sorted(grid.hidden_columns.intersection(column for _, column in read))
    if grid.is_hidden:
        source.notice(grid.at, "hidden-table")
    if rows:
        source.notice(grid.at, "hidden-rows", rows=_listed(f"!{row}" for row in rows))
    if columns:
        source.notice(grid.at, "hidden-columns", columns=", ".join(map(letters_of, columns)))
    if grid.struck:
        struck = [leaf.at for *_, leaf in grid.cells() if leaf.at in grid.struck]
        source.notice(grid.at, "struck-cells", cells=_listed(struck))


def _taken(column: Column) -> str:
    """The role of a column, and the columns that it belongs to."""
    role = say(f"layouts.role.{column.role}")
    level = column.level.level if column.role == "title" and not column.level.weak else None
    words = [role]
    if level:
        words.append(f"({say(f'words.{level}')})")
    if column.of:
        words.append(say("layouts.of", columns=", ".join(letters_of(one.place) for one in column.of)))
    if column.year:
        words.append(str(column.year))
    heading = column.path[-1]
    if column.quarter:
        words.append(say("layouts.quarter", quarter=column.quarter))
        heading = " / ".join(column.path)  # the number of a quarter alone says little
    return f"{letters_of(column.place)} {shown(' '.join(heading.split()))} = {' '.join(words)}"


def _tell_questions(draft: Draft, source: Source) -> None:
    alike: dict[str, list[Question]] = {}
    for one in draft.ledger.questions:
        alike.setdefault(one.key, []).append(one)
    for questions in alike.values():
        for one in questions[:_ALIKE]:
            found = source.problems if one.stops else source.notices
            found.append((one.at, one.text))
        more = questions[_ALIKE:]
        if more:
            cells = _listed(one.at for one in more)
            source.notices.append((more[0].at, say("layouts.ask.more", count=len(more), cells=cells)))


def _tell_where_to_answer(drafts: Sequence[Draft], source: Source, map_file: str) -> None:
    """Note where open questions are answered, unless the load stops, which says it by itself."""
    asked = [one for draft in drafts for one in draft.ledger.questions]
    if asked and not any(one.stops for one in asked):
        said = say("maps.where-to-answer", count=len(asked), book=source.name, file=map_file)
        source.notices.append((source.name, said))


def _count(grid: Grid) -> int:
    return sum(1 for _ in grid.cells())


def _cell(at: Place) -> str:
    return str(at).rpartition("!")[2]


def _listed(places: Iterable[Place]) -> str:
    found = [_cell(at) for at in places]
    more = say("load.and-more", count=len(found) - _LISTED) if len(found) > _LISTED else ""
    return ", ".join(found[:_LISTED]) + more
