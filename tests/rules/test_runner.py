"""Running rules: findings, populations, outcomes, and one rule's failure that hides no other's."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from itertools import count
from pathlib import Path
from typing import Any

# ruff: noqa: E501  # one case a line reads best, however long
import pytest

from pohon_graph.engines import Ask, Engine, Parameters, Result, T
from pohon_graph.engines.open_engine import open_engine
from pohon_graph.errors import StoreError
from pohon_graph.rules.catalogue import catalogue
from pohon_graph.rules.findings import Report, fingerprint
from pohon_graph.rules.rule_file import Rule
from pohon_graph.rules.runner import audit
from pohon_graph.store import Store
from tests.rule_cases import Document, whole_tree
from tests.rules.sample import read_rule, rule_file, tree

DAY = date(2024, 6, 30)


@pytest.fixture
def loaded(engine: Engine, tmp_path: Path) -> Engine:
    """Each engine in turn with the sample tree."""
    Store(engine).load(tree(tmp_path))
    return engine


def rule(folder: Path, **changes: Any) -> Rule:
    """The sample rule with changes."""
    return read_rule(rule_file(folder, **changes))


def run(engine: Engine, *rules: Rule) -> Report:
    """Audit on the day of the samples."""
    return audit(engine, rules, as_of=DAY)


def test_a_row_becomes_a_finding_with_all_that_is_known(loaded: Engine, tmp_path: Path) -> None:
    """Title, level, tree, place, message in both languages and fingerprint come with each finding."""
    first, second = run(loaded, rule(tmp_path)).findings
    assert (first.node, second.node) == ("dinas-2024/bawah", "dinas-2024/samping")
    assert (first.title, first.level, first.tree) == ("Tersedianya data", "intermediate", "dinas-2024")
    assert first.source == f"{tmp_path}/dinas-2024.yaml:22"
    assert first.messages == {
        "id": "“Tersedianya data” (Sasaran Program) tidak ada penanggung jawabnya.",
        "en": "No officer is responsible for “Tersedianya data” (Intermediate outcome).",
    }
    assert first.fingerprint == fingerprint("OWN901", "dinas-2024/bawah", None)
    assert (first.severity, first.other, first.detail, first.suppressed) == ("error", None, {}, None)


def test_outcome_counts_findings_and_population(loaded: Engine, tmp_path: Path) -> None:
    """A rule with findings fails and says how many of how many, and how long it took."""
    report = run(loaded, rule(tmp_path))
    (outcome,) = report.outcomes
    assert (outcome.status, outcome.findings, outcome.population) == ("fail", 2, 3)
    assert outcome.seconds > 0
    assert report.trees[0]["id"] == "dinas-2024" and report.trees[0]["digest"].startswith("sha256:")
    assert report.summary() == {"error": 2, "warning": 0, "info": 0, "suppressed": 0}


def test_findings_are_grouped_by_rule(loaded: Engine, tmp_path: Path) -> None:
    """Each group is in the order of the report; a rule without findings has none."""
    quiet = rule(tmp_path, code="OWN902", statement="MATCH (g:Goal) WHERE g.rank > 9 RETURN g.id AS node")
    report = run(loaded, quiet, rule(tmp_path))
    assert [outcome.status for outcome in report.outcomes] == ["pass", "fail"]
    assert report.by_rule() == {"OWN901": list(report.findings)}


def test_no_finding_is_a_pass_and_no_population_is_not_applicable(loaded: Engine, tmp_path: Path) -> None:
    """A population of zero is never a pass."""
    passing = rule(tmp_path, statement="MATCH (g:Goal {level: 'none'}) RETURN g.id AS node")
    empty = rule(
        tmp_path,
        code="OWN902",
        population="MATCH (g:Goal {level: 'none'}) RETURN g.id AS node",
        statement="MATCH (g:Goal {level: 'none'}) RETURN g.id AS node",
    )
    assert [outcome.status for outcome in run(loaded, passing, empty).outcomes] == ["pass", "not-applicable"]


def test_findings_without_a_population_are_an_error(loaded: Engine, tmp_path: Path) -> None:
    """A rule that finds more than nothing in nothing contradicts itself."""
    wrong = rule(tmp_path, population="MATCH (g:Goal {level: 'none'}) RETURN g.id AS node")
    report = run(loaded, wrong)
    assert report.outcomes[0].status == "error" and "populasinya" in (report.outcomes[0].error or "")
    assert report.findings == []


@pytest.mark.parametrize(
    "statement",
    [
        "MATCH (g:Goal) WHERE g.rank > 0 RETURN 1 AS node",
        "MATCH (g:Goal) WHERE g.rank > 0 RETURN g.kind AS node",
        "MATCH (g:Goal) WHERE g.rank > 0 RETURN g.title AS node",
        "MATCH (g:Goal) WHERE g.rank > 0 RETURN g.id AS node, 1 AS other",
        "MATCH (i:Indicator) RETURN i.id AS node",
        "MATCH (g:Goal) WHERE g.rank > 0 RETURN g.id AS node, toInteger(g.rank / (g.rank - g.rank)) AS x",
    ],
)
def test_a_failing_rule_is_an_error_and_hides_no_other(
    loaded: Engine, tmp_path: Path, statement: str
) -> None:
    """A row without a known id, or a statement that breaks while it runs, fails that rule alone."""
    broken = rule(tmp_path, code="OWN900", statement=statement)
    report = run(loaded, broken, rule(tmp_path))
    assert [outcome.status for outcome in report.outcomes] == ["error", "fail"]
    assert report.outcomes[0].error and "\n" not in report.outcomes[0].error
    assert report.failed_rules == [report.outcomes[0]]
    assert {finding.rule for finding in report.findings} == {"OWN901"}


@pytest.mark.parametrize(
    ("written", "mistyped"),
    [("Goal)", "Gaol)"), ("g.rank", "g.rnak"), ("OWNED_BY", "OWNED"), (":Officer", ":Offcer")],
)
def test_a_mistyped_word_that_reaches_the_engine_is_an_error_there_too(
    loaded: Engine, tmp_path: Path, written: str, mistyped: str
) -> None:
    """Even a rule that was not read from a file never reads a wrong word as zero findings."""
    from dataclasses import replace

    good = rule(tmp_path)
    bad = replace(good, query=good.query.replace(written, mistyped))
    assert [outcome.status for outcome in run(loaded, bad).outcomes] == ["error"]


def test_a_tree_without_officers_knows_the_word_officer(engine: Engine, tmp_path: Path) -> None:
    """An empty kind gives findings, not an unknown word."""
    text = tree(tmp_path).read_text(encoding="utf-8")
    lines = [
        line
        for line in text.split("\n")
        if "owners" not in line and "officers" not in line and "kadis" not in line
    ]
    Store(engine).load(tree(tmp_path, "\n".join(lines)))
    assert [outcome.findings for outcome in run(engine, rule(tmp_path)).outcomes] == [3]


def test_columns_go_to_detail_and_messages(loaded: Engine, tmp_path: Path) -> None:
    """Further columns are kept as values and shown as people write them, in either language."""
    shown = rule(
        tmp_path,
        message_id="{value} {whole} {names} {none} {yes} {parent_level} {officer_rank} {own_level}",
        message_en="{value} {whole} {names} {none} {yes} {parent_level} {officer_rank} {own_level}",
        statement="MATCH (g:Goal)-[:MEASURED_BY]->(:Indicator)-[:HAS_TARGET]->(t:Target) RETURN g.id AS node,\n"
        "t.value AS value, 2.0 AS whole, ['a', 'b'] AS names, t.year AS none, true AS yes,\n"
        "'immediate' AS parent_level, 'jpt_pratama' AS officer_rank, 'other' AS own_level",
    )
    (finding,) = run(loaded, shown).findings
    assert finding.detail == {
        "value": 13.5,
        "whole": 2,
        "names": ["a", "b"],
        "none": None,
        "yes": True,
        "parent_level": "immediate",
        "officer_rank": "jpt_pratama",
        "own_level": "other",
    }
    assert isinstance(finding.detail["whole"], int)
    assert finding.messages["id"] == "13,5 2 a, b – ya Sasaran Kegiatan JPT pratama Other"
    assert finding.messages["en"] == "13.5 2 a, b – yes Immediate outcome JPT pratama Other"


def test_a_level_is_called_as_its_tree_calls_it(engine: Engine, tmp_path: Path) -> None:
    """A title that the tree gives a level is shown, else the id as words; in the data it stays the id."""
    levels = [{"id": "es-3", "title": "Eselon III", "as": "ultimate"}, {"id": "sub_bidang", "as": "process"}]
    path = tmp_path / "tree.json"
    goals = [{"es-3": "a", "children": [{"sub_bidang": "b"}]}]
    path.write_text(json.dumps(whole_tree({"levels": levels, "goals": goals})), encoding="utf-8")
    Store(engine).load(path)
    shown = rule(
        tmp_path,
        message_id="{level}: {levels}",
        message_en="{level}: {levels}",
        statement="MATCH (g:Goal)-[:IN_TREE]->(t:Tree) RETURN g.id AS node, t.levels AS levels",
    )
    first, second = run(engine, shown).findings
    assert first.messages["id"] == "Eselon III: Eselon III, Sub bidang"
    assert second.messages["en"] == "Sub bidang: Eselon III, Sub bidang"
    assert (first.level, first.detail["levels"]) == ("es-3", ["es-3", "sub_bidang"])


def test_a_rule_may_give_place_title_and_level_itself(loaded: Engine, tmp_path: Path) -> None:
    """The columns source, title and level take the place of the node's own."""
    edge = rule(
        tmp_path,
        statement="MATCH (p:Goal)-[c:CASCADES_TO]->(g:Goal) WHERE p.rank = 0 RETURN g.id AS node, p.id AS other,\n"
        "'here:1' AS source, 'Judul' AS title, 'process' AS level",
    )
    (finding,) = run(loaded, edge).findings
    assert (finding.other, finding.source, finding.title) == ("dinas-2024/atas", "here:1", "Judul")
    assert finding.messages["id"] == "“Judul” (Sasaran Proses/Pelaksana) tidak ada penanggung jawabnya."
    assert finding.detail == {}


