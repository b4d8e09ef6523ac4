"""Texts about rule files, the choice of rules and the runs of rules."""

from __future__ import annotations

TEXTS: dict[str, tuple[str, str]] = {
    # How to fix a finding that comes from a table.
    "rules.in-table": ("{column} (tabel {table})", "{column} (table {table})"),
    # How to fix a finding that comes from the form for planners.
    "rules.on-sheet": ("{column} (lembar {sheet})", "{column} (sheet {sheet})"),
    "rules.form-sheet": ("lembar “{sheet}”", "the sheet “{sheet}”"),
    "rules.form-columns": (
        "Kolom tambahan ini boleh dibuat di lembar Pohon bila belum ada: {columns}.",
        "These further columns may be added to the sheet Pohon if they are missing: {columns}.",
    ),
    "rules.form.CAS001": (
        "Beri sasaran ini nomor di bawah nomor sasaran yang didukungnya, misalnya 1.2.1 di bawah 1.2. Jika ini memang sasaran puncak, "
        "perbaiki `level`-nya.",
        "Give this goal a number below that of the goal that it serves, such as 1.2.1 below 1.2. If it really is a goal of the top "
        "level, correct its `level`.",
    ),
    "rules.form.CAS002": (
        "Tentukan sasaran mana dalam lingkaran itu yang paling atas, lalu hapus sasaran bawahannya dari “Sasaran induk lain” di barisnya.",
        "Decide which goal of the circle is the highest, and take the goals below it out of “Sasaran induk lain” in its row.",
    ),
    "rules.form.CAS004": (
        "Periksa `level` kedua sasaran; jika sudah benar, tukar nomornya, atau hapus induk itu dari “Sasaran induk lain” bila tertulis di sana.",
        "Check the `level` of both goals; if they are right, exchange their numbers, or take this parent out of “Sasaran induk lain” if "
        "it is named there.",
    ),
    "rules.form.CAS006": (
        "Rumuskan turunannya sampai jenjang terbawah: beri nomor di bawah nomor sasaran ini pada turunannya, misalnya 1.2.1 di bawah 1.2.",
        "Add the goals that follow from it, down to the lowest level, with numbers below the number of this goal, such as 1.2.1 below 1.2.",
    ),
    "rules.form.CAS007": (
        "Telusuri ke atas sampai sasaran yang tidak punya induk (lihat CAS001) atau sampai lingkaran (CAS002), lalu perbaiki nomor sasaran itu.",
        "Follow the chain up to the goal without a parent (see CAS001) or to the circle (CAS002), and correct the number of that goal.",
    ),
    "rules.form.CAS008": (
        "Jika salah satu induk tidak benar-benar membutuhkannya, hapus dari “Sasaran induk lain”, atau pindahkan sasaran ini ke nomor di "
        "bawah induk yang tepat; jika semua benar, tidak ada yang perlu diubah.",
        "If one of the parents does not really need it, take it out of “Sasaran induk lain”, or give this goal a number below the right "
        "parent; if all do, there is nothing to change.",
    ),
    "rules.form.CAS009": (
        "Tanyakan kondisi apa lagi yang diperlukan agar hasil ini tercapai, lalu tambahkan sebagai sasaran dengan nomor di bawah nomor "
        "sasaran ini. Jika turunan ini memang cukup, biarkan.",
        "Ask what else it takes to reach this result, and add it as a goal with a number below that of this one. If the one child really "
        "is enough, leave it.",
    ),
    "rules.form.IND001": (
        "Pindahkan barisnya ke lembar Pohon dengan nomor sasaran yang diukurnya. Hapus bila sudah tidak dipakai.",
        "Move its row to the sheet Pohon, with the number of the goal that it measures. Delete it if it is no longer used.",
    ),
    "rules.form.TGT005": (
        "Tulis target di kolom tahunnya, misalnya “Target 2026”, atau tambahkan tahun di belakang target: “200 orang (2026)”.",
        "Write the target in the column of its year, such as “Target 2026”, or add the year after the target: “200 orang (2026)”.",
    ),
    "rules.form.TGT006": (
        "Pertahankan satu nilai untuk setiap tahun dan hapus yang lain. Bila keduanya benar, tulis di kolomnya masing-masing, misalnya "
        "“Target 2026 TW II”, “Target perubahan 2026”, atau “Realisasi 2026”, atau pecah menjadi dua indikator.",
        "Keep one value for each year and delete the other. If both are right, write each in its own column, such as “Target 2026 TW II”, "
        "“Target perubahan 2026” or “Realisasi 2026”, or split the indicator in two.",
    ),
    "rules.form.TXT002": (
        "Jika kondisinya sama, satukan dan sebutkan induk lainnya di kolom “Sasaran induk lain”. Jika berbeda, pertegas rumusannya: "
        "kondisi apa, pada siapa, di mana.",
        "If it is one condition, keep one goal and name its other parents in the column “Sasaran induk lain”. If not, say in each title "
        "what differs: which condition, whose, where.",
    ),
    "rules.on-form": (
        "Bila buku kerja ini tidak punya isian {columns}, tulis formulirnya dengan `pohon export xlsx`, lalu isi di sana.",
        "If this workbook has no place for {columns}, write the form with `pohon export xlsx` and fill it in there.",
    ),
    # Fixes for sheets in a planner's layout, which have no further tables and few columns.
    "rules.sheet.CAS003": (
        "Tambahkan sasaran antara pada jenjang yang terlompati, atau perbaiki `level` salah satu sasaran.",
        "Add the goal between them on the level that is skipped, or correct the `level` of one of the two.",
    ),
    "rules.sheet.CAS011": (
        "Rumuskan sasaran pada jenjang itu, atau hapus kolom jenjang itu jika perangkat daerah ini tidak memakainya.",
        "Add goals on that level, or remove its column if the agency does not use it.",
    ),
    "rules.sheet.IND001": (
        "Letakkan indikator ini di baris sasaran yang diukurnya. Hapus bila sudah tidak dipakai.",
        "Put this indicator into the row of the goal that it measures. Delete it if it is no longer used.",
    ),
    "rules.sheet.PRG002": (
        "Cantumkan pada `programs` sasaran yang dihasilkannya, atau hapus barisnya bila tidak dilaksanakan pada periode ini. Bagian dari "
        "program yang sudah menghasilkan sasaran, menurut kodenya, tidak diperiksa bila sasaran pohon ini berakhir di atas tingkatnya.",
        "List it under `programs` of the goal that it delivers, or delete its row if it is not carried out in this period. A part of a "
        "programme that already delivers a goal, by its code, is not checked if the goals of this tree end above its tier.",
    ),
    "rules.sheet.PRG004": (
        "Periksa kode keduanya pada nomenklatur yang berlaku, lalu perbaiki kode yang salah.",
        "Look up both codes in the nomenclature in force, and correct the wrong one.",
    ),
    "rules.sheet.TGT004": (
        "Tulis target untuk tahun di dalam periode pohon. Bila ini target akhir Renstra, tambahkan target untuk tahun pohon, atau perbaiki "
        "periode di judul buku kerja (atau pada `--period`).",
        "Give a target for a year within the period of the tree. If this is the final target of the Renstra, add one for the year of the "
        "tree, or correct the period in the title of the workbook (or with `--period`).",
    ),
    "rules.sheet.TGT005": (
        "Sebutkan tahunnya di judul kolom target, atau di belakang target, misalnya “200 orang (2026)”.",
        "Name the year in the heading of the column of targets, or after the target, such as “200 orang (2026)”.",
    ),
    "rules.sheet.TGT006": (
        "Pertahankan satu nilai untuk setiap tahun dan hapus yang lain. Bila keduanya benar, bedakan tahun di judul kolomnya, atau pecah "
        "menjadi dua indikator.",
        "Keep one value for each year and delete the other. If both are right, tell the years in the headings apart, or make two "
        "indicators of it.",
    ),
    "rules.sheet.CAS001": (
        "Letakkan sasaran ini di baris atau di bawah nomor sasaran yang didukungnya, sebutkan sasaran itu di kolom `parents`, atau, "
        "seperti pada perjanjian kinerja, jawab pertanyaannya di berkas pemetaan (pohon load BUKU --show-mapping). Jika ini memang "
        "sasaran puncak, perbaiki `level`-nya.",
        "Put this goal into the row, or below the number, of the goal that it serves, name that goal in the column `parents`, or, as "
        "for agreements, answer the question about it in the mapping file (pohon load BOOK --show-mapping). If it really is a goal of "
        "the top level, correct its `level`.",
    ),
    "rules.sheet.PRG001": (
        "Isi `programs` di baris sasaran ini dengan program, kegiatan, atau sub kegiatan yang menghasilkannya, setingkat dengan "
        "jenjangnya; tambahkan kolomnya jika belum ada. Program pada tabel kedua perjanjian kinerja dengan beberapa sasaran diberi "
        "sasarannya di berkas pemetaan. Bila dihasilkan mitra, catat crosscutting-nya pada `crosscuts`.",
        "Write the programme (intermediate), activity (immediate) or sub-activity (operational) that delivers this goal under `programs` "
        "in its row; add the column if there is none. Programmes in the second table of an agreement with several goals get their goal "
        "in the mapping file. If a partner delivers it, record the crosscut under `crosscuts`.",
    ),
    "rules.sheet.CAS006": (
        "Rumuskan turunannya sampai jenjang terbawah: letakkan di baris atau di bawah nomor sasaran ini, atau sebutkan sasaran ini di "
        "kolom `parents` turunannya.",
        "Add the goals that follow from it, down to the lowest level: in its row or below its number, or with this goal in their "
        "column `parents`.",
    ),
    "rules.sheet.OWN001": (
        "Isi `owners` di baris sasaran ini dengan jabatan yang mengampunya. Jika dikerjakan bersama mitra, tetap sebutkan pejabat di "
        "sini yang mengampu bagiannya.",
        "Write the position that answers for this goal under `owners` in its row. If the work is shared with a partner, still name "
        "the officer here who answers for our part.",
    ),
    "rules.sheet.OWN003": (
        "Periksa `level` sasaran ini dan jabatan pada `owners`-nya. Perangkat daerah dengan susunan jabatan lain dapat mengatur jabatan "
        "yang lazim per jenjang.",
        "Check the `level` of this goal and the position under its `owners`. An agency with other ranks can set which are usual on "
        "each level.",
    ),
    "rules.sheet.OWN004": (
        "Jika orangnya berbeda, bedakan jabatannya pada `owners`, misalnya dengan nama bidangnya. Jika memang satu orang, periksa bebannya.",
        "If these are different people, tell their positions under `owners` apart, for example by their division. If it is one person, "
        "check the workload.",
    ),
    "rules.sheet.OWN005": (
        "Sebutkan pejabat ini pada `owners` sasaran yang diampunya.",
        "Name this officer under `owners` of the goals that are theirs.",
    ),
    "rules.sheet.OWN006": (
        "Isi `owners` di baris setiap sasaran dengan jabatan yang mengampunya; tambahkan kolomnya jika belum ada. Mulailah dari jenjang "
        "teratas.",
        "Write the position that answers for each goal under `owners` in its row; add the column if there is none. Begin with the "
        "highest level.",
    ),
    "rules.yes": ("ya", "yes"),
    "rules.no": ("tidak", "no"),
    # Rule files.
    "rules.unreadable": (
        "Berkas aturan tidak dapat dibaca ({reason}).",
        "The rule file cannot be read ({reason}).",
    ),
    "rules.not-utf8": ("Berkas aturan harus ditulis dalam UTF-8.", "A rule file has to be UTF-8 text."),
    "rules.no-folder": (
        "Tidak ada folder atau berkas aturan dengan nama ini.",
        "There is no folder or rule file of this name.",
    ),
    "rules.closed-folder": (
        "Folder aturan ini tidak dapat dibuka ({reason}).",
        "This folder of rules cannot be opened ({reason}).",
    ),
    "rules.no-files": (
        "Di sini tidak ada berkas aturan (*.cypher).",
        "There is no rule file (*.cypher) here.",
    ),
    "rules.header-line": (
        "Baris kepala harus berbentuk “// kunci: nilai”; lanjutan nilai diawali // dan tiga spasi.",
        "A header line reads “// key: value”; the rest of a value begins with // and three blanks.",
    ),
    "rules.unknown-key": ("Kunci “{key}” tidak dikenal.", "The key “{key}” is unknown."),
    "rules.repeated-key": (
        "Kunci “{key}” sudah ada di baris {line}.",
        "The key “{key}” is already given in line {line}.",
    ),
    "rules.missing-key": ("Kepala aturan tidak memuat “{key}”.", "The header lacks “{key}”."),
    "rules.empty-key": ("“{key}” kosong.", "“{key}” is empty."),
    "rules.code-form": (
        "Kode “{value}” harus berupa dua sampai delapan huruf besar yang diikuti tiga angka, misalnya OWN001.",
        "The code “{value}” has to be two to eight capital letters and three digits, such as OWN001.",
    ),
    "rules.name-form": (
        "Nama “{value}” harus kata-kata huruf kecil yang disambung tanda hubung: goal-without-owner.",
        "The name “{value}” has to be lower-case words joined by hyphens, such as goal-without-owner.",
    ),
    "rules.not-one-of": (
        "“{key}” tidak dapat bernilai “{value}”; pilihannya: {words}.",
        "“{key}” cannot be “{value}”; it is one of {words}.",
    ),
    "rules.setting-name": (
        "Nama setelan “{name}” tidak dapat dipakai; pakai huruf kecil, angka, dan garis bawah.",
        "A setting cannot be named “{name}”; use lower-case letters, digits and underscores.",
    ),
    "rules.setting-json": (
        "Nilai setelan “{name}” harus berupa angka, daftar, atau peta dalam bentuk JSON.",
        "The setting “{name}” has to be a number, a list or a map, written as JSON.",
    ),
    "rules.no-node": (
        "Kueri aturan harus mengembalikan kolom “node”, yaitu id yang ditemukan.",
        "The statement has to return a column “node”, the id of what was found.",
    ),
    "rules.whole-node": (
        "Kolom “{name}” mengembalikan node atau relasi utuh; kembalikan propertinya, misalnya {name}.id.",
        "The column “{name}” returns a whole node or relationship; return a property, such as {name}.id.",
    ),
    "rules.column-twice": ("Kolom “{name}” dikembalikan dua kali.", "The column “{name}” is returned twice."),
    "rules.population-rows": (
        "Kueri “population” harus diakhiri RETURN x.id AS node, boleh dengan y.id AS other di belakangnya.",
        "The query “population” has to end in RETURN x.id AS node, to which y.id AS other may be added.",
    ),
    "rules.in-population": ("Dalam “population”: {sentence}", "In “population”: {sentence}"),
    "rules.braces": (
        "Kurung kurawal dalam “{key}” tidak berpasangan; kurung kurawal biasa ditulis ganda.",
        "The braces in “{key}” do not pair up; a plain brace is written twice.",
    ),
    "rules.placeholder-form": (
        "Di antara kurung kurawal dalam “{key}” hanya boleh ada nama kolom, bukan “{name}” dengan tambahan.",
        "In “{key}” only the name of a column may stand between braces, not “{name}” with anything more.",
    ),
    "rules.placeholder": (
        "“{key}” memakai {{{name}}}, tetapi kueri tidak mengembalikan kolom itu.",
        "“{key}” uses {{{name}}}, but the statement returns no such column.",
    ),
    "rules.same-code": (
        "Kode {code} sudah dipakai oleh {path}.",
        "The code {code} is already taken by {path}.",
    ),
    # The choice of rules.
    "rules.unknown-code": (
        "Tidak ada aturan dengan kode “{code}”; lihat daftarnya dengan pohon rules.",
        "No rule has the code “{code}”; pohon rules lists them all.",
    ),
    # Running them.
    "rules.empty-population": (
        "Ada {findings} temuan padahal populasi aturan ini kosong; kueri atau populasinya keliru.",
        "The population is empty, but the findings are not ({findings}): the rule's query or its population is wrong.",
    ),
    "rules.node-without-id": (
        "Aturan ini memberi temuan tanpa id pada kolom “node”.",
        "The rule gives a finding without an id in the column “node”.",
    ),
    "rules.other-without-id": (
        "Aturan ini memberi temuan pada {node} dengan kolom “other” yang bukan teks.",
        "The rule gives a finding on {node} whose column “other” is no text.",
    ),
    "rules.no-such-node": (
        "Aturan ini memberi temuan pada “{node}”, padahal tidak ada {label} dengan id itu.",
        "The rule gives a finding on “{node}”, but no {label} has that id.",
    ),
    "rules.unfit-value": (
        "Aturan ini mengembalikan nilai berjenis {kind}; kembalikan teks, angka, atau daftar.",
        "The rule returns a value of the kind {kind}; return text, numbers or lists.",
    ),
    # pohon.toml.
    "rules.toml-unreadable": (
        "Berkas setelan tidak dapat dibaca ({reason}).",
        "The settings cannot be read ({reason}).",
    ),
    "rules.toml-not-utf8": (
        "Berkas setelan harus ditulis dalam UTF-8.",
        "The settings have to be UTF-8 text.",
    ),
    "rules.toml": (
        "Berkas setelan bukan TOML yang benar. Tulis “nama = nilai”, dan apit teks dengan tanda kutip.",
        "The settings are no valid TOML. Write “name = value”, and put texts in quotes.",
    ),
    "rules.toml-outside": (
        "“{name}” tidak berada di bawah [tool.pohon]; semua setelan ditulis di sana.",
        "“{name}” stands outside [tool.pohon]; all settings belong there.",
    ),
    "rules.toml-unknown": ("Setelan “{name}” tidak dikenal.", "The setting “{name}” is unknown."),
    "rules.toml-text": ("“{name}” harus berupa teks.", "“{name}” has to be a text."),
    "rules.toml-language": ("“{name}” harus “id” atau “en”.", "“{name}” has to be “id” or “en”."),
    "rules.toml-codes": (
        "“{name}” harus berupa teks atau daftar teks.",
        "“{name}” has to be a text or a list of texts.",
    ),
    "rules.toml-table": ("“{name}” harus berupa tabel.", "“{name}” has to be a table."),
    "rules.toml-no-rule": ("Tidak ada aturan dengan kode “{name}”.", "No rule has the code “{name}”."),
    "rules.toml-no-setting": (
        "Aturan {code} tidak mempunyai setelan “{name}”.",
        "The rule {code} has no setting “{name}”.",
    ),
    "rules.toml-shape": (
        "Setelan “{name}” harus berbentuk seperti nilai bawaannya: {example}.",
        "The setting “{name}” has to look like its default: {example}.",
    ),
    # An earlier report.
    "rules.report-unreadable": (
        "Laporan terdahulu tidak dapat dibaca ({reason}).",
        "The earlier report cannot be read ({reason}).",
    ),
    "rules.no-report": (
        "Ini bukan laporan dari pohon audit --format json.",
        "This is no report written by pohon audit --format json.",
    ),
    # Suppressions.
    "rules.suppression-list": (
        "Pengecualian ditulis sebagai daftar; setiap butir diawali tanda hubung.",
        "Suppressions are a list; every entry begins with a dash.",
    ),
    "rules.suppression-entry": (
        "Setiap pengecualian memuat rule, node, reason, dan until.",
        "Every suppression holds rule, node, reason and until.",
    ),
    "rules.suppression-missing": (
        "Pengecualian ini tidak memuat “{key}”.",
        "This suppression lacks “{key}”.",
    ),
    "rules.suppression-twice": (
        "“{key}” ditulis dua kali dalam satu pengecualian.",
        "“{key}” is given twice in one suppression.",
    ),
    "rules.suppression-date": (
        "“{value}” bukan tanggal; tulis seperti 2025-03-31.",
        "“{value}” is no date; write it like 2025-03-31.",
    ),
    "rules.suppression-rule": (
        "Pengecualian ini menyebut aturan {rule}, yang tidak ada.",
        "This suppression names the rule {rule}, which does not exist.",
    ),
    "rules.suppression-expired": (
        "Pengecualian {rule} untuk {node} habis masa berlakunya pada {until}; temuannya dihitung kembali.",
        "The suppression of {rule} for {node} expired on {until}; its findings count again.",
    ),
    "rules.suppression-renamed": (
        "Pengecualian {rule} untuk {node} tidak dipakai: saat diterima judulnya “{was}”, sekarang “{title}”. Perbarui "
        "`title`-nya bila masih hal yang sama, atau hapus baris ini.",
        "The suppression of {rule} for {node} is not applied: the title was “{was}” when it was accepted and is “{title}” "
        "now. Correct its `title` if it is still the same thing, or remove the entry.",
    ),
    "rules.suppression-shifted": (
        "Pengecualian {rule} untuk {node} tidak dipakai: beberapa sasaran berjudul sama, dan id itu sekarang milik sasaran "
        "lain (induk atau indikator pertamanya berbeda). Beri sasarannya `id` sendiri, lalu perbarui baris ini.",
        "The suppression of {rule} for {node} is not applied: several goals share that title, and the id now belongs to "
        "another of them (its parent or first indicator differs). Give the goal an `id` of its own, then correct the entry.",
    ),
    "rules.suppression-unsure": (
        "Pengecualian {rule} untuk {node} tidak dipakai: beberapa sasaran berjudul sama, sehingga id ini bisa berpindah ke "
        "sasaran lain. Beri sasarannya `id` sendiri, atau tulis `parent` dan `indicator` di baris ini seperti yang dibuat "
        "“pohon audit --write-suppressions”.",
        "The suppression of {rule} for {node} is not applied: several goals share that title, so the id can pass to another "
        "of them. Give the goal an `id` of its own, or write `parent` and `indicator` in the entry, as “pohon audit "
        "--write-suppressions” does.",
    ),
    "rules.suppression-renamed-more": (
        "{count} pengecualian lain tidak dipakai karena judulnya sudah lain.",
        "{count} more suppressions are not applied because the title is another.",
    ),
    "rules.suppression-shifted-more": (
        "{count} pengecualian lain tidak dipakai karena id-nya sekarang milik sasaran lain.",
        "{count} more suppressions are not applied because the id now belongs to another goal.",
    ),
    "rules.suppression-unsure-more": (
        "{count} pengecualian lain tidak dipakai karena id-nya bisa berpindah ke sasaran lain.",
        "{count} more suppressions are not applied because the id can pass to another goal.",
    ),
    "rules.suppression-rule-more": (
        "{count} pengecualian lain juga menyebut aturan yang tidak ada.",
        "{count} more suppressions name a rule that does not exist.",
    ),
    "rules.suppression-expired-more": (
        "{count} pengecualian lain juga habis masa berlakunya; temuannya dihitung kembali.",
        "{count} more suppressions have expired; their findings count again.",
    ),
    "rules.suppression-elsewhere": (
        "Pengecualian {rule} untuk {node} tidak diperiksa karena pohonnya tidak ikut diaudit.",
        "The suppression of {rule} for {node} was not checked, because its tree was not audited.",
    ),
    "rules.suppression-elsewhere-more": (
        "{count} pengecualian lain juga milik pohon yang tidak ikut diaudit.",
        "{count} more suppressions belong to trees that were not audited.",
    ),
    "rules.suppression-unused-more": (
        "{count} pengecualian lain juga tidak cocok dengan temuan mana pun.",
        "{count} more suppressions fit no finding.",
    ),
    "rules.suppression-unused": (
        "Pengecualian {rule} untuk {node} tidak cocok dengan temuan mana pun; hapus bila sudah tidak perlu.",
        "The suppression of {rule} for {node} fits no finding; remove it if it is no longer needed.",
    ),
}
