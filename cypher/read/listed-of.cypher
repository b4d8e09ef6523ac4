MATCH (t:Tree)-[:DECLARES]->(n:<label>)
WHERE t.id IN $trees
RETURN DISTINCT '<label>' AS label, n.id AS id
