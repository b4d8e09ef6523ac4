// If several trees list an agency, take its data from one of them: the agency's own tree before others, then
// the latest period, then the id that sorts last.
UNWIND $ids AS wanted
MATCH (n:Agency {id: wanted})
OPTIONAL MATCH (t:Tree)-[:DECLARES]->(n)
WITH n, t, CASE WHEN t.agency = n.id THEN 0 ELSE 1 END AS foreign
ORDER BY foreign, t.last_year DESC, t.id DESC
WITH n, head(collect(t.id)) AS tree
RETURN n.id AS id, n.title AS title, tree, null AS level, n.source AS source
