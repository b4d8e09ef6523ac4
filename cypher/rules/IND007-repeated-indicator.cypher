// code: IND007
// name: repeated-indicator
// severity: warning
// cause: title
// node: Indicator
// title.id: Indikator yang berulang dalam satu pohon
// title.en: Indicator repeated within one tree
// counts.id: indikator yang terpasang pada sasaran
// counts.en: indicators of goals
// message.id: Indikator “{title}” juga dipakai pada sasaran lain yang tidak bersambung, misalnya
//   “{twin}” (indikator lain yang berbunyi sama: {twins}).
// message.en: The indicator “{title}” is also used on other goals, which no edge joins to this one, such as
//   “{twin}” (further indicators of this wording: {twins}).
// why.id: Satu ukuran pada beberapa cabang membuat satu capaian dihitung lebih dari sekali dan tidak jelas
//   siapa yang bertanggung jawab atasnya.
// why.en: One measure on several branches counts one result more than once and leaves it open who answers
//   for it.
// fix.id: Pertahankan indikator ini pada sasaran yang paling langsung diukurnya. Pada sasaran lain, pakai
//   ukuran kondisi itu sendiri, atau perjelas bunyinya (lokasi, kelompok, jenis layanan) bila yang diukur
//   memang berbeda.
// fix.en: Keep the indicator on the goal it measures most directly. On the others use a measure of their
//   own condition, or make the wording more precise (place, group, kind of service) if they measure
//   something else.
// source.id: PermenPANRB 88/2021, komponen 1.b: indikator spesifik dan penjenjangan selaras; catatan
//   evaluasi atas indikator yang identik
// source.en: PermenPANRB 88/2021, component 1.b: indicators are specific and the cascade is aligned;
//   evaluators mark down identical indicators
// criterion: specific
// population: MATCH (:Goal)-[:MEASURED_BY]->(i:Indicator)
//   RETURN DISTINCT i.id AS node

// Group the indicators of a tree by their text instead of comparing every two of them.
// Few texts occur twice, and only those are checked.
MATCH (i:Indicator)
WITH i.norm AS norm, collect(i.id) AS alike
WHERE size(alike) > 1 AND norm <> ''
UNWIND alike AS id
MATCH (:Goal)-[:MEASURED_BY]->(twin:Indicator {id: id})
WITH DISTINCT twin.tree AS tree, norm, id ORDER BY tree, norm, id
WITH tree, norm, collect(id) AS ids
WHERE size(ids) > 1
WITH norm, ids, size(ids) AS copies, ids[0..8] AS some
UNWIND ids AS node
WITH node, norm, copies, some
MATCH (own:Goal)-[:MEASURED_BY]->(:Indicator {id: node})
OPTIONAL MATCH (own)-[:CASCADES_TO]-(near:Goal)-[:MEASURED_BY]->(j:Indicator)
WHERE near.id <> own.id AND near.tree = own.tree AND j.norm = norm
WITH node, copies, some, collect(DISTINCT j.id) AS joined
WHERE copies - 1 > size(joined)
// The message names one of them. Only a goal with very many joined twins may have none among the first.
WITH node, copies - 1 - size(joined) AS twins,
  head([other IN some WHERE other <> node AND NOT other IN joined]) AS first
OPTIONAL MATCH (far:Goal)-[:MEASURED_BY]->(:Indicator {id: first})
RETURN node, twins, min(far.title) AS twin
