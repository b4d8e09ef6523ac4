"""How much one file may hold. Far beyond any real tree; what is larger is a mistake or an attack."""

from __future__ import annotations

FILE = 256 * 1024 * 1024  # bytes: more than half a million goals
DEPTH = 400  # lists and mappings inside one another: two hundred goals below one another
SCALAR = 100_000  # characters of one text
REPEATED = 100_000  # values repeated through YAML aliases
CELLS = 2_000_000  # cells of one table or sheet that hold anything
CHARACTERS = 64 * 1024 * 1024  # of all cells of one sheet: a text that is kept once may be in many cells
ELEMENTS = 10_000_000  # of the XML of one part of a workbook
NESTED = 1_000  # elements of that XML inside one another
TOKEN = 1024 * 1024  # bytes of that XML between two tags or parts of a text
MERGES = 200_000  # merged ranges of one sheet
STYLES = 65_490  # looks of cells, fonts and number formats, each: Excel's own limit
SHEETS = 10_000
