"""Mapping files that the program proposes for planners' workbooks."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from pohon_graph.documents.nodes import Source, Unreadable
from pohon_graph.errors import InputError, Problem
from pohon_graph.loading.answers import Answers
from pohon_graph.loading.delimited_grid import SUFFIXES
from pohon_graph.loading.formats.xlsx_workbook import FORMAT
from pohon_graph.loading.planner_workbook import planner_map
from pohon_graph.loading.sheet_maps.map_reader import beside


@dataclass(frozen=True, slots=True)
class Proposal:
    """The text of a mapping file and the path of its file; whether one of its questions `stops` a
    load."""

    path: str
    text: str
    stops: bool
    notices: list[Problem]


def proposal(path: str, answers: Answers) -> Proposal | None:
    """The mapping of a workbook as it is read now; None for other files. Raises InputError if the workbook
    cannot be read."""
    if not path.lower().endswith((*FORMAT.suffixes, *SUFFIXES)):
        return None
    source = Source(path.replace("\\", "/"))
    try:
        found = planner_map(path, source, answers)
    except Unreadable as error:
        raise InputError(source.found(), source.noticed()) from error
    if found is None:
        return None
    return Proposal(beside(path), found[0], found[1], source.noticed())


def questions(path: str, answers: Answers) -> Proposal | None:
    """The same, only if a question stops the load of a readable workbook."""
    if not Path(path).is_file():
        return None
    try:
        found = proposal(path, answers)
    except InputError:
        return None
    return found if found is not None and found.stops else None
