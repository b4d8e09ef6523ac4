"""Texts about opening, reading and writing a store."""

TEXTS = {
    "store.address": (
        "“{store}” bukan alamat penyimpanan. Pakai path berakhiran .kgl, atau URL bolt:// atau neo4j://.",
        "“{store}” is not the address of a store. Use a path that ends in .kgl, or a bolt:// or neo4j:// URL.",
    ),
    "store.busy": (
        "Penyimpanan {store} sedang ditulis oleh {holder}. Tidak ada yang diubah. Ulangi nanti, atau tunggu lebih lama "
        "dengan --wait; bila proses itu sudah mati, jalankan “pohon unlock”.",
        "The store {store} is being written by {holder}. Nothing was changed. Try again later, or wait longer with "
        "--wait; if that process is dead, run “pohon unlock”.",
    ),
    "store.constraint": (
        "Isi basis data di {store} melanggar aturan keunikan pohon-graph; tidak ada yang berubah. Kata server: “{reason}”. "
        "Pakai basis data tersendiri (NEO4J_DATABASE), atau hapus simpul ganda yang disebut di situ.",
        "The content of the database at {store} breaks what pohon-graph requires to be unique; nothing was changed. The "
        "server says: “{reason}”. Use a database of its own (NEO4J_DATABASE), or remove the duplicate node named there.",
    ),
    "store.damaged": (
        "Berkas {store} rusak atau bukan berkas pohon-graph. Pulihkan cadangannya dengan “pohon restore BERKAS --replace”; "
        "berkas yang rusak tetap disimpan dengan nama lain. Bila tidak ada cadangan, pindahkan berkas itu, lalu muat ulang "
        "pohonnya dengan “pohon load”.",
        "The file {store} is damaged or not a pohon-graph file. Bring back a backup with “pohon restore FILE --replace”, "
        "which keeps the damaged file under another name. If there is no backup, move the file away, then load the trees "
        "again with “pohon load”.",
    ),
    "store.disk": (
        "Penyimpanan {store} tidak dapat ditulis ({reason}); isinya tidak berubah. Periksa ruang disk dan izin "
        "foldernya, lalu ulangi.",
        "The store {store} cannot be written ({reason}); its content is unchanged. Check the free space and the "
        "permissions of its folder, then try again.",
    ),
    "store.empty": (
        "Belum ada pohon di penyimpanan {store}. Muat dulu dengan “pohon load BERKAS”, atau coba “pohon demo”.",
        "There is no tree in the store {store} yet. Load one with “pohon load FILE”, or try “pohon demo”.",
    ),
    "store.encryption": (
        "Sambungan terenkripsi ke {store} gagal. Bila servernya tidak memakai enkripsi, pakai bolt:// atau neo4j://; "
        "bila sertifikatnya buatan sendiri, pakai bolt+ssc:// atau neo4j+ssc://.",
        "The encrypted connection to {store} failed. Where the server uses no encryption, write bolt:// or neo4j://; "
        "where it signs its own certificate, bolt+ssc:// or neo4j+ssc://.",
    ),
    "store.forbidden": (
        "Pengguna “{user}” tidak berhak melakukan ini di {store}: {reason}",
        "The user “{user}” may not do this in {store}: {reason}",
    ),
    "store.foreign": (
        "Basis data di {store} memuat {count} simpul berlabel sama yang tidak ditulis pohon-graph ({found}), mungkin milik "
        "aplikasi lain. Tidak ada yang dibaca atau diubah. Pakai basis data tersendiri (NEO4J_DATABASE), atau lihat "
        "rinciannya dengan “pohon verify”.",
        "The database at {store} holds nodes under the same labels that pohon-graph did not write: {count} ({found}), "
        "perhaps another application's. Nothing was read or changed. Use a database of its own (NEO4J_DATABASE), or "
        "see the details with “pohon verify”.",
    ),
    "store.foreign-edge": (
        "Ada simpul pohon-graph di {store} yang perlu dihapus, tetapi masih terhubung dengan data aplikasi lain. Tidak ada "
        "yang diubah. Hapus hubungan itu di aplikasinya, lalu ulangi; sebaiknya pakai basis data tersendiri "
        "(NEO4J_DATABASE).",
        "A node of pohon-graph at {store} has to be removed, but another application's data is still connected to it. "
        "Nothing was changed. Remove that connection in the application, then try again; a database of its own "
        "(NEO4J_DATABASE) is the better choice.",
    ),
    "store.holder": (
        "{user} di {host} (proses {process}) sejak {since}",
        "{user} at {host} (process {process}) since {since}",
    ),
    "store.kind.Government": ("pemerintah daerah", "government"),
    "store.kind.Agency": ("perangkat daerah", "agency"),
    "store.kind.Officer": ("pejabat", "officer"),
    "store.kind.Program": ("program", "programme"),
    "store.locked": (
        "Kunci penyimpanan {store} masih dipegang {holder} dan tidak dapat dilepas ({reason}). Hentikan proses itu, lalu "
        "ulangi.",
        "The lock of the store {store} is still held by {holder} and cannot be taken away ({reason}). End that process, "
        "then try again.",
    ),
    "store.missing": (
        "Di penyimpanan {store} ada simpul yang hilang ({found}): dihapus di luar pohon-graph. Jalankan “pohon verify”; "
        "perintah itu menyebutkan pohon mana yang perlu dimuat ulang.",
        "Nodes are missing in the store {store} ({found}): something other than pohon-graph deleted them. Run “pohon "
        "verify”; it says which trees to load again.",
    ),
    "store.never-still": (
        "Penyimpanan {store} terus ditulis selagi dibaca, jadi tidak ada jawaban yang pasti. Ulangi nanti.",
        "The store {store} was written again and again while it was read, so no answer is certain. Try again later.",
    ),
    "store.no-file": (
        "{store} bukan berkas biasa (melainkan folder, pipe, atau perangkat). Sebutkan berkas .kgl.",
        "{store} is no ordinary file (but a folder, a pipe or a device). Name a .kgl file.",
    ),
    "store.no-folder": (
        "Folder {folder} untuk penyimpanan {store} tidak ada. Periksa apakah disk atau folder bersamanya tersambung, atau "
        "buat folder itu dulu.",
        "The folder {folder} of the store {store} is not there. Check that its disk or network folder is connected, or "
        "make the folder first.",
    ),
    "store.not-written": (
        "Sambungan ke {store} terputus saat menyimpan, dan sudah diperiksa: tidak ada yang ditulis. Ulangi perintahnya.",
        "The connection to {store} broke while saving. This was checked: nothing was written. Run the command again.",
    ),
    "store.perhaps-written": (
        "Sambungan ke {store} terputus saat menyimpan, dan server tidak menjawab lagi: belum pasti apakah sudah tertulis. "
        "Setelah server menjawab, periksa dengan “pohon trees”, atau ulangi perintahnya; memuat dua kali tidak "
        "mengubah apa pun.",
        "The connection to {store} broke while saving and the server no longer answers: it is not certain whether it was "
        "written. When the server answers again, check with “pohon trees”, or run the command again; loading twice "
        "changes nothing.",
    ),
    "store.someone": ("proses lain", "another process"),
    "store.login": (
        "Neo4j di {store} menolak pengguna “{user}” dengan kata sandi itu. Periksa NEO4J_USERNAME dan "
        "NEO4J_PASSWORD.",
        "Neo4j at {store} refuses the user “{user}” with that password. Check NEO4J_USERNAME and NEO4J_PASSWORD.",
    ),
    "store.needs-encryption": (
        "Server di {store} hanya menerima sambungan terenkripsi. Pakai {scheme}+s:// di alamatnya; bila sertifikatnya "
        "buatan sendiri, {scheme}+ssc://.",
        "The server at {store} only takes encrypted connections. Write {scheme}+s:// in its address; where it signs its "
        "own certificate, {scheme}+ssc://.",
    ),
    "store.no-database": (
        "Neo4j di {store} tidak punya basis data “{database}”. Periksa NEO4J_DATABASE; kosongkan untuk memakai "
        "basis data bawaan.",
        "Neo4j at {store} has no database “{database}”. Check NEO4J_DATABASE; leave it empty to use the default "
        "database.",
    ),
    "store.naming-without-table": (
        "--regulation, --from, --until, dan --kind hanya berlaku untuk tabel nomenklatur, dan tidak ada yang dimuat.",
        "--regulation, --from, --until and --kind are for a table of the nomenclature, and none is being loaded.",
    ),
    "store.no-table": (
        "Tidak ada tabel nomenklatur “{name}” di penyimpanan ini. Yang ada: {names}.",
        "There is no nomenclature table “{name}” in this store. It holds: {names}.",
    ),
    "store.no-table-at-all": (
        "Tidak ada tabel nomenklatur “{name}”: penyimpanan ini hanya memakai tabel bawaan.",
        "There is no nomenclature table “{name}”: this store has only the bundled one.",
    ),
    "store.no-tree": (
        "Tidak ada pohon “{tree}” di penyimpanan ini. Yang ada: {trees}.",
        "There is no tree “{tree}” in this store. It holds: {trees}.",
    ),
    "store.no-tree-at-all": (
        "Tidak ada pohon “{tree}”: penyimpanan ini masih kosong.",
        "There is no tree “{tree}”: this store is still empty.",
    ),
    "store.no-such-server": (
        "Server pada alamat {store} tidak ditemukan. Periksa ejaan nama dan portnya, serta sambungan jaringan.",
        "There is no server at the address {store}. Check the spelling of its name and port, and the network.",
    ),
    "store.not-bolt": (
        "Yang menjawab di {store} bukan Neo4j. Pakai port Bolt, biasanya 7687, bukan port HTTP (7474).",
        "What answers at {store} is not Neo4j. Use the Bolt port, usually 7687, not the HTTP port (7474).",
    ),
    "store.newer": (
        "Penyimpanan {store} ditulis pohon-graph {program}, versi yang lebih baru daripada yang terpasang di sini. Tidak "
        "ada yang dibaca atau diubah. Pasang versi itu, atau pakai penyimpanan lain.",
        "The store {store} was written by pohon-graph {program}, a later version than the one installed here. Nothing was "
        "read or changed. Install that version, or use another store.",
    ),
    "store.older-facts": (
        "Penyimpanan {store} dibuat versi pohon-graph yang terdahulu, jadi pemeriksaannya tidak lengkap. Muat ulang "
        "pohonnya dengan “pohon load”: {trees}.",
        "The store {store} was made by an earlier version of pohon-graph, so checks would be incomplete. A new load "
        "with “pohon load” brings it up to date: {trees}.",
    ),
    "store.shrinking": (
        "Pohon {tree} akan kehilangan {gone} dari {count} sasarannya (misalnya {goals}). Pohon yang tersimpan berasal dari "
        "{file}. Untuk mengganti pohon itu dengan berkas ini, muat dengan --replace. Untuk memakai keduanya, muat berkas ini "
        "ke penyimpanan lain, misalnya --store lain.kgl, atau satukan lembar kedua buku kerja dalam satu buku kerja.",
        "The tree {tree} would lose {gone} of its {count} goals (such as {goals}). The tree in the store came from {file}. "
        "To replace that tree with this file, load it with --replace. To keep both, load this file into another store, such "
        "as --store other.kgl, or put the sheets of both workbooks into one workbook.",
    ),
    "store.other-agency": (
        "Pohon “{tree}” sudah ada di penyimpanan atas nama {holder}, bukan {agency}. Hapus dulu dengan “pohon drop "
        "{tree}”, atau ganti `agency` atau `period` di berkas ini.",
        "The store already holds the tree “{tree}” for {holder}, not {agency}. Remove it with “pohon drop {tree}”, "
        "or change `agency` or `period` in this file.",
    ),
    "store.other-kind": (
        "{kind} “{id}” berjenis {title} di berkas ini, tetapi {kept} di pohon lain; yang dipakai {kept}. Samakan "
        "keduanya: aturan nomenklatur bergantung pada jenis ini.",
        "The {kind} “{id}” is a {title} in this file but a {kept} in another tree; {kept} is used. Make both say the "
        "same: the rules about the nomenclature depend on it.",
    ),
    "store.other-title": (
        "{kind} “{id}” bernama “{title}” di berkas ini, tetapi “{kept}” di pohon lain; yang dipakai “{kept}”.",
        "The {kind} “{id}” is called “{title}” in this file but “{kept}” in another tree; “{kept}” is used.",
    ),
    "store.same-file": (
        "Berkas ini sekarang berisi pohon “{tree}”; pohon “{other}”, yang dulu dimuat darinya, masih ada di penyimpanan. "
        "Bila tidak diperlukan lagi: “pohon drop {other}”.",
        "This file now holds the tree “{tree}”; the tree “{other}”, which was once loaded from it, is still in the store. "
        "If it is no longer needed: “pohon drop {other}”.",
    ),
    "store.password-in-url": (
        "Alamat {url} memuat nama, kata sandi, atau bagian sesudah “?”; itu tidak boleh. Tulis alamatnya saja, dan isi "
        "NEO4J_USERNAME dan NEO4J_PASSWORD.",
        "The address {url} holds a name, a password or something after “?”, which is refused. Give the address alone, and "
        "set NEO4J_USERNAME and NEO4J_PASSWORD.",
    ),
    "store.query": (
        "Kueri tidak dapat dijalankan. Jawaban mesin: “{reason}”.",
        "The query cannot be run. The engine says: “{reason}”.",
    ),
    "store.query-memory": (
        "Kueri ini memerlukan lebih dari {limit} MB memori, jadi dihentikan. Minta lebih sedikit (count(), LIMIT, kolom "
        "yang perlu saja), atau naikkan batasnya dengan --memory.",
        "The query needs more than {limit} MB of memory, so it was ended. Ask for less (count(), LIMIT, only the columns "
        "you need), or raise the limit with --memory.",
    ),
    "store.query-rows": (
        "Jawabannya lebih dari {limit} baris. Persempit dengan WHERE, hitung dengan count(), pakai LIMIT, atau naikkan "
        "batasnya dengan --rows.",
        "The answer has more rows than the limit of {limit}. Narrow it with WHERE, count with count(), use LIMIT, or raise the limit "
        "with --rows.",
    ),
    "store.query-rows-of": (
        "Jawabannya {found} baris, lebih dari {limit}. Persempit dengan WHERE, hitung dengan count(), pakai LIMIT, atau "
        "naikkan batasnya dengan --rows.",
        "The answer has {found} rows, but the limit is {limit}. Narrow it with WHERE, count with count(), use LIMIT, or raise "
        "the limit with --rows.",
    ),
    "store.query-size": (
        "Kueri ini menyusun terlalu banyak baris sekaligus, atau daftar yang terlalu besar. Minta lebih sedikit (WHERE, pola "
        "yang terhubung, range yang lebih pendek). "
        "Jawaban mesin: “{reason}”.",
        "The query holds too many rows at once, or too large a list. Ask for less (WHERE, patterns that are connected, a "
        "shorter range). The engine says: “{reason}”.",
    ),
    "store.query-time": (
        "Kueri ini belum selesai setelah {seconds} detik, jadi dihentikan. Persempit dengan label, WHERE, atau lintasan "
        "yang lebih pendek, atau naikkan batasnya dengan --timeout.",
        "The query was not done after {seconds} s, so it was ended. Narrow it with a label, WHERE or a shorter path, or "
        "raise the limit with --timeout.",
    ),
    "store.question-time": (
        "Pertanyaan ini belum selesai setelah {seconds} detik, jadi dihentikan. Bila berasal dari aturan sendiri, perpendek "
        "lintasannya (misalnya *1..5) atau persempit dengan label.",
        "This question was not done after {seconds} s, so it was ended. If it is a rule of your own, shorten its paths "
        "(such as *1..5) or narrow it with labels.",
    ),
    "store.read": (
        "Neo4j di {store} tidak dapat menjawab sekarang. Pesannya: {reason}",
        "Neo4j at {store} cannot answer now. It says: {reason}",
    ),
    "store.refused": (
        "Tidak ada Neo4j yang menjawab di {store}. Nyalakan servernya, misalnya dengan “docker compose up --detach "
        "--wait”, atau periksa alamatnya. Untuk bekerja tanpa server, pakai --store dengan nama berkas .kgl.",
        "No Neo4j answers at {store}. Start the server, for instance with “docker compose up --detach --wait”, or "
        "check the address. To work without a server use --store with the name of a .kgl file.",
    ),
    "store.server-ended-reading": (
        "Neo4j di {store} menghentikan pertanyaan ini atas permintaan orang lain atau karena servernya dimatikan. Ulangi, "
        "atau tanyakan pengelola servernya.",
        "Neo4j at {store} ended this question because somebody asked it to, or because the server is stopping. Try again, "
        "or ask who runs the server.",
    ),
    "store.server-ended-writing": (
        "Neo4j di {store} menghentikan penulisan ini, misalnya karena “pohon unlock” orang lain; tidak ada yang berubah. "
        "Ulangi, atau tanyakan pengelola servernya.",
        "Neo4j at {store} ended this write, for instance because of somebody's “pohon unlock”; nothing was changed. Try "
        "again, or ask who runs the server.",
    ),
    "store.server-memory-reading": (
        "Memori Neo4j di {store} tidak cukup untuk pertanyaan ini. Minta lebih sedikit (count(), LIMIT, pola yang lebih "
        "pendek), atau naikkan db.memory.transaction.max atau server.memory.heap.max_size di server.",
        "Neo4j at {store} has too little memory for this question. Ask for less (count(), LIMIT, a shorter pattern), or "
        "raise db.memory.transaction.max or server.memory.heap.max_size on the server.",
    ),
    "store.server-memory-writing": (
        "Memori Neo4j di {store} tidak cukup untuk transaksi ini; tidak ada yang berubah. Naikkan "
        "server.memory.heap.max_size, lalu ulangi.",
        "Neo4j at {store} has too little memory for this transaction; nothing was changed. Raise "
        "server.memory.heap.max_size, then try again.",
    ),
    "store.server-time-reading": (
        "Pertanyaan ini melewati batas waktu Neo4j di {store}. Persempit dengan label, WHERE, atau lintasan yang lebih "
        "pendek, atau naikkan db.transaction.timeout di server.",
        "This question took longer than Neo4j at {store} allows. Narrow it with a label, WHERE or a shorter path, or "
        "raise db.transaction.timeout on the server.",
    ),
    "store.server-time-writing": (
        "Penulisan ini melewati batas waktu Neo4j di {store}; tidak ada yang berubah. Muat lebih sedikit berkas sekaligus, "
        "atau naikkan db.transaction.timeout di server.",
        "This write took longer than Neo4j at {store} allows; nothing was changed. Load fewer files at a time, or raise "
        "db.transaction.timeout on the server.",
    ),
    "store.silent": (
        "Server di {store} tidak menjawab. Periksa apakah port itu milik Neo4j (Bolt, biasanya 7687) dan tidak "
        "dihalangi firewall.",
        "The server at {store} does not answer. Check that the port is Neo4j's (Bolt, usually 7687) and that no "
        "firewall stands between.",
    ),
    "store.unreachable": (
        "Neo4j di {store} tidak dapat dihubungi ({reason}). Periksa apakah servernya menyala dan alamatnya benar.",
        "Neo4j at {store} cannot be reached ({reason}). Check that the server is running and the address is right.",
    ),
    "store.system-database": (
        "NEO4J_DATABASE menunjuk “system”, basis data pengaturan Neo4j di {store} yang tidak memuat graf. Sebutkan "
        "basis data lain; kosongkan untuk memakai basis data bawaan.",
        "NEO4J_DATABASE names “system”, where Neo4j at {store} keeps its own settings and no graph. Name another "
        "database; leave it empty to use the default database.",
    ),
    "store.unreadable": (
        "Penyimpanan {store} tidak dapat dibaca ({reason}). Periksa path dan izinnya.",
        "The store {store} cannot be read ({reason}). Check the path and its permissions.",
    ),
    "store.unlocked-meanwhile": (
        "Kunci penyimpanan {store} dilepas pihak lain selagi perintah ini bekerja, jadi tidak ada yang ditulis. Ulangi "
        "perintahnya.",
        "Somebody took the lock of the store {store} away while this command was at work, so nothing was written. Run "
        "the command again.",
    ),
    "store.unmarked": (
        "Basis data di {store} memuat simpul berlabel sama ({found}), tetapi tidak ada catatan bahwa pohon-graph versi ini "
        "yang menulisnya. Tidak ada yang dibaca atau diubah. Pakai basis data lain (NEO4J_DATABASE); bila isinya dari "
        "versi terdahulu, kosongkan dulu, lalu muat ulang pohonnya.",
        "The database at {store} holds nodes under the same labels ({found}), but no record that this version of "
        "pohon-graph wrote them. Nothing was read or changed. Use another database (NEO4J_DATABASE); if they are from an "
        "earlier version, empty it first, then load the trees again.",
    ),
    "store.vanished": (
        "Berkas penyimpanan {store} tadi ada dan sekarang hilang. Tidak ada yang ditulis. Periksa disk atau folder "
        "bersamanya, lalu ulangi.",
        "The file of the store {store} was there and is gone. Nothing was written. Check its disk or network folder, then "
        "try again.",
    ),
    "store.waiting": (
        "Menunggu giliran: penyimpanan {store} sedang ditulis oleh {holder} (paling lama {seconds} detik).",
        "Waiting in line: the store {store} is being written by {holder} (for up to {seconds} seconds).",
    ),
    "store.write": (
        "Penyimpanan {store} tidak dapat ditulis; isinya tidak berubah. Pesannya: {reason}",
        "The store {store} cannot be written; its content is unchanged. It says: {reason}",
    ),
    "store.written-after-all": (
        "Sambungan ke {store} terputus saat menyimpan, tetapi sudah diperiksa: semuanya tertulis.",
        "The connection to {store} broke while saving, but this was checked: everything was written.",
    ),
}
