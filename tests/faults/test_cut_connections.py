"""A connection to Neo4j that breaks off anywhere: one state, and a sentence that fits it."""

from __future__ import annotations

import random
from typing import Literal

import pytest

from pohon_graph.texts import say
from tests.faults.commands import Answer, pohon
from tests.faults.conftest import Tally
from tests.faults.contents import Contents
from tests.faults.proxy import Proxy
from tests.faults.size import IS_LONG, times
from tests.faults.states import State

pytestmark = pytest.mark.neo4j


Moment = Literal["request", "reply"]
_FOUND_OUT = {"request": "not-written", "reply": "written-after-all"}
MOMENTS: list[tuple[Moment, bool]] = [("request", False), ("reply", False), ("reply", True)]
if IS_LONG:
    MOMENTS.append(("request", True))


def load(state: State, address: str) -> Answer:
    return pohon("load", state.folder, "--store", address)


def fault_in(answer: Answer, found: int | None, before: int, after: int) -> str | None:
    """What is wrong with how a load ended, given the state before and the one it was to bring about.

    Exit 0 promises the new state. Exit 3 means the old one, unless the sentence says that it is uncertain.
    """
    if answer.code not in (0, 3) or "Traceback" in answer.err or (answer.code and not answer.err):
        return f"no proper end: {answer}"
    uncertain = say("store.perhaps-written", store="|").partition("|")[2] in answer.err
    allowed = (after,) if answer.code == 0 else (before, after) if uncertain else (before,)
    return None if found in allowed else f"state {found}, on the way from {before} to {after}: {answer}"


@pytest.mark.parametrize("for_good", [False, True])
def test_a_load_cut_anywhere_is_whole_or_not_there(
    neo4j_url: str, states: list[State], tally: Tally, for_good: bool
) -> None:
    """Exit 0 means that the new state is there; exit 3 that the old one is, or says that it is uncertain."""
    chance, known = random.Random(2), Contents(states)
    assert load(states[0], neo4j_url).code == 0
    with Proxy(neo4j_url) as proxy:
        assert load(states[1], proxy.url).code == 0
        whole = proxy.relayed
    before = 1
    for _ in range(times(1, 100)):
        after = (before + 1) % len(states)
        with Proxy(neo4j_url, after=chance.randrange(whole), for_good=for_good) as proxy:
            answer = load(states[after], proxy.url)
        found = known.state_of(neo4j_url)
        tally.count(f"exit {answer.code}", fault_in(answer, found, before, after))
        before = after if found is None else found


@pytest.mark.parametrize(("moment", "for_good"), MOMENTS)
def test_a_commit_whose_reply_is_lost_is_looked_up(
    neo4j_url: str, states: list[State], tally: Tally, moment: Moment, for_good: bool
) -> None:
    """Whether it was written is found out and said; if the server is gone for good, that it is uncertain."""
    known, url = Contents(states), neo4j_url
    assert load(states[0], url).code == 0
    for turn in range(times(1, 20)):
        before, after = turn % 3, (turn + 1) % 3
        with Proxy(url, commit=moment, for_good=for_good) as proxy:
            answer = load(states[after], proxy.url)
        key = "perhaps-written" if for_good else _FOUND_OUT[moment]
        said = say(f"store.{key}", store=proxy.url)
        wrong = fault_in(answer, known.state_of(url), before, after)
        tally.count(f"exit {answer.code}", wrong or (None if said in answer.err else f"not said: {answer}"))
        assert load(states[after], url).code == 0
