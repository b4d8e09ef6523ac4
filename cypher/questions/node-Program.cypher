// What several trees share belongs to none of them; what one tree alone declares is that tree's.
UNWIND $ids AS wanted
MATCH (n:Program {id: wanted})
OPTIONAL MATCH (t:Tree)-[:DECLARES]->(n)
WITH n, min(t.id) AS first, max(t.id) AS last
RETURN n.id AS id, n.title AS title, CASE WHEN first = last THEN first END AS tree, null AS level,
  n.source AS source
