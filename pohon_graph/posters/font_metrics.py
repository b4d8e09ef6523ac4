"""The widths of the letters of the font on posters, read from the font files that are embedded.

The font is Carlito, under the SIL Open Font License. Its letters are as wide as those of Calibri, so an
office program that has only Calibri breaks no line differently.
"""

from __future__ import annotations

import struct
from functools import cache, lru_cache
from pathlib import Path
from typing import Final

FAMILY: Final = "Carlito"
ASCENT: Final = 0.75  # of the type size: how far capital letters with accents reach above the line
DESCENT: Final = 0.25


def font_file(bold: bool) -> Path:
    """The font file with that weight."""
    return Path(__file__).parent / "fonts" / f"Carlito-{'Bold' if bold else 'Regular'}.ttf"


@lru_cache(maxsize=100_000)
def text_width(text: str, bold: bool) -> float:
    """The width of a text in ems."""
    widths, missing = _widths(bold)
    return sum(widths.get(ord(letter), missing) for letter in text)


@cache
def _widths(bold: bool) -> tuple[dict[int, float], float]:
    """The width of each character in ems, and that of the box drawn for a character the font lacks."""
    data = font_file(bold).read_bytes()
    tables = _tables(data)
    units = _numbers(data, tables["head"] + 18, 1)[0]
    count = _numbers(data, tables["hhea"] + 34, 1)[0]
    advances = _numbers(data, tables["hmtx"], 2 * count)[::2]
    glyphs = _glyphs(data, tables["cmap"])
    return {
        code: advances[min(glyph, count - 1)] / units for code, glyph in glyphs.items() if glyph
    }, advances[0] / units


def _numbers(data: bytes, start: int, count: int) -> tuple[int, ...]:
    return struct.unpack_from(f">{count}H", data, start)


def _tables(data: bytes) -> dict[str, int]:
    """Where each table of the font file begins."""
    count = _numbers(data, 4, 1)[0]
    entries = (struct.unpack_from(">4sIII", data, 12 + 16 * nth) for nth in range(count))
    return {name.decode("ascii"): offset for name, _, offset, _ in entries}


def _glyphs(data: bytes, start: int) -> dict[int, int]:
    """The glyph of each character of the basic plane: a character map of format 4."""
    count = _numbers(data, start + 2, 1)[0]
    maps = (struct.unpack_from(">HHI", data, start + 4 + 8 * nth) for nth in range(count))
    table = start + next(offset for platform, kind, offset in maps if (platform, kind) == (3, 1))
    segments = _numbers(data, table + 6, 1)[0] // 2
    ends = _numbers(data, table + 14, segments)
    starts, deltas, offsets = (_numbers(data, table + 16 + 2 * segments * nth, segments) for nth in (1, 2, 3))
    places = table + 16 + 6 * segments
    found: dict[int, int] = {}
    for nth, (first, last, delta, offset) in enumerate(zip(starts, ends, deltas, offsets, strict=True)):
        for code in range(first, min(last, 0xFFFE) + 1):
            glyph = code
            if offset:
                glyph = _numbers(data, places + 2 * nth + offset + 2 * (code - first), 1)[0]
            found[code] = (glyph + delta) & 0xFFFF if glyph or not offset else 0
    return found
