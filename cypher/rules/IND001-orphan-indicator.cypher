// code: IND001
// name: orphan-indicator
// severity: error
// cause: tree
// node: Indicator
// title.id: Indikator yang tidak mengukur apa pun
// title.en: Indicator that measures nothing
// counts.id: indikator
// counts.en: indicators
// message.id: Indikator “{title}” belum terpasang pada tujuan atau sasaran mana pun.
// message.en: The indicator “{title}” is not attached to any goal.
// why.id: Indikator ada untuk membuktikan tercapainya suatu kondisi. Indikator yang lepas tetap harus
//   dihitung dan dilaporkan, tetapi capaiannya tidak menjelaskan kinerja siapa pun.
// why.en: An indicator exists to show whether a condition was reached. A loose one still has to be measured
//   and reported, yet its result says nothing about anyone's performance.
// fix.id: Pasangkan indikator ini dengan sasaran yang diukurnya: isi `goal`-nya, atau pindahkan ke
//   `indicators` sasaran itu. Hapus bila sudah tidak dipakai.
// fix.en: Join it to the goal that it measures: fill in its `goal`, or move it under `indicators` of that
//   goal. Delete it if it is no longer used.
// source.id: Turunan dari PermenPANRB 88/2021, komponen 1.b: indikator kinerja relevan, yaitu mengukur
//   suatu sasaran
// source.en: Derived from PermenPANRB 88/2021, component 1.b: performance indicators are relevant, so each
//   measures a goal
// criterion: measured
// population: MATCH (i:Indicator)
//   RETURN i.id AS node
MATCH (i:Indicator)
WHERE NOT EXISTS { MATCH (:Goal)-[:MEASURED_BY]->(i) }
RETURN i.id AS node
