// The owners of goals. Takes $ids, the ids of goals.
UNWIND $ids AS wanted
MATCH (g:Goal {id: wanted})-[r:OWNED_BY]->(o:Officer)
RETURN g.id AS goal, o.id AS id, o.title AS title, o.rank AS rank, o.unit AS unit, r.role AS role,
       r.order AS place
ORDER BY goal, place, id
