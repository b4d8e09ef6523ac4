// code: CAS010
// name: wide-fan-out
// severity: info
// title.id: Turunan terlalu banyak
// title.en: Goal with very many children
// counts.id: sasaran di atas jenjang Sasaran Program yang memiliki turunan, tanpa urusan penunjang
// counts.en: goals above the intermediate level with children, support goals left out
// message.id: “{title}” diturunkan langsung menjadi {children} sasaran, lebih dari {most}.
// message.en: “{title}” has {children} children, more than {most}.
// why.id: Turunan sebanyak itu biasanya daftar kegiatan, bukan kondisi; satu jenjang di antaranya mungkin
//   hilang, dan satu pejabat sulit mengendalikan semuanya. Di bawahnya, jumlah turunan mengikuti
//   nomenklatur.
// why.en: So many children are usually a list of activities, not of conditions; a level between may be
//   missing, and one officer can hardly steer them all. Further down their number follows from the
//   nomenclature.
// fix.id: Kelompokkan turunan yang mendukung kondisi yang sama di bawah sasaran antara, atau gabungkan yang
//   sama.
// fix.en: Gather the children that serve one condition under a goal between, or merge those that are the
//   same.
// source.id: Kelaziman penyusunan pohon kinerja; batasnya dapat diatur
// source.en: Usual practice in drawing up performance trees; the limit can be set
// setting.most: 7
// criterion: aligned
// population: MATCH (g:Goal)
//   WHERE g.standard_level IN ['regional', 'ultimate'] AND NOT coalesce(g.support, false)
//     AND EXISTS { MATCH (g)-[:CASCADES_TO]->(c:Goal) WHERE c.tree = g.tree AND NOT coalesce(c.support, false) }
//   RETURN g.id AS node
MATCH (g:Goal)
WHERE g.standard_level IN ['regional', 'ultimate'] AND NOT coalesce(g.support, false)
WITH g, COUNT { MATCH (g)-[:CASCADES_TO]->(c:Goal) WHERE c.tree = g.tree AND NOT coalesce(c.support, false) } AS children
WHERE children > $most
RETURN g.id AS node, children, $most AS most
