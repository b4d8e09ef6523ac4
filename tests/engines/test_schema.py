"""Constraints and indexes on Neo4j: a load completes what an earlier one left half made."""

from __future__ import annotations

from pohon_graph.engines import Engine, schema
from tests.neo4j.server import Server


def test_a_half_made_schema_is_completed(neo4j: Server, neo4j_engine: Engine) -> None:
    """By an earlier version that knew less, or by a first load that was killed: all is there afterwards."""

    def lacking() -> list[str]:
        return list(neo4j_engine.inspect(lambda: neo4j_engine.look(schema.lacking)))

    neo4j_engine.write(lambda writer: writer.run("RETURN 1 AS one"))
    neo4j.wipe()
    with neo4j.driver() as driver:
        for lost in ("CONSTRAINT pohon_PohonStore_id", "INDEX pohon_Target_tree"):
            driver.execute_query(f"DROP {lost}")
    assert lacking() == ["pohon_PohonStore_id", "pohon_Target_tree"]
    neo4j_engine.write(lambda writer: writer.run("RETURN 1 AS one"))
    assert lacking() == []
