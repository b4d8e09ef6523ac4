"""Findings that share their cause are shown as one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import pytest

from pohon_graph.errors import InputError
from pohon_graph.rules.causes import by_cause
from pohon_graph.rules.findings import Finding, Suppression
from pohon_graph.rules.rule_file import Rule
from tests.rules.sample import RULE, read_rule, rule_file


@dataclass(frozen=True)
class Branch:
    title: str
    place: int


def rule(tmp_path: Any, cause: str) -> Rule:
    """The sample rule with that cause in its header."""
    path = tmp_path / "OWN901.cypher"
    path.write_text(RULE.replace("// severity: error\n", f"// severity: error\n// cause: {cause}\n"), "utf-8")
    return read_rule(path)


def finding(node: str, source: str, **more: Any) -> Finding:
    """A finding on a goal of the tree that its id begins with."""
    made = Finding("OWN901", "error", node, node, node.partition("/")[0], None, None, {}, {}, source)
    return replace(made, **more)


def grouped(rule_: Rule, findings: list[Finding], branches: Any = None) -> list[tuple[str, str, list[str]]]:
    """Kind, name and nodes of each cause."""
    return [(c.kind, c.name, [f.node for f in c.findings]) for c in by_cause(rule_, findings, branches)]


def test_a_branch_is_a_cause_and_the_trunk_falls_to_the_tree(tmp_path: Any) -> None:
    """By tree and branch, each down the file; two branches of one title stay two."""
    branches = {
        "a/x": Branch("Satu", 0), "a/y": Branch("Satu", 1),
        "a/z": Branch("Satu", 0), "b/x": Branch("Satu", 0),
    }  # fmt: skip
    found = [
        finding("b/x", "b.yaml:1"), finding("a/z", "a.yaml:9"), finding("a/x#1", "a.yaml:3"),
        finding("a/y", "a.yaml:4"), finding("a/top", "a.yaml:2"),
    ]  # fmt: skip
    assert grouped(rule(tmp_path, "branch"), found, branches) == [
        ("tree", "a", ["a/top"]),
        ("branch", "Satu", ["a/x#1", "a/z"]),
        ("branch", "Satu", ["a/y"]),
        ("branch", "Satu", ["b/x"]),
    ]


def test_what_the_whole_tree_lacks_is_one_cause(tmp_path: Any) -> None:
    """Not one a branch: such a tree is filled in as a whole."""
    branches = {"a/x": Branch("Satu", 0), "a/y": Branch("Dua", 1), "b/x": Branch("Satu", 0)}
    found = [
        finding("a/x", "a:1", detail={"whole_tree": True}),
        finding("a/y", "a:2", detail={"whole_tree": True}),
        finding("b/x", "b:1", detail={"whole_tree": False}),
    ]  # fmt: skip
    assert grouped(rule(tmp_path, "branch"), found, branches) == [
        ("tree", "a", ["a/x", "a/y"]),
        ("branch", "Satu", ["b/x"]),
    ]


def test_a_title_is_one_cause_in_all_trees_and_a_value_in_its_own(tmp_path: Any) -> None:
    """The same name is corrected once; what a year or a parent means is the tree's own affair."""
    named = [finding("a/x", "a:1", title="Program  X"), finding("b/x", "b:1", title="program x")]
    assert grouped(rule(tmp_path, "title"), named) == [("title", "program x", ["a/x", "b/x"])]
    edges = [
        finding("a/x", "a:1", other="a/p", detail={"parent": "Induk"}),
        finding("a/y", "a:2", other="a/p", detail={"parent": "Induk"}),
        finding("a/z", "a:3", other="a/q"),
    ]
    assert grouped(replace(rule(tmp_path, "title"), cause="other"), edges) == [
        ("other", "Induk", ["a/x", "a/y"]),
        ("other", "a/q", ["a/z"]),
    ]


def test_several_columns_are_one_cause_only_where_all_are_the_same(tmp_path: Any) -> None:
    """Two indicators whose targets lack a unit are two corrections, though the targets read alike."""
    found = [
        finding("a/x#1@1", "a:1", title="72,5", detail={"indicator": "IPM", "lacks": "unit"}),
        finding("a/x#1@2", "a:2", title="73", detail={"indicator": "IPM", "lacks": "unit"}),
        finding("a/x#1@3", "a:3", title="-", detail={"indicator": "IPM", "lacks": "placeholder"}),
        finding("a/y#1@1", "a:4", title="72,5", detail={"indicator": "Umur", "lacks": "unit"}),
        finding("a/z#1@1", "a:5", title="72,5", detail={"indicator": "Umur"}),
    ]
    assert grouped(replace(rule(tmp_path, "tree"), cause="indicator, lacks"), found) == [
        ("indicator, lacks", "IPM", ["a/x#1@1", "a/x#1@2"]),
        ("indicator, lacks", "IPM", ["a/x#1@3"]),
        ("indicator, lacks", "Umur", ["a/y#1@1"]),
        ("", "", ["a/z#1@1"]),
    ]


def test_without_a_cause_each_finding_stands_by_itself(tmp_path: Any) -> None:
    """Also where the rule names a column that has no value in this row."""
    found = [finding("a/x", "a:1"), finding("a/y", "a:2")]
    for cause in ("", "year"):
        assert [nodes for _, _, nodes in grouped(replace(rule(tmp_path, "tree"), cause=cause), found)] == [
            ["a/x"],
            ["a/y"],
        ]


def test_what_is_suppressed_is_a_cause_of_its_own(tmp_path: Any) -> None:
    """An accepted finding never hides in a line with others that count."""
    accepted = Suppression("OWN901", "a/y", "SK", date(2030, 1, 1))
    found = [finding("a/x", "a:1"), finding("a/y", "a:2", suppressed=accepted), finding("a/z", "a:3")]
    assert [nodes for _, _, nodes in grouped(rule(tmp_path, "tree"), found)] == [["a/x", "a/z"], ["a/y"]]


def test_cells_are_read_row_by_row(tmp_path: Any) -> None:
    """B9 comes before B10, and AA2 after Z2."""
    found = [finding(f"a/{cell}", f"p.xlsx!Sasaran!{cell}") for cell in ("B10", "AA2", "B9", "Z2")]
    ((_, _, nodes),) = grouped(rule(tmp_path, "tree"), found)
    assert nodes == ["a/Z2", "a/AA2", "a/B9", "a/B10"]


def test_a_cause_is_a_word_or_a_column(tmp_path: Any) -> None:
    """Anything else is refused at its line, with what there is."""
    with pytest.raises(InputError, match=r":4: .*cause.*brunch.*branch, tree, title"):
        rule(tmp_path, "brunch")
    with pytest.raises(InputError, match=r":4: .*cause.*title, tree.* title"):
        rule(tmp_path, "title, tree")


def test_a_cause_may_be_several_columns(tmp_path: Any) -> None:
    """With a comma between, with or without a blank."""
    statement = "MATCH (g:Goal) RETURN g.id AS node, g.kind AS sort, g.circle AS ring\n"
    path = rule_file(tmp_path, more="cause: sort,ring", statement=statement)
    assert read_rule(path).cause == "sort, ring"
