// The sub kegiatan of the nomenclature that match a goal or one of its programmes. Takes $goal, an id.
MATCH (g:Goal {id: $goal})-[:DELIVERED_BY*0..1]->()-[link:MATCHES]->(n:Nomenclature)
WHERE n.tier = 'sub_kegiatan'
RETURN DISTINCT n.id AS id, n.code AS code, n.title AS title, n.regulation AS regulation, n.unit AS unit,
       n.indicators AS indicators, n.kinerja AS kinerja, n.definition AS definition, n.executor AS executor,
       n.spm AS spm, link.how AS how
ORDER BY how, id
