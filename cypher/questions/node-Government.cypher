// A government is above its trees: a finding on it is in none of them.
UNWIND $ids AS wanted
MATCH (n:Government {id: wanted})
RETURN n.id AS id, n.title AS title, null AS tree, null AS level, n.source AS source
