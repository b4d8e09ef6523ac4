"""Texts of a goal and its parts: the formats of its indicators and targets."""

from __future__ import annotations

from typing import Final

TEXTS: Final[dict[str, tuple[str, str]]] = {
    "goals.quarter.1": ("TW I", "Q1"),
    "goals.quarter.2": ("TW II", "Q2"),
    "goals.quarter.3": ("TW III", "Q3"),
    "goals.quarter.4": ("TW IV", "Q4"),
    "goals.target.revised": ("perubahan", "revised"),
    "goals.target.replaced": ("semula", "original"),
    "goals.target.baseline": ("kondisi awal {text}", "baseline {text}"),
    "goals.target.actual": ("realisasi {text}", "actual {text}"),
    "goals.crosscut": ("{title} ({scope}, status {status})", "{title} ({scope}, status: {status})"),
    "goals.unit": ("satuan {unit}", "unit {unit}"),
}
