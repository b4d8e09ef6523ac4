"""Situations that users of planning applications reported, each as a small tree with its findings."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

from pohon_graph.rules.findings import NOT_APPLICABLE
from pohon_graph.store import open_store
from tests.rule_cases import Document, whole_tree

AS_OF = date(2026, 2, 1)
Found = set[tuple[str, str, str | None]]


def found(folder: Path, short: Document, *select: str) -> tuple[Found, set[str]]:
    """Findings as (rule, node, other), ids without the tree, and the rules that are not applicable."""
    path = folder / "tree.json"
    path.write_text(json.dumps(whole_tree({"period": "2025", **short})), encoding="utf-8")
    with open_store(":memory:") as store:
        store.load(path)
        report = store.audit(select=list(select), as_of=AS_OF)
    assert not report.failed_rules
    idle = {each.rule.code for each in report.outcomes if each.status == NOT_APPLICABLE}
    return {(f.rule, local(f.node), f.other and local(f.other)) for f in report.findings}, idle


def local(id_: str) -> str:
    return id_.removeprefix("dinas-2025/").removeprefix("dinas/")


def test_a_ring_off_the_root_with_a_branch_below_it(tmp_path: Path) -> None:
    """The goals of the ring are a cycle, they and what hangs on them are cut off, and a goal without a
    parent is an orphan and nothing else, even if it has an internal crosscut."""
    goals = [
        {"ultimate": "puncak"},
        {"intermediate": "a", "parents": ["puncak"]},
        {"immediate": "x", "parents": ["y"]},
        {"immediate": "y", "parents": ["x"]},
        {"operational": "z", "parents": ["y"]},
        {"immediate": "n", "crosscuts": [{"agency": "dinas", "scope": "internal"}]},
    ]
    rules, _ = found(tmp_path, {"goals": goals}, "CAS001", "CAS002", "CAS007")
    assert rules == {
        ("CAS001", "n", None),
        ("CAS002", "x", None),
        ("CAS002", "y", None),
        ("CAS007", "x", None),
        ("CAS007", "y", None),
        ("CAS007", "z", None),
    }


def test_levels_of_the_kertas_kerja_are_the_standard_ones(tmp_path: Path) -> None:
    """A strategic goal is judged as an ultimate one, and a theme needs no owner."""
    strategic = {
        "strategic": "s",
        "title": "Menurunkan angka kemiskinan",
        "owners": ["kadis"],
        "indicators": [{"title": "Jumlah laporan rapat", "target": "5 laporan"}],
    }
    tree = {
        "levels": ["tematik", "strategic", "tactical", "operational"],
        "goals": [{"tematik": "t", "title": "Kemiskinan", "children": [strategic]}],
    }
    rules, idle = found(tmp_path, tree, "TXT001", "IND002", "IND008", "OWN001", "OWN006")
    assert rules == {("TXT001", "s", None), ("IND008", "s#1", None)}
    assert idle == set()


def test_a_camat_owns_the_strategic_goal_of_a_kecamatan(tmp_path: Path) -> None:
    """In an office without a jpt_pratama the highest officer fits, and a kasi the goals below."""
    tree = {
        "levels": ["ultimate", "immediate", "operational"],
        "officers": {"camat": "administrator", "kasi": "pengawas"},
        "goals": [
            {"ultimate": "p", "owners": ["camat"], "children": [{"immediate": "q", "owners": ["kasi"]}]}
        ],
    }
    assert found(tmp_path, tree, "OWN003") == (set(), set())


def test_a_rejected_crosscut_and_one_still_proposed_after_its_year(tmp_path: Path) -> None:
    """Their status alone is reported: nothing else is asked of them."""
    measured = {"indicators": [{"title": "Angka", "target": "2 kasus"}]}
    rejected = {"agency": "mitra", "status": "rejected", "note": "bukan tusi"}
    tree = {
        "goals": [
            {"ultimate": "a", "crosscuts": [rejected], **measured},
            {"ultimate": "b", "crosscuts": [{"agency": "mitra", "status": "proposed"}], **measured},
        ]
    }
    rules, idle = found(tmp_path, tree, "XCT")
    assert rules == {("XCT007", "a", "mitra"), ("XCT007", "b", "mitra")}
    assert idle == {"XCT003", "XCT004", "XCT005", "XCT006", "XCT009"}


def test_a_dash_is_no_target_of_a_crosscut(tmp_path: Path) -> None:
    """“-” and “N/A” mean that there was nothing to write: such a crosscut cannot be traced."""
    tree = {
        "goals": [
            {"ultimate": "a", "crosscuts": ["mitra"], "indicators": [{"title": "Jumlah a", "target": "-"}]},
            {"ultimate": "b", "crosscuts": ["mitra"], "indicators": [{"title": "Jumlah b", "target": "N/A"}]},
        ]
    }
    rules, _ = found(tmp_path, tree, "XCT002", "TGT001")
    assert rules == {("XCT002", "a", None), ("XCT002", "b", None)}


def test_one_wording_in_six_spellings_is_repeated_six_times(tmp_path: Path) -> None:
    """No-break blanks, capitals, a blank at the end, a full stop or an asterisk make no other title."""
    titles = [
        "Meningkatnya mutu layanan",
        "Meningkatnya\u00a0mutu\u00a0layanan",
        "MENINGKATNYA MUTU LAYANAN",
        "Meningkatnya mutu layanan ",
        "Meningkatnya mutu layanan.",
        "Meningkatnya mutu layanan*",
    ]
    children = [{"intermediate": f"g{n}", "title": title} for n, title in enumerate(titles)]
    rules, _ = found(tmp_path, {"goals": [{"ultimate": "puncak", "children": children}]}, "TXT002")
    assert rules == {("TXT002", f"g{n}", None) for n in range(6)}
