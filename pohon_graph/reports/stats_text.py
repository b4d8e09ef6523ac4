"""How full the trees are, as tables."""

from __future__ import annotations

from collections.abc import Sequence

from pohon_graph.explore.counts import COUNTS, LevelCounts, Stats, total
from pohon_graph.explore.levels import level_name
from pohon_graph.reports.blocks import WIDTH, Page
from pohon_graph.texts import say


def stats(answer: Stats, *, width: int = WIDTH, colour: bool = False) -> str:
    """All trees together, then each agency's where there are several."""
    page = Page()
    if len(answer.agencies) != 1:
        page.heading(say("reports.stats.all"))
        _table(page, answer.levels)
    for agency in answer.agencies:
        page.heading(say("reports.stats.agency", title=agency.title, trees=", ".join(agency.trees)))
        _table(page, agency.levels)
    page.gap()
    page.say(say("reports.stats.key"))
    return page.text(width, colour)


def _table(page: Page, levels: Sequence[LevelCounts]) -> None:
    head = [say(f"reports.stats.{name}") for name in ("level", *COUNTS)]
    rows = [[level_name(row.level), *(str(getattr(row, name)) for name in COUNTS)] for row in levels]
    sums = total(levels)
    rows.append([say("reports.total"), *(str(sums[name]) for name in COUNTS)])
    page.table(head, rows, right=range(1, len(head)))
