"""The questions themselves: every file runs on both engines without leaving their common ground."""

from __future__ import annotations

from pathlib import Path

import pytest

from pohon_graph.bundled import bundled
from pohon_graph.dialect.kinds import of_value
from pohon_graph.dialect.review import review
from pohon_graph.engines import Engine

QUESTIONS = sorted(bundled("cypher", "questions").glob("*.cypher"))
PARAMETERS = {"ids": ["a"], "trees": ["a"], "goal": "a", "id": "a", "as_of": "2024-01-01"}


@pytest.mark.parametrize("path", QUESTIONS, ids=lambda path: path.stem)
def test_a_question_stays_in_the_common_subset(path: Path) -> None:
    """Every name is one of the ontology, every construct one that both engines answer alike."""
    parameters = {name: of_value(value) for name, value in PARAMETERS.items()}
    faults = review(path.read_text(encoding="utf-8"), parameters).faults
    assert [fault.sentence for fault in faults] == []


def test_every_question_runs_on_an_empty_store(engine: Engine) -> None:
    """A store in which nothing is left answers every question, without an unknown word."""
    from pohon_graph.store import Store
    from tests.conftest import SEED

    store = Store(engine)
    store.load(SEED)
    store.drop("dinsos-2024")
    for path in QUESTIONS:
        engine.read(path.read_text(encoding="utf-8"), PARAMETERS)
