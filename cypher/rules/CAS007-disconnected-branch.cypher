// code: CAS007
// name: disconnected-branch
// severity: warning
// title.id: Cabang terlepas dari puncak pohon
// title.en: Branch that is cut off from the top
// counts.id: sasaran di bawah puncak pohon
// counts.en: goals below the top
// message.id: “{title}” ({level}) tidak terhubung dengan satu pun sasaran di jenjang teratas ({top_level}).
// message.en: No way leads from the top level ({top_level}) down to “{title}” ({level}).
// why.id: Sasaran yang tidak bersambung ke puncak tidak dapat ditelusuri ke hasil strategis yang
//   didukungnya, sekalipun punya induk.
// why.en: A goal that does not hang from the top cannot be traced to the strategic result it serves, even if
//   it has a parent.
// fix.id: Telusuri ke atas sampai sasaran yang tidak punya induk (lihat CAS001) atau sampai lingkaran
//   (CAS002), lalu sambungkan sasaran itu dengan `parents` atau `children`.
// fix.en: Follow the chain up to the goal without a parent (see CAS001) or to the circle (CAS002), and join
//   that goal to the rest with `parents` or `children`.
// source.id: PermenPANRB 88/2021, komponen 1.b: kinerja berkesinambungan dan selaras di setiap level
//   jabatan (cascading)
// source.en: PermenPANRB 88/2021, component 1.b: performance is continuous and aligned at every level of
//   position (cascading)
// population: MATCH (g:Goal)-[:IN_TREE]->(t:Tree)
//   WHERE g.rank > t.top OR EXISTS { MATCH (:Goal)-[:CASCADES_TO]->(g) }
//   RETURN count(g) AS population
// members: MATCH (g:Goal)-[:IN_TREE]->(t:Tree)
//   WHERE g.rank > t.top OR EXISTS { MATCH (:Goal)-[:CASCADES_TO]->(g) }
//   RETURN g.id AS node
MATCH (g:Goal)-[:IN_TREE]->(t:Tree)
WHERE g.depth IS NULL
RETURN g.id AS node, t.levels[t.top] AS top_level
