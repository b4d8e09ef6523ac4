"""What is made from the program is up to date, and says something about everything it should."""

from __future__ import annotations

import dataclasses
import re
from pathlib import Path

import pytest

from docs import generate
from pohon_graph.cli.commands import pohon
from pohon_graph.rules.catalogue import catalogue

RULES = catalogue()
DOCS = Path(__file__).resolve().parents[1] / "docs"


def test_generated_pages_are_up_to_date() -> None:
    """The generated pages are what `make docs` would write, none missing and none left over."""
    assert generate.stale(generate.pages()) == []


def test_a_changed_page_is_noticed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A page that differs, one that is missing and one without a rule are each named."""
    monkeypatch.setattr(generate, "DOCS", docs := tmp_path / "docs")
    made = generate.pages()
    (docs / "rules").mkdir(parents=True)
    for path, text in made.items():
        path.write_text(text, encoding="utf-8", newline="\n")
    assert generate.stale(made) == []
    changed, missing, extra = (docs / "rules" / f"{code}.md" for code in ("CAS001", "CAS002", "CAS999"))
    changed.write_text("old", encoding="utf-8")
    missing.unlink()
    extra.write_text("left over", encoding="utf-8")
    assert generate.stale(made) == [changed, missing, extra]


@pytest.mark.parametrize("name", ["cli.md", "cli.id.md"])
def test_every_command_and_option_is_in_the_cli_page(name: str) -> None:
    """Each page has a section for every command and a line for each of its options."""
    page = (DOCS / name).read_text("utf-8")
    for called, command in pohon.commands.items():
        section = page.partition(f"\n## pohon {called}\n")[2].partition("\n## ")[0]
        for parameter in command.params:
            for option in (each for each in parameter.opts if each.startswith("--")):
                assert option in section, f"{called} {option}"


def test_every_rule_has_its_criterion() -> None:
    """Each rule's `criterion` is a row of docs/criteria.md, and every row has a rule."""
    names = set(re.findall(r"<!-- ([a-z-]+) --> \|", (DOCS / "criteria.md").read_text("utf-8")))
    lost = [f"{rule.path.name} needs one as criterion" for rule in RULES if rule.criterion not in names]
    assert lost == [], sorted(names)
    assert names == {rule.criterion for rule in RULES}


def test_rules_are_listed_beside_their_criterion() -> None:
    """The first cell has the rules whose source is the criterion, the second what is derived from it."""
    direct, derived = (next(rule for rule in RULES if rule.code == code) for code in ("IND004", "TGT009"))
    rules = [dataclasses.replace(rule, criterion="one") for rule in (direct, derived)]
    page = "| a <!-- one --> | old | |\n| b <!-- one --> | |\n| c <!-- two --> | | old |\n| d | e |"
    assert generate.criteria_page(page, rules).splitlines() == [
        "| a <!-- one --> | [IND004](rules/IND004.md) | [TGT009](rules/TGT009.md) |",
        "| b <!-- one --> | [IND004](rules/IND004.md) [TGT009](rules/TGT009.md) |",
        "| c <!-- two --> | | |",
        "| d | e |",
    ]


def test_a_source_says_if_it_is_derived() -> None:
    """A rule about a criterion of PermenPANRB 88/2021 has it as its source, or says in both languages that
    it is derived or usual practice."""
    page = (DOCS / "criteria.md").read_text("utf-8")
    names = set(re.findall(r"^\|.*<!-- ([a-z-]+) --> \|.*\|.*\|$", page, re.MULTILINE))
    assert len(names) > 10
    for rule in (rule for rule in RULES if rule.criterion in names):
        english, indonesian = rule.sources["en"], rule.sources["id"]
        if not english.startswith("PermenPANRB 88/2021"):
            assert re.match(r"Derived|Usual|A usual|Caution", english), rule.code
            assert re.match(r"Turunan|Kelaziman|Catatan yang lazim|Kehati-hatian", indonesian), rule.code
