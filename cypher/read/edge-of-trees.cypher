MATCH (a:<start>)-[r:<type>]->(b:<end>)
WHERE a.<tree> IN $trees
RETURN a.id AS start, b.id AS `end`, <properties>
ORDER BY start, `end`, <last>
