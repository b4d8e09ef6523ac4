"""Trees as large as those that agencies have, with titles in the words and lengths of public Renstra tables.

Five shapes, from 24 to 149 goals and with up to 119 indicators; some goals have several parents, some
crosscuts, some many indicators, and some no target or owner.
"""

from __future__ import annotations

import json
import random
from itertools import pairwise
from pathlib import Path
from typing import Any, Final

from pohon_graph.graph.model import Graph
from pohon_graph.store import open_store
from tests.conftest import SEED

Document = dict[str, Any]
LEVELS: Final = ("ultimate", "intermediate", "immediate", "operational", "process")
# Goals by level, and indicators in the tree.
SHAPES: Final = {
    24: ((1, 4, 7, 12, 0), 119),
    31: ((2, 3, 6, 10, 10), 38),
    111: ((1, 4, 14, 36, 56), 140),
    121: ((2, 7, 22, 90, 0), 131),
    149: ((1, 5, 18, 45, 80), 171),
}
_STATES = (
    "Meningkatnya",
    "Terwujudnya",
    "Terlaksananya",
    "Tersedianya",
    "Menurunnya",
    "Terpenuhinya",
    "Optimalnya",
)
_THINGS = (
    "kualitas pelayanan dasar", "cakupan kepesertaan jaminan kesehatan nasional",
    "akuntabilitas kinerja perangkat daerah", "sarana dan prasarana penunjang urusan pemerintahan",
    "pengelolaan data terpadu", "ketersediaan tenaga terlatih",
    "kepatuhan pelaku usaha terhadap perizinan berusaha berbasis risiko", "kawasan permukiman kumuh",
    "rujukan balik", "koordinasi dan sinkronisasi penyusunan dokumen perencanaan",
    "pembinaan dan pengawasan teknis", "ketahanan keluarga",
    "layanan rehabilitasi sosial dasar bagi penyandang disabilitas terlantar di luar panti",
)  # fmt: skip
_WHERE = (
    "", "di tingkat kecamatan", "bagi masyarakat berpenghasilan rendah",
    "yang sesuai dengan standar pelayanan minimal",
    "pada seluruh fasilitas kesehatan tingkat pertama milik pemerintah kabupaten/kota",
    "secara terpadu dan berkelanjutan",
)  # fmt: skip
_UNITS = ("Orang", "Dokumen", "Persen", "Laporan", "Unit", "Indeks", "Kelompok Masyarakat")
_POSTS = (
    "Kepala Bidang",
    "Kepala Seksi",
    "Pejabat Fungsional Ahli Muda",
    "Kepala Subbagian",
    "Analis Kebijakan Ahli Muda",
)


def real_tree(count: int) -> Document:
    """The tree with `count` goals, one of SHAPES."""
    chance = random.Random(count)
    by_level, indicators = SHAPES[count]
    levels = [_goals(chance, level, number) for level, number in zip(LEVELS, by_level, strict=True)]
    flat = [goal for level in levels for goal in level]
    for upper, lower in pairwise(levels):
        _nest(chance, upper, lower)
    _add_parents(chance, levels)
    for _ in range(indicators):
        chance.choice(flat if indicators > 2 * count else flat[len(levels[0]) :])["indicators"].append(
            _indicator(chance)
        )
    return {
        "pohon": 1, "agency": "dinkes", "period": "2025-2029", "title": f"Pohon Kinerja {count} Sasaran",
        "levels": list(LEVELS), "goals": levels[0],
        "agencies": [{"id": "dinkes", "title": "Dinas Kesehatan"}, {"id": "dinsos", "title": "Dinas Sosial"},
                     {"id": "dppkb", "title": "Dinas Pengendalian Penduduk dan Keluarga Berencana"}],
        "officers": [{"id": f"o{nth}", "title": f"{post} {nth}"} for nth, post in enumerate(_POSTS)],
        "programs": [{"id": f"p{nth}", "title": f"Program {one.title()}"} for nth, one in enumerate(_THINGS)],
    }  # fmt: skip


def _goals(chance: random.Random, level: str, count: int) -> list[Document]:
    return [
        {
            "id": f"{level}-{nth}", "level": level, "title": _title(chance, f"{level[:2]}{nth}"),
            "indicators": [],
            **({"owners": [f"o{chance.randrange(len(_POSTS))}"]} if chance.random() < 0.8 else {}),
            **({"programs": [f"p{chance.randrange(len(_THINGS))}"]} if chance.random() < 0.6 else {}),
            **({"crosscuts": [_crosscut(chance)]} if chance.random() < 0.15 else {}),
        }
        for nth in range(count)
    ]  # fmt: skip


def _title(chance: random.Random, number: str) -> str:
    """A title that occurs once in its tree."""
    words = (chance.choice(_STATES), chance.choice(_THINGS), chance.choice(_WHERE), number)
    return " ".join(word for word in words if word)


def _crosscut(chance: random.Random) -> Document:
    status = chance.choice([None, "proposed", "accepted", "rejected"])
    return {"agency": chance.choice(["dinsos", "dppkb"]), **({"status": status} if status else {})}


def _indicator(chance: random.Random) -> Document:
    words = ("Persentase", chance.choice(_THINGS), chance.choice(_WHERE), f"nomor {chance.randrange(10_000)}")
    made: Document = {"title": " ".join(filter(None, words)), "unit": chance.choice(_UNITS)}
    if chance.random() < 0.9:
        made["target"] = [{"target": str(chance.randint(1, 999)), "year": year} for year in range(2025, 2030)]
    return made


def _nest(chance: random.Random, upper: list[Document], lower: list[Document]) -> None:
    for nth, goal in enumerate(lower):
        parent = upper[nth] if nth < len(upper) else chance.choice(upper)
        parent.setdefault("children", []).append(goal)


def _add_parents(chance: random.Random, levels: list[list[Document]]) -> None:
    """Every twelfth goal contributes to a second one of the level above, or of the one above that."""
    for place in range(2, len(levels)):
        for goal in levels[place][5::12]:
            upper = chance.choice(levels[place - chance.choice([1, 2])])
            if goal not in upper.get("children", ()):
                goal["parents"] = [upper["id"]]


def graph_of(document: Document | None, folder: Path) -> Graph:
    """The stored graph of a document, by default of the bundled tree."""
    path = SEED
    if document is not None:
        path = folder / "tree.json"
        path.write_text(json.dumps(document), encoding="utf-8")
    with open_store(":memory:") as store:
        store.load(path)
        return store.graph()
