// code: IND006
// name: nearly-the-parents-indicator
// severity: warning
// cause: other
// title.id: Indikator nyaris sama dengan indikator induknya
// title.en: Nearly the parent's indicator
// counts.id: hubungan induk-anak yang kedua ujungnya berindikator
// counts.en: cascade edges between goals that both have an indicator
// message.id: “{title}” diukur dengan “{indicator}” (target {target}). Induknya, “{parent}”, diukur dengan
//   “{parent_indicator}” dengan target yang sama: hanya beberapa kata yang berbeda.
// message.en: “{title}” is measured by “{indicator}” (target {target}). Its parent, “{parent}”, is measured
//   by “{parent_indicator}” with the same target: only a few words differ.
// why.id: Beberapa kata tambahan dengan target yang sama biasanya berarti ukuran yang sama di dua jenjang,
//   sehingga sumbangan jenjang bawah tidak terlihat.
// why.en: A few extra words with the same target usually mean the same measure on two levels, so that what
//   the lower level contributes cannot be seen.
// fix.id: Bila yang diukur memang sama, ganti indikator anak dengan ukuran atas kondisinya sendiri. Bila
//   berbeda, tulis perbedaannya dengan jelas dalam bunyi indikator dan periksa kembali targetnya.
// fix.en: If both measure the same thing, give the child a measure of its condition. If they differ,
//   say so plainly in the wording and check the target again.
// source.id: PermenPANRB 88/2021, komponen 1.b: penjenjangan kinerja selaras pada setiap jenjang;
//   catatan evaluasi atas indikator yang identik di beberapa jenjang
// source.en: PermenPANRB 88/2021, component 1.b: the cascade is aligned at every level; evaluators mark
//   down identical indicators on several levels
// setting.excluding: ["selain", "non", "bukan", "tidak", "belum", "tanpa", "kecuali"]
// criterion: aligned
// population: MATCH (p:Goal)-[:CASCADES_TO]->(c:Goal)
//   WHERE p.tree = c.tree AND EXISTS { MATCH (p)-[:MEASURED_BY]->(:Indicator) }
//     AND EXISTS { MATCH (c)-[:MEASURED_BY]->(:Indicator) }
//   RETURN c.id AS node, p.id AS other
MATCH (p:Goal)-[:MEASURED_BY]->(a:Indicator)
MATCH (p)-[:CASCADES_TO]->(c:Goal)
MATCH (c)-[:MEASURED_BY]->(b:Indicator)
WHERE p.tree = c.tree AND a.norm <> '' AND b.norm <> ''
  AND (all(word IN a.tokens WHERE word IN b.tokens) OR all(word IN b.tokens WHERE word IN a.tokens))
// "Selain PPKS" measures everything except "PPKS".
  AND none(word IN $excluding WHERE (word IN a.tokens) <> (word IN b.tokens))
// Another rule reports a text that both goals have.
  AND NOT EXISTS { MATCH (c)-[:MEASURED_BY]->(own:Indicator) WHERE own.norm = a.norm }
  AND NOT EXISTS { MATCH (p)-[:MEASURED_BY]->(above:Indicator) WHERE above.norm = b.norm }
MATCH (a)-[:HAS_TARGET]->(s:Target)
MATCH (b)-[:HAS_TARGET]->(t:Target)
WHERE s.kind = 'target' AND t.kind = 'target' AND s.value = t.value
  AND coalesce(s.unit_key, '') = coalesce(t.unit_key, '')
  AND coalesce(s.year, 0) = coalesce(t.year, 0)
WITH c.id AS node, p.id AS other, p.title AS parent,
  {indicator: b.title, above: a.title, target: t.text, source: b.source} AS pair,
  b.id AS own_id, a.id AS above_id, t.id AS target_id
ORDER BY own_id, above_id, target_id
WITH node, other, parent, head(collect(pair)) AS pair
RETURN node, other, parent, pair.indicator AS indicator, pair.above AS parent_indicator,
  pair.target AS target, pair.source AS source
