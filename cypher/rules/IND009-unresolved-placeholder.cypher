// code: IND009
// name: unresolved-placeholder
// severity: info
// cause: mark
// node: Indicator
// title.id: Isian sementara belum diganti
// title.en: Placeholder left in the text
// counts.id: indikator
// counts.en: indicators
// message.id: Indikator “{title}” masih memuat isian sementara “{mark}”.
// message.en: The indicator “{title}” still holds the placeholder “{mark}”.
// why.id: Isian sementara berasal dari templat atau nomenklatur. Selama belum diganti, tidak jelas tahun,
//   jumlah, atau objek yang diukur.
// why.en: A placeholder comes from a template or the nomenclature. Until it is filled in, the year, number
//   or object measured is unknown.
// fix.id: Ganti isian itu dengan isi yang sebenarnya, misalnya “Tahun n” menjadi “Tahun 2024”, atau hapus.
// fix.en: Replace the placeholder by the real words, for example “Tahun n” by “Tahun 2024”, or remove it.
// source.id: PermenPANRB 88/2021, komponen 1.b: indikator spesifik dan terikat waktu; KKE-1 (SMART)
// source.en: PermenPANRB 88/2021, component 1.b: indicators are specific and time-bound; KKE-1 (SMART)
// criterion: specific
// population: MATCH (i:Indicator)
//   RETURN i.id AS node
MATCH (i:Indicator)
WHERE i.placeholder IS NOT NULL
RETURN i.id AS node, i.placeholder AS mark
