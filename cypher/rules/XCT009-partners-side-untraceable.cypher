// code: XCT009
// name: partners-side-untraceable
// severity: error
// cause: other
// title.id: Bagian mitra tidak dapat ditelusuri
// title.en: The partner's side cannot be traced
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
// population: OPTIONAL MATCH (t:Tree)<-[:IN_TREE]-(g:Goal)-[crosscut:CROSSCUTS_WITH]->(partner:Agency)<-[:OF]-(u:Tree)
//   WHERE crosscut.scope = 'external' AND coalesce(crosscut.status, '') <> 'rejected'
//     AND crosscut.counterpart IS NOT NULL AND partner.id <> t.agency
//     AND u.first_year <= t.last_year AND t.first_year <= u.last_year
//   UNWIND [u.id + '/' + crosscut.counterpart, crosscut.counterpart] AS called
//   OPTIONAL MATCH (h:Goal {id: called}) WHERE h.tree = u.id
//   WITH collect({goal: g.id, place: crosscut.order, agency: partner.id, there: h.id}) AS named
//   OPTIONAL MATCH (theirs:Tree)<-[:IN_TREE]-(k:Goal)-[back:CROSSCUTS_WITH]->(own:Agency)<-[:OF]-(ours:Tree)
//   WHERE back.scope = 'external' AND coalesce(back.status, '') <> 'rejected'
//     AND back.counterpart IS NOT NULL AND own.id <> theirs.agency
//     AND theirs.first_year <= ours.last_year AND ours.first_year <= theirs.last_year
//   UNWIND [ours.id + '/' + back.counterpart, back.counterpart] AS wanted
//   OPTIONAL MATCH (f:Goal {id: wanted})-[asked:CROSSCUTS_WITH]->(them:Agency)
//   WHERE f.tree = ours.id AND them.id = theirs.agency AND asked.counterpart IS NULL
//     AND asked.scope = 'external' AND coalesce(asked.status, '') <> 'rejected'
//   WITH named, collect({goal: f.id, place: asked.order, agency: them.id, there: k.id}) AS answering
//   UNWIND named + answering AS pair
//   WITH DISTINCT pair.goal AS goal, pair.place AS place, pair.agency AS agency, pair.there AS there
//   WITH goal, place, agency, there WHERE there IS NOT NULL
//   WITH DISTINCT goal, place, agency
//   RETURN count(goal) AS population
// members: OPTIONAL MATCH (t:Tree)<-[:IN_TREE]-(g:Goal)-[crosscut:CROSSCUTS_WITH]->(partner:Agency)<-[:OF]-(u:Tree)
//   WHERE crosscut.scope = 'external' AND coalesce(crosscut.status, '') <> 'rejected'
//     AND crosscut.counterpart IS NOT NULL AND partner.id <> t.agency
//     AND u.first_year <= t.last_year AND t.first_year <= u.last_year
//   UNWIND [u.id + '/' + crosscut.counterpart, crosscut.counterpart] AS called
//   OPTIONAL MATCH (h:Goal {id: called}) WHERE h.tree = u.id
//   WITH collect({goal: g.id, place: crosscut.order, agency: partner.id, there: h.id}) AS named
//   OPTIONAL MATCH (theirs:Tree)<-[:IN_TREE]-(k:Goal)-[back:CROSSCUTS_WITH]->(own:Agency)<-[:OF]-(ours:Tree)
//   WHERE back.scope = 'external' AND coalesce(back.status, '') <> 'rejected'
//     AND back.counterpart IS NOT NULL AND own.id <> theirs.agency
//     AND theirs.first_year <= ours.last_year AND ours.first_year <= theirs.last_year
//   UNWIND [ours.id + '/' + back.counterpart, back.counterpart] AS wanted
//   OPTIONAL MATCH (f:Goal {id: wanted})-[asked:CROSSCUTS_WITH]->(them:Agency)
//   WHERE f.tree = ours.id AND them.id = theirs.agency AND asked.counterpart IS NULL
//     AND asked.scope = 'external' AND coalesce(asked.status, '') <> 'rejected'
//   WITH named, collect({goal: f.id, place: asked.order, agency: them.id, there: k.id}) AS answering
//   UNWIND named + answering AS pair
//   WITH DISTINCT pair.goal AS goal, pair.place AS place, pair.agency AS agency, pair.there AS there
//   WITH goal, there WHERE goal IS NOT NULL AND there IS NOT NULL
//   RETURN DISTINCT goal AS node

// First the goals that a crosscut names, then those that name the crosscutting goal in a crosscut back.
OPTIONAL MATCH (t:Tree)<-[:IN_TREE]-(g:Goal)-[crosscut:CROSSCUTS_WITH]->(partner:Agency)<-[:OF]-(u:Tree)
WHERE crosscut.scope = 'external' AND coalesce(crosscut.status, '') <> 'rejected'
  AND crosscut.counterpart IS NOT NULL AND partner.id <> t.agency
  AND u.first_year <= t.last_year AND t.first_year <= u.last_year
UNWIND [u.id + '/' + crosscut.counterpart, crosscut.counterpart] AS called
OPTIONAL MATCH (h:Goal {id: called}) WHERE h.tree = u.id
WITH collect({goal: g.id, place: crosscut.order, agency: partner.id, there: h.id}) AS named
OPTIONAL MATCH (theirs:Tree)<-[:IN_TREE]-(k:Goal)-[back:CROSSCUTS_WITH]->(own:Agency)<-[:OF]-(ours:Tree)
WHERE back.scope = 'external' AND coalesce(back.status, '') <> 'rejected'
  AND back.counterpart IS NOT NULL AND own.id <> theirs.agency
  AND theirs.first_year <= ours.last_year AND ours.first_year <= theirs.last_year
UNWIND [ours.id + '/' + back.counterpart, back.counterpart] AS wanted
OPTIONAL MATCH (f:Goal {id: wanted})-[asked:CROSSCUTS_WITH]->(them:Agency)
WHERE f.tree = ours.id AND them.id = theirs.agency AND asked.counterpart IS NULL
  AND asked.scope = 'external' AND coalesce(asked.status, '') <> 'rejected'
WITH named, collect({goal: f.id, place: asked.order, agency: them.id, there: k.id}) AS answering
UNWIND named + answering AS pair
WITH DISTINCT pair.goal AS goal, pair.place AS place, pair.agency AS agency, pair.there AS there
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
MATCH (:Goal {id: goal})-[edge:CROSSCUTS_WITH]->(shared:Agency {id: agency})
WHERE edge.order = place
RETURN goal AS node, agency AS other, edge.source AS source, shared.title AS partner, counterparts,
       head([list IN lists WHERE size(list) = fewest]) AS missing
