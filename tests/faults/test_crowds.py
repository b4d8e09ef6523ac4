"""Many people at one store: all are served, and what comes of it is what each of them wrote last."""

from __future__ import annotations

import os
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from pathlib import Path

from pohon_graph.store import open_store
from tests.faults.commands import Command, fork, pohon
from tests.faults.conftest import Tally
from tests.faults.contents import contents, contents_of
from tests.faults.preloaded import member
from tests.faults.size import IS_LONG, times
from tests.faults.states import AGENCY, PARTNER, tree, write
from tests.faults.test_reads_beside_a_writer import QUESTIONS

Lines = list[list[str]]
WRITERS = READERS = 8
PLANNERS = 6
# The long form proves how long anybody waits; in CI, on a busy machine, no test depends on that.
PATIENT = [] if IS_LONG else ["--wait", "900"]
HURRIED = ["--wait", "30"] if IS_LONG else PATIENT


def versions(folder: Path, place: int) -> list[Path]:
    """Two versions of one tree; the trees of all places share an agency, its officers and programmes."""
    return [
        write(folder / f"{place}-{number}.json", tree(AGENCY, 2021 + place, number, 8 + number))
        for number in range(2)
    ]


def test_writers_and_readers_at_one_store(address: str, tmp_path: Path, tally: Tally) -> None:
    """No error reaches anybody, and in the end the store equals a fresh one with the last versions."""
    files = [versions(tmp_path, place) for place in range(WRITERS)]
    # What only others say of an agency without a tree is taken from the first of them.
    partner = write(tmp_path / "partner.json", tree(PARTNER, 2021, 0, 8))
    for version in (1, 0):
        assert pohon("load", partner, *(pair[version] for pair in files), "--store", address).code == 0
    writing = [
        [["load", str(file), *PATIENT, "--store", address] for file in reversed(pair)] for pair in files
    ]
    asking = [[[*question, "--store", address] for question in QUESTIONS.values()]] * READERS
    crowd = [start(lines) for lines in [*writing, *rotated(asking)]]
    last = [follow(process, tally) for process in crowd][:WRITERS]
    with open_store(address) as store:
        found = contents(store)
    wrote = [pair[1 - turn] for pair, turn in zip(files, last, strict=True)]
    assert found == contents_of(partner, *wrote)


def rotated(asking: list[Lines]) -> list[Lines]:
    """Each begins with another question."""
    return [lines[place:] + lines[:place] for place, lines in enumerate(asking)]


def start(lines: Lines) -> Connection:
    """One of the crowd at work; what it sends comes out of the connection."""
    ours, theirs = Pipe(duplex=False)
    fork(member, lines, times(2, 4), 60 if IS_LONG else 0, theirs, dict(os.environ))
    theirs.close()
    return ours


def follow(member: Connection, tally: Tally) -> int:
    """Count what one of the crowd was answered; gives the place of its last command line."""
    last = -1
    while True:
        try:
            last, code, said = member.recv()
        except EOFError:
            return last
        tally.count(
            f"exit {code}", f"exit {code}: {said}" if code not in (0, 1) or "Traceback" in said else None
        )


def test_planners_at_one_moment(address: str, tmp_path: Path, tally: Tally) -> None:
    """All who load at one moment are served, also if nothing is there yet."""
    partner = write(tmp_path / "partner.json", tree(PARTNER, 2021, 0, 8))
    for round_ in range(times(1, 20)):
        folder = tmp_path / str(round_)
        folder.mkdir()
        files = [versions(folder, place)[round_ % 2] for place in range(PLANNERS)]
        loads = [("load", str(file), *HURRIED, "--store", address) for file in [partner, *files[1:]]]
        running = [Command(*load, whole=IS_LONG) for load in loads]
        for command in running:
            answer = command.answer()
            tally.count(f"exit {answer.code}", answer if answer.code else None)
        with open_store(address) as store:
            assert contents(store) == contents_of(partner, *files[1:])
