// code: OWN003
// name: owner-rank-does-not-fit-level
// severity: warning
// title.id: Jabatan penanggung jawab tidak sesuai jenjang
// title.en: Owner whose rank does not fit the level
// counts.id: penugasan pejabat yang jenjang jabatannya diketahui
// counts.en: ownerships with a known rank
// message.id: “{title}” ({level}) diampu {officer} ({rank}), sedangkan jenjang ini lazimnya diampu
//   {expected_ranks}.
// message.en: “{title}” ({level}) is owned by {officer} ({rank}); goals of this level are usually owned by
//   {expected_ranks}.
// why.id: Penjenjangan kinerja mengikuti penjenjangan jabatan. Jika jabatan dan jenjang tidak sepadan,
//   sasaran ini terlalu strategis atau terlalu teknis bagi pemiliknya.
// why.en: The cascade of results follows the ladder of positions. Where the two do not match, the goal is
//   too strategic, or too technical, for its owner.
// fix.id: Periksa `level` sasaran, `owners`-nya, dan `rank` pejabat itu pada `officers`. Perangkat daerah
//   dengan susunan jabatan lain dapat mengatur jabatan yang lazim per jenjang.
// fix.en: Check the `level` of the goal, its `owners`, and the officer's `rank` under `officers`. An agency
//   with another ladder of positions can set the ranks that each level expects.
// source.id: PermenPANRB 88/2021, komponen 1.b: kinerja berkesinambungan dan selaras di setiap level
//   jabatan (cascading)
// source.en: PermenPANRB 88/2021, component 1.b: performance is continuous and aligned at every level of
//   position (cascading)
// setting.expected: {"regional": ["kepala_daerah"], "ultimate": ["jpt_pratama"],
//   "intermediate": ["administrator"], "immediate": ["administrator"],
//   "operational": ["fungsional", "pengawas"], "process": ["fungsional", "pelaksana"]}
// population: MATCH (g:Goal)-[owned:OWNED_BY]->(o:Officer)
//   WHERE o.rank IS NOT NULL AND $expected[g.level] IS NOT NULL
//   RETURN count(owned) AS population
// members: MATCH (g:Goal)-[:OWNED_BY]->(o:Officer)
//   WHERE o.rank IS NOT NULL AND $expected[g.level] IS NOT NULL
//   RETURN g.id AS node
MATCH (g:Goal)-[owned:OWNED_BY]->(o:Officer)
WHERE o.rank IS NOT NULL AND $expected[g.level] IS NOT NULL AND NOT o.rank IN $expected[g.level]
RETURN g.id AS node, o.id AS other, owned.source AS source, o.title AS officer, o.rank AS rank,
       $expected[g.level] AS expected_ranks
