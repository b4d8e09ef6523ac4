// code: OWN002
// name: no-single-lead
// severity: warning
// title.id: Beberapa penanggung jawab tanpa satu penanggung jawab utama
// title.en: Several owners without a single lead
// counts.id: sasaran dengan beberapa penanggung jawab
// counts.en: goals with several owners
// message.id: “{title}” memiliki {count} penanggung jawab ({owners}), {leads} di antaranya sebagai
//   penanggung jawab utama; seharusnya tepat satu.
// message.en: “{title}” has {count} owners ({owners}), {leads} of them marked as lead; there should be
//   exactly one.
// why.id: Tanggung jawab yang dibagi rata sering berakhir tanpa pemilik. Harus jelas siapa yang memimpin dan
//   melaporkan capaian, dan siapa yang mendukung.
// why.en: What everyone owns in equal parts often ends up with no one. It has to be clear who leads and
//   reports, and who supports.
// fix.id: Pada `owners`, beri `role: lead` kepada satu pejabat, serta `role: co` atau `role: executor`
//   kepada yang lain.
// fix.en: Under `owners`, give one officer `role: lead`, and the others `role: co` or `role: executor`.
// source.id: PermenPANRB 88/2021, komponen 1.b: kinerja selaras di setiap level jabatan; kertas kerja
//   evaluasi KKE-2 (pemilik per indikator)
// source.en: PermenPANRB 88/2021, component 1.b: performance is aligned at every level of position;
//   evaluation working paper KKE-2 (owner of each indicator)
// population: MATCH (g:Goal) WHERE COUNT { MATCH (g)-[:OWNED_BY]->(:Officer) } > 1
//   RETURN count(g) AS population
// members: MATCH (g:Goal) WHERE COUNT { MATCH (g)-[:OWNED_BY]->(:Officer) } > 1 RETURN g.id AS node
MATCH (g:Goal)
WHERE COUNT { MATCH (g)-[:OWNED_BY]->(:Officer) } > 1
  AND COUNT { MATCH (g)-[leading:OWNED_BY]->(:Officer) WHERE leading.role = 'lead' } <> 1
MATCH (g)-[owned:OWNED_BY]->(o:Officer)
WITH g, owned, o ORDER BY owned.order, o.id
WITH g, collect(o.title) AS owners, sum(CASE WHEN owned.role = 'lead' THEN 1 ELSE 0 END) AS leads
RETURN g.id AS node, size(owners) AS count, leads, owners
