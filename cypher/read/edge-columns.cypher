MATCH (a:<start>)-[r:<type>]->(b:<end>)
RETURN a.id AS start, b.id AS `end`<properties>
ORDER BY start, `end`<last>
