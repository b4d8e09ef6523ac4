"""Texts of the reports: audit, rules, crosscutting, trace, counts."""

from __future__ import annotations

from typing import Final

TEXTS: Final[dict[str, tuple[str, str]]] = {
    # -- the audit --------------------------------------------------------------------------------
    "reports.audit": ("Audit pohon kinerja", "Audit of performance trees"),
    "reports.no-format": (
        "Tidak ada format “{format}”; yang ada: {formats}.",
        "There is no format “{format}”; there are: {formats}.",
    ),
    "reports.severity.error": ("Kesalahan", "Errors"),
    "reports.severity.warning": ("Peringatan", "Warnings"),
    "reports.severity.info": ("Informasi", "Info"),
    "reports.one.error": ("kesalahan", "error"),
    "reports.one.warning": ("peringatan", "warning"),
    "reports.one.info": ("informasi", "info"),
    "reports.count": ("{name}: {count} temuan", "{name}: {count} findings"),
    "reports.count-1": ("{name}: 1 temuan", "{name}: 1 finding"),
    "reports.of-population": ("{findings} dari {population} {counts}", "{findings} of {population} {counts}"),
    "reports.fix": ("Perbaiki", "Fix"),
    "reports.cause.more": ("dan {count} lagi", "and {count} more"),
    "reports.cause.same": ("Sebab yang sama, {count} lagi:", "Of the same cause, {count} more:"),
    "reports.cause.branch": ("Cabang “{name}”", "Branch “{name}”"),
    "reports.cause.other": ("Pada “{name}”", "At “{name}”"),
    "reports.cause.whole": (
        "Satu sebab: di seluruh pohon {name} belum satu pun yang diisi ({count} temuan)",
        "One cause: in the whole tree {name} not one is filled in yet ({count} findings)",
    ),
    "reports.cause.tree": ("Pohon {name}", "Tree {name}"),
    "reports.line": ("baris {line}", "line {line}"),
    "reports.share": ("{findings} dari {population}", "{findings} of {population}"),
    "reports.glance.others": (
        "dan {count} aturan lain dengan peringatan atau informasi",
        "and {count} more rules with warnings or info",
    ),
    "reports.glance.others-1": (
        "dan 1 aturan lain dengan peringatan atau informasi",
        "and 1 more rule with warnings or info",
    ),
    "reports.glance.crosscut": (
        "Crosscutting: {shared} dengan {partners} mitra; {traceable} di antaranya dapat ditelusuri sampai puncak, "
        "indikator, target, dan penanggung jawab.",
        "Crosscuts: {shared} with {partners} partners; {traceable} of them can be traced to the top, an indicator, "
        "a target and an owner.",
    ),
    "reports.trunk": ("Batang pohon", "Trunk of the tree"),
    "reports.branch": ("Cabang: {title}", "Branch: {title}"),
    "reports.suppressed": ("dikecualikan", "suppressed"),
    "reports.suppressed-until": (
        "dikecualikan sampai {until}: {reason}",
        "suppressed until {until}: {reason}",
    ),
    "reports.failed": ("Aturan yang gagal dijalankan", "Rules that could not be run"),
    "reports.failed-note": (
        "Hasil aturan ini tidak diketahui; jangan dibaca sebagai lolos.",
        "What these rules would have found is unknown; do not read it as a pass.",
    ),
    "reports.summary": ("Ringkasan", "Summary"),
    "reports.summary-findings": (
        "{error} kesalahan, {warning} peringatan, {info} informasi.",
        "Errors: {error}, warnings: {warning}, info: {info}.",
    ),
    "reports.summary-suppressed": (
        "{suppressed} temuan dikecualikan dan tidak dihitung di atas.",
        "Suppressed findings, not counted above: {suppressed}.",
    ),
    "reports.summary-rules": (
        "{rules} aturan dijalankan: {passed} lolos, {failed} dengan temuan, {inapplicable} tidak berlaku.",
        "Rules run: {rules}. Passed: {passed}, with findings: {failed}, not applicable: {inapplicable}.",
    ),
    "reports.summary-errors": (
        "{count} aturan gagal dijalankan (lihat di atas).",
        "Rules that could not be run (see above): {count}.",
    ),
    "reports.only-new": (
        "Hanya temuan baru yang ditampilkan. Temuan yang sudah ada di laporan terdahulu: {known}.",
        "Only new findings are shown. Findings that the earlier report has too: {known}.",
    ),
    "reports.summary-rules-new": (
        "{rules} aturan dijalankan: {failed} dengan temuan baru, {passed} tanpa temuan baru, "
        "{inapplicable} tidak berlaku.",
        "Rules run: {rules}. With new findings: {failed}, with none that are new: {passed}, not applicable: "
        "{inapplicable}.",
    ),
    "reports.clean-new": ("Tidak ada temuan baru.", "No new findings."),
    "reports.clean-but-accepted": (
        "Tidak ada temuan selain yang dikecualikan.",
        "No findings beside the accepted ones.",
    ),
    "reports.clean-but-thin": (
        "Tidak ada temuan, tetapi {idle} dari {rules} aturan tidak menemukan apa pun untuk dinilai di pohon ini.",
        "No findings, but {idle} of {rules} rules found nothing to judge in this tree.",
    ),
    "reports.clean": (
        "Tidak ada temuan: semua aturan yang berlaku lolos.",
        "No findings: every rule that applies passed.",
    ),
    "reports.next": ("Langkah berikutnya", "What to do next"),
    "reports.next-fix": (
        "Mulai dari {code} di {place} (lihat “pohon rules {code}{rules}”).",
        "Begin with {code} at {place} (see “pohon rules {code}{rules}”).",
    ),
    "reports.next-again": (
        "Sesudah diperbaiki: “pohon audit BERKAS{rules}”, lalu “pohon load BERKAS”.",
        "Once it is fixed: “pohon audit FILE{rules}”, then “pohon load FILE”.",
    ),
    "reports.next-all": (
        "Satu per satu: tambahkan “--all”. Di gambar: “pohon view -o pohon.html”.",
        "One by one: add “--all”. On a page: “pohon view -o tree.html”.",
    ),
    "reports.next-page": (
        "Di gambar: “pohon view -o pohon.html”.",
        "On a page: “pohon view -o tree.html”.",
    ),
    "reports.next-failed": (
        "Perbaiki dulu aturan yang gagal, atau lewati dengan --ignore, lalu jalankan lagi “pohon audit”.",
        "Fix the rules that failed, or leave them out with --ignore, and run “pohon audit” again.",
    ),
    "reports.next-clean": (
        "“pohon view -o pohon.html” membuat gambarnya; “pohon crosscut” menunjukkan apa yang dikerjakan "
        "bersama mitra.",
        "“pohon view -o tree.html” draws the picture; “pohon crosscut” shows what is shared with "
        "other agencies.",
    ),
    "reports.status.pass-new": ("tanpa temuan baru", "nothing new"),
    "reports.status.fail-new": ("ada temuan baru", "new findings"),
    "reports.status.pass": ("lolos", "pass"),
    "reports.status.fail": ("ada temuan", "findings"),
    "reports.status.not-applicable": ("tidak berlaku", "not applicable"),
    "reports.status.error": ("gagal dijalankan", "could not be run"),
    "reports.not-applicable": ("Tidak ada {counts}.", "There are no {counts}."),
    "reports.passed": ("0 dari {population} {counts}", "0 of {population} {counts}"),
    "reports.column.rule": ("Aturan", "Rule"),
    "reports.column.severity": ("Tingkat", "Severity"),
    "reports.column.title": ("Sasaran atau hal", "Goal or thing"),
    "reports.column.what": ("Yang diperiksa", "What is checked"),
    "reports.column.message": ("Temuan", "Finding"),
    "reports.column.node": ("Id", "Id"),
    "reports.column.tree": ("Pohon", "Tree"),
    "reports.column.level": ("Jenjang", "Level"),
    "reports.column.branch": ("Cabang", "Branch"),
    "reports.column.other": ("Sasaran pasangan", "Far end"),
    "reports.column.source": ("Lokasi", "Place"),
    "reports.column.suppressed": ("Dikecualikan", "Suppressed"),
    "reports.column.count": ("Jumlah", "Count"),
    "reports.column.status": ("Hasil", "Outcome"),
    "reports.column.findings": ("Temuan", "Findings"),
    "reports.column.population": ("Diperiksa", "Population"),
    "reports.column.seconds": ("Detik", "Seconds"),
    "reports.column.share": ("Bagian", "Share"),
    "reports.column.why": ("Mengapa penting", "Why it matters"),
    "reports.column.fix": ("Cara memperbaiki", "How to fix it"),
    "reports.column.fingerprint": ("Sidik jari", "Fingerprint"),
    "reports.timings": ("Waktu tiap aturan", "Time of each rule"),
    "reports.total": ("Jumlah", "Total"),
    "reports.all-rules": ("Semua aturan", "All rules"),
    "reports.trees": ("Pohon yang diperiksa", "Trees that were audited"),
    "reports.offline": (
        "Halaman ini berdiri sendiri: bisa disimpan, dikirim, dan dibuka tanpa jaringan.",
        "This page stands alone: it can be kept, sent and opened without a network.",
    ),
    # -- the catalogue ----------------------------------------------------------------------------
    "reports.rules": ("Katalog aturan", "The rule catalogue"),
    "reports.rules-count": (
        "{count} aturan. “pohon rules KODE” menampilkan satu aturan lengkap.",
        "{count} rules. “pohon rules CODE” shows one rule whole.",
    ),
    "reports.rule.off": ("hanya bila dipilih", "only when selected"),
    "reports.rule.name": ("Nama", "Name"),
    "reports.rule.severity": ("Tingkat", "Severity"),
    "reports.rule.counts": ("Yang diperiksa", "What is checked"),
    "reports.rule.message": ("Bunyi temuan", "What a finding says"),
    "reports.rule.source": ("Dasar", "Source"),
    "reports.rule.settings": ("Pengaturan", "Settings"),
    "reports.rule.query": ("Kueri temuan", "Query of the findings"),
    "reports.rule.population": ("Kueri populasi", "Query of the population"),
    "reports.rule.file": ("Berkas", "File"),
    "reports.family.CAS": ("Penjenjangan (cascading)", "Cascading"),
    "reports.family.IND": ("Indikator", "Indicators"),
    "reports.family.TGT": ("Target", "Targets"),
    "reports.family.OWN": ("Penanggung jawab", "Owners"),
    "reports.family.PRG": ("Program dan kegiatan", "Programmes"),
    "reports.family.XCT": ("Crosscutting", "Crosscutting"),
    "reports.family.TXT": ("Rumusan kalimat", "Wording"),
    # -- trace ------------------------------------------------------------------------------------
    "reports.trace.up": ("Dari puncak sampai sasaran ini", "From the top to this goal"),
    "reports.trace.line": ("Jalur {place} dari {count}", "Line {place} of {count}"),
    "reports.trace.cut": (
        "Hanya {count} jalur pertama yang ditampilkan.",
        "Only the first {count} lines are shown.",
    ),
    "reports.trace.cycle-up": (
        "Jalur ini melingkar: di atasnya kembali ada “{title}”.",
        "This line goes round in a circle: above it is “{title}” again.",
    ),
    "reports.trace.down": ("Di bawah sasaran ini", "Below this goal"),
    "reports.trace.leaf": (
        "Tidak ada sasaran di bawahnya.",
        "There is no goal below it.",
    ),
    "reports.trace.again": ("sudah ditampilkan di atas", "shown above"),
    "reports.trace.cycle": ("melingkar kembali ke jalur ini", "goes round in a circle"),
    "reports.trace.inferred": ("belum dikonfirmasi", "not confirmed"),
    "reports.trace.this": ("sasaran ini", "this goal"),
    "reports.goal.indicator": ("IK", "Indicator"),
    "reports.goal.owner": ("PJ", "Owner"),
    "reports.goal.programme": ("Program", "Programme"),
    "reports.goal.crosscut": ("Crosscutting", "Crosscutting"),
    "reports.goal.no-indicator": ("belum ada indikator", "no indicator yet"),
    "reports.goal.no-target": ("belum ada target", "no target yet"),
    "reports.goal.no-owner": ("belum ada penanggung jawab", "no owner yet"),
    # -- crosscutting -----------------------------------------------------------------------------
    "reports.crosscut": ("Crosscutting: {title}", "Crosscutting: {title}"),
    "reports.crosscut.pair": (
        "{agency} dengan {partner}: {count} sasaran",
        "{agency} with {partner}: {count} goals",
    ),
    "reports.crosscut.pair-1": ("{agency} dengan {partner}: 1 sasaran", "{agency} with {partner}: 1 goal"),
    "reports.crosscut.internal": ("{agency}, internal: {count} sasaran", "{agency}, internal: {count} goals"),
    "reports.crosscut.internal-1": ("{agency}, internal: 1 sasaran", "{agency}, internal: 1 goal"),
    "reports.crosscut.none": (
        "Tidak ada sasaran bersama dengan {title}.",
        "No goal is shared with {title}.",
    ),
    "reports.crosscut.no-tree": (
        "Pohon {title} belum dimuat, jadi sisi mereka belum dapat diperiksa. Muat pohonnya dengan "
        "“pohon load”.",
        "The tree of {title} is not loaded, so their side cannot be checked. Load it with “pohon load”.",
    ),
    "reports.crosscut.no-own": (
        "Pohon {title} sendiri tidak menyebut mitra.",
        "The tree of {title} itself names no other agency.",
    ),
    "reports.crosscut.line": ("Jalur dari atas", "Line from the top"),
    "reports.crosscut.no-line": ("tidak ada sasaran di atasnya", "there is no goal above it"),
    "reports.crosscut.lines-cut": ("… dan jalur lain", "… and other lines"),
    "reports.crosscut.status": ("Status", "Status"),
    "reports.crosscut.note": ("Catatan", "Note"),
    "reports.crosscut.counterpart": ("Sasaran mitra", "Partner’s goal"),
    "reports.crosscut.candidate": ("Calon sasaran mitra", "Candidate, not declared"),
    "reports.crosscut.reply": ("Balasan mitra", "Partner’s answer"),
    "reports.crosscut.reply-both": (
        "dibalas mitra, tercatat di kedua pihak",
        "answered, recorded on both sides",
    ),
    "reports.crosscut.reply-named": (
        "belum dibalas mitra; sasaran mitra disebut di pohon ini saja",
        "not answered yet; only this tree names the partner’s goal",
    ),
    "reports.crosscut.reply-unnamed": ("dibalas mitra, sasaran tidak disebut", "answered, goal not named"),
    "reports.crosscut.reply-none": ("belum dibalas mitra", "not answered yet"),
    "reports.crosscut.unknown-counterpart": (
        "{counterpart} (tidak ada di pohon mitra yang dimuat)",
        "{counterpart} (not in the partner’s loaded tree)",
    ),
    "reports.crosscut.unchecked-counterpart": (
        "{counterpart} (pohon mitra belum dimuat)",
        "{counterpart} (the partner’s tree is not loaded)",
    ),
    "reports.crosscut.missing": ("Yang belum ada", "What is missing"),
    "reports.crosscut.complete": ("tidak ada", "nothing"),
    "reports.crosscut.source": ("Sumber", "Source"),
    "reports.matrix": ("Crosscutting semua perangkat daerah", "Crosscutting of all agencies"),
    "reports.matrix.agency": ("Pohon", "Tree of"),
    "reports.matrix.partner": ("Mitra", "Partner"),
    "reports.matrix.shared": ("Bersama", "Shared"),
    "reports.matrix.traceable": ("Terlacak", "Traceable"),
    "reports.matrix.answered": ("Pasangan", "Paired"),
    "reports.matrix.unnamed": ("Tak disebut", "Not named"),
    "reports.matrix.rejected": ("Ditolak", "Rejected"),
    "reports.matrix.none": (
        "Belum ada crosscutting di pohon yang dimuat.",
        "The loaded trees hold no crosscutting.",
    ),
    "reports.matrix.key": (
        "Bersama: crosscutting yang tidak ditolak. Terlacak: di antaranya yang berada di puncak pohonnya atau "
        "terhubung ke sana, dan memiliki indikator, target, serta penanggung jawab. Pasangan: sasaran mitranya disebut oleh salah satu pihak. Tak "
        "disebut: dibalas mitra, tetapi sasaran tidak disebut. “-”: pohon mitra belum dimuat.",
        "Shared: crosscuts that are not rejected. Traceable: those of them at the top of their tree or with a line to it, and "
        "with an indicator, a target and an owner. Paired: one of the two sides names the other’s goal. Not named: the partner’s tree "
        "answers, but no goal is named. “-”: the partner’s tree is not loaded.",
    ),
    "reports.matrix.cells": (
        "Isi sel: terlacak/bersama.",
        "In each cell: traceable/shared.",
    ),
    "reports.matrix.next": (
        "“pohon crosscut NAMA” menampilkan setiap sasaran bersama.",
        "“pohon crosscut NAME” shows every goal that is shared.",
    ),
    # -- stats ------------------------------------------------------------------------------------
    "reports.stats.all": ("Semua pohon", "All trees"),
    "reports.stats.agency": ("{title} ({trees})", "{title} ({trees})"),
    "reports.stats.unplaced": ("Indikator tanpa sasaran: {count}", "Indicators of no goal: {count}"),
    "reports.stats.level": ("Jenjang", "Level"),
    "reports.stats.goals": ("Sasaran", "Goals"),
    "reports.stats.owner": ("PJ", "Owner"),
    "reports.stats.indicator": ("Indikator", "Indicator"),
    "reports.stats.target": ("Target", "Target"),
    "reports.stats.programme": ("Program", "Programme"),
    "reports.stats.cascade": ("Cascading", "Cascade"),
    "reports.stats.crosscut": ("Crosscut", "Crosscut"),
    "reports.stats.key": (
        "Angka di kanan kolom Sasaran: berapa sasaran yang memiliki hal itu. Cascading: memiliki induk, atau di "
        "puncak memiliki turunan.",
        "The figures right of Goals: how many of them have the thing. Cascade: has a parent or, at "
        "the top, a "
        "child.",
    ),
    # -- queries ----------------------------------------------------------------------------------
    "reports.query.rows": ("{count} baris", "{count} rows"),
    "reports.query.rows-1": ("1 baris", "1 row"),
}
