// code: TGT010
// name: target-turns-back
// severity: warning
// node: Indicator
// title.id: Target berbalik arah
// title.en: Target turns back
// counts.id: indikator berarah yang memiliki target beberapa tahun
// counts.en: indicators with a direction and targets of several years
// message.id: Indikator “{title}” seharusnya {direction_id}, tetapi targetnya bergerak sebaliknya dari “{before}”
//   ({before_year}) ke “{after}” ({after_year}).
// message.en: The indicator “{title}” is meant to {direction_en}, but its target moves the other way from
//   “{before}” ({before_year}) to “{after}” ({after_year}).
// why.id: Target yang memburuk di tengah periode bertentangan dengan arah indikatornya; sering kali satu angka
//   salah ketik atau dua tahun tertukar.
// why.en: A target that gets worse within the period contradicts the direction of its indicator; often one
//   figure is a typing error or two years are swapped.
// fix.id: Periksa angka kedua tahun itu. Bila penurunan atau kenaikan itu disengaja, jelaskan dalam dokumen
//   dan perbaiki `direction` (up = naik, down = turun, keep = tetap).
// fix.en: Check the figures of both years. If the change is intended, explain it in the document and correct
//   `direction` (up, down, keep).
// source.id: Turunan dari PermenPANRB 88/2021, komponen 1.b: target menantang dan realistis
// source.en: Derived from PermenPANRB 88/2021, component 1.b: targets are challenging and realistic
// criterion: achievable
// population: MATCH (i:Indicator)-[:HAS_TARGET]->(t:Target)
//   WHERE i.direction IN ['up', 'down'] AND t.kind = 'target' AND t.value IS NOT NULL
//     AND t.quarter IS NULL
//   WITH i.id AS id, coalesce(t.unit_key, '') AS unit, count(DISTINCT t.year) AS years
//   WHERE years > 1
//   RETURN DISTINCT id AS node

// If a year has several targets, the last in the file counts.
MATCH (i:Indicator)-[:HAS_TARGET]->(t:Target)
WHERE i.direction IN ['up', 'down'] AND t.kind = 'target' AND t.value IS NOT NULL AND t.year IS NOT NULL
  AND t.quarter IS NULL
WITH i.id AS node, i.direction AS direction, coalesce(t.unit_key, '') AS unit, t.year AS year, t.order AS place,
  t.id AS id, {value: t.value, text: t.text, year: t.year} AS found
ORDER BY node, unit, year, place, id
WITH node, direction, unit, year, last(collect(found)) AS target ORDER BY unit, year, node
WITH node, direction, unit, collect(target) AS targets
UNWIND range(1, size(targets) - 1) AS k
WITH node, direction, unit, k, targets[k - 1] AS before, targets[k] AS after
WHERE (direction = 'up' AND after.value < before.value) OR (direction = 'down' AND after.value > before.value)
WITH node, direction, before, after ORDER BY unit, k, node
WITH node, direction, head(collect({before: before.text, before_year: before.year, after: after.text,
  after_year: after.year})) AS turn
RETURN node, direction, turn.before AS before, turn.before_year AS before_year, turn.after AS after,
  turn.after_year AS after_year, CASE direction WHEN 'up' THEN 'naik' ELSE 'turun' END AS direction_id,
  CASE direction WHEN 'up' THEN 'rise' ELSE 'fall' END AS direction_en
