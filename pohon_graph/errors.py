"""What can go wrong, as one small tree of exceptions.

    PohonError                 anything a user can be told in one sentence
    ├── UsageError             the request itself is wrong            (exit 2)
    │   └── InputError         files with problems, all of them listed (exit 2)
    └── CannotRun              the request is fine, the world is not   (exit 3)
        ├── StoreError         the store cannot be opened, read or written
        │   ├── StoreBusy      another process is writing to it
        │   ├── StoreDamaged   its file is not whole, or none of this program
        │   └── StoreEmpty     nothing has been loaded into it
        └── QueryError         a query or rule that the engine refuses
            └── QueryLimit     one that would take too long, too much memory or too many rows

Messages are already sentences in the user's language (see `pohon_graph.texts`); drivers' own
errors are translated where the driver is called, and the command line turns `exit_code` into the
process's exit code in one place.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


class PohonError(Exception):
    """The root: `str(error)` is one sentence that says what to do next."""

    exit_code = 3


class UsageError(PohonError):
    """The command, option or argument is not one that can be carried out."""

    exit_code = 2


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing wrong with one place of the input.

    `place` is `file:line` with the path as the user typed it (or `file!sheet!cell`, or just the
    file where it has no line); `sentence` is for the user, in the user's language.
    """

    place: str
    sentence: str

    def __str__(self) -> str:
        return f"{self.place}: {self.sentence}"


class InputError(UsageError):
    """Everything that is wrong with the input, in reading order; nothing was written.

    `notices` say what was left out or read in another way: often the cause of a problem.
    """

    def __init__(self, problems: Sequence[Problem], notices: Sequence[Problem] = ()) -> None:
        self.problems = tuple(problems)
        self.notices = tuple(notices)
        super().__init__("\n".join(map(str, self.problems)))


class CannotRun(PohonError):
    """Nothing is wrong with the request; the store, the disk or a rule is."""

    exit_code = 3


class StoreError(CannotRun):
    """The store cannot be opened, read or written."""


class StoreBusy(StoreError):
    """Another process is writing to the store; nothing was changed."""


class StoreDamaged(StoreError):
    """The file of the store is not whole, or none of this program; it is left as it is."""


class StoreEmpty(StoreError):
    """Nothing has been loaded into the store yet."""


class QueryError(CannotRun):
    """The engine, or our own reader, refuses a query or a rule."""


class QueryLimit(QueryError):
    """A query that is well formed but would take too long, too much memory or too many rows."""