def test_findings_stand_by_rule_node_and_far_end(loaded: Engine, tmp_path: Path) -> None:
    """The order is that of codes, nodes and far ends, and two parallel edges are two findings."""
    crosscut = rule(
        tmp_path,
        code="OWN900",
        statement="MATCH (g:Goal)-[c:CROSSCUTS_WITH]->(a:Agency)\nRETURN g.id AS node, a.id AS other, c.order AS place",
    )
    findings = run(loaded, rule(tmp_path), crosscut).findings
    assert [(finding.rule, finding.node.rpartition("/")[2], finding.other) for finding in findings] == [
        ("OWN900", "samping", "mitra"),
        ("OWN900", "samping", "mitra"),
        ("OWN901", "bawah", None),
        ("OWN901", "samping", None),
    ]
    assert findings[0].detail["place"] < findings[1].detail["place"]
    assert findings[0].fingerprint == findings[1].fingerprint


@pytest.mark.parametrize(
    ("label", "statement", "expected"),
    [
        (
            "Indicator",
            "MATCH (n:Indicator) RETURN n.id AS node",
            ("Persentase layanan", "dinas-2024", "ultimate"),
        ),
        ("Target", "MATCH (n:Target) RETURN n.id AS node", ("13,5 %", "dinas-2024", "ultimate")),
        ("Tree", "MATCH (n:Tree) RETURN n.id AS node", ("Pohon Kinerja Dinas 2024", "dinas-2024", None)),
        ("Officer", "MATCH (n:Officer) RETURN n.id AS node", ("Kepala Dinas", "dinas-2024", None)),
        (
            "Goal|Indicator",
            "MATCH (n:Indicator) RETURN n.id AS node",
            ("Persentase layanan", "dinas-2024", "ultimate"),
        ),
    ],
)
def test_other_kinds_of_nodes_are_known_too(
    loaded: Engine, tmp_path: Path, label: str, statement: str, expected: tuple[str, str, str | None]
) -> None:
    """A finding may be about an indicator, a target, a tree or an officer; each has its own facts."""
    (finding,) = run(loaded, rule(tmp_path, more=f"node: {label}", statement=statement)).findings
    assert (finding.title, finding.tree, finding.level) == expected


