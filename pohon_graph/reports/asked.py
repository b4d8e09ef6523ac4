"""Answers to questions as text and JSON, whatever their class.

A class of answers is written by functions that are registered for it here: `text`, and where its fields are
not what its JSON should hold, `document`. They lie in `reports.answers`, or beside a command that alone asks.
"""

from __future__ import annotations

import json
from functools import singledispatch
from importlib import import_module
from typing import Any

from pohon_graph.graph.goal_view import fields_of
from pohon_graph.registry import modules
from pohon_graph.reports.layout import WIDTH

Answer = Any  # one of a class with a text
VERSION = 1


def render(answer: Answer, format_: str = "text", *, width: int = WIDTH, colour: bool = False) -> str:
    """An answer as `text` or `json`; the rows of a query as `table`, `json` or `csv`."""
    for module in modules("pohon_graph.reports.answers"):
        import_module(f"pohon_graph.reports.answers.{module}")
    return written(answer, format_, width=width, colour=colour)


@singledispatch
def written(answer: Answer, format_: str, *, width: int, colour: bool) -> str:
    """An answer in any of its formats; JSON is `{"version": 1, ...}` with what `document` gives."""
    if format_ == "json":
        return json.dumps({"version": VERSION, **document(answer)}, ensure_ascii=False, indent=2) + "\n"
    return text(answer, width=width, colour=colour)


@singledispatch
def text(answer: Answer, *, width: int, colour: bool) -> str:  # noqa: ARG001  those registered use them
    """An answer as text."""
    raise TypeError(f"no text is registered for {type(answer)}")


@singledispatch
def document(answer: Answer) -> dict[str, Any]:
    """An answer as the object that is written as JSON: its fields."""
    return fields_of(answer)
