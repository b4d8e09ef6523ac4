"""The digests that a store keeps on its nodes: of each part that trees share, and of the whole store."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple

from pohon_graph.bundled import statement
from pohon_graph.engines import Ask, Writer
from pohon_graph.graph.digests import store_digest

_READ: Final = statement("store", "digests.cypher")
_SIGN: Final = statement("store", "sign-digests.cypher")


class Signed(NamedTuple):
    """The digest of the whole store, and those of its `shared` parts by name."""

    digest: str | None
    shared: Mapping[str, str]

    @classmethod
    def of(cls, shared: Mapping[str, str], wholes: Mapping[str, str]) -> Signed:
        """The signature of a store with these parts and trees with these digests."""
        return cls(store_digest(shared, wholes), shared)


def read_signed(ask: Ask) -> Signed:
    """The store's signature; empty if it was never signed."""
    rows = ask(_READ, None).dicts()
    if not rows:
        return Signed(None, {})
    parts = (entry.rpartition("=") for entry in rows[0]["shared"] or ())
    return Signed(rows[0]["digest"], {name: digest for name, _, digest in parts})


def sign(writer: Writer, before: Signed, after: Signed) -> None:
    """Replace `before` with `after`. Writes only changed digests, so an equal store stays untouched."""
    if before != after:
        shared = [f"{name}={digest}" for name, digest in sorted(after.shared.items())]
        writer.run(_SIGN, {"digest": after.digest, "shared": shared})
