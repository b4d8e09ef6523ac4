"""What became of each filled cell of a sheet: a fact, a heading, left out, or a question."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, Final

from pohon_graph.documents.nodes import Leaf, Place
from pohon_graph.documents.quoting import shown
from pohon_graph.loading.grid import Grid
from pohon_graph.texts import has, say

FACT, HEADING, LEFT, ASKED = "facts", "headings", "left", "asked"
FATES: Final = (FACT, HEADING, LEFT, ASKED)

Reason = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Question:
    """Something that the sheet does not say. `key` names its sentence, unless a field `sentence` does; one
    that `stops` the load must be answered first. Its `cells` wait for the answer."""

    at: Place
    key: str
    fields: dict[str, Any]
    stops: bool = False
    cells: tuple[Place, ...] = ()

    @property
    def text(self) -> str:
        """Its sentence in the current language."""
        key = f"layouts.ask.{self.fields.get('sentence', self.key)}"
        return say(key if has(key) else f"load.{self.key}", **self.fields)


@dataclass
class Ledger:
    """The fates of the cells of one sheet, in the order in which they were decided, and its questions."""

    grid: Grid
    fates: dict[Place, str] = field(default_factory=dict)
    reasons: dict[Reason, list[Place]] = field(default_factory=dict)  # of cells left out
    questions: list[Question] = field(default_factory=list)

    def fact(self, *cells: Leaf) -> None:
        """Note cells that the tree holds."""
        for cell in cells:
            self.fates[cell.at] = FACT

    def heading(self, cells: Iterable[Leaf]) -> None:
        """Note cells that name columns, or the sheet."""
        self._note(HEADING, cells)

    def leave(self, reason: str, cells: Iterable[Leaf], detail: str = "") -> None:
        """Note cells that are left out, unless something else was made of them. `reason` names a sentence,
        `detail` is the heading of their column."""
        new = [cell for cell in cells if cell.at not in self.fates]
        self._note(LEFT, new)
        if new:
            self.reasons.setdefault((reason, detail), []).extend(cell.at for cell in new)

    def ask(
        self, at: Place, key: str, about: Iterable[Leaf] = (), *, stops: bool = False, **fields: Any
    ) -> None:
        """Ask a question; the cells that it is `about` wait for its answer."""
        waiting = list(about)
        self._note(ASKED, waiting)
        self.questions.append(Question(at, key, fields, stops, tuple(cell.at for cell in waiting)))

    def ask_which(self, key: str, leaf: Leaf, first: Leaf) -> None:
        """Ask which of two cells about one thing is right; the first one is read."""
        here, there = (str(one.at).rpartition("!") for one in (leaf, first))
        cell = there[2] if here[0] == there[0] else str(first.at).partition("!")[2]
        self.ask(
            leaf.at, key, [leaf], text=shown(leaf.text or ""), first=shown(first.text or ""), cell=cell
        )  # fmt: skip

    def answered(self, question: Question, *, is_read: bool) -> None:
        """Note that a question was answered, which settles the cells that waited for it."""
        self.questions.remove(question)
        self.settle(question.cells, is_read=is_read)

    def settle(self, places: Iterable[Place], *, is_read: bool) -> None:
        """Note that cells asked about are facts now, or left out as the user wants."""
        for at in dict.fromkeys(places):
            if self.fates.get(at) == ASKED:
                self.fates[at] = FACT if is_read else LEFT
                if not is_read:
                    self.reasons.setdefault(("answered", ""), []).append(at)

    def left(self) -> dict[Reason, list[Place]]:
        """The cells left out in the end, by reason."""
        found = {
            reason: [at for at in places if self.fates[at] == LEFT] for reason, places in self.reasons.items()
        }
        return {reason: places for reason, places in found.items() if places}

    def counts(self) -> dict[str, int]:
        """The number of cells of each fate. Their sum is the number of filled cells."""
        self.leave("unread", (leaf for *_, leaf in self.grid.cells()))
        found = Counter(self.fates.values())
        return {fate: found[fate] for fate in FATES}

    def _note(self, fate: str, cells: Iterable[Leaf]) -> None:
        for cell in cells:
            self.fates[cell.at] = fate
