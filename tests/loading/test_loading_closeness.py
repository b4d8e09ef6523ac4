"""What is meant by a word that a closed list does not have."""

from __future__ import annotations

import pytest

from pohon_graph.loading.closeness import nearest
from pohon_graph.loading.names import KEY_SYNONYMS
from pohon_graph.ontology import BASES, PROGRAM_KINDS, RANKS, SCOPES, STATUSES
from pohon_graph.texts import say


@pytest.mark.parametrize("words", [BASES, SCOPES, STATUSES, PROGRAM_KINDS, RANKS, ("lead", "co")])
def test_a_word_as_the_reports_write_it_leads_to_the_word_of_the_file(words: tuple[str, ...]) -> None:
    """Who writes `disepakati` for a status, as the reports do, is told `accepted`."""
    for word in words:
        assert nearest(say(f"rules.word.{word}", lang="id"), words, KEY_SYNONYMS) == word
