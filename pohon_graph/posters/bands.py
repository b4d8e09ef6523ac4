"""Places boxes in level bands, each branch in a strip that no other branch enters.

A branch owns the space from its left to its right edge, so lines that go down inside it never meet the box of
another. Leaves of one parent hang in columns below it, and whole branches do in a band that several levels
share. On slides, a connector has few corners, so leaves hang on a line from the left side of their parent, or
on both sides of one from its middle.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, TypeVar

from pohon_graph.posters.cards import Card
from pohon_graph.posters.plan import Arrangement, Box, Placed, Plan, label_height

APART: Final = 1.1  # between boxes next to each other
BETWEEN: Final = 0.7  # between boxes of a column
TRACK: Final = 0.7  # between parallel lines of goals with several parents
GAP: Final = 1.9  # between two bands
_GUTTER: Final = 0.95  # on the left of a column, for the lines to its boxes
_SIDE: Final = 0.6  # on the left of a goal whose leaves hang on its left line
_BESIDE: Final = 0.6  # between two columns and the line between them
_SPINE: Final = 0.25  # where in it the line from the parent is
_LANE: Final = 0.6  # where in it other lines are
_INDENT: Final = 1.1  # of a goal that hangs below its parent
_ROOTS: Final = 2.4  # between trees next to each other
_WIDEST: Final = 2.1  # how much wider than a leaf a box over several may be

Block = TypeVar("Block")
Step = tuple[int, int]  # a level, and how many goals of that level are above
Hanging = list[tuple[str, int]]  # goals below each other, each with its depth
Comb = tuple[list[Hanging], list[Hanging]]  # the columns on both sides of a line


def placed(plan: Plan, arrangement: Arrangement, children: Mapping[str, Sequence[str]]) -> Placed:
    """The boxes of a plan in that arrangement."""
    made = _Placing(plan, arrangement, children)
    x = 0.0
    for key in plan.nodes:
        if key not in plan.parents:
            x = made.root(key, x) + _ROOTS
    result = Placed(made.boxes, made.levels(), x - _ROOTS, arrangement.glued)
    _set_heights(result, plan, arrangement.slack)
    return result


class _Placing:
    def __init__(self, plan: Plan, arrangement: Arrangement, children: Mapping[str, Sequence[str]]) -> None:
        self.plan, self.arrangement, self.children = plan, arrangement, children
        self.steps = steps_of(plan, arrangement.hang)
        self.rows = {step: row for row, step in enumerate(sorted(set(self.steps.values())))}
        self.joined = {key for edge in plan.others for key in edge}
        self.boxes: dict[str, Box] = {}

    def levels(self) -> list[tuple[int, ...]]:
        """The ranks of the goals in each row."""
        found: list[set[int]] = [set() for _ in self.rows]
        for key, step in self.steps.items():
            found[self.rows[step]].add(self.plan.nodes[key].rank)
        return [tuple(sorted(ranks)) for ranks in found]

    def root(self, key: str, left: float) -> float:
        """Place a goal without a parent and all below it; returns the right edge."""
        if self._hangs(key):
            return self._column([list(self._hanging(key))], left)
        return self._branch(key, left)

    def _branch(self, key: str, left: float) -> float:
        """Place a branch from `left` on; returns its right edge."""
        if self.arrangement.glued and self._is_list(key):
            return self._list(key, left)
        width = self.arrangement.width
        x, middles, spine = left, [], None
        for unit in self._units(key):
            if x > left:
                x += APART
            if isinstance(unit, tuple):
                spine = x + width + _BESIDE
                x = self._comb(unit, x, spine)
            else:
                x = self._branch(unit, x) if isinstance(unit, str) else self._column(unit, x)
                middles.append(self.boxes[unit if isinstance(unit, str) else unit[0][0][0]].middle)
        right = max(x, left + width)
        wide = min(right - left, width * _WIDEST)
        middle = (middles[0] + middles[-1]) / 2 if middles else left + width / 2
        if spine is not None:
            middle, wide = spine, min(wide, 2 * (spine - left), 2 * (right - spine))
        self._add(key, min(max(middle - wide / 2, left), right - wide), wide)
        return right

    def _units(self, key: str) -> list[str | list[Hanging] | Comb]:
        """The branches and columns below a goal, in order; what hangs in one row shares columns."""
        if self.arrangement.glued:
            return self._glued_units(key)
        units: list[str | list[Hanging]] = []
        hanging: dict[Step, list[Hanging]] = {}
        for child in self.children[key]:
            if not self._hangs(child) and self.children[child]:
                units.append(child)
                continue
            step = self.steps[child]
            if step not in hanging:
                hanging[step] = []
                units.append(hanging[step])
            hanging[step].append(list(self._hanging(child)))
        return [
            part
            for unit in units
            for part in ([unit] if isinstance(unit, str) else self._divided(unit, self._count(unit)))
        ]

    def _glued_units(self, key: str) -> list[str | list[Hanging] | Comb]:
        """The branches below a goal, and its leaves: next to each other, or most of them on both sides of
        one line."""
        comb = self._combed(key)
        hung = {goal for column in comb or () for block in column for goal, _ in block}
        others = [one for one in self.children[key] if one not in hung]
        units: list[str | list[Hanging] | Comb] = [] if comb is None else [comb]
        return [*units, *(one if self.children[one] else [[(one, 0)]] for one in others)]

    def _is_list(self, key: str) -> bool:
        """Whether all below a goal are leaves of one level in one column, which no other line reaches."""
        leaves = self.children[key]
        if len(leaves) < 2 or any(self.children[one] or one in self.joined for one in leaves):
            return False
        return (
            len({self.steps[one] for one in leaves}) == 1 and self._count([[(one, 0)] for one in leaves]) == 1
        )

    def _list(self, key: str, left: float) -> float:
        """Place a goal and its leaves on its left line; returns the right edge."""
        x, width = left + _SIDE, self.arrangement.width
        self._add(key, x, width + _INDENT)
        self.boxes[key].column = left
        for leaf in self.children[key]:
            row, made = self.rows[self.steps[leaf]], self._card(leaf, 0)
            place = x + _INDENT
            self.boxes[leaf] = Box(self.plan.nodes[leaf], made, place, row, spine=left + _SPINE, column=left)
        return x + _INDENT + width

    def _combed(self, key: str) -> Comb | None:
        """The leaves of a goal in two columns, if there are some of one level that no other line reaches and
        they would be in at most two."""
        leaves = [one for one in self.children[key] if not self.children[one] and one not in self.joined]
        blocks: list[Hanging] = [[(leaf, 0)] for leaf in leaves]
        if len(blocks) < 3 or len({self.steps[one] for one in leaves}) > 1 or self._count(blocks) > 2:
            return None
        left, right = self._divided(blocks, 2)
        return left, right

    def _hangs(self, key: str) -> bool:
        hang = self.arrangement.hang
        return hang is not None and self.plan.nodes[key].rank >= hang

    def _hanging(self, key: str, depth: int = 0) -> Iterator[tuple[str, int]]:
        yield key, depth
        for child in self.children[key]:
            yield from self._hanging(child, depth + 1)

    def _heights(self, blocks: list[Hanging]) -> list[float]:
        return [sum(self._card(*one).height + BETWEEN for one in block) for block in blocks]

    def _count(self, blocks: list[Hanging]) -> int:
        """The number of columns in which these blocks have the height of the arrangement."""
        return count_of_columns(self._heights(blocks), self.arrangement.column)

    def _divided(self, blocks: list[Hanging], count: int) -> list[list[Hanging]]:
        """Blocks as so many columns of about the same height."""
        return divided(blocks, self._heights(blocks), count)

    def _column(self, blocks: list[Hanging], left: float) -> float:
        """Place what hangs in one column; a single box needs no lines on its left."""
        goals = [one for block in blocks for one in block]
        has_lines = len(goals) > 1 and (len(blocks) > 1 or any(key in self.joined for key, _ in goals))
        start = left + _GUTTER if has_lines else left
        for key, depth in goals:
            made = self._card(key, depth)
            box = Box(
                self.plan.nodes[key], made, start + depth * _INDENT, self.rows[self.steps[key]], column=left
            )
            box.lane = left + _LANE if has_lines else None
            if depth or len(blocks) > 1:
                box.spine = box.x - _INDENT + _SPINE if depth else left + _SPINE
            self.boxes[key] = box
        return start + self.arrangement.width

    def _comb(self, columns: Comb, left: float, spine: float) -> float:
        """Place two columns on both sides of a line; no other line passes between them."""
        width = self.arrangement.width
        for column, x, start in ((columns[0], left, left), (columns[1], spine + _BESIDE, left + width)):
            for key, _ in (goal for block in column for goal in block):
                row = self.rows[self.steps[key]]
                self.boxes[key] = Box(
                    self.plan.nodes[key], self._card(key, 0), x, row, spine=spine, column=start
                )
        return spine + _BESIDE + width

    def _card(self, key: str, depth: int) -> Card:
        width = max(self.arrangement.width - depth * _INDENT, self.arrangement.width / 2)
        return self.plan.nodes[key].card(width)

    def _add(self, key: str, x: float, width: float) -> None:
        node = self.plan.nodes[key]
        self.boxes[key] = Box(node, node.card(width), x, self.rows[self.steps[key]])


def count_of_columns(heights: Sequence[float], column: float) -> int:
    """The number of columns in which blocks of these heights have the height `column`."""
    return min(len(heights), -(-int(sum(heights)) // max(1, int(column))))


def divided(blocks: Sequence[Block], heights: Sequence[float], count: int) -> list[list[Block]]:
    """Blocks as columns of about the same height, `count` or fewer."""
    columns: list[list[Block]] = []
    share, used = sum(heights) / max(1, count), 0.0
    for block, height in zip(blocks, heights, strict=True):
        if not columns or used + height / 2 > share * len(columns):
            columns.append([])
        columns[-1].append(block)
        used += height
    return columns


def steps_of(plan: Plan, hang: int | None) -> dict[str, Step]:
    """The row of each goal: its level, and how many goals of that level are above it. All levels from
    `hang` on share a row."""
    steps: dict[str, Step] = {}

    def step(key: str) -> Step:
        if key not in steps:
            rank, parent = plan.nodes[key].rank, plan.parents.get(key)
            if hang is not None and rank >= hang:
                steps[key] = (hang, 0)
            else:
                above = step(parent) if parent is not None else (-1, 0)
                steps[key] = (rank, above[1] + 1 if above[0] == rank else 0)
        return steps[key]

    for key in plan.nodes:
        step(key)
    return steps


def _set_heights(result: Placed, plan: Plan, slack: float) -> None:
    """Put the bands below each other; a space between two is higher if lines of `others` run in it."""
    result.heights = [sum(label_height(plan.levels[rank]) for rank in row) for row in result.levels]
    _stack(result)
    lines = _lines_between(result, plan.others)
    y = 0.0
    for row, height in enumerate(result.heights):
        result.gaps.append(y)
        y += lines[row] * TRACK + (GAP + slack if row else (TRACK if lines[0] else 0.0))
        result.tops.append(y)
        y += height
    result.gaps.append(y)
    result.height = y + (lines[-1] + 1) * TRACK * bool(lines[-1])
    for box in result.boxes.values():
        box.y += result.tops[box.row]


def _stack(result: Placed) -> None:
    """Put the boxes of each column below each other, and find the height of each row."""
    ends: dict[tuple[int, float], float] = {}
    for box in result.boxes.values():
        if box.column is not None:
            place = (box.row, box.column)
            box.y = ends.get(place, 0.0)
            ends[place] = box.bottom + BETWEEN
        result.heights[box.row] = max(result.heights[box.row], box.bottom)


def _lines_between(result: Placed, others: Iterable[tuple[str, str]]) -> list[int]:
    """How many lines of `others` run in each space between bands."""
    lines = [0] * (len(result.levels) + 1)
    for parent, child in others:
        for gap in {exit_gap(result.boxes[parent]), result.boxes[child].row}:
            lines[gap] += 1
    return lines


def exit_gap(box: Box) -> int:
    """The space between bands into which other lines leave a box: above its band if it hangs in a column."""
    return box.row if box.lane is not None else box.row + 1
