// Per tree: how many indicators measure no goal.
MATCH (i:Indicator)
WHERE NOT EXISTS { MATCH (:Goal)-[:MEASURED_BY]->(i) }
RETURN i.tree AS tree, count(i) AS unplaced
ORDER BY tree
