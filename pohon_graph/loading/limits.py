"""How much one file may hold. Far beyond any real tree; what is larger is a mistake or an attack."""

from __future__ import annotations

FILE = 256 * 1024 * 1024  # bytes: more than half a million goals
DEPTH = 400  # lists and mappings inside one another: two hundred goals below one another
SCALAR = 100_000  # characters of one text
REPEATED = 100_000  # values repeated through YAML aliases
CELLS = 5_000_000  # cells of one table or sheet
