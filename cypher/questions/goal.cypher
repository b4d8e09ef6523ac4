// The properties of goals. Takes $ids, the ids of goals.
UNWIND $ids AS wanted
MATCH (g:Goal {id: wanted})-[:IN_TREE]->(t:Tree)
RETURN g.id AS id, g.title AS title, g.tree AS tree, g.level AS level, g.rank AS rank,
       g.kind AS kind, g.order AS place, g.source AS source,
       t.levels AS levels, t.level_titles AS level_titles
ORDER BY id
