// The targets of the indicators of goals, in file order. Takes $ids, the ids of goals.
UNWIND $ids AS wanted
MATCH (g:Goal {id: wanted})-[:MEASURED_BY]->(i:Indicator)-[:HAS_TARGET]->(t:Target)
RETURN g.id AS goal, i.id AS indicator, t.text AS text, t.value AS value, t.unit AS unit,
       t.year AS year, t.quarter AS quarter, t.kind AS kind, t.reading AS reading, t.order AS place,
       t.id AS id
ORDER BY goal, indicator, place, id
