"""What is meant by a word that a closed list does not have."""

from __future__ import annotations

import pytest

from pohon_graph.explore.levels import level_name
from pohon_graph.loading.closeness import nearest
from pohon_graph.loading.goals import _level_names
from pohon_graph.loading.names import KEY_SYNONYMS
from pohon_graph.ontology import BASES, LEVELS, PROGRAM_KINDS, RANKS, SCOPES, STATUSES
from pohon_graph.texts import LANGUAGES, say


@pytest.mark.parametrize("words", [BASES, SCOPES, STATUSES, PROGRAM_KINDS, RANKS, ("lead", "co")])
def test_a_word_as_the_reports_write_it_leads_to_the_word_of_the_file(words: tuple[str, ...]) -> None:
    """Who writes `disepakati` for a status, as the reports do, is told `accepted`."""
    for word in words:
        assert nearest(say(f"words.{word}", lang="id"), words, KEY_SYNONYMS) == word


@pytest.mark.parametrize("level", LEVELS)
def test_a_level_as_reports_and_the_page_write_it_leads_to_its_key(level: str) -> None:
    """Who writes `Sasaran Proses/Pelaksana` is told `process`."""
    names = _level_names(list(LEVELS))
    for lang in LANGUAGES:
        assert nearest(level_name(level, lang), LEVELS, names) == level


@pytest.mark.parametrize(
    ("written", "rank"),
    [("Eselon II.b", "jpt_pratama"), ("Eselon III/a", "administrator"), ("eselon IV.a", "pengawas"),
     ("Kepala Dinas", "jpt_pratama"), ("Staf", "pelaksana")],
)  # fmt: skip
def test_the_ranks_of_old_lead_to_those_of_today(written: str, rank: str) -> None:
    """Echelons are still what many lists of officers say."""
    assert nearest(written, RANKS, KEY_SYNONYMS) == rank
