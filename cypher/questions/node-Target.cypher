UNWIND $ids AS wanted
MATCH (n:Target {id: wanted})
OPTIONAL MATCH (g:Goal)-[:MEASURED_BY]->(:Indicator)-[:HAS_TARGET]->(n)
RETURN n.id AS id, n.title AS title, n.tree AS tree, min(g.level) AS level, n.source AS source
