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
//   “BB (70,5)”) juga terbaca. Indikator yang diawali Indeks, Nilai, Skor, Rasio, Level, Tingkat
//   kematangan, Predikat, Opini, atau Peringkat tidak memerlukan satuan.
// fix.en: Write one number with its unit, such as “15 %”, “200 orang” or “20 siswa per guru”; the unit may
//   also be given in `unit` of the indicator. A range with a unit (“80-85 %”), a ratio (“1:20”) and a grade
//   (“BB”, “BB (70,5)”) can be read, too. An indicator that opens with Indeks, Nilai, Skor, Rasio,
//   Level, Tingkat kematangan, Predikat, Opini or Peringkat needs no unit.
// setting.without_unit: ["indeks", "nilai", "skor", "rasio", "level", "tingkat kematangan", "tingkat maturitas",
//   "predikat", "opini", "peringkat"]
// source.id: PermenPANRB 88/2021, komponen 1.b: target terukur; KKE-1 (terukur)
// source.en: PermenPANRB 88/2021, component 1.b: targets can be measured; KKE-1 (measurable)
// criterion: measurable
// population: MATCH (t:Target)
//   WHERE t.kind = 'target'
//   RETURN t.id AS node
MATCH (i:Indicator)-[:HAS_TARGET]->(t:Target)
WHERE t.kind = 'target' AND (t.reading IN ['placeholder', 'text']
  OR (t.reading IN ['value', 'range'] AND t.unit_key IS NULL AND NOT t.scaled  // 5 miliar needs no unit
    AND NOT any(words IN $without_unit WHERE i.norm + ' ' STARTS WITH words + ' ')))
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
