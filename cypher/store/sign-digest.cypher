MERGE (s:PohonStore {id: 'pohon'})
WITH s
WHERE coalesce(s.digest, '') <> $digest
SET s.digest = $digest
