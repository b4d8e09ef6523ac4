"""The published JSON Schemas: of tree files, of suppressions, and of the audit's JSON."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from pohon_graph.bundled import bundled

NAMES = ("tree", "suppressions", "report")


def schema_path(name: str) -> Path:
    """The path of a schema in NAMES, for an editor's settings."""
    return bundled("schemas", f"{name}.schema.json")


def schema(name: str) -> dict[str, Any]:
    """The schema named in NAMES, as JSON Schema 2020-12."""
    read: dict[str, Any] = json.loads(schema_path(name).read_text(encoding="utf-8"))
    return read
