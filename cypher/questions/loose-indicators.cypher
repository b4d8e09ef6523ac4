// The indicators without a goal.
MATCH (i:Indicator)
WHERE NOT EXISTS { MATCH (:Goal)-[:MEASURED_BY]->(i) }
RETURN i.id AS id, i.title AS title
ORDER BY id
