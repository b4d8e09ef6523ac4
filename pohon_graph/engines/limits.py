"""What one question may take of time and give of rows."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from typing import Final

from pohon_graph.errors import QueryLimit
from pohon_graph.texts import say

SECONDS: Final = 30.0
ROWS: Final = 100_000
LONGEST: Final = 600.0  # seconds for one of our own questions, or a rule, in the embedded engine

Watch = Callable[[], AbstractContextManager[None]]


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds of one query: None is none. `watch` is entered while the engine itself works: an engine may
    not be able to stop, and then whoever called may have a way to end it."""

    seconds: float | None = SECONDS
    rows: int | None = ROWS
    watch: Watch = nullcontext

    def out_of_time(self) -> QueryLimit:
        """The error for a query that takes too long."""
        if self.seconds is None:
            return QueryLimit(say("store.question-time", seconds=f"{LONGEST:g}"))
        return QueryLimit(say("store.query-time", seconds=f"{self.seconds:g}"))

    def too_many_rows(self, found: int | None = None) -> QueryLimit:
        """The error for an answer with more than the rows wanted, of which `found` are known to be there."""
        key = "store.query-rows" if found is None else "store.query-rows-of"
        return QueryLimit(say(key, limit=self.rows, found=found))


OWN: Final = Limits(seconds=None, rows=None)  # for the program's own questions and for rules
