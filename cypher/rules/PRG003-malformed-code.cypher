// code: PRG003
// name: malformed-code
// severity: error
// cause: tree
// node: Program
// title.id: Kode program salah bentuk
// title.en: Malformed programme code
// counts.id: program, kegiatan, dan sub kegiatan yang berkode
// counts.en: programmes, activities and sub-activities with a code
// message.id: Kode “{code}” untuk “{title}” tidak sesuai susunan kode nomenklatur.
// message.en: The code “{code}” of “{title}” is not built like a nomenclature code.
// why.id: Kode yang salah bentuk tidak dapat dicocokkan dengan SIPD, DPA, atau nomenklatur, sehingga
//   anggarannya tidak dapat ditelusuri.
// why.en: A malformed code cannot be matched with the budget documents or the nomenclature, so that the
//   money cannot be traced.
// fix.id: Tulis kode lengkap: program 1.06.05, kegiatan 1.06.05.2.02, sub kegiatan 1.06.05.2.02.0001; hanya
//   angka dan titik, tanpa spasi (urusan penunjang: X.XX).
// fix.en: Write the code in full: programme 1.06.05, activity 1.06.05.2.02, sub-activity 1.06.05.2.02.0001;
//   digits and points only, no blanks (supporting affairs: X.XX).
// source.id: Permendagri 90/2019, dimutakhirkan dengan Kepmendagri 050-5889/2021 dan 900.1.15.5-1317/2023,
//   diubah dengan 900.1.15.5-3406/2024, 900.1-2850/2025, dan 900.1-861/2026: susunan kode; PermenPANRB
//   88/2021, komponen 1.c: anggaran dan aktivitas mengacu pada kinerja yang ingin dicapai
// source.en: Permendagri 90/2019, updated by Kepmendagri 050-5889/2021 and 900.1.15.5-1317/2023, amended by
//   900.1.15.5-3406/2024, 900.1-2850/2025 and 900.1-861/2026: how codes are built; PermenPANRB 88/2021,
//   component 1.c: budget and activities follow the performance to be reached
// criterion: nomenclature
// population: MATCH (p:Program)
//   WHERE p.code IS NOT NULL
//   RETURN p.id AS node

// urusan.bidang.program.kewenangan.kegiatan.sub kegiatan; a kewenangan written 02 is read as 2.
MATCH (p:Program)
WHERE p.code IS NOT NULL
  AND NOT p.code =~ '[X1-9][.](XX|[0-9]{2})([.][0-9]{2}([.](02|[1-9])[.][0-9]{2}([.]([0-9]{2}|[0-9]{4}))?)?)?'
RETURN p.id AS node, p.code AS code
