// code: IND008
// name: activity-wording-at-outcome
// severity: warning
// node: Indicator
// title.id: Indikator berorientasi kegiatan pada jenjang hasil
// title.en: Activity-type indicator at an outcome level
// counts.id: indikator pada jenjang hasil (strategis OPD, sasaran program, sasaran kegiatan)
// counts.en: indicators of outcome goals (ultimate, intermediate, immediate)
// message.id: Indikator “{title}” pada jenjang {level} mengukur “{word}”, yaitu keluaran pekerjaan, bukan
//   hasil.
// message.en: The indicator “{title}” at the level {level} measures “{word}”: a product of work, not an
//   outcome.
// why.id: Jenjang hasil diukur dari perubahan pada masyarakat atau layanan. Laporan, rapat, atau honor
//   hanya membuktikan bahwa pekerjaan dilakukan.
// why.en: An outcome level is measured by a change for people or services. Reports, meetings or fees only
//   show that work was done.
// fix.id: Ganti dengan indikator hasil (berapa orang, keluarga, atau wilayah yang kondisinya berubah), dan
//   turunkan indikator ini ke jenjang operasional atau proses.
// fix.en: Replace it by an outcome indicator (how many people, families or places are better off) and move
//   this one down to the operational or process level.
// source.id: PermenPANRB 88/2021, komponen 1.b: indikator pada jenjang hasil menggambarkan kondisi
//   (relevan); KKE-1 (SMART)
// source.en: PermenPANRB 88/2021, component 1.b: indicators at outcome levels describe a condition
//   (relevant); KKE-1 (SMART)
// setting.words: ["laporan", "dokumen", "rapat", "sosialisasi", "honor", "surat", "berita acara"]
// population: MATCH (g:Goal)-[:MEASURED_BY]->(i:Indicator)
//   WHERE g.level IN ['ultimate', 'intermediate', 'immediate']
//   RETURN count(DISTINCT i) AS population
MATCH (g:Goal)-[:MEASURED_BY]->(i:Indicator)
WHERE g.level IN ['ultimate', 'intermediate', 'immediate']
WITH DISTINCT i, ' ' + i.norm + ' ' AS text
WITH i, head([word IN $words WHERE text CONTAINS ' ' + word + ' ']) AS word
WHERE word IS NOT NULL
RETURN i.id AS node, word
