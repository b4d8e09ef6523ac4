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
// fix.id: Tulis definisi indikator pada `definition` dengan bahan dari nomenklatur, jangan menyalinnya utuh: yang
//   dirumuskan di sana adalah sub kegiatannya, bukan indikator ini. Lengkapi `formula` dan `data_source`.
//   `pohon why` menampilkan rumusan itu.
// fix.en: Write the indicator's `definition` with the nomenclature's as material, and do not copy it: it defines
//   the sub-activity, not this indicator. Add `formula` and `data_source`. `pohon why` shows that definition.
// setting.empty: ["", "-", "--", "–", "—", ".", "..", "...", "…", "?", "n/a", "na", "n.a.", "tbd", "tba", "nihil",
//   "belum", "belum ada", "tidak ada", "kosong"]
// source.id: PermenPANRB 88/2021, komponen 2.a: definisi operasional dan cara mengukur indikator
// source.en: PermenPANRB 88/2021, component 2.a: operational definition and way of measuring of indicators
// criterion: definition
// population: MATCH (g:Goal)-[:DELIVERED_BY]->(:Program)-[link:MATCHES]->(n:Nomenclature)
//   WHERE link.how = 'code' AND n.tier = 'sub_kegiatan' AND n.definition <> ''
//     AND g.measures_sub_activity
//     AND coalesce(g.has_official_indicator, true)
//     AND (NOT EXISTS {
//         MATCH (g)-[:MEASURED_BY]->(:Indicator)-[:HAS_TARGET]->(any_target:Target)
//         WHERE g.official_unit_keys IS NOT NULL AND any_target.kind = 'target' AND any_target.unit_key IS NOT NULL
//       } OR EXISTS {
//         MATCH (g)-[:MEASURED_BY]->(:Indicator)-[:HAS_TARGET]->(good:Target)
//         WHERE good.kind = 'target' AND good.unit_key IN g.official_unit_keys
//       })
//     AND EXISTS { MATCH (g)-[:MEASURED_BY]->(:Indicator) }
//   RETURN DISTINCT g.id AS node

// One finding a goal: which of its indicators the definition fits is for people to say. A definition fits the
// official indicator and unit only, so goals of IND012 and PRG007 are left to these.
MATCH (g:Goal)-[:DELIVERED_BY]->(:Program)-[link:MATCHES]->(n:Nomenclature)
WHERE link.how = 'code' AND n.tier = 'sub_kegiatan' AND n.definition <> ''
  AND g.measures_sub_activity
  AND coalesce(g.has_official_indicator, true)
  AND (NOT EXISTS {
      MATCH (g)-[:MEASURED_BY]->(:Indicator)-[:HAS_TARGET]->(any_target:Target)
      WHERE g.official_unit_keys IS NOT NULL AND any_target.kind = 'target' AND any_target.unit_key IS NOT NULL
    } OR EXISTS {
      MATCH (g)-[:MEASURED_BY]->(:Indicator)-[:HAS_TARGET]->(good:Target)
      WHERE good.kind = 'target' AND good.unit_key IN g.official_unit_keys
    })
  AND EXISTS { MATCH (g)-[:MEASURED_BY]->(:Indicator) }
  AND NOT EXISTS {
    MATCH (g)-[:MEASURED_BY]->(i:Indicator)
    WHERE any(text IN [i.definition, i.formula, i.data_source]
      WHERE NOT toLower(trim(coalesce(text, ''))) IN $empty)
  }
WITH g.id AS node, min(n.id) AS first
MATCH (entry:Nomenclature {id: first})
RETURN node, entry.code AS code, entry.title AS activity, left(entry.definition, 500) AS definition
