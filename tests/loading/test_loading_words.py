"""Normalised text and the ids that come from titles."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pohon_graph.graph.words import SLUG_LENGTH, normalise, slug, tokens


@pytest.mark.parametrize(
    ("text", "norm"),
    [
        ("Persentase  PPKS yang TERDAFTAR", "persentase ppks yang terdaftar"),
        ("Kabupaten/Kota (PPKS), 15 %", "kabupaten kota ppks 15 %"),
        ("15%", "15%"),
        ("• Data_PPKS *", "data ppks"),
        ("Straße", "strasse"),
        ("—", ""),
    ],
)
def test_text_is_compared_by_its_words(text: str, norm: str) -> None:
    """Casefolded runs of letters, digits and %, one blank between them."""
    assert normalise(text) == norm


@settings(deadline=None)
@given(st.text(max_size=60))
def test_normalising_twice_changes_nothing(text: str) -> None:
    """A normalised text is its own norm, up to what casefolding leaves behind."""
    assert normalise(normalise(text)) == normalise(text)


def test_tokens_are_different_words_in_order() -> None:
    """Each word once, sorted."""
    assert tokens("jumlah data data ppks") == ["data", "jumlah", "ppks"]
    assert tokens("") == []


@pytest.mark.parametrize(
    ("title", "wanted"),
    [
        ("Terwujudnya Database PPKS Terpadu", "terwujudnya-database-ppks-terpadu"),
        ("  Data PPKS, KIP & KIS (2024) ", "data-ppks-kip-kis-2024"),
        ("Café Déjà", "cafe-deja"),
        ("Cafe\u0301", "cafe"),
        ("目標", "goal"),
        ("***", "goal"),
        ("a" * 100, "a" * 80),
        ("a" * 79 + " bc", "a" * 79),
        ("a" * 80 + " bc", "a" * 80),
        ("a" * 78 + " b c", "a" * 78 + "-b"),
    ],
)
def test_a_title_gives_its_slug(title: str, wanted: str) -> None:
    """NFKD ASCII in lower case, one dash for every other run, cut at a dash."""
    assert slug(title) == wanted


@settings(deadline=None)
@given(st.text(max_size=200))
def test_a_slug_is_always_an_id(title: str) -> None:
    """Letters, digits and single dashes, within the length."""
    made = slug(title)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", made)
    assert len(made) <= SLUG_LENGTH
