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
// fix.en: Replace the placeholder by what is meant, for example “Tahun n” by “Tahun 2024”, or remove it.
// source.id: PermenPANRB 88/2021, komponen 1.b: indikator spesifik dan terikat waktu; KKE-1 (SMART)
// source.en: PermenPANRB 88/2021, component 1.b: indicators are specific and time-bound; KKE-1 (SMART)
// population: MATCH (i:Indicator)
//   RETURN count(i) AS population

// One look at each indicator finds the few with a placeholder; which one it is, is asked of those alone.
MATCH (i:Indicator)
WHERE i.norm =~ '(?s)(.* )?(tahun n|tbd|[0-9]*xx+)( .*)?' OR i.title CONTAINS '...' OR i.title CONTAINS '…'
WITH i, CASE
    WHEN ' ' + i.norm + ' ' CONTAINS ' tahun n ' THEN 'Tahun n'
    WHEN 'tbd' IN i.tokens THEN 'TBD'
    WHEN i.title CONTAINS '...' THEN '...'
    WHEN i.title CONTAINS '…' THEN '…'
    ELSE toUpper(head([word IN i.tokens WHERE word =~ '[0-9]*xx+']))
  END AS mark
RETURN i.id AS node, mark
