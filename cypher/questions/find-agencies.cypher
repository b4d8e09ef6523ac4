// Every agency by its names.
MATCH (a:Agency)
RETURN a.id AS id, a.title AS title, a.aliases AS aliases, a.urusan AS urusan
ORDER BY id
