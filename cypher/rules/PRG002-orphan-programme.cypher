// code: PRG002
// name: orphan-programme
// severity: error
// cause: tree
// node: Program
// title.id: Program, kegiatan, atau sub kegiatan tanpa sasaran
// title.en: Programme without a goal
// counts.id: program, kegiatan, dan sub kegiatan
// counts.en: programmes, activities and sub-activities
// message.id: “{title}” tidak menghasilkan sasaran mana pun, begitu pula bagian-bagiannya.
// message.en: “{title}” delivers no goal, and neither does any of its parts.
// why.id: Anggaran yang tidak bermuara pada suatu kondisi tidak dapat dijelaskan manfaatnya, dan
//   menunjukkan bahwa pohon kinerja dan dokumen anggaran tidak selaras.
// why.en: Money that leads to no condition cannot be explained, and shows that the performance tree and the
//   budget do not match.
// fix.id: Cantumkan pada `programs` sasaran yang dihasilkannya, atau hapus dari daftar bila tidak
//   dilaksanakan pada periode ini.
// fix.en: Add it to the `programs` of the goal it delivers, or take it off the list if it is not carried
//   out in this period.
// source.id: PermenPANRB 88/2021, komponen 1.c: anggaran dan aktivitas mengacu pada kinerja yang ingin
//   dicapai; Permendagri 90/2019, dimutakhirkan dengan Kepmendagri 050-5889/2021 dan 900.1.15.5-1317/2023,
//   diubah dengan 900.1.15.5-3406/2024, 900.1-2850/2025, dan 900.1-861/2026
// source.en: PermenPANRB 88/2021, component 1.c: budget and activities follow the performance to be
//   reached; Permendagri 90/2019, updated by Kepmendagri 050-5889/2021 and 900.1.15.5-1317/2023, amended by
//   900.1.15.5-3406/2024, 900.1-2850/2025 and 900.1-861/2026
// population: MATCH (p:Program)
//   RETURN count(p) AS population
MATCH (p:Program)
WHERE NOT EXISTS { MATCH (p)<-[:PART_OF*0..1000]-(:Program)<-[:DELIVERED_BY]-(:Goal) }
RETURN p.id AS node