@pytest.mark.parametrize(
    ("label", "trees"),
    [
        ("Officer", {"dinas/kadis": "dinas-2025"}),
        ("Program", {"dinas/p": "dinas-2025"}),
        ("Agency", {"dinas": "dinas-2025", "mitra": "mitra-2026"}),
    ],
)
def test_what_several_trees_share_is_of_the_tree_whose_word_holds(
    engine: Engine, tmp_path: Path, label: str, trees: dict[str, str]
) -> None:
    """An officer, agency or programme of several trees is a finding in the latest of its agency's own
    trees; a partner's later tree does not take an agency's findings away."""
    goal = {"ultimate": "a", "owners": ["kadis"], "programs": ["p"]}
    shared: list[Document] = [{"period": "2024", "goals": [goal]}, {"period": "2025", "goals": [goal]}]
    partner = {"agency": "mitra", "period": "2026", "goals": [{"ultimate": "b", "crosscuts": ["dinas"]}]}
    paths = [tmp_path / f"{number}.json" for number in range(3)]
    for path, short in zip(paths, [*shared, partner], strict=True):
        path.write_text(json.dumps(whole_tree(short)), encoding="utf-8")
    Store(engine).load(*paths)
    asked = rule(tmp_path, more=f"node: {label}", statement=f"MATCH (n:{label}) RETURN n.id AS node")
    assert {finding.node: finding.tree for finding in run(engine, asked).findings} == trees


