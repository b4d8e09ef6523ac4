MATCH (a)-[r]->(b:<label>)
WHERE NOT (<ours>)
RETURN elementId(r) AS element, type(r) AS type, labels(a) AS starts, a.id AS start, labels(b) AS ends, b.id AS `end`,
  properties(r) AS row
