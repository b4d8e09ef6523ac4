// code: IND008
// name: activity-wording-at-outcome
// severity: warning
// cause: word
// node: Indicator
// title.id: Indikator berorientasi kegiatan pada jenjang hasil
// title.en: Activity-type indicator at an outcome level
// counts.id: indikator pada jenjang hasil (ultimate, intermediate, immediate), tanpa urusan penunjang,
//   ukuran mutu, dan dokumen layanan
// counts.en: indicators of outcome goals, without support goals, measures of quality, and papers that are
//   the service
// message.id: Indikator “{title}” pada jenjang {level} mengukur “{word}”, yaitu keluaran pekerjaan, bukan
//   hasil.
// message.en: The indicator “{title}” at the level {level} measures “{word}”: a product of work, not an
//   outcome.
// why.id: Jenjang hasil diukur dari perubahan pada masyarakat atau layanan. Laporan, rapat, atau honor
//   hanya membuktikan bahwa pekerjaan dilakukan.
// why.en: An outcome level is measured by a change for people or services. Reports, meetings or fees only
//   show that work was done.
// fix.id: Ganti dengan indikator hasil (berapa orang, keluarga, atau wilayah yang kondisinya berubah), dan
//   turunkan indikator ini ke jenjang operasional atau proses. Jika yang diukur mutunya, sebutkan demikian
//   (persentase dokumen yang sesuai standar).
// fix.en: Replace it with an outcome indicator (how many people, families or places are better off) and
//   move this one down to the operational or process level. If the quality is what matters, say so (share
//   of documents up to standard).
// source.id: Kelaziman evaluasi (KKE-1, SMART: relevan), sebagai turunan dari PermenPANRB 88/2021, komponen
//   1.b; kata-katanya dapat diatur
// source.en: Usual practice of evaluators (KKE-1, SMART: relevant), derived from PermenPANRB 88/2021,
//   component 1.b; the words can be set
// setting.words: ["laporan", "dokumen", "rapat", "sosialisasi", "honor", "surat", "berita acara"]
// setting.shares: ["persentase", "presentase", "prosentase", "persen", "prosen", "pct", "%", "proporsi",
//     "indeks", "nilai", "tingkat"]
// setting.quality: ["berkualitas", "kualitas", "selaras", "keselarasan", "sesuai standar", "dimanfaatkan",
//     "digunakan", "ditindaklanjuti"]
// setting.services: ["izin", "bukti lulus", "sertifikat", "akta", "kartu"]
// setting.papers: ["persetujuan bangunan", "laik fungsi"]
// criterion: relevant
// population: MATCH (g:Goal)-[:MEASURED_BY]->(i:Indicator)
//   WHERE g.standard_level IN ['ultimate', 'intermediate', 'immediate'] AND NOT coalesce(g.support, false)
//   WITH DISTINCT i, ' ' + i.norm + ' ' AS text
//   WHERE NOT (head(split(i.norm, ' ')) IN $shares AND any(word IN $quality WHERE text CONTAINS ' ' + word + ' '))
//     AND NOT any(paper IN $services WHERE text CONTAINS ' dokumen ' + paper + ' '
//       OR text CONTAINS ' surat ' + paper + ' ')
//     AND NOT any(paper IN $papers WHERE text CONTAINS ' ' + paper + ' ')
//   RETURN i.id AS node

// A share of good papers is a measure of quality, and a licence is the service itself: neither is an activity.
MATCH (g:Goal)-[:MEASURED_BY]->(i:Indicator)
WHERE g.standard_level IN ['ultimate', 'intermediate', 'immediate'] AND NOT coalesce(g.support, false)
WITH DISTINCT i, ' ' + i.norm + ' ' AS text
WHERE NOT (head(split(i.norm, ' ')) IN $shares AND any(word IN $quality WHERE text CONTAINS ' ' + word + ' '))
  AND NOT any(paper IN $services WHERE text CONTAINS ' dokumen ' + paper + ' '
    OR text CONTAINS ' surat ' + paper + ' ')
  AND NOT any(paper IN $papers WHERE text CONTAINS ' ' + paper + ' ')
WITH i, head([word IN $words WHERE text CONTAINS ' ' + word + ' ']) AS word
WHERE word IS NOT NULL
RETURN i.id AS node, word
