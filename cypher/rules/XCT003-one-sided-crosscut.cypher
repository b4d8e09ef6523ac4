// code: XCT003
// name: one-sided-crosscut
// severity: warning
// cause: other
// title.id: Crosscutting sepihak
// title.en: One-sided crosscut
// counts.id: crosscutting yang pohon mitranya sudah dimuat
// counts.en: crosscuts whose partner's tree is loaded
// message.id: “{title}” memiliki crosscutting dengan {partner}, tetapi belum dibalas oleh sasaran mana pun
//   dalam pohon mitra ({trees}).
// message.en: “{title}” crosscuts with {partner}, but no goal of the partner's tree ({trees}) names it
//   back.
// why.id: Crosscutting baru nyata jika tercatat di kedua pihak. Jika hanya satu pihak yang mencatat, mitra
//   belum tentu menganggarkan dan menargetkan bagiannya.
// why.en: A crosscut is real once both sides record it. As long as one side alone does, the partner may
//   neither have budgeted nor set a target for its part.
// fix.id: Bersama mitra, cantumkan crosscutting balasan pada pohon mereka, atau isi `counterpart` dengan id
//   sasaran mitra yang dimaksud. Jika `counterpart` sudah diisi, periksa id-nya.
// fix.en: Together with the partner, record the crosscut in their tree too, or give the id of their goal as
//   `counterpart`. If there is a `counterpart` already, check its id.
// source.id: Turunan dari PermenPANRB 88/2021, komponen 1.b: hubungan kinerja, strategi, dan aktivitas
//   antarunit (crosscutting)
// source.en: Derived from PermenPANRB 88/2021, component 1.b: crosscutting shows how performance, strategy
//   and activity of units are related
// criterion: crosscutting
// population: MATCH (t:Tree)<-[:IN_TREE]-(g:Goal)-[crosscut:CROSSCUTS_WITH]->(partner:Agency)
//   WHERE crosscut.scope = 'external' AND coalesce(crosscut.status, '') <> 'rejected'
//     AND partner.id <> t.agency AND EXISTS {
//       MATCH (partner)<-[:OF]-(u:Tree) WHERE u.first_year <= t.last_year AND t.first_year <= u.last_year
//     }
//   RETURN g.id AS node, partner.id AS other
MATCH (h:Goal)-[back:CROSSCUTS_WITH]->(own:Agency)
WHERE back.scope = 'external' AND coalesce(back.status, '') <> 'rejected'
WITH DISTINCT h.tree + ' ' + own.id AS answer
WITH collect(answer) AS answers
MATCH (t:Tree)<-[:IN_TREE]-(g:Goal)-[crosscut:CROSSCUTS_WITH]->(partner:Agency)<-[:OF]-(u:Tree)
WHERE crosscut.scope = 'external' AND coalesce(crosscut.status, '') <> 'rejected'
  AND partner.id <> t.agency AND u.first_year <= t.last_year AND t.first_year <= u.last_year
WITH g, crosscut, partner, u.id AS theirs, u.id + ' ' + t.agency IN answers AS answered
WITH g, crosscut, partner, collect(theirs) AS found, sum(CASE WHEN answered THEN 1 ELSE 0 END) AS answering
WHERE crosscut.counterpart IS NOT NULL OR answering = 0
UNWIND found AS tree
UNWIND [tree + '/' + crosscut.counterpart, crosscut.counterpart] AS named
OPTIONAL MATCH (c:Goal {id: named}) WHERE c.tree = tree
WITH g, crosscut, partner, tree, count(c) AS held ORDER BY tree, g.id
WITH g, crosscut, partner, collect(tree) AS trees, sum(held) AS counterparts
WHERE counterparts = 0
RETURN g.id AS node, partner.id AS other, crosscut.source AS source, partner.title AS partner, trees,
       crosscut.counterpart AS counterpart
