"""What the wording of a title says: its measure, its measures, what is still to be filled in, and the
marks that were left in it."""

from __future__ import annotations

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
