"""Texts of the exports: formats, and the headings and titles of the evidence sheets."""

from __future__ import annotations

from typing import Final

TEXTS: Final[dict[str, tuple[str, str]]] = {
    "exports.no-form": (
        "Tidak ada bentuk ekspor “{form}”; yang ada: {forms}.",
        "There is no export form “{form}”; there are: {forms}.",
    ),
    "exports.no-layout": (
        "Bentuk {form} tidak mempunyai tata letak “{layout}”; yang ada: {layouts}.",
        "The form {form} has no layout “{layout}”; there are: {layouts}.",
    ),
    "exports.guess": ("Maksudnya {form}?", "Did you mean {form}?"),
    "exports.picture": (
        "Untuk gambar pilih poster-svg atau poster-pdf; gambar PNG disimpan dari halaman “pohon view”.",
        "For a picture choose poster-svg or poster-pdf; the page of “pohon view” saves a PNG.",
    ),
    "exports.no-poster": (
        "--paper, --atlas, --colours, --letterhead, dan --signature hanya untuk poster-pdf, poster-svg, dan pptx, bukan {form}.",
        "--paper, --atlas, --colours, --letterhead and --signature are only for poster-pdf, poster-svg and pptx, not for {form}.",
    ),
    "exports.no-notes": (
        "--notes hanya untuk pptx, bukan {form}.",
        "--notes is only for pptx, not for {form}.",
    ),
    "exports.pages-in-file": (
        "Atlas ini terdiri atas beberapa gambar, jadi {path} tidak cukup. Sebutkan nama folder, misalnya {folder}, atau "
        "pilih poster-pdf.",
        "This atlas has several pictures, so {path} is not enough. Name a folder, such as {folder}, or choose poster-pdf.",
    ),
    "exports.not-a-folder": (
        "Ekspor ini berupa folder, tetapi {path} sudah ada sebagai berkas. Sebutkan nama folder, "
        "atau pilih satu "
        "pohon dengan --tree.",
        "This export is a folder, but {path} is a file already. Name a folder, or choose one tree "
        "with --tree.",
    ),
    "exports.tables-in-file": (
        "Ekspor ini berupa folder berisi tabel, bukan satu berkas {path}. Sebutkan nama folder, misalnya {folder}.",
        "This export is a folder of tables, not one file {path}. Name a folder, such as {folder}.",
    ),
    "exports.trees-in-file": (
        "Ada beberapa pohon, masing-masing menjadi satu berkas, jadi {path} tidak cukup. Sebutkan nama folder, misalnya "
        "{folder}, atau pilih satu pohon dengan --tree.",
        "There are several trees, each of which becomes a file, so {path} is not enough. Name a folder, such as {folder}, or "
        "choose one tree with --tree.",
    ),
    "exports.indicator": ("IK: {title}", "Indicator: {title}"),
    "exports.owner": ("PJ: {titles}", "Owner: {titles}"),
    "exports.programme": ("Program: {title}", "Programme: {title}"),
    "exports.no-goal": ("(tanpa sasaran)", "(no goal)"),
    "exports.unplaced": ("Indikator tanpa sasaran", "Indicators of no goal"),
    "exports.no-target": ("(belum ada target)", "(no target yet)"),
    # -- evidence sheets --------------------------------------------------------------------------
    "exports.kke1.title": (
        "KKE-1: Kualitas indikator kinerja (SMART)",
        "KKE-1: Quality of the indicators (SMART)",
    ),
    "exports.kke2.title": (
        "KKE-2: Penjenjangan kinerja (cascading)",
        "KKE-2: Cascading of performance",
    ),
    "exports.annex.title": ("Lampiran crosscutting", "Crosscutting annex"),
    "exports.sheet.tree": ("{agency}, {title}, periode {period}", "{agency}, {title}, period {period}"),
    "exports.kke1.note": (
        "Isi tiap kolom S, M, A, R, T: 1 bila terpenuhi, 0 bila tidak. Kolom penilaian diisi "
        "evaluator; yang lain "
        "berasal dari pohon kinerja.",
        "Fill each of the columns S, M, A, R, T: 1 if met, 0 if not. The evaluator fills in the "
        "verdicts; all else "
        "comes from the performance tree.",
    ),
    "exports.kke2.note": (
        "Isi kolom penilaian: 1 bila logika penjenjangannya tepat, 0,5 bila sebagian, 0 bila tidak. Kolom "
        "penilaian diisi evaluator; yang lain berasal dari pohon kinerja.",
        "Fill in the verdict: 1 if the logic of the cascade holds, 0.5 if in part, 0 if not. The "
        "evaluator fills "
        "in the verdicts; all else comes from the performance tree.",
    ),
    "exports.annex.note": (
        "Kolom mitra terisi bila pohon kinerja mitra dimuat dan salah satu pihak menyebut sasaran pihak lain. "
        "Calon hanyalah usulan: tulis sasaran yang benar sebagai sasaran mitra.",
        "The partner’s columns are filled if the partner’s tree is loaded and one of the two sides names the "
        "other’s goal. A candidate is only a proposal: write the right goal down as the counterpart.",
    ),
    "exports.column.number": ("No.", "No."),
    "exports.column.level": ("Jenjang", "Level"),
    "exports.column.goal": ("Kondisi (tujuan/sasaran)", "Condition (goal)"),
    "exports.column.indicator": ("Indikator", "Indicator"),
    "exports.column.definition": ("Definisi/formula", "Definition/formula"),
    "exports.column.data_source": ("Sumber data", "Data source"),
    "exports.column.target": ("Target", "Target"),
    "exports.column.unit": ("Satuan", "Unit"),
    "exports.column.owner": ("Penanggung jawab", "Owner"),
    "exports.column.parent": ("Menunjang kondisi", "Contributes to"),
    "exports.column.parent-indicator": ("Indikator yang ditunjang", "Indicator contributed to"),
    "exports.column.specific": ("S (spesifik)", "S (specific)"),
    "exports.column.measurable": ("M (terukur)", "M (measurable)"),
    "exports.column.achievable": ("A (dapat dicapai)", "A (achievable)"),
    "exports.column.relevant": ("R (relevan)", "R (relevant)"),
    "exports.column.timebound": ("T (terikat waktu)", "T (time-bound)"),
    "exports.column.verdict": ("Penilaian (1 / 0,5 / 0)", "Verdict (1 / 0.5 / 0)"),
    "exports.column.note": ("Catatan evaluator", "Evaluator’s note"),
    "exports.column.source": ("Sumber", "Source"),
    "exports.column.partner": ("Mitra", "Partner"),
    "exports.column.partner-goal": ("Kondisi mitra", "Partner’s condition"),
    "exports.column.partner-indicator": ("Indikator mitra", "Partner’s indicator"),
    "exports.column.partner-target": ("Target mitra", "Partner’s target"),
    "exports.column.partner-owner": ("Penanggung jawab mitra", "Partner’s owner"),
    "exports.column.status": ("Status", "Status"),
    "exports.column.crosscut-note": ("Catatan", "Note"),
    "exports.reply.not-loaded": ("(pohon mitra belum dimuat)", "(the partner’s tree is not loaded)"),
    "exports.reply.none": ("(belum dibalas mitra)", "(the partner has not answered yet)"),
    "exports.reply.unnamed": (
        "(dibalas mitra, sasaran tidak disebut)",
        "(the partner answers, goal not named)",
    ),
    "exports.candidate": ("Calon: {title} ({id})", "Candidate: {title} ({id})"),
}
