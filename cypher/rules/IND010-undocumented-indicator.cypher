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
// message.id: Indikator “{title}” belum memiliki definisi operasional, rumus, maupun sumber data.
// message.en: The indicator “{title}” has no definition, no formula and no data source.
// why.id: Tanpa keterangan itu, dua orang dapat menghitung capaian yang berbeda dari indikator yang sama,
//   dan evaluator tidak dapat menelusuri angkanya.
// why.en: Without them two people can calculate different results for one indicator, and an evaluator
//   cannot trace the figure.
// fix.id: Isi `definition` (definisi operasional), `formula` (rumus perhitungan), dan `data_source` (sumber
//   data) indikator ini; biasanya sudah ada di lampiran IKU atau Renstra.
// fix.en: Fill in `definition`, `formula` and `data_source` of this indicator; the annex of key indicators
//   (IKU) or the five-year plan usually has them.
// source.id: PermenPANRB 88/2021, komponen 2.a: definisi operasional dan cara mengukur indikator kinerja
// source.en: PermenPANRB 88/2021, component 2.a: operational definition and way of measuring of indicators
// population: MATCH (i:Indicator)
//   RETURN count(i) AS population
MATCH (i:Indicator)
WHERE coalesce(i.definition, '') = '' AND coalesce(i.formula, '') = '' AND coalesce(i.data_source, '') = ''
RETURN i.id AS node
