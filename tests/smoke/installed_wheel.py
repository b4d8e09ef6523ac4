"""Builds the wheel, installs it in an environment of its own, and runs it there.

What is installed must not need the checkout: the environment and the working folder lie outside it,
and nothing puts the sources on the path. Exits non-zero at the first thing that is not as it must be.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import venv
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
_WHERE = (
    "import pohon_graph, pohon_graph.bundled as b; print(pohon_graph.__file__); print(b.bundled('cypher'))"
)


def main() -> None:
    with tempfile.TemporaryDirectory(prefix="pohon-wheel-") as name:
        folder = Path(name)
        wheel = build(folder)
        check_contents(wheel)
        scripts = install(wheel, folder / "environment")
        work = folder / "work"
        work.mkdir()
        check_home(scripts, work, folder)
        check_demo(scripts, work)
    print("The installed wheel works away from its sources.")


def build(folder: Path) -> Path:
    run(sys.executable, "-m", "build", "--wheel", "--outdir", str(folder), str(ROOT), cwd=folder)
    (wheel,) = folder.glob("*.whl")
    return wheel


def check_contents(wheel: Path) -> None:
    """Every tracked query and data file is in, under the package, and nothing that git ignores."""
    tracked = run("git", "ls-files", "cypher", "data", "pohon_graph", cwd=ROOT).splitlines()
    expected = {name if name.startswith("pohon_graph/") else f"pohon_graph/{name}" for name in tracked}
    packed = {name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name}
    if packed != expected:
        sys.exit(
            f"missing in the wheel: {sorted(expected - packed)}; not tracked: {sorted(packed - expected)}"
        )


def install(wheel: Path, environment: Path) -> Path:
    venv.create(environment, with_pip=True)
    scripts = environment / ("Scripts" if os.name == "nt" else "bin")
    run(str(scripts / "python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", str(wheel))
    return scripts


def check_home(scripts: Path, work: Path, folder: Path) -> None:
    for place in run(str(scripts / "python"), "-c", _WHERE, cwd=work).splitlines():
        if not Path(place).is_relative_to(folder):
            sys.exit(f"{place} is not inside the environment")


def check_demo(scripts: Path, work: Path) -> None:
    pohon = str(scripts / "pohon")
    shown = run(pohon, "demo", "--lang", "en", cwd=work)
    if "OWN001" not in shown or not (work / "dinsos-2024.html").stat().st_size:
        sys.exit(f"the demo shows no finding or writes no page:\n{shown}")
    audit = ["audit", "--format", "json", "--fail-on", "never"]
    report = json.loads(run(pohon, *audit, cwd=work))
    outcome = next(rule for rule in report["rules"] if rule["code"] == "OWN001")
    if (outcome["findings"], outcome["population"]) != (4, 31):
        sys.exit(f"OWN001 gives {outcome}")


def run(*command: str, cwd: Path | None = None) -> str:
    """Standard output of `command`, without any variable that would lead it to the sources."""
    dropped = ("PYTHON", "POHON", "NEO4J")
    environment = {k: v for k, v in os.environ.items() if not k.startswith(dropped)} | {"PYTHONUTF8": "1"}
    done = subprocess.run(
        command, cwd=cwd, env=environment, capture_output=True, text=True, encoding="utf-8", check=False
    )
    if done.returncode != 0:
        sys.exit(f"{' '.join(command)} exited {done.returncode}:\n{done.stdout}{done.stderr}")
    return done.stdout


if __name__ == "__main__":
    main()
