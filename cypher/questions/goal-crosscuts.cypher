// The crosscuts of goals, with their partners. Takes $ids, the ids of goals.
UNWIND $ids AS wanted
MATCH (g:Goal {id: wanted})-[r:CROSSCUTS_WITH]->(a:Agency)
RETURN g.id AS goal, a.id AS agency, a.title AS title, r.scope AS scope, r.status AS status,
       r.note AS note, r.counterpart AS counterpart, r.order AS place, r.source AS source
ORDER BY goal, place, agency
