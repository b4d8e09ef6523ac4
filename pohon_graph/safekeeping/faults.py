"""The possible faults of a store, as data: one sentence per fault."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from pohon_graph.texts import say

# Faults that a new load fixes; the rest need a restore, or a person who can judge them.
LOADABLE: Final = frozenset({
    "older", "content", "whole", "shared", "store", "fact", "edge-fact", "ownerless", "type", "title",
    "source", "level", "unworkable",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault of a store.

    `kind` is a word of the texts `safekeeping.fault.<kind>`. `tree`, `node` (an id) and `property` give
    its location, as far as it has one. `sentence` describes it in the active language.
    """

    kind: str
    sentence: str
    tree: str | None = None
    node: str | None = None
    property: str | None = None


def fault(
    kind: str, *, tree: str | None = None, node: str | None = None, name: str | None = None, **fields: Any
) -> Fault:
    """A fault of the property `name` with its sentence, whose fields are its location and `fields`."""
    sentence = say(f"safekeeping.fault.{kind}", None, tree=tree, node=node, name=name, **fields)
    return Fault(kind, sentence, tree, node, name)
