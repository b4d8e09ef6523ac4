// code: CAS005
// name: same-level-step
// severity: warning
// cause: branch
// title.id: Penjenjangan di dalam satu jenjang
// title.en: Cascade inside one level
// counts.id: garis penjenjangan
// counts.en: cascade edges
// message.id: “{title}” dan induknya, “{parent}”, berada di jenjang yang sama ({level}).
// message.en: “{title}” and its parent “{parent}” are on the same level ({level}).
// why.id: Turunan seharusnya dikerjakan satu jenjang di bawahnya. Dua sasaran pada satu jenjang hanya wajar
//   jika jenisnya berbeda, misalnya tujuan yang diturunkan menjadi sasaran.
// why.en: A goal that follows from another belongs one level down. Two goals of one level fit only if
//   they differ in kind, such as a tujuan that cascades to a sasaran.
// fix.id: Perbaiki `level` salah satunya, atau isi `kind` keduanya (misalnya tujuan dan sasaran) jika
//   memang berbeda jenis.
// fix.en: Correct the `level` of one of them, or give both a `kind` (such as tujuan and sasaran) if that is
//   how they differ.
// source.id: Kelaziman penyusunan pohon kinerja, sebagai turunan dari PermenPANRB 88/2021, komponen 1.b:
//   kinerja berkesinambungan dan selaras di setiap level jabatan (cascading)
// source.en: Usual practice in drawing up performance trees, derived from PermenPANRB 88/2021, component
//   1.b: performance is continuous and aligned at every level of position (cascading)
// criterion: aligned
// population: MATCH (parent:Goal)-[:CASCADES_TO]->(g:Goal)
//   WHERE parent.tree = g.tree AND coalesce(parent.standard_level, '') <> 'none'
//     AND coalesce(g.standard_level, '') <> 'none'
//   RETURN g.id AS node, parent.id AS other
MATCH (parent:Goal)-[cascade:CASCADES_TO]->(g:Goal)
WHERE parent.tree = g.tree AND g.rank = parent.rank AND coalesce(g.standard_level, '') <> 'none'
  AND (g.kind IS NULL OR parent.kind IS NULL OR toLower(trim(g.kind)) = toLower(trim(parent.kind)))
RETURN g.id AS node, parent.id AS other, cascade.source AS source, parent.title AS parent,
       g.kind AS kind, parent.kind AS parent_kind
