"""Pairs of goals of two versions of a tree."""

from __future__ import annotations

from dataclasses import dataclass, field

from pohon_graph.edits.tree_side import TreeSide


@dataclass(slots=True)
class Pairs:
    """Goals of the old version and of the new one, by local id, in both directions."""

    old: TreeSide
    new: TreeSide
    to_new: dict[str, str] = field(default_factory=dict)
    to_old: dict[str, str] = field(default_factory=dict)
    doubtful: set[str] = field(default_factory=set)  # new ids that only a likeness paired

    def join(self, before: str, after: str) -> None:
        """Pair two goals."""
        self.to_new[before] = after
        self.to_old[after] = before

    @property
    def old_left(self) -> list[str]:
        """The unpaired goals of the old version."""
        return [id_ for id_ in self.old.goals if id_ not in self.to_new]

    @property
    def new_left(self) -> list[str]:
        """The unpaired goals of the new version."""
        return [id_ for id_ in self.new.goals if id_ not in self.to_old]

    def have_same_parent(self, before: str, after: str) -> bool:
        """Whether both are top goals, or any of their parents are paired or have one title."""
        above, now = self.old.parents[before], self.new.parents[after]
        if not above or not now:
            return not above and not now
        norms = {self.new.goals[id_]["norm"] for id_ in now}
        return any(
            self.to_new[id_] in now if id_ in self.to_new else self.old.goals[id_]["norm"] in norms
            for id_ in above
        )
