"""Whatever is read while somebody writes is of one state."""

from __future__ import annotations

from collections.abc import Sequence

from tests.faults.commands import Answer, pohon
from tests.faults.conftest import Tally
from tests.faults.size import IS_LONG, times
from tests.faults.states import PARTNER, TOP, State
from tests.faults.writing import Writer

_DAY = ("--as-of", "2025-06-30")
_JSON = ("--format", "json")
QUESTIONS: dict[str, tuple[str, ...]] = {
    "audit": ("audit", *_JSON, *_DAY),
    "export": ("export", "json", "-o", "{out}"),
    "export-network": ("export", "graphml", "-o", "{out}"),
    "view": ("view", "-o", "{out}"),
    "stats": ("stats", *_JSON),
    "crosscut": ("crosscut", *_JSON),
    "crosscut-partner": ("crosscut", PARTNER, *_JSON),
    "trace": ("trace", TOP, *_JSON),
    "why": ("why", TOP, *_JSON, *_DAY),
}
_TRIALS = {"audit": (2, 300), "export": (2, 300), "view": (1, 100)}


def answers_at_rest(address: str, states: Sequence[State]) -> dict[str, dict[Answer, str]]:
    """What each command answers of each state while nobody writes."""
    known: dict[str, dict[Answer, str]] = {name: {} for name in QUESTIONS}
    for state in states:
        assert pohon("load", state.folder, "--store", address).code == 0
        for name, question in QUESTIONS.items():
            answer = pohon(*question, "--store", address)
            assert answer.code in (0, 1), answer
            known[name][answer] = f"{name} of state {state.number}"
    assert {len(answers) for answers in known.values()} == {len(states)}
    return known


def test_an_answer_beside_a_writer_is_of_one_state(address: str, states: list[State], tally: Tally) -> None:
    """A command that reads while another process writes gives, byte for byte, the answer of one state."""
    known = answers_at_rest(address, states[:2])
    with Writer(address, states[:2]) as writer:
        writer.loaded()  # from here on the store is always in one of the states
        for name, question in QUESTIONS.items():
            for _ in range(times(*_TRIALS.get(name, (1, 50)))):
                tally.check(pohon(*question, "--store", address, whole=IS_LONG), known[name], name)
