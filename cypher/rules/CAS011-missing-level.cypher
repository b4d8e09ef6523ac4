// code: CAS011
// name: missing-level
// severity: warning
// cause: tree
// node: Tree
// title.id: Jenjang kosong di tengah pohon
// title.en: Level without a goal
// counts.id: jenjang
// counts.en: levels
// message.id: Pohon “{title}” tidak memiliki sasaran pada jenjang {missing_level}, padahal jenjang di atas
//   dan di bawahnya terisi.
// message.en: “{title}” has no goal on the level {missing_level}, although the levels above and below hold
//   some.
// why.id: Jenjang yang kosong di tengah memutus rantai: pejabat pada jenjang itu tidak punya kinerja dalam
//   pohon ini.
// why.en: An empty level in the middle breaks the chain: the officers of that level have no part in this
//   tree.
// fix.id: Rumuskan sasaran pada jenjang itu, atau hapus jenjang itu dari `levels` jika perangkat daerah ini
//   tidak memakainya.
// fix.en: State the goals of that level, or take it out of `levels` if the agency does not use it.
// source.id: Kelaziman penyusunan pohon kinerja, sebagai turunan dari PermenPANRB 88/2021, komponen 1.b:
//   kinerja berkesinambungan dan selaras di setiap level jabatan (cascading)
// source.en: Usual practice in drawing up performance trees, derived from PermenPANRB 88/2021, component
//   1.b: performance is continuous and aligned at every level of position (cascading)
// criterion: continuous
// population: MATCH (t:Tree)
//   UNWIND [rank IN range(0, size(t.levels) - 1) WHERE coalesce(t.standard_levels[rank], '') <> 'none'] AS rank
//   RETURN t.id AS node

// The highest and the lowest level that holds a goal, and the levels between them. Themes do not count.
MATCH (g:Goal)-[:IN_TREE]->(t:Tree)
WHERE coalesce(g.standard_level, '') <> 'none'
WITH t, collect(DISTINCT g.rank) AS used, min(g.rank) AS top, max(g.rank) AS bottom
UNWIND range(top, bottom) AS rank
WITH t, rank, used WHERE NOT rank IN used AND coalesce(t.standard_levels[rank], '') <> 'none'
RETURN t.id AS node, t.levels[rank] AS other, t.levels[rank] AS missing_level
