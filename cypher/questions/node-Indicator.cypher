UNWIND $ids AS wanted
MATCH (n:Indicator {id: wanted})
OPTIONAL MATCH (g:Goal)-[:MEASURED_BY]->(n)
RETURN n.id AS id, n.title AS title, n.tree AS tree, min(g.level) AS level, n.source AS source
