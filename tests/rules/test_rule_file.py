"""A rule file is read whole or refused with every problem it has."""

from __future__ import annotations

from pathlib import Path
from typing import Any

# ruff: noqa: E501  # one case a line reads best, however long
import pytest

from pohon_graph import texts
from pohon_graph.bundled import bundled
from pohon_graph.errors import InputError
from pohon_graph.rules.catalogue import catalogue
from pohon_graph.rules.rule_file import read_rules
from tests.rules.sample import RULE, read_rule, rule_file


@pytest.fixture(autouse=True)
def english() -> None:
    """The sentences are compared in English."""
    texts.use("en")


def problems(path: Path) -> list[str]:
    """`line: sentence` of everything wrong with a rule file."""
    with pytest.raises(InputError) as refusal:
        read_rule(path)
    return [str(problem).removeprefix(f"{path}:") for problem in refusal.value.problems]


def test_everything_in_a_good_file_is_read(tmp_path: Path) -> None:
    """Header, continued lines, settings, population and statement arrive as they were written."""
    rule = read_rule(
        rule_file(
            tmp_path,
            severity="warning",
            source="PermenPANRB 88/2021,\n//   komponen 1.b",
            more='default: off\n// node: Goal|Indicator\n// setting.most: 7\n// setting.words: ["a", "b"]',
            statement="MATCH (g:Goal)\nWHERE g.rank > $most OR g.norm IN $words\nRETURN g.id AS node, g.rank AS rank;\n\n",
            message_en="“{title}” has rank {rank}.",
        )
    )
    assert (rule.code, rule.name, rule.severity, rule.on) == (
        "OWN901",
        "goal-without-owner",
        "warning",
        False,
    )
    assert (rule.nodes, rule.node) == (("Goal", "Indicator"), "Goal|Indicator")
    assert rule.titles == {"id": "Sasaran tanpa penanggung jawab", "en": "Goal without an owner"}
    assert rule.messages["en"] == "“{title}” has rank {rank}."
    assert rule.sources == dict.fromkeys(("id", "en"), "PermenPANRB 88/2021, komponen 1.b")
    assert rule.settings == {"most": 7, "words": ["a", "b"]}
    assert rule.population == "MATCH (g:Goal)\nWHERE g.rank > 0\nRETURN g.id AS node"
    assert rule.count == "MATCH (g:Goal)\nWHERE g.rank > 0\nRETURN count(*) AS population"
    assert rule.query.startswith("MATCH (g:Goal)\n") and rule.query.endswith("AS rank")


def test_line_ends_and_byte_order_mark_of_windows_are_read(tmp_path: Path) -> None:
    """A file saved by a Windows editor reads the same."""
    path = tmp_path / "a.cypher"
    path.write_bytes(b"\xef\xbb\xbf" + RULE.replace("\n", "\r\n").encode())
    assert read_rule(path).query == read_rule(rule_file(tmp_path)).query


