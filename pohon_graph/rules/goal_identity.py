"""Whether an id still means the same goal: ids made from titles shift if titles repeat.

Three goals with one title get `x`, `x-2` and `x-3` in the order of the file. A fourth among them shifts the
ids of the others, so an id alone is not enough to refer to one of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from pohon_graph.engines import Engine
from pohon_graph.engines.shipped_questions import answers
from pohon_graph.graph.normalised_text import slug

NONE: Final = "-"  # written if a goal has no parent or no indicator


@dataclass(frozen=True, slots=True)
class Identity:
    """The titles of a goal's parent and first indicator, or NONE; `is_unstable` if its id can shift."""

    parent: str
    indicator: str
    is_unstable: bool


Identities = Mapping[str, Identity]  # by the id of the goal


def read_identities(engine: Engine, goals: Iterable[str]) -> dict[str, Identity]:
    """The identities of goals by id; ids that are not in the store are left out."""
    wanted = sorted(set(goals))
    if not wanted:
        return {}
    twins = [_second(goal) for goal in wanted]
    rows = answers(engine, "goal-identity", ids=[*wanted, *twins])
    found = {row["id"]: row for row in rows}
    titles = {id_: row["title"] for id_, row in found.items()}
    return {
        goal: Identity(
            found[goal]["parent"] or NONE, found[goal]["indicator"] or NONE, _is_unstable(goal, titles)
        )
        for goal in wanted
        if goal in found
    }


def _second(goal: str) -> str:
    return f"{goal}-2"


def _is_unstable(goal: str, titles: Mapping[str, str]) -> bool:
    """Whether the id was made from a title that several goals have."""
    own, base = goal.rpartition("/")[2], slug(titles[goal])
    if own == base:
        return slug(titles.get(_second(goal), "")) == base
    return re.fullmatch(rf"{re.escape(base)}-([2-9]|[1-9][0-9]+)", own) is not None
