"""Texts in XML and HTML: characters that these languages do not allow are replaced."""

from __future__ import annotations

import re

_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")


def fit(text: str) -> str:
    """`text` with every character that XML 1.0 forbids or discourages replaced by U+FFFD."""
    return text if text.isascii() and text.isprintable() else _UNFIT.sub("\ufffd", text)
