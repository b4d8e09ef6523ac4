// code: PRG004
// name: broken-code-chain
// severity: error
// cause: parent_code
// node: Program
// title.id: Kode tidak melanjutkan kode induknya
// title.en: Code does not extend its parent's
// counts.id: program, kegiatan, dan sub kegiatan yang berkode dan berinduk berkode
// counts.en: programmes, activities and sub-activities with a code whose parent has one
// message.id: Kode {code} untuk “{title}” tidak diawali kode induknya, {parent_code} (“{parent}”).
// message.en: The code {code} of “{title}” does not begin with the code of its parent, {parent_code}
//   (“{parent}”).
// why.id: Kode kegiatan memuat kode programnya, dan kode sub kegiatan memuat kode kegiatannya. Bila tidak,
//   salah satu kode atau induknya keliru dan anggarannya jatuh ke tempat yang salah.
// why.en: The code of an activity contains that of its programme, and a sub-activity's that of its
//   activity. If not, one of the codes or the parent is wrong and the money ends up in the wrong place.
// fix.id: Periksa kode keduanya pada nomenklatur yang berlaku, lalu perbaiki kode yang salah atau
//   `part_of`.
// fix.en: Look both codes up in the nomenclature in force, then correct the wrong code or `part_of`.
// source.id: Permendagri 90/2019, dimutakhirkan dengan Kepmendagri 050-5889/2021 dan 900.1.15.5-1317/2023,
//   diubah dengan 900.1.15.5-3406/2024, 900.1-2850/2025, dan 900.1-861/2026: susunan kode; PermenPANRB
//   88/2021, komponen 1.c: anggaran dan aktivitas mengacu pada kinerja yang ingin dicapai
// source.en: Permendagri 90/2019, updated by Kepmendagri 050-5889/2021 and 900.1.15.5-1317/2023, amended by
//   900.1.15.5-3406/2024, 900.1-2850/2025 and 900.1-861/2026: how codes are built; PermenPANRB 88/2021,
//   component 1.c: budget and activities follow the performance to be reached
// criterion: nomenclature
// population: MATCH (p:Program)-[:PART_OF]->(q:Program)
//   WHERE p.code IS NOT NULL AND q.code IS NOT NULL
//   RETURN DISTINCT p.id AS node

// `.02.` in the fourth place is read as `.2.`.
MATCH (p:Program)-[:PART_OF]->(q:Program)
WHERE p.code IS NOT NULL AND q.code IS NOT NULL
WITH p, q, split(p.code, '.') AS own, split(q.code, '.') AS above
WITH p, q,
  reduce(code = '', n IN range(0, size(own) - 1) | code +
    CASE WHEN n = 3 AND own[n] = '02' THEN '2' ELSE own[n] END + '.') AS own,
  reduce(code = '', n IN range(0, size(above) - 1) | code +
    CASE WHEN n = 3 AND above[n] = '02' THEN '2' ELSE above[n] END + '.') AS above
WHERE own = above OR NOT own STARTS WITH above
RETURN p.id AS node, p.code AS code, q.code AS parent_code, q.title AS parent
