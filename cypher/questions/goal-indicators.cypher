// The indicators of goals, in file order. Takes $ids, the ids of goals.
UNWIND $ids AS wanted
MATCH (g:Goal {id: wanted})-[:MEASURED_BY]->(i:Indicator)
RETURN g.id AS goal, i.id AS id, i.title AS title, i.order AS place
       // <said>
ORDER BY goal, place, id
