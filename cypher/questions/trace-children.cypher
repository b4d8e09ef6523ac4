// One step down the cascade. Takes $ids, the ids of goals.
UNWIND $ids AS wanted
MATCH (p:Goal {id: wanted})-[r:CASCADES_TO]->(c:Goal)
RETURN p.id AS parent, c.id AS child, r.basis AS basis, r.nested AS nested, c.order AS place
ORDER BY parent, place, child
