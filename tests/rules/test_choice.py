"""Which rules there are and which of them run."""

from __future__ import annotations

from pathlib import Path

import pytest

from pohon_graph import texts
from pohon_graph.errors import InputError, UsageError
from pohon_graph.rules.catalogue import catalogue, choose, find
from tests.rules.sample import rule_file


def codes(select: list[str] | str | None = None, ignore: list[str] | str | None = None) -> list[str]:
    """The codes of the bundled rules that would run."""
    return [rule.code for rule in choose(catalogue(), select or [], ignore or [])]


def test_rules_that_are_off_run_only_when_selected() -> None:
    """Without a choice every rule that is on runs; a code or the beginning of one turns others on."""
    off = {rule.code for rule in catalogue() if not rule.on}
    assert {"IND010", "TGT005"} <= off
    assert not off & set(codes())
    assert codes(["IND010"]) == ["IND010"]
    assert "IND010" in codes(["IND"])


def test_codes_beginnings_commas_and_case() -> None:
    """A choice may be a list, a text with commas, a beginning, in any case and with blanks."""
    assert codes(["own001, xct"]) == codes(["OWN001", "XCT"])
    assert codes(["OWN"], ["OWN00", " "]) == []
    assert codes(["OWN001", "OWN002"], ["own002"]) == ["OWN001"]
    assert codes([""], [","]) == codes()
    assert codes("OWN,XCT", "XCT") == codes(["OWN"])


@pytest.mark.parametrize(("word", "meant"), [("ONW001", "OWN001"), ("OWM", "OWN"), ("XTC", "XCT")])
def test_unknown_code_is_refused_with_what_was_meant(word: str, meant: str) -> None:
    """A code that no rule has is an error, in select and in ignore, and names a close one."""
    for choice in ((word, ""), ("", word)):
        with pytest.raises(UsageError, match=rf"“{word}”.*“{meant}"):
            choose(catalogue(), [choice[0]], [choice[1]])
    with pytest.raises(UsageError, match="QQQ"):
        choose(catalogue(), ["QQQ"])


def test_a_rule_is_found_by_code_or_name() -> None:
    """`find` takes a code in any case or the rule's name."""
    rules = catalogue()
    assert find(rules, "own001") is find(rules, "goal-without-owner")
    with pytest.raises(UsageError, match="OWN001"):
        find(rules, "OWN01")


def test_own_rules_are_added(tmp_path: Path) -> None:
    """A folder or a file of own rules stands among the bundled ones, by code."""
    path = rule_file(tmp_path)
    for place in (tmp_path, path):
        found = [rule.code for rule in catalogue([place])]
        assert "OWN901" in found and found == sorted(found)


def test_own_rule_with_a_bundled_code_is_refused(tmp_path: Path) -> None:
    """Two rules of one code are an error that names the other file."""
    texts.use("en")
    path = rule_file(tmp_path, code="OWN001")
    with pytest.raises(
        InputError, match=r"OWN001 is already taken by .*OWN001-goal-without-owner\.cypher"
    ) as error:
        catalogue([tmp_path])
    assert error.value.problems[0].place == str(path)


def test_folder_without_rules_is_refused(tmp_path: Path) -> None:
    """An empty or missing folder is an error, never silently no rule."""
    for folder in (tmp_path, tmp_path / "missing"):
        with pytest.raises(InputError, match=str(folder)):
            catalogue([folder])
