MATCH (s:PohonStore)
RETURN s.id AS id
ORDER BY id
