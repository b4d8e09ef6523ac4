// code: PRG005
// name: not-in-nomenclature
// severity: warning
// cause: title
// node: Program
// title.id: Tidak ada dalam nomenklatur
// title.en: Not in the nomenclature
// counts.id: program, kegiatan, dan sub kegiatan
// counts.en: programmes, activities and sub-activities
// message.id: “{title}” tidak ditemukan dalam nomenklatur. Yang paling mirip: {closest}.
// message.en: “{title}” is not in the nomenclature. The closest entries: {closest}.
// why.id: Nama di luar nomenklatur tidak dapat dianggarkan dan tidak dapat disandingkan dengan perangkat
//   daerah lain; sering kali ia nama lama atau salah tulis.
// why.en: A name outside the nomenclature cannot be budgeted for or compared across agencies; often it is
//   an old name or a slip of the pen.
// fix.id: Pakai nama resmi dari nomenklatur yang berlaku. Bila namanya memang resmi tetapi tabelnya belum
//   memuatnya (tabel bawaan hanya kutipan, terutama urusan sosial), muat `nomenclature.csv` yang lengkap.
// fix.en: Use the official name from the nomenclature in force. If the name is official and only missing
//   from the table (the bundled one is an excerpt, mostly of social affairs), load a complete
//   `nomenclature.csv`.
// source.id: Permendagri 90/2019, dimutakhirkan dengan Kepmendagri 050-5889/2021 dan
//   900.1.15.5-1317/2023
// source.en: Permendagri 90/2019, updated by Kepmendagri 050-5889/2021 and 900.1.15.5-1317/2023
// population: MATCH (p:Program)
//   RETURN count(p) AS population
MATCH (p:Program)
WHERE NOT EXISTS { MATCH (p)-[:MATCHES]->(:Nomenclature) }
RETURN p.id AS node, coalesce(p.closest, []) AS closest
