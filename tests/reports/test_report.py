"""The library's report: what it writes equals what `pohon audit` writes, and its rows fit a data frame."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

import pohon_graph as pg
from pohon_graph.reports import render
from tests.conftest import SEED

ACCEPTED = "- {rule: OWN001, node: dinsos-2024/rumah-layak-huni, reason: SK, until: 2024-12-31}\n"


@pytest.fixture(scope="module")
def audited(tmp_path_factory: pytest.TempPathFactory) -> tuple[pg.Report, dict[str, pg.Branch]]:
    """The audit of the example tree with one accepted finding, and the tree's branches."""
    accepted = tmp_path_factory.mktemp("accepted") / "accepted.yaml"
    accepted.write_text(ACCEPTED, "utf-8")
    with pg.open_store(":memory:") as store:
        store.load(SEED)
        return store.audit(as_of=date(2024, 6, 1), suppressions=accepted), store.branches()


def test_a_report_writes_itself_in_each_format(audited: tuple[pg.Report, dict[str, pg.Branch]]) -> None:
    """Each method gives the text of its format, with the same options as on the command line."""
    report, branches = audited
    assert report.to_dict() == json.loads(report.to_json())
    assert json.loads(report.to_sarif())["version"] == "2.1.0"
    for format_ in ("json", "sarif", "junit", "markdown", "html", "text"):
        assert getattr(report, f"to_{format_}")() == render(report, format_)
    for format_ in ("markdown", "html", "text"):
        written = getattr(report, f"to_{format_}")(branches=branches, every=True)
        assert written == render(report, format_, branches=branches, every=True) != render(report, format_)
    assert report.to_text(width=60, colour=True) == render(report, width=60, colour=True)


def test_rows_are_flat_and_alike(audited: tuple[pg.Report, dict[str, pg.Branch]]) -> None:
    """One row a finding, the same keys in each, no value a list or a mapping."""
    report, _ = audited
    rows = report.rows()
    assert [row["fingerprint"] for row in rows] == [one.fingerprint for one in report.findings]
    assert {tuple(row) for row in rows} == {tuple(rows[0])}
    assert not any(isinstance(value, list | dict) for row in rows for value in row.values())
    assert {"rule", "severity", "message", "source", "detail_parent"} <= set(rows[0])
    accepted = [row for row in rows if row["suppressed_reason"] == "SK"]
    assert [(row["rule"], row["suppressed_until"]) for row in accepted] == [("OWN001", "2024-12-31")]


def test_a_report_without_findings_has_no_rows(tmp_path: Path) -> None:
    """An empty list, which is an empty data frame."""
    with pg.open_store(":memory:") as store:
        store.load(SEED)
        assert store.audit(select=["CAS002"]).rows() == []
