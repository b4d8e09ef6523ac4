"""A rule's query keeps to the common subset and to the words of the ontology, or is refused."""

from __future__ import annotations

# ruff: noqa: E501  # one query a line reads best, however long
import pytest

from pohon_graph import texts
from pohon_graph.dialect.query_check import refuse_revived, review
from pohon_graph.dialect.variable_types import of_value
from pohon_graph.engines import Engine, Writer
from pohon_graph.errors import QueryError


@pytest.fixture(autouse=True)
def english() -> None:
    """The sentences are compared in English."""
    texts.use("en")


def faults(cypher: str, **parameters: object) -> list[str]:
    """`line: sentence` of everything wrong with a query."""
    known = {"as_of": None, **{name: of_value(value) for name, value in parameters.items()}}
    return [f"{line}: {sentence}" for line, sentence in review(cypher, known).faults]


GOOD = """
MATCH (g:Goal) WHERE NOT (:Goal)-[:CASCADES_TO]->(g) AND g.rank > 0 RETURN g.id AS node
MATCH (p:Goal)-[c:CASCADES_TO]->(g:Goal) WHERE g.rank - p.rank > 1 RETURN g.id AS node, p.id AS other, c.basis AS b
MATCH (g)-[:IN_TREE]->(t) WHERE g.rank = t.top AND t.digest <> '' RETURN g.id AS node
MATCH (i:Indicator) WHERE NOT EXISTS { (:Goal)-[:MEASURED_BY]->(i) } RETURN i.id AS node
MATCH (g:Goal) WHERE COUNT { (g)-[:OWNED_BY]->(:Officer) } > 1 RETURN g.id AS node
MATCH (g:Goal) OPTIONAL MATCH (g)-[w:OWNED_BY]->(o) WITH g, collect(o) AS os WHERE size(os) > 1 UNWIND os AS o RETURN o.rank AS node
MATCH (g:Goal)-[:CASCADES_TO*1..20]->(d) WITH g, collect(DISTINCT d.title) AS below RETURN g.id AS node, below
MATCH p = (a:Goal)-[:CASCADES_TO*..5]->(b:Goal) WHERE all(n IN nodes(p) WHERE n.level = 'x') RETURN a.id AS node
MATCH (g:Goal)-[x:CROSSCUTS_WITH {scope: 'external'}]->(a {kind: 'opd'}) RETURN g.id AS node, x.source AS source
MATCH (t:Tree) UNWIND range(t.top, t.bottom) AS rank RETURN t.id AS node, t.levels[rank] AS other
MATCH (g:Goal) CALL { WITH g MATCH (g)-[:MEASURED_BY]->(i) RETURN count(i) AS n } RETURN g.id AS node, n
MATCH (g:Goal) CALL (g) { MATCH (g)-[:MEASURED_BY]->(i) RETURN head(collect(i)) AS i } RETURN g.id AS node, i.unit AS u
MATCH (g:Goal) RETURN g.id AS node UNION MATCH (i:Indicator) RETURN i.id AS node
MATCH (n:Goal|Indicator) RETURN n.id AS node, n.norm AS norm, n.rank AS rank
MATCH (g:Goal) WITH g.level AS level, count(*) AS n ORDER BY level RETURN collect({level: level, n: n}) AS node
MATCH (g:Goal) WITH g ORDER BY g.order, g.id RETURN collect(g.id) AS node
MATCH (g:Goal) WITH g.id AS it ORDER BY it LIMIT 3 RETURN it AS node
MATCH (g:Goal) RETURN CASE g.level WHEN 'a' THEN 1 ELSE 2 END AS node, [(g)-[:OWNED_BY]->(o) | o.rank] AS ranks
MATCH (g:Goal) RETURN g.id AS node, g {.title, n: 1} AS m, -g.rank ^ 2 + 3 % 2 AS x, g.title =~ '(?i)a.*' AS y
MATCH (a:Goal), (b:Goal) WHERE a.norm = b.norm AND NOT (a)-[:CASCADES_TO]-(b) RETURN a.id AS node, b.id AS other
MATCH (g:Goal) WITH {goal: g, n: 1} AS pair RETURN pair.goal.title AS node, pair.n AS n
MATCH (g:Goal) WHERE reduce(s = 0, w IN split(g.norm, ' ') | s + size(w)) > 9 AND g.title IS NOT NULL RETURN g.id AS node
MATCH (g:Goal) WHERE g:Goal AND $as_of > '2024' AND any(w IN ['a', 'b'] WHERE g.norm STARTS WITH w) RETURN g.id AS node;
MATCH (g:Goal)<-[:CASCADES_TO]-(p:Goal) RETURN startNode(head([(p)-[c:CASCADES_TO]->(g) | c])).id AS node
MATCH (n:Nomenclature)<-[m:MATCHES]-(p:Program) WHERE m.score > 90 RETURN p.id AS node, n.regulation AS r
MATCH (t:Tree)-[d:DECLARES]->(o:Officer) WHERE d.rank = o.rank RETURN o.id AS node
MATCH (g:Goal)-[r]->(n) WHERE type(r) IN ['OWNED_BY', 'DELIVERED_BY'] AND labels(n)[0] <> 'Agency' RETURN g.id AS node
MATCH (t:Tree) WITH t, {a: t.levels} AS m RETURN t.id AS node, t['title'] AS title, m['a'] AS levels, t.levels[t.top] AS top
""".strip().split("\n")


