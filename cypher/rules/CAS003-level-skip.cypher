// code: CAS003
// name: level-skip
// severity: warning
// cause: branch
// title.id: Jenjang terlompati
// title.en: Cascade that skips a level
// counts.id: garis penjenjangan
// counts.en: cascade edges
// message.id: “{title}” ({level}) diturunkan langsung dari “{parent}” dan melompati jenjang
//   {skipped_levels}.
// message.en: “{title}” ({level}) cascades straight from “{parent}” and skips {skipped_levels}.
// why.id: Sasaran di antara keduanya belum dirumuskan, sehingga pejabat pada jenjang itu tidak memegang
//   bagian rantai ini dan logika sebab akibatnya tidak dapat diperiksa.
// why.en: The goal between the two has not been stated, so the officers of that level hold no part of this
//   chain and its logic cannot be checked.
// fix.id: Tambahkan sasaran antara pada jenjang yang terlompati, atau perbaiki `level` salah satu sasaran.
//   Jika jenjang itu memang tidak dipakai di perangkat daerah ini, hapus dari `levels`.
// fix.en: Add the goal between on the level that was skipped, or correct the `level` of either goal. If the
//   agency does not use that level at all, take it out of `levels`.
// source.id: Kelaziman penyusunan pohon kinerja, sebagai turunan dari PermenPANRB 88/2021, komponen 1.b:
//   kinerja berkesinambungan dan selaras di setiap level jabatan (cascading)
// source.en: Usual practice in drawing up performance trees, derived from PermenPANRB 88/2021, component
//   1.b: performance is continuous and aligned at every level of position (cascading)
// criterion: aligned
// population: MATCH (parent:Goal)-[:CASCADES_TO]->(g:Goal)
//   WHERE parent.tree = g.tree AND coalesce(parent.standard_level, '') <> 'none'
//     AND coalesce(g.standard_level, '') <> 'none'
//   RETURN g.id AS node, parent.id AS other

// Levels of themes between the two do not count as steps.
MATCH (parent:Goal)-[cascade:CASCADES_TO]->(g:Goal)
WHERE parent.tree = g.tree AND g.rank > parent.rank + 1 AND coalesce(parent.standard_level, '') <> 'none'
  AND coalesce(g.standard_level, '') <> 'none'
MATCH (g)-[:IN_TREE]->(t:Tree)
WITH parent, cascade, g, [rank IN range(parent.rank + 1, g.rank - 1)
     WHERE coalesce(t.standard_levels[rank], '') <> 'none' | t.levels[rank]] AS skipped_levels
WHERE size(skipped_levels) > 0
RETURN g.id AS node, parent.id AS other, cascade.source AS source, parent.title AS parent, skipped_levels
