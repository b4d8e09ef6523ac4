"""The commands of both READMEs run as written and print the lines that are shown below them."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
import yaml

from pohon_graph.cli.commands import pohon
from pohon_graph.rules.catalogue import catalogue
from tests.neo4j.server import LTS, Server

ROOT = Path(__file__).resolve().parents[1]
SEED = ROOT / "data" / "dinsos-2024.yaml"
READMES = {
    lang: (ROOT / name).read_text("utf-8") for lang, name in (("en", "README.md"), ("id", "README.id.md"))
}
# `audit` exits with 1 if there are findings; everything else must simply work.
_FINDINGS = {"audit": (0, 1)}
_LATER = f"{date.today().year + 1}-12-31"  # the day that the README writes will pass
_PREPARED = (
    "python3 -m venv .venv",
    ".venv/bin/pip install .",
    ". .venv/bin/activate",
)  # the smoke test does it
_FENCE = re.compile(r"^```(\w+)\n(.*?)^```", re.DOTALL | re.MULTILINE)


def blocks(text: str, *kinds: str) -> list[tuple[str, str]]:
    """The kind and the content of each block of code, of these kinds."""
    return [(kind, content) for kind, content in _FENCE.findall(text) if kind in kinds]


class Reader:
    """Types a README's commands in a copy of the checkout's folders, and remembers the last output."""

    def __init__(self, checkout: Path, lang: str, **env: str) -> None:
        for name in ("data", "docs", "tests"):
            (checkout / name).symlink_to(ROOT / name)
        self.folder = checkout
        clean = {k: v for k, v in os.environ.items() if not k.startswith(("POHON_", "NEO4J_"))}
        self._env = clean | {"PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"} | env
        self._lang = lang
        self.printed: list[str] = []

    def types(self, lines: str) -> None:
        """Every command of a block succeeds; no other line is there."""
        self.printed = []
        for line in lines.splitlines():
            words = shlex.split(re.sub(r"--until \S+", f"--until {_LATER}", line))
            if words[0] == "pohon":
                self._run(str(ROOT / "cli.py"), *words[1:], codes=_FINDINGS.get(words[1], (0,)))
            elif words[0] == "mkdir":
                (self.folder / words[1]).mkdir()
            elif words[0] == "cd":
                self.folder /= words[1]
            elif line == f"export POHON_LANG={self._lang}":
                self._env["POHON_LANG"] = self._lang
            else:
                assert line in _PREPARED, line

    def runs(self, script: str) -> None:
        """A script of Python ends without an error."""
        self.printed = []
        self._run("-c", script)

    def _run(self, *words: str, codes: tuple[int, ...] = (0,)) -> None:
        done = subprocess.run(
            [sys.executable, *words],
            capture_output=True, text=True, encoding="utf-8", cwd=self.folder, env=self._env,
            stdin=subprocess.DEVNULL,
        )  # fmt: skip
        assert done.returncode in codes, f"{words}\n{done.stdout}{done.stderr}"
        self.printed += (done.stdout + done.stderr).splitlines()


def guide(lang: str) -> str:
    """A README from its second heading on."""
    return READMES[lang].partition("\n## ")[2]


@pytest.mark.parametrize("lang", READMES)
def test_the_guide_runs_as_written(lang: str, tmp_path: Path) -> None:
    """Each command, typed in order, succeeds, and prints each line that is shown below it."""
    reader = Reader(tmp_path, lang)
    for kind, content in blocks(guide(lang), "sh", "python", "text"):
        if kind == "text":
            assert [line for line in content.splitlines() if line not in reader.printed] == []
        elif kind == "python":
            reader.runs(content)
        elif "docker" not in content:
            reader.types(content)


@pytest.mark.neo4j
@pytest.mark.parametrize("lang", READMES)
def test_the_guide_to_neo4j_runs_as_written(lang: str, neo4j: Server, neo4j_url: str, tmp_path: Path) -> None:
    """With the server up and named, the command of its task loads the tree there."""
    (task,) = (content for _, content in blocks(guide(lang), "sh") if "docker" in content)
    reader = Reader(
        tmp_path, lang, NEO4J_URI=neo4j_url, NEO4J_USERNAME=neo4j.user, NEO4J_PASSWORD=neo4j.password
    )
    reader.types("cd data\n" + task[task.index("pohon ") :])
    assert reader.printed[0] == "dinsos-2024: Pohon Kinerja Dinas Sosial 2024"


@pytest.mark.parametrize("lang", READMES)
def test_every_command_is_in_the_readme(lang: str) -> None:
    """No command of the program is missing in a README."""
    named = set(re.findall(r"(?:^|`)pohon ([a-z]+)", READMES[lang], re.MULTILINE))
    assert named == set(pohon.commands)


def test_both_readmes_have_the_same_structure() -> None:
    """Headings, blocks of code and commands follow each other alike in both languages."""
    shapes = [re.findall(r"^(#+ |```\w+|pohon [a-z]+)", text, re.MULTILINE) for text in READMES.values()]
    assert shapes[0] == shapes[1]


@pytest.mark.parametrize("lang", READMES)
def test_the_readme_counts_the_rules(lang: str) -> None:
    """If a README says how many rules there are, it is right."""
    counts = re.findall(r"(\d+) (?:rules|aturan|kaidah)\b", READMES[lang])
    assert counts and {int(count) for count in counts} == {len(catalogue())}


@pytest.mark.parametrize("lang", READMES)
def test_the_readmes_finding_is_real(lang: str, tmp_path: Path) -> None:
    """The finding on the first screen is what the program prints, line by line."""
    reader = Reader(tmp_path, lang, POHON_LANG=lang)
    reader.types("cd data\npohon audit dinsos-2024.yaml --select OWN001")
    (_, shown), *_ = blocks(READMES[lang], "text")
    assert shown and [line for line in shown.splitlines() if line not in reader.printed] == []


def test_the_compose_file_is_safe_and_pinned() -> None:
    """The server is the release under test, asks for a password, and is reached from this machine only."""
    service = yaml.safe_load((ROOT / "docker-compose.yml").read_text("utf-8"))["services"]["neo4j"]
    assert service["image"] == f"neo4j:{LTS}-community"
    assert all(port.startswith("127.0.0.1:") for port in service["ports"])
    assert re.fullmatch(r"neo4j/\$\{NEO4J_PASSWORD:\?.+\}", service["environment"]["NEO4J_AUTH"])
    assert service["volumes"] == ["neo4j-data:/data"] and service["healthcheck"]["test"][0] == "CMD-SHELL"
    assert {name for name in service["environment"] if "memory" in name} >= {
        "NEO4J_server_memory_heap_max__size",
        "NEO4J_server_memory_pagecache_size",
    }
