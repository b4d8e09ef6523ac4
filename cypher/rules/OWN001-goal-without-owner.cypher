// code: OWN001
// name: goal-without-owner
// severity: error
// cause: branch
// title.id: Sasaran tanpa penanggung jawab
// title.en: Goal without an owner
// counts.id: sasaran di bawah jenjang daerah
// counts.en: goals below the regional level
// message.id: Tidak ada pejabat yang bertanggung jawab atas “{title}” ({level}).
// message.en: No officer is responsible for “{title}” ({level}).
// why.id: Kinerja tanpa pemilik tidak masuk perjanjian kinerja siapa pun: tidak ada yang dapat ditagih atas
//   hasilnya, dan penjenjangan terputus di jenjang itu.
// why.en: A result that nobody owns is in nobody's performance agreement: nobody answers for it, and the
//   cascade breaks at this level.
// fix.id: Isi `owners` dengan pejabat atau pelaksana yang mengampu sasaran ini, dari daftar `officers`;
//   boleh juga per indikator. Jika dikerjakan bersama mitra, tetap sebutkan pejabat di sini yang mengampu
//   bagiannya.
// fix.en: Name under `owners` the officer, from the list `officers`, who answers for this goal, or one for
//   each of its indicators. If a partner does the work, still name the officer here who answers for your
//   part.
// source.id: PermenPANRB 88/2021, komponen 1.b: kinerja selaras di setiap level jabatan dan setiap pegawai
//   memiliki perencanaan kinerja; kertas kerja evaluasi KKE-2 (pemilik per indikator)
// source.en: PermenPANRB 88/2021, component 1.b: performance is aligned at every level of position and
//   every employee has a performance plan; evaluation working paper KKE-2 (owner of each indicator)
// criterion: employees
// population: MATCH (t:Tree)
//   WHERE EXISTS { MATCH (t)<-[:IN_TREE]-(:Goal)-[:OWNED_BY]->(:Officer) }
//      OR EXISTS { MATCH (t)<-[:IN_TREE]-(:Goal)-[:MEASURED_BY]->(:Indicator)-[:OWNED_BY]->(:Officer) }
//   MATCH (g:Goal)-[:IN_TREE]->(t)
//   WHERE coalesce(g.standard_level, '') <> 'none' AND g.rank > coalesce(last([i IN range(0, size(t.levels) - 1) WHERE t.standard_levels[i] = 'regional']), -1)
//     AND size([word IN [g.kind, g.level, t.level_titles[g.rank]] WHERE toLower(trim(word)) IN ['visi', 'misi']]) = 0
//   RETURN g.id AS node

// A tree without any owner is one finding of OWN006, not one finding for each goal.
MATCH (t:Tree)
WHERE EXISTS { MATCH (t)<-[:IN_TREE]-(:Goal)-[:OWNED_BY]->(:Officer) }
   OR EXISTS { MATCH (t)<-[:IN_TREE]-(:Goal)-[:MEASURED_BY]->(:Indicator)-[:OWNED_BY]->(:Officer) }
MATCH (g:Goal)-[:IN_TREE]->(t)
WHERE coalesce(g.standard_level, '') <> 'none' AND g.rank > coalesce(last([i IN range(0, size(t.levels) - 1) WHERE t.standard_levels[i] = 'regional']), -1)
  AND size([word IN [g.kind, g.level, t.level_titles[g.rank]] WHERE toLower(trim(word)) IN ['visi', 'misi']]) = 0
  AND NOT EXISTS { MATCH (g)-[:OWNED_BY]->(:Officer) }
  AND (NOT EXISTS { MATCH (g)-[:MEASURED_BY]->(:Indicator) } OR EXISTS {
    MATCH (g)-[:MEASURED_BY]->(i:Indicator) WHERE NOT EXISTS { MATCH (i)-[:OWNED_BY]->(:Officer) }
  })
RETURN g.id AS node
