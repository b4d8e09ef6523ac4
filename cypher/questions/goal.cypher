// What a goal is. Takes $ids, the ids of goals.
UNWIND $ids AS wanted
MATCH (g:Goal {id: wanted})
RETURN g.id AS id, g.title AS title, g.tree AS tree, g.level AS level, g.rank AS rank,
       g.kind AS kind, g.order AS place, g.source AS source
ORDER BY id
