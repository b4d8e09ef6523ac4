// code: CAS001
// name: orphan-goal
// severity: error
// cause: tree
// title.id: Sasaran tanpa induk
// title.en: Goal without a parent
// counts.id: sasaran di bawah puncak pohon
// counts.en: goals below the top
// message.id: “{title}” ({level}) tidak diturunkan dari sasaran mana pun.
// message.en: No goal cascades to “{title}” ({level}).
// why.id: Sasaran di bawah jenjang teratas ada karena sasaran di atasnya membutuhkannya. Tanpa induk, tidak
//   terlihat hasil mana yang didukungnya, dan rantai penjenjangan terputus di sini.
// why.en: A goal below the top level exists because a goal above needs it. Without a parent nobody can see
//   which result it serves, and the chain of the cascade breaks here.
// fix.id: Sebutkan pada `parents` sasaran yang didukung sasaran ini. Jika ini memang sasaran puncak,
//   perbaiki `level`-nya.
// fix.en: Name under `parents` the goal that this one serves. If it really is a goal of the top level,
//   correct its `level`.
// source.id: PermenPANRB 88/2021, komponen 1.b: kinerja berkesinambungan dan selaras di setiap level
//   jabatan (cascading)
// source.en: PermenPANRB 88/2021, component 1.b: performance is continuous and aligned at every level of
//   position (cascading)
// criterion: continuous
// population: MATCH (g:Goal)-[:IN_TREE]->(t:Tree)
//   WHERE coalesce(g.standard_level, '') <> 'none'
//     AND (g.rank > t.top OR EXISTS { MATCH (:Goal)-[:CASCADES_TO]->(g) })
//   RETURN g.id AS node

// A theme is outside the levels: it needs no parent, but it is a parent for the goals below it.
MATCH (g:Goal)-[:IN_TREE]->(t:Tree)
WHERE coalesce(g.standard_level, '') <> 'none' AND g.rank > t.top
  AND NOT EXISTS { MATCH (:Goal)-[:CASCADES_TO]->(g) }
RETURN g.id AS node
