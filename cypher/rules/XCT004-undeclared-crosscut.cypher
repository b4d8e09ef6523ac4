// code: XCT004
// name: undeclared-crosscut
// severity: warning
// cause: urusan
// title.id: Urusan pihak lain tanpa crosscutting
// title.en: Another agency's affair without a crosscut
// counts.id: sasaran dengan sub kegiatan dalam nomenklatur
// counts.en: goals with a sub-activity of the nomenclature
// message.id: “{title}” memakai sub kegiatan “{activity}” ({code}) dari urusan {urusan}, yang bukan urusan
//   {agency}, tetapi tidak menyebut mitra. Pemegang urusan yang dikenal: {holders}.
// message.en: “{title}” rests on the sub-activity “{activity}” ({code}) of affair {urusan}, which is not one
//   of {agency}, and names no partner. Known holders of that affair: {holders}.
// why.id: Pekerjaan dalam urusan perangkat daerah lain hanya dapat dianggarkan dan dilaksanakan pemegang
//   urusan itu. Tanpa crosscutting, kontribusi mereka tidak tercatat dan tidak dapat ditagih.
// why.en: Work within another agency's affair can only be budgeted and carried out by its holder. Without a
//   crosscut their contribution is not on record and cannot be called in.
// fix.id: Tambahkan pemegang urusan itu pada `crosscuts`, atau ganti rumusan dan programnya dengan bagian
//   yang menjadi urusan perangkat daerah ini.
// fix.en: Name the holder of the affair under `crosscuts`, or restate the goal and its programmes as the
//   part that is this agency's own affair.
// source.id: PermenPANRB 88/2021, komponen 1.b: hubungan kinerja, strategi, dan aktivitas antarunit
//   (crosscutting); Permendagri 90/2019, dimutakhirkan dengan Kepmendagri 050-5889/2021 dan
//   900.1.15.5-1317/2023, diubah dengan 900.1.15.5-3406/2024, 900.1-2850/2025, dan 900.1-861/2026 (urusan
//   dan nomenklatur)
// source.en: PermenPANRB 88/2021, component 1.b: crosscutting shows how performance, strategy and activity
//   of units are related; Permendagri 90/2019, updated by Kepmendagri 050-5889/2021 and
//   900.1.15.5-1317/2023, amended by 900.1.15.5-3406/2024, 900.1-2850/2025 and 900.1-861/2026 (affairs and
//   nomenclature)
// criterion: crosscutting
// population: MATCH (g:Goal)-[:DELIVERED_BY*0..1]->(carrier)-[:MATCHES]->(n:Nomenclature)
//   WHERE n.tier = 'sub_kegiatan'
//   MATCH (g)-[:IN_TREE]->(:Tree)-[:OF]->(own:Agency)
//   WHERE size(own.urusan) > 0
//   RETURN DISTINCT g.id AS node
MATCH (g:Goal)-[:DELIVERED_BY*0..1]->(carrier)-[link:MATCHES]->(n:Nomenclature)
WHERE n.tier = 'sub_kegiatan' AND n.urusan <> 'X.XX'
  AND (link.how = 'code' OR NOT EXISTS {
    MATCH (g)-[:DELIVERED_BY]->(:Program)-[other:MATCHES]->(sub:Nomenclature)
    WHERE other.how = 'code' AND sub.tier = 'sub_kegiatan'
  })
MATCH (g)-[:IN_TREE]->(:Tree)-[:OF]->(own:Agency)
WHERE size(own.urusan) > 0 AND NOT n.urusan IN own.urusan
  AND NOT EXISTS {
    MATCH (g)-[crosscut:CROSSCUTS_WITH]->(:Agency)
    WHERE crosscut.scope = 'external' AND coalesce(crosscut.status, '') <> 'rejected'
  }
WITH g, own, min(n.id) AS first
WITH first, collect({goal: g.id, agency: own.title}) AS found
MATCH (official:Nomenclature {id: first})
OPTIONAL MATCH (holder:Agency) WHERE official.urusan IN holder.urusan
WITH found, official, holder ORDER BY holder.title, holder.id
WITH found, official, collect(holder.title) AS holders
UNWIND found AS each
RETURN each.goal AS node, official.title AS activity, official.code AS code, official.urusan AS urusan,
       each.agency AS agency, holders
