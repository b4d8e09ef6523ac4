// Every goal by name.
MATCH (g:Goal)
RETURN g.id AS id, g.title AS title
ORDER BY id
