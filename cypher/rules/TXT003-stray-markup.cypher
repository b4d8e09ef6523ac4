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
// message.en: “{title}” still holds marks that are no part of the statement: {mark}
// why.id: Bintang, butir, dan nomor daftar terbawa dari dokumen asal. Tanda itu muncul lagi dalam laporan
//   dan membuat rumusan yang sama tampak berbeda.
// why.en: Asterisks, bullets and list numbers came along from another document. They show up again in
//   reports and make one wording look like two.
// fix.id: Hapus tanda itu dari `title`. Jika bintang menandai catatan atau crosscutting, tuliskan pada
//   `crosscuts`. Jika satu rumusan memuat daftar bernomor, pecah menjadi beberapa.
// fix.en: Take the marks out of `title`. Where an asterisk stood for a note or a crosscut, say so under
//   `crosscuts`. Split a title that holds a numbered list.
// source.id: Kerapian data: rumusan yang sama harus tertulis sama
// source.en: Tidiness of data: the same statement must be written the same way
// population: MATCH (n:Goal|Indicator) RETURN count(n) AS population
// members: MATCH (n:Goal|Indicator) RETURN n.id AS node

// One look at each title finds the few that bear a mark; which mark it is, is asked of those alone.
MATCH (n:Goal|Indicator)
WHERE n.title =~ '(?s).*[*•●○◦▪▫■□◆◇►▶➢➤✓✔‣⁃∙].*| *[-–—·] .*| *[(]?[0-9]{1,3}([.][0-9]{1,2})*[.)]([^0-9].*)?| *[(]?[a-z][.)] .*|.* [0-9]{1,2}[.] +[A-Z(].*|.*[ \\t\\r\\n\\x{A0}]{2,}.*'
WITH n, CASE
  WHEN n.title CONTAINS '*' THEN '*'
  WHEN n.title =~ '(?s).*[•●○◦▪▫■□◆◇►▶➢➤✓✔‣⁃∙].*' THEN '•'
  WHEN n.title =~ '(?s) *[-–—·] .*' THEN '-'
  WHEN n.title =~ '(?s) *[(]?[0-9]{1,3}([.][0-9]{1,2})*[.)]([^0-9].*)?'
    THEN coalesce(head([word IN split(n.title, ' ') WHERE word =~ '[(]?[0-9]{1,3}([.][0-9]{1,2})*[.)]']), '1.')
  WHEN n.title =~ '(?s) *[(]?[a-z][.)] .*' THEN head([word IN split(n.title, ' ') WHERE word =~ '[(]?[a-z][.)]'])
  WHEN n.title =~ '(?s).* [0-9]{1,2}[.] +[A-Z(].*' THEN head([word IN split(n.title, ' ') WHERE word =~ '[0-9]{1,2}[.]'])
  ELSE '␣␣'
END AS mark
RETURN n.id AS node, mark
