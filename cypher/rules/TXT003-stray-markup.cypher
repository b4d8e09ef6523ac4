// code: TXT003
// name: stray-markup
// severity: info
// cause: mark
// node: Goal|Indicator
// title.id: Sisa tanda dalam rumusan
// title.en: Stray markup in a title
// counts.id: rumusan sasaran dan indikator
// counts.en: titles of goals and indicators
// message.id: Dalam “{title}” tertinggal tanda yang bukan bagian rumusan: {mark}
// message.en: “{title}” still holds marks that do not belong to the statement: {mark}
// why.id: Bintang, butir, nomor daftar, kode halaman web, huruf yang rusak, dan karakter tak terlihat terbawa
//   dari dokumen asal. Tanda itu muncul lagi dalam laporan dan membuat rumusan yang sama tampak berbeda.
// why.en: Asterisks, bullets, list numbers, codes of web pages, damaged letters and invisible characters came
//   along from another document. They show up again in reports and make one wording look like two.
// fix.id: Hapus tanda itu dari `title`. Jika bintang menandai catatan atau crosscutting, tuliskan pada
//   `crosscuts`. Jika satu rumusan memuat daftar bernomor, pecah menjadi beberapa. Karakter tak terlihat
//   hilang bila rumusannya diketik ulang.
// fix.en: Take the marks out of `title`. If an asterisk marks a note or a crosscut, say so under `crosscuts`.
//   Split a title that holds a numbered list. An invisible character goes if the title is typed again.
// source.id: Kerapian data: rumusan yang sama harus tertulis sama
// source.en: Tidiness of data: the same statement must be written the same way
// criterion: document
// population: MATCH (n:Goal|Indicator) RETURN n.id AS node
MATCH (n:Goal|Indicator)
WHERE n.stray_mark IS NOT NULL
RETURN n.id AS node, n.stray_mark AS mark
