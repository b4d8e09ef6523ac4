"""Texts on posters, and about them."""

from __future__ import annotations

from typing import Final

TEXTS: Final[dict[str, tuple[str, str]]] = {
    "posters.indicator": ("IK: {title}", "Indicator: {title}"),
    "posters.target": ("Target: {targets}", "Target: {targets}"),
    "posters.no-target": ("(belum ada)", "(none yet)"),
    "posters.owner": ("PJ: {titles}", "Owner: {titles}"),
    "posters.programme": ("Program: {title}", "Programme: {title}"),
    "posters.crosscut": ("*Crosscutting dengan {title}", "*Crosscutting with {title}"),
    "posters.crosscut.internal": (
        "*Crosscutting internal dengan {title}",
        "*Internal crosscutting with {title}",
    ),
    "posters.also": ("Juga menunjang: {title}", "Also contributes to: {title}"),
    "posters.page-reference": ("→ hal. {page}", "→ p. {page}"),
    "posters.slide-reference": ("→ slide {page}", "→ slide {page}"),
    "posters.more": ("dan {count} sasaran lain", "and {count} other goals"),
    "posters.loose": ("Indikator tanpa sasaran", "Indicators of no goal"),
    "posters.subtitle": ("{agency}, {block}", "{agency}, {block}"),
    "posters.facts": ("{subtitle} · target tahun {year}", "{subtitle} · targets for {year}"),
    "posters.branch": ("{title} · {branch}", "{title} · {branch}"),
    "posters.overview": ("Ikhtisar", "Overview"),
    "posters.months": (
        "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember",
        "January February March April May June July August September October November December",
    ),
    "posters.page-date": ("Dicetak {day} {month} {year}", "Printed {day} {month} {year}"),
    "posters.slide-date": ("Dibuat {day} {month} {year}", "Made {day} {month} {year}"),
    "posters.slide": ("Slide {number} dari {count}", "Slide {number} of {count}"),
    "posters.page": ("Halaman {number} dari {count}", "Page {number} of {count}"),
    "posters.file": ("halaman-{number}", "page-{number}"),
    "posters.legend.crosscut": (
        "Crosscutting (huruf tebal: disepakati; kelabu: ditolak)",
        "Crosscutting (bold: accepted; grey: rejected)",
    ),
    "posters.legend.others": (
        "Garis ke sasaran yang menunjang lebih dari satu sasaran",
        "Line to a goal that contributes to several goals",
    ),
    "posters.legend.page": ("Lengkapnya di halaman lain", "In full on another page"),
    "posters.legend.slide": ("Lengkapnya di slide lain", "In full on another slide"),
    "posters.announce": (
        "{title}: {count} halaman {paper}, huruf terkecil {size} pt.",
        "{title}: {count} pages of {paper}, smallest type {size} pt.",
    ),
    "posters.announce-1": (
        "{title}: 1 halaman {paper}, huruf terkecil {size} pt.",
        "{title}: 1 page of {paper}, smallest type {size} pt.",
    ),
    "posters.slides": (
        "{title}: {count} slide {paper}, huruf terkecil di slide cabang {size} pt.",
        "{title}: {count} slides of {paper}, smallest type on the slides of branches {size} pt.",
    ),
    "posters.slides-1": (
        "{title}: 1 slide {paper}, huruf terkecil {size} pt.",
        "{title}: 1 slide of {paper}, smallest type {size} pt.",
    ),
    "posters.slides-enlarged": (
        "Slide dibuat {width} × {height} cm supaya seluruh pohon muat di slide 1.",
        "The slides are {width} × {height} cm, so that the whole tree fits on slide 1.",
    ),
    "posters.slides-small-whole": (
        "Seluruh pohon di slide 1 berhuruf {size} pt: terlalu kecil untuk dibaca tanpa diperbesar.",
        "The whole tree on slide 1 has type of {size} pt: too small to read without zooming in.",
    ),
    "posters.slides-without-whole": (
        "Seluruh pohon tidak muat di satu slide; slide pertama hanya berisi ikhtisar.",
        "The whole tree does not fit on one slide; the first slides are an overview.",
    ),
    "posters.no-pptx": (
        "Untuk menulis .pptx, pasang dulu pustakanya dengan “pip install python-pptx”.",
        "To write .pptx, first install its library with “pip install python-pptx”.",
    ),
    "posters.too-small": (
        "Pada {paper} huruf terkecil hanya {size} pt, padahal di bawah {least} pt sukar dibaca.",
        "On {paper} the smallest type is only {size} pt, and below {least} pt it is hard to read.",
    ),
    "posters.offer-paper": (
        "Dengan --paper {paper} hurufnya {size} pt atau lebih.",
        "With --paper {paper} the type is {size} pt or larger.",
    ),
    "posters.offer-atlas": (
        "--atlas membaginya ke beberapa halaman yang terbaca.",
        "--atlas divides it among readable pages.",
    ),
    "posters.offer-force": ("--force tetap menulisnya seperti ini.", "--force writes it all the same."),
    "posters.no-choice": (
        "“{value}” tidak dikenal; yang ada: {known}.",
        "“{value}” is unknown; there are: {known}.",
    ),
    "posters.no-goals": ("Pohon {tree} belum mempunyai sasaran.", "The tree {tree} has no goals yet."),
}
