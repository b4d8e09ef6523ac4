"""Why a file gives no draft."""

from __future__ import annotations

from typing import Any


class NoPoster(Exception):
    """The file is not a poster that can be read. `key` names the sentence, `at` the place in the file."""

    def __init__(self, key: str, at: str = "", **fields: Any) -> None:
        super().__init__(key)
        self.key = key
        self.at = at
        self.fields = fields
