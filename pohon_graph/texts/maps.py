"""Texts about mapping files, which say how a planner's workbook is read."""

from __future__ import annotations

from typing import Final

TEXTS: Final[dict[str, tuple[str, str]]] = {
    "maps.head": (
        "Cara pohon membaca {book}. Isi yang masih kosong, simpan berkas ini di samping buku kerja dengan nama\n"
        "{file}, lalu muat buku kerjanya lagi. Baris bertanda # hanya keterangan; hapus tandanya untuk menetapkannya.\n"
        "Berkas ini teks biasa: buka dengan Notepad.",
        "How pohon reads {book}. Fill in the empty parts, keep this file beside the workbook as {file},\n"
        "and load the workbook again. Lines after # are remarks; remove the sign to fix what they say.\n"
        "This file is plain text: it opens with Notepad.",
    ),
    "maps.which-level": (
        "TANYA: jenjang apa? {levels}",
        "ASKED: which level? {levels}",
    ),
    "maps.which-goal": (
        "TANYA: kolom sasaran mana yang diukurnya?",
        "ASKED: which column of goals does it measure?",
    ),
    "maps.which-indicator": (
        "TANYA: kolom indikator mana?",
        "ASKED: which column of indicators?",
    ),
    # The answers that a question takes
    "maps.answers.ok": (
        "jawab ok jika pembacaannya benar; jika tidak, perbaiki selnya di buku kerja",
        "answer ok if it is read rightly; if not, correct the cell in the workbook",
    ),
    "maps.answers.job-levels": (
        "jawab ok jika semuanya benar; jika tidak, tulis jenjang jabatan itu di levels",
        "answer ok if all are right; if not, write the level of that job under levels",
    ),
    "maps.answers.goal": (
        "jawab dengan sel atau judul sasaran induknya; none jika tidak ada; ok jika pembacaannya benar",
        "answer with the cell or the title of the goal above; none if there is none; ok if it is read rightly",
    ),
    "maps.answers.only-goal": (
        "jawab ok jika induknya “{only}”; jika bukan, sel atau judul sasaran induknya, atau none jika tidak ada",
        "answer ok if the goal above is “{only}”; else with the cell or the title of the goal above, or none if there is "
        "none",
    ),
    "maps.answers.goal-level": (
        "jawab dengan salah satu: {levels}",
        "answer with one of: {levels}",
    ),
    "maps.answers.book": (
        "perbaiki baris itu di buku kerja; pertanyaan ini tidak dapat dijawab di sini",
        "correct that row in the workbook; this question cannot be answered here",
    ),
    "maps.answers.which-goal": (
        "jawab dengan sel atau judul sasaran induknya, atau none jika tidak ada",
        "answer with the cell or the title of the goal above, or none if there is none",
    ),
    "maps.answers.stray": (
        "jawab ok atau none untuk tidak membacanya; jika seharusnya dibaca, perbaiki selnya di buku kerja",
        "answer ok or none to leave it out; if it should be read, correct the cell in the workbook",
    ),
    "maps.answers.programme-indicators": (
        "jawab dengan sel atau judul sasaran, berlaku untuk semuanya; none untuk tidak membacanya. Satu indikator saja: "
        "tambahkan jawaban dengan selnya sendiri",
        "answer with the cell or the title of a goal, for all of them; none to leave them out. For one indicator alone: "
        "add an answer with its own cell",
    ),
    "maps.answers.programme-of-goal": (
        "jawab dengan sel atau judul sasaran; ok jika bukan milik salah satunya",
        "answer with the cell or the title of a goal; ok if it is of none of them",
    ),
    "maps.answers.crosscut-partner": (
        "jawab dengan nama perangkat daerah mitranya; ok jika memang tidak ada",
        "answer with the name of the partner agency; ok if there is none",
    ),
    "maps.answers.signed-officer": (
        "jawab ok jika benar; none jika bukan penanggung jawabnya",
        "answer ok if that is right; none if this is not the owner",
    ),
    "maps.answers.head-officer": (
        "jawab dengan nama jabatannya; ok untuk membiarkannya tanpa penanggung jawab",
        "answer with the position of the officer; ok to leave the goals without an owner",
    ),
    "maps.more": (
        "dan {count} pertanyaan lain, yang tampil setelah yang di atas dijawab",
        "and {count} more questions, which appear once those above are answered",
    ),
    "maps.more-1": (
        "dan satu pertanyaan lain, yang tampil setelah yang di atas dijawab",
        "and one more question, which appears once those above are answered",
    ),
    "maps.used": ("dibaca dengan berkas pemetaan {file}.", "read with the mapping file {file}."),
    "maps.not-used": (
        "buku kerja ini memakai bentuk tabel pohon sendiri, maka berkas pemetaan tidak dipakai.",
        "this workbook has the program's own tables, so the mapping file is not used.",
    ),
    "maps.no-need": (
        "berkas ini bukan buku kerja dengan tata letak perencana, maka tidak ada pemetaannya.",
        "this file is no workbook in a planner's own layout, so it has no mapping.",
    ),
    "maps.one-book": (
        "--show-mapping menunjukkan pemetaan satu buku kerja. Sebut satu berkas.",
        "--show-mapping shows the mapping of one workbook. Name one file.",
    ),
    "maps.is-a-map": (
        "ini berkas pemetaan. Muat buku kerjanya; berkas ini ditemukan sendiri.",
        "this is a mapping file. Load its workbook; this file is found on its own.",
    ),
    "maps.written": (
        "Pertanyaannya ditulis di {file}. Jawab di sana, lalu muat buku kerjanya lagi.",
        "The questions are written in {file}. Answer them there, then load the workbook again.",
    ),
    "maps.open": (
        "Jawab pertanyaannya di {file}; `pohon load {book} --show-mapping` menampilkan isi lengkapnya.",
        "Answer the questions in {file}; `pohon load {book} --show-mapping` shows all that belongs there.",
    ),
    "maps.where-to-answer": (
        "{count} pertanyaan tentang buku kerja ini tidak menghentikan pemuatan. Untuk menjawabnya, simpan keluaran `pohon load {book} "
        "--show-mapping` sebagai {file}, isi jawabannya, lalu muat buku kerjanya lagi.",
        "{count} questions about this workbook do not stop the load. To answer them, save the output of `pohon load {book} "
        "--show-mapping` as {file}, fill in the answers, and load the workbook again.",
    ),
    "maps.where-to-answer-1": (
        "Satu pertanyaan tentang buku kerja ini tidak menghentikan pemuatan. Untuk menjawabnya, simpan keluaran `pohon load {book} "
        "--show-mapping` sebagai {file}, isi jawabannya, lalu muat buku kerjanya lagi.",
        "One question about this workbook does not stop the load. To answer it, save the output of `pohon load {book} "
        "--show-mapping` as {file}, fill in the answer, and load the workbook again.",
    ),
    "maps.to-write": (
        "Untuk menjawab, simpan keluaran `pohon load {book} --show-mapping` sebagai {file}.",
        "To answer, save the output of `pohon load {book} --show-mapping` as {file}.",
    ),
    # Problems, each at a line of the file
    "maps.sheet-unnamed": (
        "sebut lembarnya dengan “sheet: judul lembar”. Lembar di buku kerja: {sheets}.",
        "name the sheet with “sheet: its title”. The workbook's sheets: {sheets}.",
    ),
    "maps.no-sheet": (
        "buku kerja ini tidak mempunyai lembar “{title}”. Lembarnya: {sheets}.{hint}",
        "this workbook has no sheet “{title}”. Its sheets: {sheets}.{hint}",
    ),
    "maps.rows": (
        "{text} bukan nomor baris untuk “{key}”. Tulis misalnya 5-6.",
        "{text} is no row numbers for “{key}”. Write 5-6, for example.",
    ),
    "maps.entries": (
        "“{key}” harus berupa kelompok isian “nama: nilai”.",
        "“{key}” must be “name: value” lines.",
    ),
    "maps.letters": (
        "{text} bukan huruf kolom. Tulis seperti di lembar: B, atau AA.",
        "{text} is no column. Write its letters as on the sheet: B, or AA.",
    ),
    "maps.column": (
        "kolom {letters} harus ditulis sebagai satu kata, misalnya ignore, atau {{goal: ultimate}}.",
        "the column {letters} must be one word, such as ignore, or {{goal: ultimate}}.",
    ),
    "maps.column-key": (
        "{key} bukan isian untuk kolom.{hint}",
        "{key} is no key of a column.{hint}",
    ),
    "maps.one-role": (
        "kolom {letters} memerlukan satu peran dari: {roles}.",
        "the column {letters} needs one role of: {roles}.",
    ),
    "maps.role": (
        "{text} bukan peran kolom. Pilih salah satu: {roles}.{hint}",
        "{text} is no role of a column. Choose one of: {roles}.{hint}",
    ),
    "maps.quarter": (
        "{text} bukan triwulan. Tulis 1, 2, 3, atau 4.",
        "{text} is no quarter. Write 1, 2, 3 or 4.",
    ),
    "maps.other-heading": (
        "kolom {letters} sekarang berjudul {found}, bukan {heading} seperti waktu pemetaan ini ditulis. Periksa huruf kolomnya.",
        "the column {letters} now has the heading {found} instead of {heading}, as when this mapping was written. Check its "
        "letters.",
    ),
    "maps.not-title": (
        "kolom {letters} tidak dapat menjadi bagian dari kolom {of}, karena kolom {of} bukan kolom sasaran.",
        "the column {letters} cannot belong to the column {of}, because {of} is no column of goals.",
    ),
    "maps.not-indicator": (
        "kolom {letters} tidak dapat menjadi bagian dari kolom {of}, karena kolom {of} bukan kolom indikator.",
        "the column {letters} cannot belong to the column {of}, because {of} is no column of indicators.",
    ),
    "maps.under-itself": (
        "kolom {letters} berada di bawah dirinya sendiri. Perbaiki “under”.",
        "the column {letters} is below itself. Correct “under”.",
    ),
    "maps.no-head": (
        "baris {rows} kosong di lembar ini, jadi bukan judul kolom. Perbaiki “head”.",
        "the rows {rows} of this sheet are empty, so they are no head. Correct “head”.",
    ),
    "maps.no-table": (
        "tidak ditemukan judul kolom di lembar “{sheet}”. Tulis barisnya, misalnya head: 5-6.",
        "no head was found on the sheet “{sheet}”. Write its rows, such as head: 5-6.",
    ),
    "maps.no-layout": (
        "dengan pemetaan ini lembar “{sheet}” tidak berisi sasaran. Sebut kolom sasarannya, misalnya B: {{goal: ultimate}}.",
        "with this mapping the sheet “{sheet}” has no goals. Name a column of goals, such as B: {{goal: ultimate}}.",
    ),
    "maps.answer-cell": (
        "{text} bukan sel. Tulis sel yang ditanyakan, misalnya C12.",
        "{text} is no cell. Write the cell that was asked about, such as C12.",
    ),
    "maps.answer-ok": (
        "{text} tidak menjawab pertanyaan di {cell}. Tulis ok jika pembacaannya benar, atau perbaiki sel itu di buku kerja.",
        "{text} does not answer the question at {cell}. Write ok if it is read rightly, or correct the cell in the workbook.",
    ),
    "maps.answer-level": (
        "{text} bukan jenjang sasaran di {cell}. Tulis salah satu: {levels}.",
        "{text} is no level of the goal at {cell}. Write one of: {levels}.",
    ),
    "maps.answer-stops": (
        "{text} tidak menjawab pertanyaan di {cell}, yang menghentikan pemuatan. Isi kolom atau jenjangnya di berkas ini, atau "
        "perbaiki sel itu di buku kerja.",
        "{text} does not answer the question at {cell}, which stops the load. Fill in the column or the level in this file, or "
        "correct the cell in the workbook.",
    ),
    "maps.answer-goal": (
        "{text} bukan satu sasaran. Tulis sel sasaran itu, misalnya B7, judulnya yang lengkap, atau none.",
        "{text} is not one goal. Write the cell of the goal, such as B7, its whole title, or none.",
    ),
    "maps.answer-which": (
        "{text} tidak menyebut sasaran mana yang menjadi induk sasaran di {cell}. Tulis selnya, misalnya B7, judulnya yang "
        "lengkap, atau none.",
        "{text} does not say which goal is above the one at {cell}. Write its cell, such as B7, its whole title, or none.",
    ),
    "maps.answer-moved": (
        "calon induk sasaran di {cell} sekarang “{only}”, bukan yang ditanyakan waktu ok ditulis. Tulis sel atau judul sasaran "
        "induknya.",
        "the candidate for the goal above the one at {cell} is “{only}” now, not the one asked about when ok was written. Write the "
        "cell or the title of the goal above.",
    ),
    "maps.answer-circle": (
        "{text} tidak dapat menjadi induk sasaran di {cell}, karena berada di bawahnya.",
        "{text} cannot be above the goal at {cell}, because it is below it.",
    ),
    "maps.no-question": (
        "tidak ada pertanyaan seperti itu di {cell}; jawaban ini tidak dipakai.",
        "there is no such question at {cell}; this answer is not used.",
    ),
}
