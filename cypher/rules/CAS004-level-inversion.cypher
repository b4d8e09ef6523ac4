// code: CAS004
// name: level-inversion
// severity: error
// cause: branch
// title.id: Jenjang terbalik
// title.en: Cascade that goes up
// counts.id: garis penjenjangan
// counts.en: cascade edges
// message.id: “{title}” ({level}) diturunkan dari “{parent}”, padahal jenjang induk itu lebih rendah
//   ({parent_level}).
// message.en: “{title}” ({level}) cascades from “{parent}”, although that goal is on a lower level
//   ({parent_level}).
// why.id: Sasaran yang lebih tinggi tidak dapat menjadi turunan sasaran yang lebih rendah; salah satu
//   jenjang atau arah penjenjangannya keliru.
// why.en: A higher goal cannot follow from a lower one: one of the two levels is wrong, or the direction
//   is.
// fix.id: Periksa `level` kedua sasaran; jika sudah benar, balikkan hubungannya atau hapus induk itu dari
//   `parents`.
// fix.en: Check the `level` of both goals; if they are right, reverse the cascade or take this parent out
//   of `parents`.
// source.id: PermenPANRB 88/2021, komponen 1.b: kinerja berkesinambungan dan selaras di setiap level
//   jabatan (cascading)
// source.en: PermenPANRB 88/2021, component 1.b: performance is continuous and aligned at every level of
//   position (cascading)
// criterion: aligned
// population: MATCH (parent:Goal)-[:CASCADES_TO]->(g:Goal)
//   WHERE parent.tree = g.tree AND coalesce(parent.standard_level, '') <> 'none'
//     AND coalesce(g.standard_level, '') <> 'none'
//   RETURN g.id AS node, parent.id AS other
MATCH (parent:Goal)-[cascade:CASCADES_TO]->(g:Goal)
WHERE parent.tree = g.tree AND g.rank < parent.rank AND coalesce(parent.standard_level, '') <> 'none'
  AND coalesce(g.standard_level, '') <> 'none'
RETURN g.id AS node, parent.id AS other, cascade.source AS source, parent.title AS parent,
       parent.level AS parent_level
