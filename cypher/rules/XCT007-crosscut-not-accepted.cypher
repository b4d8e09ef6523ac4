// code: XCT007
// name: crosscut-not-accepted
// severity: warning
// cause: other
// title.id: Crosscutting belum disepakati mitra
// title.en: Crosscut that the partner has not accepted
// counts.id: crosscutting yang statusnya dicatat
// counts.en: crosscuts with a status
// message.id: Crosscutting “{title}” dengan {partner} berstatus {status}, periode sampai {last_year}.
// message.en: The crosscut of “{title}” with {partner} is {status}, in a period that runs to {last_year}.
// why.id: Crosscutting yang ditolak, atau masih usulan setelah periodenya lewat, bukan dukungan nyata:
//   hasil yang bergantung padanya tidak terjamin.
// why.en: A crosscut that was refused, or is still a proposal after its period is over, supports nothing: the
//   result that counts on it is not secured.
// fix.id: Selesaikan dengan mitra dan perbarui `status`, cari mitra lain, atau hapus crosscutting ini dan
//   rumuskan cara mencapai sasaran tanpanya.
// fix.en: Settle it with the partner and update `status`, find another partner, or take the crosscut out
//   and say how the goal is reached without it.
// source.id: Turunan dari PermenPANRB 88/2021, komponen 1.b: hubungan kinerja, strategi, dan aktivitas
//   antarunit (crosscutting)
// source.en: Derived from PermenPANRB 88/2021, component 1.b: crosscutting shows how performance, strategy
//   and activity of units are related
// criterion: crosscutting
// population: MATCH (g:Goal)-[crosscut:CROSSCUTS_WITH]->(partner:Agency) WHERE crosscut.status IS NOT NULL
//   RETURN g.id AS node, partner.id AS other
MATCH (t:Tree)<-[:IN_TREE]-(g:Goal)-[crosscut:CROSSCUTS_WITH]->(partner:Agency)
WHERE crosscut.status = 'rejected'
   OR (crosscut.status = 'proposed' AND t.last_year < toInteger(substring($as_of, 0, 4)))
RETURN g.id AS node, partner.id AS other, crosscut.source AS source, partner.title AS partner,
       crosscut.status AS status, t.last_year AS last_year
