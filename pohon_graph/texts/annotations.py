"""Texts in a workbook that carries the findings of its audit."""

from __future__ import annotations

from typing import Final

TEXTS: Final[dict[str, tuple[str, str]]] = {
    "annotations.sheet": ("Temuan", "Findings"),
    "annotations.title": ("Temuan audit pohon kinerja", "Findings of the audit of a performance tree"),
    "annotations.how": (
        "Klik nama sel untuk melompat ke sana. Perbaiki sel yang berwarna, simpan, lalu audit lagi buku kerja ini: lembar, "
        "catatan, dan warna dari pohon-graph akan diganti.",
        "Click the name of a cell to jump there. Fix the coloured cells, save, then audit this workbook again: the sheet, "
        "notes and colours of pohon-graph will be replaced.",
    ),
    "annotations.column.number": ("No", "No"),
    "annotations.column.cell": ("Sel", "Cell"),
    "annotations.column.severity": ("Tingkat", "Severity"),
    "annotations.column.rule": ("Aturan", "Rule"),
    "annotations.column.title": ("Pada", "At"),
    "annotations.column.message": ("Temuan", "Finding"),
    "annotations.column.fix": ("Cara memperbaiki", "How to fix it"),
    "annotations.column.about": ("Tentang", "About"),
    "annotations.column.why": ("Mengapa ada aturan ini", "Why this rule is there"),
    "annotations.column.basis": ("Dasar", "Basis"),
    "annotations.no-cell": ("tanpa sel", "no cell"),
    "annotations.more": (
        "dan {count} temuan lain pada sel ini: lihat lembar temuan.",
        "and {count} more findings on this cell: see the sheet of findings.",
    ),
    "annotations.more-1": (
        "dan satu temuan lain pada sel ini: lihat lembar temuan.",
        "and one more finding on this cell: see the sheet of findings.",
    ),
    "annotations.damaged": (
        "{path} rusak sehingga tidak dapat diberi catatan. Buka dan simpan ulang di Excel atau LibreOffice, lalu ulangi.",
        "{path} is damaged, so it cannot be annotated. Open and save it in Excel or LibreOffice, then try again.",
    ),
    "annotations.signed": (
        "buku kerja ini bertanda tangan digital. Tanda tangannya tidak berlaku untuk salinan yang diberi catatan.",
        "this workbook is digitally signed. The signature does not hold for the annotated copy.",
    ),
    "annotations.threads": (
        "sel yang sudah punya utas komentar tidak diberi catatan, hanya warna dan baris di lembar temuan: {cells}.",
        "cells with a thread of comments get no note, only a colour and a line on the sheet of findings: {cells}.",
    ),
}
