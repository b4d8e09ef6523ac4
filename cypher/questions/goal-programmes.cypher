// The programmes that deliver goals. Takes $ids, the ids of goals.
UNWIND $ids AS wanted
MATCH (g:Goal {id: wanted})-[r:DELIVERED_BY]->(p:Program)
RETURN g.id AS goal, p.id AS id, p.title AS title, p.kind AS kind, p.code AS code, r.order AS place
ORDER BY goal, place, id
