// code: CAS009
// name: single-child
// severity: info
// title.id: Hasil dengan satu turunan saja
// title.en: Outcome with a single child
// counts.id: sasaran pada jenjang hasil (outcome)
// counts.en: outcome goals
// message.id: “{title}” ({level}) hanya diturunkan menjadi satu sasaran, “{child}” ({child_level}).
// message.en: “{title}” ({level}) has a single child, “{child}” ({child_level}).
// why.id: Sebuah hasil biasanya membutuhkan lebih dari satu kondisi. Turunan tunggal sering berarti kondisi
//   yang sama dirumuskan ulang, atau kondisi lain (termasuk yang dikerjakan unit lain) belum dipetakan.
// why.en: A result usually takes more than one condition. A single child often says the same thing once
//   more, or other conditions (also those that other units bring about) have not been mapped yet.
// fix.id: Tanyakan kondisi apa lagi yang diperlukan agar hasil ini tercapai, lalu tambahkan pada `children`.
//   Jika turunan ini memang cukup, biarkan.
// fix.en: Ask what else it takes to reach this result and add it under `children`. If the one child really
//   is enough, leave it.
// source.id: PermenPANRB 88/2021, komponen 1.b: kinerja berkesinambungan dan selaras di setiap level
//   jabatan (cascading); pohon kinerja memetakan semua kondisi yang diperlukan
// source.en: PermenPANRB 88/2021, component 1.b: performance is continuous and aligned at every level of
//   position (cascading); the tree maps every condition that is needed
// population: MATCH (g:Goal) WHERE g.level IN ['ultimate', 'intermediate', 'immediate']
//   RETURN count(g) AS population
// members: MATCH (g:Goal) WHERE g.level IN ['ultimate', 'intermediate', 'immediate'] RETURN g.id AS node
MATCH (g:Goal)
WHERE g.level IN ['ultimate', 'intermediate', 'immediate']
  AND COUNT { MATCH (g)-[:CASCADES_TO]->(:Goal) } = 1
MATCH (g)-[:CASCADES_TO]->(child:Goal)
WHERE child.rank <> g.rank
RETURN g.id AS node, child.title AS child, child.level AS child_level
