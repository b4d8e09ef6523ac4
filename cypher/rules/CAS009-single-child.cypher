// code: CAS009
// name: single-child
// severity: info
// cause: branch
// title.id: Hasil dengan satu turunan saja
// title.en: Outcome with a single child
// counts.id: sasaran strategis dan sasaran program (ultimate dan intermediate)
// counts.en: ultimate and intermediate goals
// message.id: “{title}” ({level}) hanya diturunkan menjadi satu sasaran, “{child}” ({child_level}).
// message.en: “{title}” ({level}) has a single child, “{child}” ({child_level}).
// why.id: Sebuah hasil biasanya membutuhkan lebih dari satu kondisi. Turunan tunggal sering berarti kondisi
//   yang sama dirumuskan ulang, atau kondisi lain (termasuk yang dikerjakan unit lain) belum dipetakan.
// why.en: A result usually takes more than one condition. A single child often says the same thing once
//   more, or other conditions (also those that other units bring about) have not been mapped yet.
// fix.id: Tanyakan kondisi apa lagi yang diperlukan agar hasil ini tercapai, lalu tambahkan sebagai sasaran
//   yang menyebut sasaran ini pada `parents`. Jika turunan ini memang cukup, biarkan.
// fix.en: Ask what else it takes to reach this result, and add it as a goal that names this one under
//   `parents`. If the one child really is enough, leave it.
// source.id: Kelaziman penyusunan pohon kinerja: semua kondisi yang diperlukan dipetakan
// source.en: Usual practice in drawing up performance trees: every condition that is needed is mapped
// criterion: aligned
// population: MATCH (g:Goal)-[:IN_TREE]->(t:Tree)
//   WHERE g.standard_level IN ['ultimate', 'intermediate']
//     AND size([word IN [g.kind, g.level, t.level_titles[g.rank]] WHERE toLower(trim(word)) IN ['visi', 'misi']]) = 0
//   RETURN g.id AS node
MATCH (g:Goal)-[:IN_TREE]->(t:Tree)
WHERE g.standard_level IN ['ultimate', 'intermediate']
  AND size([word IN [g.kind, g.level, t.level_titles[g.rank]] WHERE toLower(trim(word)) IN ['visi', 'misi']]) = 0
  AND COUNT { MATCH (g)-[:CASCADES_TO]->(c:Goal) WHERE c.tree = g.tree } = 1
MATCH (g)-[:CASCADES_TO]->(child:Goal)
WHERE child.tree = g.tree AND child.rank <> g.rank AND coalesce(child.standard_level, '') <> 'none'
RETURN g.id AS node, child.title AS child, child.level AS child_level
