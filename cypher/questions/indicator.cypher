// Indicators, with the trees they are of. Takes $ids, the ids of indicators.
UNWIND $ids AS wanted
MATCH (i:Indicator {id: wanted})
RETURN i.id AS id, i.title AS title, i.tree AS tree, i.unit AS unit, i.definition AS definition,
       i.formula AS formula, i.data_source AS data_source, i.direction AS direction
ORDER BY id
