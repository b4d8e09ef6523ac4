// If several trees list a programme, take the data from the latest period, then the id that sorts last.
UNWIND $ids AS wanted
MATCH (n:Program {id: wanted})
OPTIONAL MATCH (t:Tree)-[:DECLARES]->(n)
WITH n, t ORDER BY t.last_year DESC, t.id DESC
WITH n, head(collect(t.id)) AS tree
RETURN n.id AS id, n.title AS title, tree, null AS level, n.source AS source
