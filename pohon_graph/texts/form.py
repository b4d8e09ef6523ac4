"""Texts of the form that planners fill in, and of its reader.

Headings and titles of sheets are Indonesian in both languages; sentences are in the user's.
"""

from __future__ import annotations

from typing import Final

TEXTS: Final[dict[str, tuple[str, str]]] = {
    # -- headings, always shown in Indonesian -----------------------------------------------------
    "form.column.number": ("No", "No"),
    "form.column.goal.programs": ("Program/Kegiatan", "Programme"),
    "form.column.goal.crosscuts": ("Crosscutting dengan", "Crosscutting with"),
    "form.column.goal.parents": ("Sasaran induk lain", "Further parent goals"),
    "form.column.goal.parents.basis": ("Dasar induk lain", "Basis of the further parents"),
    "form.column.tree.government": ("Kode pemda", "Code of the government"),
    "form.column.target.target": ("Target", "Target"),
    "form.column.target.revised": ("Target perubahan", "Amended target"),
    "form.column.target.actual": ("Realisasi", "Actual value"),
    "form.column.program.title": ("Program/kegiatan", "Programme"),
    "form.column.agency.urusan": ("Urusan", "Affairs"),
    "form.column.level.label": ("Jenjang", "Level"),
    "form.column.level.title": ("Nama", "Title"),
    "form.column.question.number": ("No", "No"),
    "form.column.question.row": ("Baris", "Row"),
    "form.column.question.goal": ("Sasaran", "Goal"),
    "form.column.question.text": ("Pertanyaan", "Question"),
    "form.column.question.candidates": ("Kemungkinan", "Candidates"),
    "form.column.question.answer": ("Jawaban", "Answer"),
    "form.column.sheet": ("Lembar pohon", "Sheet of the tree"),
    "form.column.loose": ("Lembar indikator tanpa sasaran", "Sheet of indicators of no goal"),
    "form.sheet.goals": ("Pohon", "Tree"),
    "form.sheet.indicators": ("Indikator tanpa Sasaran", "Indicators of no goal"),
    "form.sheet.tree": ("Identitas", "Identity"),
    "form.sheet.officers": ("Pejabat", "Officers"),
    "form.sheet.programs": ("Program", "Programmes"),
    "form.sheet.agencies": ("Perangkat Daerah", "Agencies"),
    "form.sheet.levels": ("Jenjang", "Levels"),
    "form.sheet.guide": ("Petunjuk", "Guide"),
    "form.sheet.questions": ("Pertanyaan", "Questions"),
    "form.sheet.words": ("Daftar", "Lists"),
    "form.title": ("Pohon Kinerja", "Performance tree"),
    "form.caption": ("Pohon Kinerja {agency} {period}", "Performance tree of {agency} {period}"),
    # -- lines and notes of the sheets ------------------------------------------------------------
    "form.line.goals": (
        "Satu baris satu indikator. Nomor memberi susunan: 1.2 berada di bawah 1. Cara mengisi ada di lembar Petunjuk.",
        "One row an indicator. The number gives the cascade: 1.2 is below 1. The sheet Petunjuk says how to fill it in.",
    ),
    "form.line.tree": (
        "Yang bertanda * wajib diisi; yang lain boleh kosong.",
        "Those with * are required; the others may stay empty.",
    ),
    "form.line.questions": (
        "Perbaiki sasarannya di lembar Pohon bila perlu, lalu tulis jawaban (misalnya: benar) di kolom Jawaban. Rancangan dapat dimuat "
        "sesudah semua terjawab.",
        "Correct the goal on the sheet Pohon if needed, then write an answer (such as: benar) in the column Jawaban. The draft "
        "loads after all are answered.",
    ),
    "form.line.officers": (
        "Pejabat yang menjadi penanggung jawab. Daftar ini menjadi pilihan di lembar Pohon.",
        "The officers who own goals. The list is offered on the sheet Pohon.",
    ),
    "form.line.programs": (
        "Program, kegiatan, dan sub kegiatan. Daftar ini menjadi pilihan di lembar Pohon.",
        "Programmes, activities and sub-activities. The list is offered on the sheet Pohon.",
    ),
    "form.line.agencies": (
        "Mitra crosscutting. Perangkat daerah sendiri cukup ditulis di lembar Identitas.",
        "Partners of crosscutting. The agency itself only needs to be named on the sheet Identitas.",
    ),
    "form.line.levels": (
        "Jenjang dari atas ke bawah. Hapus baris yang tidak dipakai; jenjang sendiri boleh ditambah dengan padanannya.",
        "Levels from the top down. Delete unused rows; levels of the agency may be added with their standard level.",
    ),
    "form.prompt.number": (
        "Tulis 1, 1.1, 1.1.2. Sasaran 1.1.2 berada di bawah 1.1. Baris kedua dari sasaran yang sama memakai nomor yang sama.",
        "Write 1, 1.1, 1.1.2. Goal 1.1.2 is below 1.1. A second row of the same goal has the same number.",
    ),
    "form.refused": ("Pilih salah satu dari daftar.", "Choose one from the list."),
    "form.unusual": (
        "Ini belum ada di daftar. Beberapa nama dipisahkan titik koma (;). Lanjutkan?",
        "This is not in the list. Separate several names by semicolons (;). Go on?",
    ),
    # -- the guide --------------------------------------------------------------------------------
    "form.guide": ("Petunjuk pengisian", "How to fill in this workbook"),
    "form.guide.1.of": ("Urutan", "Order"),
    "form.guide.1": (
        "Isi lembar Identitas, lalu Pejabat dan Program, kemudian lembar Pohon. Simpan sebagai .xlsx, lalu jalankan: pohon load NAMA.xlsx",
        "Fill in the sheet Identitas, then Pejabat and Program, then Pohon. Save as .xlsx and run: pohon load NAME.xlsx",
    ),
    "form.guide.2.of": ("No", "No (number)"),
    "form.guide.2": (
        "Nomor memberi susunan pohon: 1, lalu 1.1 dan 1.2 di bawahnya, lalu 1.1.1. Untuk memindahkan sasaran, ganti nomornya "
        "(juga nomor sasaran di bawahnya). Urutan baris bebas.",
        "The number gives the cascade: 1, then 1.1 and 1.2 below it, then 1.1.1. To move a goal, change its number (and those "
        "of the goals below it). Rows may be in any order.",
    ),
    "form.guide.3.of": ("Jenjang", "Jenjang (level)"),
    "form.guide.3": (
        "Wajib diisi di baris pertama setiap sasaran; pilih dari daftar. Sasaran di bawah sasaran lain biasanya berjenjang lebih rendah. Nama jenjang "
        "dapat disesuaikan di lembar Jenjang.",
        "Required in the first row of each goal; choose from the list. A goal below another usually has a lower level. The names of levels may "
        "be changed on the sheet Jenjang.",
    ),
    "form.guide.4.of": ("Sasaran dan Indikator", "Sasaran (goal), Indikator"),
    "form.guide.4": (
        "Sasaran adalah kondisi yang ingin dicapai. Bila sasaran mempunyai beberapa indikator, tulis setiap indikator di barisnya "
        "sendiri dengan nomor yang sama; sel Sasaran di baris lanjutan boleh kosong.",
        "A goal is the condition to be reached. If it has several indicators, give each its own row with the same number; the "
        "cell of the goal may be empty there.",
    ),
    "form.guide.5.of": ("Target dan Kondisi awal", "Target, Kondisi awal (baseline)"),
    "form.guide.5": (
        "Satu kolom satu tahun. Tahun boleh ditambah: buat kolom baru berjudul Target 2030, Realisasi 2025, atau Target 2025 TW II. "
        "Tulis angka seperti di dokumen, 20.000 atau 13,5, dan satuannya di kolom Satuan.",
        "One column a year. Add years as new columns headed Target 2030, Realisasi 2025 (actual) or Target 2025 TW II (quarter). "
        "Write numbers as in the document, 20.000 or 13,5, and their unit in the column Satuan.",
    ),
    "form.guide.6.of": ("Penanggung jawab, Program", "Penanggung jawab (owner), Program"),
    "form.guide.6": (
        "Pilih dari daftar. Bila lebih dari satu, ketik semuanya dan pisahkan dengan titik koma: Kepala Bidang A; Kepala Bidang B.",
        "Choose from the list. If there are several, type them all with semicolons between: Kepala Bidang A; Kepala Bidang B.",
    ),
    "form.guide.7.of": ("Crosscutting dengan", "Crosscutting dengan (partners)"),
    "form.guide.7": (
        "Nama perangkat daerah mitra; tambahkan dulu di lembar Perangkat Daerah.",
        "The name of the partner agency; add it on the sheet Perangkat Daerah first.",
    ),
    "form.guide.8.of": ("Dasar", "Dasar (basis)"),
    "form.guide.8": (
        "Asal hubungan dengan sasaran di atasnya: kosong berarti tertulis di dokumen; pilih belum dikonfirmasi bila masih dugaan.",
        "Where the link to the goal above comes from: empty means that the document states it; choose belum dikonfirmasi if it is a guess.",
    ),
    "form.guide.9.of": ("Kolom tambahan", "Further columns"),
    "form.guide.9": (
        "Boleh ditambahkan di sebelah kanan dengan judul persis seperti ini: {columns}.",
        "May be added on the right with exactly these headings: {columns}.",
    ),
    "form.guide.10.of": ("Baris CONTOH", "Rows CONTOH (examples)"),
    "form.guide.10": (
        "Baris yang nomornya diawali CONTOH tidak ikut dimuat. Hapus bila sudah tidak perlu.",
        "Rows whose number begins with CONTOH are not loaded. Delete them when they are no longer needed.",
    ),
    "form.guide.11.of": ("Kolom ID (tersembunyi)", "Column ID (hidden)"),
    "form.guide.11": (
        "Tanda pengenal sasaran, supaya sasaran yang diubah kalimatnya tetap dikenali. Biarkan kosong pada baris baru.",
        "It identifies a goal, so that a reworded goal stays the same one. Leave it empty in new rows.",
    ),
    "form.exists": (
        "{path} sudah ada dan tidak ditimpa. Pilih nama lain.",
        "{path} is there already and is not overwritten. Choose another name.",
    ),
    # -- reading ----------------------------------------------------------------------------------
    "form.empty": (
        "belum ada yang diisi: tulis sasaran di lembar ini, satu baris satu indikator, dengan nomor 1, 1.1, dan seterusnya.",
        "nothing is filled in yet: write goals on this sheet, one row an indicator, numbered 1, 1.1 and so on.",
    ),
    "form.examples-left": (
        "{count} baris CONTOH tidak dimuat.",
        "{count} example rows (CONTOH) were left out.",
    ),
    "form.examples-left-1": (
        "1 baris CONTOH tidak dimuat.",
        "1 example row (CONTOH) was left out.",
    ),
    "form.example-changed": (
        "baris “{text}” masih bertanda CONTOH tetapi isinya sudah diubah. Ganti tandanya dengan nomor (misalnya 1.1) bila baris ini "
        "milik Anda, atau hapus barisnya.",
        "the row “{text}” is still marked CONTOH (example), but was changed. Replace the mark by a number (such as 1.1) if the row is "
        "yours, or delete it.",
    ),
    "form.only-numbered": (
        "{count} baris hanya berisi nomor dan tidak dimuat.",
        "{count} rows have only a number and were left out.",
    ),
    "form.only-numbered-1": (
        "baris ini hanya berisi nomor dan tidak dimuat.",
        "this row has only a number and was left out.",
    ),
    "form.not-a-number": (
        "“{text}” bukan nomor. Tulis nomor seperti 1, 1.1 atau 1.1.2: nomor itu yang memberi susunan pohon.",
        "“{text}” is no number. Write 1, 1.1 or 1.1.2: the number gives the cascade.",
    ),
    "form.number-with-blank": (
        "ada spasi di dalam nomor “{text}”. Tulis {number}.",
        "there is a blank in the number “{text}”. Write {number}.",
    ),
    "form.government-code": (
        "“Kode pemda” kosong, padahal pemdanya disebut. Isi kode singkat, misalnya {code}.",
        "“Kode pemda” is empty, but the government is named. Write a short code, such as {code}.",
    ),
    "form.without-number": (
        "baris ini tidak bernomor. Beri nomor, misalnya 1.2.1 bila sasarannya berada di bawah 1.2.",
        "this row has no number. Give it one, such as 1.2.1 if its goal is below 1.2.",
    ),
    "form.number-twice": (
        "nomor {number} sudah dipakai sasaran lain di {first}. Beri sasaran ini nomor lain.",
        "the number {number} is that of another goal at {first}. Give this goal another number.",
    ),
    "form.no-number-above": (
        "nomor {number} tidak mempunyai sasaran di atasnya: tidak ada nomor {above}. Tambahkan {above}, atau ganti nomor ini.",
        "the number {number} has no goal above it: there is no number {above}. Add {above}, or change this number.",
    ),
    "form.second-value": (
        "“{column}” untuk {name} berbeda dari {first}. Samakan, atau kosongkan sel ini.",
        "“{column}” of {name} differs from {first}. Make them the same, or empty this cell.",
    ),
    "form.twice.agency": (
        "perangkat daerah ini sudah ada di {first}; hapus salah satu.",
        "this agency is at {first} already; delete one of the two.",
    ),
    "form.twice.officer": (
        "jabatan ini sudah ada di {first}; hapus salah satu.",
        "this officer is at {first} already; delete one of the two.",
    ),
    "form.twice.program": (
        "program ini sudah ada di {first}; hapus salah satu.",
        "this programme is at {first} already; delete one of the two.",
    ),
    "form.list-row-without-name": (
        "“{column}” di baris ini kosong. Isi, atau hapus barisnya.",
        "“{column}” is empty in this row. Fill it in, or delete the row.",
    ),
    "form.details": (
        "di sini ada {count} isian, padahal {cell} menyebut {names}. Tulis satu isian untuk setiap nama, dipisahkan titik koma, dan - bila tidak ada.",
        "there are {count} entries here, but {cell} names {names}. Write one for each, with semicolons between, and - for none.",
    ),
    "form.details-1": (
        "di sini ada 1 isian, padahal {cell} menyebut {names}. Tulis satu isian untuk setiap nama, dipisahkan titik koma, dan - bila tidak ada.",
        "there is 1 entry here, but {cell} names {names}. Write one for each, with semicolons between, and - for none.",
    ),
    "form.copied-row": (
        "baris {row} sama dengan baris {first}; dibaca sekali.",
        "row {row} is the same as row {first}; it was read once.",
    ),
    "form.copied-id": (
        "baris ini disalin dari {first} bersama ID-nya ({cell}); dimuat sebagai sasaran baru.",
        "this row was copied from {first} with its ID ({cell}); it was loaded as a new goal.",
    ),
    "form.doubled-id": (
        "“{text}” mempunyai ID yang sama dengan {first}; mungkin barisnya disalin. Tampilkan kolom ID yang tersembunyi dan kosongkan ID "
        "sasaran yang baru (sel {cell} bila baris ini yang baru).",
        "“{text}” has the same ID as {first}; perhaps the row was copied. Show the hidden column ID and empty the ID of the new goal "
        "(cell {cell} if this row is the new one).",
    ),
    "form.new-goals": (
        "{count} sasaran belum ber-ID dan dimuat sebagai sasaran baru: {cells}.",
        "{count} goals have no ID yet and were loaded as new ones: {cells}.",
    ),
    "form.new-goals-1": (
        "1 sasaran belum ber-ID dan dimuat sebagai sasaran baru: {cells}.",
        "1 goal has no ID yet and was loaded as a new one: {cells}.",
    ),
    "form.no-such-sheet": (
        "lembar “{sheet}” tidak ada di buku kerja ini. Sesuaikan nama lembar di Identitas.",
        "this workbook has no sheet “{sheet}”. Correct its name on the sheet Identitas.",
    ),
    "form.second-sheet": (
        "ada lembar sasaran lain, yaitu “{first}”. Beri setiap pohon kolomnya sendiri di Identitas, atau hapus salah satu lembar.",
        "there is another sheet of goals, “{first}”. Give each tree a column on the sheet Identitas, or delete one of the sheets.",
    ),
}
