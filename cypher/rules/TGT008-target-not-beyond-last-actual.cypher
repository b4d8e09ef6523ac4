// code: TGT008
// name: target-not-beyond-last-actual
// severity: warning
// node: Indicator
// title.id: Target tidak melampaui realisasi terakhir
// title.en: Target not beyond the last actual value
// counts.id: indikator berarah yang memiliki realisasi dan target sesudahnya
// counts.en: indicators with a direction, an actual value and a later target
// message.id: Indikator “{title}” seharusnya {direction_id}, tetapi target {target_year} “{target}” tidak lebih
//   baik daripada realisasi {actual_year} “{actual}”.
// message.en: The indicator “{title}” is meant to {direction_en}, but the target of {target_year}, “{target}”, is
//   no better than the actual value of {actual_year}, “{actual}”.
// why.id: Target yang sudah terlampaui tidak menantang: ia tercapai tanpa upaya apa pun, dan capaiannya tidak
//   menunjukkan perbaikan kinerja.
// why.en: A target that has already been reached is met without any effort, and reaching it shows no better
//   performance.
// fix.id: Naikkan atau turunkan target melampaui realisasi terakhir. Bila capaian itu memang hanya
//   dipertahankan, isi `direction` dengan keep (tetap).
// fix.en: Set the target beyond the last actual value. If the result is only to be kept up, set `direction`
//   to keep.
// source.id: Turunan dari PermenPANRB 88/2021, komponen 1.b: target menantang
// source.en: Derived from PermenPANRB 88/2021, component 1.b: targets are challenging
// criterion: achievable
// population: MATCH (i:Indicator)-[:HAS_TARGET]->(a:Target)
//   WHERE i.direction IN ['up', 'down'] AND a.kind = 'actual' AND a.value IS NOT NULL AND a.year IS NOT NULL
//     AND a.quarter IS NULL
//   WITH i.id AS id, coalesce(a.unit_key, '') AS unit, a.year AS year, a.order AS place, a.id AS actual_id
//   ORDER BY id, year, place, actual_id
//   WITH id, last(collect({unit: unit, year: year})) AS actual
//   MATCH (i:Indicator {id: id})
//   WHERE EXISTS {
//     MATCH (i)-[:HAS_TARGET]->(t:Target)
//     WHERE t.kind = 'target' AND t.value IS NOT NULL AND t.year > actual.year AND t.quarter IS NULL
//       AND coalesce(t.unit_key, '') = actual.unit
//   }
//   RETURN i.id AS node

// If a year has several values, the last in the file counts.
MATCH (i:Indicator)-[:HAS_TARGET]->(a:Target)
WHERE i.direction IN ['up', 'down'] AND a.kind = 'actual' AND a.value IS NOT NULL AND a.year IS NOT NULL
  AND a.quarter IS NULL
WITH i.id AS id, i.direction AS direction, a.year AS year, a.order AS place, a.id AS actual_id,
  {value: a.value, unit: coalesce(a.unit_key, ''), year: a.year, text: a.text} AS found
ORDER BY id, year, place, actual_id
WITH id, direction, last(collect(found)) AS actual
MATCH (:Indicator {id: id})-[:HAS_TARGET]->(t:Target)
WHERE t.kind = 'target' AND t.value IS NOT NULL AND t.year > actual.year AND t.quarter IS NULL
  AND coalesce(t.unit_key, '') = actual.unit
WITH id, direction, actual, t.year AS year, t.order AS place, t.id AS target_id,
  {value: t.value, year: t.year, text: t.text} AS found
ORDER BY id, year, place DESC, target_id
WITH id, direction, actual, head(collect(found)) AS target
WHERE (direction = 'up' AND target.value <= actual.value AND NOT (actual.unit = '%' AND target.value = 100))
  OR (direction = 'down' AND target.value >= actual.value AND target.value <> 0)
RETURN id AS node, direction, target.text AS target, target.year AS target_year, actual.text AS actual,
  actual.year AS actual_year, CASE direction WHEN 'up' THEN 'naik' ELSE 'turun' END AS direction_id,
  CASE direction WHEN 'up' THEN 'rise' ELSE 'fall' END AS direction_en
