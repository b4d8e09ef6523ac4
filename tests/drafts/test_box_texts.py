"""Texts of boxes as other agencies write them: lists, several years, positions that are not known."""

from __future__ import annotations

from pathlib import Path

import pytest

from pohon_graph.drafts.box_text import Facts, read_box
from pohon_graph.drafts.box_words import is_mixed
from pohon_graph.drafts.poster_draft import draft_of
from pohon_graph.drafts.shapes import Line
from pohon_graph.loading.answers import Answers
from tests.drafts.drawn_tree import Card, facts
from tests.drafts.office_files import box, wire, write_slides
from tests.drafts.test_office_posters import asked, document


def read(*lines: str) -> Facts:
    """The facts of a box whose title is `Sasaran`."""
    return read_box([Line("Sasaran"), *map(Line, lines)])


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["IK: A", "Target 2025: 92 %; 2026: 95 %"], [("A", ["92 % (2025)", "95 % (2026)"])]),
        (["IK: A", "Target 2025: 80 %, 2026: 85 %"], [("A", ["80 % (2025)", "85 % (2026)"])]),
        (["IK: A", "Target: 2 km (2025), 3 km (2026)"], [("A", ["2 km (2025)", "3 km (2026)"])]),
        (["Indikator:", "1. A", "2. B", "Target:", "1. 88,5", "2. BB"], [("A", ["88,5"]), ("B", ["BB"])]),
        (["IK: 1. A", "Target: 5 unit", "2. B", "Target: 6 unit"], [("A", ["5 unit"]), ("B", ["6 unit"])]),
        (["Indikator:", "- A", "- B"], [("A", []), ("B", [])]),
        (["IKU 1 Persentase", "Target 95 %", "IKU 2 Jumlah"], [("Persentase", ["95 %"]), ("Jumlah", [])]),
        (["IK: A (satuan orang)"], [("A", [])]),
    ],
)
def test_lists_and_years(lines: list[str], expected: list[tuple[str, list[str]]]) -> None:
    """Each indicator has its own targets, each with its own year."""
    made = read(*lines)
    assert [(one.title, one.targets) for one in made.measures] == expected
    assert not made.leftover and not made.programmes and made.title == "Sasaran"


def test_what_a_box_leaves_open() -> None:
    """One target after two indicators is asked about, and so is an owner whose position is not known."""
    assert read("Indikator:", "- A", "- B", "Target 2025: 80 %").leftover == ["2025: 80 %"]
    assert (
        is_mixed("Jumlah A - Jumlah B")
        and is_mixed("Sasaran Target: 5")
        and not is_mixed("Jumlah A-B 5 unit")
    )
    unknown = read("IK: A", "Target: 80", "Kepala Satpol PP")
    assert unknown.measures[0].targets == ["80"] and unknown.doubtful == ["Kepala Satpol PP"]


def test_texts_outside_boxes_are_asked_about(tmp_path: Path) -> None:
    """An indicator belongs to the box above it; a text that reads like a goal or an owner is asked about."""
    top, below = Card("A", ["Tertatanya ruang", "IK: A", "Target: 1"]), Card("B", ["B", "IK: B"], y=200)
    top.id, below.id = 2, 3
    notes = [
        Card("", ["IK: C"], 0, 320, 148, 12, id=4),
        Card("", ["Terverifikasinya laporan"], 700, 700, 148, 12, id=5),
        Card("", ["Kepala Bidang Data"], 0, 122, 60, 12, id=6),
        Card("", ["IK: D"], 900, 900, 148, 12, id=7),
        Card("", ["Banyuwangi maju"], 900, 20, 148, 12, id=8),
    ]
    shapes = box(top) + box(below) + wire(top, below) + "".join(box(one, border=False) for one in notes)
    made = draft_of(write_slides(tmp_path / "p.pptx", [shapes]), Answers("Dinas A", "2025"))
    assert facts(document(made))["indicators"] == {
        ("tertatanya ruang", "a", ("1",)), ("b", "b", ()), ("b", "c", ())
    }  # fmt: skip
    questions = "\n".join(asked(document(made)))
    for text in ("IK: C", "Terverifikasinya laporan", "Kepala Bidang Data", "IK: D"):
        assert text in questions
    assert "Banyuwangi maju" not in questions
