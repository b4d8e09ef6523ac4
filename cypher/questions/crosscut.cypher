// Every crosscut, with the agency whose tree declares it.
MATCH (g:Goal)-[r:CROSSCUTS_WITH]->(a:Agency), (g)-[:IN_TREE]->(t:Tree)
RETURN t.id AS tree, t.agency AS agency, g.id AS goal, g.order AS place, a.id AS partner,
       r.scope AS scope, r.status AS status, r.note AS note, r.counterpart AS counterpart,
       r.order AS nth, r.source AS source
ORDER BY tree, place, goal, nth, partner
