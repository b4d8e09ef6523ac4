"""Texts about the changes of a load and the contents of a store."""

TEXTS = {
    "changes.added": ("ditambah", "added"),
    "changes.agencies": ("perangkat daerah", "agencies"),
    "changes.cascades": ("penjenjangan", "cascade links"),
    "changes.changed": ("diubah", "changed"),
    "changes.crosscuts": ("crosscutting", "crosscuts"),
    "changes.deliveries": ("program pada sasaran", "programmes on goals"),
    "changes.goals": ("sasaran", "goals"),
    "changes.governments": ("pemerintah daerah", "governments"),
    "changes.indicators": ("indikator", "indicators"),
    "changes.nomenclature": ("nomenklatur", "nomenclature entries"),
    "changes.none": ("Tidak ada yang berubah.", "Nothing changed."),
    "changes.officers": ("pejabat", "officers"),
    "changes.owners": ("penanggung jawab", "owners"),
    "changes.programs": ("program dan kegiatan", "programmes"),
    "changes.removed": ("dihapus", "removed"),
    "changes.targets": ("target", "targets"),
    "changes.tree": ("{id}: {title}", "{id}: {title}"),
    "changes.tree.id": ("POHON", "TREE"),
    "changes.tree.loaded": ("DIMUAT", "LOADED"),
    "changes.tree.source": ("BERKAS", "FILE"),
    "changes.tree.title": ("JUDUL", "TITLE"),
    "changes.trees": ("pohon", "trees"),
    "changes.ended": (
        "Penulisan oleh {holder} dihentikan; perintahnya tidak menulis apa pun.",
        "The writing by {holder} was ended; that command writes nothing.",
    ),
    "changes.ended-unknown": (
        "Kunci yang dipegang proses yang tidak dikenal dilepas. Pastikan proses itu tidak lagi memakai penyimpanan sebelum "
        "memuat pohon.",
        "A lock held by an unknown process was taken away. Make sure that it no longer uses the store before you load "
        "trees.",
    ),
    "changes.nobody-writing": (
        "Tidak ada yang sedang menulis di penyimpanan {store}.",
        "Nobody is writing to the store {store}.",
    ),
}
