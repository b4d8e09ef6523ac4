// code: TGT006
// name: conflicting-targets
// severity: error
// node: Indicator
// title.id: Dua target yang saling bertentangan
// title.en: Conflicting targets
// counts.id: indikator yang memiliki nilai target, capaian, atau kondisi awal
// counts.en: indicators with a target, actual or baseline value
// message.id: Indikator “{title}” memiliki dua nilai yang berbeda untuk hal dan tahun yang sama: “{first}”
//   dan “{second}”.
// message.en: The indicator “{title}” has two different values for the same thing and year: “{first}” and
//   “{second}”.
// why.id: Perjanjian kinerja dan laporan dapat mengutip angka yang berbeda untuk indikator yang sama,
//   sehingga capaiannya tidak dapat dipertanggungjawabkan.
// why.en: Agreement and report may quote different figures for one indicator, and then the result cannot be
//   answered for.
// fix.id: Pertahankan satu nilai untuk setiap tahun dan hapus yang lain. Bila keduanya benar, bedakan
//   tahunnya (`year`), triwulannya (`quarter`), atau jenisnya (`kind`: target, perubahan, realisasi), atau
//   pecah menjadi dua indikator.
// fix.en: Keep one value for each year and delete the other. If both are right, distinguish them by `year`,
//   `quarter` or `kind` (target, revised, actual), or split the indicator in two.
// source.id: PermenPANRB 88/2021, komponen 1.b: target selaras antardokumen perencanaan kinerja; KKE-1
//   (spesifik, terukur)
// source.en: PermenPANRB 88/2021, component 1.b: targets agree across performance plans; KKE-1
//   (specific, measurable)
// criterion: measurable
// population: MATCH (i:Indicator)
//   WHERE EXISTS { MATCH (i)-[:HAS_TARGET]->(t:Target) WHERE t.value IS NOT NULL }
//   RETURN i.id AS node
MATCH (i:Indicator)
WHERE COUNT { MATCH (i)-[:HAS_TARGET]->(t:Target) WHERE t.value IS NOT NULL } > 1
MATCH (i)-[:HAS_TARGET]->(t:Target)
WHERE t.value IS NOT NULL
WITH i.id AS node, t.kind AS kind, coalesce(t.year, 0) AS year, coalesce(t.quarter, 0) AS quarter,
  t.value AS value, coalesce(t.unit_key, '') AS unit, min(t.text) AS text
WITH node, kind, year, quarter, count(*) AS values, min(text) AS first, max(text) AS second
WHERE values > 1
WITH node, kind, year, quarter, first, second ORDER BY kind DESC, year, quarter, node
WITH node, head(collect({kind: kind, year: year, first: first, second: second})) AS conflict
RETURN node, conflict.kind AS kind, CASE WHEN conflict.year > 0 THEN conflict.year END AS year,
  conflict.first AS first, conflict.second AS second
