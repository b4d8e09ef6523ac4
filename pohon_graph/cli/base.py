"""Commands, options and help in the user's language.

Help texts are looked up when they are shown, not on import, so that `--lang` on the command line applies
to them. A command's texts are `cli.<command>` (its purpose), `cli.<command>.example`, and for its options
`cli.<command>.<option>`, else the shared `cli.option.<option>`.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import click
from click.core import ParameterSource

from pohon_graph.cli.file_endings import ENDINGS, Formats, settled
from pohon_graph.errors import UsageError
from pohon_graph.texts import has, say

HELP = {"help_option_names": ["-h", "--help"]}
FILE = click.Path(path_type=Path, readable=False)  # the code that reads it reports why it cannot


class Option(click.Option):
    """An option whose help is looked up when shown."""

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        name = str(self.opts[-1]).lstrip("-")
        own = f"cli.{ctx.command.name}.{name}"
        self.help = say(own if has(own) else f"cli.option.{name}")
        if isinstance(self.type, click.Choice) and isinstance(self.default, str):
            self.help += " " + say("cli.default", value=self.default)
        record = super().get_help_record(ctx)
        return record and (record[0], record[1].replace("[required]", say("cli.required")))


class _Spoken:
    """The common part of commands and the group: usage, headings and examples in the user's language."""

    name: str | None
    fields: Callable[[], dict[str, str]] = dict  # values for the text that describes it

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        own = {"[OPTIONS]": "cli.usage.options", "COMMAND [ARGS]...": "cli.usage.command"}
        given = self.collect_usage_pieces(ctx)  # type: ignore[attr-defined]  # click's
        pieces = [say(own[piece]) if piece in own else piece for piece in given]
        formatter.write_usage(ctx.command_path, " ".join(pieces), prefix=say("cli.usage") + " ")

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        formatter.write_paragraph()
        with formatter.indentation():
            formatter.write_text(say(f"cli.{self.name}", **self.fields()))

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        params = self.get_params(ctx)  # type: ignore[attr-defined]  # click's
        records = [param.get_help_record(ctx) for param in params if isinstance(param, click.Option)]
        rows = [record for record in records if record is not None]
        if rows:
            with formatter.section(say("cli.options")):
                formatter.write_dl(rows)

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section(say("cli.example")):
            for line in say(f"cli.{self.name}.example").splitlines():
                formatter.write_text("\b\n" + line)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        option = super().get_help_option(ctx)  # type: ignore[misc]  # click's
        if option is not None:
            option.help = say("cli.option.help")
        return option  # type: ignore[no-any-return]


class Command(_Spoken, click.Command):
    """A subcommand."""

    def invoke(self, ctx: click.Context) -> Any:
        for name, value in ctx.params.items():
            if name != "paths":  # a file may have any name
                _require_text(value)
        self._settle_format(ctx)
        return super().invoke(ctx)

    def _settle_format(self, ctx: click.Context) -> None:
        """If `--format` is not given, the ending of the file after `-o` decides the format."""
        endings = [param.type.endings for param in self.params if isinstance(param.type, _Format)]
        if ctx.params.get("annotate"):  # the output is a copy of the user's file
            return
        if endings and "output" in ctx.params:
            is_given = ctx.get_parameter_source("format_") is not ParameterSource.DEFAULT
            format_, output = ctx.params["format_"], ctx.params["output"]
            ctx.params["format_"] = settled(format_, output, endings[0], is_given=is_given)

    def get_short_help_str(self, limit: int = 45) -> str:
        return _in_short(self.name or "")


class Group(_Spoken, click.Group):
    """The `pohon` command itself, with its subcommands in the order in which a user meets them."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self.commands)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        super().format_options(ctx, formatter)
        rows = [(name, _in_short(name)) for name in self.commands]
        with formatter.section(say("cli.commands")):
            formatter.write_dl(rows)


def _in_short(name: str) -> str:
    """The first line of a command's description."""
    return say(f"cli.{name}").partition("\n")[0]


