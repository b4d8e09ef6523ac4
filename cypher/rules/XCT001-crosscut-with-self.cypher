// code: XCT001
// name: crosscut-with-self
// severity: error
// cause: other
// title.id: Crosscutting dengan diri sendiri
// title.en: Crosscut with oneself
// counts.id: crosscutting
// counts.en: crosscuts
// message.id: “{title}” dinyatakan memiliki crosscutting eksternal dengan {agency}, pemilik pohon ini
//   sendiri.
// message.en: “{title}” names {agency}, whose own tree this is, as an external partner.
// why.id: Crosscutting eksternal menunjukkan kontribusi pihak lain. Menunjuk diri sendiri menyembunyikan
//   siapa mitra yang sebenarnya.
// why.en: An external crosscut shows what another party contributes. Pointing at oneself hides who the
//   partner really is.
// fix.id: Ganti `crosscuts` dengan mitra yang dimaksud. Jika yang dimaksud kerja sama antarbidang, tulis
//   `scope: internal`.
// fix.en: Put the real partner under `crosscuts`. If it is about units of one agency, write
//   `scope: internal`.
// source.id: Turunan dari PermenPANRB 88/2021, komponen 1.b: hubungan kinerja, strategi, dan aktivitas
//   antarunit (crosscutting)
// source.en: Derived from PermenPANRB 88/2021, component 1.b: crosscutting shows how performance, strategy
//   and activity of units are related
// criterion: crosscutting
// population: MATCH (g:Goal)-[:CROSSCUTS_WITH]->(partner:Agency)
//   RETURN g.id AS node, partner.id AS other
MATCH (t:Tree)<-[:IN_TREE]-(g:Goal)-[crosscut:CROSSCUTS_WITH]->(partner:Agency)
WHERE crosscut.scope = 'external' AND partner.id = t.agency
RETURN g.id AS node, partner.id AS other, crosscut.source AS source, partner.title AS agency
