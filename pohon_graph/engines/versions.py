"""Finds out which version of the program wrote a store: an older or a newer store gives no answers.

An older store lacks words or facts that rules read. A newer one may hold data that this program does not
know. Neither must appear as "no findings".
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from pohon_graph.engines.stamp import Stamp
from pohon_graph.errors import StoreError
from pohon_graph.graph.model import FACTS, Row, source_file
from pohon_graph.ontology import ONTOLOGY
from pohon_graph.texts import say

_NAMED: Final = 3  # trees named in a sentence


def is_newer(stamp: Stamp) -> bool:
    """Whether a later version of the program wrote the store."""
    return (stamp.ontology or 0) > ONTOLOGY or (stamp.facts or 0) > FACTS


def is_older(stamp: Stamp) -> bool:
    """Whether an earlier version wrote the store; a store without a stamp predates stamps."""
    return (stamp.ontology or 0) < ONTOLOGY or (stamp.facts or 0) < FACTS


def older_trees(stamp: Stamp, trees: Sequence[Row]) -> list[Row]:
    """The trees to load again: all if the store is older, else those not loaded since."""
    if is_older(stamp):
        return list(trees)
    return [tree for tree in trees if (tree.get("ontology"), tree.get("facts")) != (ONTOLOGY, FACTS)]


def refuse_newer(url: str, stamp: Stamp) -> None:
    """Raise StoreError, which names the version, if a later one wrote the store."""
    if is_newer(stamp):
        raise StoreError(say("store.newer", store=url, program=stamp.program or "?"))


def refuse_older(url: str, stamp: Stamp, trees: Sequence[Row]) -> None:
    """Raise StoreError, which names trees and their files, if an earlier version derived fewer facts."""
    older = older_trees(stamp, trees)
    if older:
        named = ", ".join(f"{tree['id']} ({source_file(tree)})" for tree in older[:_NAMED])
        more = ", …" if len(older) > _NAMED else ""
        raise StoreError(say("store.older-facts", store=url, trees=named + more))
