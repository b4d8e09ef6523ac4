"""The program's errors, as one small tree of exceptions.

    PohonError                 any error that one sentence explains to the user
    ├── UsageError             the request itself is wrong            (exit 2)
    │   └── InputError         files with problems, all of them listed (exit 2)
    └── CannotRun              the request is valid but cannot be carried out (exit 3)
        ├── StoreError         the store cannot be opened, read or written
        │   ├── StoreBusy      another process is writing to it
        │   ├── StoreDamaged   its file is damaged, or not one of this program
        │   └── StoreEmpty     nothing has been loaded into it
        └── QueryError         a query or rule that the engine refuses
            └── QueryLimit     one that would take too long, too much memory or too many rows

Messages are already sentences in the user's language (see `pohon_graph.texts`). The code that calls a
driver translates the driver's errors, and the command line turns `exit_code` into the process's exit
code in one place.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


class PohonError(Exception):
    """The root: `str(error)` is one sentence that says how to proceed."""

    exit_code = 3


class UsageError(PohonError):
    """The command, option or argument cannot be carried out."""

    exit_code = 2


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One fault at one place of the input.

    `place` is `file:line` with the path as the user typed it (or `file!sheet!cell`, or only the file
    if it has no line); `sentence` is for the user, in the user's language.
    """

    place: str
    sentence: str

    def __str__(self) -> str:
        return f"{self.place}: {self.sentence}"


class InputError(UsageError):
    """All faults of the input, in reading order; nothing was written.

    `notices` list input that was skipped or read differently, often the cause of a problem.
    """

    def __init__(self, problems: Sequence[Problem], notices: Sequence[Problem] = ()) -> None:
        self.problems = tuple(problems)
        self.notices = tuple(notices)
        super().__init__("\n".join(map(str, self.problems)))


class CannotRun(PohonError):
    """The request is valid; the store, the disk or a rule fails."""

    exit_code = 3


class StoreError(CannotRun):
    """The store cannot be opened, read or written."""


class StoreBusy(StoreError):
    """Another process is writing to the store; nothing was changed."""


class StoreDamaged(StoreError):
    """The store's file is damaged, or not one of this program; it stays unchanged."""


class StoreEmpty(StoreError):
    """Nothing has been loaded into the store yet."""


class QueryError(CannotRun):
    """The engine, or the program's Cypher reader, refuses a query or a rule."""


class QueryLimit(QueryError):
    """A well-formed query that would take too long, too much memory or too many rows."""
