"""What both engines promise: see `pohon_graph.engines.Engine`."""

from __future__ import annotations

import threading
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest

from pohon_graph.engines import Ask, Engine, Result, Writer
from pohon_graph.engines.graph_reader import list_trees, read_graph
from pohon_graph.engines.open_engine import open_engine
from pohon_graph.engines.tree_writer import drop_tree, write_trees
from pohon_graph.errors import InputError, QueryError, StoreBusy, UsageError
from pohon_graph.graph.model import Graph
from pohon_graph.loading import read

SOCIAL = """
pohon: 1
agency: dinsos
period: 2024
agencies:
  - {id: dinsos, title: Dinas Sosial, urusan: ["1.06"]}
  - {id: perkimtan, title: PERKIMTAN menurut Dinsos, aliases: [Perumahan], urusan: ["1.04"]}
officers: [{id: kadis, title: Kepala Dinas, rank: jpt_pratama}, {id: staf, title: Staf}]
programs: [{id: pjs, title: Program Jaminan Sosial, kind: program}, {id: data, title: Data, part_of: pjs}]
goals:
  - title: Menurunnya kemiskinan
    level: ultimate
    owners: [kadis]
    indicators: [{title: Angka kemiskinan, target: "13,5 %"}]
    children:
      - {title: Rumah layak, level: intermediate, owners: [staf], programs: [data], crosscuts: [perkimtan]}
      - {title: Data terpadu, level: intermediate}
"""
HOUSING = """
pohon: 1
agency: perkimtan
period: 2024
agencies:
  - {id: perkimtan, title: Dinas Perumahan dan Permukiman, urusan: ["2.10"]}
  - {id: dinsos, title: DINSOS menurut Perkimtan, aliases: [Dinsos]}
goals: [{title: Permukiman layak, level: ultimate, crosscuts: [dinsos]}]
"""
BARE = """
pohon: 1
agency: {agency}
period: {period}
agencies: [{{id: {agency}, title: A}}]
goals: [{{title: X, level: ultimate}}]
"""


def graph(folder: Path, text: str, name: str = "tree.yaml") -> Graph:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return read([path]).graphs[0]


def test_a_read_that_writes_is_refused(engine: Engine, tmp_path: Path) -> None:
    """Every way of writing through `read` raises QueryError and changes nothing."""
    write_trees(engine, [graph(tmp_path, SOCIAL)])
    for cypher in (
        "CREATE (n:Goal {id: 'x', title: 'x'})",
        "MATCH (n:Goal) DETACH DELETE n",
        "MATCH (n:Goal) SET n.title = 'x'",
        "MERGE (n:Goal {id: 'x'})",
        "DROP CONSTRAINT pohon_Goal_id",
        "LOAD CSV FROM 'file:///etc/passwd' AS row RETURN row",
    ):
        with pytest.raises(QueryError):
            engine.read(cypher)
    assert engine.read("MATCH (n:Goal) RETURN count(n) AS goals").rows == [(3,)]


def test_several_questions_are_asked_in_one_look(engine: Engine, tmp_path: Path) -> None:
    """`look` answers as `read` does, refuses what it refuses, and the next look is a new one."""
    write_trees(engine, [graph(tmp_path, SOCIAL)])
    goals, officers = "MATCH (n:Goal) RETURN count(n) AS n", "MATCH (n:Officer) RETURN count(n) AS n"
    assert engine.look(lambda ask: [ask(goals, None).rows, ask(officers, None).rows]) == [[(3,)], [(2,)]]
    for wrong in ("MATCH (n:Gaol) RETURN n.id AS id", "MATCH (n:Goal) DETACH DELETE n", "RETURN 1 / 0 AS x"):
        with pytest.raises(QueryError):
            engine.look(partial(_ask_both, goals, wrong))
    assert engine.look(lambda ask: ask(goals, None)).rows == [(3,)]


def _ask_both(first: str, second: str, ask: Ask) -> list[Result]:
    return [ask(first, None), ask(second, None)]


@pytest.mark.parametrize(
    "cypher",
    [
        "MATCH (n:Gaol) RETURN n.id AS node",
        "MATCH (n:Goal) WHERE n.titel = 'x' RETURN n.id AS node",
        "MATCH (n:Goal)-[:CASCADES]->(m) RETURN n.id AS node",
        "MATCH (n:Goal) RETURN n.id AS",
    ],
)
def test_an_unknown_word_is_an_error(engine: Engine, tmp_path: Path, cypher: str) -> None:
    """A mistyped label, property or relationship type never reads as zero rows."""
    write_trees(engine, [graph(tmp_path, SOCIAL)])
    with pytest.raises(QueryError):
        engine.read(cypher)


