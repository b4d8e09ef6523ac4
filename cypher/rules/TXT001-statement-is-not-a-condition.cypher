// code: TXT001
// name: statement-is-not-a-condition
// severity: info
// cause: verb
// title.id: Rumusan belum berupa kondisi
// title.en: Statement is not a condition
// counts.id: sasaran pada jenjang daerah dan jenjang hasil (outcome)
// counts.en: goals of regional and outcome levels
// message.id: “{title}” ({level}) dibuka dengan kata kerja “{verb}”: yang dirumuskan pekerjaannya, bukan
//   kondisi yang dicapai.
// message.en: “{title}” ({level}) opens with the active verb “{verb}”: it states the work, not the condition
//   to be reached.
// why.id: Rumusan hasil menggambarkan kondisi yang akan dicapai, sehingga dapat diukur apakah sudah
//   tercapai. Kata kerja aktif menyebut upaya, dan upaya selalu dapat dikatakan sudah dilakukan.
// why.en: The statement of a result describes the condition to be reached, so that one can measure whether
//   it has been. An active verb names an effort, and an effort can always be said to have been made.
// fix.id: Ubah menjadi kondisi, misalnya “Menurunkan …” menjadi “Menurunnya …”, “Meningkatkan …” menjadi
//   “Meningkatnya …”.
// fix.en: Word it as a condition: “Menurunnya …” instead of “Menurunkan …”, “Meningkatnya …” instead of
//   “Meningkatkan …”.
// source.id: PermenPANRB 88/2021, komponen 1.b: rumusan hasil menggambarkan kondisi yang akan dicapai
// source.en: PermenPANRB 88/2021, component 1.b: statements of results describe the condition to be
//   reached
// setting.other: ["media", "mediasi", "medis", "mekanisme", "melalui", "menteri",
//   "mental", "merek", "meja", "mesin", "metode", "metrologi", "meter", "menurun",
//   "meningkat", "membaik", "menguat", "memadai"]
// criterion: statements
// population: MATCH (g:Goal) WHERE g.standard_level IN ['regional', 'ultimate', 'intermediate', 'immediate']
//   RETURN g.id AS node
MATCH (g:Goal)
WHERE g.standard_level IN ['regional', 'ultimate', 'intermediate', 'immediate'] AND g.norm STARTS WITH 'me'
WITH g, split(g.norm, ' ')[0] AS verb
WHERE NOT verb ENDS WITH 'nya' AND NOT verb IN $other
RETURN g.id AS node, verb
