// code: CAS008
// name: several-parents
// severity: info
// cause: branch
// title.id: Sasaran dengan beberapa induk
// title.en: Goal with several parents
// counts.id: sasaran
// counts.en: goals
// message.id: “{title}” diturunkan dari {count} sasaran: {parents}.
// message.en: {count} goals cascade to “{title}”: {parents}.
// why.id: Boleh, karena satu kondisi dapat mendukung beberapa hasil. Namun, pastikan kontribusinya kepada
//   setiap induk jelas dan tidak dihitung dua kali.
// why.en: This is allowed, since one condition may serve several results. Make sure that its part in each
//   parent's result is clear and not counted twice.
// fix.id: Jika salah satu induk tidak benar-benar membutuhkannya, hapus dari `parents`; jika semua benar,
//   tidak ada yang perlu diubah.
// fix.en: If one of the parents does not really need it, take it out of `parents`; if all do, there is
//   nothing to change.
// source.id: Kelaziman penyusunan pohon kinerja: boleh, tetapi perlu dicermati
// source.en: Usual practice in drawing up performance trees: allowed, but worth a look
// criterion: aligned
// population: MATCH (g:Goal) RETURN g.id AS node
MATCH (g:Goal)
WHERE COUNT { MATCH (g)<-[:CASCADES_TO]-(p:Goal) WHERE p.tree = g.tree } > 1
MATCH (g)<-[:CASCADES_TO]-(parent:Goal)
WHERE parent.tree = g.tree
WITH g, parent ORDER BY parent.order, parent.id
WITH g, collect(parent.title) AS parents
RETURN g.id AS node, size(parents) AS count, parents
