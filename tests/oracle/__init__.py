"""The rules once more, in plain Python over the rows of a graph: an independent second opinion.

Written from the catalogue's table and its exact readings, not from the Cypher files. A function named
after a rule's code takes a `View` and gives an `Answer`. Nothing here uses a fact that loading works
out for the rules (normalised texts, ranks, branches, matches of names): those are read anew.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from tests.oracle import cascade, crosscuts, indicators, owners, programs, targets, titles
from tests.oracle.view import Answer, Pair, View

__all__ = ["ORACLE", "Answer", "Pair", "View"]

_FAMILIES = (cascade, indicators, targets, owners, programs, crosscuts, titles)

ORACLE: dict[str, Callable[[View], Answer]] = {
    name: function
    for family in _FAMILIES
    for name, function in vars(family).items()
    if re.fullmatch(r"[A-Z]{3}\d{3}", name)
}
