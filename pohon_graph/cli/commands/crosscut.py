"""`pohon crosscut`: the goals that agencies share."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from pohon_graph.cli.questions import question

if TYPE_CHECKING:
    from pohon_graph.explore.crosscut import Matrix, Partnership
    from pohon_graph.store import Store


@question("crosscut", click.argument("agency", required=False))
def crosscut(opened: Store, agency: str | None) -> Partnership | Matrix:
    """The goals shared with a partner, or the matrix of all agencies."""
    return opened.crosscut(agency)
