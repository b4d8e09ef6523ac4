"""What the README and the compose file promise is so."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import yaml

from pohon_graph.cli.commands import pohon
from pohon_graph.rules.catalogue import catalogue
from tests.neo4j.server import LTS

ROOT = Path(__file__).resolve().parents[1]
SEED = ROOT / "data" / "dinsos-2024.yaml"
README = (ROOT / "README.md").read_text("utf-8")
# `audit` says with 1 that the example has findings; everything else must simply work.
_FINDINGS = {"audit": (1,)}


def examples() -> list[str]:
    """The README's command lines from its section of commands, in order."""
    section = README.partition("\n## Commands\n")[2].partition("\n## ")[0]
    blocks = re.findall(r"```sh\n(.*?)```", section, re.DOTALL)
    return [line for block in blocks for line in block.splitlines() if line.startswith("pohon ")]


def test_every_command_has_an_example() -> None:
    """No command of the program is missing in the README, and no other is there."""
    assert {line.split()[1] for line in examples()} == set(pohon.commands)


def test_the_examples_work_one_after_another(tmp_path: Path) -> None:
    """The README's commands, typed in its order in an empty folder with the example tree, succeed."""
    (tmp_path / SEED.name).write_bytes(SEED.read_bytes())
    clean = {k: v for k, v in os.environ.items() if not k.startswith(("POHON_", "NEO4J_"))}
    for line in examples():
        words = shlex.split(line)
        done = subprocess.run(
            [sys.executable, str(ROOT / "cli.py"), *words[1:]],
            capture_output=True, text=True, encoding="utf-8", cwd=tmp_path, env=clean,
            stdin=subprocess.DEVNULL,
        )  # fmt: skip
        assert done.returncode in _FINDINGS.get(words[1], (0,)), f"{line}\n{done.stdout}{done.stderr}"


def test_the_readme_counts_the_rules() -> None:
    """Where a document says how many rules there are, it is right."""
    for name in ("README.md", "README.id.md"):
        text = (ROOT / name).read_text("utf-8")
        for count in re.findall(r"\[?(\d+) (?:rules|aturan|kaidah)\b", text):
            assert int(count) == len(catalogue()), name


def test_the_readmes_finding_is_real(tmp_path: Path) -> None:
    """The finding on the README's first screen is what the program prints, line by line."""
    shown = README.partition("```text\n")[2].partition("```")[0].splitlines()
    done = subprocess.run(
        [sys.executable, str(ROOT / "cli.py"), "audit", SEED.name, "--lang", "en", "--select", "OWN001"],
        capture_output=True, text=True, encoding="utf-8", cwd=SEED.parent,
    )  # fmt: skip
    printed = set(done.stdout.splitlines())
    assert shown and [line for line in shown if line not in printed] == []


def prose(page: Path) -> str:
    """A document without its blocks of code."""
    return re.sub(r"^```.*?^```", "", page.read_text("utf-8"), flags=re.DOTALL | re.MULTILINE)


def test_links_lead_somewhere() -> None:
    """Every relative link and picture of a document is a file of the repository."""
    pages = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "benchmarks").glob("*.md")]
    links = [
        (page, target)
        for page in pages
        for target in re.findall(r"\]\((?!\w+:)([^)#\s]+)(?:#[^)]*)?\)", prose(page))
    ]
    assert len(links) > 100
    assert [f"{page.name}: {target}" for page, target in links if not (page.parent / target).exists()] == []


def test_the_example_tree_in_the_readme_loads(tmp_path: Path) -> None:
    """The tree file that the README shows is a right one."""
    from pohon_graph.loading import read

    path = tmp_path / "tree.yaml"
    path.write_text(
        README.partition("```yaml\npohon: 1")[2].partition("```")[0].join(["pohon: 1", ""]), "utf-8"
    )
    (graph,) = read([path]).graphs
    assert len(graph.nodes["Goal"]) == 2


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


def test_findings_are_accepted_with_a_reason_and_a_date() -> None:
    """Where a document writes the command out, it is the command that works."""
    for name in ("README.md", "README.id.md"):
        text = (ROOT / name).read_text("utf-8")
        written = re.findall(r"pohon audit --write-suppressions[^`\n]*", text)
        assert written, name
        assert all("--reason" in line and "--until" in line for line in written), name