@pytest.mark.parametrize("cypher", GOOD)
def test_nothing_is_wrong_with_a_good_query(cypher: str) -> None:
    """What is inside the subset and names only what there is passes without a word."""
    assert faults(cypher.removesuffix(";")) == []


OUTSIDE = {
    "MATCH (g:Goal) /* x */ RETURN g.id AS node": "/* */ comment",
    "MATCH (a:Goal)-[:CASCADES_TO*]->(b) RETURN a.id AS node": "without an upper bound",
    "MATCH (a:Goal)-[:CASCADES_TO*2..]->(b) RETURN a.id AS node": "without an upper bound",
    "MATCH (a:Goal)-[:CASCADES_TO]->{1,3}(b) RETURN a.id AS node": "quantified",
    "MATCH (a:Goal)-[:CASCADES_TO]->+(b) RETURN a.id AS node": "quantified",
    "MATCH ((a:Goal)-[:CASCADES_TO]->(b:Goal)){1,3} RETURN a.id AS node": "quantified",
    "MATCH (a:Goal) WHERE EXISTS { (a)-->(){2} } RETURN a.id AS node": "quantified",
    "MATCH (g:!Goal) RETURN g.id AS node": "“!” in a label",
    "MATCH (g:%) RETURN g.id AS node": "“%” for a label",
    "MATCH (g:Goal) WHERE isEmpty(g.title) RETURN g.id AS node": "isEmpty()",
    "MATCH (g:Goal) RETURN g.id AS node, keys(g) AS k": "keys()",
    "MATCH (g:Goal) RETURN g.id AS node, properties(g) AS k": "properties()",
    "MATCH (g:Goal) RETURN elementId(g) AS node": "elementId()",
    "MATCH (g:Goal) RETURN id(g) AS node": "id()",
    "MATCH (g:Goal) RETURN g.id AS node, rand() AS r": "rand()",
    "MATCH (g:Goal) RETURN g.id AS node, date() AS d": "date()",
    "MATCH (g:Goal) RETURN g.id AS node, toUper(g.title) AS d": "toUper",
    "MATCH (g:Goal) RETURN g.type AS node": "named “type”",
    "MATCH (g:Goal {type: 'x'}) RETURN g.id AS node": "named “type”",
    "MATCH (g:Goal) WHERE g.title =~ '(?!x).*' RETURN g.id AS node": "looks ahead",
    "MATCH (g:Goal) WHERE g.title =~ ('.*' + '(?<=x)') RETURN g.id AS node": "looks ahead",
    "MATCH (g:Goal) RETURN g.id AS node ORDER BY g.title": "ORDER BY",
    "MATCH (g:Goal) WITH g ORDER BY g.id, g.level RETURN collect(g.id) AS node": "ORDER BY",
    "MATCH (g:Goal) WITH g.level AS l, g.kind AS k, count(*) AS n ORDER BY l RETURN l AS node": "ORDER BY",
    "MATCH (g:Goal) RETURN g.id": "needs a name",
    "CALL db.labels() YIELD label RETURN label AS node": "Procedures",
    "LOAD CSV FROM 'x' AS l RETURN l AS node": "LOAD",
    "MATCH (g:Goal) SET g.x = 1 RETURN g.id AS node": "SET",
    "MATCH (g:Goal) RETURN apoc.x(g) AS node": "is not a function",
    "MATCH (g:Goal) WHERE g.rank = RETURN g.id AS node": "“RETURN” is not expected",
    "MATCH (g:Goal RETURN g.id AS node": "Expected )",
    "MATCH (g:Goal) RETURN": "ends before",
    "MATCH (g:Goal) WHERE (g.rank = 1": "ends before )",
}


