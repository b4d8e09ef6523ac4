"""The known word that somebody probably meant."""

from __future__ import annotations

import pytest

from pohon_graph.suggest import closest

FAMILIES = ("CAS", "IND", "OWN", "PRG", "TGT", "TXT", "XCT")


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("XTC", "XCT"),
        ("TXY", "TXT"),
        ("TGT", "TGT"),
        ("xct", "XCT"),
        ("ZZZ", None),
        ("", None),
        ("X" * 500, None),
    ],
)
def test_the_closest_word_is_found(word: str, meant: str | None) -> None:
    """Two letters that changed places are one mistake; nothing is suggested if nothing is close."""
    assert closest(word, FAMILIES) == meant
    assert closest(word, frozenset(FAMILIES)) == meant


def test_another_name_is_the_word_that_it_stands_for() -> None:
    """A name by which people know a word is not a mistake."""
    assert closest("Satuan", ["unit", "title"], {"satuan": "unit"}) == "unit"