def test_an_empty_kind_is_no_unknown_word(engine: Engine, tmp_path: Path) -> None:
    """A tree without officers, programmes or partners still knows their labels and properties."""
    bare = BARE.format(agency="a", period="2024")
    write_trees(engine, [graph(tmp_path, bare)])
    for cypher in (
        "MATCH (g:Goal)-[o:OWNED_BY]->(n:Officer) WHERE n.rank = 'x' AND o.role = 'lead' RETURN g.id AS id",
        "MATCH (g:Goal)-[c:CROSSCUTS_WITH]->(a:Agency) WHERE c.status = 'x' RETURN a.id AS id",
        "MATCH (t:Target) WHERE t.value > 100 RETURN t.id AS id",
        "MATCH (p:Program)-[:PART_OF]->(q:Program) WHERE p.code <> q.code RETURN p.id AS id",
        "MATCH (i:Indicator) WHERE size(i.tokens) > 3 AND i.direction = 'up' RETURN i.id AS id",
    ):
        assert engine.read(cypher).rows == []


def test_what_is_written_is_read_back(engine: Engine, tmp_path: Path) -> None:
    """Every node and edge of a file comes back with every property it had."""
    written = graph(tmp_path, SOCIAL)
    write_trees(engine, [written])
    back = read_graph(engine)
    for label in ("Goal", "Indicator", "Target"):
        assert back.nodes[label].keys() == written.nodes[label].keys()
        for id_, row in written.nodes[label].items():
            kept = {name: value for name, value in back.nodes[label][id_].items() if value is not None}
            assert kept == {name: value for name, value in row.items() if value is not None}
    for key, rows in written.edges.items():
        ends = {(row["start"], row["end"]) for row in rows}
        if rows:
            assert {(row["start"], row["end"]) for row in back.edges[key]} == ends


def test_loading_twice_changes_nothing(engine: Engine, tmp_path: Path) -> None:
    """The second load of the same file adds, changes and removes nothing, not even the time."""
    write_trees(engine, [graph(tmp_path, SOCIAL)])
    before = read_graph(engine)
    change = write_trees(engine, [graph(tmp_path, SOCIAL)])
    assert not any(change.counts.values())
    assert read_graph(engine) == before


def test_a_new_version_replaces_exactly_its_tree(engine: Engine, tmp_path: Path) -> None:
    """What the new document lacks is gone, what it has is there, the other tree is untouched."""
    write_trees(engine, [graph(tmp_path, SOCIAL, "s.yaml"), graph(tmp_path, HOUSING, "h.yaml")])
    shorter = SOCIAL.replace("      - {title: Data terpadu, level: intermediate}\n", "")
    shorter = shorter.replace("Rumah layak,", "Rumah layak huni,").replace(", {id: staf, title: Staf}", "")
    shorter = shorter.replace("owners: [staf], ", "")
    change = write_trees(engine, [graph(tmp_path, shorter, "s.yaml")])
    counts = change.counts["goals"]
    assert (counts.added, counts.changed, counts.removed) == (1, 0, 2)
    back = read_graph(engine)
    assert set(back.nodes["Goal"]) == {
        "dinsos-2024/menurunnya-kemiskinan",
        "dinsos-2024/rumah-layak-huni",
        "perkimtan-2024/permukiman-layak",
    }
    assert set(back.nodes["Officer"]) == {"dinsos/kadis"}


def test_shared_agencies_add_up_and_their_own_tree_names_them(engine: Engine, tmp_path: Path) -> None:
    """Aliases and urusan add up whatever the order; the own tree's title wins; a difference is told."""
    change = write_trees(engine, [graph(tmp_path, SOCIAL, "s.yaml")])
    assert change.notices == []
    change = write_trees(engine, [graph(tmp_path, HOUSING, "h.yaml")])
    agencies = read_graph(engine).nodes["Agency"]
    assert agencies["perkimtan"]["title"] == "Dinas Perumahan dan Permukiman"
    assert agencies["dinsos"]["title"] == "Dinas Sosial"
    assert set(agencies["perkimtan"]["urusan"]) == {"1.04", "2.10"}
    assert agencies["dinsos"]["aliases"] == ["Dinsos"]
    assert any("DINSOS menurut Perkimtan" in notice.sentence for notice in change.notices)


