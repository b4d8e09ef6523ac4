"""Compares the number of the program's nodes in a database with the number after the last write."""

from __future__ import annotations

import time
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from pohon_graph.engines import bolt, writer_turns
from pohon_graph.engines.stamp import READ, Stamp, counting, found_in, stamp_of
from pohon_graph.engines.versions import refuse_newer
from pohon_graph.errors import StoreError
from pohon_graph.texts import say

if TYPE_CHECKING:
    import neo4j

Counts = Mapping[str, int]  # nodes by label

# Readings before a mismatch counts as real: a commit changes the counts one by one. A commit in progress
# gets more readings.
_LOOKS: Final = 5
_PAUSE: Final = 0.05  # seconds between two readings
# A minute of pauses: 100,000 changed nodes take four seconds to commit.
_MOST: Final = 1_200


def state(run: bolt.Run) -> tuple[Stamp, Counts]:
    """The stamp and the number of nodes for each of the program's labels."""
    result, _ = bolt.run(run, counting(READ))
    return stamp_of(result), found_in(result)


def settled(session: neo4j.Session) -> tuple[Stamp, Counts]:
    """The stamp and the counts by label, read again while they do not match.

    Another version of the program may have recorded labels that this version does not count.
    """
    for look in range(1, _MOST + 1):
        is_enough = look >= _LOOKS and not any(turn.is_closing for turn in writer_turns.line(session.run))
        stamp, found = state(session.run)  # one message; a transaction takes three
        if is_enough or all(found.get(label, number) == number for label, number in stamp.counts.items()):
            break
        time.sleep(_PAUSE)
    return stamp, found


def refuse_unfit(url: str, stamp: Stamp, found: Counts) -> None:
    """Raise StoreError if a later version wrote the store, or another program uses the same labels."""
    refuse_newer(url, stamp)  # first: it may count labels that this version does not know
    if not stamp.turn and any(found.values()):  # without a record of who wrote them
        raise StoreError(say("store.unmarked", store=url, found=listed(found)))
    refuse_foreign(url, stamp.counts, found)


def refuse_foreign(url: str, recorded: Counts, found: Counts) -> None:
    """Raise StoreError if the database holds more nodes under the program's labels than it wrote."""
    more = {label: count - recorded.get(label, 0) for label, count in found.items()}
    extra = {label: count for label, count in more.items() if count > 0}
    if extra:
        count = sum(extra.values())
        raise StoreError(say("store.foreign", store=url, found=listed(extra), count=count))


def refuse_missing(url: str, recorded: Counts, found: Counts) -> None:
    """Raise StoreError if nodes are missing; a write may restore them."""
    missing = {label: count - found.get(label, count) for label, count in recorded.items()}
    if any(count > 0 for count in missing.values()):
        raise StoreError(say("store.missing", store=url, found=listed(missing)))


def listed(counts: Counts) -> str:
    """`Goal 3, Officer 1`."""
    return ", ".join(f"{label} {count}" for label, count in counts.items() if count > 0)
