"""Times whole processes: the way a user meets the program, start-up included."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
POHON = (sys.executable, str(ROOT / "cli.py"))
EMPTY = (sys.executable, "-c", "pass")


@dataclass(frozen=True, slots=True)
class Run:
    """One process: wall time in seconds, and the most memory it had, in MB."""

    seconds: float
    megabytes: float


def run(command: Sequence[str], codes: tuple[int, ...] = (0,)) -> Run:
    """Run `command` to its end, its output thrown away. Raises RuntimeError for another exit code."""
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("POHON_", "NEO4J_"))}
    start = time.perf_counter()
    process = subprocess.Popen(
        command, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )
    assert process.stderr is not None
    errors = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    process.stderr.close()
    if process.returncode not in codes:
        raise RuntimeError(f"{' '.join(command)} exited {process.returncode}: {errors.decode()[-500:]}")
    kilobytes = usage.ru_maxrss / 1024 if sys.platform == "darwin" else usage.ru_maxrss
    return Run(seconds, kilobytes / 1024)


def ratio(command: Sequence[str], repeats: int, codes: tuple[int, ...] = (0,)) -> float:
    """How many times as long as an empty Python process, the two run in turn; medians."""
    run(command, codes)  # the first run writes byte code and fills the disk cache
    ours, empty = [], []
    for _ in range(repeats):
        empty.append(run(EMPTY).seconds)
        ours.append(run(command, codes).seconds)
    return statistics.median(ours) / statistics.median(empty)
