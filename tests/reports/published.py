"""The JSON Schemas that ship with the program: of tree files, of suppressions, and of the audit's JSON."""

from __future__ import annotations

import json
from typing import Any

from tests.conftest import ROOT

FOLDER = ROOT / "pohon_graph" / "schemas"


def schema(name: str) -> dict[str, Any]:
    """The schema of this name."""
    read: dict[str, Any] = json.loads((FOLDER / f"{name}.schema.json").read_text(encoding="utf-8"))
    return read
