"""Commands that ask the store one question and show the answer."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from pohon_graph.cli import session
from pohon_graph.cli.base import Command, command, destination, formats
from pohon_graph.cli.output import deliver, screen, working
from pohon_graph.texts import say


def question(name: str, *arguments: Callable[[Any], Any]) -> Callable[[Callable[..., Any]], Command]:
    """A command made from a function that answers from the store and the values of `arguments`."""

    def build(ask: Callable[..., Any]) -> Command:
        def run(
            format_: str, output: Path | None, force: bool, store: str | None, quiet: bool, **given: Any
        ) -> None:
            from pohon_graph.reports import answer_format

            with session.opened(store) as opened, working(say("cli.working.ask"), quiet):
                answer, sources = opened.of_one_state(lambda: (ask(opened, **given), opened.sources()))
            text = answer_format.render(answer, format_, **screen(output))
            deliver(text, output, format_, sources=sources, force=force)

        return command(name, formats("text", "json"), destination(), *arguments)(run)

    return build
