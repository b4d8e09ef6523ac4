"""The options that answer for a planner's workbook, the same for every command that reads files."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any

from pohon_graph.cli.base import FILE, option


def workbook_answers(*, with_agency: bool = True) -> Callable[[Any], Any]:
    """`--agency`, `--period`, `--sheet`, `--map` and `--with-questions`, one argument `answers` together.

    A command with an `--agency` of another meaning leaves that one out.
    """
    options = [
        option("--period", metavar="YEARS"),
        option("--sheet", "sheets", multiple=True, metavar="TITLE"),
        option("--map", "map_file", type=FILE, metavar="FILE"),
        option("--with-questions", is_flag=True),
    ]
    if with_agency:
        options.insert(0, option("--agency", metavar="NAME"))

    def build(function: Callable[..., Any]) -> Callable[..., Any]:
        @functools.wraps(function)
        def run(**given: Any) -> Any:
            from pohon_graph.loading.answers import Answers

            agency = given.pop("agency") if with_agency else given["agency"]
            answers = Answers(
                agency,
                given.pop("period"),
                given.pop("sheets"),
                given.pop("map_file"),
                given.pop("with_questions"),
            )
            return function(answers=answers, **given)

        made: Callable[..., Any] = run
        for one in reversed(options):
            made = one(made)
        return made

    return build
