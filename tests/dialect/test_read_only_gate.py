"""What passes the gate reads the graph and nothing else; what reads the graph passes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from pohon_graph.bundled import bundled, is_vouched, statement
from pohon_graph.dialect import guard
from pohon_graph.errors import QueryError
from pohon_graph.rules.catalogue import catalogue
from tests.dialect.attacks import ATTACKS, READS


@pytest.mark.parametrize("cypher", ATTACKS)
def test_attack_is_refused_with_a_sentence(cypher: str) -> None:
    """Everything that writes, administers or reaches beyond the graph is refused in one sentence."""
    with pytest.raises(QueryError) as refusal:
        guard(cypher)
    assert "\n" not in str(refusal.value)
    assert str(refusal.value).endswith((".", "`"))


@pytest.mark.parametrize("cypher", READS)
def test_read_passes(cypher: str) -> None:
    """A read passes, whatever its strings, property names, keys and aliases are called."""
    guard(cypher)


@pytest.mark.parametrize("before", ["", "// a\n", "/* a */ ", "\n\t "])
@pytest.mark.parametrize("between", [" ", "\n", "/**/", "// c\n", "\t"])
@pytest.mark.parametrize("word", ["CREATE", "set", "Delete", "mErGe", "REMOVE", "LOAD CSV FROM"])
def test_clause_is_found_behind_any_blank(before: str, between: str, word: str) -> None:
    """Comments, blanks and case around a word hide nothing."""
    with pytest.raises(QueryError):
        guard(f"{before}MATCH (n){between}{word}{between}n.x")


def test_line_is_named() -> None:
    """The sentence says which line it is about."""
    with pytest.raises(QueryError, match="Baris 3"):
        guard("MATCH (n)\n// nothing\nSET n.x = 1")


def test_a_name_like_a_keyword_can_be_written_in_backticks() -> None:
    """The sentence about a forbidden word offers the backticks, and they work."""
    with pytest.raises(QueryError, match="`set`"):
        guard("WITH 1 AS set RETURN set AS x")
    guard("WITH 1 AS `set` RETURN `set` AS x")


_PIECES = st.sampled_from(
    """
    MATCH|OPTIONAL|WHERE|WITH|UNWIND|RETURN|ORDER BY|SKIP 1|LIMIT 1|UNION|ALL|CALL {|CALL (n) {|}|{
    (n)|(n:Goal)|-->|-[r:R]->|(|)|[|]|,|:|::|;|.|..|*|=|<>|>|+|-|'a'|'|"|`n`|`|1|1.|$p|n|n.x|n.x = 1|x
    IS NULL|IS NOT NULL|AS x|AS return|AS create|DESC|DISTINCT|CASE WHEN true THEN|END|EXISTS {|COUNT {
    CREATE|CREATE (m)|MERGE (m:Goal {id: 'q'})|SET n.x = 2|DELETE n|DETACH|REMOVE n.x|INSERT (m)|DROP
    FOREACH (x IN [1] | CREATE (m))|[x IN [1] WHERE|YIELD|FORMAT CSV|IN TRANSACTIONS|count(*)|apoc.x(1)
    LOAD CSV FROM 'file://CANARY' AS l|RETURN l|LOAD|CSV|WITH *|RETURN 1 AS y|RETURN n.id AS i
    '.'|','|'('|':'|'AS'|`.`|`AS`|`,`|AS as|WITH as|(as)|as|as.x = 1|SET as.x = 1|DELETE as
    //|/*|*/|\\|\\u0027|\\'|ſET|CALL db.labels()
    """.replace("\n", "|").split("|")
) | st.sampled_from(["\n", "\r", "\r\n", "\t", "\x0b", "\u00a0", "\u2028", "\u200b", "|"])
_MANGLED = st.tuples(
    st.sampled_from(
        [
            "MATCH (n) ",
            "MATCH (n:Goal) ",
            "WITH 1 AS x ",
            "CALL { ",
            "UNWIND [1] AS x ",
            "RETURN 1 AS x UNION ",
            "",
        ]
    ),
    st.lists(_PIECES, min_size=1, max_size=9),
    st.sampled_from([" ", "", "\n"]),
    st.sampled_from(["", " RETURN 1 AS y", " } RETURN 1 AS y", " RETURN n.id AS i", " //'"]),
)


@settings(max_examples=1500, deadline=None)
@given(_MANGLED)
@example(("", ["LOAD CSV FROM 'file://CANARY' AS l", "RETURN l"], " ", ""))
def test_what_passes_neither_writes_nor_reads_a_file(
    tmp_path_factory: pytest.TempPathFactory, parts: tuple[str, list[str], str, str]
) -> None:
    """Mangled statements that pass leave an unlocked kglite graph as it was and show no file."""
    import kglite

    start, pieces, blank, end = parts
    canary = _canary(tmp_path_factory)
    cypher = (start + blank.join(pieces) + end).replace("CANARY", str(canary))
    try:
        guard(cypher)
    except QueryError:
        return
    graph = kglite.KnowledgeGraph()
    graph.cypher("MERGE (n:Goal {id: 'a'}) SET n.title = 'x', n.x = 1")
    before = _content(graph)
    try:
        shown = graph.cypher(cypher, params={"p": 1})
    except (kglite.KgError, ValueError, RecursionError):
        shown = None
    assert _content(graph) == before
    assert not isinstance(shown, str), "FORMAT CSV"
    assert shown is None or "canary" not in str(shown.to_list())


def _content(graph: object) -> str:
    view = graph.cypher("MATCH (n) RETURN n.id AS id, n.title AS title, n.x AS x ORDER BY id")  # type: ignore[attr-defined]
    return str(view.to_list())


def _canary(factory: pytest.TempPathFactory) -> Path:
    path = factory.getbasetemp() / "canary.csv"
    if not path.exists():
        path.write_text("canary,1\n", encoding="utf-8")
    return path


@pytest.mark.neo4j
@settings(max_examples=400, deadline=None, suppress_health_check=[])
@given(_MANGLED)
def test_what_passes_writes_nothing_on_neo4j(neo4j: object, parts: tuple[str, list[str], str, str]) -> None:
    """Mangled statements that pass change nothing even with WRITE access to a real server."""
    from neo4j import exceptions

    start, pieces, blank, end = parts
    cypher = (start + blank.join(pieces) + end).replace("CANARY", "/etc/passwd")
    try:
        guard(cypher)
    except QueryError:
        return
    with neo4j.driver() as driver, driver.session() as session:  # type: ignore[attr-defined]
        transaction = session.begin_transaction()
        try:
            counters = transaction.run(cypher, p=1).consume().counters
        except exceptions.Neo4jError:
            return
        finally:
            transaction.close()
    assert not counters.contains_updates
    assert not counters.contains_system_updates


@pytest.mark.parametrize("folder", ["questions", "load", "store"])
def test_a_shipped_statement_that_writes_is_refused(folder: str) -> None:
    """Questions pass unread; of what else ships, nobody may send a statement that writes as a query."""
    for path in sorted(bundled("cypher", folder).glob("*.cypher")):
        text = statement(folder, path.name)
        assert is_vouched(text) == (folder == "questions"), path
        if re.search(r"\b(CREATE|MERGE|SET|DELETE|TERMINATE|SHOW)\b", text):
            with pytest.raises(QueryError):
                guard(text)


def test_a_rule_that_ships_passes_unread_and_only_as_it_is() -> None:
    """One more clause, and the gate reads it."""
    rule = catalogue()[0]
    assert all(map(is_vouched, (rule.query, rule.count, rule.population)))
    with pytest.raises(QueryError):
        guard(f"{rule.query} SET g.title = 'x'")
