"""Writes as the few messages that a server should get: each takes a journey there and back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from pohon_graph.engines import Write, statements
from pohon_graph.graph.model import EdgeKey, Row
from pohon_graph.ontology import NODES

BATCH: Final = 10_000  # rows a message; 100,000 goals load fastest so

Message = tuple[str, dict[str, Any]]  # a statement and its parameters


def messages(writes: Sequence[Write]) -> Iterator[Message]:
    """The statements that carry out the writes.

    Several writes become one statement that names all their kinds, also those without rows: it is the
    same for every load, so the server plans it once.
    """
    texts = tuple(statements.write_maps(write.does, write.kind) for write in writes)
    for batch in _batches([_rows(write) for write in writes]):
        if len(texts) == 1:
            yield texts[0], {"rows": batch[0]}
        else:
            yield statements.together(texts), {"rows": batch}


def _batches(lists: Sequence[Sequence[Row]]) -> Iterator[list[list[Row]]]:
    """The rows, each in the list it is in, no more than BATCH at a time; nothing if there are none."""
    batch: list[list[Row]] = [[] for _ in lists]
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


def _rows(write: Write) -> Sequence[Row]:
    """Rows of nodes as maps that may be taken over whole."""
    if not isinstance(write.kind, str):
        return [_slim(row, ("start", "end", *_properties(write.kind))) for row in write.rows]
    names = ("id",) if write.does == "remove" else tuple(NODES[write.kind].properties)
    return [_slim(row, names) for row in write.rows]


def _slim(row: Mapping[str, Any], names: tuple[str, ...]) -> Row:
    return {name: value for name in names if (value := row.get(name)) is not None}


def _properties(key: EdgeKey) -> tuple[str, ...]:
    return tuple(statements.EDGE_TYPES[key].properties)
