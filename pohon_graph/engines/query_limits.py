"""Limits of time and rows for one query."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from typing import Final

from pohon_graph.errors import QueryLimit
from pohon_graph.texts import say

SECONDS: Final = 30.0
ROWS: Final = 100_000
LONGEST: Final = 600.0  # seconds for one built-in query, or a rule, in the embedded engine

Watch = Callable[[], AbstractContextManager[None]]


@dataclass(frozen=True, slots=True)
class Limits:
    """Limits of one query; None is unlimited. The engine enters `watch` while it works: some engines
    cannot stop themselves, and then the caller may have a way to end the query."""

    seconds: float | None = SECONDS
    rows: int | None = ROWS
    watch: Watch = nullcontext

    def out_of_time(self) -> QueryLimit:
        """The error for a query that takes too long."""
        if self.seconds is None:
            return QueryLimit(say("store.question-time", seconds=f"{LONGEST:g}"))
        return QueryLimit(say("store.query-time", seconds=f"{self.seconds:g}"))

    def too_many_rows(self, found: int | None = None) -> QueryLimit:
        """The error for an answer with too many rows, of which at least `found` exist."""
        key = "store.query-rows" if found is None else "store.query-rows-of"
        return QueryLimit(say(key, limit=self.rows, found=found))


OWN: Final = Limits(seconds=None, rows=None)  # for built-in queries and rules
