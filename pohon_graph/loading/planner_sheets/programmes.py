"""Programmes, kegiatan and sub kegiatan in cells of planners' tables."""

from __future__ import annotations

from collections.abc import Iterator

from pohon_graph.documents.nodes import Leaf
from pohon_graph.graph.nomenclature_codes import in_front, tier
from pohon_graph.graph.normalised_text import normalise
from pohon_graph.loading.planner_sheets.drafts import Programme
from pohon_graph.loading.planner_sheets.heading_roles import kinds_in
from pohon_graph.loading.planner_sheets.texts_of_cells import names, numbered


def read_programmes(cell: Leaf, code: Leaf | None, heading: str) -> list[Programme]:
    """The programmes in a cell; `code` is the cell of its code, if there is a column of codes."""
    allowed = kinds_in(heading)
    return [_programme(name, code, allowed) for name in names(cell)]


def codes_above(code: str) -> Iterator[str]:
    """The codes that this one continues, the longest first."""
    while "." in code:
        code = code.rpartition(".")[0]
        yield code


def _programme(name: Leaf, code: Leaf | None, allowed: tuple[str, ...]) -> Programme:
    own, rest = in_front(name.text or "")
    title = Leaf(rest, name.at) if own else numbered(name)[1]
    written = own or ((code.text or "").strip().rstrip(".") if code is not None else None)
    kind = tier(written) if written else None
    if kind is None and normalise(title.text or "").startswith("program "):
        kind = "program"
    return Programme(title, written, allowed, kind)
