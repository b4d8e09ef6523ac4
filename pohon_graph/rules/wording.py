"""A rule's message filled with the values of a row, in one language."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from pohon_graph.texts import say
from pohon_graph.texts.rules import TEXTS

# Columns that hold a word of the ontology, and so have a name in either language.
_WORD_COLUMNS: Final = (
    "level",
    "levels",
    "rank",
    "ranks",
    "tier",
    "tiers",
    "status",
    "scope",
    "basis",
    "role",
)


def render(message: str, fields: Mapping[str, Any], lang: str) -> str:
    """`message` with its `{column}` places filled.

    Levels, ranks and the like are named in `lang`, fractions written with its decimal sign, lists
    joined by commas; a column without a value shows a dash.
    """
    return message.format_map({name: _shown(name, value, lang) for name, value in fields.items()})


def level_name(level: str, lang: str | None = None) -> str:
    """The name of a level, such as "Sasaran Program" for `intermediate`; another as it is written."""
    return _word(level, lang)


def _word(word: str, lang: str | None) -> str:
    key = f"rules.word.{word}"
    return say(key, lang) if key in TEXTS else word


def _shown(column: str, value: Any, lang: str) -> str:
    if value is None or value == []:
        return "–"
    if isinstance(value, list):
        return ", ".join(_shown(column, item, lang) for item in value)
    if isinstance(value, bool):
        return say(f"rules.{'yes' if value else 'no'}", lang)
    if isinstance(value, float):
        return f"{value:.12g}".replace(".", "," if lang == "id" else ".")
    if isinstance(value, str) and column.rpartition("_")[2] in _WORD_COLUMNS:
        return _word(value, lang)
    return str(value)
