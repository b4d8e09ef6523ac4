// The indicators of goals, in file order. Takes $ids, the ids of goals.
UNWIND $ids AS wanted
MATCH (g:Goal {id: wanted})-[:MEASURED_BY]->(i:Indicator)
RETURN g.id AS goal, i.id AS id, i.title AS title, i.order AS place, i.unit AS unit,
       i.definition AS definition, i.formula AS formula, i.data_source AS data_source,
       i.direction AS direction
ORDER BY goal, place, id
