"""What the fields of a tree file change in an audit: mapped levels, owners, amended targets, governments."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from pohon_graph.rules.findings import Report
from pohon_graph.store import open_store
from tests.conftest import SEED

HEAD = """\
pohon: 1
agency: kec
period: 2025
agencies: [{id: kec, title: Kecamatan Uji, urusan: ["7.01"]}]
officers:
  - {id: camat, title: Camat Uji, rank: Camat}
  - {id: kasi, title: Kepala Seksi Uji, rank: Eselon IV.a}
"""
THEMES = """\
levels: [tematik, strategic, tactical, operational]
goals:
  - id: t
    title: Kemiskinan
    level: tematik
    children:
      - {id: s, title: Menurunkan kemiskinan, level: strategic, owners: [camat],
         indicators: [{title: Jumlah laporan rapat, target: 5 laporan}]}
"""
SMALL_OFFICE = """\
levels: [ultimate, immediate, operational]
goals:
  - id: p
    title: Meningkatnya pelayanan kecamatan
    level: ultimate
    owners: [camat]
    children: [{id: k, title: Terlayaninya warga, level: immediate, owners: [kasi]}]
"""
OWNED = """\
goals:
  - id: p
    title: Meningkatnya pelayanan kecamatan
    level: ultimate
    indicators: [{title: Indeks kepuasan, target: 80 indeks, owners: [camat]},
                 {title: Indeks reformasi, target: 70 indeks, owners: [kasi]}]
"""
AMENDED = """\
goals:
  - id: p
    title: Menurunnya masalah
    level: ultimate
    indicators: [{title: Persentase masalah, target: [{year: 2025, target: 20%}, LATER]}]
"""


def audited(folder: Path, text: str, *rules: str) -> Report:
    """The report of an audit of one tree file."""
    path = folder / "t.yaml"
    path.write_text(text, encoding="utf-8")
    with open_store(":memory:") as store:
        store.load(path)
        return store.audit(rules)


def found(folder: Path, goals: str, *rules: str) -> set[tuple[str, str]]:
    """Rule and node of each finding, the node without its tree."""
    report = audited(folder, HEAD + goals, *rules)
    return {(finding.rule, finding.node.removeprefix("kec-2025/")) for finding in report.findings}


def test_levels_of_known_names_are_judged_as_what_they_map_to(tmp_path: Path) -> None:
    """A strategic goal is an ultimate one to the rules on wording; a theme needs no owner."""
    rules = ("TXT001", "IND008", "OWN001")
    assert found(tmp_path, THEMES, *rules) == {("TXT001", "s"), ("IND008", "s#1")}


def test_a_small_office_has_its_own_ladder(tmp_path: Path) -> None:
    """A camat owns the ultimate goal of a kecamatan, a kepala seksi an immediate one."""
    assert found(tmp_path, SMALL_OFFICE, "OWN003") == set()


def test_owners_of_indicators_own(tmp_path: Path) -> None:
    """A goal whose indicators all have owners has one, and who owns an indicator owns something."""
    assert found(tmp_path, OWNED, "OWN001", "OWN002", "OWN005") == set()
    one_owned = OWNED.replace(", owners: [kasi]", "")
    assert found(tmp_path, one_owned, "OWN001", "OWN005") == {("OWN001", "p"), ("OWN005", "kec/kasi")}


@pytest.mark.parametrize(
    "later", ["{year: 2025, target: 18%, kind: revised}", '{year: 2025, target: "18% (perubahan)"}']
)
def test_an_amended_target_replaces_the_first_without_conflict(tmp_path: Path, later: str) -> None:
    """Said by its kind or in brackets; a second target of the first kind conflicts."""
    assert found(tmp_path, AMENDED.replace("LATER", later), "TGT006") == set()
    second = "{year: 2025, target: 18%}"
    assert found(tmp_path, AMENDED.replace("LATER", second), "TGT006") == {("TGT006", "p#1")}


def test_a_government_and_a_document_change_no_finding(tmp_path: Path) -> None:
    """The example has the same findings, of the same populations, under its longer ids."""
    text = SEED.read_text(encoding="utf-8")
    head = "government: {id: bwi, title: Kabupaten Banyuwangi}\ndocument: pk\nagency: dinsos"
    plain, long = audited(tmp_path, text), audited(tmp_path, text.replace("agency: dinsos", head, 1))

    def short(value: Any) -> str:
        return str(value).replace("bwi:", "").replace("dinsos-2024-pk", "dinsos-2024")

    assert [(one.rule.code, one.status, one.population) for one in long.outcomes] == [
        (one.rule.code, one.status, one.population) for one in plain.outcomes
    ]
    assert [(f.rule, short(f.node), short(f.other), short(f.messages["id"])) for f in long.findings] == [
        (f.rule, f.node, str(f.other), f.messages["id"]) for f in plain.findings
    ]
