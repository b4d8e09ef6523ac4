"""The `pohon` group: each module here is a command of its name, imported on use."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib import import_module

import click

from pohon_graph import __version__
from pohon_graph.cli.base import HELP, Command, Group, for_the_program, option
from pohon_graph.registry import modules
from pohon_graph.texts import keys


class _Commands(Mapping[str, Command]):
    """The commands by name, in the order of their texts."""

    def __init__(self) -> None:
        places = {key: place for place, key in enumerate(keys("cli"))}
        self._names = sorted(modules(__name__), key=lambda name: places[f"cli.{name}"])

    def __getitem__(self, name: str) -> Command:
        if name not in self._names:
            raise KeyError(name)
        found: Command = getattr(import_module(f"{__name__}.{name}"), name)
        return found

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)


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


pohon.commands = _Commands()  # type: ignore[assignment]  # click would have one that can be added to
