// code: IND002
// name: goal-without-indicator
// severity: error
// title.id: Sasaran tanpa indikator
// title.en: Goal without an indicator
// counts.id: tujuan, sasaran, dan kondisi
// counts.en: goals
// message.id: “{title}” belum memiliki satu pun indikator.
// message.en: “{title}” has no indicator at all.
// why.id: Tanpa indikator, tercapai atau tidaknya kondisi ini tidak dapat dibuktikan, dan target,
//   perjanjian kinerja, serta laporan kinerja tidak punya dasar.
// why.en: Without an indicator nobody can show whether this condition was reached, and there is nothing to
//   base a target, a performance agreement or a performance report on.
// fix.id: Tambahkan paling sedikit satu indikator beserta targetnya pada sasaran ini (daftar `indicators`,
//   atau tabel indikator).
// fix.en: Add at least one indicator with its target to this goal (the `indicators` list, or the indicator
//   table).
// source.id: PermenPANRB 88/2021, komponen 1.b: ukuran keberhasilan (indikator kinerja) memenuhi
//   kriteria SMART
// source.en: PermenPANRB 88/2021, component 1.b: the measure of success (performance indicator) is SMART
// population: MATCH (g:Goal)
//   RETURN count(g) AS population
MATCH (g:Goal)
WHERE NOT EXISTS { MATCH (g)-[:MEASURED_BY]->(:Indicator) }
RETURN g.id AS node
