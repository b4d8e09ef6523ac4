MERGE (s:PohonStore {id: 'pohon'})
MERGE (d:PohonStore {id: 'shared'})
WITH s, s.program AS program, s.ontology AS ontology, s.facts AS facts
SET s.turn = coalesce(s.turn, 0) + 1, s.tokens = ([$token] + coalesce(s.tokens, []))[..20], s.program = $program,
  s.ontology = $ontology, s.facts = $facts
RETURN s.turn AS turn, program, ontology, facts, s.counts AS recorded
