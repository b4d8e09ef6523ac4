MERGE (s:PohonStore {id: 'pohon'})
MERGE (d:PohonStore {id: 'shared'})
SET s.digest = $digest, d.digests = $shared
