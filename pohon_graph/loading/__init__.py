"""Reads tree files, tables and the nomenclature into graphs, or reports every problem in them.

The readers are imported on first use: an audit of a store needs only a few modules of this package,
for its settings and suppressions, and should not pay for the rest.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from pohon_graph.files import PathLike

if TYPE_CHECKING:
    from pohon_graph.graph.model import Row
    from pohon_graph.graph.packed_graphs import Shelf
    from pohon_graph.loading.answers import Answers
    from pohon_graph.loading.inputs import Loaded
    from pohon_graph.loading.nomenclature.table_scope import Naming

__all__ = ["bundled_nomenclature", "read"]


def read(
    paths: Sequence[PathLike],
    naming: Naming | None = None,
    shelf: Shelf | None = None,
    answers: Answers | None = None,
) -> Loaded:
    """Read tree files (YAML or JSON), folders of them, tables, workbooks, tables of the nomenclature.

    `naming` holds facts about a table of the nomenclature that its file lacks, `answers` those that a
    planner's workbook lacks. With a `shelf` the
    graphs go there one by one instead of into the result. Raises InputError with every problem of
    every input, in the order of `paths`.
    """
    from pohon_graph.loading.inputs import read_inputs

    return read_inputs(paths, naming, shelf, answers)


def bundled_nomenclature() -> list[Row]:
    """The rows of the table that ships with the program."""
    from pohon_graph.loading.nomenclature import bundled_nomenclature as bundled

    return bundled()
