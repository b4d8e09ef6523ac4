// code: TGT005
// name: target-without-year
// severity: info
// cause: branch
// default: off
// node: Target
// title.id: Target tanpa tahun
// title.en: Target without a year
// counts.id: target
// counts.en: targets
// message.id: Target “{title}” untuk indikator “{indicator}” tidak menyebut tahun.
// message.en: The target “{title}” of “{indicator}” names no year.
// why.id: Tanpa tahun tidak jelas kapan target harus tercapai, terutama pada pohon kinerja yang mencakup
//   beberapa tahun.
// why.en: Without a year it is not clear when the target is due, above all in a tree that covers several
//   years.
// fix.id: Tambahkan tahun di belakang target, misalnya “200 orang (2026)”, atau isi `year` di samping
//   target.
// fix.en: Add the year after the target, such as “200 orang (2026)”, or fill in `year` beside it.
// source.id: PermenPANRB 88/2021, komponen 1.b: indikator dan target terikat waktu; KKE-1 (terikat
//   waktu)
// source.en: PermenPANRB 88/2021, component 1.b: indicators and targets are time-bound; KKE-1
//   (time-bound)
// criterion: time-bound
// population: MATCH (t:Target)
//   WHERE t.kind = 'target'
//   RETURN t.id AS node
MATCH (i:Indicator)-[:HAS_TARGET]->(t:Target)
WHERE t.kind = 'target' AND t.year IS NULL
RETURN t.id AS node, i.title AS indicator
