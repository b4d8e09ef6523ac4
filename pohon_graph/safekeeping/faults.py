"""What can be wrong with a store, as data: one fault a sentence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from pohon_graph.texts import say

# What a new load puts right; the rest takes a restore, or somebody who knows what it is.
LOADABLE: Final = frozenset({
    "older", "content", "whole", "shared", "store", "fact", "edge-fact", "ownerless", "type", "title",
    "source", "level", "unworkable",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is not as it should be.

    `kind` says which: a word of the texts `safekeeping.fault.<kind>`. `tree`, `node` (an id) and `property`
    say where, as far as it has a place. `sentence` says it in the language in force.
    """

    kind: str
    sentence: str
    tree: str | None = None
    node: str | None = None
    property: str | None = None


def fault(
    kind: str, *, tree: str | None = None, node: str | None = None, name: str | None = None, **fields: Any
) -> Fault:
    """A fault of the property `name` with its sentence, whose fields are those of its place and `fields`."""
    sentence = say(f"safekeeping.fault.{kind}", None, tree=tree, node=node, name=name, **fields)
    return Fault(kind, sentence, tree, node, name)
