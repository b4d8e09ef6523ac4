// code: PRG011
// name: minimum-service-not-carried
// severity: info
// default: off
// node: Tree
// title.id: Standar pelayanan minimal belum termuat
// title.en: Minimum service not carried
// counts.id: pohon perangkat daerah yang urusannya ber-SPM dalam nomenklatur yang berlaku
// counts.en: trees of agencies for whose affairs the nomenclature in force marks minimum services
// message.id: Tidak satu pun sasaran “{title}” dijalankan dengan sub kegiatan bertanda SPM, padahal
//   nomenklatur menandainya untuk urusan {affairs}.
// message.en: No goal of “{title}” rests on a sub-activity marked as minimum service, although the
//   nomenclature marks some in the affairs {affairs}.
// why.id: Standar pelayanan minimal wajib dipenuhi setiap daerah. Bila tidak termuat dalam pohon kinerja,
//   pemenuhannya tidak direncanakan dan tidak diukur.
// why.en: Every region must provide the minimum services. A service outside the performance tree is
//   neither planned nor measured.
// fix.id: Tambahkan sasaran untuk sub kegiatan SPM perangkat daerah ini, atau tulis kode sub kegiatannya
//   pada `programs` bila sudah ada.
// fix.en: Add goals for the minimum services of this agency, or give the codes of their sub-activities
//   under `programs` if they are there already.
// source.id: PP 2/2018 (standar pelayanan minimal) dan tanda SPM dalam nomenklatur; Permendagri 90/2019,
//   dimutakhirkan dengan Kepmendagri 050-5889/2021 dan 900.1.15.5-1317/2023, diubah dengan
//   900.1.15.5-3406/2024, 900.1-2850/2025, dan 900.1-861/2026; PermenPANRB 88/2021, komponen 1.c: anggaran
//   dan aktivitas mengacu pada kinerja yang ingin dicapai
// source.en: PP 2/2018 (minimum service standards) and the mark in the nomenclature; Permendagri 90/2019,
//   updated by Kepmendagri 050-5889/2021 and 900.1.15.5-1317/2023, amended by 900.1.15.5-3406/2024,
//   900.1-2850/2025 and 900.1-861/2026; PermenPANRB 88/2021, component 1.c: budget and activities follow
//   the performance to be reached
// criterion: minimum-service
// population: MATCH (t:Tree)
//   WHERE t.minimum_service IS NOT NULL
//   RETURN t.id AS node
MATCH (t:Tree)
WHERE t.minimum_service IS NOT NULL AND NOT EXISTS {
    MATCH (t)<-[:IN_TREE]-(:Goal)-[:DELIVERED_BY|MATCHES*1..2]->(n:Nomenclature)
    WHERE n.tier = 'sub_kegiatan' AND n.spm
  }
RETURN t.id AS node, t.minimum_service AS affairs
