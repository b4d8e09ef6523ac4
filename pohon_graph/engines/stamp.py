"""What a store says of itself: who wrote it last, and how often it was written.

One node of its own, on both engines. Whoever writes takes the next turn, so two readings with the same
turn number are of one state.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final
from uuid import uuid4

from pohon_graph.bundled import statement
from pohon_graph.engines import Result
from pohon_graph.graph.model import FACTS
from pohon_graph.ontology import NODES, ONTOLOGY
from pohon_graph.version import VERSION

READ: Final = statement("store", "stamp.cypher")
TAKE_TURN: Final = statement("store", "take-turn.cypher")


@dataclass(frozen=True, slots=True)
class Stamp:
    """The store node. `turn` counts the writes; 0 for a store that has never been written.

    `tokens` name the last writes, the newest first. `ontology` and `facts` are the versions of the
    words and of the derived facts. `counts` are the nodes by label as the last write
    left them, on Neo4j alone.
    """

    turn: int = 0
    tokens: tuple[str, ...] = ()
    program: str | None = None
    ontology: int | None = None
    facts: int | None = None
    digest: str | None = None
    counts: Mapping[str, int] = field(default_factory=dict)


def stamp_of(result: Result) -> Stamp:
    """The stamp that the answer to `READ` holds."""
    said = result.dicts()[0]["stamp"] or {}
    return Stamp(
        turn=said.get("turn") or 0,
        tokens=tuple(said.get("tokens") or ()),
        program=said.get("program"),
        ontology=said.get("ontology"),
        facts=said.get("facts"),
        digest=said.get("digest"),
        counts=_counts(said.get("counts")),
    )


def new_token() -> str:
    """A name for one write, which no other has."""
    return uuid4().hex


def turn_parameters(token: str) -> dict[str, object]:
    """What `TAKE_TURN` is run with."""
    return {"token": token, "program": VERSION, "ontology": ONTOLOGY, "facts": FACTS}


def versions_before(taken: Result) -> Stamp:
    """Of which versions the store was before the turn that `TAKE_TURN` took."""
    row = taken.dicts()[0]
    return Stamp(program=row["program"], ontology=row["ontology"], facts=row["facts"])


def counting(cypher: str) -> str:
    """`READ` or `TAKE_TURN` that also counts the nodes of each label, which a server need not search for."""
    return f"{cypher.rstrip()}, [{', '.join(_COUNT.values())}] AS found"


def found_in(result: Result) -> dict[str, int]:
    """The counts by label that the answer to `counting` holds."""
    return dict(zip(_COUNT, result.dicts()[0]["found"], strict=True))


def recorded_in(result: Result) -> dict[str, int]:
    """The counts by label that the answer to `TAKE_TURN` or `sign_counts` says are recorded."""
    return _counts(result.dicts()[0]["recorded"])


def sign_counts() -> str:
    """Records the counts as they now are."""
    return statement("store", "sign-counts.cypher").replace("<counts>", _COUNTS)


_COUNT: Final = {label: f"COUNT {{ (:{label}) }}" for label in NODES}
# Recorded as texts, because a later version may count other labels. Merely counted as numbers: this is
# the first question that a server is asked, and texts take it half as long again to plan.
_COUNTS: Final = "[" + ", ".join(f"'{label}=' + toString({count})" for label, count in _COUNT.items()) + "]"


def _counts(found: Iterable[str] | None) -> dict[str, int]:
    pairs = (entry.split("=") for entry in found or ())
    return {label: int(count) for label, count in pairs}
