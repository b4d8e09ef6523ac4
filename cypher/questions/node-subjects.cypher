// A goal, or an indicator without a goal, and all its parts that a rule can be about. Takes $goal, an id.
MATCH (g:Goal {id: $goal})
RETURN 'Goal' AS label, g.id AS id
UNION
MATCH (:Goal {id: $goal})-[:MEASURED_BY]->(i:Indicator)
RETURN 'Indicator' AS label, i.id AS id
UNION
MATCH (i:Indicator {id: $goal})
RETURN 'Indicator' AS label, i.id AS id
UNION
MATCH (:Goal {id: $goal})-[:MEASURED_BY]->(:Indicator)-[:HAS_TARGET]->(t:Target)
RETURN 'Target' AS label, t.id AS id
UNION
MATCH (:Indicator {id: $goal})-[:HAS_TARGET]->(t:Target)
RETURN 'Target' AS label, t.id AS id
UNION
MATCH (:Goal {id: $goal})-[:OWNED_BY]->(o:Officer)
RETURN 'Officer' AS label, o.id AS id
UNION
MATCH (:Goal {id: $goal})-[:MEASURED_BY]->(:Indicator)-[:OWNED_BY]->(o:Officer)
RETURN 'Officer' AS label, o.id AS id
UNION
MATCH (:Indicator {id: $goal})-[:OWNED_BY]->(o:Officer)
RETURN 'Officer' AS label, o.id AS id
UNION
MATCH (:Goal {id: $goal})-[:DELIVERED_BY]->(p:Program)
RETURN 'Program' AS label, p.id AS id
UNION
MATCH (:Goal {id: $goal})-[:IN_TREE]->(t:Tree)
RETURN 'Tree' AS label, t.id AS id
UNION
MATCH (:Goal {id: $goal})-[:IN_TREE]->(:Tree)-[:OF]->(a:Agency)
RETURN 'Agency' AS label, a.id AS id
UNION
MATCH (:Goal {id: $goal})-[:CROSSCUTS_WITH]->(a:Agency)
RETURN 'Agency' AS label, a.id AS id
UNION
MATCH (:Goal {id: $goal})-[:IN_TREE]->(:Tree)-[:OF]->(:Agency)-[:BELONGS_TO]->(n:Government)
RETURN 'Government' AS label, n.id AS id
