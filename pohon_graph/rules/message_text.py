"""A rule's message filled with the values of a row, in one language."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from string import Formatter
from types import MappingProxyType
from typing import Any, Final

from pohon_graph.graph.level_names import level_name
from pohon_graph.texts import LANGUAGES, say
from pohon_graph.texts.words import TEXTS

_WORD: Final = "words."
_NO_TITLES: Final[Mapping[str, str]] = MappingProxyType({})
# Columns that hold a word of the ontology, which has a name in each language.
_WORD_COLUMNS: Final = (
    "rank",
    "ranks",
    "tier",
    "tiers",
    "status",
    "scope",
    "basis",
    "role",
    "missing",
)
_LEVEL_COLUMNS: Final = ("level", "levels")
_SENTENCE_END: Final = re.compile(r"(?<=\.) +(?=[^a-z])")


class Messages(Mapping[str, str]):
    """The sentence of one finding by language, filled on demand.

    Of 200,000 findings most reports show few, in one language.
    """

    __slots__ = ("_fields", "_levels", "_templates")

    def __init__(
        self, templates: Mapping[str, str], fields: Mapping[str, Any], levels: Mapping[str, str] = _NO_TITLES
    ) -> None:
        self._templates = templates
        self._fields = fields
        self._levels = levels

    def __getitem__(self, lang: str) -> str:
        return render(self._templates[lang], self._fields, lang, self._levels)

    def __iter__(self) -> Iterator[str]:
        return iter(self._templates)

    def __len__(self) -> int:
        return len(self._templates)

    def __repr__(self) -> str:
        return repr(dict(self))


def render(message: str, fields: Mapping[str, Any], lang: str, levels: Mapping[str, str] = _NO_TITLES) -> str:
    """`message` with its `{column}` places filled.

    Levels, ranks and similar words are named in `lang`, a level of `levels` by its title there. Fractions use
    the decimal sign of `lang`, and lists are joined by commas. A column without a value shows a dash, but a
    sentence after the first is left out if all its columns are empty.
    """
    first, *further = _sentences(message)
    said = [first, *(parts for parts in further if _says_something(parts, fields))]
    return " ".join(
        "".join(
            text if column is None else text + _shown(column, fields[column], lang, levels)
            for text, column in parts
        )
        for parts in said
    )


@cache
def _sentences(message: str) -> list[list[tuple[str, str | None]]]:
    """The sentences of a message as texts, each with the column that follows it, if any."""
    return [
        [(text, column) for text, column, _, _ in Formatter().parse(sentence)]
        for sentence in _SENTENCE_END.split(message)
    ]


def _says_something(parts: list[tuple[str, str | None]], fields: Mapping[str, Any]) -> bool:
    columns = [column for _, column in parts if column is not None]
    return not columns or any(not _is_missing(fields[column]) for column in columns)


def _is_missing(value: Any) -> bool:
    return value is None or value == []


@cache
def _words(lang: str) -> dict[str, str]:
    """The words of the ontology that have a name in `lang`."""
    place = LANGUAGES.index(lang)
    return {key.removeprefix(_WORD): texts[place] for key, texts in TEXTS.items() if key.startswith(_WORD)}


def _shown(column: str, value: Any, lang: str, levels: Mapping[str, str]) -> str:
    if isinstance(value, str):
        return _named(column.rpartition("_")[2], value, lang, levels)
    if _is_missing(value):
        return "–"
    if isinstance(value, list):
        return ", ".join(_shown(column, item, lang, levels) for item in value)
    if isinstance(value, bool):
        return say(f"rules.{'yes' if value else 'no'}", lang)
    if isinstance(value, float):
        return f"{value:.12g}".replace(".", "," if lang == "id" else ".")
    return str(value)


def _named(kind: str, value: str, lang: str, levels: Mapping[str, str]) -> str:
    """A text in everyday words: a level, or another word of the ontology, by its name."""
    if kind in _LEVEL_COLUMNS:
        return levels.get(value) or level_name(value, lang)
    return _words(lang).get(value, value) if kind in _WORD_COLUMNS else value
