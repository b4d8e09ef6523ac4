// code: TGT002
// name: unreadable-target
// severity: warning
// cause: indicator, lacks
// node: Target
// title.id: Target tanpa satuan atau tidak terbaca
// title.en: Target without a unit, or unreadable
// counts.id: target
// counts.en: targets
// message.id: Target “{title}” untuk indikator “{indicator}” {problem_id}.
// message.en: The target “{title}” of “{indicator}” {problem_en}.
// why.id: Target tanpa angka dan satuan yang jelas tidak dapat dibandingkan dengan capaian, sehingga
//   tercapai atau tidaknya hanya menjadi pendapat.
// why.en: A target without a clear number and unit cannot be compared with a result, so that whether it was
//   reached is a matter of opinion.
// fix.id: Tulis satu angka beserta satuannya, misalnya “15 %”, “200 orang”, atau “20 siswa per guru”; satuan
//   boleh diisi pada `unit` indikator. Rentang bersatuan (“80-85 %”), rasio (“1:20”), dan predikat (“BB”,
//   “BB (70,5)”) juga terbaca. Indikator berupa indeks, nilai evaluasi, skor, rasio, level, tingkat
//   kematangan atau kapabilitas, predikat, opini, atau peringkat tidak memerlukan satuan; nilai uang atau
//   produksi (misalnya nilai ekspor) dan rasio elektrifikasi memerlukannya.
// fix.en: Write one number with its unit, such as “15 %”, “200 orang” or “20 siswa per guru”; the unit may
//   also be given in `unit` of the indicator. A range with a unit (“80-85 %”), a ratio (“1:20”) and a grade
//   (“BB”, “BB (70,5)”) can be read, too. An index, the score of an evaluation, a ratio, a level, a
//   maturity or capability level, a grade, an opinion or a rank needs no unit; a value of money or production
//   (such as the value of exports) and the electrification ratio need one.
// setting.without_unit: ["indeks", "nilai", "skor", "rasio", "gini", "angka gini", "koefisien gini", "level",
//   "kematangan", "maturitas", "kapabilitas", "tingkat kematangan", "tingkat maturitas", "tingkat kapabilitas",
//   "survei kepuasan", "predikat", "opini", "peringkat", "evaluasi sakip", "evaluasi akip", "evaluasi reformasi",
//   "penilaian", "ikm", "ipm", "ntp", "ntn", "ikpa", "mcp"]
// setting.with_unit: ["nilai realisasi", "nilai investasi", "nilai penanaman modal", "nilai ekspor",
//   "nilai impor", "nilai pdrb", "nilai produk", "nilai produksi", "nilai tambah", "nilai transaksi",
//   "nilai perdagangan", "nilai penjualan", "nilai omzet", "nilai omset", "nilai aset", "nilai pendapatan",
//   "nilai belanja", "rasio elektrifikasi", "rasio desa berlistrik", "rasio kewirausahaan", "rasio kemandirian",
//   "nilai pad", "nilai retribusi", "nilai pajak", "nilai zakat", "nilai hibah", "nilai bantuan", "nilai kontrak",
//   "nilai pembiayaan", "nilai kerugian", "nilai jual", "nilai klaim", "rasio pad", "rasio penduduk"]
// setting.passed_over: ["capaian", "hasil", "rata", "rerata", "iku", "ikk", "iki", "ikd"]
// source.id: PermenPANRB 88/2021, komponen 1.b: target terukur; KKE-1 (terukur)
// source.en: PermenPANRB 88/2021, component 1.b: targets can be measured; KKE-1 (measurable)
// criterion: measurable
// population: MATCH (t:Target)
//   WHERE t.kind = 'target'
//   RETURN t.id AS node

// A list number or a word such as IKU in front is no part of the measure.
MATCH (i:Indicator)-[:HAS_TARGET]->(t:Target)
WHERE t.kind = 'target' AND (t.reading IN ['placeholder', 'text']
  OR (t.reading IN ['value', 'range'] AND t.unit_key IS NULL AND NOT t.scaled))  // 5 miliar needs no unit
WITH i, t, split(i.norm, ' ') AS said
WITH i, t, said, head([n IN range(0, size(said) - 1)
  WHERE NOT (said[n] IN $passed_over OR said[n] =~ '[0-9]+|[a-z]')]) AS first
WITH i, t, reduce(text = '', n IN range(coalesce(first, 0), size(said) - 1) | text + said[n] + ' ') AS measure
WHERE t.reading IN ['placeholder', 'text']
  OR any(words IN $with_unit WHERE measure STARTS WITH words + ' ')
  OR NOT any(words IN $without_unit WHERE measure STARTS WITH words + ' ')
WITH i, t, CASE
    WHEN t.reading = 'placeholder' THEN 'placeholder'
    WHEN t.reading = 'value' OR t.reading = 'range' THEN 'unit'
    WHEN t.unit_key IS NULL THEN 'both'
    ELSE 'number'
  END AS lacks
RETURN t.id AS node, i.title AS indicator, lacks,
  CASE lacks WHEN 'placeholder' THEN 'masih berupa isian sementara' WHEN 'unit' THEN 'tidak memuat satuan'
    WHEN 'number' THEN 'tidak memuat satu angka yang pasti'
    ELSE 'tidak memuat angka dan satuan yang terbaca' END AS problem_id,
  CASE lacks WHEN 'placeholder' THEN 'is only a placeholder' WHEN 'unit' THEN 'names no unit'
    WHEN 'number' THEN 'names no single number' ELSE 'names no readable number and unit' END AS problem_en
