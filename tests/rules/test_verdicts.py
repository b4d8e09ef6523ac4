"""Why a goal has its findings, and what is new since an earlier report."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from pohon_graph.engines import Engine
from pohon_graph.errors import InputError
from pohon_graph.rules.baseline import only_new, read_fingerprints
from pohon_graph.rules.catalogue import catalogue
from pohon_graph.rules.runner import audit, parameters
from pohon_graph.rules.verdicts import Verdict, why
from pohon_graph.store import Store
from tests.rule_cases import whole_tree
from tests.rules.sample import read_rule, rule_file, tree

DAY = date(2024, 6, 30)


@pytest.fixture
def loaded(engine: Engine, tmp_path: Path) -> Engine:
    """Each engine in turn with the sample tree."""
    Store(engine).load(tree(tmp_path))
    return engine


def verdicts(engine: Engine, goal: str) -> dict[str, Verdict]:
    """The bundled rules' verdicts on a goal of the sample tree, by code."""
    return {
        verdict.rule.code: verdict
        for verdict in why(engine, audit(engine, catalogue(), DAY), f"dinas-2024/{goal}", DAY)
    }


def test_every_rule_gives_its_verdict(loaded: Engine) -> None:
    """Fired, looked without a finding, or did not look at this goal at all."""
    found = verdicts(loaded, "samping")
    assert set(found) == {rule.code for rule in catalogue()}
    assert found["OWN001"].status == "fail"
    assert found["OWN001"].findings[0].node == "dinas-2024/samping"
    assert (found["CAS001"].status, found["CAS001"].subjects) == ("pass", ("dinas-2024/samping",))
    assert found["OWN002"].status == "untouched"
    assert found["XCT002"].status == "fail"


def test_what_belongs_to_the_goal_is_looked_at_too(loaded: Engine) -> None:
    """Rules about its indicators, targets, officers and tree name what they looked at."""
    found = verdicts(loaded, "tengah")
    assert found["IND001"].subjects == ("dinas-2024/tengah#1",)
    assert found["TGT002"].subjects == ("dinas-2024/tengah#1@1",)
    assert found["OWN005"].subjects == ("dinas/kadis",)
    assert found["XCT008"].subjects == ("dinas-2024",)


def test_owners_of_indicators_partners_and_government_belong_to_the_goal(
    engine: Engine, tmp_path: Path
) -> None:
    """A rule about any of them has its say on the goal."""
    goal = {
        "ultimate": "a",
        "indicators": [{"title": "Mutu", "owners": ["staf"]}],
        "crosscuts": ["dinkes"],
    }
    path = tmp_path / "a.json"
    path.write_text(json.dumps(whole_tree({"government": {"id": "bwi"}, "goals": [goal]})), encoding="utf-8")
    Store(engine).load(path)
    found = {}
    for label in ("Officer", "Agency", "Government"):
        counted = f"MATCH (n:{label}) RETURN n.id AS node"
        asked = rule_file(
            tmp_path,
            more=f"node: {label}",
            message_id="{title}",
            message_en="{title}",
            population=counted,
            statement=f"MATCH (n:{label}) WHERE n.id = 'nirwana' RETURN n.id AS node",
        )
        (verdict,) = why(engine, audit(engine, [read_rule(asked)], DAY), "bwi:dinas-2024/a", DAY)
        found[label] = verdict.subjects
    assert found == {
        "Officer": ("bwi:dinas/staf",),
        "Agency": ("bwi:dinas", "bwi:dinkes"),
        "Government": ("bwi",),
    }


def test_an_indicator_on_no_goal_can_be_asked_about(engine: Engine, tmp_path: Path) -> None:
    """It is named by its id or title; a target's id means it, too."""
    loose = {"title": "Angka kemiskinan", "target": "5 %", "owners": ["staf"]}
    path = tmp_path / "a.json"
    short = {"goals": [{"ultimate": "a", "indicators": ["Mutu"]}], "indicators": [loose]}
    path.write_text(json.dumps(whole_tree(short)), encoding="utf-8")
    with_store = Store(engine)
    with_store.load(path)
    answers = [with_store.why(name, as_of=DAY) for name in ("dinas-2024#1", "angka kemisk", "dinas-2024#1@1")]
    assert {(answer.goal, answer.title) for answer in answers} == {("dinas-2024#1", "Angka kemiskinan")}
    found = {verdict.rule.code: verdict for verdict in answers[0].verdicts}
    assert (found["IND001"].status, found["IND001"].subjects) == ("fail", ("dinas-2024#1",))
    assert found["TGT002"].subjects == ("dinas-2024#1@1",)
    assert found["OWN005"].subjects == ("dinas/staf",)
    assert found["IND002"].status == "untouched"


def test_an_indicator_of_a_goal_means_its_goal(loaded: Engine) -> None:
    """What a finding names can be asked about as it is written there."""
    assert Store(loaded).why("dinas-2024/tengah#1@1", as_of=DAY).goal == "dinas-2024/tengah"
    assert Store(loaded).why("tengah", as_of=DAY).title == "Terwujudnya layanan"


