// code: OWN003
// name: owner-rank-does-not-fit-level
// severity: warning
// cause: other
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
// why.en: The cascade of results follows the ladder of positions. If the two do not match, the goal is too
//   strategic, or too technical, for its owner.
// fix.id: Periksa `level` sasaran, `owners`-nya, dan `rank` pejabat itu pada `officers`. Perangkat daerah
//   dengan susunan jabatan lain dapat mengatur jabatan yang lazim per jenjang. Pejabat tertinggi suatu
//   perangkat daerah (misalnya camat) selalu sesuai untuk jenjang strategisnya.
// fix.en: Check the `level` of the goal, its `owners`, and the officer's `rank` under `officers`. An agency
//   with another ladder of positions can set the ranks that each level expects. The highest officer of an
//   agency (such as a camat) always fits its ultimate level.
// source.id: Kelaziman susunan jabatan di daerah, sebagai turunan dari PermenPANRB 88/2021, komponen 1.b:
//   kinerja berkesinambungan dan selaras di setiap level jabatan (cascading); jabatan per jenjang dapat
//   diatur
// source.en: Usual ladder of positions in regional government, derived from PermenPANRB 88/2021, component
//   1.b: performance is continuous and aligned at every level of position (cascading); the ranks of each
//   level can be set
// setting.expected: {"regional": ["kepala_daerah"], "ultimate": ["jpt_pratama"],
//     "intermediate": ["administrator"], "immediate": ["administrator", "pengawas"],
//     "operational": ["fungsional", "pengawas"], "process": ["fungsional", "pelaksana"]}
// criterion: aligned
// population: MATCH (t:Tree)
//   WHERE NOT EXISTS {
//     MATCH (t)-[:OF]->(:Agency)-[:BELONGS_TO]->(government:Government)
//     WHERE government.kind = 'kementerian_lembaga'
//   }
//   MATCH (t)<-[:IN_TREE]-(g:Goal)-[:OWNED_BY]->(o:Officer)
//   WHERE o.rank IS NOT NULL AND $expected[g.standard_level] IS NOT NULL
//   RETURN g.id AS node, o.id AS other

// The highest rank that an agency lists below the regional head always fits its ultimate level.
// If an administrator heads the office, as in a kecamatan, its pengawas own the intermediate goals. If its
// tree ends with operational goals, staff own these.
MATCH (listed:Officer)
WITH listed.agency AS agency, collect(DISTINCT listed.rank) AS ranks
WITH agency, head([rank IN ['jpt_madya', 'jpt_pratama', 'administrator', 'pengawas', 'fungsional', 'pelaksana']
     WHERE rank IN ranks]) AS highest
WITH collect(agency + ' ' + highest) AS heads
MATCH (t:Tree)
WHERE NOT EXISTS {
  MATCH (t)-[:OF]->(:Agency)-[:BELONGS_TO]->(government:Government)
  WHERE government.kind = 'kementerian_lembaga'
}
MATCH (t)<-[:IN_TREE]-(g:Goal)-[owned:OWNED_BY]->(o:Officer)
WHERE o.rank IS NOT NULL AND $expected[g.standard_level] IS NOT NULL
  AND NOT o.rank IN $expected[g.standard_level]
  AND NOT (g.standard_level = 'ultimate' AND o.agency + ' ' + o.rank IN heads)
  AND NOT (g.standard_level = 'intermediate' AND o.rank = 'pengawas'
    AND o.agency + ' administrator' IN heads)
  AND NOT (o.rank = 'pelaksana' AND g.standard_level = 'operational' AND g.rank = t.bottom)
RETURN g.id AS node, o.id AS other, owned.source AS source, o.title AS officer, o.rank AS rank,
       $expected[g.standard_level] AS expected_ranks
