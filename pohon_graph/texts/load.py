"""Texts about errors in the input. A sentence names the error and the fix."""

TEXTS = {
    # The things that mappings describe, in the form used inside a sentence.
    "load.thing.tree": ("berkas pohon", "tree file"),
    "load.thing.workbook-map": ("berkas pemetaan", "mapping file"),
    "load.thing.sheet-map": ("pemetaan lembar", "mapping of a sheet"),
    "load.thing.map-answer": ("jawaban", "answer"),
    "load.thing.agency": ("perangkat daerah", "agency"),
    "load.thing.officer": ("pejabat", "officer"),
    "load.thing.program": ("program", "programme"),
    "load.thing.goal": ("sasaran", "goal"),
    "load.thing.indicator": ("indikator", "indicator"),
    "load.thing.target": ("target", "target"),
    "load.thing.baseline": ("kondisi awal", "baseline"),
    "load.thing.owner": ("penanggung jawab", "owner"),
    "load.thing.level": ("jenjang", "level"),
    "load.thing.crosscut": ("crosscutting", "crosscut"),
    "load.thing.parent": ("induk", "parent"),
    "load.thing.government": ("pemerintah daerah", "government"),
    "load.tree-title": ("{document} {agency} {period}", "{document} {agency} {period}"),
    # Files and folders
    "load.missing": (
        "tidak ada berkas atau folder dengan nama ini. Periksa ejaan dan foldernya.",
        "there is no file or folder of this name. Check its spelling and the folder.",
    ),
    "load.permission": (
        "tidak boleh dibaca. Minta izin baca untuk berkas atau folder ini.",
        "may not be read. Ask for permission to read this file or folder.",
    ),
    "load.os": ("tidak dapat dibaca ({reason}).", "cannot be read ({reason})."),
    "load.bad-path": ("nama ini tidak sah", "the name is not valid"),
    "load.directory-not-file": (
        "ini folder, padahal yang diminta berkas.",
        "this is a folder where a file is wanted.",
    ),
    "load.not-a-file": (
        "ini perangkat atau pipe, bukan berkas biasa. Simpan isinya ke berkas, lalu muat berkas itu.",
        "this is a device or a pipe, not an ordinary file. Save its content to a file and load that.",
    ),
    "load.large-file": (
        "berkas ini {size}; paling besar {limit}. Pecah menjadi beberapa pohon.",
        "this file has {size}; the most is {limit}. Split it into several trees.",
    ),
    "load.no-trees": (
        "folder ini tidak berisi pohon: tidak ada berkas .yaml, .yml, .json, .xlsx, ataupun goals.csv di dalamnya.",
        "this folder holds no tree: there is no .yaml, .yml, .json or .xlsx file and no goals.csv in it.",
    ),
    "load.exports-in-folder": (
        "buku kerja dan folder tabel di folder ini tidak ikut dibaca: {names}. Bila isinya pohon, sebutkan juga "
        "path-nya.",
        "workbooks and folders of tables in this folder are not read: {names}. Where one holds a tree, name it too.",
    ),
    "load.same-tree": (
        "pohon “{tree}” juga ada di {first}. Satu pohon hanya boleh berasal dari satu berkas: "
        "hapus salah satunya atau ubah agency atau period. Dua buku kerja menjadi satu pohon bila lembarnya disatukan dalam "
        "satu buku kerja.",
        "the tree “{tree}” also stands in {first}. One tree comes from one file: "
        "remove one of the two, or change its agency or period. Two workbooks give one tree if their sheets are put into "
        "one workbook.",
    ),
    "load.encoding": (
        "berkas ini disimpan sebagai {encoding}. Simpan ulang sebagai UTF-8.",
        "this file is saved as {encoding}. Save it again as UTF-8.",
    ),
    "load.not-utf8": (
        "ada byte {byte} yang bukan UTF-8. Simpan ulang berkas ini sebagai UTF-8.",
        "there is a byte {byte} that is not UTF-8. Save the file again as UTF-8.",
    ),
    "load.unprintable": (
        "ada karakter kendali {code} yang tidak boleh ada dalam teks. Hapus karakter itu.",
        "there is a control character {code}, which no text may hold. Delete it.",
    ),
    "load.half-character": (
        "ada setengah karakter, {code}: kode “\\ud800” sampai “\\udfff” hanya bermakna berpasangan. Tulis ulang "
        "karakternya.",
        "there is half a character, {code}: the codes from “\\ud800” to “\\udfff” mean something in pairs only. "
        "Write the character again.",
    ),
    "load.no-character": (
        "ada kode {code}, yang bukan karakter apa pun. Hapus kode itu.",
        "there is a code {code}, which is no character. Delete it.",
    ),
    "load.poster-file": (
        "berkas ini poster atau presentasi, bukan berkas pohon. “pohon draft {file} -o draft.yaml” membacanya menjadi rancangan.",
        "this is a poster or a presentation, not a tree file. “pohon draft {file} -o draft.yaml” reads it as a draft.",
    ),
    "load.open-questions": (
        "rancangan ini masih memuat {count} pertanyaan (baris {lines}). Perbaiki pohonnya, hapus baris pertanyaan yang sudah "
        "terjawab, lalu muat lagi; --with-questions membacanya apa adanya.",
        "this draft still has {count} questions (lines {lines}). Correct the tree, delete the line of each question that is "
        "answered, then load it again; --with-questions reads it as it is.",
    ),
    "load.open-questions-1": (
        "rancangan ini masih memuat satu pertanyaan (baris {lines}). Perbaiki pohonnya, hapus baris pertanyaan itu, lalu muat "
        "lagi; --with-questions membacanya apa adanya.",
        "this draft still has one question (line {lines}). Correct the tree, delete the line of the question, then load it "
        "again; --with-questions reads it as it is.",
    ),
    "load.open-question-rows": (
        "rancangan ini masih memuat {count} pertanyaan (lembar {sheet}, baris {lines}). Perbaiki sasarannya di lembar Pohon, isi kolom "
        "{column}, lalu muat lagi; --with-questions membacanya apa adanya.",
        "this draft still has {count} questions (sheet {sheet}, rows {lines}). Correct the goals on the sheet Pohon, fill in the "
        "column {column}, then load it again; --with-questions reads it as it is.",
    ),
    "load.open-question-rows-1": (
        "rancangan ini masih memuat satu pertanyaan (lembar {sheet}, baris {lines}). Perbaiki sasarannya di lembar Pohon, isi kolom "
        "{column}, lalu muat lagi; --with-questions membacanya apa adanya.",
        "this draft still has one question (sheet {sheet}, row {lines}). Correct the goal on the sheet Pohon, fill in the "
        "column {column}, then load it again; --with-questions reads it as it is.",
    ),
    "load.with-questions": (
        "dibaca dengan {count} pertanyaan yang belum terjawab; isinya sebagian dugaan.",
        "read with {count} open questions; some of it is guessed.",
    ),
    "load.empty": ("berkas ini kosong.", "this file is empty."),
    # YAML
    "load.several-documents": (
        "di sini mulai dokumen kedua. Satu berkas memuat satu pohon: pisahkan ke berkas lain "
        "atau hapus “---”.",
        "a second document starts here. One file holds one tree: move it to a file of its "
        "own, or delete “---”.",
    ),
    "load.inside-itself": (
        "“*{name}” menunjuk bagian yang memuat dirinya sendiri, sehingga tidak pernah berakhir. "
        "Untuk induk tambahan gunakan parents.",
        "“*{name}” points at the part it stands in, which would never end. Use parents for further parents.",
    ),
    "load.unknown-alias": (
        "“*{name}” menunjuk jangkar “&{name}” yang tidak ada di atasnya.",
        "“*{name}” points at an anchor “&{name}” that does not stand above it.",
    ),
    "load.alias-bomb": (
        "alias mengulang lebih dari {limit} nilai. Tuliskan bagian yang berulang satu kali saja.",
        "aliases repeat more than {limit} values. Write what is repeated just once.",
    ),
    "load.too-deep": (
        "susunan di sini lebih dari {limit} tingkat dalamnya. Sambungkan sasaran melalui parents.",
        "more than {limit} levels lie inside one another here. Connect the goals through parents.",
    ),
    "load.long-scalar": (
        "teks ini {length} karakter; paling panjang {limit}. Singkatkan teksnya.",
        "this text has {length} characters; the most is {limit}. Shorten it.",
    ),
    "load.key-not-text": (
        "nama isian harus berupa teks, bukan daftar atau kelompok isian.",
        "a key must be a text, not a list or a mapping.",
    ),
    "load.tag": (
        "tag “{tag}” tidak dikenal di sini. Hapus tag itu; setiap nilai dibaca sebagai teks apa adanya.",
        "the tag “{tag}” has no meaning here. Delete it; every value is read as the text that is written.",
    ),
    "load.merge-key": (
        "“<<” (gabungan YAML) tidak didukung. Tuliskan isiannya satu per satu.",
        "“<<” (a YAML merge) is not supported. Write the keys out.",
    ),
    "load.yaml": (
        "YAML tidak dapat dibaca di sini ({message}). Periksa indentasi, titik dua, dan tanda kutip.",
        "the YAML cannot be read here ({message}). Check indentation, colons and quotes.",
    ),
    "load.yaml-colon": (
        "ada titik dua yang tidak pada tempatnya. Apit teks yang memuat “: ” dengan tanda "
        "kutip, dan periksa indentasi.",
        "there is a colon out of place. Put a text that holds “: ” in quotes, and check the indentation.",
    ),
    "load.yaml-no-colon": (
        "isian ini tidak mempunyai titik dua. Tulis “nama: nilai”.",
        "this key has no colon. Write “key: value”.",
    ),
    "load.yaml-invisible": (
        "ada karakter {code} yang tidak terlihat di awal baris ini. Hapus karakter itu, dan gunakan spasi untuk "
        "indentasi.",
        "there is a character {code} at the start of this line that cannot be seen. Delete it, and use blanks "
        "for indentation.",
    ),
    "load.yaml-tab": (
        "ada karakter tab. Gunakan spasi untuk indentasi.",
        "there is a tab character. Use blanks for indentation.",
    ),
    "load.yaml-character": (
        "teks tidak boleh diawali karakter ini tanpa tanda kutip (%, @, dan ` termasuk). Apit "
        "teksnya dengan tanda kutip.",
        "no text may begin with this character without quotes (%, @ and ` are such). Put the text in quotes.",
    ),
    "load.yaml-indent": (
        "indentasi tidak cocok dengan baris di atasnya. Sejajarkan isian dan butir daftar yang setingkat.",
        "the indentation does not fit the lines above. Align the keys and list items that belong together.",
    ),
    "load.yaml-bracket": (
        "daftar [ ] atau kelompok {{ }} tidak ditutup atau kurang koma.",
        "a list [ ] or mapping {{ }} is not closed, or lacks a comma.",
    ),
    "load.yaml-quote": (
        "tanda kutip yang dibuka di sini tidak pernah ditutup.",
        "the quote that opens here is never closed.",
    ),
    "load.yaml-escape": (
        "rangkaian “\\” di dalam tanda kutip ganda ini tidak sah. Gunakan tanda kutip tunggal "
        "atau tulis “\\\\”.",
        "this “\\” sequence inside double quotes is not valid. Use single quotes, or write “\\\\”.",
    ),
    "load.yaml-tag-handle": (
        "ada “!” di awal nilai, yang dibaca sebagai tag. Apit teksnya dengan tanda kutip.",
        "a value begins with “!”, which reads as a tag. Put the text in quotes.",
    ),
    "load.yaml-after-end": (
        "ada isi setelah akhir dokumen. Periksa indentasi; satu berkas memuat satu pohon.",
        "there is content after the end of the document. Check the indentation; one file holds one tree.",
    ),
    "load.yaml-version": (
        "berkas ini menyebut versi YAML yang tidak dikenal. Hapus baris yang diawali “%YAML”.",
        "this file names a version of YAML that is not known. Delete the line that begins with “%YAML”.",
    ),
    "load.yaml-directive": (
        "baris yang diawali “%” ini tidak dapat dibaca. Hapus barisnya, atau apit teksnya dengan tanda kutip.",
        "this line begins with “%” and cannot be read. Delete it, or put the text in quotes.",
    ),
    "load.yaml-block": (
        "sesudah “|” atau “>” barisnya harus berakhir; teksnya mulai di baris berikutnya, lebih menjorok. "
        "Apit teks yang diawali tanda itu dengan tanda kutip.",
        "after “|” or “>” the line must end; the text begins on the next one, further in. Put a text that "
        "begins with such a mark in quotes.",
    ),
    "load.yaml-anchor": (
        "“*” dan “&” di awal nilai menunjuk bagian lain berkas dan harus langsung diikuti nama. Apit "
        "teksnya dengan tanda kutip.",
        "“*” and “&” at the start of a value point at another part of the file, and a name must follow at "
        "once. Put the text in quotes.",
    ),
    "load.yaml-depth": ("susunan di sini terlalu dalam.", "too much lies inside one another here."),
    # JSON
    "load.json-after-end": (
        "ada isi setelah akhir JSON. Satu berkas memuat satu pohon.",
        "there is content after the end of the JSON. One file holds one tree.",
    ),
    "load.json-trailing-comma": (
        "ada koma setelah butir terakhir. JSON tidak memperbolehkannya: hapus koma itu.",
        "there is a comma after the last item. JSON does not allow it: delete the comma.",
    ),
    "load.json-key": (
        "nama isian harus diapit tanda kutip ganda.",
        "a key must stand in double quotes.",
    ),
    "load.json-expected": (
        "di sini harus ada “{expected}”, tetapi tertulis “{found}”.",
        "a “{expected}” must stand here, but there is “{found}”.",
    ),
    "load.json-unclosed": (
        "JSON berakhir sebelum selesai: ada tanda kutip atau kurung yang belum ditutup.",
        "the JSON ends too early: a quote or bracket is not closed.",
    ),
    "load.json-control": (
        "ada pergantian baris atau karakter kendali di dalam teks. Tulis “\\n” untuk baris baru.",
        "there is a line break or control character inside a text. Write “\\n” for a new line.",
    ),
    "load.json-escape": (
        "rangkaian “\\” di dalam teks ini tidak sah. Tulis “\\\\” untuk satu garis miring balik.",
        "this “\\” sequence is not valid. Write “\\\\” for one backslash.",
    ),
    "load.json-nan": (
        "“{found}” bukan angka menurut JSON. Tulis sebagai teks dalam tanda kutip, atau hapus.",
        "“{found}” is no number in JSON. Write it as a text in quotes, or leave it out.",
    ),
    "load.json-thousands": (
        "angka {number} tanpa tanda kutip dibaca seperti angka Indonesia: titiknya tanda ribuan. Bila yang dimaksud "
        "desimal, tulis “{decimal}” dalam tanda kutip.",
        "the number {number} without quotes is read as Indonesian writing: its point marks thousands. If it "
        "parts decimals, write “{decimal}” in quotes.",
    ),
    "load.json-value": (
        "“{found}” bukan nilai JSON. Apit teks dengan tanda kutip ganda.",
        "“{found}” is no JSON value. Put texts in double quotes.",
    ),
    # Shapes
    "load.not-a-tree": (
        "ini bukan berkas pohon: isinya harus diawali “pohon: 1”, lalu agency, period, dan goals.",
        "this is no tree file: it must begin with “pohon: 1”, then agency, period and goals.",
    ),
    "load.kertas-kerja": (
        "ini jawaban JSON dari server Kertas Kerja (pohon_kinerjas, jenis_pohon, nama_pohon), bukan berkas pohon. "
        "Program ini belum membaca susunan itu: simpan datanya sebagai CSV dengan kolom id, nama_pohon, jenis_pohon, dan "
        "parent, lalu muat CSV itu (docs/workbooks.id.md).",
        "this is the JSON answer of a Kertas Kerja server (pohon_kinerjas, jenis_pohon, nama_pohon), not a tree file. "
        "This program does not read that form yet: save the data as CSV with the columns id, nama_pohon, jenis_pohon and "
        "parent, and load that (docs/workbooks.md).",
    ),
    "load.format": (
        "format “pohon: {value}” tidak dikenal. Program ini membaca format {known}: tulis “pohon: {known}”.",
        "the format “pohon: {value}” is not known. This program reads format {known}: write "
        "“pohon: {known}”.",
    ),
    "load.unknown-key": (
        "“{key}” bukan isian untuk {thing}.{hint}",
        "“{key}” is no {thing} key.{hint}",
    ),
    "load.after-a-comma": (
        "Bila ini lanjutan teks yang memuat koma, apit seluruh teksnya dengan tanda kutip: di dalam { } koma memulai "
        "isian baru.",
        "If it goes on with a text that holds a comma, put the whole text in quotes: inside { } a comma begins "
        "a new key.",
    ),
    "load.duplicate-key": (
        "“{key}” tertulis dua kali di bagian yang sama. Hapus atau gabungkan salah satunya.",
        "“{key}” stands twice in the same mapping. Remove one of them or put them together.",
    ),
    "load.required": (
        "{thing} ini tidak mempunyai “{key}”, padahal wajib.",
        "this {thing} has no “{key}”, and must have one.",
    ),
    "load.no-value": (
        "“{key}” wajib diisi, tetapi kosong.",
        "“{key}” must have a value, but is empty.",
    ),
    "load.empty-item": (
        "ada butir kosong dalam “{key}”. Isi atau hapus butir ini.",
        "an item of “{key}” is empty. Fill it in or delete it.",
    ),
    "load.text-wanted": (
        "“{key}” harus berupa satu teks, bukan daftar atau kelompok isian.",
        "“{key}” must be one text, not a list or a mapping.",
    ),
    "load.list-wanted": (
        "“{key}” harus berupa daftar. Tulis setiap butir di baris sendiri dengan “- ”, atau [a, b].",
        "“{key}” must be a list. Write each item on a line of its own after “- ”, or [a, b].",
    ),
    "load.mapping-wanted": (
        "{thing} harus ditulis sebagai kelompok isian “nama: nilai”, bukan teks atau daftar.",
        "the {thing} must be written as “key: value” lines, not as a text or a list.",
    ),
    "load.target-shape": (
        "“target” harus berupa teks, seperti “15 %”, atau daftar dengan year dan target pada setiap butir.",
        "“target” must be a text, such as “15 %”, or a list with a year and a target in each item.",
    ),
    "load.word": (
        "“{value}” bukan nilai untuk “{key}”. Pilih salah satu: {words}.{hint}",
        "“{value}” is no value of “{key}”. Choose one of: {words}.{hint}",
    ),
    "load.period": (
        "periode “{value}” harus berupa satu tahun (2024) atau dua tahun (2025-2029).{hint}",
        "the period “{value}” must be one year (2024) or two (2025-2029).{hint}",
    ),
    "load.period-order": (
        "periode “{value}” berakhir sebelum dimulai. Tulis tahun yang lebih awal di depan.",
        "the period “{value}” ends before it begins. Write the earlier year first.",
    ),
    "load.year": (
        "“{value}” bukan tahun. Tulis empat angka, seperti 2025.",
        "“{value}” is no year. Write four digits, such as 2025.",
    ),
    "load.no-levels": (
        "“levels” kosong. Tulis jenjang dari atas ke bawah, atau hapus isian ini untuk jenjang bawaan.",
        "“levels” is empty. Write the levels from the top down, or leave the key out for the usual ones.",
    ),
    "load.repeated-level": (
        "jenjang “{level}” tertulis dua kali. Setiap jenjang satu kali saja.",
        "the level “{level}” stands twice. Write each level once.",
    ),
    "load.level": (
        "jenjang “{level}” tidak ada di “levels” ({levels}).{hint}",
        "the level “{level}” is not among “levels” ({levels}).{hint}",
    ),
    "load.revision": (
        "“{value}” tidak dapat menjadi revisi: harus memuat huruf atau angka, dan tidak diawali tahun atau nama "
        "dokumen. Contoh: perubahan, perubahan-2.",
        "“{value}” cannot be a revision: it needs a letter or digit, and must not begin with a year or the name of a "
        "document. For example: perubahan, perubahan-2.",
    ),
    "load.other-tree": (
        "“{id}” menunjuk sasaran di pohon lain. Induk harus berada di berkas yang sama; hubungan ke mitra ditulis "
        "sebagai crosscutting.",
        "“{id}” names a goal of another tree. A parent must be in the same file; a link to a partner is written as "
        "a crosscut.",
    ),
    "load.several-levels": (
        "“{level}” dapat berarti beberapa jenjang pohon ini: {levels}. Tulis id jenjang yang dimaksud.",
        "“{level}” may mean several levels of this tree: {levels}. Write the id of the one that is meant.",
    ),
    "load.unmapped-levels-of-the-form": (
        "{levels}: bukan nama satu jenjang baku, sehingga aturan yang menyebut jenjang tidak memeriksanya. Agar diperiksa, pilih "
        "padanannya di kolom Padanan; untuk tema, pilih tema.",
        "{levels}: not the name of one standard level, so rules that name levels do not check it. To have it checked, choose its "
        "standard level in the column Padanan; for a theme, choose tema.",
    ),
    "load.unmapped-levels": (
        "{levels}: bukan nama satu jenjang baku, sehingga aturan yang menyebut jenjang tidak memeriksanya. Agar "
        "diperiksa, tulis padanannya di “levels”, seperti {{id: ..., as: intermediate}}; untuk tema, as: none.",
        "{levels}: not the name of one standard level, so rules that name a level do not look at it. To have it "
        "checked, map it in “levels”, such as {{id: ..., as: intermediate}}; a theme is as: none.",
    ),
    "load.quarter": (
        "“{value}” bukan triwulan. Tulis 1, 2, 3, atau 4.",
        "“{value}” is not a quarter. Write 1, 2, 3 or 4.",
    ),
    "load.no-goals": (
        "pohon ini tidak mempunyai sasaran. Tulis sedikitnya satu di bawah “goals”.",
        "this tree has no goal. Write at least one under “goals”.",
    ),
    # Ids and references
    "load.bad-id": (
        "“{id}” tidak dapat menjadi id: tanpa spasi, “/”, “#”, “@”, “:”, atau karakter kendali, "
        "paling panjang {limit} karakter.",
        "“{id}” cannot be an id: no blank, “/”, “#”, “@”, “:” or control character, and at most "
        "{limit} characters.",
    ),
    "load.duplicate-id": (
        "id “{id}” sudah dipakai untuk {thing} di {first}. Beri id lain.",
        "the id “{id}” is already taken by the {thing} at {first}. Give another id.",
    ),
    "load.several-names": (
        "beberapa {thing} bernama “{id}” ({cells}). Beri nama yang berbeda.",
        "several {thing}s are called “{id}” ({cells}). Give them different names.",
    ),
    "load.unknown-name": (
        "tidak ada {thing} bernama “{id}” di buku kerja ini. Tambahkan ke daftarnya, atau perbaiki namanya.{hint}",
        "this workbook has no {thing} called “{id}”. Add it to its list, or correct the name.{hint}",
    ),
    "load.semicolons-between-names": (
        "Pisahkan beberapa nama dalam satu sel dengan titik koma: Kepala Bidang A; Kepala Bidang B.",
        "Separate several names in one cell by semicolons: Kepala Bidang A; Kepala Bidang B.",
    ),
    "load.level-of-the-form": (
        "jenjang “{level}” tidak ada di lembar Jenjang ({levels}).{hint}",
        "the level “{level}” is not on the sheet Jenjang ({levels}).{hint}",
    ),
    "load.unknown-reference": (
        "tidak ada {thing} dengan id “{id}” di berkas ini.{hint}",
        "no {thing} in this file has the id “{id}”.{hint}",
    ),
    "load.part-of-circle": (
        "program menjadi bagian dari dirinya sendiri: {circle}. Putuskan salah satu “part_of”.",
        "a programme is a part of itself: {circle}. Remove one of these “part_of”.",
    ),
    "load.contradiction": (
        "“{id}” sudah disebut dalam “{key}” di {first} dengan keterangan lain. Hanya satu "
        "yang dapat benar: hapus salah satu.",
        "“{id}” is already under “{key}” at {first}, and says something else. Only one can be "
        "right: remove one.",
    ),
    "load.repeated": (
        "“{id}” sudah disebut dalam “{key}” di {first}; dibaca satu kali.",
        "“{id}” is already under “{key}” at {first}; it is read once.",
    ),
    "load.two-years": (
        "target “{text}” menyebut tahun lain daripada year {year}; yang dipakai {year}.",
        "the target “{text}” names another year than its year, {year}; {year} is used.",
    ),
    "load.urusan": (
        "urusan “{code}” tidak berbentuk seperti 1.06, sehingga tidak akan cocok dengan nomenklatur.",
        "the urusan “{code}” is not of the form 1.06, so it will match nothing in the nomenclature.",
    ),
    # Tables
    "load.csv": (
        "baris ini tidak dapat dibaca sebagai CSV ({message}). Periksa tanda kutipnya.",
        "this row cannot be read as CSV ({message}). Check its quotes.",
    ),
    "load.duplicate-column": (
        "kolom “{column}” ada dua. Hapus salah satunya.",
        "there are two columns “{column}”. Remove one.",
    ),
    "load.same-column": (
        "“{first}” dan “{second}” adalah kolom yang sama ({column}). Hapus salah satunya.",
        "“{first}” and “{second}” are the same column ({column}). Remove one.",
    ),
    "load.more-cells": (
        "baris ini berisi {cells} sel, padahal judulnya hanya {columns} kolom. Apit teks yang memuat tanda "
        "pemisah dengan tanda kutip ganda, atau hapus sel yang berlebih.",
        "this row has {cells} cells where the head has {columns}. Put a text that holds the separator in double "
        "quotes, or delete the cells that are too many.",
    ),
    "load.unknown-column": (
        "kolom “{column}” tidak dikenal. Yang dikenal: {known}.{hint}",
        "the column “{column}” is not known. Known are: {known}.{hint}",
    ),
    "load.other-office": (
        "jenis berkas {suffix} tidak dapat dibaca. Simpan sebagai buku kerja .xlsx, folder CSV, atau YAML.",
        "a {suffix} file cannot be read. Save it as an .xlsx workbook, a folder of CSV files, or YAML.",
    ),
    "load.windows-1252": (
        "berkas ini bukan UTF-8 dan dibaca sebagai Windows-1252. Periksa huruf dan tanda bacanya, atau simpan ulang "
        "sebagai CSV UTF-8.",
        "this file is not UTF-8 and was read as Windows-1252. Check its letters and quotation marks, or save it again "
        "as CSV UTF-8.",
    ),
    "load.unknown-head": (
        "judul kolom tabel ini tidak dikenal satu pun. Yang ditemukan: {found}. Yang dicari: {known}.",
        "not one heading of this table is known. Found: {found}. Looked for: {known}.",
    ),
    "load.head-of-two-rows": (
        "judul tabel ini terdiri atas dua baris (di bawahnya masih ada “{text}”). Tulis judul kolom dalam satu baris "
        "saja.",
        "the heading of this table has two rows (“{text}” lies below it). Write the headings in one row.",
    ),
    "load.years-below-head": (
        "judul tabel ini terdiri atas dua baris, dan baris kedua berisi tahun (“{text}”). Tulis judul dalam satu "
        "baris; tahun ditulis dalam kolom Tahun, satu baris untuk setiap target.",
        "the heading of this table has two rows, and the second holds years (“{text}”). Write the headings in one "
        "row; years belong in the column year, with one row for each target.",
    ),
    "load.year-as-heading": (
        "kolom “{column}” dijuduli tahun. Pakai kolom tahun saja (lembar sasaran dengan indikator, tanpa kolom target), atau kolom "
        "Target dan Tahun, satu baris untuk setiap target.",
        "the column “{column}” is headed by a year. Use columns of years alone (on the sheet of goals with indicators, without a "
        "column target), or the columns target and year, with one row for each target.",
    ),
    "load.column-left-out": (
        "kolom “{column}” tidak dikenal dan tidak dibaca ({count} sel).",
        "the column “{column}” is not known and was not read ({count} cells).",
    ),
    "load.column-left-out-1": (
        "kolom “{column}” tidak dikenal dan tidak dibaca (1 sel).",
        "the column “{column}” is not known and was not read (1 cell).",
    ),
    "load.cells-without-heading": (
        "kolom {column} tidak mempunyai judul yang dibaca; {count} sel di dalamnya tidak dibaca.",
        "the column {column} has no heading that is read; {count} of its cells were not read.",
    ),
    "load.cells-without-heading-1": (
        "kolom {column} tidak mempunyai judul yang dibaca; 1 sel di dalamnya tidak dibaca.",
        "the column {column} has no heading that is read; 1 of its cells was not read.",
    ),
    "load.below-the-table": (
        "berada di bawah tabel dan tidak dibaca ({count} sel, mulai dari “{text}”).",
        "lies below the table and was not read ({count} cells, from “{text}” on).",
    ),
    "load.below-the-table-1": (
        "berada di bawah tabel dan tidak dibaca (1 sel, yaitu “{text}”).",
        "lies below the table and was not read (1 cell, “{text}”).",
    ),
    "load.goes-on-below-a-gap": (
        "di atas baris ini ada baris kosong atau jumlah; barisnya lengkap, jadi dibaca sebagai lanjutan tabel. Ada "
        "{count} baris seperti ini.",
        "an empty row or a total lies above this row; the row is complete, so it was read as part of the table. Such "
        "rows: {count}.",
    ),
    "load.below-merged": (
        "sel yang tertutup oleh sel gabungan tidak dibaca: {cells}.",
        "cells that lie unseen below merged cells were not read: {cells}.",
    ),
    "load.hidden-table": (
        "lembar ini tersembunyi, tetapi ikut dibaca. Hapus lembarnya bila tidak berlaku lagi.",
        "this sheet is hidden, but was read. Delete it if it no longer holds.",
    ),
    "load.hidden-rows": (
        "baris tersembunyi ikut dibaca: {rows}. Hapus barisnya bila tidak berlaku lagi.",
        "hidden rows were read: {rows}. Delete them if they no longer hold.",
    ),
    "load.hidden-columns": (
        "kolom tersembunyi ikut dibaca: {columns}. Hapus kolomnya bila tidak berlaku lagi.",
        "hidden columns were read: {columns}. Delete them if they no longer hold.",
    ),
    "load.struck-cells": (
        "sel bercoret ikut dibaca: {cells}. Hapus isinya bila tidak berlaku lagi.",
        "cells with struck-through text were read: {cells}. Delete them if they no longer hold.",
    ),
    "load.cell-date": (
        "Excel menjadikan isi sel ini tanggal ({value}). Ubah format selnya menjadi Teks, lalu tulis lagi, misalnya "
        "10-12 atau 2025.",
        "Excel made a date of this cell ({value}). Set its format to Text and write it again, such as 10-12 or 2025.",
    ),
    "load.cell-time": (
        "Excel menjadikan isi sel ini waktu ({value}). Ubah format selnya menjadi Teks, lalu tulis lagi.",
        "Excel made a time of this cell ({value}). Set its format to Text and write it again.",
    ),
    "load.cell-boolean": (
        "sel ini berisi nilai logika {value}, bukan teks atau angka. Tulis isinya sebagai teks.",
        "this cell holds the truth value {value}, which is neither text nor number. Write it as a text.",
    ),
    "load.time-code": (
        "Excel menjadikan kode ini waktu ({time}); dibaca sebagai {code}. Ubah format selnya menjadi Teks, lalu tulis "
        "lagi.",
        "Excel made a time of this code ({time}); it was read as {code}. Set the cell's format to Text and write it "
        "again.",
    ),
    "load.english-thousands": (
        "“{text}” dibaca seperti angka Indonesia: komanya tanda desimal. Bila yang dimaksud ribuan, tulis “{meant}”.",
        "“{text}” is read as Indonesian writing: its comma parts decimals. If it marks thousands, write “{meant}”.",
    ),
    "load.amount-in-words": (
        "“{text}” ditulis dengan kata, maka tidak dibaca sebagai angka. Bila yang dimaksud angka, tulis dengan angka.",
        "“{text}” is written in words, so it is not read as a number. If a number is meant, write it in digits.",
    ),
    "load.rough-amount": (
        "“{text}” dibaca sebagai {number}; bahwa itu perkiraan atau batas hanya tersimpan dalam teksnya.",
        "“{text}” is read as {number}; only its text keeps that this is an approximation or a limit.",
    ),
    "load.other-unit": (
        "“{text}” bersatuan {named}, sedangkan satuan indikatornya {unit}; {named} yang dibaca. Samakan keduanya.",
        "“{text}” has the unit {named}, but its indicator's unit is {unit}; {named} is read. Make them the same.",
    ),
    "load.fraction-of-percentage": (
        "indikator ini persentase, dan sel ini berisi {text}. Bila yang dimaksud {percent} %, tulis begitu atau ubah "
        "format selnya menjadi persen.",
        "this indicator is a percentage, and the cell holds {text}. If {percent} % is meant, write that or give the "
        "cell the format per cent.",
    ),
    "load.findings-sheet": (
        "lembar temuan yang ditulis pohon-graph; tidak dibaca.",
        "the sheet of findings that pohon-graph wrote; it is not read.",
    ),
    "load.macros": (
        "buku kerja ini berisi makro. Makronya tidak dijalankan; yang dibaca hanya isi selnya.",
        "this workbook holds macros. They are not run; only its cells are read.",
    ),
    "load.lock-file": (
        "ini berkas pengunci milik Excel atau LibreOffice, bukan buku kerjanya. Sebut nama berkas tanpa “~$” atau “.~lock.” di "
        "depan.",
        "this is a lock file of Excel or LibreOffice, not the workbook. Name the file without “~$” or “.~lock.” in front.",
    ),
    "load.old-workbook": (
        "ini buku kerja Excel lama (.xls) dengan akhiran {suffix}. Ganti akhirannya menjadi .xls, atau buka lalu simpan sebagai "
        ".xlsx.",
        "this is an old Excel workbook (.xls) with the ending {suffix}. Change the ending to .xls, or open it and save it as "
        ".xlsx.",
    ),
    "load.misnamed-workbook": (
        "ini buku kerja {kind} dengan akhiran {suffix}. Ganti akhirannya menjadi {kind}.",
        "this is a {kind} workbook with the ending {suffix}. Change the ending to {kind}.",
    ),
    "load.text-workbook": (
        "ini teks biasa dengan akhiran {suffix}, bukan buku kerja. Bila isinya tabel CSV, ganti akhirannya menjadi .csv, atau "
        "buka lalu simpan sebagai .xlsx.",
        "this is plain text with the ending {suffix}, not a workbook. If it holds a CSV table, change the ending to .csv, or "
        "open it and save it as .xlsx.",
    ),
    "load.workbook-as-text": (
        "ini buku kerja atau arsip, bukan teks. Ganti akhirannya menjadi yang sebenarnya, misalnya .xlsx atau .xls.",
        "this is a workbook or an archive, not text. Change the ending to the true one, such as .xlsx or .xls.",
    ),
    "load.xls-reader": (
        "untuk membaca .xls, pasang pembacanya dengan “pip install xlrd”, atau buka berkas ini lalu simpan sebagai "
        ".xlsx.",
        "to read .xls, install its reader with “pip install xlrd”, or open the file and save it as .xlsx.",
    ),
    "load.xls-unseen": (
        "berkas .xls dibaca tanpa bentuk, gambar, dan komentarnya; rumus dibaca menurut hasil yang terakhir disimpan, tanpa "
        "diperiksa apakah sudah dihitung.",
        "this .xls file is read without its shapes, pictures and comments; formulas count by the results last stored, which "
        "may never have been worked out.",
    ),
    "load.ods-unseen": (
        "berkas .ods dibaca tanpa bentuk, gambar, komentar, dan format bersyaratnya.",
        "this .ods file is read without its shapes, pictures, comments and conditional formats.",
    ),
    "load.open-elsewhere": (
        "buku kerja ini tampaknya sedang dibuka di program lain. Yang dibaca adalah isi yang terakhir disimpan.",
        "this workbook seems to be open in another program. Its last saved content is read.",
    ),
    "load.password-workbook": (
        "buku kerja ini dilindungi kata sandi. Buka, hapus kata sandinya, lalu simpan ulang.",
        "this workbook is protected by a password. Open it, remove the password and save it again.",
    ),
    "load.html-workbook": (
        "ini halaman web (HTML), bukan buku kerja. Buka dengan Excel, lalu simpan sebagai .xlsx.",
        "this is a web page (HTML), not a workbook. Open it in Excel and save it as .xlsx.",
    ),
    "load.workbook-dtd": (
        "buku kerja ini memuat deklarasi DTD, yang tidak pernah ditulis oleh Excel. Berkasnya tidak dibaca.",
        "this workbook holds a document type declaration, which Excel never writes. It was not read.",
    ),
    "load.many-rows": (
        "lembar ini mempunyai baris di atas nomor {limit}, batas Excel. Simpan ulang buku kerjanya dengan Excel.",
        "this sheet has rows beyond number {limit}, the limit of Excel. Save the workbook again with Excel.",
    ),
    "load.many-columns": (
        "lembar ini mempunyai kolom di atas nomor {limit}, batas Excel. Simpan ulang buku kerjanya dengan Excel.",
        "this sheet has columns beyond number {limit}, the limit of Excel. Save the workbook again with Excel.",
    ),
    "load.long-cell": (
        "sel ini berisi {length} karakter; batas Excel {limit}. Singkatkan isinya.",
        "this cell holds {length} characters; the limit of Excel is {limit}. Shorten it.",
    ),
    "load.damaged-workbook": (
        "ini bukan buku kerja {suffix} yang utuh. Buka dengan pengolah lembar kerja, lalu simpan ulang sebagai .xlsx.",
        "this is no intact {suffix} workbook. Open it in a spreadsheet program and save it again as .xlsx.",
    ),
    "load.inflated-workbook": (
        "buku kerja ini membengkak jauh melampaui isi yang wajar, jadi tidak dibaca. Salin tabelnya ke buku kerja baru, lalu "
        "simpan.",
        "this workbook inflates far beyond what a workbook holds, so it was not read. Copy its tables into a new one and "
        "save that.",
    ),
    "load.long-text": (
        "sebuah sel berisi lebih dari {limit} karakter, batas Excel. Singkatkan isinya.",
        "a cell holds more than {limit} characters, the limit of Excel. Shorten it.",
    ),
    "load.many-characters": (
        "sel-sel lembar ini berisi lebih dari {limit} teks. Pecah menjadi beberapa buku kerja.",
        "the cells of this sheet hold more than {limit} of text. Split it into several workbooks.",
    ),
    "load.many-cells": (
        "lembar ini berisi lebih dari {limit} sel. Hapus baris dan kolom yang tidak terpakai.",
        "this sheet has more than {limit} cells. Delete the rows and columns that are not used.",
    ),
    "load.formula": (
        "rumus di sel ini belum pernah dihitung. Buka dan simpan ulang buku kerjanya, atau tulis nilainya.",
        "the formula in this cell was never worked out. Open and save the workbook again, or write the value.",
    ),
    "load.cell-error": (
        "sel ini berisi kesalahan {value}. Perbaiki rumusnya atau tulis nilainya.",
        "this cell holds the error {value}. Fix its formula, or write the value.",
    ),
    "load.unknown-table": (
        "tabel “{table}” tidak dikenal dan tidak dibaca.{hint}",
        "the table “{table}” is not known and was not read.{hint}",
    ),
    "load.two-tables": (
        "tabel {table} sudah dibaca dari {first}. Gabungkan keduanya.",
        "a table of {table} was already read from {first}. Put the two together.",
    ),
    "load.table-without-head": (
        "tabel ini kosong, tanpa judul kolom sekalipun. Judul kolom yang dikenal: {known}.",
        "this table is empty and has not even a head. The columns that are known: {known}.",
    ),
    "load.no-tree-table": (
        "tabel identitas pohon (“Identitas” atau “tree”) tidak ada. Buat tabel itu dengan kolom perangkat "
        "daerah, periode, dan judul serta satu baris.",
        "there is no table “tree”. Make one with the columns agency, period and title, and one row.",
    ),
    "load.no-tree-row": (
        "tabel identitas pohon ini tidak berisi satu baris pun. Isi perangkat daerah dan periodenya.",
        "this table of the tree has no row. Fill in its agency and period.",
    ),
    "load.second-tree-row": (
        "tabel identitas pohon hanya boleh berisi satu baris: satu folder atau buku kerja memuat satu pohon.",
        "the table “tree” may have just one row: one folder or workbook holds one tree.",
    ),
    "load.row-without-goal": (
        "“{column}” terisi, tetapi baris ini tidak mempunyai sasaran. Isi judul sasarannya, atau kosongkan sel ini.",
        "“{column}” is filled in, but this row has no goal. Fill in its title, or empty this cell.",
    ),
    "load.semicolons": (
        "Pisahkan beberapa id dalam satu sel dengan titik koma: kadis; kabid.",
        "Separate several ids in one cell by semicolons: kadis; kabid.",
    ),
    "load.year-without-target": (
        "tahunnya terisi, tetapi targetnya kosong. Isi targetnya, atau kosongkan tahunnya.",
        "there is a year but no target. Fill in the target, or empty the year.",
    ),
    "load.row-without-indicator": (
        "“{column}” terisi, tetapi baris ini tidak mempunyai indikator. Isi nama indikatornya, atau kosongkan sel ini.",
        "“{column}” is filled in, but this row has no indicator. Fill in its indicator, or empty this cell.",
    ),
    "load.second-baseline": (
        "indikator ini sudah mempunyai kondisi awal “{baseline}” di {first}, dan satu indikator hanya mempunyai satu. "
        "Kosongkan sel ini, atau tulis sebagai realisasi di tabel target.",
        "this indicator already has the baseline “{baseline}” at {first}, and an indicator has one. Empty this cell, "
        "or write it as a target of kind actual in the table of targets.",
    ),
    "load.second-unit": (
        "satuan “{unit}” bertentangan dengan satuan “{named}” dalam target di baris ini. Hapus salah satunya.",
        "the unit “{unit}” contradicts the unit “{named}” in this row's target. Remove one of the two.",
    ),
    "load.and-more": ("; dan {count} lainnya", "; and {count} more"),
    "load.undeclared-agencies": (
        "tabel perangkat daerah tidak ada; {count} dibaca dari sel tempat namanya tertulis: {names}.",
        "there is no table of agencies; those in the cells that name them were taken ({count}): {names}.",
    ),
    "load.undeclared-officers": (
        "tabel pejabat tidak ada; {count} dibaca dari sel tempat namanya tertulis: {names}.",
        "there is no table of officers; those in the cells that name them were taken ({count}): {names}.",
    ),
    "load.undeclared-programs": (
        "daftar program kosong; {count} dibaca dari sel tempat namanya tertulis: {names}.",
        "the list of programmes is empty; those in the cells that name them were taken ({count}): {names}.",
    ),
    "load.undeclared-programs-1": (
        "daftar program kosong; 1 dibaca dari sel tempat namanya tertulis: {names}.",
        "the list of programmes is empty; the one in the cell that names it was taken: {names}.",
    ),
    "load.several-goals": (
        "beberapa sasaran bernama “{id}”. Sebut id-nya.{hint}",
        "several goals are called “{id}”. Write the id of the one that is meant.{hint}",
    ),
    "load.no-such-indicator": (
        "sasaran ini mempunyai {count} indikator, tetapi tidak ada “{name}”. Tulis nomor atau nama indikatornya.",
        "this goal has indicators ({count}), but no “{name}”. Write the number or the title of one of them.",
    ),
    "load.several-indicators": (
        "sasaran ini mempunyai {count} indikator, dan “{name}” tidak menunjuk satu di antaranya. "
        "Tulis nomor indikatornya.",
        "this goal has {count} indicators, and “{name}” does not tell which one. Write its number.",
    ),
    "load.no-known-form": (
        "bentuk tabel ini tidak dikenal. Judul kolom yang ditemukan: {found}. Yang dicari untuk nomenklatur: "
        "{looked_for}. Tabel sasaran dimuat sebagai buku kerja atau folder CSV (docs/tables.md).",
        "this table is of no known form. Headings found: {found}. Looked for in a nomenclature: {looked_for}. "
        "Tables of goals are loaded as a workbook or a folder of CSV files (docs/tables.md).",
    ),
    "load.empty-workbook": (
        "buku kerja ini kosong: tidak ada sel yang terisi. `pohon new BERKAS.xlsx` membuat formulir untuk diisi.",
        "this workbook is empty: no cell is filled. `pohon new FILE.xlsx` makes a form to fill in.",
    ),
    "load.no-headings": ("tidak ada", "none"),
    "load.tree-and-nomenclature": (
        "berkas ini memuat pohon kinerja ({trees}) sekaligus nomenklatur ({tables}). Pisahkan menjadi dua berkas.",
        "this file holds a performance tree ({trees}) and a nomenclature ({tables}) at once. Split it into two files.",
    ),
    "load.unknown-kind": (
        "jenis pemerintah daerah “{kind}” tidak dikenal. Tulis PROV atau KABKOT.",
        "the kind of government “{kind}” is not known. Write PROV or KABKOT.",
    ),
    "load.nomenclature-read": (
        "nomenklatur dibaca dari baris {first} sampai {last}: {tiers}.",
        "nomenclature read from rows {first} to {last}: {tiers}.",
    ),
    "load.nomenclature-table": (
        "tabel nomenklatur {regulation}, {kind}, {years}: {entries} entri.",
        "nomenclature table {regulation}, {kind}, {years}; entries: {entries}.",
    ),
    "load.columns-unread": ("kolom yang tidak dibaca: {names}.", "columns that were not read: {names}."),
    "load.rows-without-code": (
        "{count} baris tanpa kode tidak dibaca; ini yang pertama.",
        "{count} rows without a code were not read; this is the first.",
    ),
    "load.rows-without-code-1": (
        "1 baris tanpa kode tidak dibaca.",
        "1 row without a code was not read.",
    ),
    "load.no-entries": ("tabel ini tidak berisi satu entri pun.", "this table has no entry."),
    "load.empty-cell": (
        "kolom “{column}” kosong di baris ini.",
        "the column “{column}” is empty in this row.",
    ),
    "load.bad-code": (
        "kode “{code}” tidak sesuai susunan nomenklatur, seperti 1.06.05, 1.06.05.2.02, atau "
        "1.06.05.2.02.0001.",
        "the code “{code}” does not follow the nomenclature, such as 1.06.05, 1.06.05.2.02 or "
        "1.06.05.2.02.0001.",
    ),
    "load.repeated-code": (
        "kode {code} sudah ada di {first}. Satu kode satu kali untuk setiap peraturan.",
        "the code {code} is already at {first}. One code comes once for each regulation.",
    ),
}
