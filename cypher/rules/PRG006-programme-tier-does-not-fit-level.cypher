// code: PRG006
// name: programme-tier-does-not-fit-level
// severity: warning
// cause: tier, found_tiers
// title.id: Tingkat program tidak sesuai jenjang sasaran
// title.en: Programme tier does not fit the level
// counts.id: sasaran program, kegiatan, dan sub kegiatan yang memiliki program
// counts.en: intermediate, immediate and operational goals with programmes
// message.id: “{title}” memerlukan {tier}, tetapi hanya punya {names} ({found_tiers}).
// message.en: “{title}” needs the tier {tier}, but only has {names} ({found_tiers}).
// why.id: Sasaran program dihasilkan program, sasaran kegiatan dihasilkan kegiatan, dan sasaran sub
//   kegiatan dihasilkan sub kegiatan. Bila tingkatnya lain, penjenjangan kinerja dan penganggaran tidak
//   berjalan sejajar.
// why.en: An intermediate outcome is delivered by a programme, an immediate one by an activity, an
//   operational goal by a sub-activity. If the tier differs, cascade and budget do not run side by side.
// fix.id: Ganti atau lengkapi `programs` dengan program, kegiatan, atau sub kegiatan yang setingkat. Bila
//   jenisnya belum diisi, isi `kind` program itu. Boleh juga memindahkan sasaran ke `level` yang sesuai.
// fix.en: Replace or complete `programs` with a programme, activity or sub-activity of the right tier. If
//   a programme's kind is missing, fill in its `kind`. Or move the goal to the `level` that fits.
// source.id: PermenPANRB 88/2021, komponen 1.c: anggaran dan aktivitas mengacu pada kinerja yang ingin
//   dicapai; tingkat program per jenjang menurut kelaziman, dan Permendagri 90/2019 (program, kegiatan, sub
//   kegiatan)
// source.en: PermenPANRB 88/2021, component 1.c: budget and activities follow the performance to be
//   reached; the tier of each level is usual practice, and Permendagri 90/2019 (programme, activity,
//   sub-activity)
// criterion: budget
// population: MATCH (t:Tree)
//   WHERE NOT EXISTS {
//     MATCH (t)-[:OF]->(:Agency)-[:BELONGS_TO]->(government:Government)
//     WHERE government.kind = 'kementerian_lembaga'
//   }
//   MATCH (g:Goal)-[:IN_TREE]->(t)
//   WHERE g.standard_level IN ['intermediate', 'immediate', 'operational']
//     AND EXISTS { MATCH (g)-[:DELIVERED_BY]->(:Program) }
//   RETURN g.id AS node

// If a programme has no kind, the length of its code decides.
MATCH (t:Tree)
WHERE NOT EXISTS {
  MATCH (t)-[:OF]->(:Agency)-[:BELONGS_TO]->(government:Government)
  WHERE government.kind = 'kementerian_lembaga'
}
MATCH (g:Goal)-[:IN_TREE]->(t)
WHERE g.standard_level IN ['intermediate', 'immediate', 'operational']
WITH g,
  CASE g.standard_level WHEN 'intermediate' THEN 'program' WHEN 'immediate' THEN 'kegiatan'
    ELSE 'sub_kegiatan' END AS tier,
  CASE g.standard_level WHEN 'intermediate' THEN 3 WHEN 'immediate' THEN 5 ELSE 6 END AS segments
WHERE NOT EXISTS {
    MATCH (g)-[:DELIVERED_BY]->(p:Program)
    WHERE p.kind = tier OR (p.kind IS NULL AND size(split(p.code, '.')) = segments)
  }
MATCH (g)-[:DELIVERED_BY]->(q:Program)
WITH g.id AS node, tier, q.id AS id, '“' + q.title + '”' AS name,
  coalesce(q.kind, CASE size(split(q.code, '.'))
    WHEN 3 THEN 'program' WHEN 5 THEN 'kegiatan' WHEN 6 THEN 'sub_kegiatan' ELSE '?' END) AS found
ORDER BY node, id
RETURN node, tier, collect(DISTINCT found) AS found_tiers, collect(name) AS names
