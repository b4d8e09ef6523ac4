"""A disk that is full, and a folder that nobody may write to."""

from __future__ import annotations

import os
import random
import shutil
from pathlib import Path

import pytest

from tests.faults.commands import pohon
from tests.faults.conftest import Tally
from tests.faults.contents import Contents
from tests.faults.size import times
from tests.faults.states import State

_POWERS = "-dac_override,-dac_read_search"  # by which root writes where nobody may


def test_a_store_that_does_not_fit_stays_as_it_was(
    kglite_address: str, states: list[State], tally: Tally
) -> None:
    """However many bytes fit: the new state with exit 0, or the old one with 3, and nothing beside it."""
    chance, known = random.Random(3), Contents(states)
    assert pohon("load", states[0].folder, "--store", kglite_address).code == 0
    store, before = Path(kglite_address), 0
    for _ in range(times(8, 200)):
        after = (before + 1) % len(states)
        most = chance.randrange(1_500, store.stat().st_size * 6 // 5)
        answer = pohon("load", states[after].folder, "--store", kglite_address, most=most)
        found = known.state_of(kglite_address)
        ok = answer.code in (0, 3) and found == (before if answer.code else after)
        ok = ok and "Traceback" not in answer.err and bool(answer.out or answer.err)
        left = {file.name for file in store.parent.iterdir()} - {store.name, f"{store.name}.writer"}
        tally.count(f"exit {answer.code}", None if ok and not left else f"state {found}, {left}: {answer}")
        before = before if found is None else found


@pytest.mark.parametrize("command", ["view", "export pyvis", "audit --format html"])
def test_an_answer_that_does_not_fit_is_not_there(
    kglite_address: str, states: list[State], tally: Tally, tmp_path: Path, command: str
) -> None:
    """A file that was there before is untouched, and no part of the new one is beside it."""
    chance, target = random.Random(4), tmp_path / "answer" / "file.html"
    line = [*command.split(), "-o", str(target), "--store", kglite_address]
    assert pohon("load", states[0].folder, "--store", kglite_address).code == 0
    assert pohon(*line).code in (0, 1)
    old = target.read_bytes()
    for _ in range(times(1, 60)):
        answer = pohon(*line, most=chance.randrange(1_500, len(old) - 1))
        ok = answer.code == 3 and str(target) in answer.err and "Traceback" not in answer.err
        ok = ok and target.read_bytes() == old and list(target.parent.iterdir()) == [target]
        tally.count(f"exit {answer.code}", None if ok else answer)


def test_a_folder_that_may_not_be_written_to(kglite_address: str, states: list[State]) -> None:
    """It is read as ever; a load is refused with the reason, and changes nothing."""
    prefix: list[str] = []
    if os.geteuid() == 0:
        setpriv = shutil.which("setpriv")
        if setpriv is None:
            pytest.skip("root may write anywhere, and there is no setpriv to give that up")
        prefix = [setpriv, "--bounding-set", _POWERS, "--inh-caps", _POWERS, "--"]
    store = Path(kglite_address)
    assert pohon("load", states[0].folder, "--store", store).code == 0
    for file in store.parent.iterdir():
        if file != store:
            file.unlink()
    whole = store.read_bytes()
    store.parent.chmod(0o555)
    try:
        asked = pohon("stats", "--store", store, prefix=prefix)
        refused = pohon("load", states[1].folder, "--store", store, prefix=prefix)
    finally:
        store.parent.chmod(0o755)
    assert asked.code == 0 and asked.out, asked
    assert refused.code == 3 and str(store) in refused.err and "Traceback" not in refused.err, refused
    assert store.read_bytes() == whole
