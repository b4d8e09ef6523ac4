// Facts that distinguish goals of the same title: the goal that each is nested in, and its first indicator.
UNWIND $ids AS wanted
MATCH (g:Goal {id: wanted})
OPTIONAL MATCH (p:Goal)-[c:CASCADES_TO]->(g)
WITH g, p, CASE WHEN c.nested THEN 0 ELSE 1 END AS further
ORDER BY further, p.id
WITH g, head(collect(p.title)) AS parent
OPTIONAL MATCH (g)-[:MEASURED_BY]->(i:Indicator)
WITH g, parent, i ORDER BY i.order, i.id
WITH g, parent, head(collect(i.title)) AS indicator
RETURN g.id AS id, g.title AS title, parent, indicator
