// code: TGT007
// name: target-against-direction
// severity: warning
// node: Indicator
// title.id: Target berlawanan dengan arah indikator
// title.en: Target against the indicator's direction
// counts.id: indikator yang memiliki arah dan kondisi awal
// counts.en: indicators with a direction and a baseline
// message.id: Indikator “{title}” seharusnya {direction_id}, tetapi target “{target}” {than_id} kondisi
//   awal “{baseline}”.
// message.en: The indicator “{title}” is meant to {direction_en}, but the target “{target}” is {than_en}
//   the baseline “{baseline}”.
// why.id: Target yang lebih buruk daripada kondisi awal bukan target yang menantang, atau arah indikatornya
//   salah dicatat.
// why.en: A target that is worse than the starting point asks for no improvement, or the direction was
//   recorded wrongly.
// fix.id: Periksa kondisi awal (`baseline`), target, dan arah (`direction`: up = naik, down = turun, keep =
//   tetap) indikator ini, lalu perbaiki yang keliru.
// fix.en: Check `baseline`, target and `direction` (up, down, keep) of this indicator and correct the one
//   that is wrong.
// source.id: PermenPANRB 88/2021, komponen 1.b: target dapat dicapai, menantang, dan realistis
// source.en: PermenPANRB 88/2021, component 1.b: targets are achievable, challenging and realistic
// criterion: achievable
// population: MATCH (i:Indicator)
//   WHERE i.direction IS NOT NULL
//     AND EXISTS { MATCH (i)-[:HAS_TARGET]->(b:Target) WHERE b.kind = 'baseline' }
//   RETURN i.id AS node
MATCH (i:Indicator)-[:HAS_TARGET]->(b:Target)
WHERE i.direction IN ['up', 'down'] AND b.kind = 'baseline'
MATCH (i)-[:HAS_TARGET]->(t:Target)
WHERE t.kind = 'target' AND coalesce(t.unit_key, '') = coalesce(b.unit_key, '')
  AND ((i.direction = 'up' AND t.value < b.value) OR (i.direction = 'down' AND t.value > b.value))
WITH i.id AS node, i.direction AS direction, t.text AS target, b.text AS baseline, t.id AS id ORDER BY id
WITH node, direction, head(collect(target)) AS target, min(baseline) AS baseline
RETURN node, target, baseline, direction,
  CASE direction WHEN 'up' THEN 'naik' ELSE 'turun' END AS direction_id,
  CASE direction WHEN 'up' THEN 'rise' ELSE 'fall' END AS direction_en,
  CASE direction WHEN 'up' THEN 'lebih rendah daripada' ELSE 'lebih tinggi daripada' END AS than_id,
  CASE direction WHEN 'up' THEN 'below' ELSE 'above' END AS than_en
