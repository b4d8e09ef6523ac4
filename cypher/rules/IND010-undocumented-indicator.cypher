// code: IND010
// name: undocumented-indicator
// severity: info
// cause: branch
// default: off
// node: Indicator
// title.id: Indikator tanpa keterangan
// title.en: Undocumented indicator
// counts.id: indikator
// counts.en: indicators
// message.id: Indikator “{title}” belum memiliki definisi operasional, rumus, maupun sumber data.{offer_id}
// message.en: The indicator “{title}” has no definition, no formula and no data source.{offer_en}
// why.id: Tanpa keterangan itu, dua orang dapat menghitung capaian yang berbeda dari indikator yang sama,
//   dan evaluator tidak dapat menelusuri angkanya.
// why.en: Without them two people can calculate different results for one indicator, and an evaluator
//   cannot trace the figure.
// fix.id: Isi `definition` (definisi operasional), `formula` (rumus perhitungan), dan `data_source` (sumber
//   data) indikator ini; biasanya sudah ada di lampiran IKU atau Renstra.
// fix.en: Fill in `definition`, `formula` and `data_source` of this indicator; the annex of key indicators
//   (IKU) or the five-year plan usually has them.
// setting.empty: ["", "-", "--", "–", "—", ".", "..", "...", "…", "?", "n/a", "na", "n.a.", "tbd", "tba", "nihil",
//   "belum", "belum ada", "tidak ada", "kosong"]
// source.id: PermenPANRB 88/2021, komponen 2.a: definisi operasional dan cara mengukur indikator kinerja
// source.en: PermenPANRB 88/2021, component 2.a: operational definition and way of measuring of indicators
// criterion: definition
// population: MATCH (i:Indicator)
//   RETURN i.id AS node
MATCH (i:Indicator)
WHERE all(text IN [i.definition, i.formula, i.data_source]
  WHERE toLower(trim(coalesce(text, ''))) IN $empty)

// The definition of the goal's sub-activity in the nomenclature is offered as a draft.
OPTIONAL MATCH (g:Goal)-[:MEASURED_BY]->(i)
OPTIONAL MATCH (g)-[:MATCHES]->(own:Nomenclature)
WHERE own.definition <> ''
OPTIONAL MATCH (g)-[:DELIVERED_BY]->(:Program)-[:MATCHES]->(part:Nomenclature)
WHERE part.tier = 'sub_kegiatan' AND part.definition <> ''
WITH i.id AS node, coalesce(min(own.id), min(part.id)) AS first
OPTIONAL MATCH (entry:Nomenclature {id: first})
RETURN node, entry.code AS code, left(entry.definition, 500) AS definition,
  CASE WHEN first IS NULL THEN ''
    ELSE ' Definisi operasional sub kegiatan ' + entry.code + ' ada dalam nomenklatur.' END AS offer_id,
  CASE WHEN first IS NULL THEN ''
    ELSE ' The nomenclature defines the sub-activity ' + entry.code + '.' END AS offer_en
