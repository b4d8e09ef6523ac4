// code: XCT005
// name: wrong-partner
// severity: warning
// cause: urusan
// title.id: Mitra bukan pemegang urusan
// title.en: Partner that does not hold the affair
// counts.id: sasaran yang memiliki crosscutting dan sub kegiatan urusan lain
// counts.en: crosscutting goals with a sub-activity of another affair
// message.id: “{title}” memiliki crosscutting dengan {partners}, tetapi sub kegiatan “{activity}” ({code}) termasuk
//   urusan {urusan}, yang tidak dipegang mitra itu. Pemegang urusan yang dikenal: {holders}.
// message.en: “{title}” crosscuts with {partners}, but the sub-activity “{activity}” ({code}) belongs to
//   affair {urusan}, which none of them holds. Known holders of that affair: {holders}.
// why.id: Mitra tanpa urusan itu tidak dapat menganggarkan pekerjaan ini, sehingga bagian mereka tidak akan
//   terlaksana walaupun tercatat.
// why.en: A partner that does not hold the affair cannot budget for the work, so that its part will not be
//   done even though it is on record.
// fix.id: Ganti atau tambahkan pemegang urusan itu pada `crosscuts`. Jika mitra tersebut memang memegangnya,
//   lengkapi `urusan`-nya pada `agencies`.
// fix.en: Put the holder of the affair under `crosscuts`, instead or in addition. If the partner does hold
//   it, complete its `urusan` under `agencies`.
// source.id: PermenPANRB 88/2021, komponen 1.b: hubungan kinerja, strategi, dan aktivitas antarunit
//   (crosscutting); Permendagri 90/2019, dimutakhirkan dengan Kepmendagri 050-5889/2021 dan
//   900.1.15.5-1317/2023, diubah dengan 900.1.15.5-3406/2024, 900.1-2850/2025, dan 900.1-861/2026 (urusan
//   dan nomenklatur)
// source.en: PermenPANRB 88/2021, component 1.b: crosscutting shows how performance, strategy and activity
//   of units are related; Permendagri 90/2019, updated by Kepmendagri 050-5889/2021 and
//   900.1.15.5-1317/2023, amended by 900.1.15.5-3406/2024, 900.1-2850/2025 and 900.1-861/2026 (affairs and
//   nomenclature)
// criterion: crosscutting
// population: MATCH (g:Goal)-[:DELIVERED_BY*0..1]->(carrier)-[link:MATCHES]->(n:Nomenclature)
//   WHERE n.tier = 'sub_kegiatan' AND n.urusan <> 'X.XX'
//     AND (link.how = 'code' OR NOT EXISTS {
//       MATCH (g)-[:DELIVERED_BY]->(:Program)-[other:MATCHES]->(sub:Nomenclature)
//       WHERE other.how = 'code' AND sub.tier = 'sub_kegiatan'
//     })
//   MATCH (g)-[:IN_TREE]->(:Tree)-[:OF]->(own:Agency)
//   WHERE size(own.urusan) > 0 AND NOT n.urusan IN own.urusan
//   WITH DISTINCT g
//   MATCH (g)-[crosscut:CROSSCUTS_WITH]->(partner:Agency)
//   WHERE crosscut.scope = 'external' AND coalesce(crosscut.status, '') <> 'rejected'
//   WITH g, min(coalesce(size(partner.urusan), 0)) AS fewest WHERE fewest > 0
//   RETURN g.id AS node
MATCH (g:Goal)-[:DELIVERED_BY*0..1]->(carrier)-[link:MATCHES]->(n:Nomenclature)
WHERE n.tier = 'sub_kegiatan' AND n.urusan <> 'X.XX'
  AND (link.how = 'code' OR NOT EXISTS {
    MATCH (g)-[:DELIVERED_BY]->(:Program)-[other:MATCHES]->(sub:Nomenclature)
    WHERE other.how = 'code' AND sub.tier = 'sub_kegiatan'
  })
MATCH (g)-[:IN_TREE]->(:Tree)-[:OF]->(own:Agency)
WHERE size(own.urusan) > 0 AND NOT n.urusan IN own.urusan
WITH DISTINCT g, n
MATCH (g)-[crosscut:CROSSCUTS_WITH]->(partner:Agency)
WHERE crosscut.scope = 'external' AND coalesce(crosscut.status, '') <> 'rejected'
WITH DISTINCT g, n, partner ORDER BY partner.title, partner.id
WITH g, n, collect(partner.title) AS partners,
     min(coalesce(size(partner.urusan), 0)) AS fewest,
     sum(CASE WHEN n.urusan IN partner.urusan THEN 1 ELSE 0 END) AS holding
WHERE fewest > 0 AND holding = 0
WITH g, partners, min(n.id) AS first
WITH first, collect({goal: g.id, partners: partners}) AS found
MATCH (official:Nomenclature {id: first})
OPTIONAL MATCH (holder:Agency) WHERE official.urusan IN holder.urusan
WITH found, official, holder ORDER BY holder.title, holder.id
WITH found, official, collect(holder.title) AS holders
UNWIND found AS each
RETURN each.goal AS node, each.partners AS partners, official.title AS activity, official.code AS code,
       official.urusan AS urusan, holders
