// code: CAS007
// name: disconnected-branch
// severity: warning
// cause: tree
// title.id: Cabang terlepas dari puncak pohon
// title.en: Branch that is cut off from the top
// counts.id: sasaran yang memiliki induk
// counts.en: goals with a parent
// message.id: “{title}” ({level}) tidak terhubung dengan satu pun sasaran di jenjang teratas ({top_level}).
// message.en: No way leads from the top level ({top_level}) down to “{title}” ({level}).
// why.id: Sasaran yang tidak bersambung ke puncak tidak dapat ditelusuri ke hasil strategis yang
//   didukungnya, sekalipun punya induk.
// why.en: A goal that does not hang from the top cannot be traced to the strategic result it serves, even
//   though it has a parent.
// fix.id: Telusuri ke atas sampai sasaran yang tidak punya induk (lihat CAS001) atau sampai lingkaran
//   (CAS002), lalu isi `parents` sasaran itu.
// fix.en: Follow the chain up to the goal without a parent (see CAS001) or to the circle (CAS002), and fill
//   in the `parents` of that goal.
// source.id: PermenPANRB 88/2021, komponen 1.b: kinerja berkesinambungan dan selaras di setiap level
//   jabatan (cascading)
// source.en: PermenPANRB 88/2021, component 1.b: performance is continuous and aligned at every level of
//   position (cascading)
// criterion: continuous
// population: MATCH (g:Goal)
//   WHERE coalesce(g.standard_level, '') <> 'none' AND EXISTS { MATCH (:Goal)-[:CASCADES_TO]->(g) }
//   RETURN g.id AS node
MATCH (g:Goal)-[:IN_TREE]->(t:Tree)
WHERE g.depth IS NULL AND coalesce(g.standard_level, '') <> 'none'
  AND EXISTS { MATCH (:Goal)-[:CASCADES_TO]->(g) }
RETURN g.id AS node, t.levels[t.top] AS top_level
