// code: PRG005
// name: not-in-nomenclature
// severity: warning
// cause: title
// node: Program
// title.id: Tidak ada dalam nomenklatur
// title.en: Not in the nomenclature
// counts.id: program, kegiatan, dan sub kegiatan yang urusannya lengkap dalam tabel nomenklatur yang
//   berlaku
// counts.en: programmes, activities and sub-activities of affairs for which a table in force is complete
// message.id: “{title}” tidak ditemukan dalam nomenklatur. Yang paling mirip: {closest}.
// message.en: “{title}” is not in the nomenclature. The closest entries: {closest}.
// why.id: Nama di luar nomenklatur tidak dapat dianggarkan dan tidak dapat disandingkan dengan perangkat
//   daerah lain; sering kali ia nama lama atau salah tulis.
// why.en: A name outside the nomenclature cannot be budgeted for or compared across agencies; often it is
//   an old name or a slip of the pen.
// fix.id: Pakai nama resmi dari nomenklatur yang berlaku, atau tulis kodenya pada `code`. Bila pohon ini
//   memakai tabel tahun lain, muat tabel itu dengan `pohon load`.
// fix.en: Use the official name from the nomenclature in force, or give its code under `code`. If the tree
//   follows the table of another year, load that table with `pohon load`.
// source.id: Permendagri 90/2019, dimutakhirkan dengan Kepmendagri 050-5889/2021 dan 900.1.15.5-1317/2023,
//   diubah dengan 900.1.15.5-3406/2024, 900.1-2850/2025, dan 900.1-861/2026; PermenPANRB 88/2021, komponen
//   1.c: anggaran dan aktivitas mengacu pada kinerja yang ingin dicapai
// source.en: Permendagri 90/2019, updated by Kepmendagri 050-5889/2021 and 900.1.15.5-1317/2023, amended by
//   900.1.15.5-3406/2024, 900.1-2850/2025 and 900.1-861/2026; PermenPANRB 88/2021, component 1.c: budget
//   and activities follow the performance to be reached
// criterion: nomenclature
// population: MATCH (p:Program)
//   WHERE p.judged AND coalesce(p.code_status, '') <> 'other-period'
//   RETURN p.id AS node

// A code of another period is reported by PRG009.
MATCH (p:Program)
WHERE p.judged AND coalesce(p.code_status, '') <> 'other-period'
  AND NOT EXISTS { MATCH (p)-[:MATCHES]->(:Nomenclature) }
RETURN p.id AS node, coalesce(p.closest, []) AS closest
