// code: IND002
// name: goal-without-indicator
// severity: error
// cause: branch
// title.id: Sasaran tanpa indikator
// title.en: Goal without an indicator
// counts.id: tujuan dan sasaran yang seharusnya berindikator
// counts.en: goals that should have an indicator
// message.id: “{title}” belum memiliki satu pun indikator.
// message.en: “{title}” has no indicator at all.
// why.id: Tanpa indikator, tercapai atau tidaknya kondisi ini tidak dapat dibuktikan, dan target,
//   perjanjian kinerja, serta laporan kinerja tidak punya dasar.
// why.en: Without an indicator nobody can show whether this condition was reached, and a target, a
//   performance agreement or a performance report has nothing to rest on.
// fix.id: Tambahkan paling sedikit satu indikator beserta targetnya pada sasaran ini (`indicators`).
// fix.en: Add at least one indicator with its target to this goal (`indicators`).
// source.id: PermenPANRB 88/2021, komponen 1.b: ukuran keberhasilan (indikator kinerja) memenuhi kriteria
//   SMART
// source.en: PermenPANRB 88/2021, component 1.b: the measure of success (performance indicator) is SMART
// criterion: measured
// population: MATCH (g:Goal)-[:IN_TREE]->(t:Tree)-[:OF]->(own:Agency)
//   WHERE coalesce(g.standard_level, '') <> 'none'
//     AND size([word IN [g.kind, g.level, t.level_titles[g.rank]] WHERE toLower(trim(word)) IN ['visi', 'misi']]) = 0
//     AND (EXISTS { MATCH (g)-[:MEASURED_BY]->(:Indicator) }
//       OR coalesce(g.standard_level, '') <> 'regional' OR toLower(trim(own.kind)) = 'pemda')
//   RETURN g.id AS node

// The region's goals are measured in the region's tree; an agency's tree only quotes them.
MATCH (g:Goal)-[:IN_TREE]->(t:Tree)-[:OF]->(own:Agency)
WHERE coalesce(g.standard_level, '') <> 'none'
  AND size([word IN [g.kind, g.level, t.level_titles[g.rank]] WHERE toLower(trim(word)) IN ['visi', 'misi']]) = 0
  AND (coalesce(g.standard_level, '') <> 'regional' OR toLower(trim(own.kind)) = 'pemda')
  AND NOT EXISTS { MATCH (g)-[:MEASURED_BY]->(:Indicator) }
RETURN g.id AS node
