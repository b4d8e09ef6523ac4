"""How one generated tree is written: with which words, and how much of it is wrong."""

from __future__ import annotations

import random
from typing import NamedTuple

from tests.generated.words import INDICATORS, TARGETS, TITLES


class Style(NamedTuple):
    """A tree makes do with few words, so that twins and echoes come about, and is tidy in some ways,
    so that rules have something to pass."""

    titles: list[str]
    indicators: list[str]
    targets: list[str]
    faults: float  # the share of goals that may have no indicator, owner or programme, or several
    is_distinct: bool  # no two goals, and no two indicators, say the same
    is_documented: bool  # every indicator has a definition
    is_fitting: bool  # owners have the rank, and programmes the tier, that the level expects
    is_shared: bool  # goals crosscut
    is_divided: bool  # indicators have owners of their own
    rising: float  # the share of indicators that have a value a year
    naming: float  # the share of crosscuts that name a counterpart
    years: list[int | None]  # what stands beside targets

    @classmethod
    def of(cls, chance: random.Random) -> Style:
        return cls(
            titles=chance.sample(TITLES, chance.choice([4, 12])),
            indicators=chance.sample(INDICATORS, chance.choice([3, 6])),
            targets=chance.sample(TARGETS, chance.choice([2, 5])),
            faults=chance.choice([0.05, 0.3, 0.7]),
            is_distinct=chance.random() < 0.4,
            is_documented=chance.random() < 0.25,
            is_fitting=chance.random() < 0.4,
            is_shared=chance.random() < 0.6,
            is_divided=chance.random() < 0.3,
            rising=chance.choice([0.0, 0.2, 0.8]),
            naming=chance.choice([0.2, 0.5, 1.0]),
            years=chance.choice([[None], [2024, 2025], [2026], [None, None, 2023, 2024, 2025, 2026]]),
        )
