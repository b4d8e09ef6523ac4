"""The one way in which answers and audits are written as JSON."""

from __future__ import annotations

import json
from typing import Any


def json_text(document: Any) -> str:
    """A document as indented JSON, with every letter as it is."""
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"
