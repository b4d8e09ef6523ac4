"""What holds of every rule of the catalogue, whatever it looks for."""

from __future__ import annotations

import random
import re
from collections import Counter
from datetime import date
from pathlib import Path
from string import Formatter

import pytest

from pohon_graph.dialect.query_check import review
from pohon_graph.dialect.variable_types import of_value
from pohon_graph.engines import Engine
from pohon_graph.engines.open_engine import open_engine
from pohon_graph.errors import StoreEmpty
from pohon_graph.graph.model import CROSSCUT
from pohon_graph.rules.catalogue import catalogue
from pohon_graph.rules.findings import NOT_APPLICABLE, Finding
from pohon_graph.rules.rule_file import GIVEN, Rule, read_rules
from pohon_graph.rules.runner import audit, parameters
from pohon_graph.store import Store, open_store
from tests.conftest import ROOT
from tests.generated import forest
from tests.rule_cases import FOLDER, cases_of
from tests.rule_proofs import proof_of
from tests.test_rule_cases import configured, loaded

AS_OF = date(2024, 6, 30)
RULES = catalogue()
EACH = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
# Written apart from the product's own list of what it refuses.
WRITES = re.compile(r"\b(create|merge|set|delete|detach|remove|insert|drop|foreach|load|call|use)\b", re.I)
BEYOND = re.compile(
    r"\*(?!\d+\.\.\d|\))|\{\d*,|apoc\.|\bkeys\(|\bproperties\(|elementId|/\*|\(\?[=!<]|;\s*\S"
)


def statements(rule: Rule) -> dict[str, str]:
    """Everything of the rule that an engine is asked."""
    return {"query": rule.query, "population": rule.population, "count": rule.count}


def bare(cypher: str) -> str:
    """A statement without its strings and comments."""
    return re.sub(r"'(?:\\.|[^'\\])*'|//[^\n]*", "''", cypher)


@EACH
def test_a_rule_is_as_severe_as_agreed(rule: Rule) -> None:
    """Severity and default are those of its file of cases, and its name is that of its own file."""
    proof = proof_of(rule.code)
    assert (rule.severity, rule.on) == (proof.severity, proof.on)
    assert rule.path.stem == f"{rule.code}-{rule.name}"


def test_the_changelog_names_every_rule() -> None:
    """A rule that is new is written there, and one that is lost with all that proves it is still there."""
    text = " ".join((ROOT / "CHANGELOG.md").read_text("utf-8").split())
    ranges = re.findall(r"\b([A-Z]{3})(\d{3}) to \1(\d{3})\b", text)
    between = {f"{area}{number:03}" for area, a, b in ranges for number in range(int(a), int(b) + 1)}
    assert between | set(re.findall(r"\b[A-Z]{3}\d{3}\b", text)) == {rule.code for rule in RULES}


@EACH
def test_every_query_of_a_header_passes_the_check(rule: Rule) -> None:
    """An audit takes the population of a shipped rule as it is: here it is checked."""
    assert read_rules([rule.path])[0].population == rule.population


@EACH
def test_a_header_is_complete_in_both_languages(rule: Rule) -> None:
    """Title, what is counted, message, why, fix and source are there twice, and not the same text twice."""
    texts = [rule.titles, rule.counts, rule.messages, rule.whys, rule.fixes]
    for text in (*texts, rule.sources):
        assert set(text) == {"id", "en"}
        assert all(value.strip() for value in text.values())
    assert all(text["id"] != text["en"] for text in texts)
    assert all(text[lang].endswith(".") for text in (rule.whys, rule.fixes) for lang in text)


@EACH
def test_a_rule_reads_and_stays_in_the_common_subset(rule: Rule) -> None:
    """Each of its statements is one, writes nothing, and uses only what both engines answer alike."""
    known = {"as_of": None, **{name: of_value(value) for name, value in rule.settings.items()}}
    for text in statements(rule).values():
        assert [fault.sentence for fault in review(text, known).faults] == []
        assert not WRITES.search(bare(text))
        assert not BEYOND.search(bare(text))


