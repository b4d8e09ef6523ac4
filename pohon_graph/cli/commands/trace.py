"""`pohon trace`: one goal’s lines up and down."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from pohon_graph.cli import completion
from pohon_graph.cli.questions import question

if TYPE_CHECKING:
    from pohon_graph.explore.tracing import Trace
    from pohon_graph.store import Store


@question("trace", click.argument("goal", shell_complete=completion.goals))
def trace(opened: Store, goal: str) -> Trace:
    """One goal's lines up and down."""
    return opened.trace(goal)
