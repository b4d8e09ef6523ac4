// code: OWN001
// name: goal-without-owner
// severity: error
// title.id: Sasaran tanpa penanggung jawab
// title.en: Goal without an owner
// counts.id: sasaran di bawah jenjang daerah
// counts.en: goals below the regional level
// message.id: Tidak ada pejabat yang bertanggung jawab atas “{title}” ({level}).
// message.en: No officer is responsible for “{title}” ({level}).
// why.id: Kinerja tanpa pemilik tidak masuk perjanjian kinerja siapa pun: tidak ada yang dapat ditagih atas
//   hasilnya, dan penjenjangan terputus di jenjang itu.
// why.en: A result that nobody owns stands in nobody's performance agreement: nobody answers for it, and the
//   cascade breaks at this level.
// fix.id: Isi `owners` dengan pejabat atau pelaksana yang mengampu sasaran ini, dari daftar `officers`.
//   Jika dikerjakan bersama perangkat daerah lain, tetap sebutkan pejabat di sini yang mengampu bagiannya.
// fix.en: Name under `owners` the officer, from the list `officers`, who answers for this goal. Where
//   another agency does the work, still name the officer here who answers for your part.
// source.id: PermenPANRB 88/2021, komponen 1.b: kinerja selaras di setiap level jabatan dan setiap
//   pegawai memiliki perencanaan kinerja; kertas kerja evaluasi KKE-2 (pemilik per indikator)
// source.en: PermenPANRB 88/2021, component 1.b: performance is aligned at every level of position and
//   every employee has a performance plan; evaluation working paper KKE-2 (owner of each indicator)
// population: MATCH (g:Goal)-[:IN_TREE]->(t:Tree)
//   WHERE NOT 'regional' IN t.levels
//      OR g.rank > [i IN range(0, size(t.levels) - 1) WHERE t.levels[i] = 'regional'][0]
//   RETURN count(g) AS population
// members: MATCH (g:Goal)-[:IN_TREE]->(t:Tree)
//   WHERE NOT 'regional' IN t.levels
//      OR g.rank > [i IN range(0, size(t.levels) - 1) WHERE t.levels[i] = 'regional'][0]
//   RETURN g.id AS node
MATCH (g:Goal)-[:IN_TREE]->(t:Tree)
WHERE (NOT 'regional' IN t.levels
    OR g.rank > [i IN range(0, size(t.levels) - 1) WHERE t.levels[i] = 'regional'][0])
  AND NOT EXISTS { MATCH (g)-[:OWNED_BY]->(:Officer) }
RETURN g.id AS node
