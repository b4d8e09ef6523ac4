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
//   dilaksanakan pada periode ini. Bagian dari program yang sudah menghasilkan sasaran, menurut `part_of`
//   atau kodenya, tidak diperiksa bila sasaran pohon ini berakhir di atas tingkatnya, misalnya Renstra yang
//   sasarannya hanya sampai program; pada kementerian/lembaga, bagian seperti itu tidak diperiksa sama sekali.
// fix.en: Add it to the `programs` of the goal it delivers, or take it off the list if it is not carried
//   out in this period. A part, by `part_of` or by its code, of a programme that delivers a goal is not judged
//   if the goals of the tree end above its tier, as in a strategic plan whose goals go down to programmes
//   only; in a ministry such a part is never judged.
// source.id: PermenPANRB 88/2021, komponen 1.c: anggaran dan aktivitas mengacu pada kinerja yang ingin
//   dicapai; Permendagri 90/2019, dimutakhirkan dengan Kepmendagri 050-5889/2021 dan 900.1.15.5-1317/2023,
//   diubah dengan 900.1.15.5-3406/2024, 900.1-2850/2025, dan 900.1-861/2026
// source.en: PermenPANRB 88/2021, component 1.c: budget and activities follow the performance to be
//   reached; Permendagri 90/2019, updated by Kepmendagri 050-5889/2021 and 900.1.15.5-1317/2023, amended by
//   900.1.15.5-3406/2024, 900.1-2850/2025 and 900.1-861/2026
// criterion: budget
// population: MATCH (p:Program)
//   RETURN p.id AS node

// The goals of a tree end at the tier of their lowest level; in a tree whose levels have no tier, at the lowest tier
// that delivers one of them. The programme above delivers for parts below that. Levels of a ministry have other
// tiers.
MATCH (t:Tree)
OPTIONAL MATCH (t)<-[:IN_TREE]-(g:Goal)
WITH t, max(CASE g.standard_level WHEN 'intermediate' THEN 1 WHEN 'immediate' THEN 2 WHEN 'operational' THEN 3
    WHEN 'process' THEN 3 ELSE 0 END) AS reached
OPTIONAL MATCH (t)<-[:IN_TREE]-(:Goal)-[:DELIVERED_BY]->(d:Program)
WITH DISTINCT t, reached, d, COUNT { MATCH (d)-[:PART_OF*1..1000]->(:Program) } AS steps
// A tier is the kind, else the length of a code of the syntax, else the steps below the top.
WITH t, reached, max(CASE coalesce(d.kind, toString(size(split(d.code_key, '.'))))
    WHEN 'program' THEN 1 WHEN '3' THEN 1 WHEN 'kegiatan' THEN 2 WHEN '5' THEN 2
    WHEN 'sub_kegiatan' THEN 3 WHEN '6' THEN 3 ELSE CASE WHEN d IS NULL THEN 0 ELSE steps + 1 END END) AS lowest
WITH t, CASE
    WHEN EXISTS {
      MATCH (t)-[:OF]->(:Agency)-[:BELONGS_TO]->(government:Government)
      WHERE government.kind = 'kementerian_lembaga'
    } THEN 0
    WHEN reached > 0 THEN reached ELSE lowest
  END AS lowest
MATCH (t)-[:DECLARES]->(q:Program)
// Parts by code share a stem with their whole. The penunjang programme 1.06.01 is X.XX.01.
WITH q, max(lowest) AS lowest, EXISTS { MATCH (q)<-[:DELIVERED_BY]-(:Goal) } AS delivers,
  CASE substring(q.code_key, 4, 3) WHEN '.01' THEN 'X.XX' + substring(q.code_key, 4)
    ELSE coalesce(q.code_key, q.id) END AS key
UNWIND CASE WHEN q.code_key IS NULL THEN [size(key)] ELSE [4, 7, 12, size(key)] END AS length
WITH DISTINCT q, lowest, delivers, key, left(key, length) AS stem
WITH q.agency AS agency, stem, max(CASE WHEN delivers AND key = stem THEN 1 ELSE 0 END) AS stem_delivers,
  max(CASE WHEN delivers AND key <> stem THEN 1 ELSE 0 END) AS part_delivers,
  collect({id: q.id, lowest: lowest, below: key <> stem}) AS listed
UNWIND listed AS each
WITH each.id AS id, each.lowest AS lowest, max(CASE WHEN each.below THEN stem_delivers ELSE 0 END) AS above,
  max(CASE WHEN each.below THEN 0 ELSE part_delivers END) AS below
WHERE below = 0
MATCH (p:Program {id: id})
WHERE NOT EXISTS { MATCH (p)<-[:PART_OF*0..1000]-(:Program)<-[:DELIVERED_BY]-(:Goal) }
WITH p, lowest, above, COUNT { MATCH (p)-[:PART_OF*1..1000]->(:Program) } AS steps
WITH p, lowest, above, CASE coalesce(p.kind, toString(size(split(p.code_key, '.'))))
    WHEN 'program' THEN 1 WHEN '3' THEN 1 WHEN 'kegiatan' THEN 2 WHEN '5' THEN 2
    WHEN 'sub_kegiatan' THEN 3 WHEN '6' THEN 3 ELSE steps + 1 END AS tier
WHERE tier <= lowest
  OR NOT (above = 1 OR EXISTS { MATCH (p)-[:PART_OF*1..1000]->(:Program)<-[:DELIVERED_BY]-(:Goal) })
// A programme and its parts by `part_of` are one finding, about the programme.
WITH p.agency AS agency, collect(p.id) AS orphans
UNWIND orphans AS orphan
MATCH (top:Program {id: orphan})
WHERE NOT EXISTS { MATCH (top)-[:PART_OF]->(whole:Program) WHERE whole.id IN orphans }
WITH top, EXISTS { MATCH (top)<-[:PART_OF]-(:Program) } AS has_parts
RETURN top.id AS node,
  CASE WHEN has_parts THEN ', begitu pula bagian-bagiannya' ELSE '' END AS parts_id,
  CASE WHEN has_parts THEN ', and neither does any of its parts' ELSE '' END AS parts_en
