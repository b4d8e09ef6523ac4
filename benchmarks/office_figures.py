"""Figures of what offices bring and take away: workbooks of planners, differences, posters and slides."""

from __future__ import annotations

from pathlib import Path

from benchmarks import generate, processes
from benchmarks.figures import Figure, Figures, tree
from benchmarks.planner_books import numbered_list, wide_matrix
from benchmarks.processes import POHON


def workbooks(folder: Path) -> Figures:
    """Reading large workbooks in layouts of planners, whole processes, nothing stored."""
    books = {name: folder / f"{name}.xlsx" for name in ("list", "formula", "matrix", "bordered")}
    numbered_list(books["list"], 20_000)
    numbered_list(books["formula"], 20_000, formula=True)
    wide_matrix(books["matrix"], 20_000)
    numbered_list(books["bordered"], 28, bordered=60_000)
    for name, what, seconds in (
        ("list", "a list of 20,000 goals and 11 columns", 10),
        ("formula", "the same with a formula", 10),
        ("matrix", "a matrix of 20,000 rows, three levels side by side", 10),
        ("bordered", "a list of 28 goals above 60,000 empty rows with borders", 3),
    ):
        load = processes.run((*POHON, "load", str(books[name]), "--dry-run", "--quiet"))
        yield Figure(f"`pohon load BOOK.xlsx --dry-run`: {what}", load.seconds, "s", most=seconds)
        yield Figure("its most memory", load.megabytes, "MB", most=600)


def differences(folder: Path) -> Figures:
    """Comparing two files of 20,000 goals, of which one goal in twelve differs."""
    revised = folder / "revised.yaml"
    revised.write_text(generate.text(20_000, defects=0), encoding="utf-8", newline="\n")
    diff = processes.run((*POHON, "diff", str(tree(folder, 20_000)), str(revised)), (0, 1))
    yield Figure("`pohon diff` of two files of 20,000 goals", diff.seconds, "s", most=15)


def posters(folder: Path) -> Figures:
    """Atlas and slides of 1,000 goals from a loaded store."""
    store = ("--store", str(folder / "poster.kgl"))
    processes.run((*POHON, "load", str(tree(folder, 1_000)), *store))
    for form, more in (("poster-pdf", ("--atlas",)), ("pptx", ())):
        file = folder / f"poster-{form}"
        made = processes.run((*POHON, "export", form, *more, "-o", str(file), *store))
        yield Figure(f"`pohon export {' '.join((form, *more))}` of 1,000 goals", made.seconds, "s", most=20)
        yield Figure("its most memory", made.megabytes, "MB", most=500)