@pytest.mark.parametrize(("cypher", "words"), OUTSIDE.items())
def test_what_leaves_the_subset_is_named(cypher: str, words: str) -> None:
    """Every construct on which the engines differ is refused with its own sentence."""
    found = faults(cypher)
    assert any(words in fault for fault in found), found


WRONG_NAMES = {
    "MATCH (g:Gaol) RETURN g.id AS node": "1: “Gaol” is not a label of this graph. Did you mean “Goal”?",
    "MATCH (g:goal) RETURN g.id AS node": "1: “goal” is not a label of this graph. Did you mean “Goal”?",
    "MATCH (g) WHERE g:Gaol RETURN g.id AS node": "1: “Gaol” is not a label of this graph. Did you mean “Goal”?",
    "MATCH (g:Goal|Indicatr) RETURN g.id AS node": (
        "1: “Indicatr” is not a label of this graph. Did you mean “Indicator”?"
    ),
    "MATCH (g:Goal)-[:OWNDBY]->(o) RETURN g.id AS node": (
        "1: “OWNDBY” is not a relationship type of this graph. Did you mean “OWNED_BY”?"
    ),
    "MATCH (g:Goal)-[:OWNED_BY|OWNEDBY]->(o) RETURN g.id AS node": (
        "1: “OWNEDBY” is not a relationship type of this graph. Did you mean “OWNED_BY”?"
    ),
    "MATCH (g:Goal) RETURN g.titel AS node": "1: Goal has no property “titel”. Did you mean “title”?",
    "MATCH (g:Goal {lvel: 'x'}) RETURN g.id AS node": "1: Goal has no property “lvel”. Did you mean “level”?",
    "MATCH (g:Goal) RETURN g {.titel} AS node": "1: Goal has no property “titel”. Did you mean “title”?",
    "MATCH (g:Goal) RETURN g.code AS node": (
        "1: Goal has no property “code”. It belongs to Government, Program, Nomenclature, DECLARES."
    ),
    "MATCH (g:Goal)-[c:CROSSCUTS_WITH]->(a) WHERE c.statsu = 'x' RETURN g.id AS node": (
        "1: CROSSCUTS_WITH has no property “statsu”. Did you mean “status”?"
    ),
    "MATCH (g:Goal)-[:CROSSCUTS_WITH {scop: 'x'}]->(a) RETURN g.id AS node": (
        "1: CROSSCUTS_WITH has no property “scop”. Did you mean “scope”?"
    ),
    "MATCH (g:Goal)-[c:CASCADES_TO*1..3]->(d) WHERE any(e IN c WHERE e.bases = 'x') RETURN g.id AS node": (
        "1: CASCADES_TO has no property “bases”. Did you mean “basis”?"
    ),
    "MATCH (g:Goal) WITH g AS h RETURN h.titel AS node": "1: Goal has no property “titel”. Did you mean “title”?",
    "MATCH (g:Goal) WITH collect(g) AS gs UNWIND gs AS h RETURN h.titel AS node": (
        "1: Goal has no property “titel”. Did you mean “title”?"
    ),
    "MATCH (g:Goal) RETURN [(g)-[:OWNED_BY]->(o) | o.rnk] AS node": (
        "1: Officer has no property “rnk”. Did you mean “rank”?"
    ),
    "MATCH (g:Goal) WHERE EXISTS { (g)-[:MEASURED_BY]->(i) WHERE i.unitt = 1 } RETURN g.id AS node": (
        "1: Indicator has no property “unitt”. Did you mean “unit”?"
    ),
    "MATCH p = (a:Goal)-[:CASCADES_TO*1..3]->(b) RETURN [n IN nodes(p) | n.titel] AS node": (
        "1: Goal has no property “titel”. Did you mean “title”?"
    ),
    "MATCH (g:Goal) CALL { MATCH (i:Indicator) RETURN i } RETURN i.rank AS node": (
        "1: Indicator has no property “rank”. It belongs to Goal, Officer, DECLARES."
    ),
    "MATCH (g)-[:IN_TREE]->(t) RETURN t.level AS node": "1: Tree has no property “level”. It belongs to Goal.",
    "MATCH (g:Goal) WITH {goal: g} AS pair RETURN pair.gaol AS node": (
        "1: This map has no key “gaol”. Did you mean “goal”?"
    ),
    "UNWIND $rows AS row RETURN row.levels AS node": "1: This map has no key “levels”. Did you mean “level”?",
    "MATCH (g:Goal) RETURN gg.id AS node": "1: The variable “gg” is not defined. Did you mean “g”?",
    "MATCH (g:Goal) WITH g.id AS node RETURN g.title AS node": "1: The variable “g” is not defined.",
    "MATCH (g:Goal) WHERE g.rank > $mots RETURN g.id AS node": (
        "1: There is no parameter $mots; a rule has $as_of and its own settings. Did you mean “most”?"
    ),
    "MATCH (i:Indicator)-[:MEASURED_BY]->(g:Goal) RETURN g.id AS node": (
        "1: This graph has no relationship (Indicator)-[:MEASURED_BY]->(Goal); check its type and direction."
    ),
    "MATCH (g:Goal) WHERE g['titel'] = 'x' RETURN g.id AS node": (
        "1: Goal has no property “titel”. Did you mean “title”?"
    ),
    "MATCH (g:Goal) WITH collect(g) AS gs RETURN gs[0]['titel'] AS node": (
        "1: Goal has no property “titel”. Did you mean “title”?"
    ),
    "MATCH (g:Goal) UNWIND ['title'] AS key RETURN g[key] AS node": (
        "1: The name of a property that is worked out cannot be checked"
    ),
    "MATCH (g:Goal)-[r]->(o) WHERE type(r) = 'OWNEDBY' RETURN g.id AS node": (
        "1: “OWNEDBY” is not a relationship type of this graph. Did you mean “OWNED_BY”?"
    ),
    "MATCH (g:Goal)-[r]->(o) WITH g, type(r) AS t WHERE t IN ['OWNED_BY', 'OWNDBY'] RETURN g.id AS node": (
        "1: “OWNDBY” is not a relationship type of this graph. Did you mean “OWNED_BY”?"
    ),
    "MATCH (g) WHERE 'Gaol' IN labels(g) RETURN g.id AS node": (
        "1: “Gaol” is not a label of this graph. Did you mean “Goal”?"
    ),
    "MATCH (g) WHERE 'Gaol' <> head(labels(g)) RETURN g.id AS node": (
        "1: “Gaol” is not a label of this graph. Did you mean “Goal”?"
    ),
    "MATCH (g:Goal)<-[:OWNED_BY]-(o) RETURN g.id AS node": (
        "1: This graph has no relationship (Goal)<-[:OWNED_BY]-("
    ),
}


