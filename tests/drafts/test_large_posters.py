"""Posters of real size that this program wrote, read back goal by goal."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from pohon_graph.drafts.poster_draft import draft_of
from pohon_graph.loading.answers import Answers
from pohon_graph.posters.options import PosterOptions
from pohon_graph.store import open_store
from tests.drafts.drawn_tree import Document, facts, goals_of, words
from tests.drafts.test_office_posters import document
from tests.posters.real_trees import real_tree

pytest.importorskip("pdfplumber")
# A letterhead and a signature take so much room that the strips of owners are lower than other boxes.
_OFFICIAL = {
    "letterhead": ("PEMERINTAH KABUPATEN BANYUWANGI", "DINAS KESEHATAN", "Jalan Raya 1"),
    "signature": ("Kepala Dinas Kesehatan", "dr. A. Budi", "NIP 19700101"),
}


def of_year(tree: Document, year: int) -> Document:
    """The tree with the targets of one year, as a poster shows it."""
    made: Document = json.loads(json.dumps(tree))
    for goal in goals_of(made):
        for one in goal["indicators"]:
            for target in one.pop("target", []):
                if target["year"] == year:
                    one["target"] = f"{target['target']} {one['unit']} ({year})"
    return made


def levels(tree: Document) -> set[tuple[str, str]]:
    """The level of each goal."""
    return {(words(goal["title"]), goal["level"]) for goal in goals_of(tree)}


@pytest.mark.parametrize(
    ("count", "paper", "options"),
    [
        pytest.param(111, "A0", {}, id="columns-of-two-levels"),
        pytest.param(31, "A2", _OFFICIAL, id="low-strips-of-owners"),
        pytest.param(24, "A3", {"atlas": True}, id="titles-first-then-facts"),
        pytest.param(24, "A3", {}, id="a-row-of-goals-below-each-other"),
        pytest.param(149, "A3", {}, id="type-of-two-points"),
    ],
)
def test_a_large_poster_gives_the_same_tree(
    count: int, paper: str, options: dict[str, Any], tmp_path: Path
) -> None:
    """Every fact, and every level, with no question."""
    tree, path = real_tree(count), tmp_path / "p.pdf"
    source = tmp_path / "tree.json"
    source.write_text(json.dumps(tree), encoding="utf-8")
    with open_store(":memory:") as store:
        store.load(source)
        store.export("poster-pdf", path, year=2026, poster=PosterOptions(paper=paper, **options), force=True)
    made = draft_of(str(path), Answers())
    assert facts(document(made)) == facts(of_year(tree, 2026))
    assert levels(document(made)) == levels(tree)
    assert made.questions == 0, made.text
