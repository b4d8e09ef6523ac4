// Every agency by its names, with the government it belongs to.
MATCH (a:Agency)
OPTIONAL MATCH (a)-[:BELONGS_TO]->(v:Government)
RETURN a.id AS id, a.title AS title, a.aliases AS aliases, a.urusan AS urusan, v.title AS government_title
ORDER BY id
