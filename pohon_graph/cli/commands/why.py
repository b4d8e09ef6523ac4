"""`pohon why`: the verdict of every rule on one goal."""

from __future__ import annotations

from datetime import date

import click

from pohon_graph.cli import completion, session
from pohon_graph.cli.base import as_of, command, formats
from pohon_graph.cli.output import deliver, note_changed, screen, working
from pohon_graph.texts import say


@command("why", formats("text", "json"), as_of())
@click.argument("goal", shell_complete=completion.goals)
def why(goal: str, format_: str, as_of: date, store: str | None, quiet: bool) -> None:
    """Every rule that checked one goal."""
    from pohon_graph.reports import answer_format

    with session.opened(store) as opened, working(say("cli.working.audit"), quiet):
        answer, changed = opened.of_one_state(
            lambda: (
                opened.why(
                    goal, as_of=as_of, settings=session.settings(), suppressions=session.suppressions()
                ),
                opened.changed_sources(),
            )
        )
    note_changed(changed, quiet)
    deliver(answer_format.render(answer, format_, **screen()))
