"""The sentence of a finding says nothing about what it does not know."""

from __future__ import annotations

import pytest

from pohon_graph.rules.message_text import render

UNIT = "“{title}” is in {unit}, officially {official}. Probable slip for: {meant}."


@pytest.mark.parametrize("nothing", [None, []])
def test_a_further_sentence_without_a_value_is_left_out(nothing: object) -> None:
    """A guess that there is none of is not announced."""
    fields = {"title": "Bridges", "unit": "m", "official": "KM", "meant": nothing}
    assert render(UNIT, fields, "en") == "“Bridges” is in m, officially KM."


def test_a_further_sentence_with_a_value_stays() -> None:
    """The guess follows its sentence after one blank."""
    fields = {"title": "Mothers", "unit": "orng", "official": "Orang", "meant": "Orang"}
    assert render(UNIT, fields, "en") == "“Mothers” is in orng, officially Orang. Probable slip for: Orang."


def test_the_first_sentence_always_stays() -> None:
    """A finding keeps its sentence, with a dash for what is missing; so does one without columns."""
    assert render("The owner is {owner}.", {"owner": None}, "en") == "The owner is –."
    assert render("No {thing}. Look again.", {"thing": "goal"}, "en") == "No goal. Look again."
