// code: IND005
// name: same-indicator-as-parent
// severity: warning
// cause: other
// title.id: Indikator sama dengan indikator induknya
// title.en: Same indicator as the parent's
// counts.id: hubungan induk-anak yang kedua ujungnya berindikator, tanpa urusan penunjang
// counts.en: cascade edges between goals that both have an indicator, support goals left out
// message.id: “{title}” diukur dengan “{indicator}”, sama persis dengan indikator “{parent_indicator}” pada
//   induknya, “{parent}”.
// message.en: “{title}” is measured by “{indicator}”, word for word the indicator “{parent_indicator}” of
//   its parent, “{parent}”.
// why.id: Bila induk dan anak memakai indikator yang sama, penjenjangan hanya menyalin ukuran: tidak
//   terlihat apa sumbangan jenjang bawah terhadap hasil di atasnya, dan dua pejabat melaporkan angka yang
//   sama.
// why.en: When parent and child share an indicator the cascade only copies the measure: the share of
//   the lower level in the result above it stays invisible, and two officers report the same figure.
// fix.id: Ganti indikator anak dengan ukuran atas kondisi anak itu sendiri, yang menjadi sebab tercapainya
//   kondisi induk. Bila kedua kondisi memang satu, gabungkan menjadi satu sasaran.
// fix.en: Give the child a measure of its condition, the one that brings the parent's condition about.
//   If the two conditions are really one, merge them into one goal.
// source.id: Catatan yang lazim dalam evaluasi: indikator yang identik di beberapa jenjang; turunan dari
//   PermenPANRB 88/2021, komponen 1.b (penjenjangan selaras pada setiap jenjang)
// source.en: A usual remark of evaluators: identical indicators on several levels; derived from PermenPANRB
//   88/2021, component 1.b (the cascade is aligned at every level)
// criterion: aligned
// population: MATCH (p:Goal)-[:CASCADES_TO]->(c:Goal)
//   WHERE p.tree = c.tree AND NOT coalesce(c.support, false)
//     AND EXISTS { MATCH (p)-[:MEASURED_BY]->(:Indicator) }
//     AND EXISTS { MATCH (c)-[:MEASURED_BY]->(:Indicator) }
//   RETURN c.id AS node, p.id AS other
MATCH (p:Goal)-[:MEASURED_BY]->(a:Indicator)
MATCH (p)-[:CASCADES_TO]->(c:Goal)
WHERE p.tree = c.tree AND NOT coalesce(c.support, false)
MATCH (c)-[:MEASURED_BY]->(b:Indicator)
WHERE b.norm = a.norm AND a.norm <> ''
WITH c.id AS node, p.id AS other, p.title AS parent, b.title AS indicator, a.title AS above,
     b.source AS source, b.id AS id, a.id AS above_id
ORDER BY id, above_id
RETURN node, other, parent, head(collect(indicator)) AS indicator, head(collect(above)) AS parent_indicator,
       head(collect(source)) AS source
