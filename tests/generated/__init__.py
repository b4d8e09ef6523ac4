"""Random forests, as Hypothesis strategies: small trees, tangled, and full of what the rules look for.

A `Forest` is all that one store holds: tree files that refer to each other's agencies and goals, the
nomenclature they are matched with.
"""

from __future__ import annotations

import csv
import json
import random
from pathlib import Path
from typing import NamedTuple

from hypothesis import strategies as st

from pohon_graph.store import Store
from tests.generated.trees import Document, tree
from tests.generated.words import GOVERNMENTS, NOMENCLATURE, OTHER_NOMENCLATURE, SEVERAL_TABLES

# Trees of one agency share officers and programmes; some periods overlap, some do not.
_TREES = (
    ("dinsos", "2024"), ("perkimtan", "2024"), ("dinsos", "2025"), ("dinkes", "2025-2029"),
    ("perkimtan", "2026"), ("dinsos", "2024-2026"), ("dinkes", "2023-2026"),
)  # fmt: skip


class Forest(NamedTuple):
    """What a store is filled with."""

    trees: list[Document]
    nomenclature: list[dict[str, str]]

    def load(self, store: Store, folder: Path) -> None:
        """Write the files into `folder` and fill the store with them."""
        store.load(*self.files(folder), self.table(folder))

    def files(self, folder: Path) -> list[Path]:
        """The trees as files in `folder`."""
        return [_json(folder / f"tree-{n}.json", each) for n, each in enumerate(self.trees)]

    def table(self, folder: Path) -> Path:
        """The nomenclature as a file in `folder`."""
        return _table(folder / "nomenclature.csv", self.nomenclature)


def _json(path: Path, document: Document) -> Path:
    path.write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")
    return path


def _table(path: Path, rows: list[dict[str, str]]) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(dict.fromkeys(name for row in rows for name in row)))
        writer.writeheader()
        writer.writerows(rows)
    return path


def forest(chance: random.Random) -> Forest:
    """One to four trees of up to fourteen goals each."""
    count = chance.choice([1, 1, 1, 2, 2, 3, 4])
    named = chance.sample(_TREES, count)
    government = chance.choice([None, None, *GOVERNMENTS])
    prefix = f"{government['id']}:" if government else ""
    ids = [f"{prefix}{agency}-{period}" for agency, period in named]
    trees = [tree(chance, agency, period, ids, government) for agency, period in named]
    return Forest(trees, chance.choice([NOMENCLATURE, OTHER_NOMENCLATURE, SEVERAL_TABLES, SEVERAL_TABLES]))


def forests() -> st.SearchStrategy[Forest]:
    """Any forest."""
    return st.randoms(use_true_random=False).map(forest)