class Day(click.DateTime):
    """A date, not a moment."""

    def __init__(self) -> None:
        super().__init__(["%Y-%m-%d"])

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:  # type: ignore[override]
        return value if isinstance(value, date) else super().convert(value, param, ctx).date()


class _Format(click.Choice[str]):
    """The format of the output. Every command accepts `text`, even if its format has another name."""

    def __init__(self, endings: Formats) -> None:
        super().__init__(tuple(endings))
        self.endings = endings

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        known = self.choices[0] if value == "text" else value
        return super().convert(known, param, ctx)


def _require_text(value: Any) -> None:
    """Raise UsageError if an argument has bytes that are not text."""
    for text in value if isinstance(value, tuple) else (value,):
        if isinstance(text, str) and any("\ud800" <= char <= "\udfff" for char in text):
            raise UsageError(say("cli.not-text", text=text))


def command(
    name: str, *options: Callable[[Any], Any], fields: Callable[[], dict[str, str]] = dict
) -> Callable[[Callable[..., Any]], Command]:
    """A subcommand with its `options` and those that every command has; `fields` fill its help."""

    def build(function: Callable[..., Any]) -> Command:
        for option in reversed((*options, *_everywhere())):
            function = option(function)
        made = click.command(name, cls=Command, context_settings=HELP)(function)
        made.fields = fields
        return made

    return build


def option(*names: str, **settings: Any) -> Callable[[Any], Any]:
    """An option whose help is the text `cli.<command>.<name>` or `cli.option.<name>`."""
    return click.option(*names, cls=Option, **settings)


def formats(*names: str, endings: Formats = ENDINGS) -> Callable[[Any], Any]:
    """`--format`, one of `names`; the first is the default and the meaning of `text`.

    `endings` are those of the files of each format.
    """
    chosen = _Format({name: endings[name] for name in names})
    return option("--format", "format_", type=chosen, default=names[0])


def as_of() -> Callable[[Any], Any]:
    """`--as-of`: the day for judging overdue and expired things, by default today."""
    return option("--as-of", type=Day(), metavar="DATE", default=date.today)


def backup_file() -> Callable[[Any], Any]:
    """The file of a backup; `-` is refused because a backup is not for a screen or a pipe."""
    return click.argument("file", callback=_named, metavar="FILE")


def _named(_: click.Context, __: click.Parameter, value: str) -> Path:
    if not value.strip() or value == "-":
        raise UsageError(say("safekeeping.no-name"))
    return Path(value)


def waiting() -> Callable[[Any], Any]:
    """`--wait`: how many seconds a write waits for another writer."""
    return option("--wait", type=click.IntRange(min=0, max=86_400), metavar="SECONDS")


def destination(metavar: str = "FILE", *, required: bool = False) -> Callable[[Any], Any]:
    """`-o`: a Path, or None if it is missing or `-`, which both mean standard output; and `--force`."""
    output = option("-o", "--output", metavar=metavar, required=required, callback=_place)
    force = option("--force", is_flag=True)
    return lambda function: output(force(function))


def _place(_: click.Context, __: click.Parameter, value: str | None) -> Path | None:
    if value is not None and not value.strip():
        raise UsageError(say("cli.output.empty"))
    return None if value in (None, "-") else Path(value)


def for_the_program() -> tuple[Callable[[Any], Any], ...]:
    """The options that `main` reads before any command is built; listed here so that help shows them."""
    return (
        option("--config", metavar="FILE", expose_value=False),
        option("--lang", type=click.Choice(["id", "en"]), expose_value=False),
    )


def _everywhere() -> tuple[Callable[[Any], Any], ...]:
    return (
        option("--store", metavar="URL"),
        *for_the_program(),
        option("-q", "--quiet", is_flag=True),
    )
