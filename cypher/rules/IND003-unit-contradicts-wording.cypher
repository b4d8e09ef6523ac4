// code: IND003
// name: unit-contradicts-wording
// severity: error
// node: Indicator
// title.id: Satuan target bertentangan dengan bunyi indikator
// title.en: Target unit contradicts the indicator's wording
// counts.id: indikator yang targetnya bersatuan
// counts.en: indicators whose target has a unit
// message.id: Indikator “{title}” diawali “{word}”, tetapi target “{target}” bersatuan {unit}.
// message.en: The indicator “{title}” opens with “{word}”, but the unit of its target “{target}” is {unit}.
// why.id: Jumlah adalah bilangan mutlak, sedangkan persentase adalah perbandingan. Bila bunyi dan satuannya
//   bertentangan, cara menghitungnya tidak jelas dan capaiannya dapat ditafsirkan berbeda-beda.
// why.en: A number ("jumlah") is an absolute count; a percentage is a proportion. If wording and unit
//   disagree, nobody knows how to calculate the result, and it can be read in more than one way.
// fix.id: Tentukan yang dimaksud. Bila proporsi, ubah bunyi indikator menjadi “Persentase ...”; bila
//   bilangan mutlak, ubah bunyinya menjadi “Jumlah ...”. Kemudian samakan satuan targetnya: % untuk
//   persentase, satuan benda seperti orang, unit, atau laporan untuk jumlah.
// fix.en: Decide which of the two is intended. For a proportion reword the indicator as “Persentase ...”,
//   for an absolute number as “Jumlah ...”. Then give the target the unit that goes with it: % for a percentage, a unit of
//   things such as persons, units or reports for a number.
// source.id: PermenPANRB 88/2021, komponen 1.b: indikator spesifik dan terukur; KKE-1 (SMART)
// source.en: PermenPANRB 88/2021, component 1.b: indicators are specific and measurable; KKE-1 (SMART)
// criterion: measurable
// population: MATCH (i:Indicator)
//   WHERE EXISTS {
//     MATCH (i)-[:HAS_TARGET]->(t:Target)
//     WHERE t.kind = 'target' AND t.unit_key IS NOT NULL
//   }
//   RETURN i.id AS node
MATCH (i:Indicator)-[:HAS_TARGET]->(t:Target)
WHERE t.kind = 'target' AND (
    (t.unit_key = '%' AND i.opening = 'jumlah') OR (t.unit_key <> '%' AND i.opening = 'persentase')
  )
WITH i.id AS node, head(split(i.norm, ' ')) AS word, t.text AS target, t.unit AS unit, t.id AS id ORDER BY id
RETURN node, toUpper(left(word, 1)) + substring(word, 1) AS word, head(collect(target)) AS target,
  head(collect(unit)) AS unit
