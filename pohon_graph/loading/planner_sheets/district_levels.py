"""The levels of a district office (kecamatan): its head is of echelon III, one step lower than elsewhere."""

from __future__ import annotations

import re
from typing import Final

from pohon_graph.graph.normalised_text import normalise
from pohon_graph.loading.planner_sheets import heading_roles as h
from pohon_graph.loading.planner_sheets.columns import Column
from pohon_graph.loading.planner_sheets.drafts import Draft
from pohon_graph.loading.planner_sheets.table import Table

_DISTRICT = re.compile(r"(?:kantor )?(?:kecamatan|kec|distrik)\b")
_SECRETARY: Final = ("sekretaris", "sekcam")  # next to the head, who may be named in the title
_POSITIONS: Final = (
    ("", re.compile(r"\b(?:eselon|ess|es) (?:ii|2)\b")),
    ("ultimate", re.compile(r"\b(?:(?:eselon|ess|es) (?:iii|3)|camat)\b")),
    (
        "intermediate",
        re.compile(r"\b(?:(?:eselon|ess|es) (?:iv|4)|kepala seksi|kasi|kasubb?ag|kepala sub ?bagian)\b"),
    ),
    ("operational", re.compile(r"\b(?:jf|jabatan fungsional|pelaksana|staf)\b")),
)


def level_in_district(position: str) -> str | None:
    """The level whose goals an officer of a district office owns; None for one that it has not."""
    text = normalise(position)
    return "intermediate" if text.startswith(_SECRETARY) else _of(text) or None


def raise_levels(table: Table, draft: Draft) -> None:
    """Give columns of ESELON III the level of the agency's head, and those below the next ones; that is asked
    about. A heading that names a level in words keeps it."""
    agency = normalise((draft.agency.text or "") if draft.agency else "")
    table.in_district = _DISTRICT.match(agency) is not None
    places = {column.place: _position(column) for column in table.statements}
    if not table.in_district or "ultimate" not in places.values() or "" in places.values():
        return
    said = {place for place, one in draft.given.columns.items() if one.level} if draft.given else set()
    raised = [
        column
        for column in table.statements
        if places[column.place] and column.place not in said and not h.says_level(column.path)
    ]
    for column in raised:
        column.level = h.LevelRead(places[column.place])
    if raised:
        draft.ledger.ask(raised[0].heading.at, "district")


def _position(column: Column) -> str | None:
    """The level that the echelon in a heading means in a district office; empty for one that it has not."""
    return _of(normalise(" ".join(column.path)))


def _of(text: str) -> str | None:
    return next((level for level, words in _POSITIONS if words.search(text)), None)
