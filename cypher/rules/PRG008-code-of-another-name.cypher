// code: PRG008
// name: code-of-another-name
// severity: error
// node: Program
// title.id: Kode milik nama lain
// title.en: Code of another name
// counts.id: program, kegiatan, dan sub kegiatan yang kodenya ada dalam nomenklatur
// counts.en: programmes, activities and sub-activities whose code is in the nomenclature
// message.id: “{title}” berkode {code}, tetapi dalam nomenklatur kode itu adalah “{official}”. Entri yang
//   bernama sama dengannya: {namesake}.
// message.en: “{title}” has the code {code}, which in the nomenclature is “{official}”. The entry that is
//   called so: {namesake}.
// why.id: Kode menentukan ke mana anggaran dicatat. Bila kode dan namanya milik dua hal yang berbeda, salah
//   satunya keliru dan uangnya tercatat di tempat yang salah.
// why.en: The code decides where money is booked. If code and name belong to two different things, one of
//   them is wrong and the money is booked in the wrong place.
// fix.id: Periksa keduanya pada nomenklatur yang berlaku, lalu perbaiki `code` atau namanya.
// fix.en: Look both up in the nomenclature in force, then correct `code` or the title.
// source.id: Turunan dari Permendagri 90/2019, dimutakhirkan dengan Kepmendagri 050-5889/2021 dan
//   900.1.15.5-1317/2023, diubah dengan 900.1.15.5-3406/2024, 900.1-2850/2025, dan 900.1-861/2026: satu
//   kode satu nama; PermenPANRB 88/2021, komponen 1.c: anggaran dan aktivitas mengacu pada kinerja yang
//   ingin dicapai
// source.en: Derived from Permendagri 90/2019, updated by Kepmendagri 050-5889/2021 and
//   900.1.15.5-1317/2023, amended by 900.1.15.5-3406/2024, 900.1-2850/2025 and 900.1-861/2026: one code,
//   one name; PermenPANRB 88/2021, component 1.c: budget and activities follow the performance to be
//   reached
// criterion: nomenclature
// population: MATCH (p:Program)-[link:MATCHES]->(:Nomenclature)
//   WHERE link.how = 'code'
//   RETURN DISTINCT p.id AS node
MATCH (p:Program)-[link:MATCHES]->(n:Nomenclature)
WHERE link.how = 'code' AND (p.words_shared < 50 OR p.namesake IS NOT NULL)
RETURN p.id AS node, n.code AS code, n.title AS official, p.namesake AS namesake
