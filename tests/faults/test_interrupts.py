"""Ctrl-C at any moment ends a command at once, with one sentence and nothing half done."""

from __future__ import annotations

import random
import signal
import time
from pathlib import Path

from pohon_graph.texts import say
from tests.faults.commands import Command, pohon
from tests.faults.conftest import Tally
from tests.faults.contents import Contents
from tests.faults.size import times
from tests.faults.states import State
from tests.faults.test_kills import beside


def test_an_interrupted_load_leaves_the_state_before_or_after(
    address: str, states: list[State], tally: Tally
) -> None:
    """Exit 130, or 0 if it was done; no traceback; nothing mixed, nothing left beside the store."""
    chance, known = random.Random(6), Contents(states)
    assert pohon("load", states[0].folder, "--store", address).code == 0
    files, before = beside(address), 0
    for _ in range(times(3, 100)):
        after = (before + 1) % len(states)
        command = Command("load", states[after].folder, "--store", address)
        time.sleep(chance.uniform(0, 0.5))
        command.send(signal.SIGINT)
        answer = command.answer()
        found = known.state_of(address)
        if answer.code == 130:
            ok = found in (before, after) and not answer.out and answer.err.strip() == say("cli.interrupted")
        else:
            ok = answer.code == 0 and found == after
        left = beside(address) - files
        tally.count(f"exit {answer.code}", None if ok and not left else f"state {found}, {left}: {answer}")
        before = before if found is None else found


def test_an_interrupted_answer_is_whole_or_not_there(
    kglite_address: str, states: list[State], tally: Tally, tmp_path: Path
) -> None:
    """A page that was there before is untouched if the new one is not finished."""
    chance, page = random.Random(7), tmp_path / "pages" / "page.html"
    line = ["view", "-o", str(page), "--store", kglite_address]
    pages = []
    for state in states[:2]:
        assert pohon("load", state.folder, "--store", kglite_address).code == 0
        assert pohon(*line).code == 0
        pages.append(page.read_bytes())
    for _ in range(times(2, 100)):
        page.write_bytes(pages[0])
        command = Command(*line)
        time.sleep(chance.uniform(0, 0.8))
        command.send(signal.SIGINT)
        answer = command.answer()
        found = page.read_bytes()
        ok = answer.code in (0, 130) and found in (pages if answer.code else pages[1:])
        ok = ok and "Traceback" not in answer.err and list(page.parent.iterdir()) == [page]
        tally.count(f"exit {answer.code}", None if ok else answer)
