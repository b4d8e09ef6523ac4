// The whole cascade of trees. Takes $trees, ids of trees.
MATCH (p:Goal)-[:CASCADES_TO]->(c:Goal)
WHERE c.tree IN $trees
RETURN p.id AS parent, c.id AS child, c.tree AS tree, c.order AS place
ORDER BY tree, place, child, parent
