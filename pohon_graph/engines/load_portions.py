"""Splits a load's trees into portions, so that the largest tree bounds memory, not their number."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from pohon_graph.grouping import grouped

_MANY: Final = 2_000  # goals: smaller portions would need more statements and save little memory


def by_agency(agencies: Mapping[str, str], goals: Mapping[str, int]) -> Iterator[list[str]]:
    """The trees of `agencies` (agency by tree) in portions of whole agencies, in their order.

    Declarations of an agency's officers and programmes are combined, so its trees stay together.
    """
    groups = grouped(agencies, agencies.__getitem__)
    sizes = {agency: sum(goals[tree] for tree in trees) for agency, trees in groups.items()}
    for portion in _packed(sizes, goals):
        yield [tree for agency in portion for tree in groups[agency]]


def by_tree(trees: Iterable[str], goals: Mapping[str, int]) -> Iterator[list[str]]:
    """The trees in portions."""
    yield from _packed({tree: goals[tree] for tree in trees}, goals)


def _packed(sizes: Mapping[str, int], goals: Mapping[str, int]) -> Iterator[list[str]]:
    """Groups of neighbours, each up to the size of the largest tree or the minimum worth splitting."""
    most = max([_MANY, *goals.values()])
    packed: list[str] = []
    together = 0
    for name, size in sizes.items():
        if packed and together + size > most:
            yield packed
            packed, together = [], 0
        packed.append(name)
        together += size
    if packed:
        yield packed
