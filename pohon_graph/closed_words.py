"""The words of closed lists, each with the other names that planners use for it.

`pohon_graph.graph.known_words` reads a text as one of these words, in any case and in either language.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final


class Words(tuple[str, ...]):
    """The words of a closed list in order; `names` gives the other names of each, separated by commas.

    The name of a word in reports (`words.` in the texts) is also accepted and need not be repeated.
    """

    names: Mapping[str, str]

    def __new__(cls, **names: str) -> Words:
        words = super().__new__(cls, names)
        words.names = names
        return words


NO_LEVEL: Final = "none"  # what a level of themes maps to: rules about levels skip it
# The names that reports give to levels are in docs/criteria.md.
LEVELS: Final = Words(
    regional=(
        "kinerja strategis daerah, kinerja daerah, sasaran daerah, tujuan daerah, sasaran rpjmd, "
        "tujuan rpjmd, sasaran pemda, tujuan pemda"
    ),
    ultimate=(
        "kinerja strategis, kinerja strategis ultimate outcome, kinerja strategis opd, "
        "kinerja strategis perangkat daerah, kinerja strategis skpd, kinerja strategis pd, tujuan skpd, "
        "sasaran skpd, tujuan opd, sasaran opd, tujuan pd, sasaran pd, "
        "tujuan renstra, sasaran renstra, strategic, strategis"
    ),
    intermediate=(
        "kinerja sub sektor, kinerja subsektor, kinerja sub sektor intermediate outcome, sasaran program, "
        "sasaran program eselon iii, eselon iii, tactical, taktikal, taktis"
    ),
    immediate=(
        "kinerja manajerial, kinerja manajerial immediate outcome, manajerial, managerial, sasaran kegiatan, "
        "sasaran kegiatan eselon iii, eselon iii"
    ),
    operational=(
        "kinerja operasional, operasional, sasaran sub kegiatan, sasaran subkegiatan, "
        "sasaran sub kegiatan eselon iv, eselon iv"
    ),
    process=(
        "kinerja output proses, kinerja output, kinerja proses, output proses, proses, sasaran proses, "
        "sasaran pelaksana, operational n, operasional n"
    ),
)
STANDARD_LEVELS: Final = Words(
    **LEVELS.names,
    none=(
        "tematik, sub tematik, subtematik, sub sub tematik, super sub tematik, tema, thematic, "
        "sub thematic, theme"
    ),
)
RANKS: Final = Words(
    kepala_daerah="bupati, wali kota, walikota, gubernur, regent, mayor, governor",
    jpt_madya=(
        "jabatan pimpinan tinggi madya, pimpinan tinggi madya, eselon i, eselon i a, eselon i b, eselon ia, "
        "eselon ib, eselon 1"
    ),
    jpt_pratama=(
        "jabatan pimpinan tinggi pratama, pimpinan tinggi pratama, eselon ii, eselon ii a, eselon ii b, "
        "eselon iia, eselon iib, eselon 2, kepala dinas, kepala badan"
    ),
    administrator=(
        "jabatan administrator, pejabat administrator, eselon iii, eselon iii a, eselon iii b, eselon iiia, "
        "eselon iiib, eselon 3, kepala bidang, kabid, kepala bagian, sekretaris dinas, sekretaris badan, "
        "camat"
    ),
    pengawas=(
        "jabatan pengawas, pejabat pengawas, eselon iv, eselon iv a, eselon iv b, eselon iva, eselon ivb, "
        "eselon 4, kepala seksi, kasi, kepala sub bagian, kepala subbagian, kasubag, kasubbag, lurah, "
        "supervisor"
    ),
    fungsional=(
        "jabatan fungsional, jf, functional, ahli utama, ahli madya, ahli muda, ahli pertama, jf ahli utama, "
        "jf ahli madya, jf ahli muda, jf ahli pertama, fungsional ahli utama, fungsional ahli madya, "
        "fungsional ahli muda, fungsional ahli pertama, penyelia, mahir, terampil, pemula"
    ),
    pelaksana="jabatan pelaksana, staf, staff, executing staff",
)
ROLES: Final = Words(
    lead="utama, ketua, penanggung jawab, pengampu utama",
    co="pendukung, anggota, co owner, pengampu pendamping",
    executor="eksekutor",
)
SCOPES: Final = Words(
    external="eksternal, antar opd, antar perangkat daerah, antar skpd, antar pd, lintas opd",
    internal="antar bidang, antarbidang, lintas bidang",
)
STATUSES: Final = Words(
    proposed="usulan, diajukan, menunggu, crosscutting menunggu, pending",
    accepted="diterima, disetujui, crosscutting disetujui, approved, agreed",
    rejected="tidak disetujui, crosscutting ditolak, refused, declined",
)
DIRECTIONS: Final = Words(
    up="naik, menaik, meningkat, maksimum, maximize, maximise, positif, increase",
    down="turun, menurun, minimum, minimize, minimise, negatif, decrease",
    keep="tetap, stabil, dipertahankan, pertahankan, maintain, constant",
)
INDICATOR_KEYS: Final = Words(
    iku="indikator kinerja utama, key performance indicator, kpi",
    ikk="indikator kinerja kunci, indikator kinerja kegiatan",
    iki="indikator kinerja individu, individual performance indicator",
)
BASES: Final = Words(stated="tersurat, dinyatakan", inferred="tersirat, dugaan, disimpulkan")
# In a file; the graph adds `baseline`.
TARGET_KINDS: Final = Words(
    target="target awal, target murni, murni",
    revised="perubahan, target perubahan, revisi, target revisi, amended",
    actual="realisasi, capaian, realization, realisation, achieved",
)
PROGRAM_KINDS: Final = Words(
    program="programme",
    kegiatan="activity",
    sub_kegiatan="subkegiatan, sub activity, subactivity",
)
DOCUMENTS: Final = Words(
    pokin="pohon kinerja, performance tree",
    rpjmd="rencana pembangunan jangka menengah daerah",
    renstra="rencana strategis, renstra pd, renstra opd, strategic plan",
    rkpd="rencana kerja pemerintah daerah",
    renja="rencana kerja, renja pd, renja opd, annual plan",
    pk="perjanjian kinerja, performance agreement",
    dpa="dokumen pelaksanaan anggaran",
    skp="sasaran kinerja pegawai",
    lkjip="lkj, lakip, laporan kinerja, laporan kinerja instansi pemerintah, performance report",
)
GOVERNMENT_KINDS: Final = Words(
    provinsi="pemerintah provinsi, pemprov, province",
    kabupaten_kota=(
        "kabupaten, kota, kab kota, kab, pemerintah kabupaten, pemerintah kota, pemkab, pemkot, regency, "
        "city, municipality"
    ),
    kementerian_lembaga="kementerian, lembaga, k l, ministry, national agency",
)
