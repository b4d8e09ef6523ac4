// code: XCT008
// name: tree-without-crosscut
// severity: info
// node: Tree
// title.id: Pohon tanpa crosscutting
// title.en: Tree without a crosscut
// counts.id: pohon kinerja
// counts.en: trees
// message.id: Tidak ada sasaran dalam “{title}” yang memiliki crosscutting dengan mitra.
// message.en: No goal of “{title}” crosscuts with another agency or institution.
// why.id: Hampir tidak ada hasil strategis yang dicapai satu pihak sendirian. Pohon tanpa crosscutting
//   biasanya belum selesai dipetakan.
// why.en: Hardly any strategic result is reached by one agency alone. A tree without a crosscut has usually
//   not been mapped to the end.
// fix.id: Tinjau sasaran yang bergantung pada pihak lain, lalu sebutkan mitranya pada `crosscuts`.
// fix.en: Look for goals that depend on others and name the partners under `crosscuts`.
// source.id: Kelaziman penyusunan pohon kinerja, sebagai turunan dari PermenPANRB 88/2021, komponen 1.b:
//   hubungan kinerja, strategi, dan aktivitas antarunit (crosscutting)
// source.en: Usual practice in drawing up performance trees, derived from PermenPANRB 88/2021, component
//   1.b: crosscutting shows how performance, strategy and activity of units are related
// criterion: crosscutting
// population: MATCH (t:Tree) RETURN t.id AS node
MATCH (t:Tree)
WHERE NOT EXISTS {
  MATCH (t)<-[:IN_TREE]-(:Goal)-[crosscut:CROSSCUTS_WITH]->(:Agency)
  WHERE crosscut.scope = 'external' AND coalesce(crosscut.status, '') <> 'rejected'
}
RETURN t.id AS node
