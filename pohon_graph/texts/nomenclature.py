"""Texts about the tables of the nomenclature."""

TEXTS = {
    "nomenclature.bundled": ("bawaan", "bundled"),
    "nomenclature.column.complete": ("URUSAN LENGKAP", "COMPLETE AFFAIRS"),
    "nomenclature.column.entries": ("ENTRI", "ENTRIES"),
    "nomenclature.column.kind": ("PEMERINTAH DAERAH", "GOVERNMENT"),
    "nomenclature.column.regulation": ("PERATURAN", "REGULATION"),
    "nomenclature.column.years": ("BERLAKU", "IN FORCE"),
    "nomenclature.count.kegiatan": ("{count} kegiatan", "{count} activities"),
    "nomenclature.count.kegiatan-1": ("1 kegiatan", "1 activity"),
    "nomenclature.count.program": ("{count} program", "{count} programmes"),
    "nomenclature.count.program-1": ("1 program", "1 programme"),
    "nomenclature.count.sub_kegiatan": ("{count} sub kegiatan", "{count} sub-activities"),
    "nomenclature.count.sub_kegiatan-1": ("1 sub kegiatan", "1 sub-activity"),
    "nomenclature.count.urusan": ("{count} urusan", "{count} affairs"),
    "nomenclature.count.urusan-1": ("1 urusan", "1 affair"),
    "nomenclature.every-kind": ("semua pemerintah daerah", "every government"),
    "nomenclature.every-year": ("semua tahun", "every year"),
    "nomenclature.judges-until": (
        "Tabel bawaan hanya lengkap untuk urusan {affairs} dan berasal dari tahun 2023: untuk pohon yang periodenya "
        "melewati {year}, muat tabel tahun itu dengan “pohon load”.",
        "The bundled table is complete only for the affairs {affairs} and is of 2023: for trees whose period goes "
        "beyond {year}, load the table of that year with “pohon load”.",
    ),
    "nomenclature.kind.kabupaten_kota": ("kabupaten/kota", "regencies and cities"),
    "nomenclature.kind.provinsi": ("provinsi", "provinces"),
    "nomenclature.none": ("tidak ada", "none"),
    "nomenclature.unreadable": (
        "Nomenklatur penyimpanan tidak dapat dibaca, jadi tabel bawaan yang dipakai: {reason}",
        "The nomenclature of the store could not be read, so the bundled table is used: {reason}",
    ),
    "nomenclature.used": ("Nomenklatur: {tables}", "Nomenclature: {tables}"),
}
