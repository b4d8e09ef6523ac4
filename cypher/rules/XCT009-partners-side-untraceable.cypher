// code: XCT009
// name: partners-side-untraceable
// severity: error
// cause: other
// title.id: Bagian mitra belum lengkap
// title.en: The partner's side is not complete
// counts.id: crosscutting yang sasaran mitranya diketahui
// counts.en: crosscuts whose goal on the partner's side is known
// message.id: “{title}” memiliki crosscutting dengan {partner}, tetapi sasaran mitranya ({counterparts})
//   belum lengkap: belum ada {missing}.
// message.en: “{title}” crosscuts with {partner}, but the goal on the partner's side ({counterparts}) is
//   not complete: it lacks {missing}.
// why.id: Kontribusi tiap pihak harus dapat ditelusuri sampai indikator, target, dan penanggung jawabnya.
//   Jika sasaran mitra tidak memilikinya, dukungan yang diharapkan tidak dapat ditagih kepada siapa pun.
// why.en: What each side contributes has to be traceable to an indicator, a target and an owner. If the
//   partner's goal has none, nobody answers for the support that is counted on.
// fix.id: Bersama mitra, lengkapi sasaran mereka dengan `indicators`, `target`, dan `owners`, atau sebutkan
//   pada `counterpart` sasaran mitra yang sudah lengkap.
// fix.en: Together with the partner, give their goal `indicators`, a `target` and `owners`, or name under
//   `counterpart` a goal of theirs that has them.
// source.id: Turunan dari PermenPANRB 88/2021, komponen 1.b: hubungan kinerja, strategi, dan aktivitas
//   antarunit (crosscutting)
// source.en: Derived from PermenPANRB 88/2021, component 1.b: crosscutting shows how performance, strategy
//   and activity of units are related
// criterion: crosscutting
// population: MATCH (t:Tree)<-[:IN_TREE]-(a:Goal)-[edge:CROSSCUTS_WITH]->(partner:Agency)<-[:OF]-(u:Tree)
//   WHERE edge.scope = 'external' AND coalesce(edge.status, '') <> 'rejected' AND edge.counterpart IS NOT NULL
//     AND partner.id <> t.agency AND u.first_year <= t.last_year AND t.first_year <= u.last_year
//   UNWIND [u.id + '/' + edge.counterpart, edge.counterpart] AS called
//   MATCH (b:Goal {id: called}) WHERE b.tree = u.id
//   OPTIONAL MATCH (:Goal {id: called})-[asked:CROSSCUTS_WITH]->(own:Agency)
//   WHERE own.id = t.agency AND asked.counterpart IS NULL
//     AND asked.scope = 'external' AND coalesce(asked.status, '') <> 'rejected'
//   WITH t, a, edge, partner, b, collect(asked.order) AS places
//   UNWIND range(-1, size(places) - 1) AS nth
//   WITH DISTINCT CASE WHEN nth < 0 THEN a.id ELSE b.id END AS goal,
//        CASE WHEN nth < 0 THEN edge.order ELSE places[nth] END AS place,
//        CASE WHEN nth < 0 THEN partner.id ELSE t.agency END AS agency,
//        CASE WHEN nth < 0 THEN b.id ELSE a.id END AS there
//   WITH DISTINCT goal, place, agency
//   RETURN goal AS node, agency AS other

// The goal that a crosscut names is its counterpart. If that goal's own crosscut names none, the goal that
// names it is its counterpart.
MATCH (t:Tree)<-[:IN_TREE]-(a:Goal)-[edge:CROSSCUTS_WITH]->(partner:Agency)<-[:OF]-(u:Tree)
WHERE edge.scope = 'external' AND coalesce(edge.status, '') <> 'rejected' AND edge.counterpart IS NOT NULL
  AND partner.id <> t.agency AND u.first_year <= t.last_year AND t.first_year <= u.last_year
UNWIND [u.id + '/' + edge.counterpart, edge.counterpart] AS called
MATCH (b:Goal {id: called}) WHERE b.tree = u.id
OPTIONAL MATCH (:Goal {id: called})-[asked:CROSSCUTS_WITH]->(own:Agency)
WHERE own.id = t.agency AND asked.counterpart IS NULL
  AND asked.scope = 'external' AND coalesce(asked.status, '') <> 'rejected'
WITH t, a, edge, partner, b, collect(asked.order) AS places
UNWIND range(-1, size(places) - 1) AS nth
WITH DISTINCT CASE WHEN nth < 0 THEN a.id ELSE b.id END AS goal,
     CASE WHEN nth < 0 THEN edge.order ELSE places[nth] END AS place,
     CASE WHEN nth < 0 THEN partner.id ELSE t.agency END AS agency,
     CASE WHEN nth < 0 THEN b.id ELSE a.id END AS there
MATCH (far:Goal {id: there})
WITH goal, place, agency, far, COUNT { MATCH (far)-[:MEASURED_BY]->(:Indicator) } AS indicators,
     COUNT {
       MATCH (far)-[:MEASURED_BY]->(:Indicator)-[:HAS_TARGET]->(target:Target)
       WHERE target.kind IN ['target', 'revised'] AND target.reading IN ['value', 'grade', 'ratio', 'range']
     } AS targets,
     COUNT { MATCH (far)-[:OWNED_BY]->(:Officer) } AS owners,
     COUNT {
       MATCH (far)-[:MEASURED_BY]->(i:Indicator) WHERE NOT EXISTS { MATCH (i)-[:OWNED_BY]->(:Officer) }
     } AS unowned
WITH goal, place, agency, far, [lack IN [
       CASE WHEN indicators = 0 THEN 'indicators' END,
       CASE WHEN targets = 0 THEN 'targets' END,
       CASE WHEN owners = 0 AND (indicators = 0 OR unowned > 0) THEN 'owners' END
     ] WHERE lack IS NOT NULL] AS missing
ORDER BY far.id
WITH goal, place, agency, collect(far.title) AS counterparts, collect(missing) AS lists,
     min(size(missing)) AS fewest
WHERE fewest > 0
MATCH (:Goal {id: goal})-[shown:CROSSCUTS_WITH]->(shared:Agency {id: agency})
WHERE shown.order = place
RETURN goal AS node, agency AS other, shown.source AS source, shared.title AS partner, counterparts,
       head([list IN lists WHERE size(list) = fewest]) AS missing