@pytest.mark.parametrize(("cypher", "sentence"), WRONG_NAMES.items())
def test_a_wrong_name_never_passes(cypher: str, sentence: str) -> None:
    """A mistyped or misplaced name is told with what was probably meant, wherever it stands."""
    found = faults(cypher, most=1, rows=[{"level": "x"}])
    assert len(found) == 1 and found[0].startswith(sentence), found


def test_all_faults_come_at_once_with_their_lines() -> None:
    """Several faults are told together, each at its own line."""
    found = faults(
        "MATCH (g:Gaol)\nWHERE g.titel = 1\n  AND isEmpty(g.norm)\nRETURN g.id AS node ORDER BY g.norm"
    )
    assert [fault.partition(":")[0] for fault in found] == ["1", "2", "3", "4"]


def test_columns_are_those_of_the_final_return() -> None:
    """The columns come in order, by alias or by the variable's own name."""
    assert review("MATCH (g:Goal) WITH g.id AS node, 1 AS x RETURN node, x AS y", {}).columns == ["node", "y"]


def test_whole_nodes_are_told_apart_from_values() -> None:
    """A column that holds a node, an edge or a path is known as such."""
    found = review("MATCH p = (g:Goal)-[c:CASCADES_TO]->(d) RETURN g.id AS node, d, c AS edge, p AS path", {})
    assert found.whole == ["d", "edge", "path"]


