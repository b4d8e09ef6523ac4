"""Texts about backups, and about the integrity of a store."""

TEXTS = {
    "safekeeping.by-hand": (
        "Yang tidak hilang setelah dimuat ulang: hapus sendiri bila bukan milik pohon-graph, atau pulihkan cadangan dengan "
        "“pohon restore BERKAS --replace”.",
        "What a new load does not put right: remove it yourself if it is not pohon-graph's, or bring back a backup with "
        "“pohon restore FILE --replace”.",
    ),
    "safekeeping.damaged": (
        "Cadangan {path} rusak atau terpotong, jadi tidak dipulihkan; penyimpanan tidak berubah. Pakai salinan lain.",
        "The backup {path} is damaged or cut, so it is not restored; the store is unchanged. Use another copy.",
    ),
    "safekeeping.fault.content": (
        "Isi pohon {tree} berbeda dari saat dimuat.",
        "The content of the tree {tree} differs from when it was loaded.",
    ),
    "safekeeping.fault.count": (
        "Ada {found} simpul {label}; tulisan terakhir pohon-graph meninggalkan {recorded}.",
        "Nodes {label}: {found}; the last write of pohon-graph left {recorded}.",
    ),
    "safekeeping.fault.edge-end": (
        "Hubungan {edge} dari {node} ke {end} berujung pada simpul tanpa id.",
        "The edge {edge} from {node} to {end} has an end without an id.",
    ),
    "safekeeping.fault.edge-extra": (
        "Hubungan {edge} dari {node} ke {end} kurang atau berlebih: menurut isi pohon-pohonnya seharusnya tidak demikian.",
        "The edge {edge} from {node} to {end} is missing or should not be there, by what the trees say.",
    ),
    "safekeeping.fault.edge-fact": (
        "Properti {name} pada hubungan {edge} dari {node} ke {end} tidak sesuai dengan hasil hitung ulang.",
        "The property {name} of the edge {edge} from {node} to {end} does not come out so when it is worked out anew.",
    ),
    "safekeeping.fault.edge-kind": (
        "Hubungan {edge} dari {node} ke {end} tidak dikenal pohon-graph.",
        "pohon-graph has no edge {edge}, as there is from {node} to {end}.",
    ),
    "safekeeping.fault.edge-twice": (
        "Hubungan {edge} dari {node} ke {end} ada lebih dari satu kali.",
        "The edge {edge} from {node} to {end} is there more than once.",
    ),
    "safekeeping.fault.edge-type": (
        "Ada {count} hubungan {edge} di luar simpul pohon-graph; bukan tulisan pohon-graph.",
        "Edges {edge} between nodes that are not pohon-graph's: {count}. It did not write them.",
    ),
    "safekeeping.fault.extra": (
        "Simpul {label} {node} kurang atau berlebih: menurut isi pohon-pohonnya seharusnya tidak demikian.",
        "The node {label} {node} is missing or should not be there, by what the trees say.",
    ),
    "safekeeping.fault.fact": (
        "Properti {name} pada {label} {node} tidak sesuai dengan hasil hitung ulang.",
        "The property {name} of {label} {node} does not come out so when it is worked out anew.",
    ),
    "safekeeping.fault.foreign": (
        "Simpul {label} {node} tidak ditulis pohon-graph.",
        "pohon-graph did not write the node {label} {node}.",
    ),
    "safekeeping.fault.label": (
        "Ada {count} simpul berlabel {label}; label itu tidak dikenal pohon-graph.",
        "Nodes with the label {label}, which pohon-graph does not know: {count}.",
    ),
    "safekeeping.fault.labels": (
        "Simpul {node} memakai beberapa label sekaligus: {labels}.",
        "The node {node} has several labels at once: {labels}.",
    ),
    "safekeeping.fault.left-over": (
        "{path} tertinggal dari proses yang mati saat menyimpan; penulisan berikutnya menghapusnya.",
        "{path} was left by a process that died while saving; the next write removes it.",
    ),
    "safekeeping.fault.level": (
        "Jenjang sasaran {node} ({level}) tidak ada pada pohonnya.",
        "The level of the goal {node} ({level}) is none of its tree.",
    ),
    "safekeeping.fault.newer": (
        "Penyimpanan ini ditulis pohon-graph {program}, versi yang lebih baru daripada yang terpasang di sini.",
        "This store was written by pohon-graph {program}, a later version than the one installed here.",
    ),
    "safekeeping.fault.no-id": (
        "Ada simpul {label} tanpa id (judul: {node}); bukan tulisan pohon-graph.",
        "There is a node {label} without an id (title: {node}); pohon-graph did not write it.",
    ),
    "safekeeping.fault.nomenclature": (
        "Tabel nomenklatur berbeda dari saat ditulis. Muat ulang tabelnya, atau pulihkan cadangan.",
        "The nomenclature differs from when it was written. Load its table again, or bring back a backup.",
    ),
    "safekeeping.fault.older": (
        "Pohon {tree} dimuat versi pohon-graph yang terdahulu.",
        "The tree {tree} was loaded by an earlier version of pohon-graph.",
    ),
    "safekeeping.fault.ownerless": (
        "Simpul {label} {node} tidak dimiliki atau didaftar pohon mana pun.",
        "No tree holds or lists the node {label} {node}.",
    ),
    "safekeeping.fault.property": (
        "{label} {node} mempunyai properti {name}, yang tidak dikenal pohon-graph.",
        "{label} {node} has a property {name} that pohon-graph does not know.",
    ),
    "safekeeping.fault.schema": (
        "Batasan atau indeks {name} tidak ada atau tidak bekerja. Jalankan di basis datanya: {statement}",
        "The constraint or index {name} is missing or not at work. Run in the database: {statement}",
    ),
    "safekeeping.fault.shared": (
        "Data bersama berbeda dari saat ditulis: {part}.",
        "What trees share differs from when it was written: {part}.",
    ),
    "safekeeping.fault.source": (
        "Simpul {label} {node} tidak menyebut berkas asalnya, seperti semua simpul yang ditulis pohon-graph.",
        "The node {label} {node} does not name the file that it is from, as all that pohon-graph writes do.",
    ),
    "safekeeping.fault.store": (
        "Tanda keutuhan penyimpanan tidak cocok dengan pohon dan bagian bersamanya.",
        "The digest of the store does not fit its trees and shared parts.",
    ),
    "safekeeping.fault.title": ("{label} {node} tidak berjudul.", "{label} {node} has no title."),
    "safekeeping.fault.twice": (
        "Id {node} dipakai lebih dari satu simpul {label}.",
        "The id {node} is that of more than one node {label}.",
    ),
    "safekeeping.fault.type": (
        "Properti {name} pada {label} {node} berjenis lain daripada seharusnya.",
        "The property {name} of {label} {node} is of another type than it should be.",
    ),
    "safekeeping.fault.unworkable": (
        "Fakta turunan belum dapat diperiksa; bereskan dulu kejanggalan lain yang disebut di sini.",
        "The derived facts cannot be checked yet; fix the other faults that are listed here first.",
    ),
    "safekeeping.fault.whole": (
        "Sesuatu pada pohon {tree} (simpul, hubungan, atau properti) berbeda dari saat ditulis.",
        "Something of the tree {tree} (a node, an edge or a property) differs from when it was written.",
    ),
    "safekeeping.faulty": (
        "Penyimpanan {store} tidak utuh; kejanggalan: {count}.",
        "The store {store} is not whole; faults: {count}.",
    ),
    "safekeeping.finding-missing": (
        "Temuan {rule} pada {node} tidak ada di {store}.",
        "The finding {rule} on {node} is missing in {store}.",
    ),
    "safekeeping.is-store": (
        "{path} adalah salinan berkas penyimpanan, bukan buatan “pohon backup”. Untuk memulihkannya, salin kembali berkas "
        "itu ke tempat penyimpanan (bawaan: .pohon/graph.kgl) selagi tidak ada yang menulis.",
        "{path} is a copy of a store's file, not made by “pohon backup”. To restore it, copy it back to the place of the "
        "store (default: .pohon/graph.kgl) while nobody writes.",
    ),
    "safekeeping.left-out": (
        "Yang bukan tulisan pohon-graph tidak ikut dicadangkan; jumlahnya {count}, misalnya: {first} Selengkapnya: “pohon "
        "verify”.",
        "What pohon-graph did not write is not in the backup; such things: {count}, the first: {first} For all of "
        "them: “pohon verify”.",
    ),
    "safekeeping.load": ("Muat ulang: pohon load {files}", "Load again: pohon load {files}"),
    "safekeeping.more": ("dan {count} lagi", "and {count} more"),
    "safekeeping.newer": (
        "Cadangan {path} dibuat pohon-graph {program}, versi yang lebih baru daripada yang terpasang di sini. Pasang versi "
        "itu untuk memulihkannya.",
        "The backup {path} was made by pohon-graph {program}, a later version than the one installed here. Install that "
        "version to restore it.",
    ),
    "safekeeping.older": (
        "Cadangan {path} dibuat pohon-graph {program} dengan sidik isi versi lama, sehingga keutuhannya tidak dapat "
        "diperiksa di sini. Muat kembali berkas pohonnya dengan “pohon load”.",
        "The backup {path} was made by pohon-graph {program} with digests of an earlier version, so it cannot be checked "
        "here. Load the tree files again with “pohon load”.",
    ),
    "safekeeping.no-backup": (
        "{path} bukan cadangan pohon-graph. Sebutkan berkas yang dibuat “pohon backup”.",
        "{path} is not a backup of pohon-graph. Name a file that “pohon backup” made.",
    ),
    "safekeeping.no-folder": (
        "Folder {folder} untuk cadangan {path} tidak ada. Periksa apakah disk atau folder bersamanya tersambung, atau buat "
        "folder itu dulu.",
        "The folder {folder} of the backup {path} is not there. Check that its disk or network folder is connected, or "
        "make the folder first.",
    ),
    "safekeeping.no-name": (
        "Sebutkan nama berkas cadangannya. Cadangan tidak ditulis ke keluaran baku atau dibaca dari masukan baku (-).",
        "Name the file of the backup. A backup is not written to standard output or read from standard input (-).",
    ),
    "safekeeping.not-empty": (
        "Penyimpanan {store} berisi {count} pohon. Pulihkan ke penyimpanan kosong, atau ganti seluruh isinya dengan "
        "--replace.",
        "The store {store} already holds trees ({count}). Restore into an empty store, or replace all that it holds with --replace.",
    ),
    "safekeeping.not-whole": (
        "Isi penyimpanan {store} tidak utuh, jadi tidak dicadangkan. Jalankan “pohon verify”; perintah itu menyebutkan "
        "berkas mana yang perlu dimuat ulang.",
        "The content of the store {store} is not whole, so no backup was made. Run “pohon verify”; it says which files "
        "to load again.",
    ),
    "safekeeping.other-content": (
        "Isi pohon {tree} berbeda di kedua penyimpanan.",
        "The content of the tree {tree} differs between the two stores.",
    ),
    "safekeeping.other-finding": (
        "Temuan {rule} pada {node} berbunyi lain di kedua penyimpanan.",
        "The finding {rule} on {node} says something else in the other store.",
    ),
    "safekeeping.other-outcome": (
        "Hasil aturan {rule}: {one} di penyimpanan pertama, {other} di penyimpanan kedua.",
        "Result of the rule {rule}: {one} in the first store, {other} in the second.",
    ),
    "safekeeping.outcome": ("{status}, {count} diperiksa", "{status}, {count} checked"),
    "safekeeping.part.Agency": ("perangkat daerah {id}", "the agency {id}"),
    "safekeeping.part.Government": ("pemerintah daerah {id}", "the government {id}"),
    "safekeeping.part.people": (
        "pejabat dan program perangkat daerah {id}",
        "officers and programmes of the agency {id}",
    ),
    "safekeeping.same": (
        "{one} dan {other} sama dan utuh: {trees} pohon dengan isi yang sama dan {findings} temuan yang "
        "sama. Semua aturan dijalankan, juga yang biasanya hanya berjalan bila dipilih.",
        "{one} and {other} are the same and whole. Trees of the same content: {trees}, findings alike: {findings}. All "
        "rules were run, also those that otherwise run only when selected.",
    ),
    "safekeeping.set-aside": (
        "Berkas yang rusak disimpan dengan nama {path}.",
        "The damaged file was kept as {path}.",
    ),
    "safekeeping.tree-missing": (
        "Pohon {tree} tidak ada di {store}.",
        "The tree {tree} is missing in {store}.",
    ),
    "safekeeping.unlike": (
        "{one} dan {other} berbeda; perbedaan: {count}.",
        "{one} and {other} differ; differences: {count}.",
    ),
    "safekeeping.unreadable": (
        "Cadangan {path} tidak dapat dibaca ({reason}). Periksa path dan izinnya.",
        "The backup {path} cannot be read ({reason}). Check the path and its permissions.",
    ),
    "safekeeping.whole": (
        "Penyimpanan {store} utuh: {count} pohon.",
        "The store {store} is whole; trees: {count}.",
    ),
}
