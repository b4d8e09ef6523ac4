// code: PRG001
// name: goal-without-programme
// severity: error
// cause: branch
// title.id: Sasaran tanpa program, kegiatan, atau sub kegiatan
// title.en: Goal without a programme
// counts.id: sasaran program, kegiatan, dan sub kegiatan tanpa crosscutting eksternal
// counts.en: intermediate, immediate and operational goals without an external crosscut
// message.id: “{title}” ({level}) belum punya {tier} yang mendukungnya.
// message.en: “{title}” ({level}) has no {tier} that delivers it.
// why.id: Kondisi tanpa program, kegiatan, atau sub kegiatan tidak punya anggaran dan pelaksana, sehingga
//   kinerja dan penganggaran terputus.
// why.en: A condition without a programme, activity or sub-activity has no budget and nobody to carry it
//   out, so that performance and budget come apart.
// fix.id: Cantumkan pada `programs` sasaran ini program, kegiatan, atau sub kegiatan yang menghasilkannya,
//   setingkat dengan jenjangnya. Bila dihasilkan mitra, catat crosscutting-nya pada `crosscuts`.
// fix.en: Under the goal's `programs`, list the programme (intermediate), activity (immediate) or
//   sub-activity (operational) that delivers it. If a partner delivers it, record the crosscut under
//   `crosscuts`.
// source.id: PermenPANRB 88/2021, komponen 1.c: anggaran dan aktivitas mengacu pada kinerja yang ingin
//   dicapai; tingkat program per jenjang menurut kelaziman, dan Permendagri 90/2019
// source.en: PermenPANRB 88/2021, component 1.c: budget and activities follow the performance to be
//   reached; the tier of each level is usual practice, and Permendagri 90/2019
// criterion: budget
// population: MATCH (t:Tree)
//   WHERE NOT EXISTS {
//     MATCH (t)-[:OF]->(:Agency)-[:BELONGS_TO]->(government:Government)
//     WHERE government.kind = 'kementerian_lembaga'
//   }
//   MATCH (g:Goal)-[:IN_TREE]->(t)
//   WHERE g.standard_level IN ['intermediate', 'immediate', 'operational']
//     AND NOT EXISTS {
//       MATCH (g)-[x:CROSSCUTS_WITH]->(:Agency)
//       WHERE x.scope = 'external' AND coalesce(x.status, '') <> 'rejected'
//     }
//   RETURN g.id AS node

// Ministries have other tiers: rank and tier of a level apply to regions only.
MATCH (t:Tree)
WHERE NOT EXISTS {
  MATCH (t)-[:OF]->(:Agency)-[:BELONGS_TO]->(government:Government)
  WHERE government.kind = 'kementerian_lembaga'
}
WITH t, NOT EXISTS { MATCH (t)<-[:IN_TREE]-(:Goal)-[:DELIVERED_BY]->(:Program) } AS whole_tree
MATCH (g:Goal)-[:IN_TREE]->(t)
WHERE g.standard_level IN ['intermediate', 'immediate', 'operational']
  AND NOT EXISTS {
    MATCH (g)-[x:CROSSCUTS_WITH]->(:Agency)
    WHERE x.scope = 'external' AND coalesce(x.status, '') <> 'rejected'
  }
  AND NOT EXISTS { MATCH (g)-[:DELIVERED_BY]->(:Program) }
RETURN g.id AS node, whole_tree,
  CASE g.standard_level WHEN 'intermediate' THEN 'program' WHEN 'immediate' THEN 'kegiatan'
    ELSE 'sub_kegiatan' END AS tier
