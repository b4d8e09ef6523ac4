// code: OWN004
// name: one-title-many-branches
// severity: info
// cause: tree
// node: Officer
// title.id: Satu jabatan untuk banyak cabang
// title.en: One title under many branches
// counts.id: pejabat fungsional dan pelaksana
// counts.en: functional officers and executing staff
// message.id: “{title}” mengampu {goals} sasaran di bawah {count} cabang yang berbeda: {branches}.
// message.en: “{title}” owns {goals} goals under {count} different branches: {branches}.
// why.id: Satu sebutan jabatan bisa dipegang beberapa orang. Tanpa nama atau unit, tidak terlihat siapa
//   yang mengampu cabang mana, dan rencana kinerja tiap pegawai tidak dapat diturunkan dari pohon ini.
// why.en: One title may be held by several people. Without a name or unit nobody sees who answers for which
//   branch, and the plan of each employee cannot be drawn from this tree.
// fix.id: Jika orangnya berbeda, pecah menjadi beberapa entri pada `officers`, masing-masing dengan
//   `unit`-nya, lalu sesuaikan `owners`. Jika memang satu orang, periksa bebannya.
// fix.en: If these are different people, list each under `officers` with its `unit` and adjust `owners`.
//   If it is one person, check whether the load is bearable.
// source.id: Kelaziman penyusunan pohon kinerja, sebagai turunan dari PermenPANRB 88/2021, komponen 1.b:
//   setiap pegawai memiliki perencanaan kinerja
// source.en: Usual practice in drawing up performance trees, derived from PermenPANRB 88/2021, component
//   1.b: every employee has a performance plan
// criterion: employees
// population: MATCH (o:Officer) WHERE o.rank IN ['fungsional', 'pelaksana'] RETURN o.id AS node
MATCH (o:Officer)<-[:OWNED_BY]-(g:Goal)
WHERE o.rank IN ['fungsional', 'pelaksana']
  AND size(g.branches) > 0
WITH o.id AS id, g.tree AS tree, g.branches AS branches, count(DISTINCT g.id) AS alike
WITH id, tree, sum(alike) AS goals, collect(branches) AS lists
UNWIND lists AS list
UNWIND list AS above
WITH id, tree, goals, collect(DISTINCT above) AS found
WHERE size(found) > 1
WITH id, tree, goals, found ORDER BY size(found) DESC, tree, id
WITH id, head(collect({tree: tree, goals: goals, found: found})) AS most
UNWIND most.found AS branch
MATCH (b:Goal {id: branch})
WITH id, most, b ORDER BY b.order, b.id
RETURN id AS node, most.tree AS tree, most.goals AS goals, size(most.found) AS count,
       collect(b.title) AS branches
