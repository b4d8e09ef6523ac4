// code: XCT002
// name: untraceable-crosscut
// severity: error
// cause: branch
// title.id: Crosscutting tanpa indikator atau target
// title.en: Crosscutting goal without an indicator or a target
// counts.id: sasaran yang memiliki crosscutting
// counts.en: crosscutting goals
// message.id: “{title}” memiliki crosscutting dengan {partners}, tetapi tidak memiliki target yang dapat
//   dibaca.
// message.en: “{title}” crosscuts with {partners} but has no target that can be read.
// why.id: Kontribusi tiap pihak harus dapat ditelusuri sampai indikator dan target masing-masing. Tanpa
//   target, kerja sama ini tidak dapat dibuktikan dan tidak dapat ditagih. Tanda seperti “-” atau “N/A”
//   bukan target.
// why.en: Each agency's contribution has to be traceable to its own indicator and target. Without a target
//   the crosscut can neither be proved nor called in. A mark such as “-” or “N/A” is not a target.
// fix.id: Sepakati bagian perangkat daerah ini dengan mitranya, lalu isi `indicators` dan `target` bagian
//   itu pada sasaran ini.
// fix.en: Agree with the partner on this agency's part, and give this goal `indicators` and a `target` for
//   it.
// source.id: PermenPANRB 88/2021, komponen 1.b: hubungan kinerja, strategi, dan aktivitas antarunit
//   (crosscutting); menurut kelaziman, Lampiran Crosscutting memuat indikator dan target tiap pihak
// source.en: PermenPANRB 88/2021, component 1.b: crosscutting shows how performance, strategy and activity
//   of units are related; in practice the crosscutting annex holds indicator and target of each side
// criterion: crosscutting
// population: MATCH (g:Goal)
//   WHERE EXISTS {
//     MATCH (g)-[crosscut:CROSSCUTS_WITH]->(:Agency)
//     WHERE crosscut.scope = 'external' AND coalesce(crosscut.status, '') <> 'rejected'
//   }
//   RETURN g.id AS node
MATCH (g:Goal)-[crosscut:CROSSCUTS_WITH]->(partner:Agency)
WHERE crosscut.scope = 'external' AND coalesce(crosscut.status, '') <> 'rejected'
  AND NOT EXISTS {
    MATCH (g)-[:MEASURED_BY]->(:Indicator)-[:HAS_TARGET]->(target:Target)
    WHERE target.kind IN ['target', 'revised'] AND target.reading IN ['value', 'grade', 'ratio', 'range']
  }
WITH DISTINCT g, partner ORDER BY partner.title, partner.id
RETURN g.id AS node, collect(partner.title) AS partners
