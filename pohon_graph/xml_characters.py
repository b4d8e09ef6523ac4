"""The characters that XML does not allow. HTML, YAML and JSON files must not have them either."""

from __future__ import annotations

import re
from typing import Final

FORBIDDEN: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
# Also the control characters that XML only discourages.
UNPRINTABLE: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")


def fit(text: str, unfit: re.Pattern[str] = UNPRINTABLE) -> str:
    """`text` with every unfit character replaced by U+FFFD."""
    return text if text.isascii() and text.isprintable() else unfit.sub("\ufffd", text)
