// The number of goals per tree and level, and the number of them that have an owner, an indicator and so on.
// A goal is in the cascade if it has a parent, or if it is on its tree's top level and has a child. It has an
// owner if somebody owns the goal or each of its indicators.
MATCH (g:Goal)-[:IN_TREE]->(t:Tree)
RETURN t.id AS tree, g.level AS level, g.rank AS rank, count(g) AS goals,
       sum(CASE WHEN EXISTS { MATCH (g)-[:OWNED_BY]->(:Officer) } THEN 1
                WHEN EXISTS { MATCH (g)-[:MEASURED_BY]->(:Indicator) }
                     AND NOT EXISTS { MATCH (g)-[:MEASURED_BY]->(i:Indicator)
                                      WHERE NOT EXISTS { MATCH (i)-[:OWNED_BY]->(:Officer) } } THEN 1
                ELSE 0 END) AS owner,
       sum(CASE WHEN EXISTS { MATCH (g)-[:MEASURED_BY]->(:Indicator) } THEN 1 ELSE 0 END) AS indicator,
       sum(CASE WHEN EXISTS { MATCH (g)-[:MEASURED_BY]->(:Indicator)-[:HAS_TARGET]->(x:Target)
                              WHERE x.kind IN ['target', 'revised'] } THEN 1 ELSE 0 END) AS target,
       sum(CASE WHEN EXISTS { MATCH (g)-[:DELIVERED_BY]->(:Program) } THEN 1 ELSE 0 END) AS programme,
       sum(CASE WHEN EXISTS { MATCH (:Goal)-[:CASCADES_TO]->(g) } THEN 1
                WHEN g.rank = t.top AND EXISTS { MATCH (g)-[:CASCADES_TO]->(:Goal) } THEN 1
                ELSE 0 END) AS cascade,
       sum(CASE WHEN EXISTS { MATCH (g)-[x:CROSSCUTS_WITH]->(:Agency)
                              WHERE x.status IS NULL OR x.status <> 'rejected' } THEN 1 ELSE 0 END)
         AS crosscut
ORDER BY tree, rank, level
