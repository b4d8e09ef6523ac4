"""The `pohon` group and the order in which its help shows the commands."""

from __future__ import annotations

import click

from pohon_graph import __version__
from pohon_graph.cli import asking, checking, drawing, keeping, safekeeping
from pohon_graph.cli.base import HELP, Group, for_the_program, option


def _show_version(context: click.Context, _: click.Parameter, wanted: bool) -> None:
    if wanted:
        click.echo(f"pohon-graph {__version__}")
        context.exit()


config, lang = for_the_program()


@click.group("pohon", cls=Group, context_settings=HELP)
@option("-V", "--version", is_flag=True, is_eager=True, expose_value=False, callback=_show_version)
@config
@lang
def pohon() -> None:
    """The linter and atlas for government performance trees."""


for _command in (
    keeping.demo,
    keeping.load,
    checking.audit,
    checking.why,
    checking.rules,
    asking.crosscut,
    asking.trace,
    drawing.view,
    drawing.export,
    asking.query,
    asking.stats,
    keeping.trees,
    keeping.drop,
    keeping.nomenclature,
    safekeeping.verify,
    safekeeping.backup,
    safekeeping.restore,
    keeping.unlock,
):
    pohon.add_command(_command)
