MATCH (n:<label>)-[r]->(m)
WHERE n.<property> IN $<list>
RETURN type(r) AS type, '<label>' AS label, labels(m) AS labels, n.id AS start, m.id AS `end`, properties(r) AS row
