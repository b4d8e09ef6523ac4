"""Writes what every command prints or writes, in every format, to compare two versions of the program.

`python -m tests.outputs FOLDER` runs them on the bundled tree and on three trees of two regions at once; then
`diff -r BEFORE AFTER` lists what differs. Moments of loading and times taken are replaced by `TIME`.
"""

from __future__ import annotations

import os
import re
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

from pohon_graph.exports import FORMS

ROOT = Path(__file__).resolve().parents[1]
SEED = ROOT / "data" / "dinsos-2024.yaml"
SEVERAL = sorted((ROOT / "tests" / "views" / "trees").glob("*.yaml"))
AS_OF = ("--as-of", "2025-06-30")
_TIMES = re.compile(
    rb"20\d\d-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?(\+00:00|Z)?|\d+[.,]?\d* (?:detik|seconds|ms|s)\b"
)

GOALS = "MATCH (g:Goal) RETURN g.id, g.title, g.level ORDER BY g.id LIMIT 20"
ASKED = {
    "dinsos": ("rumah-layak-huni", "PERKIMTAN", "dinsos-2024"),
    "several": (
        "bwi:dinsos-2025-2029-renstra-perubahan/mandiri",
        "Dinas Kesehatan",
        "mdn:dinsos-2025-2029-renstra",
    ),
}


def lines(which: str) -> Iterator[tuple[str, ...]]:
    """The command lines to run on a store, `OUT` where a file of an answer's own goes."""
    goal, partner, tree = ASKED[which]
    for form in ("text", "json", "sarif", "junit", "github", "markdown", "html"):
        yield ("audit", "--format", form, *AS_OF)
        yield ("audit", "--format", form, "--all", "--explain", "--select", "CAS,TGT,OWN,TXT", *AS_OF)
    yield ("audit", "--format", "xlsx", *AS_OF, "-o", "OUT.xlsx")
    yield ("audit", "--fail-on", "warning", "--quiet", *AS_OF)
    for form in ("text", "json"):
        yield ("why", goal, "--format", form, *AS_OF)
        yield ("trace", goal, "--format", form)
        yield ("crosscut", "--format", form)
        yield ("crosscut", partner, "--format", form)
        yield from (
            (name, "--format", form) for name in ("stats", "trees", "rules", "nomenclature", "verify")
        )
        yield ("rules", "CAS001", "--format", form)
        yield ("load", str(SEED), "--dry-run", "--format", form)
        yield ("diff", str(SEED), tree, "--format", form)
    for form in ("table", "json", "csv"):
        yield ("query", GOALS, "--format", form)
    yield ("query", "MATCH (g:Goall) RETURN g.titel")
    yield ("query", "CREATE (g:Goal)")
    for name, kind in FORMS.items():
        year = ("--year", "2024") if kind.yearly else ()
        yield ("export", name, "-o", f"OUT{kind.suffix}", "--tree", tree, *year)
        yield ("export", name, "-o", "OUT.all")
    yield ("view", "-o", "OUT.html")
    yield ("view", "-o", "OUT.html", "--no-findings", "--tree", tree)
    yield ("view", "-o", "OUT.html", "--focus", goal, "--depth", "1")
    yield ("trace", "tidak ada")
    yield ("drop", "tidak-ada")


def main(folder: Path) -> None:
    """Run everything in both languages, each command in a process of its own."""
    from pohon_graph import cli
    from pohon_graph.cli.commands import pohon

    folder.mkdir(parents=True)
    os.chdir(folder)
    os.environ["COLUMNS"] = "100"
    for which, files in (("dinsos", [SEED]), ("several", SEVERAL)):
        os.environ["POHON_STORE"] = f"{which}.kgl"
        for language in ("id", "en"):
            os.environ["POHON_LANG"] = language
            _run(cli, f"{which}-{language}-load", ("load", *map(str, files)))
            for number, line in enumerate(lines(which)):
                _run(cli, f"{which}-{language}-{number:03}-{line[0]}", line)
    _run(cli, "help", ("--help",))
    for name in sorted(pohon.commands):
        _run(cli, f"help-{name}", (name, "--help"))
    for store in Path().glob("*.kgl*"):
        store.unlink()


def _run(cli: object, name: str, line: tuple[str, ...]) -> None:
    child = os.fork()
    if not child:
        for descriptor, ending in ((1, "out"), (2, "err")):
            os.dup2(os.open(f"{name}.{ending}", os.O_WRONLY | os.O_CREAT | os.O_TRUNC), descriptor)
        cli.main([each.replace("OUT", name) for each in line])  # type: ignore[attr-defined]
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    Path(f"{name}.code").write_text(f"{' '.join(line)}\n{code}\n", encoding="utf-8")
    for path in Path().rglob(f"{name}*"):
        if path.is_file():
            _tidy(path)


def _tidy(path: Path) -> None:
    """Unpack a workbook, and take times out of everything."""
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as book:
            parts = [(part, book.read(part)) for part in sorted(book.namelist())]
        path.write_bytes(b"".join(f"== {part}\n".encode() + text + b"\n" for part, text in parts))
    path.write_bytes(_TIMES.sub(b"TIME", path.read_bytes().replace(bytes(ROOT), b"ROOT")))


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve())