def test_the_list_of_what_writes_would_find_it() -> None:
    """The two patterns above are no nets without knots."""
    for write in ("CREATE (n)", "MATCH (n) set n.x = 1", "MATCH (n) DETACH DELETE n", "CALL db.labels()"):
        assert WRITES.search(bare(write))
    for strange in ("MATCH (a)-[*]->(b)", "MATCH (a)-[:R*1..]->(b)", "RETURN keys(n)", "RETURN 1; RETURN 2"):
        assert BEYOND.search(bare(strange))
    assert not WRITES.search(bare("MATCH (n) WHERE n.title = 'create' RETURN n // delete"))
    assert not BEYOND.search(bare("MATCH (a)-[:R*0..1]->(b) RETURN count(*)"))


def test_every_rule_returns_what_it_promises(seed_engine: Engine) -> None:
    """Its statement gives `node`, every column that its messages use, and each just once; its population
    gives `node`, and `other` at most, and counted one number."""
    for rule in RULES:
        values = parameters(rule, AS_OF)
        columns = seed_engine.read(rule.query, values).columns
        used = {name for text in rule.messages.values() for _, name, _, _ in Formatter().parse(text) if name}
        assert len(set(columns)) == len(columns) and "node" in columns
        assert used <= {*columns, *GIVEN}
        assert seed_engine.read(rule.population, values).columns in (("node",), ("node", "other"))
        count = seed_engine.read(rule.count, values)
        assert count.columns == ("population",) and len(count.rows) == 1


def test_on_an_empty_store_no_rule_applies(engine: Engine, tmp_path: Path) -> None:
    """With nothing to count no rule passes, fails or breaks; a store that nobody wrote to is none."""
    store = Store(engine)
    with pytest.raises(StoreEmpty):
        store.audit()
    forest(random.Random(0)).load(store, tmp_path)
    for tree in store.trees():
        store.drop(tree["id"])
    report = audit(engine, RULES, AS_OF)
    assert {outcome.status for outcome in report.outcomes} == {NOT_APPLICABLE}
    assert report.findings == []


def identities(findings: list[Finding]) -> Counter[tuple[str, str, str | None]]:
    return Counter((finding.rule, finding.node, finding.other) for finding in findings)


def test_no_two_findings_of_the_seed_are_one(seed_engine: Engine) -> None:
    """Rule, node and far end tell every finding from every other, and so do the fingerprints."""
    findings = audit(seed_engine, RULES, AS_OF).findings
    assert set(identities(findings).values()) == {1}
    assert len({finding.fingerprint for finding in findings}) == len(findings)


def test_only_crosscuts_side_by_side_share_an_identity(tmp_path_factory: pytest.TempPathFactory) -> None:
    """A goal may share two things with one partner: then there are as many findings as edges at most.
    No other rule ever finds the same thing twice."""
    several = 0
    for number in range(30):
        with open_store(":memory:") as store:
            forest(random.Random(number)).load(store, tmp_path_factory.mktemp("trees"))
            edges = Counter((row["start"], row["end"]) for row in store.graph().edges[CROSSCUT])
            for (rule, node, other), times in identities(audit(store.engine, RULES, AS_OF).findings).items():
                is_on_crosscuts = rule in {"XCT001", "XCT003", "XCT007", "XCT009"} and other is not None
                assert times <= (edges[node, other] if is_on_crosscuts and other else 1), (rule, node, other)
                several += times > 1
    assert several


@EACH
def test_every_sentence_is_filled_in(rule: Rule, tmp_path: Path) -> None:
    """No message of the rule's own `fail` cases shows a hole: a brace, a None, empty quotation marks."""
    failing = [case for case in cases_of(FOLDER / f"{rule.code}.yaml") if case.kind == "fail"]
    for number, case in enumerate(failing):
        (folder := tmp_path / str(number)).mkdir()
        loaded(engine := open_engine(None), case, folder)
        findings = audit(engine, [configured(rule, case.settings)], case.as_of).findings
        texts = [text for finding in findings for text in finding.messages.values()]
        holes = re.compile(r"[{}]|\bNone\b|\bnull\b|“\s*”|\(\s*\)|\[\]")
        assert texts and [text for text in texts if holes.search(text)] == []
