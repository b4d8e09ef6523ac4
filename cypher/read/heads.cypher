MATCH (t:Tree)
RETURN t.id AS id, t.agency AS agency, t.government AS government, t.first_year AS first_year,
  t.last_year AS last_year, t.digest AS digest, t.whole AS whole, t.loaded_at AS loaded_at, t.facts AS facts,
  t.ontology AS ontology, t.path AS path, COUNT { (t)<-[:IN_TREE]-(:Goal) } AS goals
ORDER BY id
