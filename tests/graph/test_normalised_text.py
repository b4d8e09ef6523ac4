"""Normalised text and the ids that come from titles."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pohon_graph.graph.normalised_text import SLUG_LENGTH, normalise, outside_brackets, slug, tokens, visible


@pytest.mark.parametrize(
    ("text", "norm"),
    [
        ("Persentase  PPKS yang TERDAFTAR", "persentase ppks yang terdaftar"),
        ("Kabupaten/Kota (PPKS), 15 %", "kabupaten kota ppks 15 %"),
        ("15%", "15%"),
        ("• Data_PPKS *", "data ppks"),
        ("Straße", "strasse"),
        ("—", ""),
        ("kesejah\u00adteraan", "kesejahteraan"),
        ("\ufeffMutu\u00a0layanan\u200b", "mutu layanan"),
        ("kesejah-\nteraan", "kesejahteraan"),
    ],
)
def test_text_is_compared_by_its_words(text: str, norm: str) -> None:
    """Casefolded runs of letters, digits and %, one blank between them."""
    assert normalise(text) == norm


@pytest.mark.parametrize(
    "mark",
    [*"\u00ad\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202e\u2060\u2066\u2069\ufeff"],
    ids=lambda mark: f"{ord(mark):04X}",
)
def test_an_invisible_character_is_dropped(mark: str) -> None:
    """Inside a word and beside one."""
    assert visible(f"{mark}layan{mark}an publik{mark}") == "layanan publik"


@pytest.mark.parametrize("blank", ["\u00a0", "\u2007", "\u202f"], ids=lambda blank: f"{ord(blank):04X}")
def test_a_no_break_blank_is_a_blank(blank: str) -> None:
    """It parts two words as any blank does."""
    assert visible(f"layanan{blank}publik") == "layanan publik"


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("kesejah-\nteraan", "kesejahteraan"),
        ("kesejah- \r\n  teraan", "kesejahteraan"),
        ("kesejah\u00ad\nteraan", "kesejahteraan"),
        ("kesejah\u2010\nteraan", "kesejahteraan"),
        ("2025-\n2029", "2025-\n2029"),
        ("anak -\nlansia", "anak -\nlansia"),
        ("anak-anak", "anak-anak"),
        ("layanan\npublik", "layanan\npublik"),
    ],
)
def test_a_hyphen_at_the_end_of_a_line_goes_with_the_line_break(text: str, seen: str) -> None:
    """Only inside a word."""
    assert visible(text) == seen


@pytest.mark.parametrize(
    ("text", "outside"),
    [
        ("Nilai (SAKIP (LKE, KKE)) dan RB", "Nilai dan RB"),
        ("Jumlah [a; b] c", "Jumlah c"),
        ("Jumlah (a [b) c] d", "Jumlah d"),
        ("Mutu (cepat, tepat", "Mutu"),
        ("a) Mutu", "a) Mutu"),
        ("Mutu", "Mutu"),
    ],
)
def test_brackets_nest_and_an_unclosed_one_runs_to_the_end(text: str, outside: str) -> None:
    """What is in brackets is left out, whichever kind of bracket it is."""
    assert " ".join(outside_brackets(text).split()) == outside


@settings(deadline=None)
@given(st.text(max_size=60))
def test_what_is_visible_stays_visible(text: str) -> None:
    """Seen twice, a text is the same."""
    assert visible(visible(text)) == visible(text)


@settings(deadline=None)
@given(st.text(max_size=60))
def test_normalising_twice_changes_nothing(text: str) -> None:
    """A normalised text is its own norm, up to what casefolding leaves behind."""
    assert normalise(normalise(text)) == normalise(text)


# Plain letters beside each kind that folds, joins, combines or is not seen.
_ODD = st.sampled_from(
    [*"aZ9%_-. \t\n\x1c\x7f", "kerja", "\u212a", "\u017f", "\ufb00", "\u0130", "\u00df", "\u0301", "\u0338",
     "\u20dd", "\u00ad", "\u200b", "\u200d", "\u2060", "\ufeff", "\u00a0", "\u2028", "\u0663", "\u76ee"]
)  # fmt: skip
_TEXTS = st.lists(_ODD | st.characters(codec="utf-8"), max_size=20).map("".join)
_ASCII = st.text(st.characters(codec="ascii"), max_size=20)


@settings(deadline=None, max_examples=300)
@given(_ASCII | _TEXTS)
def test_a_norm_is_read_letter_by_letter(text: str) -> None:
    """Whatever shortcut is taken: letters, digits and % of the folded text, all others as a blank."""
    letters = [char if char.isalnum() or char == "%" else " " for char in visible(text).casefold()]
    assert normalise(text) == " ".join("".join(letters).split())


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
