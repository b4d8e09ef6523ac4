// code: IND004
// name: compound-indicator
// severity: warning
// node: Indicator
// title.id: Dua ukuran dalam satu indikator
// title.en: Two measures in one indicator
// counts.id: indikator
// counts.en: indicators
// message.id: Indikator “{title}” tampaknya memuat lebih dari satu ukuran; yang terakhir: “{part}”.
// message.en: The indicator “{title}” seems to hold more than one measure; the last one is “{part}”.
// why.id: Dua ukuran dalam satu baris tidak dapat diberi satu target dan satu capaian: bila yang satu
//   tercapai dan yang lain tidak, nilainya tidak dapat ditentukan.
// why.en: Two measures in one line cannot have one target and one result: if one is reached and the other
//   is not, nobody can say whether the line succeeded.
// fix.id: Pecah menjadi satu indikator untuk setiap ukuran, masing-masing dengan targetnya. Bila yang
//   kedua hanya rincian dari ukuran yang pertama, taruh rincian itu dalam tanda kurung.
// fix.en: Split it into one indicator for each measure, each with its own target. If the second is only a
//   detail of the first, put it in brackets.
// source.id: PermenPANRB 88/2021, komponen 1.b: indikator kinerja memenuhi kriteria SMART; KKE-1
//   (spesifik, terukur)
// source.en: PermenPANRB 88/2021, component 1.b: performance indicators are SMART; KKE-1 (specific,
//   measurable)
// criterion: specific
// population: MATCH (i:Indicator)
//   RETURN i.id AS node
MATCH (i:Indicator)
WHERE size(i.measures) > 1
RETURN i.id AS node, last(i.measures) AS part
