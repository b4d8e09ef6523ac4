"""Groups things by a key. Groups, and the things in each, keep the order in which they come."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

Key = TypeVar("Key")
Thing = TypeVar("Thing")


def grouped(things: Iterable[Thing], key: Callable[[Thing], Key]) -> dict[Key, list[Thing]]:
    """The things that have the same key."""
    return listed((key(thing), thing) for thing in things)


def listed(pairs: Iterable[tuple[Key, Thing]]) -> dict[Key, list[Thing]]:
    """The second parts of all pairs with the same first part."""
    groups: dict[Key, list[Thing]] = {}
    for key, thing in pairs:
        groups.setdefault(key, []).append(thing)
    return groups
