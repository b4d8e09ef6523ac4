"""Why a workbook cannot be read."""

from __future__ import annotations


class Refused(Exception):
    """The whole workbook is refused. `key` names the sentence; `cell` is like `Sasaran!B7`, or empty."""

    def __init__(self, key: str, cell: str = "", **fields: object) -> None:
        super().__init__(key)
        self.key = key
        self.cell = cell
        self.fields = fields
