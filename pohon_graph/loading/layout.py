"""The interface of a layout of planners' sheets."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from pohon_graph.loading.planner_sheets.drafts import Draft
from pohon_graph.loading.planner_sheets.table import Table


@dataclass(frozen=True, slots=True)
class Layout:
    """A layout that can be read. The first layout by `place` that `fits` a sheet's first table reads it.

    `read` fills the draft of the sheet from the table. `name` is the key of its name in the texts.
    """

    place: int
    name: str
    fits: Callable[[Table], bool]
    read: Callable[[Table, Draft], None]
