// code: OWN002
// name: no-single-lead
// severity: warning
// cause: branch
// title.id: Beberapa penanggung jawab tanpa satu penanggung jawab utama
// title.en: Several owners without a single lead
// counts.id: sasaran dengan beberapa penanggung jawab
// counts.en: goals with several owners
// message.id: “{title}” memiliki {count} penanggung jawab ({owners}), {leads} di antaranya sebagai
//   penanggung jawab utama; seharusnya tepat satu.
// message.en: “{title}” has {count} owners ({owners}), {leads} of them marked as lead; there should be
//   exactly one.
// why.id: Tanggung jawab yang dibagi rata sering berakhir tanpa pemilik. Harus jelas siapa yang memimpin
//   dan melaporkan capaian, dan siapa yang mendukung.
// why.en: What everyone owns in equal parts often ends up with no one. It has to be clear who leads and
//   reports, and who supports.
// fix.id: Pada `owners`, beri `role: lead` kepada satu pejabat, serta `role: co` atau `role: executor`
//   kepada yang lain.
// fix.en: Under `owners`, give one officer `role: lead`, and the others `role: co` or `role: executor`.
// source.id: Kelaziman pembagian tanggung jawab; kertas kerja evaluasi KKE-2 meminta pemilik per indikator
// source.en: Usual practice in sharing out responsibility; evaluation working paper KKE-2 asks for the
//   owner of each indicator
// criterion: aligned
// population: MATCH (g:Goal)
//   WHERE COUNT { MATCH (g)-[:OWNED_BY]->(:Officer) } > 1
//     AND EXISTS {
//       MATCH (g)-[:OWNED_BY]->(o:Officer)
//       WHERE NOT EXISTS { MATCH (g)-[:MEASURED_BY]->(:Indicator)-[:OWNED_BY]->(o) }
//     }
//   RETURN g.id AS node

// If each owner answers for an indicator of the goal, the goal is shared out among them.
MATCH (g:Goal)
WHERE COUNT { MATCH (g)-[:OWNED_BY]->(:Officer) } > 1
  AND EXISTS {
    MATCH (g)-[:OWNED_BY]->(o:Officer)
    WHERE NOT EXISTS { MATCH (g)-[:MEASURED_BY]->(:Indicator)-[:OWNED_BY]->(o) }
  }
  AND COUNT { MATCH (g)-[leading:OWNED_BY]->(:Officer) WHERE leading.role = 'lead' } <> 1
MATCH (g)-[owned:OWNED_BY]->(o:Officer)
WITH g, owned, o ORDER BY owned.order, o.id
WITH g, collect(o.title) AS owners, sum(CASE WHEN owned.role = 'lead' THEN 1 ELSE 0 END) AS leads
RETURN g.id AS node, size(owners) AS count, leads, owners
