// code: PRG007
// name: unit-differs-from-nomenclature
// severity: warning
// cause: official
// title.id: Satuan berbeda dari nomenklatur
// title.en: Unit differs from the nomenclature
// counts.id: sasaran bertarget di jenjang sub kegiatan, yang sub kegiatannya bersatuan resmi
// counts.en: goals with a target on the level of sub-activities, whose sub-activity has an official unit
// message.id: “{title}” ditargetkan dalam {unit}, sedangkan satuan resmi sub kegiatan {code} {official}
//   adalah {official_unit}.{slip_id}
// message.en: “{title}” has its target in {unit}, but the official unit of the sub-activity {code}
//   {official} is {official_unit}.{slip_en}
// why.id: Satuan keluaran sub kegiatan ditetapkan secara nasional. Dengan satuan lain, capaian tidak dapat
//   dijumlahkan antardaerah dan tidak cocok dengan DPA.
// why.en: The unit of a sub-activity's output is fixed nationally. In another unit results cannot be added
//   up across regions and do not match the budget document.
// fix.id: Tulis target dalam satuan resmi, atau tambahkan indikator bersatuan resmi di samping yang ada.
//   Bila sub kegiatannya keliru, perbaiki `programs`.
// fix.en: Write the target in the official unit, or add an indicator in that unit beside the present one.
//   If the sub-activity is the wrong one, correct `programs`.
// source.id: Permendagri 90/2019, dimutakhirkan dengan Kepmendagri 050-5889/2021 dan 900.1.15.5-1317/2023,
//   diubah dengan 900.1.15.5-3406/2024, 900.1-2850/2025, dan 900.1-861/2026: satuan sub kegiatan;
//   PermenPANRB 88/2021, komponen 1.c: anggaran dan aktivitas mengacu pada kinerja yang ingin dicapai
// source.en: Permendagri 90/2019, updated by Kepmendagri 050-5889/2021 and 900.1.15.5-1317/2023, amended by
//   900.1.15.5-3406/2024, 900.1-2850/2025 and 900.1-861/2026: units of sub-activities; PermenPANRB 88/2021,
//   component 1.c: budget and activities follow the performance to be reached
// criterion: nomenclature
// population: MATCH (g:Goal)
//   WHERE g.official_unit_keys IS NOT NULL
//     AND g.measures_sub_activity
//     AND EXISTS {
//       MATCH (g)-[:MEASURED_BY]->(:Indicator)-[:HAS_TARGET]->(t:Target) WHERE t.kind = 'target'
//     }
//   RETURN g.id AS node

// The official units are those of every regulation in force. A target without a unit is not evidence.
MATCH (g:Goal)-[:MEASURED_BY]->(:Indicator)-[:HAS_TARGET]->(t:Target)
WHERE t.kind = 'target' AND t.unit_key IS NOT NULL
  AND g.measures_sub_activity
WITH g, t.unit AS unit, t.unit_key AS key, t.id AS id ORDER BY id
WITH g, collect(key) AS keys, head(collect(unit)) AS unit
WHERE none(key IN keys WHERE key IN g.official_unit_keys)
MATCH (g)-[:DELIVERED_BY|MATCHES*1..2]->(n:Nomenclature)
WHERE n.tier = 'sub_kegiatan'
WITH g, unit, min(n.id) AS first
MATCH (entry:Nomenclature {id: first})
RETURN g.id AS node, unit, entry.code AS code, entry.title AS official, g.official_units AS official_unit,
       g.meant_unit AS meant,
       CASE WHEN g.meant_unit IS NULL THEN '' ELSE ' Mungkin salah ketik: ' + g.meant_unit + '.' END AS slip_id,
       CASE WHEN g.meant_unit IS NULL THEN '' ELSE ' Perhaps a slip for ' + g.meant_unit + '.' END AS slip_en
