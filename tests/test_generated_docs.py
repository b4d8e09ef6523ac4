"""What is made from the program is up to date, and says something about everything it should."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from docs import generate
from pohon_graph.cli.commands import pohon
from pohon_graph.rules.catalogue import catalogue

DOCS = Path(__file__).resolve().parents[1] / "docs"


def test_generated_pages_are_up_to_date() -> None:
    """The generated pages are what `make docs` would write, none missing and none left over."""
    assert generate.stale(generate.pages()) == []


def test_a_changed_page_is_noticed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A page that differs, one that is missing and one without a rule are each named."""
    monkeypatch.setattr(generate, "DOCS", tmp_path)
    made = generate.pages()
    (tmp_path / "rules").mkdir()
    for path, text in made.items():
        path.write_text(text, encoding="utf-8", newline="\n")
    assert generate.stale(made) == []
    changed, missing, extra = (tmp_path / "rules" / f"{code}.md" for code in ("CAS001", "CAS002", "CAS999"))
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
    """docs/criteria.md places every rule of the catalogue, and no rule that there is not."""
    page = (DOCS / "criteria.md").read_text("utf-8")
    named = set(re.findall(r"rules/([A-Z]{3}\d{3})\.md", page))
    assert named == {rule.code for rule in catalogue()}


def test_criteria_say_what_is_derived_as_the_rules_do() -> None:
    """A rule beside the criterion itself has PermenPANRB 88/2021 as its source; one in the column of what
    is derived, or usual practice, says so in its own source, too, in both languages."""
    page = (DOCS / "criteria.md").read_text("utf-8")
    sources = {rule.code: rule.sources for rule in catalogue()}
    rows = re.findall(r"^\|(.+)\|(.*)\|(.*)\|$", page, re.MULTILINE)
    assert len(rows) > 10
    for row in rows:
        direct, derived = (set(re.findall(r"rules/([A-Z]{3}\d{3})\.md", cell)) for cell in row[1:])
        for code in direct & set(sources):
            assert sources[code]["en"].startswith("PermenPANRB 88/2021"), code
        for code in derived & set(sources):
            assert re.match(r"Derived|Usual|A usual|Caution", sources[code]["en"]), code
            assert re.match(r"Turunan|Kelaziman|Catatan yang lazim|Kehati-hatian", sources[code]["id"]), code
