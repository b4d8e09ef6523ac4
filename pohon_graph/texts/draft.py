"""Texts about drafts of trees that are read from posters."""

from __future__ import annotations

from typing import Final

TEXTS: Final[dict[str, tuple[str, str]]] = {
    "draft.mark": ("TANYA {number}", "ASK {number}"),
    "draft.place.slide": ("Slide {number}", "Slide {number}"),
    "draft.place.page": ("Halaman {number}", "Page {number}"),
    # How a poster was read
    "draft.read": (
        "{name}: {boxes} kotak, {lines} garis: {sources}.",
        "{name}: {boxes} boxes, {lines} lines: {sources}.",
    ),
    "draft.from-lines": ("semua hubungan dari garis", "all edges from lines"),
    "draft.from-several": (
        "{stated} hubungan dari garis, {inferred} dari letak kotak (ditanyakan), {asked} ditanyakan tanpa dugaan",
        "{stated} edges from lines, {inferred} from the places of the boxes (asked), {asked} asked without a guess",
    ),
    "draft.read-text": (
        "{name}: {boxes} sasaran dari teks. Teks tidak memuat garis, jadi setiap hubungan ditanyakan.",
        "{name}: {boxes} goals from text. Text holds no lines, so every edge is asked.",
    ),
    "draft.counts": (
        "{goals} sasaran, {edges} hubungan ({stated} tersurat, {inferred} tersirat, {asked} ditanyakan), {indicators} "
        "indikator, {targets} bertarget, {owned} sasaran berpenanggung jawab, {crosscuts} crosscutting, {questions} pertanyaan.",
        "{goals} goals, {edges} edges ({stated} stated, {inferred} inferred, {asked} asked), {indicators} indicators, "
        "{targets} with targets, {owned} goals with owners, {crosscuts} crosscuts, {questions} questions.",
    ),
    "draft.by-depth": (
        "Jenjang yang tidak tertulis diturunkan dari kedalaman kotak dan jabatan penanggung jawabnya; periksa.",
        "Levels that are not written were derived from the depth of the boxes and the positions of their owners; check them.",
    ),
    "draft.left": ("Tidak menjadi sasaran: {texts}.", "Not taken as goals: {texts}."),
    "draft.head": (
        "Rancangan ini memuat {count} pertanyaan dan belum dapat dimuat. Untuk setiap pertanyaan: perbaiki sasarannya bila perlu, "
        "lalu hapus baris pertanyaan itu di bawah “questions”. Sesudah semuanya terjawab: pohon load.",
        "This draft has {count} questions and does not load yet. For each question: correct the goal if needed, then delete the "
        "line of the question under “questions”. When all are answered: pohon load.",
    ),
    "draft.head-1": (
        "Rancangan ini memuat satu pertanyaan dan belum dapat dimuat. Perbaiki pohonnya bila perlu, lalu hapus baris pertanyaan "
        "itu di bawah “questions”. Sesudah itu: pohon load.",
        "This draft has one question and does not load yet. Correct the tree if needed, then delete the line of the question "
        "under “questions”. After that: pohon load.",
    ),
    "draft.done": (
        "Tidak ada pertanyaan; periksa, lalu: pohon load.",
        "There are no questions; check it, then: pohon load.",
    ),
    "draft.next": (
        "Jawab pertanyaannya di {path}, lalu: pohon load {path}",
        "Answer the questions in {path}, then: pohon load {path}",
    ),
    # Questions
    "draft.ask.agency": (
        "Perangkat daerah mana pemilik pohon ini? Tulis id-nya di “agency” dan namanya di “agencies”; di buku kerja, namanya di lembar Identitas.",
        "Whose tree is this? Write the agency's id under “agency” and its name under “agencies”; in a workbook, its name on the sheet Identitas.",
    ),
    "draft.ask.period": (
        "Tahun atau periode berapa? Tulis di “period” (di buku kerja: lembar Identitas), misalnya 2025 atau 2025-2029.",
        "Which year or period? Write it under “period” (in a workbook: on the sheet Identitas), such as 2025 or 2025-2029.",
    ),
    "draft.ask.levels": (
        "Poster tidak menulis jenjang; diturunkan dari kedalaman kotak dan jabatan penanggung jawab: {levels}. Benarkah?",
        "The poster names no levels; these are derived from the depth of the boxes and the positions of owners: {levels}. Right?",
    ),
    "draft.ask.some-levels": (
        "Jenjang sebagian sasaran tidak dapat dibaca dari poster; diturunkan dari kedalamannya: {levels}. Benarkah?",
        "The levels of some goals cannot be read from the poster; they are derived from the depth: {levels}. Right?",
    ),
    "draft.ask.level": (
        "Jenjang “{goal}” tidak tertulis di dekat kotaknya; diduga {level}. Benarkah?",
        "The level of “{goal}” is not written near its box; taken as {level}. Right?",
    ),
    "draft.ask.position": (
        "Tidak ada garis dari atas ke “{goal}”; dari letaknya diduga di bawah “{above}”. Benarkah?",
        "No line leads from above to “{goal}”; by its place it seems to be below “{above}”. Right?",
    ),
    "draft.ask.lines": (
        "Garis menghubungkan kotak-kotak ini, tetapi tidak jelas mana induk dan mana anak: {goals}. Tulis hubungannya.",
        "Lines connect these boxes, but not clearly which is above which: {goals}. Write the edges.",
    ),
    "draft.ask.loose-line": (
        "Sebuah garis dari kotak “{goal}” tidak sampai ke kotak lain. Adakah hubungan yang terlewat?",
        "A line from the box “{goal}” reaches no other box. Is an edge missing?",
    ),
    "draft.ask.shortcut": (
        "Garis dari “{above}” ke “{goal}” melompati sasaran di antaranya dan tidak diambil. Apakah “{above}” juga induk langsung?",
        "The line from “{above}” to “{goal}” leads past goals between them and was not taken. Is “{above}” also directly above?",
    ),
    "draft.ask.dashed": (
        "Garis putus-putus menghubungkan “{above}” dan “{goal}”, sedangkan garis lain utuh. Apakah “{above}” induknya, atau ini crosscutting?",
        "A dashed line connects “{above}” and “{goal}”, but other lines are solid. Is “{above}” above it, or is this a crosscut?",
    ),
    "draft.ask.passing": (
        "Garis dari “{above}” ke “{goal}” melewati kotak “{passed}”. Di bawah yang mana “{goal}”?",
        "The line from “{above}” to “{goal}” runs through the box “{passed}”. Which of them is “{goal}” below?",
    ),
    "draft.ask.upwards": (
        "Cabang di {at} menyebar ke atas atau ke kiri, jadi puncak pohon diduga di bawah atau di kanan. Benarkah?",
        "The branches on {at} spread upwards or to the left, so the top of the tree is taken to be below or on the right. Right?",
    ),
    "draft.ask.box": (
        "Kotak “{text}” ({at}) tidak terhubung garis dan tidak berindikator, jadi tidak diambil. Apakah sasaran?",
        "The box “{text}” ({at}) has no line and no indicator, so it was not taken. Is it a goal?",
    ),
    "draft.ask.owner": (
        "“{text}” dibaca sebagai penanggung jawab “{goal}” karena letaknya. Benarkah?",
        "“{text}” is read as the owner of “{goal}” because of its place. Right?",
    ),
    "draft.ask.only-owner": (
        "Kotak “{text}” hanya memuat jabatan, tetapi garis menghubungkannya seperti sasaran. Sasaran apa, atau penanggung jawab siapa?",
        "The box “{text}” holds only a position, but lines connect it as a goal. Which goal is it, or whose owner?",
    ),
    "draft.ask.leftover": (
        "Target “{text}” di kotak “{goal}” tidak punya indikator. Indikator mana?",
        "The target “{text}” in the box “{goal}” has no indicator. Which one?",
    ),
    "draft.ask.mention": (
        "Kotak “{goal}” menyebut “{text}”, yang tidak ditemukan atau ada beberapa. Sasaran mana?",
        "The box “{goal}” names “{text}”, which is not there or is there several times. Which goal?",
    ),
    "draft.ask.page-root": (
        "“{goal}” paling atas di {page}, dan tidak satu pun sasaran di sana ada di halaman lain. Di bawah sasaran mana?",
        "“{goal}” is at the top of {page}, and none of the goals there is on another page. Which goal is it below?",
    ),
    "draft.ask.other-parent": (
        "Halaman lain menaruh “{goal}” di bawah {above}. Mana yang benar, atau keduanya?",
        "Another page puts “{goal}” below {above}. Which is right, or both?",
    ),
    "draft.ask.other-target": (
        "Target “{indicator}” berbeda antarhalaman: {first} dan {second}. Yang pertama diambil. Benarkah?",
        "The target of “{indicator}” differs between pages: {first} and {second}. The first was taken. Right?",
    ),
    "draft.ask.other-indicator": (
        "Halaman lain memberi “{goal}” indikator “{indicator}”. Indikator lain, atau ejaan lain?",
        "Another page gives “{goal}” the indicator “{indicator}”. A further indicator, or another spelling?",
    ),
    "draft.ask.text": (
        "Teks tidak memuat garis. Di bawah sasaran mana “{goal}”, dan benarkah jenjangnya {level}?",
        "Text holds no lines. Which goal is “{goal}” below, and is its level {level}?",
    ),
    "draft.ask.no-frames": (
        "Tidak ada kotak yang terlihat di {at}; teks yang berdekatan dibaca sebagai satu sasaran. Benarkah?",
        "No boxes were seen on {at}; texts that are near each other were read as one goal. Right?",
    ),
    "draft.ask.mixed": (
        "“{text}” tampaknya memuat beberapa fakta yang tidak terpisah. Pisahkan indikator dan targetnya.",
        "“{text}” seems to hold several facts that were not separated. Separate its indicators and targets.",
    ),
    "draft.ask.no-goal": (
        "Teks “{text}” ({at}) jauh dari semua sasaran, jadi tidak diambil. Bagian dari sasaran mana?",
        "The text “{text}” ({at}) is far from all goals, so it was not taken. Which goal is it a part of?",
    ),
    "draft.ask.outside": (
        "Teks “{text}” ada di luar kotak dan dibaca sebagai bagian dari “{goal}”. Benarkah?",
        "The text “{text}” is outside its box and was read as a part of “{goal}”. Right?",
    ),
    # Files that give no draft
    "draft.no.kind": (
        "berkas ini bukan poster yang dapat dibaca ({kind}). Pakai .pptx, .xlsx, .pdf, atau .txt.",
        "this is not a poster that can be read ({kind}). Use .pptx, .xlsx, .pdf or .txt.",
    ),
    "draft.no.other-format": (
        "poster {kind} tidak dibaca langsung. Buka dengan programnya, simpan sebagai {wanted}, lalu baca hasilnya.",
        "a {kind} poster is not read as it is. Open it in its program, save it as {wanted} and read that.",
    ),
    "draft.no.password": (
        "berkas ini dilindungi kata sandi. Buka, simpan tanpa kata sandi, lalu baca lagi.",
        "this file is protected by a password. Open it, save it without the password and read it again.",
    ),
    "draft.no.picture": (
        "di berkas ini tidak ada kotak sasaran, hanya gambar; pohon tidak membaca gambar. Ambil berkas asal posternya (.pptx, .xlsx), "
        "atau ekspor ke PDF dari program asalnya.",
        "this file has no boxes of goals, only pictures; pohon reads no pictures. Use the poster's original file (.pptx, .xlsx), "
        "or export it to PDF from its own program.",
    ),
    "draft.no.damaged": (
        "berkas {suffix} ini rusak atau tidak lengkap. Buka dengan programnya lalu simpan ulang.",
        "this {suffix} file is damaged or incomplete. Open it in its program and save it again.",
    ),
    "draft.no.pdf-library": (
        'untuk membaca PDF diperlukan pdfplumber. Pasang dengan: pip install "pohon-graph[pdf]"',
        'reading a PDF needs pdfplumber. Install it with: pip install "pohon-graph[pdf]"',
    ),
    "draft.no.pdf-picture": (
        "PDF ini gambar; pohon tidak membaca gambar. Ekspor posternya ke PDF dari program asalnya, atau pakai .pptx atau .xlsx.",
        "this PDF is a picture; pohon reads no pictures. Export the poster to PDF from its own program, or use .pptx or .xlsx.",
    ),
    "draft.no.pdf-locked": (
        "PDF ini dilindungi kata sandi. Buka, simpan tanpa kata sandi, lalu baca lagi.",
        "this PDF is protected by a password. Open it, save it without the password and read it again.",
    ),
    "draft.no.pdf-cut": (
        "poster ini terpotong ke {pages} halaman: bentuknya melewati tepi halaman. Cetak lagi ke PDF pada satu halaman yang cukup "
        "besar.",
        "this poster is cut over {pages} pages: its shapes go on beyond their edges. Print it to PDF again on one page that is "
        "large enough.",
    ),
    "draft.no.pdf-pages": (
        "PDF ini {pages} halaman; poster paling banyak {limit}. Simpan halaman posternya saja.",
        "this PDF has {pages} pages; a poster has at most {limit}. Save only the pages of the poster.",
    ),
    "draft.no.pdf-shapes": (
        "satu halaman PDF ini memuat lebih dari {limit} bentuk, jadi tidak dibaca. Simpan posternya tanpa gambar latar.",
        "a page of this PDF has more than {limit} shapes, so it was not read. Save the poster without its background.",
    ),
    "draft.no.no-text": (
        "bentuk-bentuk di berkas ini tidak berisi teks, jadi tidak ada sasaran yang terbaca. Tulis teksnya di dalam kotak.",
        "the shapes in this file hold no text, so no goal can be read. Write the text inside the boxes.",
    ),
    "draft.no.no-boxes": (
        "tidak ada kotak sasaran di berkas ini. Poster memuat kotak berisi sasaran dan indikator yang dihubungkan garis; "
        "untuk tabel pakai pohon load.",
        "this file has no boxes of goals. A poster has boxes with goals and indicators, connected by lines; for a table use "
        "pohon load.",
    ),
    "draft.no.no-goals-in-text": (
        "teks ini tidak memuat sasaran: tidak ada baris “IK : ...” di bawah sebuah judul. Untuk tabel atau berkas pohon pakai "
        "pohon load.",
        "this text has no goals: there is no line “IK : ...” below a title. For a table or a tree file use pohon load.",
    ),
    "draft.no.ring": (
        "gambar ini bukan pohon: panahnya melingkar, {boxes}. Hapus satu garis dari lingkaran itu, lalu baca lagi.",
        "this drawing is not a tree: its arrows go round, {boxes}. Remove one line of that ring, then read it again.",
    ),
    "draft.no.flow-chart": (
        "gambar ini diagram alir (kotak keputusan “{text}”), bukan pohon kinerja. Baca berkas yang memuat pohonnya saja.",
        "this drawing is a flow chart (the decision “{text}”), not a performance tree. Read a file with only the tree.",
    ),
}
