// Indicators, with their trees. Takes $ids, the ids of indicators.
UNWIND $ids AS wanted
MATCH (i:Indicator {id: wanted})
RETURN i.id AS id, i.title AS title, i.tree AS tree
       // <said>
ORDER BY id
