// The targets of indicators, in file order. Takes $ids, the ids of indicators.
UNWIND $ids AS wanted
MATCH (i:Indicator {id: wanted})-[:HAS_TARGET]->(t:Target)
RETURN i.id AS indicator, t.text AS text, t.value AS value, t.unit AS unit, t.year AS year,
       t.quarter AS quarter, t.kind AS kind, t.reading AS reading, t.order AS place, t.id AS id
ORDER BY indicator, place, id
