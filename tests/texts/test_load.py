"""The sentences about input: in both languages, all of them used."""

from __future__ import annotations

import string
from pathlib import Path

import pytest

import pohon_graph.documents
import pohon_graph.loading
from pohon_graph.texts.load import TEXTS

SOURCES = "\n".join(
    path.read_text(encoding="utf-8")
    for package in (pohon_graph.documents, pohon_graph.loading)
    for path in Path(str(package.__file__)).parent.rglob("*.py")
)


def fields(text: str) -> set[str]:
    """The names that a text has filled in."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


@pytest.mark.parametrize("key", TEXTS)
def test_both_languages_say_the_same_things(key: str) -> None:
    """Each fills in the same fields, and neither is left out."""
    indonesian, english = TEXTS[key]
    assert fields(indonesian) == fields(english)
    assert indonesian.strip() and english.strip()


@pytest.mark.parametrize("key", [key for key in TEXTS if not key.startswith("load.thing.")])
def test_no_sentence_is_left_over(key: str) -> None:
    """Every sentence is said somewhere; `say` chooses the one for a single thing."""
    used = key.removesuffix("-1")
    assert f'"{used}"' in SOURCES or f'"{used.partition(".")[2]}"' in SOURCES
