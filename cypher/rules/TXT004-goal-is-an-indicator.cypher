// code: TXT004
// name: goal-is-an-indicator
// severity: warning
// title.id: Sasaran dirumuskan sebagai indikator
// title.en: Goal worded as an indicator
// counts.id: sasaran
// counts.en: goals
// message.id: “{title}” dibuka dengan ukuran (“{measure}”): yang dirumuskan indikatornya, bukan kondisi yang
//   dicapai.
// message.en: “{title}” opens with a measure (“{measure}”): it is an indicator, not the condition to be reached.
// why.id: Sasaran menyatakan kondisi, dan indikator mengukurnya. Bila sasaran sudah berupa ukuran, tidak
//   terlihat kondisi apa yang dituju, dan indikatornya hanya mengulang sasarannya.
// why.en: A goal states a condition, and an indicator measures it. If the goal is a measure itself, nobody sees
//   which condition should change, and its indicator only repeats it.
// fix.id: Pindahkan ukuran itu ke `indicators` sasaran ini, lalu rumuskan sasarannya sebagai kondisi, misalnya
//   “Meningkatnya …” atau “Terwujudnya …”.
// fix.en: Move the measure to `indicators` of this goal, and word the goal as a condition, such as
//   “Meningkatnya …” or “Terwujudnya …”.
// source.id: Turunan dari PermenPANRB 88/2021, komponen 1.b: rumusan hasil menggambarkan kondisi yang akan
//   dicapai
// source.en: Derived from PermenPANRB 88/2021, component 1.b: statements of results describe the condition to be
//   reached
// criterion: statements
// population: MATCH (g:Goal) RETURN g.id AS node
MATCH (g:Goal)
WHERE g.opening IN ['persentase', 'jumlah', 'nilai', 'indeks', 'rasio', 'angka', 'panjang', 'luas', 'cakupan']
WITH g, split(g.norm, ' ')[0] AS word
RETURN g.id AS node, toUpper(left(word, 1)) + substring(word, 1) AS measure
