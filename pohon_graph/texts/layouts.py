"""Texts about workbooks in planners' own layouts: what was read as what, and questions."""

from __future__ import annotations

from typing import Final

TEXTS: Final[dict[str, tuple[str, str]]] = {
    "layouts.name.matrix": ("matriks berjenjang", "wide matrix"),
    "layouts.name.list": ("daftar sasaran", "list of goals"),
    "layouts.name.renstra": ("tabel program Renstra", "Renstra programme table"),
    "layouts.name.renstra-targets": ("tabel target program Renstra", "Renstra table of programme targets"),
    "layouts.name.agreement": ("perjanjian kinerja", "performance agreement"),
    "layouts.name.roles": ("matriks peran hasil", "role and result matrix"),
    "layouts.name.crosscuts": ("matriks crosscutting", "crosscutting matrix"),
    "layouts.name.programmes": ("daftar program tanpa sasaran", "list of programmes without goals"),
    "layouts.name.planning-table": ("tabel aplikasi perencanaan", "table of a planning application"),
    "layouts.region": ("Pemerintah Daerah", "Regional government"),
    "layouts.summary": (
        "dibaca sebagai {layout}: {goals}, {indicators}, {targets}. "
        "Dari {cells} sel terisi: {facts} fakta, {headings} judul, {left} tidak dibaca, {asked} ditanyakan.",
        "read as a {layout}: {goals}, {indicators}, {targets}. "
        "Of {cells} filled cells: {facts} facts, {headings} headings, {left} left out, {asked} asked about.",
    ),
    "layouts.size.goals": ("{count} sasaran", "{count} goals"),
    "layouts.size.goals-1": ("satu sasaran", "one goal"),
    "layouts.size.indicators": ("{count} indikator", "{count} indicators"),
    "layouts.size.indicators-1": ("satu indikator", "one indicator"),
    "layouts.size.targets": ("{count} target", "{count} targets"),
    "layouts.size.targets-1": ("satu target", "one target"),
    "layouts.quarter": ("triwulan {quarter}", "quarter {quarter}"),
    "layouts.columns": ("kolom: {columns}.", "columns: {columns}."),
    "layouts.of": ("dari {columns}", "of {columns}"),
    "layouts.left": ("tidak dibaca: {left}.", "left out: {left}."),
    "layouts.sheet-left-out": (
        "lembar ini tidak dibaca ({count} sel): tidak ada tabel sasaran di dalamnya.",
        "this sheet is not read ({count} cells): it has no table of goals.",
    ),
    "layouts.sheet-left-out-1": (
        "lembar ini tidak dibaca (satu sel): tidak ada tabel sasaran di dalamnya.",
        "this sheet is not read (one cell): it has no table of goals.",
    ),
    "layouts.sheet-not-wanted": (
        "lembar ini tidak dibaca, sesuai pilihan Anda.",
        "this sheet is not read, as you chose.",
    ),
    "layouts.no-goal-column": (
        "tabel ini berindikator, tetapi tidak ada judul kolom yang menyebut sasaran. Judul yang ditemukan: {headings}. Beri kolom "
        "sasarannya judul SASARAN, atau sebut di berkas pemetaan, misalnya B: {{goal: ultimate}}.",
        "this table has indicators, but no heading names goals. Headings found: {headings}. Give the column of goals the heading "
        "SASARAN, or name it in a mapping file, such as B: {{goal: ultimate}}.",
    ),
    "layouts.no-sheet": (
        "buku kerja ini tidak mempunyai lembar “{title}”. Lembarnya: {sheets}.{hint}",
        "this workbook has no sheet “{title}”. Its sheets: {sheets}.{hint}",
    ),
    "layouts.poster-in-cells": (
        "lembar ini poster: kotak-kotak pohon digambar dengan sel. “pohon draft {file} -o draft.yaml” membacanya.",
        "this sheet is a poster: the boxes of a tree are drawn with cells. “pohon draft {file} -o draft.yaml” reads it.",
    ),
    "layouts.poster-of-shapes": (
        "buku kerja ini hanya berisi gambar atau bentuk. Bila bentuk itu poster, “pohon draft {file} -o draft.yaml” membacanya.",
        "this workbook has only pictures or shapes. If they are a poster, “pohon draft {file} -o draft.yaml” reads it.",
    ),
    # The roles of columns
    "layouts.role.title": ("sasaran", "goal"),
    "layouts.role.level": ("jenjang", "level"),
    "layouts.role.parents": ("sasaran induk", "goal above"),
    "layouts.role.indicator": ("indikator", "indicator"),
    "layouts.role.target": ("target", "target"),
    "layouts.role.actual": ("realisasi", "actual value"),
    "layouts.role.baseline": ("kondisi awal", "baseline"),
    "layouts.role.unit": ("satuan", "unit"),
    "layouts.role.definition": ("definisi", "definition"),
    "layouts.role.formula": ("rumus", "formula"),
    "layouts.role.data_source": ("sumber data", "source of the data"),
    "layouts.role.direction": ("arah", "direction"),
    "layouts.role.owners": ("penanggung jawab", "owner"),
    "layouts.role.division": ("unit kerja penanggung jawab", "division of the owner"),
    "layouts.role.programs": ("program", "programme"),
    "layouts.role.crosscuts": ("crosscutting", "crosscut"),
    "layouts.role.code": ("kode program", "code of the programme"),
    "layouts.role.id": ("id", "id"),
    "layouts.role.depth": ("nomor jenjang", "number of the level"),
    "layouts.role.results": ("hasil pimpinan dan staf", "results of the leader and the staff"),
    "layouts.role.agency": ("kode perangkat daerah", "code of the agency"),
    "layouts.role.agency_name": ("perangkat daerah", "agency"),
    "layouts.role.year": ("tahun", "year"),
    "layouts.role.target_year": ("tahun target", "year of the target"),
    "layouts.role.status": ("status", "status"),
    "layouts.role.active": ("aktif atau tidak", "active or not"),
    # The reasons why cells are left out
    "layouts.left.none": ("tanda kosong ({cells})", "marks for none ({cells})"),
    "layouts.left.numbers": ("nomor ({cells})", "numbers ({cells})"),
    "layouts.left.column": ("kolom {detail} ({cells})", "column {detail} ({cells})"),
    "layouts.left.total": ("baris jumlah ({cells})", "totals ({cells})"),
    "layouts.left.below": ("di bawah tabel ({cells})", "below the table ({cells})"),
    "layouts.left.affair": ("urusan ({cells})", "affairs ({cells})"),
    "layouts.left.issue": ("isu ({cells})", "issues ({cells})"),
    "layouts.left.dropped": (
        "baris yang ditolak atau dinonaktifkan ({cells})",
        "rows rejected or switched off ({cells})",
    ),
    "layouts.left.answered": ("sesuai jawaban Anda ({cells})", "as you answered ({cells})"),
    "layouts.left.unread": ("lainnya ({cells})", "other cells ({cells})"),
    # Questions that stop a load
    "layouts.ask.agency": (
        "perangkat daerah mana pemilik lembar ini ({count} lembar tanpa nama)? Tulis namanya di judul lembar, atau pakai "
        "--agency.",
        "which agency does this sheet belong to ({count} sheets name none)? Name it in the title of the sheet, or use "
        "--agency.",
    ),
    "layouts.ask.agency-1": (
        "perangkat daerah mana pemilik lembar ini? Tulis namanya di judul lembar, atau pakai --agency.",
        "which agency does this sheet belong to? Name it in the title of the sheet, or use --agency.",
    ),
    "layouts.ask.period": (
        "tahun atau periode apa ({count} lembar tidak menyebutnya)? Tulis di judul lembar, misalnya TAHUN 2025, atau pakai "
        "--period.",
        "which year or period ({count} sheets name none)? Write it in the title of the sheet, such as TAHUN 2025, or use "
        "--period.",
    ),
    "layouts.ask.period-1": (
        "tahun atau periode apa? Tulis di judul lembar, misalnya TAHUN 2025, atau pakai --period.",
        "which year or period? Write it in the title of the sheet, such as TAHUN 2025, or use --period.",
    ),
    "layouts.ask.level": (
        "jenjang apa sasaran di kolom “{heading}” ({count} sasaran)? Sebut jenjangnya di judul kolom, atau jawab di "
        "berkas pemetaan.",
        "which level do the goals in the column “{heading}” have ({count} goals)? Name it in the heading, or "
        "answer in the mapping file.",
    ),
    "layouts.ask.level-1": (
        "jenjang apa sasaran di kolom “{heading}” (satu sasaran)? Sebut jenjangnya di judul kolom, atau jawab di "
        "berkas pemetaan.",
        "which level does the goal in the column “{heading}” have? Name it in the heading, or "
        "answer in the mapping file.",
    ),
    "layouts.ask.goal-level": (
        "jenjang apa sasaran “{goal}”? Jenjang sasaran lain di kolom ini sudah diketahui. Jawab di berkas pemetaan, "
        "di bawah “answers” dengan sel ini.",
        "which level does the goal “{goal}” have? The levels of the other goals in this column are known. Answer in the mapping "
        "file, under “answers” with this cell.",
    ),
    "layouts.ask.order": (
        "indikator di kolom {columns} milik sasaran di kirinya atau di kanannya? Sebut jenjangnya di judul kolom, misalnya "
        "INDIKATOR SASARAN PROGRAM, atau jawab di berkas pemetaan.",
        "do the indicators in {columns} belong to the goals on their left or on their right? Name the level in the headings, "
        "such as INDIKATOR SASARAN PROGRAM, or answer in the mapping file.",
    ),
    "layouts.ask.order-values": (
        "kolom {columns} berjudul sama; masing-masing milik indikator mana? Jawab di berkas pemetaan, misalnya D: {{target: C}}.",
        "the columns {columns} have the same heading; which indicators do they belong to? Answer in the mapping file, such as "
        "D: {{target: C}}.",
    ),
    "layouts.ask.side": (
        "indikator ini dibaca milik kolom {left} di kirinya; kolom {right} tidak berindikator. Benarkah?",
        "this indicator is read as one of the column {left} on its left; the column {right} has none. Is that right?",
    ),
    "layouts.ask.values-side": (
        "kolom ini dibaca sebagai nilai indikator {indicator}, padahal di antaranya ada sasaran {goal}. Benarkah?",
        "this column is read as values of the indicator {indicator}, though the goal {goal} is between them. Is that right?",
    ),
    "layouts.ask.year-columns": (
        "kolom {years} dibaca sebagai target tahun itu, padahal judulnya hanya tahun. Benarkah?",
        "the columns {years} are read as targets of these years, though their headings are only years. Is that right?",
    ),
    "layouts.ask.quarter-columns": (
        "kolom triwulan {years} dibaca sebagai target triwulan itu, padahal judulnya hanya triwulan. Benarkah?",
        "the columns of the quarters {years} are read as targets of these quarters, though their headings are only quarters. Is that "
        "right?",
    ),
    "layouts.ask.more": (
        "dan {count} pertanyaan serupa: {cells}.",
        "and {count} more questions of this kind: {cells}.",
    ),
    "layouts.ask.more-1": (
        "dan satu pertanyaan serupa: {cells}.",
        "and one more question of this kind: {cells}.",
    ),
    "layouts.ask.level-number": (
        "level_pohon {text} melompati tingkat di atasnya. Jenjang apa maksudnya? Jawab di berkas pemetaan, di “levels”.",
        "level_pohon {text} skips the level above it. Which level is meant? Answer in the mapping file, under “levels”.",
    ),
    "layouts.ask.level-word": (
        "{text} bukan nama jenjang yang dikenal.{hint} Jenjang apa maksudnya? Jawab di berkas pemetaan, di “levels”.",
        "{text} is no known name of a level.{hint} Which level is meant? Answer in the mapping file, under “levels”.",
    ),
    "layouts.ask.job-level": (
        "sasaran {text} jenjang apa? Jabatan ini tidak menyebutnya. Jawab di berkas pemetaan, di “levels”.",
        "which level do the goals of {text} have? The job does not say. Answer in the mapping file, under “levels”.",
    ),
    "layouts.ask.job-levels": (
        "lembar ini tidak menyebut jenjang sasarannya, maka jenjangnya diperkirakan dari jabatan: {jobs}. Benarkah?",
        "this sheet does not name the levels of its goals, so they are derived from the jobs: {jobs}. Is that right?",
    ),
    # Other questions
    "layouts.ask.number-twice": (
        "nomor {number} sudah dipakai di {first}; sasaran di bawah nomor itu dibaca di bawah yang pertama. Mana yang benar?",
        "the number {number} is already used in {first}; goals below that number are read below the first. Which one is right?",
    ),
    "layouts.ask.number-without-goal": (
        "nomor {number}: tidak ada sasaran bernomor {above}. Sasaran mana induknya?",
        "number {number}: there is no goal with the number {above}. Which goal is its parent?",
    ),
    "layouts.ask.unknown-parent": (
        "{text}: cocok dengan {count} sasaran di daftar ini, seharusnya satu. Sasaran mana induknya?",
        "{text} fits {count} goals of this list where one is wanted. Which goal is the parent?",
    ),
    "layouts.ask.unknown-parent-1": (
        "{text}: sasaran ini sendiri. Sasaran mana induknya?",
        "{text} is this goal itself. Which goal is its parent?",
    ),
    "layouts.ask.parent": (
        "{goal} mendukung sasaran mana? Lembar ini tidak menyebutnya. Calon: {names}.",
        "which goal does {goal} serve? The sheet does not say. Candidates: {names}.",
    ),
    "layouts.ask.two-levels": (
        "judul kolom menyebut “{position}” dan “{wording}”; dibaca sebagai jenjang {level}. Benarkah?",
        "the heading says “{position}” and “{wording}”; it is read as the level {level}. Is that right?",
    ),
    "layouts.ask.number": (
        "nomor {number} tidak menyambung nomor {above} di atasnya. Sasaran mana induknya?",
        "the number {number} does not continue {above}, the number of the goal above. Which goal is its parent?",
    ),
    "layouts.ask.indicator-without-goal": (
        "indikator {text} milik sasaran mana? Belum dipasang pada sasaran mana pun.",
        "which goal has the indicator {text}? It is not placed on any.",
    ),
    "layouts.ask.value-without-indicator": (
        "{text} milik indikator mana? Belum dibaca.",
        "which indicator does {text} belong to? It is not read.",
    ),
    "layouts.ask.second-value": (
        "{text} adalah nilai kedua untuk waktu yang sama; yang pertama, “{first}” di {cell}, yang dibaca. Mana yang benar?",
        "{text} is a second value for the same time; the first one, “{first}” in {cell}, is read. Which one is right?",
    ),
    "layouts.ask.second-attribute": (
        "{text} berbeda dari “{first}” di {cell} untuk indikator yang sama; “{first}” yang dibaca. Mana yang benar?",
        "{text} differs from “{first}” in {cell} for the same indicator; “{first}” is read. Which one is right?",
    ),
    "layouts.ask.direction": (
        "{text} bukan arah yang dikenal. Naik, turun, atau tetap?",
        "{text} is no known direction. Up, down or keep?",
    ),
    "layouts.ask.cell-without-goal": (
        "{text} milik sasaran mana? Belum dibaca.",
        "which goal does {text} belong to? It is not read.",
    ),
    "layouts.ask.division-alone": (
        "{names} adalah unit kerja, bukan pejabat, maka belum menjadi penanggung jawab. Siapa pejabatnya? Tambahkan kolom "
        "jabatan, atau tetapkan kolom ini sebagai owner di berkas pemetaan.",
        "{names} is a division, not an officer, so it owns nothing yet. Who is the officer? Add a column of positions, or make "
        "this column an owner in the mapping file.",
    ),
    "layouts.ask.division-owner": (
        "{names} adalah unit kerja, tetapi dibaca sebagai penanggung jawab seperti tertulis. Benarkah? Jika bukan, tulis nama "
        "jabatannya di buku kerja.",
        "{names} is a division, but read as an owner, as it is written. Is that right? If not, write the position in the workbook.",
    ),
    "layouts.ask.two-divisions": (
        "{officer} disebut di {first} dan di {text}; dibaca sebagai satu jabatan tanpa unit kerja. Benarkah?",
        "{officer} is named in {first} and in {text}; it is read as one position without a division. Is that right?",
    ),
    "layouts.ask.title-year": (
        "tahun {year} di akhir judul ini dibaca sebagai periode, padahal judulnya tidak menyebut TAHUN. Benarkah? Jika bukan, "
        "pakai --period.",
        "the year {year} at the end of this title is read as the period, though the title does not say TAHUN. Is that right? If "
        "not, use --period.",
    ),
    "layouts.ask.target-years": (
        "lembar ini tidak menyebut periodenya, maka tahun-tahun kolom target dibaca sebagai periode: {year}. Benarkah? Jika bukan, "
        "pakai --period.",
        "the sheet does not name its period, so the years of the columns of targets are read as it: {year}. Is that right? If not, "
        "use --period.",
    ),
    "layouts.ask.second-table": (
        "di baris {row} mulai tabel sasaran kedua, yang tidak dibaca. Pindahkan ke lembar sendiri, lalu muat lagi.",
        "a second table of goals begins in row {row}, which is not read. Move it to a separate sheet and load again.",
    ),
    "layouts.ask.head-officer": (
        "siapa pejabat “{position}”? Sasaran di kolom ini belum berpenanggung jawab.",
        "who is the officer “{position}”? The goals of this column have no owner yet.",
    ),
    "layouts.ask.signed-officer": (
        "{position} menandatangani tabel ini, maka dibaca sebagai penanggung jawab {count} sasaran. Benarkah?",
        "{position} signed this table and is read as the owner of {count} goals. Is that right?",
    ),
    "layouts.ask.signed-officer-1": (
        "{position} menandatangani tabel ini, maka dibaca sebagai penanggung jawab satu sasaran. Benarkah?",
        "{position} signed this table and is read as the owner of one goal. Is that right?",
    ),
    "layouts.ask.no-goals": (
        "lembar ini berisi program tetapi tidak berisi sasaran: {program} program, {kegiatan} kegiatan, {sub_kegiatan} sub "
        "kegiatan. Pohon kinerja memerlukan sasaran; muat matriks cascading atau Renstra.",
        "this sheet has programmes but no goals: {program} program, {kegiatan} kegiatan, {sub_kegiatan} sub kegiatan. "
        "A performance tree needs goals; load a cascading matrix or a Renstra.",
    ),
    "layouts.ask.programme-indicators": (
        "{count} indikator program, kegiatan, dan sub kegiatan belum dipasang pada sasaran mana pun: {cells}{values}. "
        "Sasaran mana yang diukurnya?",
        "{count} indicators of programmes, kegiatan and sub kegiatan are not placed on a goal: {cells}{values}. "
        "Which goals do they measure?",
    ),
    "layouts.ask.programme-indicators-1": (
        "satu indikator program, kegiatan, atau sub kegiatan belum dipasang pada sasaran mana pun: {cells}{values}. "
        "Sasaran mana yang diukurnya?",
        "one indicator of a programme, kegiatan or sub kegiatan is not placed on a goal: {cells}{values}. "
        "Which goal does it measure?",
    ),
    "layouts.values-in": (
        "; nilainya di {count} sel kolom {columns} ikut menunggu",
        "; their {count} values in the columns {columns} wait, too",
    ),
    "layouts.values-in-1": (
        "; nilainya di satu sel kolom {columns} ikut menunggu",
        "; the value in the column {columns} waits, too",
    ),
    "layouts.ask.almost-the-same": (
        "{goal} berbeda satu kata dari {first} di {cell}; keduanya dibaca sebagai satu sasaran. Benarkah?",
        "{goal} differs in one word from {first} in {cell}; both are read as one goal. Is that right?",
    ),
    "layouts.ask.unread-goals": (
        "kolom ini tidak dibaca, padahal di {count} baris isinya seperti sasaran dan indikator baris itu dibaca sebagai milik sasaran "
        "sebelumnya. Benarkah? Jika bukan, tulis “{column}: {{goal: operational}}” dengan jenjangnya pada columns di berkas pemetaan.",
        "this column is not read, though in {count} rows it reads like goals, and the indicators of these rows are read as those of "
        "the goals before. Is that right? If not, write “{column}: {{goal: operational}}”, with its level, under columns in the "
        "mapping file.",
    ),
    "layouts.ask.unread-goals-1": (
        "kolom ini tidak dibaca, padahal di satu baris isinya seperti sasaran dan indikator baris itu dibaca sebagai milik sasaran "
        "sebelumnya. Benarkah? Jika bukan, tulis “{column}: {{goal: operational}}” dengan jenjangnya pada columns di berkas pemetaan.",
        "this column is not read, though in one row it reads like a goal, and the indicator of that row is read as one of the goal "
        "before. Is that right? If not, write “{column}: {{goal: operational}}”, with its level, under columns in the mapping file.",
    ),
    "layouts.ask.near-period": (
        "lembar ini menyebut {period}, padahal sasarannya ada di lembar {sheet}, yang menyebut {other}; keduanya dibaca sebagai satu "
        "pohon {other}. Benarkah? Jika bukan, muat tiap lembar dengan --sheet.",
        "this sheet says {period}, but its goals are also on the sheet {sheet}, which says {other}; both are read as one tree of "
        "{other}. Is that right? If not, load each sheet with --sheet.",
    ),
    "layouts.ask.agencies": (
        "kolom ini menyebut {count} perangkat daerah, tetapi semua sasarannya dibaca sebagai milik satu pohon. Benarkah? Jika bukan, "
        "tulis “{column}: agency” pada columns di berkas pemetaan.",
        "this column names {count} agencies, but all goals are read as one tree. Is that right? If not, write “{column}: agency” under "
        "columns in the mapping file.",
    ),
    "layouts.ask.agencies-1": (
        "kolom ini menyebut satu perangkat daerah; sasarannya dibaca sebagai milik pohon lembar ini. Benarkah? Jika bukan, tulis “{column}: agency” "
        "pada columns di berkas pemetaan.",
        "this column names one agency; the goals are read as those of the sheet's tree. Is that right? If not, write “{column}: agency” "
        "under columns in the mapping file.",
    ),
    "layouts.ask.district": (
        "di kecamatan pejabat eselon III adalah pimpinan; sasarannya dibaca satu jenjang lebih tinggi daripada di dinas. "
        "Benarkah?",
        "in a district office the officer of echelon III is its head; the goals are read one level higher than in other "
        "agencies. Is that right?",
    ),
    "layouts.ask.two-parents": (
        "lembar ini menyebut induk {other}, lembar sebelumnya {first}; yang pertama yang dibaca. Mana yang benar?",
        "this sheet names the parent {other}, an earlier one {first}; the first one is read. Which one is right?",
    ),
    "layouts.ask.programme-of-goal": (
        "{text} mendukung sasaran mana? Lembar ini berisi beberapa sasaran.",
        "which goal does {text} serve? The sheet has several goals.",
    ),
    "layouts.ask.programme-kind": (
        "{text}: program, kegiatan, atau sub kegiatan?",
        "{text}: a program, a kegiatan or a sub kegiatan?",
    ),
    # Flat tables of planning applications
    "layouts.ask.id-twice": (
        "baris ini memakai id {id} seperti baris {first}, tetapi isinya sasaran lain. Beri setiap sasaran id sendiri.",
        "this row has the id {id} like row {first} but speaks of another goal. Give each goal its own id.",
    ),
    "layouts.ask.no-name": (
        "baris ini tidak mempunyai nama_pohon. Isi namanya, atau hapus barisnya.",
        "this row has no nama_pohon. Fill in the name, or delete the row.",
    ),
    "layouts.ask.row-level": (
        "baris {row} tidak mempunyai jenis_pohon atau level_pohon. Jenjang apa sasaran ini?",
        "row {row} has neither a jenis_pohon nor a level_pohon. Which level does this goal have?",
    ),
    "layouts.ask.unknown-number": (
        "level_pohon {number} melompati tingkat di atasnya; jenis_pohon {text} yang dibaca. Benarkah?",
        "level_pohon {number} skips the level above it; jenis_pohon {text} is read. Is that right?",
    ),
    "layouts.ask.agency-missing": (
        "{count} baris tidak menyebut perangkat daerahnya ({rows}); dibaca sebagai milik {agency}. Benarkah?",
        "{count} rows do not name their agency ({rows}); they are read as those of {agency}. Is that right?",
    ),
    "layouts.ask.agency-missing-1": (
        "baris ini tidak menyebut perangkat daerahnya; dibaca sebagai milik {agency}. Benarkah?",
        "this row does not name its agency; it is read as one of {agency}. Is that right?",
    ),
    "layouts.ask.kind-by-number": (
        "{text} bukan jenis_pohon yang dikenal; dibaca menurut level_pohon {number}. Benarkah?",
        "{text} is not a known jenis_pohon; it is read by level_pohon {number}. Is that right?",
    ),
    "layouts.ask.kind-and-number": (
        "jenis_pohon {text} tidak cocok dengan level_pohon {number}; jenis_pohon yang dibaca. Mana yang benar?",
        "jenis_pohon {text} does not fit level_pohon {number}; jenis_pohon is read. Which one is right?",
    ),
    "layouts.ask.ring": (
        "baris {rows} saling menjadi induk dalam lingkaran, mulai dari {goal}. Betulkan salah satu parent-nya.",
        "the rows {rows} are each other's parents in a ring that begins at {goal}. Correct one of their parents.",
    ),
    "layouts.ask.parent-missing": (
        "tidak ada baris dengan id {id}, jadi {goal} dibaca tanpa induk. Sasaran mana induknya?",
        "no row has the id {id}, so {goal} is read without a parent. Which goal is its parent?",
    ),
    "layouts.ask.parent-left-out": (
        "induk {goal} (id {id}) ditolak atau dinonaktifkan, jadi sasaran ini dibaca tanpa induk. Sasaran mana induknya?",
        "the parent of {goal} (id {id}) was rejected or switched off, so it is read without one. Which goal is its parent?",
    ),
    "layouts.ask.parent-in-other-tree": (
        "induk {goal} adalah {above} di pohon lain. Satu pohon tidak memuat garis ke pohon lain, jadi sasaran ini dibaca "
        "tanpa induk. Sasaran mana di pohon ini induknya?",
        "the parent of {goal} is {above} in another tree. A tree holds no line to another one, so it is read without a "
        "parent. Which goal of this tree is its parent?",
    ),
    "layouts.ask.region": (
        "{count} sasaran (Pemda, atau tema bersama) dibaca sebagai pohon daerah sendiri, bernama Pemerintah Daerah. Benarkah?",
        "{count} goals (Pemda, or shared themes) are read as the region's own tree, named Pemerintah Daerah. Is that right?",
    ),
    "layouts.ask.region-1": (
        "satu sasaran (Pemda, atau tema bersama) dibaca sebagai pohon daerah sendiri, bernama Pemerintah Daerah. Benarkah?",
        "one goal (Pemda, or a shared theme) is read as the region's own tree, named Pemerintah Daerah. Is that right?",
    ),
    "layouts.ask.agency-code": (
        "perangkat daerah ini hanya disebut dengan kodenya, {code}. Tulis namanya di kolom nama_opd, atau pakai --agency.",
        "this agency is named only by its code, {code}. Write its name in a column nama_opd, or use --agency.",
    ),
    "layouts.ask.crosscut-partner": (
        "{goal} bertanda crosscutting, tetapi barisnya tidak menyebut mitranya. Dengan perangkat daerah mana?",
        "{goal} is marked as a crosscut, but its row does not name the partner. With which agency?",
    ),
    "layouts.ask.crosscut-unnamed": (
        "mitra crosscutting {goal} tertulis “{text}”, bukan nama satu perangkat daerah. Perangkat daerah mana?",
        "the partner of {goal} is written as “{text}”, which is not the name of one agency. Which agency is it?",
    ),
}
