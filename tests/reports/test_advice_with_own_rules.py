"""The advice of an audit with additional rules: the commands that it names find those rules, too."""

from __future__ import annotations

from pathlib import Path

import pytest

from pohon_graph import texts
from pohon_graph.reports import render
from pohon_graph.settings import read_settings
from pohon_graph.store import open_store
from tests.rules.sample import rule_file, tree


def advice(folder: Path, code: str, **how: object) -> str:
    """The audit's text on one line, after the rule `code` alone."""
    with open_store(":memory:") as store:
        store.load(tree(folder))
        report = store.audit([code], **how)  # type: ignore[arg-type]
    shown = render(report, "text")
    assert isinstance(shown, str)
    return " ".join(shown.split())


@pytest.mark.parametrize(
    ("lang", "audit"), [("id", "“pohon audit BERKAS --rules"), ("en", "“pohon audit FILE --rules")]
)
def test_the_folder_of_own_rules_is_in_the_advice(lang: str, audit: str, tmp_path: Path) -> None:
    """Both commands name the folder with the rule, also if the option names the rule's file."""
    texts.use(lang)
    file = rule_file(tmp_path)
    for given in (tmp_path, file):
        shown = advice(tmp_path, "OWN901", rules=[given])
        assert f"“pohon rules OWN901 --rules {given}”" in shown and f"{audit} {given}”" in shown


def test_a_bundled_rule_needs_no_folder(tmp_path: Path) -> None:
    """Its command stays short; the next audit still has the other rules."""
    texts.use("en")
    rule_file(tmp_path)
    shown = advice(tmp_path, "OWN001", rules=[tmp_path])
    assert "“pohon rules OWN001”" in shown and f"FILE --rules {tmp_path}”" in shown


def test_folders_of_the_settings_are_found_without_an_option(tmp_path: Path) -> None:
    """`pohon.toml` names them for every command."""
    texts.use("en")
    (tmp_path / "own").mkdir()
    rule_file(tmp_path / "own")
    (tmp_path / "pohon.toml").write_text('[tool.pohon]\nown-rules = ["own"]\n', "utf-8")
    shown = advice(tmp_path, "OWN901", settings=read_settings(tmp_path / "pohon.toml"))
    assert "“pohon rules OWN901”" in shown and "--rules" not in shown


def test_a_folder_with_a_blank_is_quoted(tmp_path: Path) -> None:
    """The command can be copied."""
    texts.use("en")
    (tmp_path / "my rules").mkdir()
    rule_file(tmp_path / "my rules")
    folder = tmp_path / "my rules"
    assert f'--rules "{folder}"”' in advice(tmp_path, "OWN901", rules=[folder])
