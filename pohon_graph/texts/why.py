"""Texts about why a goal has the findings it has, and the evidence of a finding."""

TEXTS = {
    "why.above": ("Di atasnya", "Above it"),
    "why.below": ("Di bawahnya", "Below it"),
    "why.evidence": ("Bukti", "Evidence"),
    "why.evidence-of": ("{code} pada {node}", "{code} on {node}"),
    "why.error": ("gagal dijalankan: {reason}", "could not be run: {reason}"),
    "why.fail": ("Aturan dengan temuan", "Rules that fired"),
    "why.fail-none": ("Tidak ada.", "None."),
    "why.indicators": ("Indikator", "Indicators"),
    "why.no-value": ("tidak ada", "none"),
    "why.owners": ("Penanggung jawab", "Owners"),
    "why.pass": (
        "Memeriksa sasaran ini dan tidak menemukan apa-apa",
        "Looked at this goal and found nothing",
    ),
    "why.programmes": ("Program", "Programmes"),
    "why.query": ("Kueri", "Query"),
    "why.row": ("Baris hasil kueri", "Row of the query"),
    "why.uncertain": (
        "Tidak diketahui apakah sasaran ini ikut diperiksa",
        "Not known whether this goal is looked at",
    ),
    "why.unable": ("Gagal dijalankan", "Could not be run"),
    "why.untouched": ("Tidak memeriksa sasaran ini", "Do not look at this goal"),
}
