"""The store's record of its last writer and its number of writes.

It is one extra node, on both engines. Each writer takes the next turn, so two readings with the same turn
number show the same state.
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

    `tokens` name the last writes, newest first. `ontology` and `facts` are the versions of the words
    and of the derived facts. `counts` are the nodes by label after the last write, on Neo4j only.
    """

    turn: int = 0
    tokens: tuple[str, ...] = ()
    program: str | None = None
    ontology: int | None = None
    facts: int | None = None
    digest: str | None = None
    counts: Mapping[str, int] = field(default_factory=dict)


def stamp_of(result: Result) -> Stamp:
    """The stamp in the answer to `READ`."""
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
    """A unique name for one write."""
    return uuid4().hex


def turn_parameters(token: str) -> dict[str, object]:
    """The parameters of `TAKE_TURN`."""
    return {"token": token, "program": VERSION, "ontology": ONTOLOGY, "facts": FACTS}


def versions_before(taken: Result) -> Stamp:
    """The store's versions before the turn that `TAKE_TURN` took."""
    row = taken.dicts()[0]
    return Stamp(program=row["program"], ontology=row["ontology"], facts=row["facts"])


def counting(cypher: str) -> str:
    """`READ` or `TAKE_TURN` that also counts the nodes of each label, which a server does without a scan."""
    return f"{cypher.rstrip()}, [{', '.join(_COUNT.values())}] AS found"


def found_in(result: Result) -> dict[str, int]:
    """The counts by label in the answer to `counting`."""
    return dict(zip(_COUNT, result.dicts()[0]["found"], strict=True))


def recorded_in(result: Result) -> dict[str, int]:
    """The recorded counts by label in the answer to `TAKE_TURN` or `sign_counts`."""
    return _counts(result.dicts()[0]["recorded"])


def sign_counts() -> str:
    """A statement that records the current counts."""
    return statement("store", "sign-counts.cypher").replace("<counts>", _COUNTS)


_COUNT: Final = {label: f"COUNT {{ (:{label}) }}" for label in NODES}
# Recorded as texts, because a later version may count other labels. Only counted, they stay numbers: this is
# the first query that a server gets, and texts take half as long again to plan.
_COUNTS: Final = "[" + ", ".join(f"'{label}=' + toString({count})" for label, count in _COUNT.items()) + "]"


def _counts(found: Iterable[str] | None) -> dict[str, int]:
    pairs = (entry.split("=") for entry in found or ())
    return {label: int(count) for label, count in pairs}
