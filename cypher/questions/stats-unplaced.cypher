// The number of indicators without a goal, per tree.
MATCH (i:Indicator)
WHERE NOT EXISTS { MATCH (:Goal)-[:MEASURED_BY]->(i) }
RETURN i.tree AS tree, count(i) AS unplaced
ORDER BY tree
