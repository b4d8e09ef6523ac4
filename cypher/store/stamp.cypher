OPTIONAL MATCH (s:PohonStore {id: 'pohon'})
RETURN properties(s) AS stamp
