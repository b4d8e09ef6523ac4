// Every government by its name.
MATCH (v:Government)
RETURN v.id AS id, v.title AS title, v.kind AS kind, v.code AS code
ORDER BY id
