// code: TGT001
// name: indicator-without-target
// severity: error
// cause: branch
// node: Indicator
// title.id: Indikator tanpa target
// title.en: Indicator without a target
// counts.id: indikator pada sasaran tanpa crosscutting eksternal
// counts.en: indicators of goals without an external crosscut
// message.id: Indikator “{title}” pada “{goal}” tidak memiliki target.
// message.en: The indicator “{title}” of “{goal}” has no target.
// why.id: Tanpa target tidak ada yang dapat diperjanjikan, dipantau, atau dinilai tercapai; baris ini
//   kosong di perjanjian kinerja dan di laporan kinerja.
// why.en: Without a target there is nothing to agree on, to monitor or to call achieved; the line stays
//   empty in the performance agreement and in the performance report.
// fix.id: Isi target indikator ini dengan angka, satuan, dan tahunnya, misalnya “200 orang (2026)”. Bila
//   kinerjanya dihasilkan bersama mitra, catat crosscutting-nya pada `crosscuts` sasaran tersebut.
// fix.en: Give the indicator a target with a number, a unit and a year, such as “200 orang (2026)”. If
//   another agency shares this performance, record the crosscut on the goal.
// source.id: PermenPANRB 88/2021, komponen 1.b: target dapat dicapai, menantang, dan realistis
// source.en: PermenPANRB 88/2021, component 1.b: targets are achievable, challenging and realistic
// criterion: achievable
// population: MATCH (g:Goal)-[:MEASURED_BY]->(i:Indicator)
//   WHERE NOT EXISTS {
//     MATCH (g)-[x:CROSSCUTS_WITH]->(:Agency)
//     WHERE x.scope = 'external' AND coalesce(x.status, '') <> 'rejected'
//   }
//   RETURN DISTINCT i.id AS node

MATCH (t:Tree)
WITH t, NOT EXISTS {
    MATCH (t)<-[:IN_TREE]-(:Goal)-[:MEASURED_BY]->(:Indicator)-[:HAS_TARGET]->(known:Target)
    WHERE known.kind IN ['target', 'revised']
  } AS whole_tree
MATCH (t)<-[:IN_TREE]-(g:Goal)-[:MEASURED_BY]->(i:Indicator)
WHERE NOT EXISTS {
    MATCH (g)-[x:CROSSCUTS_WITH]->(:Agency)
    WHERE x.scope = 'external' AND coalesce(x.status, '') <> 'rejected'
  }
  AND NOT EXISTS { MATCH (i)-[:HAS_TARGET]->(own:Target) WHERE own.kind IN ['target', 'revised'] }
RETURN i.id AS node, g.title AS goal, whole_tree
