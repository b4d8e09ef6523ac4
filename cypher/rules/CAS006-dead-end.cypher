// code: CAS006
// name: dead-end
// severity: warning
// cause: branch
// title.id: Sasaran yang tidak diturunkan lagi
// title.en: Goal that leads nowhere
// counts.id: sasaran di atas jenjang terbawah
// counts.en: goals above the lowest level
// message.id: “{title}” ({level}) tidak diturunkan menjadi sasaran apa pun, padahal pohon ini sampai ke
//   jenjang {lowest_level}.
// message.en: Nothing follows from “{title}” ({level}), although this tree goes down to {lowest_level}.
// why.id: Rantai yang berhenti di tengah berarti hasil ini tidak dipecah menjadi pekerjaan siapa pun di
//   bawahnya; penilai menurunkan nilai penjenjangan yang tidak sampai ke pelaksana.
// why.en: If the chain stops halfway, nobody further down works for this result; evaluators mark down a
//   cascade that does not reach the staff.
// fix.id: Rumuskan turunannya sampai jenjang terbawah: sebutkan sasaran ini pada `parents` setiap sasaran
//   yang mendukungnya.
// fix.en: Add the goals that follow from it, down to the lowest level: name this goal under `parents` of
//   each goal that serves it.
// source.id: PermenPANRB 88/2021, komponen 1.b: kinerja berkesinambungan dan selaras di setiap level
//   jabatan (cascading), sampai ke pegawai
// source.en: PermenPANRB 88/2021, component 1.b: performance is continuous and aligned at every level of
//   position (cascading), down to each employee
// criterion: continuous
// population: MATCH (g:Goal)-[:IN_TREE]->(t:Tree)
//   WHERE g.rank < t.bottom AND coalesce(g.standard_level, '') <> 'none'
//   RETURN g.id AS node

// A goal without a parent as well is reported by CAS001 only: one cause, one finding.
MATCH (g:Goal)-[:IN_TREE]->(t:Tree)
WHERE g.rank < t.bottom AND coalesce(g.standard_level, '') <> 'none'
  AND NOT EXISTS { MATCH (g)-[:CASCADES_TO]->(:Goal) }
  AND (g.rank = t.top OR EXISTS { MATCH (:Goal)-[:CASCADES_TO]->(g) })
RETURN g.id AS node, t.levels[t.bottom] AS lowest_level
