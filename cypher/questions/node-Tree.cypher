UNWIND $ids AS wanted
MATCH (n:Tree {id: wanted})
RETURN n.id AS id, n.title AS title, n.id AS tree, null AS level, n.source AS source
