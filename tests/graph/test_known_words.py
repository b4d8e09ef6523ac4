"""Closed words and levels by the names that planners and reports use for them."""

from __future__ import annotations

import re

import pytest

from pohon_graph.closed_words import (
    BASES,
    DIRECTIONS,
    DOCUMENTS,
    GOVERNMENT_KINDS,
    LEVELS,
    NO_LEVEL,
    PROGRAM_KINDS,
    RANKS,
    ROLES,
    SCOPES,
    STATUSES,
    TARGET_KINDS,
    Words,
)
from pohon_graph.graph.known_words import meant, quarter, standard_level
from pohon_graph.graph.level_names import level_name, word
from pohon_graph.texts import LANGUAGES
from tests.conftest import ROOT


@pytest.mark.parametrize(
    "words",
    [
        BASES,
        SCOPES,
        STATUSES,
        PROGRAM_KINDS,
        RANKS,
        ROLES,
        DIRECTIONS,
        TARGET_KINDS,
        DOCUMENTS,
        GOVERNMENT_KINDS,
    ],
)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_word_as_reports_write_it_is_the_word_of_the_file(words: Words, lang: str) -> None:
    """A status copied from a report, `disepakati`, is read as its key, `accepted`, in any case."""
    for key in words:
        assert meant(word(key, lang), words) == key
        assert meant(word(key, lang).upper(), words) == key


@pytest.mark.parametrize("level", LEVELS)
def test_a_level_as_reports_write_it_is_that_level(level: str) -> None:
    """`Sasaran Proses/Pelaksana` is `process`, in both languages and any case."""
    for lang in LANGUAGES:
        assert standard_level(level_name(level, lang)) == level
        assert standard_level(level_name(level, lang).upper()) == level


@pytest.mark.parametrize(
    ("words", "written", "key"),
    [
        (RANKS, "Eselon II.b", "jpt_pratama"), (RANKS, "Eselon III/a", "administrator"),
        (RANKS, "ESELON IIIA", "administrator"), (RANKS, "eselon IV.a", "pengawas"),
        (RANKS, "Kepala Dinas", "jpt_pratama"), (RANKS, "Staf", "pelaksana"),
        (RANKS, "Ahli Muda", "fungsional"), (RANKS, "Kepala Daerah", "kepala_daerah"),
        (RANKS, "Camat", "administrator"), (RANKS, "JPT Pratama", "jpt_pratama"),
        (DIRECTIONS, "turun", "down"), (DIRECTIONS, "Menurun", "down"), (DIRECTIONS, "NAIK", "up"),
        (ROLES, "Pelaksana", "executor"), (ROLES, "Utama", "lead"), (SCOPES, "Antar Bidang", "internal"),
        (STATUSES, "ACCEPTED", "accepted"), (TARGET_KINDS, "Realisasi", "actual"),
        (TARGET_KINDS, "Perubahan", "revised"), (PROGRAM_KINDS, "Sub Kegiatan", "sub_kegiatan"),
        (GOVERNMENT_KINDS, "Kabupaten/Kota", "kabupaten_kota"), (GOVERNMENT_KINDS, "PROVINCE", "provinsi"),
        (GOVERNMENT_KINDS, "K/L", "kementerian_lembaga"), (DOCUMENTS, "Perjanjian Kinerja", "pk"),
        (DOCUMENTS, "Renstra PD", "renstra"),
    ],
)  # fmt: skip
def test_words_are_known_by_their_usual_names(words: Words, written: str, key: str) -> None:
    """Echelons, Indonesian directions and the like are read as the words they stand for."""
    assert meant(written, words) == key


@pytest.mark.parametrize(
    ("written", "level"),
    [
        ("Strategic", "ultimate"), ("Tactical", "intermediate"), ("KINERJA MANAJERIAL", "immediate"),
        ("Kinerja Sub Sektor / Intermediate Outcome", "intermediate"), ("Tujuan SKPD", "ultimate"),
        ("Sasaran Sub Kegiatan / Eselon IV", "operational"), ("Sasaran Program/Eselon III", "intermediate"),
        ("Operational N", "process"), ("Tematik", "none"), ("Super Sub Tematik", "none"),
        ("sub-sub-tematik", "none"), ("Eselon III", None), ("Program", None), ("Visi", None), ("", None),
    ],
)  # fmt: skip
def test_levels_are_known_by_what_documents_call_them(written: str, level: str | None) -> None:
    """Both columns of the level table are read; a name that two levels share is the name of none."""
    assert standard_level(written) == level


def test_a_rank_that_depends_on_the_region_is_not_guessed() -> None:
    """A Sekretaris Daerah is JPT madya in a province and JPT pratama in a regency."""
    assert meant("Sekretaris Daerah", RANKS) is None


@pytest.mark.parametrize(
    ("written", "number"), [("2", 2), ("TW II", 2), ("Triwulan 4", 4), ("iii", 3), ("q1", 1)]
)
def test_quarters_are_read_by_number_and_by_name(written: str, number: int) -> None:
    """A quarter is written 2, II, TW II or Triwulan 2."""
    assert quarter(written) == number


@pytest.mark.parametrize("written", ["0", "5", "V", "TW", "2.5", "TW II 2025"])
def test_other_texts_are_no_quarter(written: str) -> None:
    """Whatever does not name one of four quarters is none."""
    assert quarter(written) is None


@pytest.mark.parametrize("page", ["tree-file.md", "tree-file.id.md"])
@pytest.mark.parametrize("words", [RANKS, ROLES, DIRECTIONS])
def test_the_words_in_the_documents_are_known(page: str, words: Words) -> None:
    """Each name that a table of words lists is read as the key in its row."""
    text = (ROOT / "docs" / page).read_text(encoding="utf-8")
    rows = dict(re.findall(r"^\| `(\w+)` \| ([A-Z][^|`]*) \|$", text, re.MULTILINE))
    for key in words:
        assert {meant(name, words) for name in rows[key].split(", ")} == {key}


@pytest.mark.parametrize("page", ["tree-file.md", "tree-file.id.md"])
def test_the_names_of_levels_in_the_documents_are_known(page: str) -> None:
    """Each name that the table of levels lists is read as the key in its row."""
    text = (ROOT / "docs" / page).read_text(encoding="utf-8")
    rows = re.findall(r"^\| `(\w+)`[^|]*\| ([A-Z][^|`]*) \|$", text.partition("## ")[2], re.MULTILINE)
    levels = [(key, names) for key, names in rows if key in (*LEVELS, NO_LEVEL)]
    assert [key for key, _ in levels] == [*LEVELS, NO_LEVEL]
    for key, names in levels:
        assert {standard_level(name) for name in names.split(", ")} == {key}
