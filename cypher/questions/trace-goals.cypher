// The goals of trees in file order. Takes $trees, ids of trees.
MATCH (g:Goal)
WHERE g.tree IN $trees
RETURN g.id AS id, g.title AS title, g.tree AS tree, g.level AS level, g.rank AS rank, g.order AS place
ORDER BY tree, place, id
