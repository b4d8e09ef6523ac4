// The owners of indicators. Takes $ids, the ids of indicators.
UNWIND $ids AS wanted
MATCH (i:Indicator {id: wanted})-[r:OWNED_BY]->(o:Officer)
RETURN i.id AS indicator, o.id AS id, o.title AS title, o.rank AS rank, o.unit AS unit, r.role AS role,
       r.order AS place
ORDER BY indicator, place, id
