"""A writer that sleeps in the middle of its work, as a closed laptop does."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess

from tests.faults.commands import fork, pohon, send
from tests.faults.contents import Contents
from tests.faults.preloaded import sleeper
from tests.faults.states import State


@dataclass
class Asleep:
    """A writer that was stopped in the middle of its transaction."""

    process: BaseProcess
    heard: Connection

    def wake(self) -> str:
        """Let it go on; gives the sentence that it ends with, or nothing if it wrote."""
        send(self.process, signal.SIGCONT)
        said: str = self.heard.recv()
        return said


@contextmanager
def asleep(address: str) -> Iterator[Asleep]:
    ours, theirs = Pipe(duplex=False)
    process = fork(sleeper, address, theirs, dict(os.environ))
    theirs.close()
    assert ours.recv() == "in the middle"
    yield Asleep(process, ours)
    send(process, signal.SIGKILL)
    process.join()


def test_a_sleeping_writer_holds_up_writers_by_name_and_no_readers(address: str, states: list[State]) -> None:
    """Who waits too long hears who is writing; who reads, reads; woken, the sleeper goes on."""
    known = Contents(states)
    assert pohon("load", states[0].folder, "--store", address).code == 0
    with asleep(address) as writer:
        refused = pohon("load", states[1].folder, "--wait", "1", "--store", address)
        assert (refused.code, refused.out) == (3, b"") and str(writer.process.pid) in refused.err
        assert known.state_of(address) == 0
        assert writer.wake() == ""
    assert pohon("load", states[1].folder, "--store", address).code == 0
    assert known.state_of(address) == 1


def test_a_sleeping_writer_can_be_unlocked_and_changes_nothing_when_it_wakes(
    address: str, states: list[State]
) -> None:
    """`pohon unlock` lets the next one write; the sleeper ends with a sentence."""
    known = Contents(states)
    assert pohon("load", states[0].folder, "--store", address).code == 0
    with asleep(address) as writer:
        assert pohon("unlock", "--store", address).code == 0
        assert pohon("load", states[1].folder, "--store", address).code == 0
        assert writer.wake()
    assert known.state_of(address) == 1
