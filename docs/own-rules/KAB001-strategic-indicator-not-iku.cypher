// code: KAB001
// name: strategic-indicator-not-iku
// severity: warning
// node: Indicator
// title.id: Indikator strategis yang belum ditandai IKU
// title.en: Strategic indicator that is not marked as IKU
// counts.id: indikator sasaran strategis
// counts.en: indicators of strategic goals
// message.id: Indikator “{title}” mengukur sasaran strategis, tetapi belum ditandai sebagai IKU.
// message.en: The indicator “{title}” measures a strategic goal but is not marked as IKU.
// why.id: Di kabupaten ini indikator sasaran strategis ditetapkan sebagai indikator kinerja utama.
// why.en: In this regency the indicators of strategic goals are its key performance indicators (IKU).
// fix.id: Isi `key: iku` pada indikator ini.
// fix.en: Give the indicator `key: iku`.
// source.id: contoh; tulis di sini peraturan bupati yang menetapkannya
// source.en: an example; write here the regulation that says so
// population: MATCH (g:Goal)-[:MEASURED_BY]->(i:Indicator)
//   WHERE g.standard_level = 'ultimate'
//   RETURN i.id AS node
MATCH (g:Goal)-[:MEASURED_BY]->(i:Indicator)
WHERE g.standard_level = 'ultimate' AND coalesce(i.key, '') <> 'iku'
RETURN i.id AS node
