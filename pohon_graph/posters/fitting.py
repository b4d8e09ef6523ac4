"""The arrangement of a plan that gives the largest type on an area of paper."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from pohon_graph.posters.bands import placed
from pohon_graph.posters.least_size import LeastSize, Rows
from pohon_graph.posters.options import READABLE
from pohon_graph.posters.plan import Arrangement, Placed, Plan
from pohon_graph.posters.routes import Connector, connectors, other_connectors

LABELS: Final = 6.6  # ems on the left for the names of the levels
EDGE: Final = 0.5  # ems around the boxes
_WIDTHS: Final = (17.0, 20.0, 15.5, 24.0, 30.0, 44.0, 18.5, 14.0, 16.2, 36.0, 56.0)
_FIRST: Final = 6  # widths that are enough to see whether a plan fits
_COLUMNS: Final = (1.0, 18.0, 27.0, 38.0, 50.0, 65.0, 85.0, 110.0, 150.0, 210.0, 300.0)
_PLAIN: Final = 0.85  # a band for each level is kept if its type is not smaller than this share of the best
_MOST_SLACK: Final = 3.0
_TRIED: Final = ((150, len(_WIDTHS)), (1_000, _FIRST), (5_000, 2))  # boxes, and how many widths are tried

Area = tuple[float, float]  # points
Tried = tuple[Arrangement, Placed, float]


@dataclass(frozen=True, slots=True)
class _Style:
    """The kinds of arrangements to try, see `fitted`, and the widths of leaves."""

    hanging: bool
    glued: bool
    widths: Sequence[float]


@dataclass(frozen=True, slots=True)
class Fitted:
    """A plan on paper: `type_size` is the size of the type in its boxes, in points for each em."""

    plan: Plan
    placed: Placed
    connectors: tuple[Connector, ...]
    type_size: float
    width: float
    height: float


def fitted(plan: Plan, area: Area, largest: float, *, hanging: bool = True, glued: bool = False) -> Fitted:
    """The plan in its best arrangement, with type of at most `largest` points. With `hanging`, levels may
    share a band; with `glued`, lines end in the middle of a side, and no levels share a band."""
    children = plan.children()
    widths = _WIDTHS[: next((count for most, count in _TRIED if len(plan.nodes) <= most), 1)]
    style = _Style(hanging and not glued, glued, widths)
    found = list(_arrangements(plan, children, area, largest, style))
    arrangement, result, size = _chosen(found)
    spare = area[1] / size - _height(result)
    if len(result.levels) > 1 and spare > 0:
        slack = min(_MOST_SLACK, spare / (len(result.levels) - 1))
        result = placed(plan, replace(arrangement, slack=slack), children)
    lines = connectors(plan, result)
    return Fitted(plan, result, tuple(lines), size, _width(result, lines), _height(result))


def fits(plan: Plan, area: Area, size: float, *, hanging: bool = True, glued: bool = False) -> bool:
    """Whether some arrangement has type of at least `size` points."""
    if _least_area(plan) * size * size > area[0] * area[1]:
        return False
    style = _Style(hanging and not glued, glued, _WIDTHS[:_FIRST])
    tried = _arrangements(plan, plan.children(), area, size, style, worth=size)
    return any(scale >= size for _, _, scale in tried)


def _least_area(plan: Plan) -> float:
    """The area that the boxes alone need, in square ems."""
    return min(sum(width * node.card(width).height for node in plan.nodes.values()) for width in _WIDTHS[:4])


def _chosen(found: Sequence[Tried]) -> Tried:
    """The arrangement with the largest type, among those that hang the fewest levels without much loss."""
    best = max(size for _, _, size in found)
    enough = max(_PLAIN * best, min(best, READABLE))
    hang = next(arrangement.hang for arrangement, _, size in found if size >= enough)
    alike = [each for each in found if each[0].hang == hang]
    return max(alike, key=lambda each: (each[2], -each[0].column))


def _arrangements(
    plan: Plan,
    children: Mapping[str, Sequence[str]],
    area: Area,
    largest: float,
    style: _Style,
    worth: float = 0.0,
) -> Iterator[Tried]:
    """The arrangements to try, with their type: first those with a band for each level. One whose type is
    surely smaller than `worth`, or than that of another with the same levels in bands, may be left out."""
    rows = Rows(plan, children, glued=style.glued)
    for hang in (None, *reversed(plan.ranks()[1:-1] if style.hanging else ())):
        best = worth
        for width in style.widths:
            least = LeastSize(rows, width) if hang is None else None
            too_small: list[Arrangement] = []
            for column in _COLUMNS:
                arrangement = Arrangement(width, column, hang, glued=style.glued)
                if least is not None and _most_type(least, column, area) < best:
                    too_small.append(arrangement)
                    continue
                result = placed(plan, arrangement, children)
                wide, high = _scales(plan, result, area)
                size = min(largest, wide, high)
                if size >= best and any(_is_highest(plan, one, children, area) for one in too_small):
                    break
                best = max(best, size)
                yield arrangement, result, size
                if high <= wide:
                    break  # higher columns only make it higher


def _most_type(least: LeastSize, column: float, area: Area) -> float:
    """Type that is surely not smaller than that of an arrangement."""
    wide, high = least.with_columns(column)
    return min(area[0] / (LABELS + wide + 2 * EDGE), area[1] / (high + 2 * EDGE))


def _is_highest(
    plan: Plan, arrangement: Arrangement, children: Mapping[str, Sequence[str]], area: Area
) -> bool:
    """Whether the columns after those of this arrangement need not be tried."""
    wide, high = _scales(plan, placed(plan, arrangement, children), area)
    return high <= wide


def _scales(plan: Plan, result: Placed, area: Area) -> Area:
    """The type for which the width fits, and the type for which the height fits."""
    lines = other_connectors(plan, result)
    return area[0] / _width(result, lines), area[1] / _height(result)


def _width(result: Placed, lines: Sequence[Connector]) -> float:
    right = max((x for line in lines for x, _ in line.points), default=0.0)
    return LABELS + max(result.width, right) + 2 * EDGE


def _height(result: Placed) -> float:
    return result.height + 2 * EDGE
