"""Texts about opening, reading and writing a store."""

TEXTS = {
    "store.address": (
        "“{store}” bukan alamat penyimpanan. Pakai path berakhiran .kgl, atau URL bolt:// atau neo4j://.",
        "“{store}” is not the address of a store. Use a path that ends in .kgl, or a bolt:// or neo4j:// URL.",
    ),
    "store.busy": (
        "Penyimpanan {store} sedang ditulis oleh proses lain. Tunggu sampai selesai, lalu ulangi.",
        "The store {store} is being written by another process. Wait for it to finish, then try again.",
    ),
    "store.damaged": (
        "Berkas {store} rusak atau bukan berkas pohon-graph. Pindahkan berkas itu, lalu muat ulang "
        "pohonnya dengan “pohon load”.",
        "The file {store} is damaged or not a pohon-graph file. Move it away, then load the trees "
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
    "store.kind.Government": ("pemerintah daerah", "government"),
    "store.kind.Agency": ("perangkat daerah", "agency"),
    "store.kind.Officer": ("pejabat", "officer"),
    "store.kind.Program": ("program", "programme"),
    "store.login": (
        "Neo4j di {store} menolak pengguna “{user}” dengan kata sandi itu. Periksa NEO4J_USERNAME dan "
        "NEO4J_PASSWORD.",
        "Neo4j at {store} refuses the user “{user}” with that password. Check NEO4J_USERNAME and NEO4J_PASSWORD.",
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
    "store.older": (
        "Isi {store} ditulis oleh versi pohon-graph yang lebih lama. Muat ulang pohonnya dengan “pohon load”.",
        "The content of {store} was written by an older pohon-graph. Load its trees again with “pohon load”.",
    ),
    "store.older-facts": (
        "Penyimpanan {store} dibuat versi pohon-graph yang terdahulu, jadi pemeriksaannya tidak lengkap. Muat ulang "
        "pohonnya dengan “pohon load”: {trees}.",
        "The store {store} was made by an earlier version of pohon-graph, so checks would be incomplete. A new load "
        "with “pohon load” brings it up to date: {trees}.",
    ),
    "store.shrinking": (
        "Pohon {tree} akan kehilangan {gone} dari {count} sasarannya (misalnya {goals}). Pohon yang tersimpan berasal dari "
        "{file}. Periksa apakah berkas ini yang dimaksud; bila ya, muat dengan --replace.",
        "The tree {tree} would lose {gone} of its {count} goals (such as {goals}). The tree in the store came from {file}. "
        "Check that this is the file you mean; if so, load it with --replace.",
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
        "Kata sandi tidak boleh ada di alamat {url}. Tulis alamatnya tanpa nama dan kata sandi, dan isi "
        "NEO4J_USERNAME dan NEO4J_PASSWORD.",
        "A password must not stand in the address {url}. Give the address without name and password, and set "
        "NEO4J_USERNAME and NEO4J_PASSWORD.",
    ),
    "store.query": (
        "Kueri tidak dapat dijalankan. Jawaban mesin: “{reason}”.",
        "The query cannot be run. The engine says: “{reason}”.",
    ),
    "store.refused": (
        "Tidak ada Neo4j yang menjawab di {store}. Nyalakan servernya, misalnya dengan “docker compose up --detach "
        "--wait”, atau periksa alamatnya. Untuk bekerja tanpa server, pakai --store dengan nama berkas .kgl.",
        "No Neo4j answers at {store}. Start the server, for instance with “docker compose up --detach --wait”, or "
        "check the address. To work without a server use --store with the name of a .kgl file.",
    ),
    "store.server-memory": (
        "Memori Neo4j di {store} tidak cukup untuk transaksi ini; tidak ada yang berubah. Naikkan "
        "server.memory.heap.max_size, lalu ulangi.",
        "Neo4j at {store} has too little memory for this transaction; nothing was changed. Raise "
        "server.memory.heap.max_size, then try again.",
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
    "store.write": (
        "Penyimpanan {store} tidak dapat ditulis; isinya tidak berubah. Pesannya: {reason}",
        "The store {store} cannot be written; its content is unchanged. It says: {reason}",
    ),
}
