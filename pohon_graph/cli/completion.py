"""Values that a shell offers for an argument or option: codes of rules, trees and goals of the store.

A shell asks at each press of a key. So nothing is created, errors are silent, and a store on a server is not
asked.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import wraps
from pathlib import Path

import click
from click.shell_completion import CompletionItem

from pohon_graph.cli import session

Items = list[CompletionItem[str]]
Complete = Callable[[click.Context, click.Parameter, str], Items]


def _silent(complete: Complete) -> Complete:
    @wraps(complete)
    def safe(context: click.Context, param: click.Parameter, begun: str) -> Items:
        try:
            return complete(context, param, begun)
        except Exception:  # a message would appear in the middle of the user's line
            return []

    return safe


@_silent
def codes(_: click.Context, __: click.Parameter, begun: str) -> Items:
    """Codes of rules, after commas too."""
    from pohon_graph.rules.catalogue import catalogue
    from pohon_graph.texts import language

    settings = session.settings()
    rules = catalogue(settings.rule_folders if settings else ())
    before, comma, last = begun.rpartition(",")
    found = _beginning(((rule.code, rule.titles[language()]) for rule in rules), last.upper())
    return [CompletionItem(before + comma + item.value, help=item.help) for item in found]


@_silent
def trees(context: click.Context, _: click.Parameter, begun: str) -> Items:
    """Ids of trees."""
    return _beginning(_read(context, "find-trees.cypher"), begun)


@_silent
def goals(context: click.Context, _: click.Parameter, begun: str) -> Items:
    """Ids of goals; if none begins with the text, ends of ids that do."""
    found = _read(context, "find-goals.cypher")
    return _beginning(found, begun) or _beginning(
        ((id_.rpartition("/")[2], title) for id_, title in found), begun
    )


@_silent
def forms(_: click.Context, __: click.Parameter, begun: str) -> Items:
    """Export formats."""
    from pohon_graph.exports import FORMS

    return _beginning(((name, "") for name in FORMS), begun)


def _read(context: click.Context, question: str) -> list[tuple[str, str]]:
    """The ids and titles that a query of the store returns first; none if the store is not a file."""
    from pohon_graph.bundled import statement

    with session.opened(context.params.get("store"), quiet=True) as store:
        if not Path(store.engine.url).is_file():
            return []
        return [(id_, title) for id_, title, *_ in store.engine.read(statement("questions", question)).rows]


def _beginning(found: Iterable[tuple[str, str]], begun: str) -> Items:
    items = (CompletionItem(value, help=about or None) for value, about in found)
    return [item for item in items if item.value.startswith(begun)]
