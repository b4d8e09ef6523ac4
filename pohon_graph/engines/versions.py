"""Which version of the program a store is of: an older or a newer one gives no answers.

An older store lacks facts that rules read, or words; a newer one may hold what this program does not
know. Nothing must come out of either as "no findings".
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from pohon_graph.engines.stamp import Stamp
from pohon_graph.errors import StoreError
from pohon_graph.graph.model import FACTS, Row, source_file
from pohon_graph.ontology import ONTOLOGY
from pohon_graph.texts import say

_NAMED: Final = 3  # trees of a sentence


def is_newer(stamp: Stamp) -> bool:
    """Whether a later version of the program wrote the store."""
    return (stamp.ontology or 0) > ONTOLOGY or (stamp.facts or 0) > FACTS


def is_older(stamp: Stamp) -> bool:
    """Whether an earlier version wrote the store; one without a stamp is of a time before there were any."""
    return (stamp.ontology or 0) < ONTOLOGY or (stamp.facts or 0) < FACTS


def older_trees(stamp: Stamp, trees: Sequence[Row]) -> list[Row]:
    """The trees to be loaded again: all if the store is older, else those that were not loaded since."""
    if is_older(stamp):
        return list(trees)
    return [tree for tree in trees if (tree.get("ontology"), tree.get("facts")) != (ONTOLOGY, FACTS)]


def refuse_newer(url: str, stamp: Stamp) -> None:
    """Raise StoreError, which names the version, if a later one wrote the store."""
    if is_newer(stamp):
        raise StoreError(say("store.newer", store=url, program=stamp.program or "?"))


def refuse_older(url: str, stamp: Stamp, trees: Sequence[Row]) -> None:
    """Raise StoreError, which names trees and their files, if an earlier version worked out less."""
    older = older_trees(stamp, trees)
    if older:
        named = ", ".join(f"{tree['id']} ({source_file(tree)})" for tree in older[:_NAMED])
        more = ", …" if len(older) > _NAMED else ""
        raise StoreError(say("store.older-facts", store=url, trees=named + more))
