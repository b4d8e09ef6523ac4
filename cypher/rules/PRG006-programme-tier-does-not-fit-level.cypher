// code: PRG006
// name: programme-tier-does-not-fit-level
// severity: warning
// title.id: Tingkat program tidak sesuai jenjang sasaran
// title.en: Programme tier does not fit the level
// counts.id: sasaran program, kegiatan, dan sub kegiatan yang memiliki program
// counts.en: intermediate, immediate and operational goals with programmes
// message.id: “{title}” ({level}) seharusnya didukung {tier}, tetapi yang tercantum hanya {names}
//   ({found_tiers}).
// message.en: “{title}” ({level}) belongs to the tier {tier}, but only has {names} ({found_tiers}).
// why.id: Sasaran program dihasilkan program, sasaran kegiatan dihasilkan kegiatan, dan sasaran sub
//   kegiatan dihasilkan sub kegiatan. Bila tingkatnya lain, penjenjangan kinerja dan penganggaran tidak
//   berjalan sejajar.
// why.en: An intermediate outcome is delivered by a programme, an immediate one by an activity, an
//   operational goal by a sub-activity. Where the tier differs, cascade and budget do not run side by side.
// fix.id: Ganti dengan atau tambahkan program, kegiatan, atau sub kegiatan yang setingkat, isi `kind` bila
//   belum ada, atau pindahkan sasaran ke jenjang yang sesuai.
// fix.en: Replace or complement it by a programme, activity or sub-activity of the right tier, fill in
//   `kind` where it is missing, or move the goal to the level that fits.
// source.id: PermenPANRB 88/2021, komponen 1.b: penjenjangan selaras pada setiap jenjang; Permendagri
//   90/2019 (program, kegiatan, sub kegiatan)
// source.en: PermenPANRB 88/2021, component 1.b: the cascade is aligned at every level; Permendagri
//   90/2019 (programme, activity, sub-activity)
// population: MATCH (g:Goal)
//   WHERE g.level IN ['intermediate', 'immediate', 'operational']
//     AND EXISTS { MATCH (g)-[:DELIVERED_BY]->(:Program) }
//   RETURN count(g) AS population

// A programme without a kind has the one that its code shows by its length.
MATCH (g:Goal)
WHERE g.level IN ['intermediate', 'immediate', 'operational']
WITH g,
  CASE g.level WHEN 'intermediate' THEN 'program' WHEN 'immediate' THEN 'kegiatan' ELSE 'sub_kegiatan' END
    AS tier,
  CASE g.level WHEN 'intermediate' THEN 3 WHEN 'immediate' THEN 5 ELSE 6 END AS segments
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
