"""What a store says of itself: who wrote it last, and how often it was written.

One node of its own, on both engines. Whoever writes takes the next turn, so two readings with the same
turn number are of one state.
"""

from __future__ import annotations

from collections.abc import Mapping
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
SIGN_COUNTS: Final = statement("store", "sign-counts.cypher")


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
    counts = dict(entry.split("=") for entry in said.get("counts") or ())
    return Stamp(
        turn=said.get("turn") or 0,
        tokens=tuple(said.get("tokens") or ()),
        program=said.get("program"),
        ontology=said.get("ontology"),
        facts=said.get("facts"),
        digest=said.get("digest"),
        counts={label: int(count) for label, count in counts.items()},
    )


def new_token() -> str:
    """A name for one write, which no other has."""
    return uuid4().hex


def turn_parameters(token: str) -> dict[str, object]:
    """What `TAKE_TURN` is run with."""
    return {"token": token, "program": VERSION, "ontology": ONTOLOGY, "facts": FACTS}


def counting() -> str:
    """`READ` that also counts the nodes of each label; a server looks such counts up without a search."""
    counts = ", ".join(f"COUNT {{ (:{label}) }}" for label in NODES)
    return f"{READ.rstrip()},\n  [{counts}] AS found"


def counted(result: Result) -> dict[str, int]:
    """The counts by label in the answer to `counting()`."""
    return dict(zip(NODES, result.dicts()[0]["found"], strict=True))


def signed_counts(counts: Mapping[str, int]) -> dict[str, list[str]]:
    """What `SIGN_COUNTS` is run with."""
    return {"counts": [f"{label}={count}" for label, count in sorted(counts.items())]}
