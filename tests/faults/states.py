"""States of a store that are known beforehand, so that any other one is recognised.

A state is three trees that change together: two of one agency, which share its officers and programmes,
and one of the partner that they crosscut with. Nearly every goal has another title, target or owner in each
state, and each tree another number of goals, so that an answer that mixes two states is no state's answer.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Document = dict[str, Any]

AGENCY, PARTNER = "dinsos", "perkimtan"
TOP = f"{AGENCY}-2024/puncak"  # a goal that every state has
TREES = ((AGENCY, 2024), (AGENCY, 2025), (PARTNER, 2024))
_AGENCIES = [{"id": AGENCY, "title": "Dinas Sosial"}, {"id": PARTNER, "title": "Dinas Perkimtan"}]


@dataclass(frozen=True, slots=True)
class State:
    """One state: its number and the folder of tree files that `pohon load` turns a store into it with."""

    number: int
    folder: Path


def make_states(folder: Path, count: int = 3, goals: int = 10) -> list[State]:
    """`count` states below `folder`, of trees of about that many `goals`."""
    return [_state(folder / f"state-{number}", number, goals) for number in range(count)]


def _state(folder: Path, number: int, goals: int) -> State:
    folder.mkdir(parents=True)
    for agency, year in TREES:
        write(folder / f"{agency}-{year}.json", tree(agency, year, number, goals + number))
    return State(number, folder)


def write(path: Path, document: Document) -> Path:
    """Make a tree file."""
    path.write_text(json.dumps(document, ensure_ascii=False, indent=1), encoding="utf-8")
    return path


def tree(agency: str, year: int, number: int, goals: int) -> Document:
    """The tree of that agency and year in the state of that number, with so many goals."""
    officers = [{"id": f"p{n}", "title": f"Pejabat {n} keadaan {number}"} for n in range(4)]
    programs = [
        {"id": f"r{n}", "title": f"Program {n} keadaan {number}", "kind": "program"} for n in range(3)
    ]
    others = [_goal(agency, number, place) for place in range(1, goals)]
    top = {**_goal(agency, number, 0), "id": "puncak", "level": "ultimate", "children": others}
    return {
        "pohon": 1, "agency": agency, "period": year, "title": f"Pohon {agency} {year} keadaan {number}",
        "agencies": _AGENCIES, "officers": officers, "programs": programs, "goals": [top],
    }  # fmt: skip


def _goal(agency: str, number: int, place: int) -> Document:
    """A goal; every third has no owner and every fourth no target, one further on in each state."""
    partner = PARTNER if agency == AGENCY else AGENCY
    turn = place + number
    indicator = {"title": f"Persentase layanan {place}", "target": f"{10 + turn} %"}
    return {
        "id": f"s{place}",
        "title": f"Meningkatnya layanan {place} keadaan {number}",
        "level": "intermediate",
        "indicators": [indicator if turn % 4 else {"title": indicator["title"]}],
        "owners": [f"p{turn % 4}"] if turn % 3 else [],
        "programs": [f"r{turn % 3}"],
        "crosscuts": [partner] if place < 4 + number else [],
    }
