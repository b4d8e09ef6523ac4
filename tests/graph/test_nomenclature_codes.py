"""Codes of the nomenclature in the ways in which people write them."""

from __future__ import annotations

import pytest

from pohon_graph.graph.nomenclature_codes import canonical, in_front, is_below, shared_form, tier, urusan


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("1.06.05.2.02.0001", "1.06.05.2.02.0001"),
        ("1.06.05.02.02", "1.06.05.2.02"),
        ("1.6.5.2.2.1", "1.06.05.2.02.0001"),
        ("1.06.05.2.02.01", "1.06.05.2.02.0001"),
        ("1.06.05.2.02.012", "1.06.05.2.02.0012"),
        (" x.xx.01. ", "X.XX.01"),
        ("2.1", "2.10"),
        ("3.3", "3.30"),
        ("2.7", "2.07"),
        ("1.6", "1.06"),
    ],
)
def test_the_writings_of_a_code_are_one(written: str, code: str) -> None:
    """Lost naughts, `.02.` for the kewenangan, two digits for a sub kegiatan."""
    assert canonical(written) == code


@pytest.mark.parametrize(
    "written", ["", "1", "0.06", "1.06.05.2", "1.06.05.0.01", "1.06.1.2.3.4.5", "a", "1-06"]
)
def test_what_is_not_built_like_a_code_is_none(written: str) -> None:
    """Nothing is guessed into it."""
    assert canonical(written) is None


@pytest.mark.parametrize(
    ("title", "code", "name"),
    [
        ("1.06.02 - Program Pemberdayaan Sosial", "1.06.02", "Program Pemberdayaan Sosial"),
        ("X.XX.01: Program Penunjang", "X.XX.01", "Program Penunjang"),
        ("1.06.02.2.01.0001\nFasilitasi KAT", "1.06.02.2.01.0001", "Fasilitasi KAT"),
        ("1.1.1 Rapat", None, "1.1.1 Rapat"),
        ("1.06.02", None, "1.06.02"),
        ("Program 1.06.02", None, "Program 1.06.02"),
    ],
)
def test_a_code_in_front_of_a_name_is_split_off(title: str, code: str | None, name: str) -> None:
    """Only a whole one: the number of a list stays with its text."""
    assert in_front(title) == (code, name)


def test_a_code_says_its_tier_and_its_affair() -> None:
    """The programme .01 and its parts are of X.XX, whichever agency carries them out."""
    codes = ("1.06", "1.06.02", "1.06.02.2.01", "1.06.02.2.01.0001")
    assert [tier(code) for code in codes] == ["urusan", "program", "kegiatan", "sub_kegiatan"]
    assert [urusan(code) for code in ("1.06.02", "1.06.01.2.01", "X.XX.01")] == ["1.06", "X.XX", "X.XX"]
    assert shared_form("5.01.01.2.01") == "X.XX.01.2.01"
    assert shared_form("5.01.02") == "5.01.02"


def test_a_code_is_below_another_by_whole_parts() -> None:
    """1.06.02 is not below 1.06.0."""
    assert is_below("1.06.02.2.01", "1.06.02")
    assert is_below("1.06.02", "1.06.02")
    assert not is_below("1.06.021", "1.06.02")
