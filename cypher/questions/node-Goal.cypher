UNWIND $ids AS wanted
MATCH (n:Goal {id: wanted})
RETURN n.id AS id, n.title AS title, n.tree AS tree, n.level AS level, n.source AS source
