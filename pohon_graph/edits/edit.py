"""The shape of an edit, and of a comparison of two versions of a tree."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Final

from pohon_graph.graph.model import Row

# In the order in which they are listed.
KINDS: Final = (
    "removed", "added", "moved", "reworded", "levels", "indicators", "targets", "owners", "programmes",
    "partners", "names", "details",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Place:
    """A thing in one version: its id without the tree's, its title and its place in the file."""

    id: str
    title: str
    source: str | None


@dataclass(frozen=True, slots=True)
class Subject:
    """The goal or other thing that was edited, in both versions; None in the one that lacks it."""

    before: Place | None
    after: Place | None

    @property
    def title(self) -> str:
        """The newest title."""
        place = self.after or self.before
        return place.title if place else ""


@dataclass(frozen=True, slots=True)
class ChangedValue:
    """One value that was changed, added (no `before`) or removed (no `after`).

    `name` is the key of a field, or target, revised, baseline or actual for a target of `year` and
    `quarter`.
    """

    name: str
    before: str | None = None
    after: str | None = None
    year: int | None = None
    quarter: int | None = None


@dataclass(frozen=True, slots=True)
class Edit:
    """One edit.

    `what` names its sentence within its kind. Several `subjects` were edited in the same way. `below`
    counts the goals under the subject that share its fate; `orphans` are goals that moved because of
    it, to `heir`. A doubtful edit follows from a likeness, so somebody should look at it.
    """

    kind: str
    what: str
    subjects: tuple[Subject, ...]
    changes: tuple[ChangedValue, ...] = ()
    part: str | None = None  # the title of the indicator
    below: int = 0
    orphans: tuple[Subject, ...] = ()
    heir: str | None = None
    is_doubtful: bool = False


@dataclass(frozen=True, slots=True)
class Compared:
    """Two versions of a tree, or one that the other side lacks; the edits that lead from one to the other.

    `spelling` counts texts of which only capitals, blanks or punctuation changed.
    """

    before: Row | None
    after: Row | None
    edits: tuple[Edit, ...] = ()
    goals: int = 0  # of the newer version, or of the only one
    spelling: int = 0


@dataclass(frozen=True, slots=True)
class Edits:
    """The trees that differ, and how many are the same."""

    trees: tuple[Compared, ...] = field(default_factory=tuple)
    unchanged: int = 0

    def counts(self) -> dict[str, int]:
        """The number of edited goals and other things, by kind, without kinds that have none."""
        counted: Counter[str] = Counter()
        for tree in self.trees:
            for edit in tree.edits:
                counted[edit.kind] += len(edit.subjects) if edit.subjects else 1
        return {kind: counted[kind] for kind in KINDS if counted[kind]}