def test_a_goal_may_be_the_far_end(loaded: Engine, tmp_path: Path) -> None:
    """A finding on an edge concerns the parent as well, and so does a rule that found nothing there."""
    edge = read_rule(
        rule_file(
            tmp_path,
            population="MATCH (p:Goal)-[:CASCADES_TO]->(g:Goal)\n//   RETURN g.id AS node, p.id AS other",
            statement="MATCH (p:Goal)-[:CASCADES_TO]->(g:Goal) WHERE p.rank = 0\n"
            "RETURN g.id AS node, p.id AS other",
        )
    )
    report = audit(loaded, [edge], DAY)
    statuses = [
        why(loaded, report, f"dinas-2024/{goal}", DAY)[0].status for goal in ("atas", "tengah", "bawah")
    ]
    assert statuses == ["fail", "fail", "pass"]
    for code in ("CAS003", "CAS004", "CAS005"):
        verdict = verdicts(loaded, "atas")[code]
        assert (verdict.status, verdict.subjects) == ("pass", ("dinas-2024/atas",))


def test_a_broken_rule_is_told(loaded: Engine, tmp_path: Path) -> None:
    """A rule that fails has its error in place of a verdict."""
    broken = read_rule(rule_file(tmp_path, statement="MATCH (g:Goal) RETURN 1 AS node"))
    (verdict,) = why(loaded, audit(loaded, [broken], DAY), "dinas-2024/atas", DAY)
    assert verdict.status == "error" and verdict.error


@pytest.mark.parametrize(
    ("rows", "count"),
    [
        ("MATCH (g:Goal) RETURN g.id AS node", "MATCH (g:Goal) RETURN count(*) AS population"),
        (
            "MATCH (g:Goal)-[:MEASURED_BY]->(:Indicator) RETURN DISTINCT g.id AS node",
            "MATCH (g:Goal)-[:MEASURED_BY]->(:Indicator) RETURN count(DISTINCT g.id) AS population",
        ),
        (
            "MATCH (g:Goal)-[:OWNED_BY]->(o:Officer)\n//   RETURN g.id AS node,\n//     o.id AS other",
            "MATCH (g:Goal)-[:OWNED_BY]->(o:Officer)\nRETURN count(*) AS population",
        ),
    ],
)
def test_the_rows_of_a_population_are_counted(tmp_path: Path, rows: str, count: str) -> None:
    """One query says what a rule looks at; counted, it reads nothing of what it counts."""
    assert read_rule(rule_file(tmp_path, population=rows)).count == count


def test_every_finding_of_the_sample_is_one_of_what_its_rule_looks_at(loaded: Engine) -> None:
    """The rows of a population are as many as its count, and hold every finding's node and far end."""
    report = audit(loaded, catalogue(), DAY)
    for outcome in report.outcomes:
        rows = loaded.read(outcome.rule.population, parameters(outcome.rule, DAY)).rows
        assert len(rows) == outcome.population, outcome.rule.code
        found = [each for each in report.findings if each.rule == outcome.rule.code]
        assert all((each.node, each.other)[: len(row)] in rows for each in found for row in rows[:1])


def test_only_what_is_new_is_left(kglite_engine: Engine, tmp_path: Path) -> None:
    """A fingerprint of the earlier report takes away one finding; the outcomes count what is left."""
    Store(kglite_engine).load(tree(tmp_path))
    rule = read_rule(rule_file(tmp_path))
    report = audit(kglite_engine, [rule], DAY)
    first, second = report.findings
    assert only_new(report, Counter()) == replace(report, known=0)
    left = only_new(report, Counter([first.fingerprint]))
    assert left.findings == [second]
    assert (left.outcomes[0].status, left.outcomes[0].findings) == ("fail", 1)
    none = only_new(report, Counter([first.fingerprint, second.fingerprint]))
    assert (none.findings, none.outcomes[0].status, none.outcomes[0].population) == ([], "pass", 3)
    twice = replace(report, findings=[first, first])
    assert only_new(twice, Counter([first.fingerprint])).findings == [first]


def test_fingerprints_are_read_from_a_report(tmp_path: Path) -> None:
    """A report written as JSON gives its fingerprints, repeated ones counted."""
    path = tmp_path / "report.json"
    path.write_text(json.dumps({"version": 1, "findings": [{"fingerprint": "a"}, {"fingerprint": "a"}]}))
    assert read_fingerprints(path) == Counter(a=2)


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{}", '{"version": 2, "findings": []}', '{"version": 1, "findings": [{}]}', "[" * 100000],
)
def test_what_is_no_report_is_refused(tmp_path: Path, text: str) -> None:
    """Any other file ends in a sentence that names it."""
    path = tmp_path / "report.json"
    path.write_text(text)
    with pytest.raises(InputError, match=r"report\.json"):
        read_fingerprints(path)
    with pytest.raises(InputError, match=r"missing\.json"):
        read_fingerprints(tmp_path / "missing.json")
