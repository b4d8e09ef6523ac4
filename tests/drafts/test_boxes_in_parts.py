"""Goals that are drawn as several boxes, and positions in boxes of their own."""

from __future__ import annotations

from pathlib import Path

import pytest

from pohon_graph.drafts import poster_draft
from pohon_graph.drafts.poster_draft import draft_of
from pohon_graph.drafts.shapes import Poster
from pohon_graph.loading.answers import Answers
from tests.drafts import office_files as office
from tests.drafts.drawn_tree import Card, facts
from tests.drafts.test_office_posters import asked, draft, goal, slide

TOP, LOW = goal("Meningkatnya A", 0, 40, 2), goal("Meningkatnya B", 0, 240, 3)
EDGE = {("meningkatnya a", "meningkatnya b")}


def part(text: str, x: float, y: float, id_: int, *, wide: float = 120, high: float = 18) -> Card:
    """A box with one line of text."""
    return Card("", [text], x, y, wide, high, id=id_)


def test_a_low_band_below_a_box_is_its_owner(tmp_path: Path) -> None:
    """A band that touches the box above it names the owner, also if the position is not known; lines leave
    from it."""
    band = part("Wakil Direktur Umum", 0, 100, 4)
    line = office.wire(band, LOW, glued=False)
    made = draft(slide(tmp_path, *map(office.box, (TOP, LOW, band)), line))
    assert facts(made)["edges"] == EDGE
    assert facts(made)["owners"] == {("meningkatnya a", "wakil direktur umum")}
    assert any("“Wakil Direktur Umum” dibaca sebagai penanggung jawab" in one for one in asked(made))


def test_an_owner_without_a_unit_before_it_is_no_unit(tmp_path: Path) -> None:
    """A position in a band does not become the unit of the target above it."""
    top = goal("Meningkatnya A", 0, 40, 2, "IK : Nilai A", "Target : 90")
    made = draft(slide(tmp_path, *map(office.box, (top, LOW, part("Penguji Kendaraan", 0, 100, 4)))))
    assert ("meningkatnya a", "nilai a", ("90",)) in facts(made)["indicators"]


def test_a_target_in_a_box_on_the_right_and_an_owner_below_both(tmp_path: Path) -> None:
    """Parts on the right and below belong to the box that they touch."""
    top = goal("Meningkatnya A", 0, 40, 2, "IK : Jumlah A")
    parts = part("Target : 9 unit", 120, 40, 4, wide=60, high=60), part("Kepala Dinas A", 0, 101, 5, wide=180)
    shapes = "".join(map(office.box, (top, LOW, *parts))) + office.wire(top, LOW)
    made = draft(slide(tmp_path, shapes))
    assert facts(made)["edges"] == EDGE and facts(made)["owners"] == {("meningkatnya a", "kepala dinas a")}
    assert ("meningkatnya a", "jumlah a", ("9unit",)) in facts(made)["indicators"]


def test_a_text_beside_a_box_is_asked_about(tmp_path: Path) -> None:
    """An indicator on the right of a box is read as a part of it."""
    top = goal("Meningkatnya A", 0, 40, 2, "Kepala Dinas A")
    note = office.box(part("IK : Jumlah A", 130, 60, 4), border=False)
    made = draft(slide(tmp_path, *map(office.box, (top, LOW)), office.wire(top, LOW), note))
    assert ("meningkatnya a", "jumlah a", ()) in facts(made)["indicators"]
    assert any("“IK : Jumlah A” ada di luar kotak" in one for one in asked(made))


@pytest.mark.parametrize("text", ["IK : Jumlah C", "*Crosscutting dengan Dinas C"])
def test_a_text_near_an_owner_only_is_asked_about(tmp_path: Path, text: str) -> None:
    """A text that is near no goal is in no goal; the file is not called damaged."""
    far = part("Kepala Bidang C", 600, 600, 4), part(text, 600, 630, 5)
    made = draft(slide(tmp_path, *map(office.box, (TOP, LOW, *far)), office.wire(TOP, LOW)))
    assert any("jauh dari semua sasaran" in one for one in asked(made))


def test_a_position_between_two_goals_is_an_owner(tmp_path: Path) -> None:
    """Lines that lead through a box with only a position lead from the goal above it; the draft asks."""
    between = part("Kepala Bidang C", 0, 160, 4)
    lines = office.wire(TOP, between), office.wire(between, LOW)
    made = draft(slide(tmp_path, *map(office.box, (TOP, between, LOW)), *lines))
    assert facts(made)["edges"] == EDGE and facts(made)["owners"] == {("meningkatnya a", "kepala bidang c")}
    assert any("“Kepala Bidang C” dibaca sebagai penanggung jawab" in one for one in asked(made))


def test_a_position_above_a_goal_is_asked_about(tmp_path: Path) -> None:
    """A position at the top, with a line to a goal, may be anything."""
    top = part("Kepala Dinas C", 0, 10, 4)
    made = draft(slide(tmp_path, *map(office.box, (top, LOW)), office.wire(top, LOW)))
    assert any("hanya memuat jabatan" in one for one in asked(made))


def test_notes_and_headings_of_slides(tmp_path: Path) -> None:
    """The years of a source are not the period, and a slide's title that repeats a goal is no question."""
    shapes = "".join(map(office.box, (TOP, LOW))) + office.wire(TOP, LOW)
    notes = office.note("Sumber: Renstra 2025-2029", 5, 500) + office.note("Meningkatnya B", 300, 5)
    made = draft(slide(tmp_path, shapes, notes))
    assert str(made["period"]) == "2024" and not any("Meningkatnya B” (" in one for one in asked(made))


def test_a_fault_of_this_program_is_not_called_a_damaged_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only an error while a file is read says that it is damaged."""

    def fail(_: Poster, **_more: bool) -> None:
        raise KeyError("fault")

    monkeypatch.setattr(poster_draft, "read_page", fail)
    with pytest.raises(KeyError):
        draft_of(slide(tmp_path, *map(office.box, (TOP, LOW))), Answers())
