// One step up the cascade. Takes $ids, the ids of goals.
UNWIND $ids AS wanted
MATCH (p:Goal)-[r:CASCADES_TO]->(c:Goal {id: wanted})
RETURN p.id AS parent, c.id AS child, r.basis AS basis, r.nested AS nested, p.order AS place
ORDER BY child, place, parent
