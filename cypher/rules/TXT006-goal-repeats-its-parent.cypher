// code: TXT006
// name: goal-repeats-its-parent
// severity: info
// cause: other
// title.id: Rumusan sasaran menyalin induknya
// title.en: Goal that repeats its parent
// counts.id: garis penjenjangan ke sasaran pada jenjang hasil
// counts.en: cascade edges to outcome goals
// message.id: “{title}” hampir sama bunyinya dengan induknya, “{parent}”: {alike} dari 100, kata pertama
//   tidak dihitung.
// message.en: “{title}” reads almost like its parent, “{parent}”: {alike} of 100, the first word left out.
// why.id: Turunan seharusnya menyebut kondisi yang menjadi sebab tercapainya induk. Jika rumusannya sama,
//   penjenjangan hanya menyalin dan logika sebab akibatnya tidak terlihat.
// why.en: A child should state a condition that brings the parent about. If the wording is the same, the
//   cascade only copies and its cause and effect are not visible.
// fix.id: Rumuskan `title` sasaran ini sebagai kondisi yang mendukung induknya. Jika keduanya memang satu
//   kondisi (misalnya tujuan dan sasaran), pertimbangkan untuk menyatukannya.
// fix.en: Word the `title` of this goal as a condition that supports its parent. If the two really are one
//   condition (such as a tujuan and its sasaran), consider merging them.
// source.id: Kelaziman penyusunan pohon kinerja, sebagai turunan dari PermenPANRB 88/2021, komponen 1.b
//   (cascading); batasnya dapat diatur
// source.en: Usual practice in drawing up performance trees, derived from PermenPANRB 88/2021, component
//   1.b (cascading); the limit can be set
// setting.least: 95
// criterion: statements
// population: MATCH (parent:Goal)-[cascade:CASCADES_TO]->(g:Goal)
//   WHERE g.standard_level IN ['ultimate', 'intermediate', 'immediate'] AND coalesce(parent.standard_level, '') <> 'none'
//     AND cascade.alike IS NOT NULL
//   RETURN g.id AS node, parent.id AS other

// `alike` exists if both titles belong to one tree and have more than one word.
MATCH (parent:Goal)-[cascade:CASCADES_TO]->(g:Goal)
WHERE g.standard_level IN ['ultimate', 'intermediate', 'immediate'] AND coalesce(parent.standard_level, '') <> 'none'
  AND cascade.alike >= $least
RETURN g.id AS node, parent.id AS other, cascade.source AS source, parent.title AS parent,
       round(cascade.alike) AS alike
