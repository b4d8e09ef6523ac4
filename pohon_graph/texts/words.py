"""The one table of names for the words of the ontology: levels, ranks, statuses, scopes, roles ...

Reports, rules, workbooks and the page all take them from here.
"""

from __future__ import annotations

from typing import Final

TEXTS: Final[dict[str, tuple[str, str]]] = {
    "words.regional": ("Kinerja Strategis Daerah", "Regional strategic performance"),
    "words.ultimate": ("Kinerja Strategis Perangkat Daerah", "Ultimate outcome"),
    "words.intermediate": ("Sasaran Program", "Intermediate outcome"),
    "words.immediate": ("Sasaran Kegiatan", "Immediate outcome"),
    "words.operational": ("Sasaran Sub Kegiatan", "Operational performance"),
    "words.process": ("Sasaran Proses/Pelaksana", "Process output"),
    "words.kepala_daerah": ("kepala daerah", "regional head"),
    "words.jpt_madya": ("JPT madya", "JPT madya"),
    "words.jpt_pratama": ("JPT pratama", "JPT pratama"),
    "words.administrator": ("administrator", "administrator"),
    "words.pengawas": ("pengawas", "supervisor (pengawas)"),
    "words.fungsional": ("pejabat fungsional", "functional officer"),
    "words.pelaksana": ("pelaksana", "executing staff (pelaksana)"),
    "words.program": ("program", "programme"),
    "words.kegiatan": ("kegiatan", "activity (kegiatan)"),
    "words.sub_kegiatan": ("sub kegiatan", "sub-activity (sub kegiatan)"),
    "words.proposed": ("diusulkan", "proposed"),
    "words.accepted": ("disepakati", "accepted"),
    "words.rejected": ("ditolak", "rejected"),
    "words.external": ("eksternal", "external"),
    "words.internal": ("internal", "internal"),
    "words.stated": ("tertulis", "stated"),
    "words.inferred": ("belum dikonfirmasi", "not confirmed"),
    "words.lead": ("utama", "lead"),
    "words.co": ("pendamping", "co-owner"),
    "words.executor": ("pelaksana", "executor"),
    # The parts that a goal may lack.
    "words.indicators": ("indikator", "indicator"),
    "words.targets": ("target", "target"),
    "words.owners": ("penanggung jawab", "owner"),
    "words.no-status": ("belum dicatat", "not recorded"),
    "words.target": ("target", "target"),
    "words.revised": ("perubahan", "revised"),
    "words.actual": ("realisasi", "actual"),
    "words.baseline": ("kondisi awal", "baseline"),
    "words.up": ("makin tinggi makin baik", "higher is better"),
    "words.down": ("makin rendah makin baik", "lower is better"),
    "words.keep": ("dipertahankan", "to be kept"),
    "words.iku": ("IKU", "key indicator (IKU)"),
    "words.ikk": ("IKK", "IKK"),
    "words.iki": ("IKI", "individual indicator (IKI)"),
    "words.provinsi": ("provinsi", "province"),
    "words.kabupaten_kota": ("kabupaten/kota", "regency or city"),
    "words.kementerian_lembaga": ("kementerian/lembaga", "ministry or national agency"),
    "words.pokin": ("pohon kinerja", "performance tree"),
    "words.rpjmd": ("RPJMD", "RPJMD"),
    "words.renstra": ("Renstra", "Renstra"),
    "words.rkpd": ("RKPD", "RKPD"),
    "words.renja": ("Renja", "Renja"),
    "words.pk": ("perjanjian kinerja", "performance agreement"),
    "words.dpa": ("DPA", "DPA"),
    "words.skp": ("SKP", "SKP"),
    "words.lkjip": ("LKjIP", "LKjIP"),
}
