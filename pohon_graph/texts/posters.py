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
    "posters.date": ("Dicetak {day} {month} {year}", "Printed {day} {month} {year}"),
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
    "posters.legend.reference": ("Lengkapnya di halaman lain", "In full on another page"),
    "posters.announce": (
        "{title}: {count} halaman {paper}, huruf terkecil {size} pt.",
        "{title}: {count} pages of {paper}, smallest type {size} pt.",
    ),
    "posters.announce-1": (
        "{title}: 1 halaman {paper}, huruf terkecil {size} pt.",
        "{title}: 1 page of {paper}, smallest type {size} pt.",
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
