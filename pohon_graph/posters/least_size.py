"""The least width and height of arrangements, found without placing a box.

Most arrangements that are tried do not fit, and this says so at a fraction of the cost. Only leaves count for
heights: their width is that of the arrangement, while boxes over several branches may be wider.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from pohon_graph.posters.bands import APART, BETWEEN, GAP, TRACK, Step, count_of_columns, divided, steps_of
from pohon_graph.posters.plan import Plan, label_height

_ROUNDING = 1e-6  # sums in another order differ by less


@dataclass(slots=True)
class _Leaves:
    """Leaves of one parent in one row: their heights with the spaces below them."""

    row: int
    heights: list[float] = field(default_factory=list)
    apart: int = 0  # leaves that other lines reach, which on slides never share a column
    _divided: dict[int, tuple[int, float]] = field(default_factory=dict)

    def wanted(self, height: float) -> int:
        """The number of columns of about that height."""
        return count_of_columns(self.heights, height)

    def divided(self, count: int) -> tuple[int, float]:
        """The number of columns that so many wanted ones become, and the height of the highest."""
        if count not in self._divided:
            columns = divided(self.heights, self.heights, count)
            self._divided[count] = len(columns), max(map(sum, columns), default=0.0) - BETWEEN
        return self._divided[count]


@dataclass(slots=True)
class _Family:
    """What is below one goal: goals with others below them, and leaves."""

    branches: list[str] = field(default_factory=list)
    leaves: dict[Step, _Leaves] = field(default_factory=dict)

    def columns(self, leaves: _Leaves, height: float, *, glued: bool) -> int:
        """The number of columns wanted for these leaves. On slides they are a list below their parent, two
        columns on both sides of a line, or all next to each other."""
        found, count = leaves.wanted(height), len(leaves.heights)
        if not glued:
            return found
        if len(self.leaves) > 1:
            return count
        if found == 1 and count > 1 and not self.branches and not leaves.apart:
            return 1
        return 2 if count > 2 and found <= 2 else count


class Rows:
    """The rows of a plan with a band for each level."""

    def __init__(self, plan: Plan, children: Mapping[str, Sequence[str]], *, glued: bool) -> None:
        self.plan, self.children, self.glued = plan, children, glued
        self.joined = {key for edge in plan.others for key in edge}
        self.parents = [key for key in plan.nodes if key not in plan.parents]  # each before those below it
        for key in self.parents:
            self.parents += children[key]
        self.parents = [key for key in self.parents if children[key]]
        self.steps = steps_of(plan, None)
        self.places = {step: row for row, step in enumerate(sorted(set(self.steps.values())))}
        ranks: list[set[int]] = [set() for _ in self.places]
        for key, step in self.steps.items():
            ranks[self.places[step]].add(plan.nodes[key].rank)
        self.heights = [sum(label_height(plan.levels[rank]) for rank in row) for row in ranks]
        self.between = GAP * (len(ranks) - 1) + TRACK * len(plan.others)


class LeastSize:
    """Of the arrangements with leaves of one width, in a band for each level."""

    def __init__(self, rows: Rows, width: float) -> None:
        self.rows, self.width = rows, width
        self.families = {key: self._family(key) for key in reversed(rows.parents)}
        self.heights = list(rows.heights)
        for key, below in rows.children.items():
            if not below:
                row, height = rows.places[rows.steps[key]], rows.plan.nodes[key].card(width).height
                self.heights[row] = max(self.heights[row], height)

    def _family(self, key: str) -> _Family:
        rows, made = self.rows, _Family()
        for child in rows.children[key]:
            if rows.children[child]:
                made.branches.append(child)
                continue
            step = rows.steps[child]
            leaves = made.leaves.setdefault(step, _Leaves(rows.places[step]))
            if rows.glued and child in rows.joined:
                leaves.apart += 1
                continue
            leaves.heights.append(rows.plan.nodes[child].card(self.width).height + BETWEEN)
        return made

    def with_columns(self, height: float) -> tuple[float, float]:
        """The least width, and the least height, with columns of about that height."""
        heights = list(self.heights)
        widths: dict[str, float] = {}
        for key, family in self.families.items():
            count, wide = len(family.branches), sum(widths[one] for one in family.branches)
            for leaves in family.leaves.values():
                wanted = family.columns(leaves, height, glued=self.rows.glued)
                columns, highest = leaves.divided(wanted)
                count += columns + leaves.apart
                wide += (columns + leaves.apart) * self.width
                heights[leaves.row] = max(heights[leaves.row], highest)
            widths[key] = max(self.width, wide + APART * (count - 1))
        plan = self.rows.plan
        roots = (widths.get(key, self.width) for key in plan.nodes if key not in plan.parents)
        return sum(roots) - _ROUNDING, sum(heights) + self.rows.between - _ROUNDING
