"""The connectors between boxes: lines along the spaces between bands and branches, which never cross a
box."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pohon_graph.posters.bands import GAP, TRACK, exit_gap
from pohon_graph.posters.plan import Box, Placed, Plan

Point = tuple[float, float]
_BUS = GAP * 0.55  # from the line that joins siblings down to their band
_STUB = 0.7  # from the upper edge of a box that hangs to the line from its parent ...
_OTHER_STUB = 1.3  # ... and to other lines
_TRIED = (1 / 2, 1 / 3, 2 / 3, 1 / 4, 3 / 4, 1 / 5, 2 / 5, 3 / 5, 4 / 5, 1 / 7, 6 / 7)
_SAME = 1e-6
_CLEAR = 0.35  # between parallel lines


@dataclass(frozen=True, slots=True)
class Connector:
    """The line of an edge from parent to child; `other` numbers the edges to goals with several parents."""

    parent: str
    child: str
    points: tuple[Point, ...]
    other: int | None = None


def connectors(plan: Plan, result: Placed) -> list[Connector]:
    """The line of each edge of a plan."""
    found = [
        Connector(parent, child, _corners(_below(result, result.boxes[parent], result.boxes[child])))
        for child, parent in plan.parents.items()
    ]
    return [*found, *other_connectors(plan, result)]


def other_connectors(plan: Plan, result: Placed) -> list[Connector]:
    """The lines of the edges to goals with several parents."""
    return list(_Others(plan, result).lines()) if plan.others else []


def _corners(points: Iterable[Point]) -> tuple[Point, ...]:
    """The points of a line at which it turns, and its ends."""
    found: list[Point] = []
    for x, y in points:
        if found and abs(found[-1][0] - x) < _SAME and abs(found[-1][1] - y) < _SAME:
            continue
        if len(found) > 1 and _in_line(found[-2], found[-1], (x, y)):
            found.pop()
        found.append((x, y))
    return tuple(found)


def _in_line(*points: Point) -> bool:
    return any(all(abs(point[axis] - points[0][axis]) < _SAME for point in points) for axis in (0, 1))


def _below(result: Placed, parent: Box, child: Box) -> Iterator[Point]:
    """The line from a goal to one that is placed below it."""
    if child.row == parent.row and child.spine is not None:
        yield child.spine, parent.bottom
    elif result.glued and child.spine is not None and child.spine < parent.x:
        yield parent.x, parent.centre
        yield child.spine, parent.centre
        yield child.spine, child.centre
        yield child.x, child.centre
        return
    elif result.glued and child.spine is not None:
        yield parent.middle, parent.bottom
        yield parent.middle, child.centre
        yield child.x if child.x > child.spine else child.right, child.centre
        return
    else:
        bus = result.tops[parent.row + 1] - _BUS
        yield parent.middle, parent.bottom
        yield parent.middle, bus
        if child.spine is None:
            yield child.middle, bus
            yield child.middle, child.y
            return
        yield child.spine, bus
    yield child.spine, child.y + _STUB
    yield child.x, child.y + _STUB


class _Others:
    """The lines to goals with several parents: each has a track in the spaces between bands, and passes a
    band between two branches."""

    def __init__(self, plan: Plan, result: Placed) -> None:
        self.plan, self.result = plan, result
        self.tracks = [0] * len(result.gaps)
        self.sides: dict[tuple[str, str], int] = {}
        self.passed: list[float] = []  # sorted
        self.bands: dict[range, _Band] = {}

    def lines(self) -> Iterator[Connector]:
        """The line of each of these edges."""
        for number, (parent, child) in enumerate(self.plan.others):
            yield Connector(parent, child, _corners(self._points(parent, child)), number)

    def _points(self, parent: str, child: str) -> Iterator[Point]:
        start, end = self.result.boxes[parent], self.result.boxes[child]
        first, last = exit_gap(start), end.row
        leaving, entering = self._leaving(start), self._entering(end)
        wanted = (entering[0][0], leaving[-1][0])
        track = self._track(first)
        yield from leaving
        yield leaving[-1][0], track
        if first != last:
            between = self._free(range(min(first, last), max(first, last)), wanted)
            yield between, track
            track = self._track(last)
            yield between, track
        yield entering[0][0], track
        yield from entering

    def _leaving(self, box: Box) -> list[Point]:
        """From a box to the space between bands: down, or on the left of the column in which it hangs."""
        if box.lane is not None:
            y = box.y + _OTHER_STUB
            return [(box.x, y), (self._lane(box), y)]
        return [(box.middle + self._side("leave", box.node.key) * box.card.width, box.bottom)]

    def _entering(self, box: Box) -> list[Point]:
        if box.lane is not None:
            y, x = box.y + _OTHER_STUB, self._lane(box)
            return [(x, y), (box.x, y)]
        return [(box.middle - self._side("enter", box.node.key) * box.card.width, box.y)]

    def _side(self, way: str, key: str) -> float:
        """Where the next line leaves or enters a box: to one side of its middle, in shares of its width."""
        if self.result.glued:
            return 0.0
        count = self.sides[way, key] = self.sides.get((way, key), 0) + 1
        return 0.45 * count / (count + 1)

    def _lane(self, box: Box) -> float:
        """The x of the next line on the left of a column."""
        count = self.sides["lane", str((box.row, box.column))] = (
            self.sides.get(("lane", str((box.row, box.column))), 0) + 1
        )
        return (box.lane or 0.0) + 0.12 * (count % 3 - 1)

    def _track(self, gap: int) -> float:
        """The height of a separate line in the space above a band."""
        self.tracks[gap] += 1
        return self.result.gaps[gap] + self.tracks[gap] * TRACK

    def _free(self, rows: range, wanted: tuple[float, float]) -> float:
        """An x next to the first of `wanted` at which no box of these bands is passed. Glued lines take one
        of `wanted` itself if they can, because they need fewer corners there."""
        if rows not in self.bands:
            self.bands[rows] = _Band(self.result, rows, len(self.plan.others) + 1)
        band = self.bands[rows]
        straight = [x for x in wanted if self.result.glued and band.is_free(x)]
        found = next((x for x in straight if self._is_clear(x)), None)
        if found is None:
            nearest = sorted(band.spaces, key=lambda x: abs(x - wanted[0]))
            found = next(x for x in nearest if self._is_clear(x))
        insort(self.passed, found)
        return found

    def _is_clear(self, x: float) -> bool:
        """Whether no line that passes a band is near."""
        place = bisect_left(self.passed, x)
        return all(abs(x - one) >= _CLEAR for one in self.passed[max(0, place - 1) : place + 1])


class _Band:
    """Some rows of boxes, and the spaces between them in which a line may pass."""

    def __init__(self, result: Placed, rows: range, lines: int) -> None:
        self.starts: list[float] = []  # of the stretches that boxes fill
        self.ends: list[float] = []
        self.spaces: list[float] = []
        right = 0.0
        for left, end in sorted(
            ((box.x if box.column is None else box.column) - 0.2, box.right + 0.2)
            for box in result.boxes.values()
            if box.row in rows
        ):
            if left - right > _CLEAR:
                self.spaces += (right + (left - right) * part for part in _TRIED)
            right = max(right, end)
            if self.ends and left < self.ends[-1]:
                self.ends[-1] = max(self.ends[-1], end)
            else:
                self.starts.append(left)
                self.ends.append(end)
        self.spaces += (right + 0.6 + nth * TRACK for nth in range(lines))

    def is_free(self, x: float) -> bool:
        """Whether no box is at an x."""
        place = bisect_left(self.starts, x) - 1
        return place < 0 or x >= self.ends[place]
