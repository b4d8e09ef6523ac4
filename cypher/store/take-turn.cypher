MERGE (s:PohonStore {id: 'pohon'})
SET s.turn = coalesce(s.turn, 0) + 1, s.tokens = ([$token] + coalesce(s.tokens, []))[..20], s.program = $program,
  s.ontology = $ontology, s.facts = $facts
RETURN s.turn AS turn, s.counts AS recorded
