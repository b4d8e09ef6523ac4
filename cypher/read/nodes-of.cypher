MATCH (n:<label>)
WHERE n.<property> IN $<list>
RETURN null AS type, '<label>' AS label, null AS labels, n.id AS start, null AS `end`, properties(n) AS row
