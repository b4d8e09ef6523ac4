"""Finds a JDK that is new enough to run a given Neo4j.

    python -m tests.neo4j.java 21

prints where a JDK of version 21 or later is, or says that there is none and exits 1.
"""

from __future__ import annotations

import os
import re
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

_FOLDERS = (
    Path("/usr/lib/jvm"),
    Path("/opt/java"),
    Path("/Library/Java/JavaVirtualMachines"),
    Path.home() / ".sdkman/candidates/java",
    Path("C:/Program Files/Java"),
    Path("C:/Program Files/Eclipse Adoptium"),
)


def find_jdk(least: int) -> Path | None:
    """The home of the oldest JDK of version `least` or later on this machine; None without one.

    The oldest, since a release of Neo4j is tested by its makers on the JDKs of its time. A JRE will
    not do: the launcher is compiled as it is started.
    """
    found = [(version, home) for home in _homes() if (version := _version(home)) and version >= least]
    return min(found)[1] if found else None


def _homes() -> Iterator[Path]:
    named = os.environ.get("JAVA_HOME")
    if named:
        yield Path(named)
    on_path = shutil.which("javac")
    if on_path:
        yield Path(on_path).resolve().parent.parent
    for folder in _FOLDERS:
        if folder.is_dir():
            for home in sorted(folder.iterdir()):
                yield home
                yield home / "Contents" / "Home"


def _version(home: Path) -> int | None:
    """The feature version of the JDK at `home`, read from its `release` file; None for no JDK."""
    if not any((home / "bin" / name).exists() for name in ("javac", "javac.exe")):
        return None
    try:
        release = (home / "release").read_text(encoding="utf-8")
    except OSError:
        return None
    match = re.search(r'^JAVA_VERSION="(\d+)', release, re.MULTILINE)
    return int(match.group(1)) if match else None


if __name__ == "__main__":
    wanted = int(sys.argv[1])
    home = find_jdk(wanted)
    print(home or f"There is no JDK {wanted} or later on this machine.")
    sys.exit(0 if home else 1)
