// code: IND013
// name: official-definition-not-taken-over
// severity: info
// cause: branch
// title.id: Definisi resmi belum dipakai
// title.en: Official definition not taken over
// counts.id: sasaran berindikator yang kode sub kegiatannya memiliki definisi operasional dalam nomenklatur
// counts.en: goals with an indicator whose coded sub-activity the nomenclature defines
// message.id: Tidak satu pun indikator “{title}” memiliki keterangan, padahal nomenklatur memuat definisi
//   operasional sub kegiatan {code} {activity}.
// message.en: No indicator of “{title}” is documented, although the nomenclature defines the sub-activity
//   {code} {activity}.
// why.id: Tanpa definisi operasional, dua orang dapat menghitung indikator yang sama dengan hasil berbeda.
//   Untuk sub kegiatan ini rumusannya sudah tersedia secara resmi.
// why.en: Without a definition two people may count the same indicator and get different figures. For this
//   sub-activity an official wording exists.
// fix.id: Salin definisi dari nomenklatur ke `definition` indikatornya dan sesuaikan; lengkapi `formula` dan
//   `data_source`. `pohon why` menampilkan definisi itu.
// fix.en: Copy the definition of the nomenclature to the `definition` of the indicator and adapt it; add
//   `formula` and `data_source`. `pohon why` shows that definition.
// source.id: PermenPANRB 88/2021, komponen 2.a: definisi operasional dan cara mengukur indikator
// source.en: PermenPANRB 88/2021, component 2.a: operational definition and way of measuring of indicators
// criterion: definition
// population: MATCH (g:Goal)-[:DELIVERED_BY]->(:Program)-[link:MATCHES]->(n:Nomenclature)
//   WHERE link.how = 'code' AND n.tier = 'sub_kegiatan' AND n.definition <> ''
//     AND coalesce(g.standard_level, 'operational') = 'operational'
//     AND EXISTS { MATCH (g)-[:MEASURED_BY]->(:Indicator) }
//   RETURN DISTINCT g.id AS node

// One finding a goal: which of its indicators the definition fits is for people to say.
MATCH (g:Goal)-[:DELIVERED_BY]->(:Program)-[link:MATCHES]->(n:Nomenclature)
WHERE link.how = 'code' AND n.tier = 'sub_kegiatan' AND n.definition <> ''
  AND coalesce(g.standard_level, 'operational') = 'operational'
  AND EXISTS { MATCH (g)-[:MEASURED_BY]->(:Indicator) }
  AND NOT EXISTS {
    MATCH (g)-[:MEASURED_BY]->(i:Indicator)
    WHERE coalesce(i.definition, '') <> '' OR coalesce(i.formula, '') <> '' OR coalesce(i.data_source, '') <> ''
  }
WITH g.id AS node, min(n.id) AS first
MATCH (entry:Nomenclature {id: first})
RETURN node, entry.code AS code, entry.title AS activity, left(entry.definition, 500) AS definition
