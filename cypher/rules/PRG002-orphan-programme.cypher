// code: PRG002
// name: orphan-programme
// severity: error
// cause: tree
// node: Program
// title.id: Program, kegiatan, atau sub kegiatan tanpa sasaran
// title.en: Programme without a goal
// counts.id: program, kegiatan, dan sub kegiatan
// counts.en: programmes, activities and sub-activities
// message.id: “{title}” tidak menghasilkan sasaran mana pun{parts_id}.
// message.en: “{title}” delivers no goal{parts_en}.
// why.id: Anggaran yang tidak bermuara pada suatu kondisi tidak dapat dijelaskan manfaatnya, dan
//   menunjukkan bahwa pohon kinerja dan dokumen anggaran tidak selaras.
// why.en: Money that leads to no condition cannot be explained, and shows that the performance tree and the
//   budget do not match.
// fix.id: Cantumkan pada `programs` sasaran yang dihasilkannya, atau hapus dari daftar bila tidak
//   dilaksanakan pada periode ini. Bagian dari program yang sudah menghasilkan sasaran tidak diperiksa bila
//   pohon ini berhenti di atas tingkatnya, misalnya Renstra yang sasarannya hanya sampai program.
// fix.en: Add it to the `programs` of the goal it delivers, or take it off the list if it is not carried
//   out in this period. A part of a programme that delivers a goal is not judged where the goals of the tree
//   end above its tier, as in a strategic plan whose goals go down to programmes only.
// source.id: PermenPANRB 88/2021, komponen 1.c: anggaran dan aktivitas mengacu pada kinerja yang ingin
//   dicapai; Permendagri 90/2019, dimutakhirkan dengan Kepmendagri 050-5889/2021 dan 900.1.15.5-1317/2023,
//   diubah dengan 900.1.15.5-3406/2024, 900.1-2850/2025, dan 900.1-861/2026
// source.en: PermenPANRB 88/2021, component 1.c: budget and activities follow the performance to be
//   reached; Permendagri 90/2019, updated by Kepmendagri 050-5889/2021 and 900.1.15.5-1317/2023, amended by
//   900.1.15.5-3406/2024, 900.1-2850/2025 and 900.1-861/2026
// criterion: budget
// population: MATCH (p:Program)
//   RETURN p.id AS node

// The tier follows from the kind, else from the length of the code, else from the steps below the top. If the
// goals of a tree end above this tier, the programme above delivers for its parts.
MATCH (t:Tree)
OPTIONAL MATCH (t)<-[:IN_TREE]-(:Goal)-[:DELIVERED_BY]->(d:Program)
WITH DISTINCT t, d, COUNT { MATCH (d)-[:PART_OF*1..1000]->(:Program) } AS steps
WITH t, max(CASE coalesce(d.kind, toString(size(split(d.code, '.'))))
    WHEN 'program' THEN 1 WHEN '3' THEN 1 WHEN 'kegiatan' THEN 2 WHEN '5' THEN 2
    WHEN 'sub_kegiatan' THEN 3 WHEN '6' THEN 3 ELSE CASE WHEN d IS NULL THEN 0 ELSE steps + 1 END END) AS lowest
MATCH (t)-[:DECLARES]->(p:Program)
WITH p, max(lowest) AS lowest
WHERE NOT EXISTS { MATCH (p)<-[:PART_OF*0..1000]-(:Program)<-[:DELIVERED_BY]-(:Goal) }
WITH p, lowest, COUNT { MATCH (p)-[:PART_OF*1..1000]->(:Program) } AS steps
WITH p, lowest, CASE coalesce(p.kind, toString(size(split(p.code, '.'))))
    WHEN 'program' THEN 1 WHEN '3' THEN 1 WHEN 'kegiatan' THEN 2 WHEN '5' THEN 2
    WHEN 'sub_kegiatan' THEN 3 WHEN '6' THEN 3 ELSE steps + 1 END AS tier
WHERE tier <= lowest
  OR NOT EXISTS { MATCH (p)-[:PART_OF*1..1000]->(:Program)<-[:DELIVERED_BY]-(:Goal) }
// A programme and its parts are one finding, about the programme.
WITH p.agency AS agency, collect(p.id) AS orphans
UNWIND orphans AS id
MATCH (top:Program {id: id})
WHERE NOT EXISTS { MATCH (top)-[:PART_OF]->(whole:Program) WHERE whole.id IN orphans }
WITH top, COUNT { MATCH (top)<-[:PART_OF]-(:Program) } AS parts
RETURN top.id AS node,
  CASE WHEN parts > 0 THEN ', begitu pula bagian-bagiannya' ELSE '' END AS parts_id,
  CASE WHEN parts > 0 THEN ', and neither does any of its parts' ELSE '' END AS parts_en
