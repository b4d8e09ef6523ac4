// code: PRG009
// name: code-not-in-force
// severity: warning
// node: Program
// title.id: Kode tidak berlaku pada periode ini
// title.en: Code not in force in this period
// counts.id: program, kegiatan, dan sub kegiatan yang kodenya dikenal tabel nomenklatur mana pun
// counts.en: programmes, activities and sub-activities whose code any nomenclature table has
// message.id: Kode {code} untuk “{title}” hanya ada dalam nomenklatur periode lain. Penggantinya:
//   {successors}.
// message.en: The code {code} of “{title}” is only in the nomenclature of another period. In its place:
//   {successors}.
// why.id: Kode yang sudah dicabut atau belum berlaku ditolak SIPD, sehingga kegiatannya tidak dapat
//   dianggarkan.
// why.en: A code that was withdrawn, or is not in force yet, is refused by the budget system, so that the
//   work cannot be budgeted for.
// fix.id: Ganti dengan kode dan nama yang berlaku pada periode pohon ini. Bila periode tabelnya keliru,
//   muat lagi tabel itu dengan `--from` dan `--until` yang benar.
// fix.en: Use the code and the name that are in force in the tree's period. If the period of the table is
//   wrong, load it again with the right `--from` and `--until`.
// source.id: Turunan dari Permendagri 90/2019, dimutakhirkan dengan Kepmendagri 050-5889/2021 dan
//   900.1.15.5-1317/2023, diubah dengan 900.1.15.5-3406/2024, 900.1-2850/2025, dan 900.1-861/2026: kode
//   diubah dari tahun ke tahun; PermenPANRB 88/2021, komponen 1.c: anggaran dan aktivitas mengacu pada
//   kinerja yang ingin dicapai
// source.en: Derived from Permendagri 90/2019, updated by Kepmendagri 050-5889/2021 and
//   900.1.15.5-1317/2023, amended by 900.1.15.5-3406/2024, 900.1-2850/2025 and 900.1-861/2026: codes change
//   from year to year; PermenPANRB 88/2021, component 1.c: budget and activities follow the performance to
//   be reached
// criterion: nomenclature
// population: MATCH (p:Program)
//   WHERE p.code_status IS NOT NULL
//   RETURN p.id AS node
MATCH (p:Program)
WHERE p.code_status = 'other-period'
RETURN p.id AS node, p.code_key AS code, coalesce(p.successors, []) AS successors
