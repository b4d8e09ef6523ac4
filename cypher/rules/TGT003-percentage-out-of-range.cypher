// code: TGT003
// name: percentage-out-of-range
// severity: error
// node: Target
// title.id: Target persentase di luar 0 sampai 100
// title.en: Percentage target outside 0 to 100
// counts.id: target bersatuan %
// counts.en: targets in per cent
// message.id: Target “{title}” untuk indikator “{indicator}” berada di luar 0 sampai 100 %.
// message.en: The target “{title}” of “{indicator}” lies outside 0 to 100 %.
// why.id: Bagian dari suatu keseluruhan tidak mungkin negatif atau melebihi 100 %. Angka seperti itu
//   biasanya salah ketik atau salah satuan. Pertumbuhan, peningkatan, dan laju boleh melampauinya.
// why.en: A share of a whole cannot be negative or more than 100 %. Such a figure is usually a typing error
//   or a wrong unit. Growth, increase and rates may go beyond.
// fix.id: Perbaiki angkanya atau satuannya (misalnya 1.500 orang, bukan 1.500 %). Bila yang diukur adalah
//   perubahan, tulis “Pertumbuhan ...”, “Peningkatan ...”, atau “Laju ...” dalam bunyi indikator.
// fix.en: Correct the number or the unit (1.500 persons, say, not 1.500 %). If a change is measured, say so
//   in the wording: “Pertumbuhan ...”, “Peningkatan ...” or “Laju ...”.
// source.id: PermenPANRB 88/2021, komponen 1.b: target dapat dicapai dan realistis; KKE-1 (dapat
//   dicapai)
// source.en: PermenPANRB 88/2021, component 1.b: targets are achievable and realistic; KKE-1
//   (achievable)
// setting.growth: ["pertumbuhan", "peningkatan", "laju", "kasar", "apk"]
// criterion: achievable
// population: MATCH (t:Target)
//   WHERE t.kind = 'target' AND t.unit_key = '%'
//   RETURN t.id AS node

// A gross rate (Angka Partisipasi Kasar, APK) counts pupils of every age against one age: it may exceed 100.
MATCH (i:Indicator)-[:HAS_TARGET]->(t:Target)
WHERE t.kind = 'target' AND t.unit_key = '%' AND (t.value < 0 OR t.value > 100)
  AND none(word IN i.tokens WHERE word IN $growth)
RETURN t.id AS node, i.title AS indicator, t.value AS value
