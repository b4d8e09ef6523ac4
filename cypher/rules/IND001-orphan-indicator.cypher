// code: IND001
// name: orphan-indicator
// severity: error
// node: Indicator
// title.id: Indikator yang tidak mengukur apa pun
// title.en: Indicator that measures nothing
// counts.id: indikator
// counts.en: indicators
// message.id: Indikator “{title}” tidak terpasang pada tujuan, sasaran, atau kondisi mana pun.
// message.en: The indicator “{title}” is not attached to any goal.
// why.id: Indikator ada untuk membuktikan tercapainya suatu kondisi. Indikator yang lepas tetap harus
//   dihitung dan dilaporkan, tetapi capaiannya tidak menjelaskan kinerja siapa pun.
// why.en: An indicator exists to show whether a condition was reached. A loose one still has to be measured
//   and reported, yet its result says nothing about anyone's performance.
// fix.id: Pindahkan indikator ini ke sasaran yang diukurnya (kolom sasaran pada tabel indikator, atau
//   daftar `indicators` di bawah sasaran itu), atau hapus bila sudah tidak dipakai.
// fix.en: Move it to the goal it measures (the goal column of the indicator table, or the `indicators` list
//   under that goal), or delete it if it is no longer used.
// source.id: PermenPANRB 88/2021, komponen 1.b: setiap indikator kinerja mengukur suatu sasaran
//   (relevan)
// source.en: PermenPANRB 88/2021, component 1.b: every performance indicator measures a goal (relevant)
// population: MATCH (i:Indicator)
//   RETURN count(i) AS population
MATCH (i:Indicator)
WHERE NOT EXISTS { MATCH (:Goal)-[:MEASURED_BY]->(i) }
RETURN i.id AS node
