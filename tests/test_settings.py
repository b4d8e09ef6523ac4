"""`pohon.toml`: what it may say, and what it changes."""

from __future__ import annotations

import os
from pathlib import Path

# ruff: noqa: E501  # one case a line reads best, however long
import pytest

from pohon_graph import texts
from pohon_graph.errors import InputError
from pohon_graph.files import nearest
from pohon_graph.rules.configured_rules import configured
from pohon_graph.rules.rule_file import Rule
from pohon_graph.settings import Settings, read_settings
from tests.rules.sample import read_rule, rule_file


@pytest.fixture(autouse=True)
def english() -> None:
    """The sentences are compared in English."""
    texts.use("en")


@pytest.fixture
def rule(tmp_path: Path) -> Rule:
    """A rule with four settings: a number, a list of texts, a list of tables, and a table."""
    more = 'setting.most: 7\n// setting.words: ["a"]\n// setting.levels: [{"level": "ultimate", "ranks": ["x"]}]\n// setting.expected: {"a": ["x"], "b": []}'
    return read_rule(rule_file(tmp_path, more=more))


def written(folder: Path, text: str) -> Path:
    """A settings file."""
    path = folder / "pohon.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_everything_is_read(tmp_path: Path) -> None:
    """All settings there are, in one file."""
    path = written(
        tmp_path,
        '[tool.pohon]\nstore = "bolt://db:7687"\nlanguage = "en"\nselect = ["OWN", "XCT"]\nignore = "CAS009,TXT"\n'
        'own-rules = ["aturan"]\n[tool.pohon.severity]\nOWN901 = "info"\n[tool.pohon.rules.OWN901]\nmost = 9\n',
    )
    assert read_settings(path) == Settings(
        path=path,
        store="bolt://db:7687",
        language="en",
        select=("OWN", "XCT"),
        ignore=("CAS009,TXT",),
        rule_folders=(tmp_path / "aturan",),
        severities={"OWN901": "info"},
        thresholds={"OWN901": {"most": 9}},
    )


def test_no_file_is_no_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, rule: Rule) -> None:
    """Without `pohon.toml` nothing is changed; one in the working directory is found."""
    monkeypatch.chdir(tmp_path)
    assert read_settings() == Settings()
    assert configured([rule], read_settings()) == [rule]
    written(tmp_path, '[tool.pohon]\nlang = "id"\n')
    assert read_settings().language == "id"


@pytest.mark.parametrize("home", ["real", "link"])
def test_the_search_ends_at_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, home: str) -> None:
    """A file above the user's home is not found, whether HOME names the folder itself or a link to it."""
    (tmp_path / "real" / "work").mkdir(parents=True)
    (tmp_path / "link").symlink_to("real", target_is_directory=True)
    written(tmp_path, "")
    monkeypatch.setenv("HOME", str(tmp_path / home))
    monkeypatch.setenv("USERPROFILE", str(tmp_path / home))
    monkeypatch.chdir(tmp_path / home / "work")
    assert nearest("pohon.toml") is None
    written(tmp_path / "real", "")
    assert nearest("pohon.toml") == Path("..", "pohon.toml")


def test_the_search_needs_no_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A container may run the program as a user without a home."""
    (tmp_path / "work").mkdir()
    written(tmp_path, "")
    monkeypatch.chdir(tmp_path / "work")
    monkeypatch.setattr("os.path.expanduser", lambda path: path)
    assert nearest("pohon.toml") == Path("..", "pohon.toml")


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps a working folder from being removed")
def test_a_removed_working_folder_has_no_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another program may remove it while a command runs there."""
    (tmp_path / "work").mkdir()
    written(tmp_path, "")
    monkeypatch.chdir(tmp_path / "work")
    (tmp_path / "work").rmdir()
    assert read_settings() == Settings()


