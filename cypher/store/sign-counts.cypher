MATCH (s:PohonStore {id: 'pohon'})
SET s.counts = <counts>
RETURN s.counts AS recorded