def test_settings_and_the_day_reach_the_statement(loaded: Engine, tmp_path: Path) -> None:
    """A rule reads its own settings and the day of the audit as parameters."""
    asked = rule(
        tmp_path,
        more='setting.least: 2\n// setting.words: ["ultimate"]',
        population="MATCH (g:Goal) WHERE g.rank >= $least RETURN g.id AS node",
        statement="MATCH (g:Goal) WHERE g.rank >= $least AND NOT g.level IN $words RETURN g.id AS node, $as_of AS day",
    )
    report = run(loaded, asked)
    assert report.outcomes[0].population == 2
    assert {finding.detail["day"] for finding in report.findings} == {"2024-06-30"}


def test_a_store_that_cannot_be_reached_is_no_rule_error(tmp_path: Path) -> None:
    """Where the store itself fails, the audit stops with its sentence."""
    path = tmp_path / "graph.kgl"
    path.write_bytes(b"no graph at all")
    with pytest.raises(StoreError, match="graph"):
        run(open_engine(path), rule(tmp_path))


class _Impatient:
    """A store whose server ends a transaction that asks more than three questions."""

    def __init__(self, engine: Engine) -> None:
        self.name, self.url = engine.name, engine.url
        self.read, self.write, self.close = engine.read, engine.write, engine.close
        self.steady, self.nearby, self.inspect = engine.steady, engine.nearby, engine.inspect
        self.stamp, self.unlock, self.left_over = engine.stamp, engine.unlock, engine.left_over

    def look(self, work: Callable[[Ask], T]) -> T:
        asked = count(1)

        def ask(cypher: str, parameters: Parameters | None) -> Result:
            if next(asked) > 3:
                raise StoreError("This transaction took too long.")
            return self.read(cypher, parameters)

        return work(ask)


def test_a_transaction_that_all_rules_together_outlast_fails_none(
    kglite_engine: Engine, tmp_path: Path
) -> None:
    """What the server allows one transaction holds for each rule alone, as a rule's own query would."""
    Store(kglite_engine).load(tree(tmp_path))
    rules = catalogue()[:7]
    kept = {outcome.rule.code: outcome.findings for outcome in run(kglite_engine, *rules).outcomes}
    report = run(_Impatient(kglite_engine), *rules)
    assert not report.failed_rules
    assert {outcome.rule.code: outcome.findings for outcome in report.outcomes} == kept


@pytest.mark.neo4j
def test_both_engines_give_the_same_report(
    kglite_engine: Engine, neo4j_engine: Engine, tmp_path: Path
) -> None:
    """Every bundled rule gives the same findings on the sample tree, down to the values."""
    reports = []
    for one in (kglite_engine, neo4j_engine):
        Store(one).load(tree(tmp_path))
        report = run(one, *catalogue())
        reports.append((report.findings, [(o.rule.code, o.status, o.population) for o in report.outcomes]))
    assert reports[0] == reports[1]
    assert reports[0][0]
