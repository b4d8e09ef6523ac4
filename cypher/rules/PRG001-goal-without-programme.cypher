// code: PRG001
// name: goal-without-programme
// severity: error
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
//   setingkat dengan jenjangnya. Bila dihasilkan perangkat daerah lain, catat crosscutting-nya.
// fix.en: Under the goal's `programs`, list the programme (intermediate), activity (immediate) or
//   sub-activity (operational) that delivers it. If another agency delivers it, record the crosscut.
// source.id: PermenPANRB 88/2021, komponen 1.b: penjenjangan selaras sampai ke program, kegiatan, dan
//   sub kegiatan; Permendagri 90/2019
// source.en: PermenPANRB 88/2021, component 1.b: the cascade reaches programmes, activities and
//   sub-activities; Permendagri 90/2019
// population: MATCH (g:Goal)
//   WHERE g.level IN ['intermediate', 'immediate', 'operational']
//     AND NOT EXISTS {
//       MATCH (g)-[x:CROSSCUTS_WITH]->(:Agency)
//       WHERE x.scope = 'external' AND coalesce(x.status, '') <> 'rejected'
//     }
//   RETURN count(g) AS population
MATCH (g:Goal)
WHERE g.level IN ['intermediate', 'immediate', 'operational']
  AND NOT EXISTS {
    MATCH (g)-[x:CROSSCUTS_WITH]->(:Agency)
    WHERE x.scope = 'external' AND coalesce(x.status, '') <> 'rejected'
  }
  AND NOT EXISTS { MATCH (g)-[:DELIVERED_BY]->(:Program) }
RETURN g.id AS node,
  CASE g.level WHEN 'intermediate' THEN 'program' WHEN 'immediate' THEN 'kegiatan' ELSE 'sub_kegiatan' END
    AS tier
