"""A certificate is of one state of each store, and counts every finding."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from pohon_graph.engines import Result
from pohon_graph.engines.open_engine import open_engine
from pohon_graph.errors import StoreError
from pohon_graph.rules import runner
from pohon_graph.rules.catalogue import catalogue
from pohon_graph.rules.findings import Finding, Report
from pohon_graph.safekeeping import certificate
from pohon_graph.store import Store, open_store
from tests.cli.test_command_line import SEED

TODAY = date(2026, 1, 1)


def stores(folder: Path) -> tuple[Store, Store]:
    """Two files that hold the same tree."""
    pair = open_store(folder / "a.kgl"), open_store(folder / "b.kgl")
    for store in pair:
        store.load(SEED)
    return pair


@pytest.mark.parametrize("moment", ["_wanted", "verify"])
def test_a_drop_between_the_questions_makes_no_difference(
    moment: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The digests, the findings and the trees that they are of are asked of one state."""
    one, other = stores(tmp_path)
    home: Any = certificate if moment == "verify" else runner
    ask = getattr(home, moment)

    sides = iter(["a.kgl", "b.kgl"])

    def dropped_before(about: Any) -> Any:
        if next(sides) == "b.kgl":
            with open_store(tmp_path / "b.kgl") as writer:
                writer.drop("dinsos-2024")
        return ask(about)

    monkeypatch.setattr(home, moment, dropped_before)
    found = one.compare(other, as_of=TODAY)
    assert found.differences == ()
    assert found.is_same


def test_a_look_at_a_newer_store_lets_nobody_else_read_it(tmp_path: Path) -> None:
    """What `inspect` may see in one state with others stays refused to them."""
    engine = open_engine(tmp_path / "g.kgl")
    Store(engine).load(SEED)
    engine.write(lambda writer: writer.run("MATCH (t:Tree) SET t.title = 'A'"))
    engine.close()
    newer = "pohon_graph.engines.versions.FACTS"
    count = "MATCH (t:Tree) RETURN count(t) AS trees"

    def ask() -> Result:
        return engine.read(count)

    def both() -> None:
        assert engine.inspect(ask).rows == [(1,)]
        ask()

    def steady() -> None:
        engine.steady(both)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(newer, 1)
        for attempt in (steady, both):
            with pytest.raises(StoreError, match="pohon-graph"):
                attempt()


def test_findings_of_parallel_edges_are_all_compared(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two findings of one rule on one pair of nodes are two, in any order; one of them may be missing."""
    one, other = stores(tmp_path)
    extra: dict[str, list[dict[str, Any]]] = {
        one.engine.url: [{"place": "x"}, {"place": "y"}],
        other.engine.url: [{"place": "y"}, {"place": "x"}],
    }

    def audited(engine: Any, rules: Any, as_of: date) -> Report:
        report = runner.audit(engine, rules, as_of)
        first: Finding = report.findings[0]
        added = [replace(first, rule="TST001", detail=detail) for detail in extra[engine.url]]
        return replace(report, findings=[*report.findings, *added])

    monkeypatch.setattr(certificate, "audit", audited)
    found = one.compare(other, as_of=TODAY)
    assert found.differences == ()
    count = len(runner.audit(one.engine, catalogue(), TODAY).findings)
    assert found.pairs[0].findings == (count + 2, count + 2)
    extra[other.engine.url].pop(0)
    (difference,) = one.compare(other, as_of=TODAY).differences
    assert "TST001" in difference and "b.kgl" in difference
