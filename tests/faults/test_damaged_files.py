"""Files of a store that are damaged: refused, never half an answer."""

from __future__ import annotations

import random
from pathlib import Path

from tests.faults.commands import Answer, pohon
from tests.faults.conftest import Tally
from tests.faults.size import times
from tests.faults.states import State
from tests.faults.test_reads_beside_a_writer import QUESTIONS


def is_refused(answer: Answer) -> bool:
    """Whether it ended with a sentence and nothing else."""
    return answer.code == 3 and not answer.out and bool(answer.err) and "Traceback" not in answer.err


def test_a_damaged_file_is_refused_or_was_not_harmed(
    kglite_address: str, states: list[State], tally: Tally
) -> None:
    """Bytes that were changed, lost or added anywhere: a sentence, or the whole answer."""
    chance, store = random.Random(5), Path(kglite_address)
    assert pohon("load", states[0].folder, "--store", store).code == 0
    question = [*QUESTIONS["export"], "--store", kglite_address]
    whole, right = store.read_bytes(), pohon(*question)
    for _ in range(times(10, 400)):
        damaged = bytearray(whole)
        place = chance.randrange(len(whole))
        kind = chance.choice(["changed", "cut", "lost", "added", "emptied"])
        if kind == "changed":
            damaged[place] ^= chance.randrange(1, 256)
        elif kind == "cut":
            del damaged[place:]
        elif kind == "lost":
            del damaged[place : place + chance.randrange(1, 500)]
        elif kind == "added":
            damaged[place:place] = chance.randbytes(chance.randrange(1, 500))
        else:
            damaged[place : place + 512] = bytes(len(damaged[place : place + 512]))
        store.write_bytes(damaged)
        answer = pohon(*question)
        ok = is_refused(answer) or answer == right
        tally.count(
            "refused" if answer.code else "not harmed", None if ok else f"{kind} at {place}: {answer}"
        )
