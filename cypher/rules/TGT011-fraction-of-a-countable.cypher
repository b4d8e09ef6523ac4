// code: TGT011
// name: fraction-of-a-countable
// severity: warning
// node: Target
// title.id: Pecahan dari benda yang dihitung
// title.en: Fraction of a countable thing
// counts.id: target dan realisasi berupa jumlah benda
// counts.en: targets and actual values that count things
// message.id: “{title}” untuk indikator “{indicator}” memuat pecahan, padahal {unit} dihitung utuh.
// message.en: “{title}” of “{indicator}” holds a fraction, although {unit} is counted in whole numbers.
// why.id: Tidak ada setengah orang atau setengah dokumen. Pecahan seperti itu biasanya rata-rata, persentase
//   yang salah satuan, atau titik ribuan yang terbaca sebagai koma.
// why.en: There is no half person or half document. Such a fraction is usually an average, a percentage with the
//   wrong unit, or a thousands mark that was turned into a decimal comma.
// fix.id: Tulis bilangan bulat. Bila yang dimaksud rata-rata atau persentase, sesuaikan bunyi indikator dan
//   satuannya (`unit`).
// fix.en: Write a whole number. If it is an average or a percentage, say so in the wording of the indicator and in
//   its `unit`.
// source.id: Turunan dari PermenPANRB 88/2021, komponen 1.b: indikator terukur
// source.en: Derived from PermenPANRB 88/2021, component 1.b: indicators can be measured
// setting.countable: ["orang", "unit", "dokumen", "laporan", "kegiatan", "paket", "lokasi",
//   "desa", "kelurahan", "kecamatan", "keluarga", "kk", "rumah"]
// criterion: measurable
// population: MATCH (i:Indicator)-[:HAS_TARGET]->(t:Target)
//   WHERE i.opening IN ['jumlah', 'banyaknya'] AND t.kind IN ['target', 'actual'] AND t.value IS NOT NULL
//     AND t.unit_key IN $countable
//   RETURN t.id AS node
MATCH (i:Indicator)-[:HAS_TARGET]->(t:Target)
WHERE i.opening IN ['jumlah', 'banyaknya'] AND t.kind IN ['target', 'actual'] AND t.unit_key IN $countable
  AND t.value <> floor(t.value)
RETURN t.id AS node, i.title AS indicator, t.unit AS unit, t.value AS value
