MATCH (s:PohonStore {id: 'pohon'})
SET s.counts = $counts
