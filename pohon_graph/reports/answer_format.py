"""Answers to questions, of any class, as text and JSON.

Functions registered here write a class of answers: `text`, and `document` if the JSON should differ from the
fields. They are in `reports.answers`, or in the module of the only command that uses them.
"""

from __future__ import annotations

from functools import singledispatch
from importlib import import_module
from typing import Any

from pohon_graph.graph.goal_view import fields_of
from pohon_graph.registry import modules
from pohon_graph.reports.json_text import json_text
from pohon_graph.reports.layout import WIDTH

Answer = Any  # any class with a registered `text`
VERSION = 1


def render(answer: Answer, format_: str = "text", *, width: int = WIDTH, colour: bool = False) -> str:
    """An answer as `text` or `json`; the rows of a query as `table`, `json` or `csv`."""
    for module in modules("pohon_graph.reports.answers"):
        if _is_registered(type(answer)):
            break
        import_module(f"pohon_graph.reports.answers.{module}")
    return written(answer, format_, width=width, colour=colour)


def _is_registered(kind: type) -> bool:
    return any(each.dispatch(kind) is not each.dispatch(object) for each in (written, text))


@singledispatch
def written(answer: Answer, format_: str, *, width: int, colour: bool) -> str:
    """An answer in any of its formats; JSON is `{"version": 1, ...}` with the result of `document`."""
    if format_ == "json":
        return json_text({"version": VERSION, **document(answer)})
    return text(answer, width=width, colour=colour)


@singledispatch
def text(answer: Answer, *, width: int, colour: bool) -> str:  # noqa: ARG001  those registered use them
    """An answer as text."""
    raise TypeError(f"no text is registered for {type(answer)}")


@singledispatch
def document(answer: Answer) -> dict[str, Any]:
    """An answer as the object that is written as JSON: its fields."""
    return fields_of(answer)
