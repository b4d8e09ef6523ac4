"""Texts of exploring: names that fit nothing or several things, and the missing parts of a trace."""

from __future__ import annotations

from typing import Final

TEXTS: Final[dict[str, tuple[str, str]]] = {
    "explore.find.no-goal": ("Tidak ada sasaran “{name}”.", "There is no goal “{name}”."),
    "explore.find.no-agency": ("Tidak ada perangkat daerah “{name}”.", "There is no agency “{name}”."),
    "explore.find.no-tree": ("Tidak ada pohon “{name}”.", "There is no tree “{name}”."),
    "explore.find.where-goal": (
        "Sebutkan id-nya atau sebagian judulnya; daftarnya ada di “pohon query 'MATCH (g:Goal) RETURN g.id, "
        "g.title'”.",
        "Give its id or a part of its title; “pohon query 'MATCH (g:Goal) RETURN g.id, g.title'” lists them.",
    ),
    "explore.find.where-agency": (
        "“pohon crosscut” tanpa nama menampilkan semua perangkat daerah yang berbagi sasaran.",
        "“pohon crosscut” without a name shows all agencies that share goals.",
    ),
    "explore.find.where-tree": (
        "“pohon trees” menampilkan pohon yang sudah dimuat.",
        "“pohon trees” lists the trees that are loaded.",
    ),
    "explore.find.guess": ("Maksudnya: {guesses}?", "Did you mean: {guesses}?"),
    "explore.find.several-goal": (
        "Ada {count} sasaran yang cocok dengan “{name}”; sebutkan salah satu id ini:",
        "{count} goals match “{name}”; give one of these ids:",
    ),
    "explore.find.several-agency": (
        "Ada {count} perangkat daerah yang cocok dengan “{name}”; sebutkan salah satu id ini:",
        "{count} agencies match “{name}”; give one of these ids:",
    ),
    "explore.find.several-tree": (
        "Ada {count} pohon yang cocok dengan “{name}”; sebutkan salah satu id ini:",
        "{count} trees match “{name}”; give one of these ids:",
    ),
    "explore.period": ("periode {period}", "period {period}"),
    "explore.find.more": ("… dan {count} lagi", "… and {count} more"),
    "explore.missing.chain": ("jalur sampai puncak pohon", "a line to the top of the tree"),
    "explore.missing.indicator": ("indikator", "an indicator"),
    "explore.missing.target": ("target", "a target"),
    "explore.missing.owner": ("penanggung jawab", "an owner"),
    "explore.missing.status": ("status kesepakatan", "the status of the agreement"),
    "explore.missing.answer": ("balasan pada pohon mitra", "an answer in the partner’s tree"),
    "explore.missing.counterpart": ("sasaran mitra yang disebut", "the name of the partner’s goal"),
    "explore.missing.answer-indicator": (
        "indikator pada sasaran mitra",
        "an indicator on the partner’s goal",
    ),
    "explore.missing.answer-target": ("target pada sasaran mitra", "a target on the partner’s goal"),
    "explore.missing.answer-owner": ("penanggung jawab pada sasaran mitra", "an owner of the partner’s goal"),
}
