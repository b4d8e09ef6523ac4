"""Codes of the nomenclature: `urusan.bidang.program.kewenangan.kegiatan.sub kegiatan`.

Permendagri 90/2019 and its renumberings. People write `.02.` for the kewenangan 2, omit leading zeros, and
number a sub kegiatan with two digits; all of these are one code.
"""

from __future__ import annotations

import re
from typing import Final

PENUNJANG: Final = "X.XX"  # the affair whose programme .01 every agency has
TIERS: Final = {2: "urusan", 3: "program", 5: "kegiatan", 6: "sub_kegiatan"}

_LOOSE = r"[1-9X]\.(?:XX|[0-9]{1,2})(?:\.[0-9]{1,2}(?:\.0?[1-9]\.[0-9]{1,2}(?:\.[0-9]{1,4})?)?)?"
_CODE = re.compile(_LOOSE, re.IGNORECASE)
# A code before a name has all its digits: "1.1.1 Rapat" is a numbered list.
_IN_FRONT = re.compile(
    r"\s*([1-9X]\.(?:XX|[0-9]{2})\.[0-9]{2}(?:\.0?[1-9]\.[0-9]{2}(?:\.[0-9]{2,4})?)?)(?![\w.][\w])"
    r"[\s.:|)\-\u2013\u2014]*(?=\S)",
    re.IGNORECASE,
)
_WIDTHS = (1, 2, 2, 1, 2, 4)


def canonical(code: str) -> str | None:
    """The normalised code for comparison and storage, `1.06.05.2.02.0001`; None if it is malformed."""
    text = re.sub(r"\s+", "", code).strip(".").upper()
    if not _CODE.fullmatch(text):
        return None
    parts = text.split(".")
    if len(parts) == 2 and len(parts[1]) == 1:
        return _affair(*parts)
    parts[3:4] = [part.lstrip("0") for part in parts[3:4]]
    return ".".join(part.zfill(width) for part, width in zip(parts, _WIDTHS, strict=False))


def _affair(urusan: str, bidang: str) -> str:
    """A spreadsheet drops the last zero of 2.10; people omit the first one of 1.06.

    The bidang of the urusan 2 are 07 to 24, those of 3 begin at 25: only one reading is valid.
    """
    lost_last = (urusan == "2" and bidang in "12") or (urusan == "3" and bidang == "3")
    return f"{urusan}.{bidang}0" if lost_last else f"{urusan}.0{bidang}"


def in_front(title: str) -> tuple[str | None, str]:
    """The code before a name, and the name: `1.06.02 - Program ...`."""
    found = _IN_FRONT.match(title)
    return (found[1], title[found.end() :]) if found else (None, title)


def tier(code: str) -> str | None:
    """The tier of a code, one of TIERS, by the number of its parts."""
    return TIERS.get(code.count(".") + 1)


def urusan(code: str) -> str:
    """The affair of a canonical code; for a penunjang programme of any agency it is X.XX."""
    return PENUNJANG if is_penunjang(code) else code[:4]


def is_penunjang(code: str) -> bool:
    """Whether a canonical code is that of a programme `.01`, or of a part of one."""
    return code[4:7] == ".01" or code.startswith(PENUNJANG)


def shared_form(code: str) -> str:
    """A canonical code that is the same for the penunjang programmes of all agencies."""
    return PENUNJANG + code[4:] if is_penunjang(code) else code


def is_below(code: str, above: str) -> bool:
    """Whether a canonical code equals another one, or is that of a part of it."""
    return code == above or code.startswith(f"{above}.")
