OPTIONAL MATCH (s:PohonStore {id: 'pohon'})
RETURN s.turn AS turn, s.tokens AS tokens, s.program AS program, s.ontology AS ontology,
  s.facts AS facts, s.digest AS digest, s.counts AS counts
