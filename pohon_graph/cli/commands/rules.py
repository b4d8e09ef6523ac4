"""`pohon rules`: the catalogue of rules, or one rule in full."""

from __future__ import annotations

from pathlib import Path

import click

from pohon_graph.cli import completion, session
from pohon_graph.cli.base import FILE, command, formats, option
from pohon_graph.cli.output import deliver, screen


@command(
    "rules",
    formats("text", "json"),
    option("--rules", "rule_folders", multiple=True, type=FILE, metavar="DIR"),
)
@click.argument("code", required=False, shell_complete=completion.codes)
def rules(
    code: str | None,
    format_: str,
    rule_folders: tuple[Path, ...],
    store: str | None,
    quiet: bool,
) -> None:
    """The catalogue, or one rule in full."""
    from pohon_graph.reports import render_rules
    from pohon_graph.rules.catalogue import find

    with session.opened(":memory:") as opened:
        everything = opened.rules(rule_folders, session.settings())
    chosen = [find(everything, code)] if code else everything
    deliver(render_rules(chosen, format_, whole=bool(code), **screen()))
