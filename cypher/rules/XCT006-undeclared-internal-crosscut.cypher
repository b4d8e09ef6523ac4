// code: XCT006
// name: undeclared-internal-crosscut
// severity: info
// cause: other
// title.id: Crosscutting antarbidang belum dinyatakan
// title.en: Internal crosscut that is not declared
// counts.id: garis dari sasaran program ke sasaran kegiatan yang keduanya punya penanggung jawab
// counts.en: edges from intermediate to immediate goals, both owned
// message.id: “{title}” diampu {officers}, yang bukan penanggung jawab induknya, “{parent}”; kerja sama
//   antarbidang ini belum dinyatakan.
// message.en: “{title}” is owned by {officers}, who does not own its parent “{parent}”; this work across
//   units is not declared.
// why.id: Jika bidang lain mengerjakan syarat bagi hasil sebuah bidang, keduanya saling bergantung. Penilai
//   mencari hubungan ini sebagai crosscutting internal.
// why.en: If one unit works on a condition for the result of another, the two depend on each other.
//   Evaluators look for this as an internal crosscut.
// fix.id: Pada salah satu sasaran, isi `crosscuts` dengan perangkat daerah sendiri, tulis `scope:
//   internal`, dan sebutkan bidangnya pada `note`. Jika pemiliknya keliru, perbaiki `owners`.
// fix.en: On either goal, name your own agency under `crosscuts`, write `scope: internal`, and put the unit
//   into `note`. If the owner is wrong, correct `owners`.
// source.id: Turunan dari PermenPANRB 88/2021, komponen 1.b: hubungan kinerja, strategi, dan aktivitas
//   antarunit (crosscutting)
// source.en: Derived from PermenPANRB 88/2021, component 1.b: crosscutting shows how performance, strategy
//   and activity of units are related
// criterion: crosscutting
// population: MATCH (parent:Goal)-[:CASCADES_TO]->(g:Goal)
//   WHERE parent.standard_level = 'intermediate' AND g.standard_level = 'immediate' AND parent.tree = g.tree
//     AND EXISTS { MATCH (parent)-[:OWNED_BY]->(:Officer) } AND EXISTS { MATCH (g)-[:OWNED_BY]->(:Officer) }
//   RETURN g.id AS node, parent.id AS other
MATCH (parent:Goal)-[cascade:CASCADES_TO]->(g:Goal)-[owned:OWNED_BY]->(o:Officer)
WHERE parent.standard_level = 'intermediate' AND g.standard_level = 'immediate' AND parent.tree = g.tree
  AND o.rank = 'administrator'
  AND EXISTS { MATCH (parent)-[:OWNED_BY]->(:Officer) }
  AND NOT EXISTS { MATCH (parent)-[:OWNED_BY]->(o) }
  AND NOT EXISTS { MATCH (g)-[own:CROSSCUTS_WITH]->(:Agency) WHERE own.scope = 'internal' }
  AND NOT EXISTS { MATCH (parent)-[above:CROSSCUTS_WITH]->(:Agency) WHERE above.scope = 'internal' }
WITH parent, cascade, g, o, owned ORDER BY owned.order, o.id
RETURN g.id AS node, parent.id AS other, cascade.source AS source, parent.title AS parent,
       collect(o.title) AS officers
