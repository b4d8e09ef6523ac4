// code: IND012
// name: not-the-official-indicator
// severity: warning
// title.id: Bukan indikator resmi sub kegiatan
// title.en: Not the sub-activity's official indicator
// counts.id: sasaran berindikator di jenjang sub kegiatan, yang kode sub kegiatannya memiliki indikator resmi
// counts.en: goals with an indicator on the level of sub-activities, whose coded sub-activity has an official one
// message.id: Tidak satu pun indikator “{title}” adalah indikator resmi sub kegiatan {code} {activity}.
//   Indikator resminya: {official}.
// message.en: No indicator of “{title}” is the official one of the sub-activity {code} {activity}. Official:
//   {official}.
// why.id: Keluaran sub kegiatan diukur dengan indikator yang sama di seluruh Indonesia. Dengan indikator
//   lain, capaiannya tidak dapat dilaporkan dalam SIPD.
// why.en: The output of a sub-activity is measured by the same indicator all over the country. With another
//   one the result cannot be reported in the budget system.
// fix.id: Pakai indikator resmi, atau tambahkan di samping indikator yang ada. Bila sub kegiatannya keliru,
//   perbaiki kodenya.
// fix.en: Use the official indicator, or add it to the present ones. If the sub-activity is the wrong
//   one, correct its code.
// source.id: Permendagri 90/2019, dimutakhirkan dengan Kepmendagri 050-5889/2021 dan 900.1.15.5-1317/2023,
//   diubah dengan 900.1.15.5-3406/2024, 900.1-2850/2025, dan 900.1-861/2026: indikator sub kegiatan;
//   PermenPANRB 88/2021, komponen 1.c
// source.en: Permendagri 90/2019, updated by Kepmendagri 050-5889/2021 and 900.1.15.5-1317/2023, amended by
//   900.1.15.5-3406/2024, 900.1-2850/2025 and 900.1-861/2026: indicators of sub-activities; PermenPANRB
//   88/2021, component 1.c
// criterion: nomenclature
// population: MATCH (g:Goal)
//   WHERE g.official_indicators IS NOT NULL
//     AND g.measures_sub_activity
//     AND EXISTS { MATCH (g)-[:MEASURED_BY]->(:Indicator) }
//   RETURN g.id AS node

MATCH (g:Goal)-[:MEASURED_BY]->(:Indicator)
WHERE g.has_official_indicator = false
  AND g.measures_sub_activity
MATCH (g)-[:DELIVERED_BY]->(:Program)-[link:MATCHES]->(n:Nomenclature)
WHERE link.how = 'code' AND n.tier = 'sub_kegiatan'
WITH g, min(n.id) AS first
MATCH (entry:Nomenclature {id: first})
RETURN g.id AS node, entry.code AS code, entry.title AS activity, g.official_indicators AS official,
       left(coalesce(entry.definition, ''), 500) AS definition, coalesce(entry.executor, '') AS executor,
       coalesce(entry.spm, false) AS minimum_service