def test_a_source_may_be_told_in_each_language(tmp_path: Path) -> None:
    """`source.id` and `source.en` stand for the two languages, a `source` alone for both."""
    both = rule_file(tmp_path, source=None, more="source.id: komponen 1.b\n// source.en: component 1.b")
    assert read_rule(both).sources == {"id": "komponen 1.b", "en": "component 1.b"}


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"code": "own1"}, "1: The code “own1” has to be two to eight capital letters"),
        ({"name": "Goal Without"}, "2: The name “Goal Without” has to be lower-case"),
        ({"severity": "fatal"}, "3: “severity” cannot be “fatal”; it is one of error, warning, info."),
        ({"why_en": None}, "1: The header lacks “why.en”."),
        ({"fix_id": ""}, "12: “fix.id” is empty."),
        ({"source": ""}, "14: “source” is empty."),
        ({"source": None, "more": "source.id: KKE-1"}, "1: The header lacks “source.en”."),
        ({"more": "defalt: off"}, "18: The key “defalt” is unknown. Did you mean “default”?"),
        ({"more": "code: OWN902"}, "18: The key “code” is already given in line 1."),
        ({"more": "default: maybe"}, "18: “default” cannot be “maybe”; it is one of on, off."),
        ({"more": "node: Gaol"}, "18: “node” cannot be “Gaol”; it is one of Government, Tree, Goal,"),
        ({"more": "node: Nomenclature"}, "18: “node” cannot be “Nomenclature”"),
        (
            {"more": "setting.most: lots"},
            "18: The setting “most” has to be a number, a list or a map, written as JSON.",
        ),
        ({"more": "setting.as_of: 1"}, "18: A setting cannot be named “as_of”"),
        ({"more": "just words"}, "18: A header line reads “// key: value”"),
        (
            {"message_en": "{titel} is wrong"},
            "9: “message.en” uses {titel}, but the statement returns no such column.",
        ),
        ({"message_id": "{title!r}"}, "8: In “message.id” only the name"),
        ({"message_id": "{title"}, "8: The braces in “message.id” do not pair up"),
        ({"message_id": "{}"}, "8: In “message.id” only the name of a column"),
        (
            {"population": "MATCH (g:Goal) RETURN count(g) AS population"},
            "15: The query “population” has to end in RETURN x.id AS node",
        ),
        (
            {"population": "MATCH (g:Goal) RETURN count(g) AS n // RETURN g.id AS node"},
            "15: The query “population” has to end in RETURN x.id AS node",
        ),
        (
            {"population": "MATCH (g:Goal)\n//   WHERE g.titel = 1\n//   RETURN g.id AS node"},
            "16: In “population”: Goal has no property “titel”. Did you mean “title”?",
        ),
        (
            {"population": "MATCH (g) SET g.x = 1 RETURN g.id AS node"},
            "15: In “population”: “SET” is refused",
        ),
        (
            {"statement": "MATCH (g:Goal)\nRETURN g.id AS id"},
            "18: The statement has to return a column “node”",
        ),
        ({"statement": "MATCH (g:Goal)\nRETURN *"}, "18: The statement has to return a column “node”"),
        (
            {"statement": "MATCH (g:Goal)\nRETURN g.id AS node, g.rank AS node"},
            "18: The column “node” is returned twice.",
        ),
        (
            {"statement": "MATCH (g:Goal)\nRETURN g.id AS node, g AS goal"},
            "18: The column “goal” returns a whole node",
        ),
        ({"statement": "\n\nMATCH (g:Goal)\nSET g.x = 1\nRETURN g.id AS node"}, "21: “SET” is refused"),
        (
            {"statement": "MATCH (g:Goal)\nRETURN g.id AS node;\nMATCH (n) RETURN n"},
            "20: Only one statement is run",
        ),
        ({"statement": "LOAD CSV FROM 'file:///etc/passwd' AS l RETURN l AS node"}, "18: “LOAD” is refused"),
        (
            {"statement": "MATCH (g:Goal)\nWHERE g.rank > $most\nRETURN g.id AS node"},
            "19: There is no parameter $most",
        ),
        ({"statement": "\n// only a comment\n"}, "19: The query is empty."),
    ],
)
def test_each_problem_is_told_at_its_line(tmp_path: Path, changes: dict[str, Any], expected: str) -> None:
    """One thing wrong gives one sentence, at the line where it stands."""
    found = problems(rule_file(tmp_path, **changes))
    assert len(found) == 1 and found[0].startswith(expected), found


def test_all_problems_of_all_files_come_at_once(tmp_path: Path) -> None:
    """Several files, each with several problems, are told in one go."""
    first = rule_file(tmp_path, called="a.cypher", severity="fatal", code="x")
    second = rule_file(
        tmp_path, called="b.cypher", why_en=None, statement="MATCH (g:Gaol) RETURN g.id AS node"
    )
    with pytest.raises(InputError) as refusal:
        read_rules([first, second, tmp_path / "missing.cypher"])
    places = [problem.place for problem in refusal.value.problems]
    assert places == [
        f"{first}:1",
        f"{first}:3",
        f"{second}:1",
        f"{second}:17",
        str(tmp_path / "missing.cypher"),
    ]


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\x00", b"// code\n", b"MATCH (n) RETURN n"])
def test_what_is_no_rule_file_is_refused(tmp_path: Path, content: bytes) -> None:
    """An empty file, another encoding and a bare query each end in sentences."""
    path = tmp_path / "a.cypher"
    path.write_bytes(content)
    assert problems(path)


def test_bundled_rules_are_named_after_code_and_name() -> None:
    """Every bundled file is called CODE-name.cypher, and codes are different."""
    rules = catalogue()
    assert [rule.path.name for rule in rules] == [f"{rule.code}-{rule.name}.cypher" for rule in rules]
    assert len({rule.code for rule in rules}) == len(rules) == len(list(bundled("cypher", "rules").iterdir()))


def test_bundled_rules_use_both_languages_alike() -> None:
    """A rule's two messages show the same columns; one may be there in either language, as `lacks_id` and
    `lacks_en`."""
    from string import Formatter

    for rule in catalogue():
        used = [
            {
                (name or "").removesuffix(f"_{lang}")
                for _, name, _, _ in Formatter().parse(rule.messages[lang])
            }
            for lang in ("id", "en")
        ]
        assert used[0] - {""} == used[1] - {""}, rule.code
