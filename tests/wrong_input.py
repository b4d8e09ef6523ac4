"""How the tests of wrong input read it, and what they ask of the sentences that are told."""

from __future__ import annotations

import re
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from pohon_graph.errors import InputError, Problem
from pohon_graph.loading import read

ROOT = Path(__file__).resolve().parents[1]
BAD = ROOT / "tests" / "bad"
ODD = BAD / "odd"
SECONDS = 5.0
LONGEST = 600  # characters of one sentence; what a user wrote is repeated in part only

Expected = list[dict[str, Any]]


def problems_of(*paths: str | Path) -> tuple[Problem, ...]:
    """What reading tells, within the processor time that is allowed, however busy the machine is."""
    start = time.process_time()
    with pytest.raises(InputError) as refused:
        read(paths)
    assert time.process_time() - start < SECONDS
    return refused.value.problems


def assert_told(problems: tuple[Problem, ...], name: Path, wanted: Expected) -> None:
    """Each wanted problem is told once, at its place and with its words, and nothing else is."""
    left = list(problems)
    for want in wanted:
        file = name / want["file"] if "file" in want else name
        place = f"{file}:{want['at']}" if "at" in want else None
        for found in left:
            right_place = (
                found.place == place
                if place
                else re.fullmatch(rf"{re.escape(str(file))}(:\d+)?", found.place)
            )
            if right_place and all(word in found.sentence for word in want.get("says", ())):
                left.remove(found)
                break
        else:
            raise AssertionError(f"{place or file} does not tell {want}: {[str(one) for one in problems]}")
    assert not left, [str(one) for one in left]


def assert_readable(problems: tuple[Problem, ...]) -> None:
    """Sentences a person can read: whole, on one line, of bounded length, no field left unfilled."""
    for problem in problems:
        assert problem.sentence.isprintable(), problem
        assert len(problem.sentence) < LONGEST, problem
        assert re.search(r"[.?!]$", problem.sentence), problem
        assert not re.search(r"\{\w*\}|Traceback|\bNone\b|<class|object at 0x", problem.sentence), problem


def pohon(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """The command line in a process of its own, as a user runs it."""
    command = [sys.executable, ROOT / "cli.py", *arguments]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", timeout=120)
