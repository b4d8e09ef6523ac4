"""`pohon export`: writes the graph in another format."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Any

import click

from pohon_graph.cli import completion, session
from pohon_graph.cli.base import command, destination, option
from pohon_graph.cli.file_endings import require_ending
from pohon_graph.cli.output import note, refuse_screen, target, working
from pohon_graph.posters.options import COLOURS, PAPERS, PosterOptions
from pohon_graph.texts import say


def _forms() -> dict[str, str]:
    from pohon_graph.exports import FORMS

    *most, last = FORMS
    return {"forms": ", ".join(most), "last": last}


def _poster() -> tuple[Callable[[Any], Any], ...]:
    """The choices for posters, as `pohon_graph.posters.options` lists them."""
    return (
        option("--paper", type=click.Choice(tuple(PAPERS), case_sensitive=False), metavar="|".join(PAPERS)),
        option("--atlas", is_flag=True),
        option("--colours", type=click.Choice(COLOURS)),
        option("--letterhead", multiple=True, metavar="TEXT"),
        option("--signature", multiple=True, metavar="TEXT"),
    )


@command(
    "export",
    destination("PATH", required=True),
    option("--tree", metavar="ID", shell_complete=completion.trees),
    option("--layout", metavar="NAME"),
    option("--year", type=click.IntRange(1900, 2999), metavar="YEAR"),
    *_poster(),
    option("--notes", is_flag=True),
    fields=_forms,
)
@click.argument("format_", metavar="FORMAT", shell_complete=completion.forms)
def export(
    format_: str,
    output: Path | None,
    force: bool,
    tree: str | None,
    layout: str | None,
    year: int | None,
    notes: bool,
    store: str | None,
    quiet: bool,
    **poster: Any,
) -> None:
    """Write the graph in another format."""
    from pohon_graph.exports import form

    chosen = form(format_)
    if chosen.is_binary:
        refuse_screen(output)
    announced = partial(note, quiet=quiet)
    require_ending(output, (chosen.suffix,), chosen.name)
    with session.opened(store) as opened, working(say("cli.working.export"), quiet), target(output) as path:
        files = opened.export(
            format_,
            path,
            tree=tree,
            year=year,
            layout=layout,
            force=force,
            poster=_chosen(poster),
            announce=announced,
            notes=notes,
            settings=session.settings() if notes else None,
            suppressions=session.suppressions() if notes else None,
        )
    if output is not None:
        note(say("cli.written", path=files[0] if len(files) == 1 else output), quiet)


def _chosen(poster: Mapping[str, Any]) -> PosterOptions | None:
    """The choices that were given, None if there are none."""
    given = {name: value for name, value in poster.items() if value}
    return PosterOptions(**given) if given else None
