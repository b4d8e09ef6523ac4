"""Groups trees by years and document, because numbers of different periods are never added up."""

from __future__ import annotations

from typing import NamedTuple

from pohon_graph.graph.model import Row

POKIN = "pokin"  # the document of a tree that names none


class Block(NamedTuple):
    """A group of trees that may be counted together: one government's documents of one kind and period."""

    government: str | None
    period: str
    document: str
    revision: str | None


def block_of(tree: Row) -> Block:
    """The block of a Tree row."""
    document = tree.get("document") or POKIN
    return Block(tree.get("government"), tree["period"], document, tree.get("revision"))


def place_of(block: Block) -> list[str]:
    """The sort key of a block: a missing part comes first."""
    return [part or "" for part in block]


def overlap(one: Row, other: Row) -> bool:
    """Whether two Tree rows share a year; a tree with unknown years shares all."""
    years = [one["first_year"], one["last_year"], other["first_year"], other["last_year"]]
    if None in years:
        return True
    return bool(years[0] <= years[3] and years[2] <= years[1])
