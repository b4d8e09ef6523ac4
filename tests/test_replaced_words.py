"""Words that planners do not use, and what replaced them, do not come back into the Indonesian texts."""

from __future__ import annotations

import re
from importlib import import_module
from pathlib import Path

import pytest

from pohon_graph import texts

AREAS = sorted(path.stem for path in Path(texts.__file__).parent.glob("[a-z]*.py"))
AVOIDED = {
    r"\bbita\b": "byte",
    r"\bpipa\b": "pipe",
    r"tembok api": "firewall",
    r"[Uu]jung lain": "sasaran pasangan",
    r"\b(disambut|menyambut)\b": "dibalas mitra",
    r"berupa dugaan": "belum dikonfirmasi",
    r"\bberputar\b": "melingkar",
    r"hanya kutipan": "hanya sebagian",
    r"antar-?OPD": "antarperangkat daerah",
}


@pytest.mark.parametrize("area", AREAS)
def test_the_words_of_planners_are_used(area: str) -> None:
    """Each avoided expression has a better one."""
    for key, (indonesian, _) in import_module(f"pohon_graph.texts.{area}").TEXTS.items():
        for avoided, better in AVOIDED.items():
            assert not re.search(avoided, indonesian), f"{key}: {better}"
