"""A rule's message filled with the values of a row, in one language."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any, Final

from pohon_graph.texts import LANGUAGES, language, say
from pohon_graph.texts.rules import TEXTS

_WORD: Final = "rules.word."
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


class _Shown(dict[str, str]):
    """The fields of one message as they are shown; only those that it uses are ever worked out."""

    def __init__(self, fields: Mapping[str, Any], lang: str) -> None:
        super().__init__()
        self._fields = fields
        self._lang = lang

    def __missing__(self, name: str) -> str:
        return _shown(name, self._fields[name], self._lang)


def render(message: str, fields: Mapping[str, Any], lang: str) -> str:
    """`message` with its `{column}` places filled.

    Levels, ranks and the like are named in `lang`, fractions written with its decimal sign, lists
    joined by commas; a column without a value shows a dash.
    """
    return message.format_map(_Shown(fields, lang))


def level_name(level: str, lang: str | None = None) -> str:
    """The name of a level, such as "Sasaran Program" for `intermediate`; another as it is written."""
    return _words(lang or language()).get(level, level)


@cache
def _words(lang: str) -> dict[str, str]:
    """The words of the ontology that have a name of their own, in one language."""
    place = LANGUAGES.index(lang)
    return {key.removeprefix(_WORD): texts[place] for key, texts in TEXTS.items() if key.startswith(_WORD)}


def _shown(column: str, value: Any, lang: str) -> str:
    if isinstance(value, str):
        is_word = column.rpartition("_")[2] in _WORD_COLUMNS
        return _words(lang).get(value, value) if is_word else value
    if value is None or value == []:
        return "–"
    if isinstance(value, list):
        return ", ".join(_shown(column, item, lang) for item in value)
    if isinstance(value, bool):
        return say(f"rules.{'yes' if value else 'no'}", lang)
    if isinstance(value, float):
        return f"{value:.12g}".replace(".", "," if lang == "id" else ".")
    return str(value)
