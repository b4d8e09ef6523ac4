// code: TXT005
// name: goal-repeats-its-programme
// severity: info
// cause: branch
// title.id: Rumusan sasaran menyalin nama program
// title.en: Goal that repeats its programme
// counts.id: sasaran pada jenjang hasil yang memiliki program, tanpa urusan penunjang
// counts.en: outcome goals with programmes, support goals left out
// message.id: “{title}” ({level}) hanya mengulang nama programnya, “{program}”.
// message.en: “{title}” ({level}) only repeats the name of its programme, “{program}”.
// why.id: Nama program menyebut apa yang dikerjakan; sasaran menyebut kondisi yang berubah karenanya. Jika
//   keduanya sama, tidak terlihat hasil apa yang diharapkan dari program itu.
// why.en: The name of a programme describes the work; a goal says which condition changes by it. If the two
//   are the same, nobody sees the purpose of the programme.
// fix.id: Rumuskan `title` sebagai kondisi pada penerima manfaat: siapa atau apa yang menjadi lebih baik
//   karena program ini.
// fix.en: Word `title` as a condition of those who benefit: who or what is better off because of this
//   programme.
// source.id: Kelaziman penyusunan pohon kinerja, sebagai turunan dari PermenPANRB 88/2021, komponen 1.b:
//   rumusan hasil menggambarkan kondisi yang akan dicapai
// source.en: Usual practice in drawing up performance trees, derived from PermenPANRB 88/2021, component
//   1.b: statements of results describe the condition to be reached
// criterion: statements
// population: MATCH (g:Goal)
//   WHERE g.standard_level IN ['ultimate', 'intermediate', 'immediate'] AND NOT coalesce(g.support, false)
//     AND EXISTS { MATCH (g)-[:DELIVERED_BY]->(:Program) }
//   RETURN g.id AS node
MATCH (g:Goal)-[:DELIVERED_BY]->(p:Program)
WHERE g.standard_level IN ['ultimate', 'intermediate', 'immediate'] AND NOT coalesce(g.support, false)
  AND g.plain_name = p.plain_name
RETURN g.id AS node, min(p.title) AS program
