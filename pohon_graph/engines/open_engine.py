"""Opens the engine for a store's address."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path

from pohon_graph.engines import Engine
from pohon_graph.engines.writer_queue import WAIT
from pohon_graph.errors import UsageError
from pohon_graph.files import PathLike
from pohon_graph.texts import say

MEMORY = ":memory:"
DEFAULT = ".pohon/graph.kgl"
_SCHEMES = ("bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc")


def address(given: str | None = None, configured: str | None = None) -> str:
    """The store's address: `given`, else POHON_STORE, NEO4J_URI, `configured`, or the default."""
    environment = os.environ.get("POHON_STORE") or os.environ.get("NEO4J_URI")
    return given or environment or configured or DEFAULT


def without_secrets(url: str) -> str:
    """The part of an address that is safe to show: no user, no password, nothing after a question mark."""
    scheme, separator, rest = url.rpartition("://")
    return f"{scheme}{separator}{re.split('[?#]', rest.rpartition('@')[2])[0]}"


def open_engine(
    url: PathLike | None = None,
    *,
    wait: float = WAIT,
    tell: Callable[[str], None] | None = None,
) -> Engine:
    """The engine for a `.kgl` path or a Bolt URL; for None or `:memory:`, an engine that keeps nothing.

    A write waits up to `wait` seconds for another writer. `tell` receives messages about slow steps
    and unexpected events. The engine does not read or connect yet. Raises UsageError if the address
    is neither a path nor a URL.
    """
    text = os.fspath(url) if url is not None else MEMORY
    scheme, separator, rest = text.partition("://")
    if separator and scheme.lower() in _SCHEMES:
        from pohon_graph.engines.server import Neo4j

        if any(sign in rest for sign in "@?#"):  # a user, a password, or a setting that may hold one
            raise UsageError(say("store.password-in-url", url=without_secrets(text)))
        return Neo4j(text, wait, tell)
    if text != MEMORY and (separator or not text.lower().endswith(".kgl")):
        raise UsageError(say("store.address", store=without_secrets(text)))
    from pohon_graph.engines.embedded import Kglite

    return Kglite(None if text == MEMORY else Path(text), wait, tell)
