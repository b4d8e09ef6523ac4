"""docs/architecture.md names only modules, files and functions that exist."""

from __future__ import annotations

import pkgutil
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "pohon_graph"
TEXT = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
PATH = re.compile(r"`((?:[\w.-]+/)+[\w.-]*|[\w-]+\.(?:py|js|json|yaml|toml|cypher))`")
NAME = re.compile(r"`([A-Za-z_]\w*(?:\.[A-Za-z_]\w*)+)(?:\(\))?`")
EXAMPLES = ("NAME", "CODE", "AREA")  # in a pattern, a word to fill in
OF_USERS = {"pohon.toml"}


def paths(text: str) -> list[str]:
    """The files and folders that a text names; a script may be named without its folder."""
    return [path for path in PATH.findall(text) if not any(word in path for word in EXAMPLES)]


def names(text: str) -> list[str]:
    """The dotted names that a text names, seen from the package."""
    found = [name.removeprefix("pohon_graph.") for name in NAME.findall(text) if not PATH.match(f"`{name}`")]
    return [name for name in found if not any(word in name for word in EXAMPLES)]


def lost(text: str) -> list[str]:
    """What a text names that is not there: a path from the top or the package, or a name of the package."""
    nowhere = [path for path in paths(text) if path not in OF_USERS and not _is_there(path)]
    return nowhere + [name for name in names(text) if not _resolves(name)]


def test_all_that_the_page_names_exists() -> None:
    """Files, modules, and what modules and classes define."""
    assert len(paths(TEXT)) > 30 and len(names(TEXT)) > 30
    assert lost(TEXT) == []


@pytest.mark.parametrize(
    "name",
    [
        "fields.NOPE",
        "settings.gone",
        "pohon_graph.nonexistent.thing",
        "loadingg.formats",
        "store.Store.gone",
        "Store.gone",
        "gone.py",
        "views/gone.py",
    ],
)
def test_a_name_that_is_gone_is_found(name: str) -> None:
    """It may begin with a module, a package, a class or a folder; names that are there are not reported."""
    kept = "`fields.THINGS`, `store.Store.load()`, `Store.load`, `settings.py`, `graph/`, `views/NAME.py`"
    assert lost(f"{kept}, `{name}`") == [name.removeprefix("pohon_graph.")]


def _is_there(path: str) -> bool:
    if (ROOT / path).exists() or (PACKAGE / path).exists():
        return True
    return "/" not in path and any(PACKAGE.rglob(path))


def _resolves(name: str) -> bool:
    try:
        pkgutil.resolve_name(f"pohon_graph.{name}")
    except (ImportError, AttributeError):
        return False
    return True
