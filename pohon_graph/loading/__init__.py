"""Reads tree files, tables and the nomenclature into graphs, or says all that is wrong with them.

The readers are imported when they are first used: an audit of a store needs a few modules of this
package for its settings and suppressions, and should not pay for the rest.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pohon_graph.graph.model import Row
    from pohon_graph.graph.shelf import Shelf
    from pohon_graph.loading.inputs import Loaded
    from pohon_graph.loading.nomenclature.naming import Naming

__all__ = ["bundled_nomenclature", "read"]


def read(
    paths: Sequence[str | os.PathLike[str]], naming: Naming | None = None, shelf: Shelf | None = None
) -> Loaded:
    """Read tree files (YAML or JSON), folders of them, tables, workbooks, tables of the nomenclature.

    `naming` is what the user says of a table of the nomenclature that its file does not say. With a
    `shelf` the graphs are put there one by one, and not into what is given back. Raises
    InputError with every problem of every input, in the order of `paths`.
    """
    from pohon_graph.loading.inputs import read_inputs

    return read_inputs(paths, naming, shelf)


def bundled_nomenclature() -> list[Row]:
    """The rows of the table that ships with the program."""
    from pohon_graph.loading.nomenclature import bundled_nomenclature as bundled

    return bundled()
