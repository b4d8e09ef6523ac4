// code: TGT012
// name: same-target-every-year
// severity: info
// node: Indicator
// title.id: Target sama setiap tahun
// title.en: Same target every year
// counts.id: indikator hasil bertarget tiga tahun atau lebih
// counts.en: outcome indicators with targets of three or more years
// message.id: Target indikator “{title}” sama selama {years} tahun: “{target}”.
// message.en: The target of “{title}” is the same for {years} years: “{target}”.
// why.id: Target hasil yang tidak bergerak selama bertahun-tahun tidak menunjukkan perbaikan yang direncanakan,
//   dan sering kali hanya disalin dari kolom sebelumnya.
// why.en: A target of a result that does not move for years shows no planned improvement; often it was only
//   copied from the column before.
// fix.id: Rencanakan perubahannya dari tahun ke tahun. Bila kondisi itu memang hanya dipertahankan, isi
//   `direction` dengan keep (tetap).
// fix.en: Plan how it changes from year to year. If the condition is only to be kept, set `direction` to keep.
// source.id: Turunan dari PermenPANRB 88/2021, komponen 1.b: target menantang
// source.en: Derived from PermenPANRB 88/2021, component 1.b: targets are challenging
// criterion: achievable
// population: MATCH (g:Goal)-[:MEASURED_BY]->(i:Indicator)-[:HAS_TARGET]->(t:Target)
//   WHERE g.standard_level IN ['regional', 'ultimate', 'intermediate'] AND t.kind = 'target'
//     AND t.value IS NOT NULL AND t.quarter IS NULL
//   WITH i.id AS id, coalesce(t.unit_key, '') AS unit, count(DISTINCT t.year) AS years
//   WHERE years > 2
//   RETURN DISTINCT id AS node

// If a year has several targets, the last in the file counts.
MATCH (g:Goal)-[:MEASURED_BY]->(i:Indicator)-[:HAS_TARGET]->(t:Target)
WHERE g.standard_level IN ['regional', 'ultimate', 'intermediate'] AND t.kind = 'target'
  AND t.value IS NOT NULL AND t.year IS NOT NULL AND t.quarter IS NULL AND coalesce(i.direction, '') <> 'keep'
WITH DISTINCT i.id AS node, coalesce(t.unit_key, '') AS unit, t.year AS year, t.order AS place, t.id AS id,
  t.value AS value, t.text AS text
ORDER BY node, unit, year, place, id
WITH node, unit, year, last(collect({value: value, text: text})) AS target
WITH node, unit, count(*) AS years, min(target.value) AS least, max(target.value) AS most,
  min(target.text) AS target
WHERE years > 2 AND least = most AND NOT (unit = '%' AND least = 100)
WITH node, years, target ORDER BY years DESC, target, node
WITH node, head(collect({years: years, target: target})) AS same
RETURN node, same.years AS years, same.target AS target
