// code: TGT009
// name: missing-year
// severity: warning
// node: Indicator
// title.id: Tahun tanpa target
// title.en: Year without a target
// counts.id: indikator bertarget tahunan dalam pohon lebih dari satu tahun
// counts.en: indicators with dated targets in trees of several years
// message.id: Indikator “{title}” memiliki target untuk {first} dan {last}, tetapi tidak untuk {missing}.
// message.en: The indicator “{title}” has targets for {first} and {last}, but none for {missing}.
// why.id: Tanpa target tahunan, tahun itu tidak dapat diperjanjikan dan dinilai, dan jalan menuju target akhir
//   tidak terlihat.
// why.en: Without a target a year can be neither agreed on nor assessed, and the way to the end
//   target cannot be seen.
// fix.id: Isi target untuk setiap tahun di antara tahun pertama dan terakhir. Bila kolomnya terlewat saat
//   menyalin tabel, periksa juga apakah target tahun lain bergeser. Tahun sebelum target pertama dan sesudah
//   target terakhir tidak diperiksa aturan ini, juga bila termasuk periode pohon.
// fix.en: Give a target for every year between the first and the last. If a column was skipped when the table
//   was copied, check that the targets of other years have not shifted. Years before the first target and after
//   the last are not looked at, even within the tree's period.
// source.id: Kelaziman penyusunan Renstra: target diisi untuk setiap tahun
// source.en: Usual practice in strategic plans: every year has its target
// criterion: time-bound
// population: MATCH (y:Tree) WHERE y.first_year < y.last_year
//   MATCH (i:Indicator {tree: y.id})-[:HAS_TARGET]->(t:Target)
//   WHERE t.kind = 'target' AND t.value IS NOT NULL AND t.year IS NOT NULL
//   RETURN DISTINCT i.id AS node

// A target counts for its year even if it cannot be read or is only a revised one.
MATCH (y:Tree) WHERE y.first_year < y.last_year
MATCH (i:Indicator {tree: y.id})-[:HAS_TARGET]->(t:Target)
WHERE t.kind IN ['target', 'revised']
WITH i.id AS node, collect(DISTINCT t.year) AS years,
  min(CASE WHEN t.kind = 'target' AND t.value IS NOT NULL THEN t.year END) AS first,
  max(CASE WHEN t.kind = 'target' AND t.value IS NOT NULL THEN t.year END) AS last
WHERE first < last
WITH node, first, last, [year IN range(first, last) WHERE NOT year IN years] AS missing
WHERE size(missing) > 0
RETURN node, first, last, missing
