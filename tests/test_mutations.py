"""For every rule, the real tree is broken in the way the rule names, and just that rule's count rises.

The edits are `break` in `tests/rules/CODE.yaml`; its `changes` name all rules whose counts differ.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date
from pathlib import Path

import pytest

from pohon_graph.rules.catalogue import catalogue
from pohon_graph.rules.runner import audit
from pohon_graph.store import open_store
from tests.rule_proofs import edited, proof_of

AS_OF = date(2024, 6, 30)
RULES = catalogue()


def counts(paths: Iterable[Path]) -> dict[str, int]:
    """Findings by rule of a store filled with these files."""
    with open_store(":memory:") as store:
        store.load(*paths)
        report = audit(store.engine, RULES, AS_OF)
    assert not report.failed_rules
    return {outcome.rule.code: outcome.findings for outcome in report.outcomes}


@pytest.fixture(scope="module")
def before(tmp_path_factory: pytest.TempPathFactory) -> dict[str, int]:
    """The counts of the seed alone, under the bundled nomenclature."""
    return counts([written(tmp_path_factory.mktemp("seed"), json.dumps(edited([])))])


def written(folder: Path, text: str) -> Path:
    path = folder / "tree.json"
    path.write_text(text, encoding="utf-8")
    return path


def changes(before: dict[str, int], after: dict[str, int]) -> dict[str, int]:
    """Every rule whose count is not what it was, with the difference."""
    return {rule: after[rule] - before[rule] for rule in after if after[rule] != before[rule]}


@pytest.mark.parametrize("code", [rule.code for rule in RULES])
def test_a_break_raises_its_rule_and_only_what_belongs_to_it(
    code: str, before: dict[str, int], tmp_path: Path
) -> None:
    """Breaking the real tree in the way the rule names raises that rule's count; of all others just
    those change that the file says, by just as much."""
    broken = proof_of(code).broken
    if broken.nomenclature is not None:
        before = counts(broken.files(tmp_path, broken=False))
    found = changes(before, counts(broken.files(tmp_path, broken=True)))
    assert found == broken.changes
    assert found[code] > 0


def test_confirming_every_edge_ends_the_finding_on_inferred_ones(
    before: dict[str, int], tmp_path: Path
) -> None:
    """CAS012 is on the seed already; with no edge inferred it alone is gone, with one it is back."""
    confirmed = json.dumps(edited([])).replace('"basis": "inferred"', '"basis": "stated"')
    without = counts([written(tmp_path, confirmed)])
    assert changes(before, without) == {"CAS012": -1}
    one = confirmed.replace('"basis": "stated"', '"basis": "inferred"', 1)
    assert changes(without, counts([written(tmp_path, one)])) == {"CAS012": 1}


def test_an_indicator_that_lacks_nothing_changes_no_count(before: dict[str, int], tmp_path: Path) -> None:
    """The indicator that IND001's break puts on no goal is no fault on a goal."""
    (edit,) = proof_of("IND001").broken.edits
    whole = edited([{"goal": "data-ppks", **edit}])
    assert changes(before, counts([written(tmp_path, json.dumps(whole))])) == {}
