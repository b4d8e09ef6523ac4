OPTIONAL MATCH (s:PohonStore {id: 'pohon'})
OPTIONAL MATCH (d:PohonStore {id: 'shared'})
RETURN s.digest AS digest, d.digests AS shared
