// code: TGT002
// name: unreadable-target
// severity: warning
// cause: title
// node: Target
// title.id: Target yang tidak terbaca
// title.en: Unreadable target
// counts.id: target
// counts.en: targets
// message.id: Target “{title}” untuk indikator “{indicator}” tidak memuat {lacks_id}.
// message.en: The target “{title}” of “{indicator}” names no {lacks_en}.
// why.id: Target yang tidak punya satu angka dan satuan tidak dapat dibandingkan dengan capaian, sehingga
//   tercapai atau tidaknya hanya menjadi pendapat.
// why.en: A target without one number and a unit cannot be compared with a result, so that whether it was
//   reached is a matter of opinion.
// fix.id: Tulis satu angka beserta satuannya, misalnya “15 %” atau “200 orang”; satuan boleh ditulis pada
//   kolom satuan indikator. Untuk rentang, pilih satu nilai; rasio 1:20 ditulis “20 siswa per guru”.
// fix.en: Write one number with its unit, such as “15 %” or “200 orang”; the unit may stand in the unit
//   field of the indicator instead. Of a range choose one value; write the ratio 1:20 as “20 siswa per guru”.
// source.id: PermenPANRB 88/2021, komponen 1.b: target terukur; KKE-1 (terukur)
// source.en: PermenPANRB 88/2021, component 1.b: targets can be measured; KKE-1 (measurable)
// population: MATCH (t:Target)
//   WHERE t.kind = 'target'
//   RETURN count(t) AS population
MATCH (i:Indicator)-[:HAS_TARGET]->(t:Target)
WHERE t.kind = 'target' AND (t.value IS NULL OR t.unit_key IS NULL)
// A grade is one word without a digit; a number with a scale word needs no unit.
  AND NOT (t.value IS NULL AND t.text =~ '[^\\p{L}\\p{N}%]*[\\p{L}%]+[^\\p{L}\\p{N}%]*')
  AND NOT (t.value IS NOT NULL AND t.text =~ ('(?s).*[0-9][^\\p{L}\\p{N}%]*'
    + '((?i:triliun|trilyun|miliar|milyar|juta|ribu)|T)([^\\p{L}\\p{N}].*)?'))
WITH i, t, CASE
    WHEN t.value IS NOT NULL THEN 'unit'
    WHEN t.unit_key IS NULL THEN 'both'
    ELSE 'number'
  END AS lacks
RETURN t.id AS node, i.title AS indicator, lacks,
  CASE lacks WHEN 'unit' THEN 'satuan' WHEN 'number' THEN 'satu angka yang pasti'
    ELSE 'angka dan satuan yang terbaca' END AS lacks_id,
  CASE lacks WHEN 'unit' THEN 'unit' WHEN 'number' THEN 'single number'
    ELSE 'readable number and unit' END AS lacks_en
