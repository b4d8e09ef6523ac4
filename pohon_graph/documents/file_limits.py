"""Limits for one file, far above any real tree. A larger file is a mistake or an attack."""

from __future__ import annotations

FILE = 256 * 1024 * 1024  # bytes: more than half a million goals
DEPTH = 400  # nested lists and mappings: two hundred goals deep
SCALAR = 100_000  # characters of one text
REPEATED = 100_000  # values repeated through YAML aliases
CELLS = 2_000_000  # cells with content in one table or sheet
CHARACTERS = 64 * 1024 * 1024  # of all cells of one sheet, because many cells may share one stored text
ELEMENTS = 10_000_000  # XML elements in one part of a workbook
NESTED = 1_000  # nesting of those elements
TOKEN = 1024 * 1024  # bytes of XML between two tags or parts of a text
MERGES = 200_000  # merged ranges of one sheet
STYLES = 65_490  # Excel's own limit, each for cell styles, fonts and number formats
SHEETS = 10_000
