"""Normalises names of programmes, goals and official entries for comparison.

Casefolded, without invisible characters and punctuation, with blanks collapsed, without "dan", with KAB/KOTA
written out, without a code in front; goals and official performance texts without their result word.
"""

from __future__ import annotations

import re

from pohon_graph.graph.nomenclature_codes import in_front
from pohon_graph.graph.normalised_text import normalise

_DAN = re.compile(r"\bdan\b ?")
_KAB_KOTA = re.compile(r"\bkab kota\b")
_PENUNJANG_NAME = "program penunjang urusan pemerintahan"


def name_of(title: str) -> str:
    """A title, normalised as a name."""
    norm = normalise(in_front(title)[1])
    if "dan" in norm:
        norm = _DAN.sub("", norm)
    return (_KAB_KOTA.sub("kabupaten kota", norm) if "kab" in norm else norm).strip()


def result_of(title: str) -> str:
    """The same without a result word: a first word that ends in -nya."""
    name = name_of(title)
    first, _, rest = name.partition(" ")
    return rest if first.endswith("nya") else name


def without_program(name: str) -> str:
    """A normalised name without the word "program" in front."""
    return name.removeprefix("program").lstrip() if re.match(r"program\b", name) else name


def is_penunjang_name(title: str) -> bool:
    """Whether a programme is called Program Penunjang Urusan Pemerintahan ..."""
    return name_of(title).startswith(_PENUNJANG_NAME)
