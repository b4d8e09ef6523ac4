// code: OWN005
// name: officer-without-goal
// severity: warning
// cause: tree
// node: Officer
// title.id: Pejabat tanpa sasaran
// title.en: Officer without a goal
// counts.id: pejabat
// counts.en: officers
// message.id: “{title}” terdaftar sebagai pejabat {agency}, tetapi tidak mengampu satu sasaran atau
//   indikator pun.
// message.en: “{title}” is listed as an officer of {agency} but owns no goal and no indicator.
// why.id: Setiap pegawai harus punya bagian dalam kinerja organisasi. Pejabat tanpa sasaran berarti
//   pohonnya belum lengkap, atau daftar pejabatnya sudah usang.
// why.en: Every employee has a part in the results of the organisation. An officer without a goal means
//   that the tree is not complete, or the list of officers is out of date.
// fix.id: Sebutkan pejabat ini pada `owners` sasaran atau indikator yang diampunya, atau hapus dari
//   `officers`.
// fix.en: Name the officer under `owners` of the goals or indicators that are theirs, or take the entry out
//   of `officers`.
// source.id: Turunan dari PermenPANRB 88/2021, komponen 1.b: setiap pegawai memiliki perencanaan kinerja
// source.en: Derived from PermenPANRB 88/2021, component 1.b: every employee has a performance plan
// criterion: employees
// population: MATCH (o:Officer) RETURN o.id AS node
MATCH (o:Officer)-[:WORKS_AT]->(a:Agency)
WHERE NOT EXISTS { MATCH (:Goal)-[:OWNED_BY]->(o) } AND NOT EXISTS { MATCH (:Indicator)-[:OWNED_BY]->(o) }
RETURN o.id AS node, a.title AS agency
