"""How complete the trees are, as tables."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from pohon_graph.explore.counts import COUNTS, AgencyCounts, BlockCounts, LevelCounts, Stats, total
from pohon_graph.explore.trees import block_name
from pohon_graph.graph.level_names import level_name
from pohon_graph.reports import answer_format
from pohon_graph.reports.layout import WIDTH, Page, Words
from pohon_graph.texts import say


@answer_format.text.register
def stats(answer: Stats, *, width: int = WIDTH, colour: bool = False) -> str:
    """Block by block: all its trees together, then each agency's if there are several."""
    page = Page()
    for block in answer.blocks:
        if len(answer.blocks) > 1:
            page.heading(block_name(block.block, block.government_title), "info")
        _block(page, block)
    page.gap()
    page.say(say("reports.stats.key"))
    return page.text(width, colour)


def _block(page: Page, block: BlockCounts) -> None:
    if len(block.agencies) != 1:
        page.heading(say("reports.stats.all"))
        _table(page, block.levels)
    for agency in block.agencies:
        page.heading(say("reports.stats.agency", title=agency.title, trees=", ".join(agency.trees)))
        _table(page, agency.levels)
    if block.unplaced:
        page.say(Words(say("reports.stats.unplaced", count=block.unplaced), "warning"))


def _table(page: Page, levels: Sequence[LevelCounts]) -> None:
    head = [say(f"reports.stats.{name}") for name in ("level", *COUNTS)]
    rows = [
        [row.title or level_name(row.level), *(str(getattr(row, name)) for name in COUNTS)] for row in levels
    ]
    sums = total(levels)
    rows.append([say("reports.total"), *(str(sums[name]) for name in COUNTS)])
    page.table(head, rows, right=range(1, len(head)))


@answer_format.document.register
def stats_document(answer: Stats) -> dict[str, Any]:
    """The blocks; a single block's fields are at the top level too."""
    blocks = [_block_document(block) for block in answer.blocks]
    return {**(blocks[0] if len(blocks) == 1 else {}), "blocks": blocks}


def _block_document(block: BlockCounts) -> dict[str, Any]:
    agencies = [_agency_document(agency) for agency in block.agencies]
    return {**asdict(block), "total": total(block.levels), "agencies": agencies}


def _agency_document(agency: AgencyCounts) -> dict[str, Any]:
    return {**asdict(agency), "total": total(agency.levels)}
