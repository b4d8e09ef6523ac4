// The owners of the indicators of goals. Takes $ids, the ids of goals.
UNWIND $ids AS wanted
MATCH (g:Goal {id: wanted})-[:MEASURED_BY]->(i:Indicator)-[r:OWNED_BY]->(o:Officer)
RETURN i.id AS indicator, o.id AS id, o.title AS title, o.rank AS rank, o.unit AS unit, r.role AS role,
       r.order AS place
ORDER BY indicator, place, id
