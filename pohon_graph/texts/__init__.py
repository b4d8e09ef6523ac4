"""Every sentence that a user reads, in Indonesian and English, in one place.

A text is looked up by key and filled with `str.format` fields:

    say("store.busy", store=".pohon/graph.kgl")

A text with a `count` may have a second form for one thing, under its key and `-1`; `say` then takes it.

The tables are the other modules of this package, one for each part of the program, each a dict
`TEXTS = {key: (indonesian, english)}`. Keys begin with the name of their table's file, so that only
this table is imported. The texts of rules are in the rule files.
"""

from __future__ import annotations

import locale
import os
import sys
from contextvars import ContextVar
from functools import cache
from importlib import import_module

LANGUAGES = ("id", "en")

_language: ContextVar[str | None] = ContextVar("language", default=None)


def language() -> str:
    """The current language, `id` or `en`: set by `use`, else by POHON_LANG, else by the locale, else `id`."""
    return _language.get() or preferred()


def use(code: str | None) -> None:
    """Make `code` the language of all later texts in this context; None returns to preferred()."""
    _language.set(code)


def is_chosen() -> bool:
    """Whether somebody asked for a language: `use`, or a POHON_LANG that names one."""
    return _language.get() is not None or _named() is not None


def preferred() -> str:
    """The language of the environment: POHON_LANG, else the locale, else Indonesian."""
    named = _named()
    if named:
        return named
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(variable, "")
        if value:
            return _of_locale(value)
    # Windows sets none of them. On other systems a missing locale does not ask for English.
    return _of_locale(locale.getlocale()[0]) if sys.platform == "win32" else "id"


def _of_locale(name: str | None) -> str:
    return "en" if (name or "").lower().startswith("en") else "id"


def _named() -> str | None:
    named = os.environ.get("POHON_LANG", "").strip().lower()[:2]
    return named if named in LANGUAGES else None


def say(key: str, /, lang: str | None = None, **fields: object) -> str:
    """The text named `key` in `lang` (default: the current language), with its fields filled in."""
    table, one = _table(key.partition(".")[0]), f"{key}-1"
    texts = table[one if fields.get("count") == 1 and one in table else key]
    text = texts[LANGUAGES.index(lang or language())]
    return text.format(**fields) if fields else text


def has(key: str) -> bool:
    """Whether there is a text named `key`."""
    return key in _table(key.partition(".")[0])


def keys(table: str) -> list[str]:
    """The keys of a table, in the order of its file."""
    return list(_table(table))


@cache
def _table(name: str) -> dict[str, tuple[str, str]]:
    table: dict[str, tuple[str, str]] = import_module(f"pohon_graph.texts.{name}").TEXTS
    return table
