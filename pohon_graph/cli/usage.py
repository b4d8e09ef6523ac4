"""Errors in the command line itself, in the user's language."""

from __future__ import annotations

import re

import click

from pohon_graph.texts import say


def sentence(error: click.UsageError) -> str:
    """One sentence, with the command that shows help."""
    command = error.ctx.command_path if error.ctx else "pohon"
    return f"{_what(error)}\n{say('cli.try-help', command=command)}"


def _what(error: click.UsageError) -> str:
    if isinstance(error, click.NoSuchOption):
        return _with_guess(say("cli.no-option", name=error.option_name), error.possibilities)
    if isinstance(error, click.exceptions.NoSuchCommand):
        return _with_guess(say("cli.no-command", name=error.command_name), error.possibilities)
    if isinstance(error, click.BadOptionUsage):
        takes_none = "does not take" in error.message
        return say("cli.takes-no-value" if takes_none else "cli.needs-value", name=error.option_name)
    if isinstance(error, click.MissingParameter) and error.param is not None:
        return say("cli.missing", name=_name(error.param))
    if isinstance(error, click.BadParameter) and error.param is not None:
        return _bad_value(error, error.param)
    extra = re.fullmatch(r"Got unexpected extra arguments? \((.*)\)", error.message, re.DOTALL)
    if extra:
        said = say("cli.extra", words=extra[1])
        return f"{said} {say('cli.extra-tree', words=extra[1])}" if _takes_tree(error) else said
    return say("cli.no-command-given") if error.message == "Missing command." else error.format_message()


def _takes_tree(error: click.UsageError) -> bool:
    """Whether the command has an option for a tree, which people also write as a plain word."""
    params = error.ctx.command.params if error.ctx else []
    return any("--tree" in param.opts for param in params)


def _bad_value(error: click.BadParameter, param: click.Parameter) -> str:
    name = _name(param)
    if isinstance(param.type, click.Choice):
        return say("cli.choice", name=name, choices=", ".join(param.type.choices))
    if isinstance(param.type, click.DateTime):
        return say("cli.bad-date", name=name)
    if isinstance(param.type, click.IntRange):
        key = "cli.bad-number" if param.type.max is None else "cli.bad-range"
        return say(key, name=name, least=param.type.min, most=param.type.max)
    return say("cli.bad-value", name=name, reason=error.message)


def _with_guess(text: str, possibilities: object) -> str:
    names = ", ".join(possibilities) if isinstance(possibilities, list | tuple) else ""
    return f"{text} {say('cli.guess', names=names)}" if names else text


def _name(param: click.Parameter) -> str:
    return param.opts[-1] if isinstance(param, click.Option) else (param.human_readable_name or "")