def test_deep_nesting_ends_in_a_sentence() -> None:
    """A query nested beyond reason is refused, not a crash."""
    (fault,) = faults("RETURN " + "(" * 2000 + "1" + ")" * 2000 + " AS node")
    assert fault.startswith("1: The query is nested or chained too deeply")


@pytest.mark.parametrize("cypher", GOOD)
def test_good_queries_run_on_both_engines(engine: Engine, cypher: str) -> None:
    """What passes is understood by the engines: no error and no warning on a store without a tree."""
    engine.write(_nothing)
    engine.read(cypher, {"as_of": "2024-06-30"})


def _nothing(writer: Writer) -> None:
    """Opening a store for writing is enough to teach it the words of the ontology."""


REVIVED = """
MATCH (i:Indicator) WITH i.norm AS norm, count(i) AS size MATCH (i:Indicator) WHERE i.norm = norm RETURN i.id AS node
MATCH (i:Indicator) WITH i.norm AS norm, count(i) AS size WITH norm MATCH (i:Indicator {norm: norm}) RETURN i.id AS node
MATCH (g:Goal)-[m:MEASURED_BY]->(i) WITH i.norm AS norm, count(*) AS size MATCH ()-[m:MEASURED_BY]->(j {norm: norm}) RETURN j.id AS node
MATCH p = (g:Goal)-[:MEASURED_BY]->(i) WITH i.id AS id, count(*) AS n MATCH p = (:Goal)-[:MEASURED_BY]->({id: id}) RETURN id AS node
MATCH (i:Indicator) WITH i.norm AS norm, count(i) AS size WHERE EXISTS { MATCH (i:Indicator) WHERE i.norm <> norm } RETURN norm AS node
MATCH (g:Goal)-[:MEASURED_BY]->(i) WITH i.norm AS norm, count(g) AS n MATCH (h:Goal {norm: norm}) RETURN h.id AS node, [(h)-[:MEASURED_BY]->(i) | i.id] AS found
""".strip().split("\n")

NOT_REVIVED = """
MATCH (i:Indicator) WITH i, count(*) AS size MATCH (i)-[:HAS_TARGET]->(t) RETURN t.id AS node
MATCH (i:Indicator) WITH i.norm AS norm, count(i) AS size MATCH (other:Indicator {norm: norm}) RETURN other.id AS node
MATCH (i:Indicator) WITH i.norm AS norm MATCH (i:Indicator) WHERE i.norm = norm RETURN i.id AS node
MATCH (i:Indicator) WITH collect(i) AS every UNWIND every AS i MATCH (i)-[:HAS_TARGET]->(t) RETURN t.id AS node
MATCH (g:Goal) CALL (g) { MATCH (g)-[:MEASURED_BY]->(i) RETURN count(i) AS n } MATCH (g)-[:MEASURED_BY]->(i) RETURN i.id AS node
MATCH (g:Goal) WITH count(g) AS n RETURN toString(n) AS node UNION MATCH (g:Goal) RETURN g.id AS node
""".strip().split("\n")


@pytest.mark.parametrize("cypher", REVIVED)
def test_a_name_that_a_grouping_with_has_dropped_is_not_used_anew(cypher: str) -> None:
    """kglite would take it for what it was before; a rule and a query by hand are refused alike."""
    assert any("was dropped by the WITH on line 1" in fault for fault in faults(cypher))
    with pytest.raises(QueryError, match="was dropped by the WITH on line 1"):
        refuse_revived(cypher)


@pytest.mark.parametrize("cypher", NOT_REVIVED)
def test_a_name_that_was_kept_or_gathered_may_be_used_on(cypher: str) -> None:
    """Carrying a name along, gathering it, and dropping it without grouping are harmless."""
    assert faults(cypher) == []
    refuse_revived(cypher)
