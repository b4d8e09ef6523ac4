// code: IND004
// name: compound-indicator
// severity: warning
// node: Indicator
// title.id: Dua ukuran dalam satu indikator
// title.en: Two measures in one indicator
// counts.id: indikator
// counts.en: indicators
// message.id: Indikator “{title}” tampaknya memuat lebih dari satu ukuran; yang terakhir: “{part}”.
// message.en: The indicator “{title}” seems to hold more than one measure; the last one is “{part}”.
// why.id: Dua ukuran dalam satu baris tidak dapat diberi satu target dan satu capaian: bila yang satu
//   tercapai dan yang lain tidak, nilainya tidak dapat ditentukan.
// why.en: Two measures in one line cannot have one target and one result: if one is reached and the other
//   is not, nobody can say what the line achieved.
// fix.id: Pecah menjadi satu indikator untuk setiap ukuran, masing-masing dengan targetnya. Bila koma itu
//   hanya rincian dari satu ukuran, tulis “dan”, “atau”, atau “serta” sebelum rincian terakhir, atau taruh
//   rinciannya dalam tanda kurung.
// fix.en: Split it into one indicator for each measure, each with its own target. If the comma only lists
//   details of one measure, write “dan”, “atau” or “serta” before the last detail, or put the details in
//   brackets.
// source.id: PermenPANRB 88/2021, komponen 1.b: indikator kinerja memenuhi kriteria SMART; KKE-1
//   (spesifik, terukur)
// source.en: PermenPANRB 88/2021, component 1.b: performance indicators are SMART; KKE-1 (specific,
//   measurable)
// population: MATCH (i:Indicator)
//   RETURN count(i) AS population

// What stands in brackets is left out.
MATCH (i:Indicator)
WHERE i.title CONTAINS ',' OR i.title CONTAINS ';'
WITH i, split(replace(replace(i.title, '[', '('), ']', ')'), '(') AS opened
WITH i, reduce(text = head(opened), part IN tail(opened) |
    text + ' ' + CASE WHEN part CONTAINS ')' THEN last(split(part, ')')) ELSE '' END) AS text
WHERE text CONTAINS ',' OR text CONTAINS ';'
// `part` becomes what follows the last comma. The comma of 2,5 is none: with no other, `part` opens with one.
// A comma that nothing follows parts nothing.
WITH i, [piece IN split(replace(text, ';', ', '), ',') WHERE piece =~ '(?s).*[\\p{L}\\p{N}%].*'] AS pieces
WHERE size(pieces) > 1
WITH i, reduce(part = ',' + head(pieces), piece IN tail(pieces) |
    CASE WHEN part =~ '(?s).*[0-9]' AND piece =~ '(?s)[0-9].*' THEN part + ',' + piece ELSE piece END) AS part
WHERE NOT part STARTS WITH ','
  AND NOT toLower(part) =~ '(?s)(.*[^\\p{L}\\p{N}%])?(dan|atau|serta)([^\\p{L}\\p{N}%].*)?'
RETURN i.id AS node, trim(part) AS part
