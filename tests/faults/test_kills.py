"""A writer that is killed at any moment leaves one state behind, and nothing in the way of the next."""

from __future__ import annotations

import random
import time
from pathlib import Path

from pohon_graph.store import open_store
from tests.faults.conftest import Tally
from tests.faults.contents import Contents
from tests.faults.size import times
from tests.faults.states import State
from tests.faults.writing import Writer


def test_a_killed_writer_leaves_the_state_before_or_after(
    address: str, states: list[State], tally: Tally
) -> None:
    """Nothing is mixed, nothing acknowledged is lost, nothing is stuck, and no file is left behind."""
    chance, known = random.Random(1), Contents(states)
    held = load(address, states[0])
    files = beside(address)
    for _ in range(times(5, 200)):
        last = killed(address, [*states[held + 1 :], *states[: held + 1]], chance)
        held = held if last is None else last.number
        allowed = [held, (held + 1) % len(states)]
        found = known.state_of(address)
        kind = "mixed" if found is None else "lost"
        wrong = None if found in allowed else f"{kind}: state {found} where one of {allowed} is right"
        held = load(address, states[(allowed[1] + 1) % len(states)])  # stuck, if this is refused
        if left := beside(address) - files:
            wrong = f"left behind: {left}"
        tally.count("killed before a commit" if found == allowed[0] else "killed after it", wrong)


def killed(address: str, states: list[State], chance: random.Random) -> State | None:
    """Kill a writer that goes through the states, at some moment of it; the last that it acknowledged."""
    with Writer(address, states) as writer:
        first = writer.loaded() if chance.random() < 0.6 else None
        time.sleep(chance.uniform(0, 0.3))
        return writer.kill() or first


def load(address: str, state: State) -> int:
    """Bring the store into a state, and give its number."""
    with open_store(address) as store:
        store.load(state.folder)
    return state.number


def beside(address: str) -> set[str]:
    """The names in the folder of an embedded store; none of a server."""
    folder = Path(address).parent
    return {file.name for file in folder.iterdir()} if folder.is_dir() else set()
