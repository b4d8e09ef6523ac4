"""`pohon stats`: how complete the goals are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pohon_graph.cli.questions import question

if TYPE_CHECKING:
    from pohon_graph.explore.counts import Stats
    from pohon_graph.store import Store


@question("stats")
def stats(opened: Store) -> Stats:
    """Counts per level, and per agency if there are several."""
    return opened.stats()
