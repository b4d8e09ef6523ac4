"""What the wording of a title says: its measure, its measures, what is still to be filled in, and the
marks that were left in it."""

from __future__ import annotations

import re
import string

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pohon_graph.graph.normalised_text import INVISIBLE, normalise
from pohon_graph.graph.stray_marks import stray_mark
from pohon_graph.graph.title_wording import measures, opening, placeholder


@pytest.mark.parametrize(
    ("title", "word"),
    [
        ("Persentase PPKS", "persentase"), ("Presentase PPKS", "persentase"), ("Prosentase", "persentase"),
        ("% PPKS", "persentase"), ("%PPKS", "persentase"), ("JUMLAH PPKS", "jumlah"),
        ("Banyaknya", "banyaknya"),
        ("Rata-rata lama sekolah", "rata-rata"), ("Rata jalan", None), ("PDRB per kapita", "pdrb"),
        ("Jumlahnya", None), ("Nilai-nilai budaya", None), ("Capaian jumlah", None), ("", None),
        ("Per\u00adsentase", "persentase"),
    ],
)  # fmt: skip
def test_the_first_word_opens_a_title_with_a_measure(title: str, word: str | None) -> None:
    """The whole word, in any spelling of it; a doubled word is a plural."""
    assert opening(normalise(title)) == word


@pytest.mark.parametrize(
    ("title", "pieces"),
    [
        ("Pertumbuhan ekonomi, PDRB per kapita", ["Pertumbuhan ekonomi", "PDRB per kapita"]),
        ("Jumlah desa dan nilai rapor", ["Jumlah desa", "nilai rapor"]),
        ("Jumlah A & rata-rata B", ["Jumlah A", "rata-rata B"]),
        ("1. Jumlah desa 2. Nilai rapor", ["Jumlah desa", "Nilai rapor"]),
        ("(1) Jumlah desa (2) Nilai rapor", ["Jumlah desa", "Nilai rapor"]),
        ("Jumlah buku, majalah, nilai, dll.", []),
        ("Persentase usaha beromzet Rp1.000.000,- nilai tetap",
         []),
        ("Nilai (SAKIP (nilai LKE, nilai KKE)), Nilai RB", ["Nilai", "Nilai RB"]),
        ("Jumlah (Nilai a, Nilai b", []),
        ("Angka 2,5 nilai", []),
        ("Jumlah, nilai, dan volume", []),
        ("Tingkat A dan tingkat B", ["Tingkat A", "tingkat B"]),
        ("Persentase SD dan tingkat SMP", []),
        ("Persentase SD, tingkat SMP", ["Persentase SD", "tingkat SMP"]),
        ("Mutu", []),
    ],
)  # fmt: skip
def test_a_title_is_cut_where_a_measure_may_begin(title: str, pieces: list[str]) -> None:
    """At commas, semicolons, dan, serta, & and list numbers, outside brackets and numbers."""
    assert measures(title, normalise(title)) == pieces


@pytest.mark.parametrize(
    ("title", "mark"),
    [
        ("Peserta pada Tahun n", "Tahun n"), ("Peserta (tahun N+1)", "Tahun n"), ("Tahun ke-n", None),
        ("tbd", "TBD"), ("Jumlah....", "..."), ("Jumlah…", "…"), ("Peserta 20xx", "20XX"),
        ("Medali PON XX", None), ("MTQ ke-XX", None), ("MEDALI PON XX", "XX"), ("Desa XX", "XX"),
        ("Tipe XX1", None), ("Ta\u00adhun n", "Tahun n"),
    ],
)  # fmt: skip
def test_what_is_still_to_be_filled_in_is_found(title: str, mark: str | None) -> None:
    """XX in capitals after a word in capitals is a number."""
    assert placeholder(title, normalise(title)) == mark


@pytest.mark.parametrize("mark", [*"*•●→⇒❖☑\uf0a7\ufffd", "<p>", "</li>", "&nbsp;", "&#8211;", "â€", "Ã©"])
def test_a_mark_is_found_wherever_it_is(mark: str) -> None:
    """At the beginning, inside and at the end of a title."""
    assert stray_mark(f"{mark}Data") and stray_mark(f"Data {mark} PPKS") and stray_mark(f"Data{mark}")


