"""Times whole processes, start-up included, as a user experiences the program."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
POHON = (sys.executable, str(ROOT / "cli.py"))
EMPTY = (sys.executable, "-c", "pass")
# A new process inherits the memory figure of its parent. So a small process starts the command, and not
# the benchmark, which may hold a large graph.
_LAUNCH = """
import json, os, subprocess, sys, time
start = time.perf_counter()
process = subprocess.Popen(sys.argv[1:], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
_, status, usage = os.wait4(process.pid, 0)
seconds = time.perf_counter() - start
print(json.dumps([seconds, usage.ru_maxrss, os.waitstatus_to_exitcode(status)]))
"""


@dataclass(frozen=True, slots=True)
class Run:
    """One process: wall time in seconds, and its peak memory in MB."""

    seconds: float
    megabytes: float


def run(command: Sequence[str], codes: tuple[int, ...] = (0,), *, on_neo4j: bool = False) -> Run:
    """Run `command` to its end and discard its output. Only `on_neo4j` it learns how to log in there.

    Raises RuntimeError for another exit code.
    """
    private = ("POHON_",) if on_neo4j else ("POHON_", "NEO4J_")
    environment = {k: v for k, v in os.environ.items() if not k.startswith(private)}
    done = subprocess.run(
        [sys.executable, "-S", "-c", _LAUNCH, *command], env=environment, capture_output=True, text=True
    )
    seconds, most, code = json.loads(done.stdout)
    if code not in codes:
        raise RuntimeError(f"{' '.join(command)} exited {code}: {done.stderr[-500:]}")
    return Run(seconds, most / 1024 / (1024 if sys.platform == "darwin" else 1))


def told(module: str, *arguments: str) -> dict[str, float]:
    """The figures that a module of this package prints as JSON, run in a separate process."""
    command = (sys.executable, "-m", module, *arguments)
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    figures: dict[str, float] = json.loads(done.stdout)
    return figures


def ratio(command: Sequence[str], repeats: int, codes: tuple[int, ...] = (0,)) -> float:
    """The multiple of an empty Python process's time, from alternating runs; medians."""
    run(command, codes)  # the first run writes byte code and fills the disk cache
    ours, empty = [], []
    for _ in range(repeats):
        empty.append(run(EMPTY).seconds)
        ours.append(run(command, codes).seconds)
    return statistics.median(ours) / statistics.median(empty)
