MATCH (a)-[r]->(b)
RETURN type(r) AS type, labels(a) AS starts, labels(b) AS ends, count(*) AS count
ORDER BY type
