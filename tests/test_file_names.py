"""The list of files says what each holds: a name occurs once, and tests/ mirrors the packages."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PACKAGE, TESTS = ROOT / "pohon_graph", ROOT / "tests"
TOP = "."

# Folders whose files of one name have one subject.
PARALLEL = (
    {"cli/commands", "explore", "safekeeping", "reports", "reports/answers", "texts"},  # a command
    {TOP, "texts"},  # a module, and the sentences that it says
    {"views/page", "views/plain"},  # the two kinds of page
)
NO_PACKAGE = {"faults", "neo4j"}  # folders of tests of the whole program, or of the tests' own server


def homes() -> dict[str, list[str]]:
    """The folders of each file name in the package."""
    found = defaultdict(list)
    for path in PACKAGE.rglob("*.*"):
        if "__" not in str(path.relative_to(PACKAGE)):
            found[path.name].append(path.parent.relative_to(PACKAGE).as_posix())
    return found


def files_of_tests() -> list[tuple[str, Path]]:
    """Each file of tests: the name of its folder, and its path."""
    return [(path.parent.relative_to(TESTS).as_posix(), path) for path in TESTS.rglob("test_*.py")]


def test_a_name_occurs_once_unless_its_folders_are_parallel() -> None:
    """Two files share a name only if they hold parts of one subject."""
    shared = {name: folders for name, folders in homes().items() if len(folders) > 1}
    pairs = {(name, *pair) for name, folders in shared.items() for pair in combinations(folders, 2)}
    assert [(name, a, b) for name, a, b in pairs if not any({a, b} <= each for each in PARALLEL)] == []


def test_every_parallel_folder_is_there() -> None:
    """The list of parallel folders names no folder that is gone."""
    assert [folder for each in PARALLEL for folder in each if not (PACKAGE / folder).is_dir()] == []


def test_every_folder_of_tests_is_a_package() -> None:
    """Tests are at the top, or in the folder of the package that they test."""
    folders = {folder for folder, _ in files_of_tests()} - {TOP} - NO_PACKAGE
    assert [folder for folder in folders if not (PACKAGE / folder / "__init__.py").is_file()] == []


def test_a_test_with_the_name_of_a_module_is_in_the_folder_of_its_package() -> None:
    """`test_X.py` next to the tests of another package than that of `X.py` would not be found there."""
    packages = defaultdict(set)
    for path in [*PACKAGE.rglob("*.py"), *(home.parent for home in PACKAGE.rglob("__init__.py"))]:
        inside = path.relative_to(PACKAGE).parts
        packages[path.stem].add(inside[0] if len(inside) > 1 else TOP)
    strays = [
        path.name for folder, path in files_of_tests()
        if folder not in packages.get(path.stem.removeprefix("test_"), {folder})
    ]  # fmt: skip
    assert strays == []


def test_no_test_repeats_the_name_of_its_folder() -> None:
    """The folder says the package, so the name of the file says the module or the behaviour."""
    assert [path.name for folder, path in files_of_tests() if path.stem.startswith(f"test_{folder}_")] == []
