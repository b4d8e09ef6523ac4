// A government is above its trees, so a finding about it is not in any of them.
UNWIND $ids AS wanted
MATCH (n:Government {id: wanted})
RETURN n.id AS id, n.title AS title, null AS tree, null AS level, n.source AS source
