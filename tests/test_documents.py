"""The documents are true to the repository and the program: links, commands, examples of tree files."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from pohon_graph.cli.commands import pohon
from pohon_graph.loading import read

ROOT = Path(__file__).resolve().parents[1]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *ROOT.glob("[bt]*/**/README.md")])
_LINK = re.compile(r"\]\((?!\w+:)([^)#\s]*)(?:#([^)\s]+))?\)")
_FENCE = re.compile(r"^ *```(\w*)\n(.*?)^ *```", re.DOTALL | re.MULTILINE)


def prose(page: Path) -> str:
    """A document without its blocks of code."""
    return _FENCE.sub("", page.read_text("utf-8"))


def anchors(page: Path) -> set[str]:
    """The names that a site for repositories gives to the headings of a document."""
    headings = re.findall(r"^#+ (.+)$", prose(page), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.strip().lower()).replace(" ", "-") for heading in headings}


def leads_nowhere(page: Path, target: str, anchor: str) -> bool:
    """Whether a link names a file that is missing, or a heading that its page does not have."""
    file = page.parent / target if target else page
    return not file.exists() or (bool(anchor) and anchor not in anchors(file))


def test_links_lead_somewhere() -> None:
    """Every relative link and picture is a file of the repository, and every anchor one of its headings."""
    links = [(page, target, anchor) for page in PAGES for target, anchor in _LINK.findall(prose(page))]
    assert len(links) > 200 and sum(bool(anchor) for *_, anchor in links) > 20
    assert [
        f"{page.name}: {target}#{anchor}"
        for page, target, anchor in links
        if leads_nowhere(page, target, anchor)
    ] == []


def commands(page: Path) -> list[str]:
    """The command lines in a document: in blocks of code, and in backticks."""
    text = page.read_text("utf-8")
    block = "\n".join(content for _, content in _FENCE.findall(text))
    return re.findall(r"^(?:- run: |  )?pohon .+", block, re.MULTILINE) + re.findall(
        r"`(pohon [a-z][^`\n]*)`", text
    )


def unknown(line: str) -> list[str]:
    """The words of a command line that the program does not know: its command, and options."""
    name, *words = line.partition("pohon ")[2].partition("#")[0].split()
    if name.startswith("-"):
        return []
    if name not in pohon.commands:
        return [name]
    known = {option for one in pohon.commands[name].params for option in (*one.opts, *one.secondary_opts)}
    return [
        word
        for word in words
        if word.startswith("-") and word != "-" and word.split("=")[0] not in {*known, "--help", "-h"}
    ]


def test_commands_in_documents_exist() -> None:
    """Every command that a document writes out exists and has the options that it names."""
    written = [(page, line) for page in PAGES if page.name != "CHANGELOG.md" for line in commands(page)]
    assert len(written) > 150
    assert [f"{page.name}: {line}" for page, line in written if unknown(line)] == []


@pytest.mark.parametrize("name", ["tree-file.md", "tree-file.id.md"])
def test_the_tree_files_shown_load(name: str, tmp_path: Path) -> None:
    """The whole tree of the page is a valid file, and so is the other one below a heading of its agency."""
    text = (ROOT / "docs" / name).read_text("utf-8")
    whole, more, *_ = [content for kind, content in _FENCE.findall(text) if kind == "yaml"]
    head = whole[: whole.index("goals:")].replace("kadis", "kabid")
    for number, content in enumerate((whole, head + more)):
        (tmp_path / f"{number}.yaml").write_text(content, "utf-8")
    first, second = read([tmp_path / "0.yaml"]).graphs + read([tmp_path / "1.yaml"]).graphs
    assert (len(first.nodes["Goal"]), len(second.nodes["Indicator"])) == (2, 2)


def test_findings_are_accepted_with_a_reason_and_a_date() -> None:
    """If a document writes the command out, it is the command that works."""
    written = [line for page in PAGES for line in commands(page) if " --write-suppressions" in line]
    assert len(written) >= 4
    assert all("--reason" in line and "--until" in line for line in written)
