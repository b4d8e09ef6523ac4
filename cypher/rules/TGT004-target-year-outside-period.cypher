// code: TGT004
// name: target-year-outside-period
// severity: warning
// cause: year
// node: Target
// title.id: Tahun target di luar periode pohon kinerja
// title.en: Target year outside the tree's period
// counts.id: target yang bertahun
// counts.en: targets with a year
// message.id: Target “{title}” untuk indikator “{indicator}” bertahun {year}, sedangkan periode pohon ini
//   {period}.
// message.en: The target “{title}” of “{indicator}” is for {year}, but the period of this tree is {period}.
// why.id: Target di luar periode tidak dapat dinilai dalam dokumen ini; sering kali ia terbawa dari Renstra
//   atau dari dokumen tahun lain. Yang dibiarkan: tahun sesudah akhir periode pada rencana beberapa tahun, dan
//   tahun berikutnya pada pohon setahun bila indikatornya juga bertarget tahun pohon.
// why.en: A target outside the period cannot be assessed in this document; it was often carried over from
//   the five-year plan or from another year's document. Let pass: the year after the last of a plan of several
//   years, and in a tree of one year a later year beside a target of the tree's own.
// fix.id: Tulis target untuk tahun di dalam periode pohon. Bila ini target akhir Renstra, tambahkan target
//   untuk tahun pohon, atau perbaiki `period` pohon kinerja.
// fix.en: Write the target for a year within the period. If it is the end target of the five-year plan,
//   add the target for the year of the tree, or correct the `period` of the tree.
// source.id: PermenPANRB 88/2021, komponen 1.b: target selaras dengan periode dokumen perencanaan; KKE-1
//   (terikat waktu)
// source.en: PermenPANRB 88/2021, component 1.b: targets fit the period of the plan; KKE-1 (time-bound)
// criterion: time-bound
// population: MATCH (t:Target)
//   WHERE t.kind = 'target' AND t.year IS NOT NULL
//   RETURN t.id AS node
MATCH (i:Indicator)-[:HAS_TARGET]->(t:Target)
WHERE t.kind = 'target' AND t.year IS NOT NULL
MATCH (y:Tree {id: t.tree})
// A plan of several years also has targets for the first year after it; a yearly plan may have a later target
// next to a target for its year.
WHERE t.year < y.first_year
  OR (y.first_year < y.last_year AND t.year > y.last_year + 1)
  OR (y.first_year = y.last_year AND NOT EXISTS {
    MATCH (i)-[:HAS_TARGET]->(own:Target) WHERE own.kind = 'target' AND own.year = y.last_year
  })
RETURN t.id AS node, t.year AS year, y.period AS period, i.title AS indicator
