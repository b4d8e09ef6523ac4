"""Packs writes into few messages for a server, because each message costs a round trip."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from pohon_graph.engines import Write, statements
from pohon_graph.graph.model import EDGE_TYPES, Row
from pohon_graph.ontology import NODES

BATCH: Final = 10_000  # rows per message; this loads 100,000 goals fastest

GivenRow = Mapping[str, Any]
Message = tuple[str, dict[str, Any]]  # a statement and its parameters


def messages(writes: Sequence[Write]) -> Iterator[Message]:
    """The statements that carry out the writes.

    Several writes become one statement that names all their kinds, including kinds without rows. The
    statement is then the same for every load, so the server plans it once.
    """
    texts = tuple(statements.write_maps(write.does, write.kind) for write in writes)
    for parts in _batches([write.rows for write in writes]):
        batch = [_slim(write, rows) for write, rows in zip(writes, parts, strict=True)]
        if len(texts) == 1:
            yield texts[0], {"rows": batch[0]}
        else:
            yield statements.together(texts), {"rows": batch}


def _batches(lists: Sequence[Sequence[GivenRow]]) -> Iterator[list[list[GivenRow]]]:
    """The rows in their lists, at most BATCH per batch; yields nothing if there are none."""
    batch: list[list[GivenRow]] = [[] for _ in lists]
    free = BATCH
    for place, rows in enumerate(lists):
        first = 0
        while first < len(rows):
            batch[place] += rows[first : first + free]
            taken = min(free, len(rows) - first)
            first, free = first + taken, free - taken
            if not free:
                yield batch
                batch, free = [[] for _ in lists], BATCH
    if any(batch):
        yield batch


def _slim(write: Write, rows: Sequence[GivenRow]) -> list[Row]:
    """The rows, reduced to the properties to write. A new node takes its whole row, without empty values.

    In a change, None removes a property. Properties that somebody else added stay.
    """
    names: tuple[str, ...]
    if not isinstance(write.kind, str):
        names = ("start", "end", *EDGE_TYPES[write.kind].properties)
    else:
        names = ("id",) if write.does == "remove" else tuple(NODES[write.kind].properties)
    if write.does == "change":
        return [{name: row.get(name) for name in names} for row in rows]
    return [{name: value for name in names if (value := row.get(name)) is not None} for row in rows]