@settings(deadline=None)
@given(st.from_regex(f"[{INVISIBLE}]", fullmatch=True))
def test_an_invisible_character_is_named_by_its_number(mark: str) -> None:
    """Nobody could see it otherwise."""
    assert stray_mark(f"Da{mark}ta") == f"U+{ord(mark):04X}"


@settings(deadline=None)
@given(st.text(max_size=60))
def test_no_title_is_too_odd(title: str) -> None:
    """Whatever is written, each fact is there or is not."""
    norm = normalise(title)
    assert all(piece.strip() for piece in measures(title, norm)) and len(measures(title, norm)) != 1
    assert "" not in (opening(norm), placeholder(title, norm), stray_mark(title))


_MARKS = (
    "*", "•", "→", "\uf0b7", "\ufffd", "\u00ad", "\u200b", "\u200e", "\ufeff", "<p>", "</b>", "&nbsp;",
    "&#12;", "&#x2F;", "ï»¿", "ï¿½", "â€", "Ã©", "Â»", " 2. Data", " 12.\u2003(b", "  ", "\t ", "\r\n",
    "\u00a0\u202f",
)  # fmt: skip
# Parts of marks, which are none by themselves, and other text.
_PARTS = (
    *"<>/&#;.,() 12aZ\t\n\x0b\u00a0\u2007\u2003\u0301\u0308·–ïâÃÂ€»¿½\u0083", "Data", "&x;", "2.5",
    " 123. A",
)  # fmt: skip
_TITLES = st.lists(
    st.sampled_from(_MARKS) | st.sampled_from(_PARTS) | st.characters(codec="utf-8", max_codepoint=0x2000),
    max_size=3,
).map("".join)
_LETTERS = frozenset(string.ascii_letters)


def _is_entity(name: str) -> bool:
    """Whether the text between `&` and `;` names a character."""
    if name[:1] != "#":
        return 2 <= len(name) <= 8 and _LETTERS.issuperset(name)
    digits, known = (name[2:], string.hexdigits) if name[1:2] in ("x", "X") else (name[1:], string.digits)
    return 1 <= len(digits) <= 6 and set(known).issuperset(digits)


def _is_list_number(before: str, after: str) -> bool:
    """Whether the point between these texts ends the number of a list: ... 2. Data"""
    number = before[len(before.rstrip(string.digits)) :]
    rest = after.lstrip()
    return (
        1 <= len(number) <= 2
        and before.removesuffix(number)[-1:].isspace()
        and rest != after
        and rest[:1] in {*string.ascii_uppercase, "("}
    )


def _has_mark(title: str) -> bool:
    """Plain reading, one letter after the other, of a title that begins with a word."""
    wrong = {"ï»¿", "ï¿½"}
    for place, char in enumerate(title):
        after = title[place + 1 :]
        inside = after.removeprefix("/")
        tag = inside.partition(">")
        if (
            re.fullmatch(f"[{INVISIBLE}]", char)
            or char in "*\ufffd•●→\uf0b7"
            or (_is_blank(char) and _is_blank(after[:1]))
            or (char == "<" and inside[:1] in _LETTERS and tag[1] and "<" not in tag[0])
            or (char == "&" and ";" in after and _is_entity(after.partition(";")[0]))
            or (char == "." and _is_list_number(title[:place], after))
            or char + after[:2] in wrong
            or char + after[:1] == "â€"
            or (char == "Ã" and "\u0080" <= after[:1] <= "\u00bf")
            or (char == "Â" and "\u00a0" <= after[:1] <= "\u00bf")
        ):
            return True
    return False


def _is_blank(char: str) -> bool:
    return char in {*" \t\r\n\u00a0\u2007\u202f"}


@settings(deadline=None, max_examples=400)
@given(_TITLES)
def test_marks_are_those_of_a_plain_reading(rest: str) -> None:
    """No shortcut may pass over a mark, or see one in its parts."""
    title = f"Mutu{rest}"
    assert (stray_mark(title) is not None) == _has_mark(title)