def test_dropping_a_tree_leaves_what_others_declare(engine: Engine, tmp_path: Path) -> None:
    """Dropping takes the tree and its own officers, but not an agency that another tree lists."""
    write_trees(engine, [graph(tmp_path, SOCIAL, "s.yaml"), graph(tmp_path, HOUSING, "h.yaml")])
    drop_tree(engine, "dinsos-2024")
    back = read_graph(engine)
    assert [tree["id"] for tree in list_trees(engine)] == ["perkimtan-2024"]
    assert set(back.nodes["Agency"]) == {"dinsos", "perkimtan"}
    assert back.nodes["Agency"]["dinsos"]["title"] == "DINSOS menurut Perkimtan"
    assert not back.nodes["Officer"] and not back.nodes["Program"] and not back.nodes["Indicator"]


def test_dropping_an_unknown_tree_names_those_there_are(engine: Engine, tmp_path: Path) -> None:
    """The error lists the trees that the store holds."""
    write_trees(engine, [graph(tmp_path, HOUSING)])
    with pytest.raises(UsageError, match="perkimtan-2024"):
        drop_tree(engine, "dinsos-2024")


def test_a_tree_of_another_agency_is_refused(engine: Engine, tmp_path: Path) -> None:
    """Two agencies whose id and period give one tree id do not overwrite each other."""
    one = BARE.format(agency="a", period="2024-2025")
    two = BARE.format(agency="a-2024", period="2025")
    write_trees(engine, [graph(tmp_path, one, "one.yaml")])
    with pytest.raises(InputError, match=r"two\.yaml"):
        write_trees(engine, [graph(tmp_path, two, "two.yaml")])
    assert [tree["agency"] for tree in list_trees(engine)] == ["a"]


def test_a_failure_in_the_middle_leaves_the_old_tree(engine: Engine, tmp_path: Path) -> None:
    """A transaction that fails after it has written half leaves nothing of it behind."""
    write_trees(engine, [graph(tmp_path, SOCIAL)])
    before = read_graph(engine)

    def half(writer: Writer) -> None:
        writer.run("MATCH (n:Goal) DETACH DELETE n")
        raise RuntimeError("power cut")

    with pytest.raises(RuntimeError):
        engine.write(half)
    assert read_graph(engine) == before


def test_two_edges_of_one_pair_are_both_kept(engine: Engine, tmp_path: Path) -> None:
    """A goal may share two things with one partner."""
    twice = SOCIAL.replace(
        "crosscuts: [perkimtan]",
        "crosscuts: [{agency: perkimtan, note: satu}, {agency: perkimtan, note: dua, scope: internal}]",
    )
    write_trees(engine, [graph(tmp_path, twice)])
    rows = engine.read("MATCH (:Goal)-[c:CROSSCUTS_WITH]->(:Agency) RETURN c.note AS note").rows
    assert sorted(rows) == [("dua",), ("satu",)]


@pytest.fixture(params=["kglite", pytest.param("neo4j", marks=pytest.mark.neo4j)])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of an empty store that two processes can share."""
    if request.param == "kglite":
        return str(tmp_path / "graph.kgl")
    url: str = request.getfixturevalue("neo4j_url")
    return url


def test_a_second_writer_that_does_not_wait_is_refused(address: str, tmp_path: Path) -> None:
    """While one process writes, another is told so at once, and its write does not happen."""
    with closing(open_engine(address)) as one, closing(open_engine(address, wait=0)) as other:
        _write_while_writing(one, other, tmp_path)


def _write_while_writing(one: Engine, other: Engine, tmp_path: Path) -> None:
    write_trees(one, [graph(tmp_path, SOCIAL)])
    inside, done = threading.Event(), threading.Event()

    def slow(writer: Writer) -> None:
        writer.run("MATCH (n:Goal) SET n.kind = 'x'")
        inside.set()
        done.wait(30)

    thread = threading.Thread(target=one.write, args=(slow,))
    thread.start()
    try:
        assert inside.wait(30)
        with pytest.raises(StoreBusy):
            write_trees(other, [graph(tmp_path, HOUSING)])
    finally:
        done.set()
        thread.join()
    assert [tree["id"] for tree in list_trees(other)] == ["dinsos-2024"]
