// code: TXT002
// name: repeated-statement
// severity: warning
// cause: title
// title.id: Rumusan berulang
// title.en: Repeated statement
// counts.id: sasaran
// counts.en: goals
// message.id: Rumusan “{title}” dipakai {times} sasaran dalam pohon yang sama, di antaranya juga {twin}.
// message.en: {times} goals of this tree are worded “{title}”, among them also {twin}.
// why.id: Dua sasaran dengan rumusan yang sama tidak dapat dibedakan dalam laporan, dan biasanya berarti
//   satu kondisi ditulis dua kali atau turunannya hanya menyalin induknya.
// why.en: Reports cannot tell two goals of the same wording apart; usually one condition has been written
//   twice, or a child merely copies its parent.
// fix.id: Jika kondisinya sama, satukan dan gunakan `parents` untuk induk lainnya. Jika berbeda, pertegas
//   rumusannya: kondisi apa, pada siapa, di mana.
// fix.en: If it is one condition, keep one goal and name its other parents under `parents`. If not, say in
//   each title what differs: which condition, whose, where.
// source.id: PermenPANRB 88/2021, komponen 1.b: kinerja selaras di setiap level jabatan (cascading);
//   rumusan hasil yang jelas
// source.en: PermenPANRB 88/2021, component 1.b: performance is aligned at every level of position
//   (cascading); clear statements of results
// criterion: statements
// population: MATCH (g:Goal) RETURN g.id AS node

// Few texts occur twice, and only those are looked up in their trees.
MATCH (g:Goal)
WITH g.norm AS norm, collect(g.id) AS alike
WHERE size(alike) > 1 AND norm <> ''
UNWIND alike AS id
MATCH (goal:Goal {id: id})
WITH goal.tree AS tree, norm, id ORDER BY id
WITH tree, norm, collect(id) AS twins
WHERE size(twins) > 1
WITH twins, size(twins) AS times
UNWIND twins AS node
WITH node, times, head([id IN twins WHERE id <> node]) AS other
RETURN node, times, last(split(other, '/')) AS twin
