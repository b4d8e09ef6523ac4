"""Queries too long or too deep for an engine are refused before one sees them."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from pohon_graph.bundled import bundled
from pohon_graph.dialect import guard, query_size
from pohon_graph.dialect.lexer import tokens
from pohon_graph.dialect.names import check_names
from pohon_graph.dialect.parser import read_query
from pohon_graph.dialect.query_check import refuse_revived, review
from pohon_graph.errors import QueryError

# What nests or chains, as a query of `n` of it.
FORMS: dict[str, Callable[[int], str]] = {
    "parentheses": lambda n: "RETURN " + "(" * n + "1" + ")" * n + " AS x",
    "lists": lambda n: "RETURN " + "[" * n + "1" + "]" * n + " AS x",
    "maps": lambda n: "RETURN " + "{a:" * n + "1" + "}" * n + " AS x",
    "not": lambda n: "RETURN " + "NOT " * n + "true AS x",
    "minus": lambda n: "RETURN " + "- " * n + "1 AS x",
    "case": lambda n: "RETURN " + "CASE WHEN true THEN " * n + "1" + " END" * n + " AS x",
    "when": lambda n: "RETURN CASE " + "WHEN false THEN 1 " * n + "ELSE 2 END AS x",
    "or": lambda n: "MATCH (g:Goal) WHERE " + " OR ".join(["g.rank = 3"] * n) + " RETURN g.id AS x",
    "and": lambda n: "MATCH (g:Goal) WHERE " + " AND ".join(["NOT g.rank = 3"] * n) + " RETURN g.id AS x",
    "xor": lambda n: "RETURN " + " XOR ".join(["true"] * n) + " AS x",
    "plus": lambda n: "RETURN " + " + ".join(["1"] * n) + " AS x",
    "power": lambda n: "RETURN " + " ^ ".join(["1"] * n) + " AS x",
    "mixed": lambda n: "RETURN " + "1 + 2 * (" * n + "3" + ")" * n + " AS x",
    "comparisons": lambda n: "RETURN " + " < ".join(["1"] * n) + " AS x",
    "union": lambda n: " UNION ALL ".join(["RETURN 1 AS x"] * n),
    "call": lambda n: "CALL { " * n + "RETURN 1 AS x" + " } RETURN x" * n,
    "calls": lambda n: " ".join(f"CALL {{ RETURN 1 AS x{i} }}" for i in range(n)) + " RETURN x0 AS x",
    "exists": lambda n: (
        "MATCH (g:Goal) WHERE "
        + "EXISTS { MATCH (g)-[:CASCADES_TO]->(:Goal) WHERE " * n
        + "true"
        + " }" * n
        + " RETURN g.id AS x"
    ),
    "path": lambda n: "MATCH (:Goal)" + "-[:CASCADES_TO]->(:Goal)" * n + " RETURN count(*) AS x",
    "bare path": lambda n: "MATCH ()" + "--()" * n + " RETURN count(*) AS x",
    "patterns": lambda n: "MATCH " + ", ".join(["(:Goal)"] * n) + " RETURN count(*) AS x",
    "match": lambda n: "MATCH (:Goal) " * n + "RETURN count(*) AS x",
    "optional": lambda n: "OPTIONAL MATCH (:Goal) " * n + "RETURN count(*) AS x",
    "comprehensions": lambda n: "RETURN " + "[v IN [1] | " * n + "1" + "]" * n + " AS x",
    "lists of lists": lambda n: "RETURN " + "[v IN " * n + "[1]" + " | v]" * n + " AS x",
    "pattern lists": lambda n: (
        "MATCH (g:Goal) RETURN " + "[(g)-[:CASCADES_TO]->() | " * n + "1" + "]" * n + " AS x"
    ),
    "reduce": lambda n: "RETURN " + "reduce(t = 0, v IN [1] | " * n + "1" + ")" * n + " AS x",
    "any": lambda n: "RETURN " + "any(v IN [1] WHERE " * n + "true" + ")" * n + " AS x",
    "functions": lambda n: "RETURN " + "abs(" * n + "1" + ")" * n + " AS x",
    "with": lambda n: "WITH 1 AS x " + "WITH x " * n + "RETURN x",
    "unwind": lambda n: "".join(f"UNWIND [1] AS x{i} " for i in range(n)) + "RETURN x0 AS x",
    "in": lambda n: "MATCH (g:Goal) WHERE g.rank IN [" + ", ".join(["1"] * n) + "] RETURN g.id AS x",
    "long map": lambda n: "RETURN {" + ", ".join(f"k{i}: 1" for i in range(n)) + "} AS x",
    "columns": lambda n: "RETURN " + ", ".join(f"1 AS x{i}" for i in range(n)),
    "slices": lambda n: "RETURN [1]" + "[0..1]" * n + " AS x",
    "properties": lambda n: "WITH {a: 1} AS m RETURN m" + ".a" * n + " AS x",
    "labels": lambda n: "MATCH (g:Goal" + "|Goal" * n + ") RETURN g.id AS x",
    "sort keys": lambda n: "MATCH (g:Goal) RETURN g.id AS x ORDER BY " + ", ".join(["g.id"] * n),
    "string": lambda n: "RETURN '" + "a" * (10 * n) + "' AS x",
    "comment": lambda n: "RETURN 1 AS x //" + "a" * (10 * n),
    "number": lambda n: "RETURN 0." + "1" * (10 * n) + " AS x",
}


@pytest.mark.parametrize("form", FORMS)
def test_every_way_of_nesting_or_chaining_ends_in_a_sentence(form: str) -> None:
    """However often a construct is repeated, the gate says in one sentence that it is too much."""
    with pytest.raises(QueryError) as refusal:
        guard(FORMS[form](20_000))
    assert str(query_size.DEPTH) in str(refusal.value) or "000" in str(refusal.value)
    assert "\n" not in str(refusal.value)


@pytest.mark.parametrize("form", FORMS)
def test_what_passes_the_gate_is_read_to_its_end(form: str) -> None:
    """At the largest size that passes, our own reader and the check of names have room to spare."""
    least, most = 1, 300
    while most - least > 1:
        middle = (least + most) // 2
        least, most = (middle, most) if passes(FORMS[form](middle)) else (least, middle)
    assert least >= 5  # nobody writes more by hand
    query, _ = read_query(tokens(FORMS[form](least)))
    check_names(query, {})
    refuse_revived(FORMS[form](least))


def passes(cypher: str) -> bool:
    try:
        guard(cypher)
    except QueryError:
        return False
    return True


@pytest.mark.parametrize(
    "cypher",
    [
        "MATCH (g:Goal) WHERE g.id STARTS WITH 'a' RETURN g.case AS x, g.end AS y, {case: 1}.case AS z",
        "MATCH (g:Goal) WHERE " + " OR ".join(["g.rank = 1 AND g.kind = 'x'"] * 60) + " RETURN g.id AS x",
        "MATCH (g:Goal) RETURN " + ", ".join(f"g.title + 'a' + toString({i}) AS x{i}" for i in range(90)),
        "MATCH (g:Goal) WHERE g.rank IN [" + ", ".join(map(str, range(1000))) + "] RETURN g.id AS x",
    ],
    ids=["words as names", "sixty alternatives", "ninety columns", "a thousand values"],
)
def test_what_people_write_passes(cypher: str) -> None:
    """Breadth is no depth: alternatives, columns and values side by side are not added up."""
    guard(cypher)


def test_depth_adds_up_over_brackets_and_chains() -> None:
    """Many chains, each short enough, inside one another are as deep as one long chain."""
    chain = " + 1" * 12
    deep = "RETURN " + "(1 + " * 8 + "1" + f"{chain})" * 8 + " AS x"
    with pytest.raises(QueryError):
        guard(deep)


def test_a_bracket_that_is_never_closed_does_not_hide_its_depth() -> None:
    """The depth of what is left open counts, too, and a closing bracket too many does no harm."""
    with pytest.raises(QueryError, match=str(query_size.DEPTH)):
        guard("RETURN " + "(" * 4_000)
    guard("RETURN 1)) AS x")


def test_a_rule_file_is_held_to_the_same_bounds() -> None:
    """Our own check of a rule's query names the line at which it is too deep."""
    found = review("MATCH (g:Goal)\n" + FORMS["or"](5_000).removeprefix("MATCH (g:Goal) "), {})
    assert not found.is_read and [fault.line for fault in found.faults] == [2]


def shipped() -> list[Path]:
    return [
        path
        for folder in ("rules", "questions", "read")
        for path in bundled("cypher", folder).glob("*.cypher")
    ]


def test_what_ships_with_the_program_is_far_below(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every rule and question passes with half of each bound."""
    for name in ("LENGTH", "TOKENS", "CLAUSES", "DEPTH"):
        monkeypatch.setattr(query_size, name, getattr(query_size, name) // 2)
    for path in shipped():
        text = path.read_text("utf-8")
        lines = (line for line in text.splitlines() if not line.startswith("//"))
        cypher = re.sub("<[a-z]+>", "x", "\n".join(lines))  # what a template leaves open
        query_size.refuse_long(cypher)
        query_size.refuse_deep(tokens(cypher).tokens)
