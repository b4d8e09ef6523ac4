"""Stores for the scenarios, states to bring them into, and what was counted, shown after the run."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.faults.commands import Answer
from tests.faults.states import State, make_states

_COUNTED: list[str] = []


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Processes are forked and get POSIX signals here."""
    if sys.platform == "win32":
        for item in items:
            if Path(__file__).parent in item.path.parents:
                item.add_marker(pytest.mark.skip(reason="needs POSIX signals and forks"))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """The figures of the scenarios: what was tried how often, and how it ended."""
    if _COUNTED:
        terminalreporter.section("faults")
        terminalreporter.write_line("\n".join(_COUNTED))


@dataclass
class Tally:
    """Counts the trials of a scenario and collects those that went wrong."""

    name: str
    tried: int = 0
    wrong: list[str] = field(default_factory=list)
    seen: dict[str, int] = field(default_factory=dict)

    def count(self, kind: str = "right", wrong: object = None) -> None:
        """One more trial, of a kind that is only shown, or gone wrong."""
        self.tried += 1
        if wrong is not None:
            self.wrong.append(str(wrong))
        else:
            self.seen[kind] = self.seen.get(kind, 0) + 1

    def check(self, answer: Answer, known: dict[Answer, str], name: str = "") -> None:
        """An answer is right if it is one of those that are `known`, byte for byte."""
        self.count(known.get(answer, ""), None if answer in known else f"{name} {answer}")

    def __str__(self) -> str:
        kinds = ", ".join(f"{count} {kind}" for kind, count in sorted(self.seen.items()))
        return f"{self.name}: {self.tried} tried, {len(self.wrong)} wrong ({kinds})"


@pytest.fixture
def tally(request: pytest.FixtureRequest) -> Iterator[Tally]:
    """The count of this test's trials; the test fails at its end if any went wrong."""
    counted = Tally(request.node.name)
    yield counted
    _COUNTED.append(str(counted))
    if counted.wrong:
        pytest.fail("\n".join([str(counted), *counted.wrong[:5]]), pytrace=False)


@pytest.fixture
def states(tmp_path: Path) -> list[State]:
    """Three states, by their number."""
    return make_states(tmp_path / "states")


@pytest.fixture
def kglite_address(tmp_path: Path) -> str:
    """The path of an embedded store in a folder of its own; nothing is there yet."""
    (tmp_path / "store").mkdir()
    return str(tmp_path / "store" / "graph.kgl")


@pytest.fixture(params=["kglite", pytest.param("neo4j", marks=pytest.mark.neo4j)])
def address(request: pytest.FixtureRequest) -> str:
    """The address of an empty store; every test that asks for it runs on both engines."""
    name = "neo4j_url" if request.param == "neo4j" else "kglite_address"
    found: str = request.getfixturevalue(name)
    return found
