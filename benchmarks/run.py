"""Measures the program and writes the table in benchmarks/README.md.

    python -m benchmarks.run                    all figures, and the table
    python -m benchmarks.run starting loading   only those, printed

Exits with 1 if a figure is outside its bound.
"""

from __future__ import annotations

import os
import platform
import sys
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from benchmarks import figures as core
from benchmarks import office_figures as office
from benchmarks.figures import Figure, Figures

TABLE = Path(__file__).with_name("README.md")
GROUPS: dict[str, Callable[[Path], Figures]] = {
    "starting": core.starting,
    "loading": core.loading,
    "workbooks": office.workbooks,
    "differences": office.differences,
    "rules": core.rules,
    "neo4j": core.on_neo4j,
    "plans": core.plans,
    "pages": core.pages,
    "posters": office.posters,
}
_BEGIN, _END = "<!-- figures -->\n", "<!-- end of figures -->\n"


def main() -> None:
    asked = sys.argv[1:] or list(GROUPS)
    if unknown := sorted(set(asked) - GROUPS.keys()):
        sys.exit(f"There is no {', '.join(unknown)}; there are: {', '.join(GROUPS)}.")
    figures = []
    with tempfile.TemporaryDirectory(prefix="pohon-bench-") as folder:
        for name in asked:
            for figure in GROUPS[name](Path(folder)):
                print(_row(figure), flush=True)
                figures.append(figure)
    if len(asked) == len(GROUPS):
        write(figures)
    sys.exit(0 if all(figure.met for figure in figures) else 1)


def write(figures: list[Figure]) -> None:
    """Put the table between its marks, with the machine that was measured."""
    head = f"Measured on {datetime.now(UTC):%Y-%m-%d} with `make bench`: {machine()}.\n\n"
    table = "| what | measured | must be | met |\n|---|---|---|---|\n" + "\n".join(map(_row, figures)) + "\n"
    text = TABLE.read_text(encoding="utf-8")
    before, after = text.partition(_BEGIN)[0], text.partition(_END)[2]
    TABLE.write_text(before + _BEGIN + head + table + _END + after, encoding="utf-8", newline="\n")


def _row(figure: Figure) -> str:
    bound = ""
    if figure.most is not None:
        bound = f"at most {figure.most:g}"
    if figure.least is not None:
        bound = f"at least {figure.least:g}"
    met = ("yes" if figure.met else "**no**") if bound else ""
    return f"| {figure.what} | {figure.value:.3g} {figure.unit} | {bound} | {met} |"


def machine() -> str:
    """Processor, cores, memory, system and Python, as far as the system reports them."""
    parts = [f"{os.cpu_count()} cores", platform.machine()]
    if hasattr(os, "sysconf"):
        memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
        parts.append(f"{memory:.0f} GiB of memory")
    return ", ".join([*parts, platform.system(), f"Python {platform.python_version()}"])


if __name__ == "__main__":
    main()
