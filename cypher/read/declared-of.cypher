MATCH (t:Tree)-[r:DECLARES]->(n:<label>)
WHERE n.<property> IN $<list>
RETURN 'DECLARES' AS type, 'Tree' AS label, ['<label>'] AS labels, t.id AS start, n.id AS `end`, properties(r) AS row
