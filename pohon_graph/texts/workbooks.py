"""Texts about writing workbooks."""

TEXTS = {
    "workbooks.too-long": (
        "Teks yang diawali “{start}” lebih dari {most} karakter dan tidak muat di sel XLSX. Pakai "
        "ekspor csv atau "
        "json.",
        "The text that begins “{start}” has more than {most} characters, too many for an XLSX cell. "
        "Export csv or "
        "json instead.",
    ),
}
