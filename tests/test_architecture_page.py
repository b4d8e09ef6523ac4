"""docs/architecture.md names only modules, files and functions that exist."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "pohon_graph"
TEXT = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
FILE = re.compile(r"`((?:[\w.]+/)+[\w.]*)`")
MODULE = re.compile(r"`((?:pohon_graph\.)?(?:[a-z_]+\.)+[A-Za-z_]+)(?:\(\))?`")
EXAMPLES = ("NAME", "CODE", "AREA")


def test_every_file_exists() -> None:
    """A path is seen from the top, or from the package; one with a capital name is a pattern."""
    named = [path for path in FILE.findall(TEXT) if not any(word in path for word in EXAMPLES)]
    assert len(named) > 20
    assert [path for path in named if not (ROOT / path).exists() and not (PACKAGE / path).exists()] == []


def test_every_module_exists() -> None:
    """`a.b` is a module of the package, or a name that the module `a` defines."""
    named = [name.removeprefix("pohon_graph.") for name in MODULE.findall(TEXT)]
    named = [name for name in named if (PACKAGE / name.split(".")[0]).exists() and "NAME" not in name]
    assert len(named) > 15
    assert [name for name in named if not _exists(name)] == []


def _exists(name: str) -> bool:
    path = PACKAGE.joinpath(*name.split("."))
    if path.is_dir() or path.with_suffix(".py").is_file():
        return True
    home = path.parent if path.parent.is_dir() else path.parent.with_suffix(".py")
    sources = [home / "__init__.py"] if home.is_dir() else [home]
    word = rf"\b(?:def|class)\s+{path.name}\b|^{path.name}\b"
    return any(source.is_file() and re.search(word, source.read_text("utf-8"), re.M) for source in sources)
