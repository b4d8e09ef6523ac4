// code: PRG010
// name: another-governments-authority
// severity: error
// node: Program
// title.id: Kewenangan pemerintah daerah lain
// title.en: Another government's authority
// counts.id: kegiatan dan sub kegiatan berkode milik provinsi dan kabupaten/kota
// counts.en: coded activities and sub-activities of provinces, regencies and cities
// message.id: Bagian keempat kode {code} untuk “{title}” adalah {authority}, bukan kewenangan {government}:
//   1 adalah kewenangan provinsi, 2 kewenangan kabupaten/kota.
// message.en: The fourth part of the code {code} of “{title}” is {authority}, which is not an authority of
//   {government}: 1 is a province's, 2 that of a regency or city.
// why.id: Pemerintah daerah hanya dapat menganggarkan kewenangannya sendiri. Kode kewenangan lain biasanya
//   terbawa saat menyalin dari pemerintah daerah lain.
// why.en: A government can budget only for its own authority. The code of another's is usually left over
//   from copying its documents.
// fix.id: Pakai kegiatan dan sub kegiatan yang setara pada kewenangan pemerintah daerah ini, atau perbaiki
//   `government.kind`.
// fix.en: Use the corresponding activity or sub-activity of this government's own authority, or correct
//   `government.kind`.
// source.id: UU 23/2014, lampiran (pembagian urusan); Permendagri 90/2019, dimutakhirkan dengan Kepmendagri
//   050-5889/2021 dan 900.1.15.5-1317/2023, diubah dengan 900.1.15.5-3406/2024, 900.1-2850/2025, dan
//   900.1-861/2026: bagian keempat kode; PermenPANRB 88/2021, komponen 1.c: anggaran dan aktivitas mengacu
//   pada kinerja yang ingin dicapai
// source.en: UU 23/2014, annex (division of affairs); Permendagri 90/2019, updated by Kepmendagri
//   050-5889/2021 and 900.1.15.5-1317/2023, amended by 900.1.15.5-3406/2024, 900.1-2850/2025 and
//   900.1-861/2026: fourth part of the code; PermenPANRB 88/2021, component 1.c: budget and activities
//   follow the performance to be reached
// criterion: affairs
// population: MATCH (p:Program)<-[:DECLARES]-(:Tree)-[:OF]->(:Agency)-[:BELONGS_TO]->(government:Government)
//   WHERE government.kind IN ['provinsi', 'kabupaten_kota'] AND size(split(p.code_key, '.')) > 3
//   RETURN DISTINCT p.id AS node
MATCH (p:Program)<-[:DECLARES]-(:Tree)-[:OF]->(:Agency)-[:BELONGS_TO]->(government:Government)
WHERE split(p.code_key, '.')[3] =
  CASE government.kind WHEN 'kabupaten_kota' THEN '1' WHEN 'provinsi' THEN '2' ELSE '' END
RETURN DISTINCT p.id AS node, p.code_key AS code, split(p.code_key, '.')[3] AS authority,
       government.title AS government