def test_only_a_problem_needs_the_file_again(tmp_path: Path, rule: Rule) -> None:
    """Settings that were read change the rules without it; a problem then has the file's name alone."""
    text = "[tool.pohon.rules.OWN901]\n\nmost = 9\nmots = 9\n"
    fit, unfit = (read_settings(written(tmp_path, part)) for part in (text.partition("mots")[0], text))
    with pytest.raises(InputError, match=r"pohon\.toml:4: "):
        configured([rule], unfit)
    (tmp_path / "pohon.toml").unlink()
    assert configured([rule], fit)[0].settings["most"] == 9
    with pytest.raises(InputError, match=r"pohon\.toml: "):
        configured([rule], unfit)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('[tool.pohon]\n\nstor = "x"', ":3: The setting “stor” is unknown. Did you mean “store”?"),
        ('store = "x"', ":1: “store” stands outside [tool.pohon]"),
        ('[pohon]\nstore = "x"', ":1: “pohon” stands outside [tool.pohon]"),
        ("[tool.black]\nx = 1", ":1: “black” stands outside [tool.pohon]"),
        ('[tool.pohon]\nlanguage = "de"', ":2: “language” has to be “id” or “en”."),
        ("[tool.pohon]\nstore = 7", ":2: “store” has to be a text."),
        ("[tool.pohon]\nselect = [1]", ":2: “select” has to be a text or a list of texts."),
        (
            '[tool.pohon.severity]\nOWN901 = "eror"',
            ":2: “OWN901” cannot be “eror”; it is one of error, warning, info.",
        ),
        ("[tool.pohon]\nseverity = 1", ":2: “severity” has to be a table."),
        ("[tool.pohon.rules]\nOWN901 = 1", ":1: “rules” has to be a table."),
        ("[tool.pohon\n", ":1: The settings are no valid TOML"),
        ('[tool.pohon]\nstore = "a"\nstore = "b"', ": The settings are no valid TOML"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(tmp_path: Path, text: str, expected: str) -> None:
    """An unknown setting or an unfit value is an error at its line."""
    path = written(tmp_path, text)
    with pytest.raises(InputError) as refusal:
        read_settings(path)
    assert str(refusal.value).removeprefix(str(path)).startswith(expected), refusal.value


def test_severity_and_thresholds_change_the_rule(tmp_path: Path, rule: Rule) -> None:
    """A rule gets another severity and other values; what is not set keeps its own, in a table too."""
    path = written(
        tmp_path,
        '[tool.pohon.severity]\nOWN901 = "info"\n[tool.pohon.rules.OWN901]\nmost = 9\n'
        'levels = [{level = "process", ranks = ["y", "z"]}]\n'
        '[tool.pohon.rules.OWN901.expected]\nb = ["y"]\nc = []\n',
    )
    (changed,) = configured([rule], read_settings(path))
    assert changed.severity == "info"
    assert changed.settings == {
        "most": 9,
        "words": ["a"],
        "levels": [{"level": "process", "ranks": ["y", "z"]}],
        "expected": {"a": ["x"], "b": ["y"], "c": []},
    }
    assert rule.settings["most"] == 7


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            '[tool.pohon.severity]\nOWN910 = "info"',
            ":2: No rule has the code “OWN910”. Did you mean “OWN901”?",
        ),
        ("[tool.pohon.rules.OWN910]\nmost = 1", ":1: No rule has the code “OWN910”."),
        (
            "[tool.pohon.rules.OWN901]\nmots = 1",
            ":2: The rule OWN901 has no setting “mots”. Did you mean “most”?",
        ),
        ('[tool.pohon.rules.OWN901]\nmost = "9"', ":2: The setting “most” has to look like its default: 7."),
        ("[tool.pohon.rules.OWN901]\nmost = true", ":2: The setting “most” has to look like its default: 7."),
        ('[tool.pohon.rules.OWN901]\nwords = "a"', ":2: The setting “words” has to look like"),
        ("[tool.pohon.rules.OWN901]\nwords = [1]", ":2: The setting “words” has to look like"),
        ("[tool.pohon.rules.OWN901]\nexpected = 1", ":2: The setting “expected” has to look like"),
        ("[tool.pohon.rules.OWN901.expected]\nc = 1", ":1: The setting “expected” has to look like"),
        ('[tool.pohon.rules.OWN901]\nlevels = [{level = "a"}]', ":2: The setting “levels” has to look like"),
    ],
)
def test_a_setting_that_does_not_fit_the_rules_is_refused(
    tmp_path: Path, rule: Rule, text: str, expected: str
) -> None:
    """Unknown rules, unknown settings and values of another shape are errors, never ignored."""
    path = written(tmp_path, text)
    with pytest.raises(InputError) as refusal:
        configured([rule], read_settings(path))
    assert str(refusal.value).removeprefix(str(path)).startswith(expected), refusal.value
