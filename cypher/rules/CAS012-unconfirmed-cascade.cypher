// code: CAS012
// name: unconfirmed-cascade
// severity: info
// node: Tree
// title.id: Penjenjangan yang belum dikonfirmasi
// title.en: Cascade that nobody has confirmed
// counts.id: pohon kinerja
// counts.en: trees
// message.id: {inferred} dari {cascades} garis penjenjangan dalam “{title}” belum dikonfirmasi.
// message.en: {inferred} of the {cascades} cascade edges of “{title}” are not confirmed.
// why.id: Garis yang disimpulkan dari urutan dan kata-kata dokumen belum tentu sesuai dengan maksud
//   penyusunnya; temuan lain yang bersandar padanya ikut belum pasti.
// why.en: An edge read off the order and wording of a document may differ from the intention of its authors,
//   and findings that rest on it are only as certain as the edge.
// fix.id: Periksa garis itu bersama penyusun pohon, lalu ubah `basis: inferred` menjadi `basis: stated`.
// fix.en: Check these edges with the authors of the tree, then change `basis: inferred` to `basis: stated`.
// source.id: Kehati-hatian atas data yang disimpulkan dari dokumen
// source.en: Caution with data inferred from a document
// criterion: continuous
// population: MATCH (t:Tree) RETURN t.id AS node
MATCH (parent:Goal)-[cascade:CASCADES_TO]->(g:Goal)-[:IN_TREE]->(t:Tree)
WHERE parent.tree = g.tree
WITH t, count(cascade) AS cascades,
     sum(CASE WHEN cascade.basis = 'inferred' THEN 1 ELSE 0 END) AS inferred
WHERE inferred > 0
RETURN t.id AS node, inferred, cascades
