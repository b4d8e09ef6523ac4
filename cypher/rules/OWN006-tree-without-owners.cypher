// code: OWN006
// name: tree-without-owners
// severity: warning
// node: Tree
// title.id: Pohon tanpa penanggung jawab
// title.en: Tree without owners
// counts.id: pohon dengan sasaran di bawah jenjang daerah
// counts.en: trees with goals below the regional level
// message.id: Belum ada penanggung jawab dalam “{title}”: {goals} sasaran di bawah jenjang daerah, beserta
//   indikatornya, belum diampu siapa pun.
// message.en: No goal of “{title}” has an owner yet, and no indicator either; {goals} goals below the
//   regional level need one.
// why.id: Pohon ini baru menunjukkan apa yang harus dicapai, belum siapa yang mengampunya. Selama itu,
//   penjenjangan tidak dapat dituangkan ke dalam perjanjian kinerja, dan aturan tentang penanggung jawab
//   belum dapat memeriksa apa pun.
// why.en: So far this tree shows the goals, not who answers for them. Until it does, the cascade
//   cannot become performance agreements, and the rules about owners have nothing to look at.
// fix.id: Daftarkan para pejabat pada `officers`, lalu isi `owners` setiap sasaran. Mulailah dari jenjang
//   teratas.
// fix.en: List the officers under `officers`, then fill in the `owners` of each goal. Begin with the
//   highest level.
// source.id: Turunan dari PermenPANRB 88/2021, komponen 1.b: setiap pegawai memiliki perencanaan kinerja
// source.en: Derived from PermenPANRB 88/2021, component 1.b: every employee has a performance plan
// criterion: employees
// population: MATCH (t:Tree)
//   WHERE EXISTS {
//     MATCH (t)<-[:IN_TREE]-(g:Goal)
//     WHERE coalesce(g.standard_level, '') <> 'none'
//       AND g.rank > coalesce(last([i IN range(0, size(t.levels) - 1) WHERE t.standard_levels[i] = 'regional']), -1)
//       AND size([word IN [g.kind, g.level, t.level_titles[g.rank]] WHERE toLower(trim(word)) IN ['visi', 'misi']]) = 0
//   }
//   RETURN t.id AS node
MATCH (t:Tree)
WHERE NOT EXISTS { MATCH (t)<-[:IN_TREE]-(:Goal)-[:OWNED_BY]->(:Officer) }
  AND NOT EXISTS { MATCH (t)<-[:IN_TREE]-(:Goal)-[:MEASURED_BY]->(:Indicator)-[:OWNED_BY]->(:Officer) }
MATCH (g:Goal)-[:IN_TREE]->(t)
WHERE coalesce(g.standard_level, '') <> 'none' AND g.rank > coalesce(last([i IN range(0, size(t.levels) - 1) WHERE t.standard_levels[i] = 'regional']), -1)
  AND size([word IN [g.kind, g.level, t.level_titles[g.rank]] WHERE toLower(trim(word)) IN ['visi', 'misi']]) = 0
RETURN t.id AS node, count(g) AS goals
